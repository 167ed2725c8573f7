"""show: print anything with an id - a claim, entity, source, finding, date or stance - with its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.finding import Place
from sinosoviet_corpus.model.layer_table import LAYERS, MARKED
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.output import full
from sinosoviet_corpus.output.card import card
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.output.weight import judgement, weight
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.safe import folded, for_terminal
from sinosoviet_corpus.render.sentence import Speaker

if TYPE_CHECKING:
    from sinosoviet_corpus.tasks.checked import Report


def show(corpus: Corpus, key: str, style: Style, files: Mapping[str, bytes] | None = None) -> list[str]:
    """Lines about the record with this id, or the findings whose ids begin with it. Raises CorpusError for an unknown id.

    files: the bytes of the corpus by path, as they were read; the findings of an earlier run on the same files are then used.
    """
    return text(corpus, find(corpus, key, files), style, files)


def find(corpus: Corpus, key: str, files: Mapping[str, bytes] | None = None) -> Any:
    """The record with this id, or a tuple of the findings whose ids begin with it. Raises CorpusError for an unknown id."""
    found = _record(corpus, key)
    if found is None and len(key) >= 6 and all(c in "0123456789abcdef" for c in key):
        found = tuple(f for f in _report(corpus, files).findings if f.id.startswith(key)) or None
    if found is None:
        import difflib

        near = difflib.get_close_matches(key, _ids(corpus), 3)
        raise CorpusError(f"nothing has the id {key!r}", None, f"Close: {', '.join(near)}" if near else None)
    return found


def text(corpus: Corpus, thing: Any, style: Style, files: Mapping[str, bytes] | None = None) -> list[str]:
    """Lines about a record, or about a tuple of findings."""
    return list(_lines(corpus, thing, style, files))


def _report(corpus: Corpus, files: Mapping[str, bytes] | None) -> Report:
    from sinosoviet_corpus.tasks.check import check
    from sinosoviet_corpus.tasks.checked import checked

    return check(corpus) if files is None else checked(files, corpus)


def cards(corpus: Corpus, thing: Any, layer: str = "claims") -> str:
    """A record, or a tuple of findings, as HTML for a notebook. layer: the layer that is marked in the text of a source."""
    return "".join(card(corpus, one, layer) for one in (thing if isinstance(thing, tuple) else (thing,)))


def _lines(corpus: Corpus, thing: Any, style: Style, files: Mapping[str, bytes] | None) -> Iterator[str]:
    if isinstance(thing, tuple):
        yield from full.lines(corpus, list(thing), [], (), style)
    elif isinstance(thing, Claim):
        yield style(for_terminal(thing.id), "bold")
        yield "  " + for_terminal(Speaker(corpus).sentence(thing))
        yield from _marks(corpus, thing.source, thing.id, [(s.start, s.end, s.quote) for s in thing.spans], style)
        yield from _safe(_claim(corpus, thing))
        yield from _safe(_rules(corpus, thing))
        yield from _safe(_outcome(corpus, thing, _report(corpus, files)))
    elif isinstance(thing, Entity):
        yield from _safe(_entity(corpus, thing))
    elif isinstance(thing, Source):
        yield from _safe(_source(corpus, thing))
    elif isinstance(thing, Assessment):
        yield style(for_terminal(thing.id), "bold")
        yield from _safe(_assessment(corpus, thing))
    else:
        if hasattr(thing, "spans"):
            yield from _marks(corpus, thing.source, thing.id, [(s.start, s.end, s.quote) for s in thing.spans], style)
        yield from _safe(_fields(thing))


def _safe(lines: Iterator[str]) -> Iterator[str]:
    """Make lines of foreign text safe. Lines of `full` are safe already and may hold our own colours."""
    return (for_terminal(line) for line in lines)


def _claim(corpus: Corpus, claim: Claim) -> Iterator[str]:
    yield f"  {claim.kind}; {claim.polarity} {claim.modality}, {claim.irrealis}; predicate {claim.predicate}"
    yield from (f"  {role}: {', '.join(ids)}" for role, ids in claim.roles.items())
    for name, value in (
        ("place", claim.place),
        ("event", claim.event),
        ("rank", claim.rank_reason),
        ("note", claim.note),
    ):
        if value:
            yield f"  {name}: {value}"
    for citation in claim.citations:
        work = cite(corpus.bibliography.get(citation.work), citation.work)
        yield f"  {citation.function}: {', '.join(x for x in (work, citation.locator, citation.url) if x)}"
        yield f"    read: {citation.read}; it says: {citation.says}"
    for search in corpus.searches:
        if claim.id in search.claims:
            yield f"  searched {search.date} ({search.found}): {search.topic}. {search.note}"
    for a in corpus.assessments:
        if claim.id in a.claims or claim.id in a.references:
            about = "" if claim.id in a.claims else f" of {', '.join(a.claims)}"
            differs = f", {', '.join(a.differs_in)}" if a.differs_in else ""
            yield f"  assessment{about}, {a.made_by.at}, {a.made_by.agent}: {a.verdict}{differs}: {a.statement}"
    m = claim.made_by
    yield f"  made by {m.agent}, {m.at}, {m.status}, confidence {m.confidence}, guideline {m.guideline}"


def _rules(corpus: Corpus, claim: Claim) -> Iterator[str]:
    """The rules that look at a claim, each with the number of rows that have it in the relation that the rule looks at."""
    from sinosoviet_corpus.engine.looks import looking_at
    from sinosoviet_corpus.verdict.inert import inert_records

    recorded = claim.source == REFERENCE  # a rule judges claims of texts, by claims on record
    by = [
        f"{loaded.rule.code} {loaded.rule.name} ({number})"
        for loaded, number in looking_at(corpus, claim.id)
        if not recorded or loaded.rule.kind == "contradiction"
    ]
    yield f"  rules that {'compare texts with it' if recorded else 'look at it'}: {', '.join(by) or 'none'}"
    for inert in inert_records(corpus):
        if inert.record == claim.id:
            yield f"  {inert.message}"


def _outcome(corpus: Corpus, claim: Claim, report: Report) -> Iterator[str]:
    """The findings about a claim or that rest on it; for a claim of a text also the state of its sentences."""
    for finding in report.findings:
        if any(place.claim == claim.id for place in finding.places):
            about = "finding" if finding.claim == claim.id else f"finding about {finding.claim}"
            decided = f"; {judgement(finding)}" if finding.decision else ""
            yield f"  {about} {finding.id[: full.SHOWN_ID]} {finding.code} {finding.name} ({weight(finding)}): {finding.message}{decided}"
    for state in report.sentences:
        if claim.id in state.claims:
            yield f"  its sentence {state.sentence}: {state.state}"


def _assessment(corpus: Corpus, assessment: Assessment) -> Iterator[str]:
    speaker, claims = Speaker(corpus), {c.id: c for c in corpus.claims}
    complete = {c.id: c.statement for c in corpus.complete}
    searches = {s.id: f"{s.date} ({s.found}): {s.topic}. {s.note}" for s in corpus.searches}
    differs = f", in {', '.join(assessment.differs_in)}" if assessment.differs_in else ""
    m = assessment.made_by
    yield f"  {assessment.verdict}{differs}: {assessment.statement}"
    yield from (f"  about {key}: {speaker.proposition(claims[key])}" for key in assessment.claims)
    for key in assessment.references:
        yield f"  rests on {key}: {speaker.proposition(claims[key]) if key in claims else complete.get(key, '')}"
    yield from (f"  searched {searches[key]}" for key in assessment.searches)
    yield f"  made by {m.agent}, {m.at}, {m.status}, confidence {m.confidence}, guideline {m.guideline}"


def _entity(corpus: Corpus, entity: Entity) -> Iterator[str]:
    yield f"{entity.id}: {entity.label} ({entity.type})"
    if entity.names:
        yield "  names: " + ", ".join(f"{n.text} [{n.lang}]" for n in entity.names)
    for name, ids in (("part of", entity.part_of), ("instance of", entity.instance_of)):
        if ids:
            yield f"  {name}: {', '.join(ids)}"
    speaker = Speaker(corpus)
    for claim in corpus.claims:
        if any(entity.id in ids for ids in claim.roles.values()) or entity.id in (claim.place, claim.event):
            yield f"  {claim.id}: {speaker.proposition(claim)}"


def _source(corpus: Corpus, source: Source) -> Iterator[str]:
    for field in source.__struct_fields__:
        value = getattr(source, field)
        if field == "derivations":
            for d in value:
                yield f"  {d.relation} {d.target} ({'certain' if d.certain else 'suspected'}): {d.evidence}"
        elif value:
            shown = "; ".join(value) if isinstance(value, tuple) else str(value)
            yield f"  {field}: {folded(shown)}"  # source.toml may have prose in several lines
    for name in MARKED:
        yield f"  {name}: {sum(r.source == source.id for r in getattr(corpus, name))}"


def _marks(corpus: Corpus, source: str, key: str, spans: list[tuple[int, int, str]], style: Style) -> Iterator[str]:
    for start, end, quote in spans:
        place = Place(
            role="primary", source=source, source_kind="text", claim=key, start=start, end=end, quote=quote, caption=""
        )
        yield from full.passage(corpus, place, style, "  ")


def _fields(record: object) -> Iterator[str]:
    for field in record.__struct_fields__:  # type: ignore[attr-defined]
        value = getattr(record, field)
        if value not in (None, ()) and field not in ("spans", "made_by"):
            yield f"  {field}: {value}"


def layers(corpus: Corpus) -> tuple[Any, ...]:
    """The records of the smaller stand-off layers: they have an id, a source and spans."""
    return tuple(r for name in MARKED if name != "claims" for r in getattr(corpus, name))


def _ids(corpus: Corpus) -> list[str]:
    records: tuple[Any, ...] = (*corpus.claims, *corpus.entities, *layers(corpus))
    return [*corpus.texts, *(r.id for r in records)]


def record(corpus: Corpus, key: str) -> Any:
    """The record with this id. Raises CorpusError for an unknown one."""
    found = _record(corpus, key)
    if found is None:
        raise CorpusError(
            f"no record has the id {key!r}", None, "Findings are computed, not stored; use check --format json."
        )
    return found


def _record(corpus: Corpus, key: str) -> Any:
    if key in corpus.texts:
        return corpus.texts[key].source
    held = (getattr(corpus, layer.name) for layer in LAYERS if layer.held and "id" in layer.record.__struct_fields__)
    return next((item for records in held for item in records if item.id == key), None)
