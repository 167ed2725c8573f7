"""The tables and their columns, each with its meaning: public API. If a column changes, change VERSION."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.meaning import MEANINGS, OTHER

VERSION = "7"

# SQL type names, which are also keys of tables.arrow; a box is a struct of four day numbers.
BOX = "STRUCT(s_min BIGINT, s_max BIGINT, e_min BIGINT, e_max BIGINT)"
BOUNDS = {"s_min": "earliest start", "s_max": "latest start", "e_min": "earliest end", "e_max": "latest end"}
_S, _I, _B, _F = "VARCHAR", "BIGINT", "BOOLEAN", "DOUBLE"

POINT = "code point"
DAY = "day number: 1 January of year 1 (proleptic Gregorian) is 1; ±10^12 is unbounded"

BASE = "base unit of the measure"


class Column(NamedTuple):
    """A column. allowed: its closed list of values, if it has one.  joins: the "table.column" that holds its values."""

    type: str
    meaning: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    joins: str = ""


class Table(NamedTuple):
    """A table. key: the columns that identify a row, () if rows have no identity."""

    meaning: str
    key: tuple[str, ...]
    columns: dict[str, Column]


def _text(meaning: str, joins: str = "") -> Column:
    return Column(_S, meaning, joins=joins)


def _one_of(words: Any, meaning: str) -> Column:
    return Column(_S, meaning, allowed=get_args(words))


def _number(meaning: str, unit: str, allowed: tuple[str, ...] = ()) -> Column:
    return Column(_I, meaning, unit, allowed)


def _yes(meaning: str) -> Column:
    return Column(_B, meaning)


SOURCE = _text("the text, or 'reference' for the claims of cited works")
TEXT = _text("the text", "sources.source")
SENTENCE = _text("the sentence in which the first span begins; null outside the texts", "sentences.sentence")
CLAIM = _text("the claim", "claims.claim")
ENTITY = _text("the entity", "entities.entity")
STANCE = _text("the evaluative expression", "stance.stance")
START = _number("where it begins in the text (of several spans: the first)", POINT)
END = _number("where it ends, itself excluded", POINT)
QUOTE = _text("the words there, verbatim")
EDTF = _text("the time in EDTF (ISO 8601-2)")
MODE = _one_of(words.Mode, "how the time is filled")
FAULT = _text("why the date is impossible; null if it is not")
CORE = Column(BOX, "the days that the time expression names (hull of its alternatives)", DAY)
LOOSE = Column(BOX, "the same, widened by the tolerance table for words like 'early' and 'about'", DAY)
WIDENED = Column(
    BOX, "the same, and by all other readings that are possible (calendar, first day of the year, local day)", DAY
)
CONFIDENCE = _one_of(words.Confidence, "how sure the annotator is of the reading")

TABLES: dict[str, Table] = {
    "sources": Table(
        "The texts of the corpus.",
        ("source",),
        {
            "source": _text("the id of the text"),
            "title": _text("its title"),
            "kind": _text("what sort of text it is"),
            "language": _text("BCP 47 tag"),
            "author": _text("who wrote it, 'unknown' if that is not known"),
            "date": _text("when it was written, 'unknown' if that is not known"),
            "bytes": _number("length of the file", "byte"),
            "code_points": _number("length of the decoded text", POINT),
        },
    ),
    "sentences": Table(
        "The sentences of the texts, in order.",
        ("sentence",),
        {
            "sentence": _text("the id of the sentence"),
            "source": TEXT,
            "no_claim": _one_of(words.NoClaim, "why no claim covers it; null where claims do"),
            "number": _number("which sentence of its text it is, from 1", "sentence"),
            "heading": _yes("whether it is a heading: recorded as one, or a line by itself without a final mark"),
            "section": _text("the heading it stands under (headings: themselves)", "sentences.sentence"),
            "start": START,
            "end": END,
            "quote": QUOTE,
        },
    ),
    "claims": Table(
        "Claims: of the texts, and of cited works (layer 'reference').",
        ("claim",),
        {
            "claim": _text("the id of the claim"),
            "ordinal": _number(
                "its place in an order in which no id has a part (tables/ordinal.py); rules that name one of several name the first",
                "claim",
            ),
            "source": SOURCE,
            "layer": Column(_S, "whether a text or a cited work makes the claim", allowed=("text", "reference")),
            "kind": _one_of(words.Kind, "the kind of proposition"),
            "needs_no_source": _one_of(
                words.NeedsNoSource, "why nobody would ask for its source; null: one is asked for"
            ),
            "predicate": _text("the predicate (annotations/vocabulary.toml)"),
            "meaning": Column(_S, "what the predicate means to rules", allowed=(*MEANINGS, OTHER)),
            "kin": _text(
                "the name that predicates share which say nearly the same; the predicate itself if it has no kin"
            ),
            "presumes_existence": _yes("whether all participants exist at the time of the claim"),
            "aspect": Column(_S, "whether the predicate happens at a point or lasts", allowed=("point", "durative")),
            "content": _text("the claim that is said, thought, planned ...; null for other acts", "claims.claim"),
            "event": _text("the event it is about, shared by claims about the same one"),
            "polarity": _one_of(words.Polarity, "'-' is a denial"),
            "modality": _one_of(words.Modality, "the source's own hedging"),
            "irrealis": _one_of(words.Irrealis, "whether it is put forward as having happened"),
            "quantifier": _one_of(words.Quantifier, "how many of the things it applies to; null where not said"),
            "value": _text("the words that fill an open predicate, in normal form (normal.py)"),
            "place": _text("where", "entities.entity"),
            "place_relation": _one_of(words.PlaceRelation, "how it is related to the place"),
            "lo": Column(_F, "the number stated, at least; null is open", "see unit"),
            "hi": Column(_F, "the number stated, at most; null is open", "see unit"),
            "unit": _text("the unit of lo and hi"),
            "counted": _text("what is counted, in normal form"),
            "as_of": _text("the EDTF date that the number holds for"),
            "interval": _one_of(
                words.IntervalKind, "whether it gives a length, or the gap between two things; else null"
            ),
            "interval_lo": Column(_F, "the length or gap, at least; null is open", "see interval_unit"),
            "interval_hi": Column(_F, "the length or gap, at most; null is open", "see interval_unit"),
            "interval_unit": _one_of(words.Unit, "the unit of both"),
            "interval_exactly": _yes("whether it is said to be no round number"),
            "raw": _text("the words of the source that say when"),
            "edtf": EDTF,
            "mode": MODE,
            "fault": FAULT,
            "dated": _yes("whether the time can be turned into days"),
            "end_unknown": _yes("whether the time has an unknown end"),
            "core": CORE,
            "loose": LOOSE,
            "widened": WIDENED,
            "rank": _one_of(words.Rank, "which of several reference claims to prefer"),
            "confidence": CONFIDENCE,
            "firm": _yes("whether the source says it unhedged: certain, actual, not held at a distance"),
            "nameless": _yes("whether it is attributed to a nameless voice"),
            "cited": _yes("whether it cites a work"),
            "checkable": _yes("whether it can be asked for evidence (evaluations cannot)"),
            "role_count": _number("how many roles are filled", "role"),
            "hedges": _number("how many phrases make it less than certain", "phrase"),
            "agentless": _yes(
                "whether the role that is responsible for the act is left out, although the predicate has one"
            ),
            "sentence": SENTENCE,
            "start": START,
            "end": END,
            "quote": QUOTE,
        },
    ),
    "roles": Table(
        "Who and what takes part in a claim, and how.",
        ("claim", "role", "entity"),
        {
            "claim": CLAIM,
            "predicate": _text("the predicate of the claim"),
            "meaning": Column(_S, "what that predicate means to rules", allowed=(*MEANINGS, OTHER)),
            "role": _text("the role (annotations/vocabulary.toml)"),
            "entity": _text("who or what fills it: an entity, or for order and cause a claim"),
            "slot": _text("the slot of the predicate's meaning that the role fills; null for another role"),
            "living": _yes("whether only the living fill the role"),
            "posthumous": _yes("whether the role is given to the dead as well"),
            "present": _yes("whether a person in the role is bodily at the place of the claim"),
            "placed": _yes("whether a thing in the role is at the place of the claim"),
            "companion": _yes("whether persons in the role deal with each other as the living do"),
            "kin_role": _text("the name of the role for comparison with kin of the predicate"),
            "alone": _yes("whether the role is filled once in one act"),
            "directed": _yes("whether the role is one of two of which the one acts on the other"),
            "outcome": _yes("whether the role names the matter of which the claim gives the outcome"),
        },
    ),
    "voices": Table(
        "Voices to which a claim is attributed: a row for each link of the chain, outermost first; none if the source speaks itself.",
        ("claim", "link"),
        {
            "claim": CLAIM,
            "link": _number("which link it is, from 1", "link"),
            "who": _text("the voice; null for a nameless one", "entities.entity"),
            "act": _text("what the voice does: said, hoped ..."),
            "engagement": _one_of(words.Engagement, "how the source presents the words of the voice"),
        },
    ),
    "amounts": Table(
        "The quantities of claims in one unit for each measure, for comparison (units.toml).",
        ("claim",),
        {
            "claim": CLAIM,
            "measure": _text(
                "what is measured: length, mass, persons ...; the unit itself where the table has no such unit"
            ),
            "lo": Column(_F, "the number stated, at least; null is open", BASE),
            "hi": Column(_F, "the number stated, at most; null is open", BASE),
            "least": Column(_F, "the least that lo is rounded from", BASE),
            "most": Column(_F, "the most that hi is rounded from", BASE),
        },
    ),
    "times": Table(
        "The alternatives of each dated claim ('1888 or 1889' has two), and those by its other possible readings.",
        ("claim", "alternative"),
        {
            "claim": CLAIM,
            "alternative": _number("which one it is, from 0", "alternative"),
            "edtf": EDTF,
            "mode": MODE,
            "reading": _text(
                "the readings that give it, as in times/readings.toml, between spaces; '' is the date as it is written"
            ),
            "core": Column(BOX, "the days that this alternative names as it is written", DAY),
            "widened": Column(BOX, "its days by these readings, widened by the tolerance table", DAY),
        },
    ),
    "entities": Table(
        "The registry: persons, offices, places, works, events ...",
        ("entity",),
        {
            "entity": _text("the id of the entity"),
            "type": _text("its type (annotations/vocabulary.toml)"),
            "label": _text("the name to show for it"),
            "single_holder": _yes("of an office: whether it has one holder at a time"),
            "state": _text("the state that an office or body belongs to", "entities.entity"),
        },
    ),
    "names": Table(
        "The names of the entities.",
        ("entity", "name", "lang"),
        {
            "entity": ENTITY,
            "name": _text("the name in normal form (normal.py)"),
            "lang": _text("BCP 47 tag; a label that is not among the names counts as English"),
            "language": _text("the language of the tag alone, in small letters: zh for zh-Latn"),
            "key": _text("the name folded for comparison: case, accents, script"),
        },
    ),
    "tokens": Table(
        "The words of at least four letters in the names of an entity, folded.",
        ("entity", "token"),
        {"entity": ENTITY, "token": _text("the word")},
    ),
    "wider": Table(
        "The wider entities of an entity (what it is part of or an instance of, at any distance), itself included; the nearest two hundred.",
        ("entity", "wider"),
        {"entity": ENTITY, "wider": _text("the wider entity", "entities.entity")},
    ),
    "mentions": Table(
        "Where the texts name entities.",
        ("mention",),
        {
            "mention": _text("the id of the mention"),
            "source": TEXT,
            "sentence": SENTENCE,
            "start": START,
            "end": END,
            "quote": QUOTE,
            "entity": _text("the entity that the text names, rightly or wrongly", "entities.entity"),
            "sure": _one_of(words.Confidence, "how sure the annotator is of the entity"),
            "name": _text("the words of all its spans, in normal form"),
        },
    ),
    "dates": Table(
        "Date expressions of the texts.",
        ("date",),
        {
            "date": _text("the id of the expression"),
            "source": TEXT,
            "sentence": SENTENCE,
            "start": START,
            "end": END,
            "quote": QUOTE,
            "edtf": EDTF,
            "mode": MODE,
            "fault": FAULT,
            "core": CORE,
            "loose": LOOSE,
            "widened": WIDENED,
        },
    ),
    "stance": Table(
        "Evaluative expressions, in the categories of appraisal theory (Martin & White 2005).",
        ("stance",),
        {
            "stance": _text("the id of the expression"),
            "source": TEXT,
            "sentence": SENTENCE,
            "start": START,
            "end": END,
            "quote": QUOTE,
            "holder": _text(
                "who evaluates or feels, of several the first; null is the author of the text", "entities.entity"
            ),
            "holders": _number("how many evaluate or feel, beside the author (stance_holders)", "holder"),
            "target": _text("what is evaluated, of several the first: an entity or a claim"),
            "targets": _number("how many things are evaluated (stance_targets)", "target"),
            "target_entity": _text("the target where it is an entity, else null", "entities.entity"),
            "target_claim": _text("the target where it is a claim, else null", "claims.claim"),
            "polarity": _one_of(words.StancePolarity, "praise or a good feeling, blame or a bad one, or neither"),
            "sign": _number("the polarity as a number", "sign", ("-1", "0", "1")),
            "category": _one_of(
                words.Category,
                "affect: feelings; judgement: of conduct; appreciation: of things; effective: what is to be done",
            ),
            "subcategory": _text("within the category (annotations/guidelines.md, section 5)"),
            "intensity": _number("from low to high", "step", ("1", "2", "3")),
            "force": _one_of(words.Scaling, "whether words of degree raise or lower it; null: none do"),
            "focus": _one_of(words.Scaling, "whether words of exactness sharpen or soften it; null: none do"),
            "explicitness": _one_of(
                words.Explicitness, "whether the words evaluate or only suggest it; null: not annotated"
            ),
            "engagement": _one_of(words.StanceEngagement, "how the author stands to it; 'bare' asserts it"),
            "confidence": CONFIDENCE,
            "note": _text("the annotator's remark"),
        },
    ),
    "stance_holders": Table(
        "Who holds each evaluative expression; none for the author of the text.",
        ("stance", "holder"),
        {"stance": STANCE, "holder": _text("who evaluates or feels", "entities.entity")},
    ),
    "stance_targets": Table(
        "All that each evaluative expression is about: its targets, and what they belong to, the nearest two hundred.",
        ("stance", "about"),
        {
            "stance": STANCE,
            "about": _text("an entity or a claim that it is about"),
            "target": _text("the target from which this is reached"),
            "way": _text(
                "'itself', or how the target leads there: actor, state, part_of, instance_of, role, between slashes"
            ),
            "steps": _number("how far it is from the target; 0 is the target", "step"),
        },
    ),
    "spans": Table(
        "Every span of every record of the texts; the other tables hold the first span only.",
        ("record", "part"),
        {
            "record": _text("the id of the claim, mention, date or stance"),
            "layer": _one_of(words.Layer, "what it is"),
            "part": _number("which span of the record it is, from 1", "span"),
            "source": TEXT,
            "sentence": _text("the sentence in which this span begins", "sentences.sentence"),
            "start": START,
            "end": END,
            "quote": QUOTE,
        },
    ),
    "complete": Table(
        "Statements that the reference claims list all cases.",
        ("complete",),
        {
            "complete": _text("the id of the statement"),
            "entity": ENTITY,
            "role": _text("the role that the entity has in those claims"),
            "predicate": _text("their predicate"),
            "meaning": Column(_S, "what their predicate means to rules", allowed=(*MEANINGS, OTHER)),
            "slot": _text("the slot of that meaning that the role fills; 'place' for lists of what lies in a place"),
            "member_class": _text("the class of what is listed; null where any", "entities.entity"),
            "place_relation": _one_of(words.PlaceRelation, "for lists of what lies in a place"),
            "core": Column(BOX, "the period that the list covers", DAY),
            "statement": _text("the statement in words"),
        },
    ),
    "searches": Table(
        "Searches for evidence: a row for each claim that a search was about.",
        ("search", "claim"),
        {
            "search": _text("the id of the search"),
            "claim": CLAIM,
            "topic": _text("what was searched"),
            "date": _text("when, ISO 8601"),
            "found": _text("whether something was found"),
            "result": _text("what came of it, in words"),
        },
    ),
    "assessments": Table(
        "Conclusions of a researcher: a row for each claim that an assessment is about.",
        ("assessment", "claim"),
        {
            "assessment": _text("the id of the assessment"),
            "claim": CLAIM,
            "verdict": _one_of(words.Assessed, "what the record says of the claim, as the researcher saw it"),
            "differs_in": _text("where the record has it otherwise or leaves it open, ', ' between several"),
            "statement": _text("the conclusion in one sentence"),
            "assessor": _text("who concluded it"),
            "date": _text("when, ISO 8601"),
            "confidence": CONFIDENCE,
        },
    ),
    "grounds": Table(
        "The reference claims that assessments rest on.",
        ("assessment", "claim"),
        {
            "assessment": _text("the assessment", "assessments.assessment"),
            "claim": CLAIM,
        },
    ),
    "citations": Table(
        "The citations of claims.",
        (),
        {
            "claim": CLAIM,
            "work": _text("the work", "works.work"),
            "locator": _text("where in the work"),
            "url": _text("where to read it"),
            "function": _one_of(words.Function, "what the work does for the claim"),
            "read": _one_of(words.Read, "how much of the work was read"),
        },
    ),
    "works": Table(
        "Everything that can be cited: the bibliography (annotations/reference/bibliography.json, CSL-JSON) and the texts.",
        ("work",),
        {
            "work": _text("the key of the work, or the id of the text"),
            "type": _text("its CSL type; of a text, what sort it is"),
            "title": _text("its title"),
            "authors": _text("family or corporate names, '; ' between them"),
            "container": _text("the journal, book or site it stands in, else its publisher"),
            "year": _number("the year of publication", "year"),
            "note": _text("whose side it is on and what sort of work it is, as the researcher saw it"),
            "annotated": _yes("whether it is a text of this corpus"),
            "primary_source": _yes("whether it is a document of the period"),
            "tendency": _text("whose side it is on; null if it is on no side, or if the side is unknown"),
            "lineage": _text(
                "equal for works of one tradition or, without one, with the same authors or, without authors, the same publisher or site: they may "
                "depend on each other"
            ),
            "unsigned_page": _yes("whether it is a web page that names no author and no editor"),
            "book": _yes("whether it is long enough to need a page"),
            "dated": _yes("whether it is known when it appeared"),
            "core": CORE,
            "loose": LOOSE,
            "widened": WIDENED,
        },
    ),
    "derivations": Table(
        "Direct dependences of works and texts: those on record, and two entries of the bibliography that are one work.",
        ("work", "relation", "target", "evidence"),
        {
            "work": _text("the work that depends"),
            "relation": _one_of(words.Descent, "how it depends on it"),
            "target": _text("the work or text that it depends on, or the name of something that is neither"),
            "certain": _yes("whether it is known, not only suspected"),
            "evidence": _text("how this is known"),
        },
    ),
    "complete_citations": Table(
        "The citations of completeness statements.",
        ("complete", "work"),
        {
            "complete": _text("the statement", "complete.complete"),
            "work": _text("the work", "works.work"),
        },
    ),
    "descents": Table(
        "Dependences of works and texts over any number of steps: the nearest thirty and the roots; the work itself if it lies on a circle.",
        ("work", "ancestor"),
        {
            "work": _text("the work that depends"),
            "ancestor": _text("a work that it goes back to"),
            "firm": _yes("whether everything in the work certainly goes back to the ancestor"),
            "certain": _yes("whether every step is certain"),
            "root": _yes("whether the chain of firm steps ends there"),
            "way": _text("the steps in words"),
        },
    ),
    "functional": Table(
        "The value that a claim gives for each thing of which its predicate allows only one.",
        ("claim", "gives"),
        {
            "claim": CLAIM,
            "predicate": _text("the predicate of the claim"),
            "gives": _text("the role (or time, place, quantity) of which there is only one"),
            "key": _text("the ids in the roles that the value depends on"),
            "given": _text("the value that the claim gives"),
        },
    ),
    "excludes": Table(
        "Predicates that cannot both hold.",
        ("predicate", "other"),
        {"predicate": _text("a predicate"), "other": _text("one that excludes it")},
    ),
    "degrees": Table(
        "How strongly predicates say something, on a scale that they share: proposed, demanded, forced.",
        ("predicate",),
        {
            "predicate": _text("a predicate"),
            "scale": _text("the scale"),
            "degree": _number("its place on the scale: 1 is the least", "step"),
            "role": _text("the role that names the matter"),
        },
    ),
    "decisions": Table(
        "Decisions on findings, oldest first; the last one counts.",
        (),
        {
            "finding": _text("the id of the finding that was decided; it may be gone since"),
            "code": _text("its rule"),
            "claim": _text("its primary claim when it was decided"),
            "judgement": _one_of(words.Judgement, "what was decided"),
            "reason": _text("why, in a word of the list"),
            "by": _text("who decided"),
            "at": _text("when, UTC, ISO 8601"),
        },
    ),
    "findings": Table(
        "What `check` finds, gravest case first.",
        ("finding",),
        {
            "finding": _text("the fingerprint of the finding"),
            "code": _text("the code of the rule (`sinosoviet explain CODE`)"),
            "name": _text("the name of the rule"),
            "family": _text("the family of the rule"),
            "kind": _one_of(words.FindingKind, "what sort of problem it is"),
            "severity": _one_of(words.Severity, "how bad, if true"),
            "verdict": _one_of(words.Verdict, "how sure the arithmetic; null where there is none"),
            "confidence": _one_of(words.Confidence, "how sure the annotation"),
            "case": _text("the primary claim, which all findings of one case share", "claims.claim"),
            "source": _text("the text of the primary claim"),
            "sentence": _text("the sentence in which the primary place begins", "sentences.sentence"),
            "start": START,
            "end": END,
            "message": _text("the finding in words"),
            "hint": _text("how it might be fixed"),
        },
    ),
    "places": Table(
        "The claims that a finding compares, in its order.",
        ("finding", "number"),
        {
            "finding": _text("the finding", "findings.finding"),
            "number": _number("which place of the finding it is, from 1", "place"),
            "role": Column(_S, "whether the finding is about it or only compares it", allowed=("primary", "related")),
            "claim": CLAIM,
            "source": SOURCE,
            "start": START,
            "end": END,
            "quote": _text("the passage, null for reference claims"),
            "caption": _text("the claim as a sentence"),
        },
    ),
    "support": Table(
        "How well each factual claim of the texts is supported (`sinosoviet support`).",
        ("claim",),
        {
            "claim": CLAIM,
            "grade": _text(
                "S0 (bare assertion) to S5, with suffixes h hedged, o beyond its source, x contested, t one-sided, l late"
            ),
            "evidence": Column(
                _S,
                "whether evidence on record supports or contradicts it",
                allowed=("supported", "contradicted", "both", "neither"),
            ),
            "roots_least": _number("independent roots that say the same, at least", "root"),
            "roots_most": _number("the same, at most", "root"),
            "width": _number("how many days its dating leaves open; null if undated or unbounded", "day"),
        },
    ),
}

# These tables come from running the rules; the others are made from the records alone.
COMPUTED = ("findings", "places", "support")
COLUMNS: dict[str, dict[str, str]] = {
    name: {column: made.type for column, made in table.columns.items()} for name, table in TABLES.items()
}

# Tables that exist only while rules run and are never published. `conflicts`: pairs of claims that rules of the first turn find in
# conflict, with the verdict of the arithmetic alone; rules of the second turn read it.
# `reread`: the days of a claim by one of its readings, where they are not those of all; rules are asked again with them.
WORKING = {
    "conflicts": {"code": _S, "claim": _S, "against": _S, "verdict": _S},
    "reread": {"claim": _S, "reading": _S, "widened": BOX},
}
LAYOUT = COLUMNS | WORKING
