"""Proposes stance: finds the expressions of the user's own lexicon with spaCy's PhraseMatcher. No lexicon comes with the package.

An expression is found in the form of the lexicon and, unless the lexicon says otherwise, in all forms of its last word. Of two that overlap the longer
one is taken. A word of degree directly before it goes into the span and grades it, and a denial before it turns its sign, both as the guidelines say
(sections 30.2 and 30.3; English). The target is the smallest mention around the expression, else the nearest of the sentence, of the fifty on each side; a
feeling or a demand is held by the nearest mention before it. Both are guesses: the confidence is low, or medium where a mention stands around it.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.layers import Sentence, Stance
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.words import Category, Explicitness, Scaling, StanceEngagement, StancePolarity
from sinosoviet_corpus.normal import normal, with_places
from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.render.inflected import forms

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

RULES = "lexicon/1"
# A word of degree -> what it does to the force, and by how many steps it raises the intensity. Growth compares with before, so it leaves the step.
DEGREES: dict[str, tuple[Scaling, int]] = {
    **dict.fromkeys(
        ("most", "very", "extremely", "highly", "deeply", "completely", "totally", "absolutely"), ("up", 1)
    ),
    **dict.fromkeys(("utterly", "strongly", "firmly", "greatly", "profoundly"), ("up", 1)),
    **dict.fromkeys(("increasingly", "more", "quite", "growing"), ("up", 0)),
    **dict.fromkeys(("some", "almost", "slightly", "somewhat", "less", "hardly"), ("down", -1)),
}
_DENIALS = {"not", "n't", "n’t", "never", "no", "without", "neither", "nor"}
# What may stand between a denial and what it denies. "only" may not: "not only" denies nothing.
_BETWEEN = {"a", "an", "the", "be", "been", "so", "at", "all"}
_HELD = ("affect", "effective")  # a feeling needs who feels, a demand who makes it
_NEAR = 50  # mentions on each side of an expression among which its target is looked for
_TURNED: dict[StancePolarity, StancePolarity] = {"+": "-", "-": "+"}


class Entry(NamedTuple):
    """A line of a lexicon. words: one or several, as a dictionary has them.  inflected: whether all forms of the last word count.  line: where it stands."""

    words: str
    category: Category
    subcategory: str
    polarity: StancePolarity
    intensity: int
    force: Scaling | None = None
    focus: Scaling | None = None
    explicitness: Explicitness = "inscribed"
    engagement: StanceEngagement = "bare"
    inflected: bool = True
    line: int = 0


class Found(NamedTuple):
    """The proposals, and the expressions that were left out, each in a sentence."""

    records: tuple[Stance, ...]
    left_out: tuple[str, ...]


class _Thing(NamedTuple):
    start: int
    end: int
    entity: str


def stance(
    text: Text, lexicon: Sequence[Entry], sentences: Iterable[Sentence], mentions: Iterable[Mention], at: str
) -> Found:
    """Proposed stance in order of place. sentences, mentions: of this text.  at: the day, ISO 8601. An expression whose sentence names nothing is left out."""
    nlp = blank(text.source.language)
    read = with_places(text.text)
    doc = nlp.make_doc(read.text)
    bounds = sorted((s.spans[0].start, s.spans[-1].end) for s in sentences)
    things = sorted(_Thing(m.spans[0].start, m.spans[-1].end, m.entity) for m in mentions)
    records: list[Stance] = []
    left_out: list[str] = []
    for extent, entry in _matches(nlp, doc, lexicon):
        first, graded = _graded(doc, extent.start, entry)
        start, end = read.as_written(doc[first].idx, extent.end_char)
        index = bisect.bisect_right(bounds, (start, len(text.text) + 1)) - 1
        if index < 0 or end > bounds[index][1]:
            continue  # in no sentence, or across two
        at_place = bisect.bisect_left(things, (start,))
        here = [
            thing
            for thing in things[max(0, at_place - _NEAR) : at_place + _NEAR]
            if bounds[index][0] <= thing.start < bounds[index][1]
        ]
        record = _record(text, graded, (start, end), here, f"{text.source.id}/proposed-st-{len(records) + 1:03}", at)
        if isinstance(record, str):
            left_out.append(f"“{text.text[start:end]}” ({text.source.id}, code point {start}): {record}")
        else:
            records.append(record)
    return Found(tuple(records), tuple(left_out))


def _matches(nlp: Language, doc: Doc, lexicon: Sequence[Entry]) -> list[tuple[Span, Entry]]:
    """The expressions in order, none of which overlaps another. What the lexicon has as it stands comes before a form of something else."""
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    written: dict[str, int] = {}
    for number, entry in enumerate(lexicon):
        written.setdefault(normal(entry.words).lower(), number)
    for number, entry in enumerate(lexicon):
        for form in sorted(forms(normal(entry.words))) if entry.inflected else ():
            written.setdefault(form, number)
    matcher = PhraseMatcher(doc.vocab, attr="LOWER")
    for form, number in written.items():
        matcher.add(str(number), [nlp.make_doc(form)])
    found = filter_spans(matcher(doc, as_spans=True))
    return [(extent, lexicon[int(extent.label_)]) for extent in found]


def _graded(doc: Doc, first: int, entry: Entry) -> tuple[int, Entry]:
    """The token at which an expression begins with its words of degree and its denial, and the entry with what these do to it."""
    if first and (degree := DEGREES.get(doc[first - 1].lower_)) and entry.polarity != "0":
        force, step = degree
        entry = entry._replace(force=force, intensity=min(3, max(1, entry.intensity + step)))
        first -= 1
    at = first - 1
    while at > 0 and doc[at].lower_ in _BETWEEN:
        at -= 1
    if at >= 0 and doc[at].lower_ in _DENIALS and entry.polarity != "0":
        entry = entry._replace(polarity=_TURNED[entry.polarity], engagement="deny")
        first = at - (1 if at and not doc[at - 1].whitespace_ else 0)  # "weren't" is two tokens
    return first, entry


def _record(text: Text, entry: Entry, extent: tuple[int, int], here: list[_Thing], key: str, at: str) -> Stance | str:
    """The proposal, or why there can be none. here: what its sentence names."""
    start, end = extent
    around = [t for t in here if t.start <= start and end <= t.end]
    holder = None
    if entry.category in _HELD:
        before = [t for t in here if t.end <= start]
        if not before:
            return "nothing is named before it that could feel or demand it"
        holder = before[-1].entity
    others = [t for t in here if t.entity != holder]
    if not others:
        return "its sentence names nothing that it could be about"
    target = min(around, key=lambda t: (t.end - t.start, t)) if around else min(others, key=lambda t: _apart(t, extent))
    return Stance(
        id=key,
        source=text.source.id,
        spans=span(text.text, start, end),
        holder=holder,
        target=target.entity,
        polarity=entry.polarity,
        category=entry.category,
        subcategory=entry.subcategory,
        intensity=entry.intensity,
        force=entry.force,
        focus=entry.focus,
        explicitness=entry.explicitness,
        engagement=entry.engagement,
        made_by=by(RULES, at, "medium" if around else "low"),
        note=f"line {entry.line} of the lexicon",
    )


def _apart(thing: _Thing, extent: tuple[int, int]) -> tuple[int, bool, _Thing]:
    """How many code points lie between a mention and an expression; of two that are as near the later one comes first."""
    return max(thing.start - extent[1], extent[0] - thing.end, 0), thing.start < extent[0], thing
