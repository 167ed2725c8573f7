"""Finds pairs of texts that may depend on each other or on a third: they share more than chance explains.

Common errors prove kinship, common truths do not (Lachmann; Maas, Textkritik, 1927). So four things are weighed:

- the same wording: a run of eight words or more outside quotation marks weighs a twelfth for each word, three at most;
- the same value against the record: a date or number that the works on record, which speak of the same, all give otherwise, weighs one;
- the same misspelling of a name: near to a name on record and equal to none, weighs one;
- the same rare name: a person, body, place, structure or work that no claim on record names, weighs a quarter; less, if more texts have it.

Anything that more than five texts share does not count.

A pair with a weight of two or more is shown with what it shares. Nothing is merged: a common source, a common language or a common
error of schoolbooks may explain it as well, so a person decides. A pair whose dependence is on record is not shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.normal import caseless, normal
from sinosoviet_corpus.reuse.overlap import ClaimsAt
from sinosoviet_corpus.reuse.shared_wording import FORMULA, shared_runs
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.tables.ordinal import ordinals
from sinosoviet_corpus.times.box import may_overlap

T = TypeVar("T")
LEAST = 2.0
A_WORD, MOST_OF_A_RUN = 1 / 12, 3.0
RARE = 0.25
SHOWN = 5  # the most entries of each list in the message
_NAMED = {"person", "organisation", "place", "structure", "work", "treaty"}


class Shared(NamedTuple):
    """One thing that two texts share. claim, other: where the one and the other say it, None where no claim does."""

    weight: float
    what: str
    claim: str | None
    other: str | None


class Answer(NamedTuple):
    """Rows for the rule copy-suspect, and how many claims of texts were looked at."""

    rows: list[dict[str, Any]]
    looked_at: int


LISTS = ("the same wording", "the same value against the record", "the same misspelling", "names that nobody else has")


def copy_suspects(corpus: Corpus, graph: Graph) -> Answer:
    """Each pair of texts that share too much."""
    found: dict[tuple[str, str], dict[str, list[Shared]]] = {}
    order = ordinals(corpus)
    claims = sorted(corpus.claims, key=lambda c: (order[c.id], c.id))
    at = ClaimsAt(claims, order)
    made = (_wording(corpus, at), _values(claims), _misspelt(corpus, at), _rare(corpus, claims))
    for kind, pairs in zip(LISTS, made, strict=True):
        for pair, shared in pairs:
            found.setdefault(pair, {}).setdefault(kind, []).append(shared)
    rows = [_row(pair, lists) for pair, lists in sorted(found.items()) if not _known(pair, graph)]
    looked_at = sum(c.source != REFERENCE for c in corpus.claims)
    return Answer([row for row in rows if row is not None], looked_at)


def _known(pair: tuple[str, str], graph: Graph) -> bool:
    a, b = pair
    return a in graph.reached(b, "certain") or b in graph.reached(a, "certain")


def _row(pair: tuple[str, str], lists: dict[str, list[Shared]]) -> dict[str, Any] | None:
    weight = sum(shared.weight for items in lists.values() for shared in items)
    ordered = {kind: sorted(lists.get(kind, ()), key=lambda s: (-s.weight, s.what)) for kind in LISTS}
    anchors = [s for kind in LISTS for s in ordered[kind] if s.claim and s.other]
    if weight < LEAST or not anchors:
        return None
    lines = []
    for kind, items in ordered.items():
        if items:
            more = f" and {len(items) - SHOWN} more" if len(items) > SHOWN else ""
            lines.append(f"{kind} ({len(items)}): {', '.join(s.what for s in items[:SHOWN])}{more}")
    return {
        "claim": anchors[0].claim,
        "against": anchors[0].other,
        "verdict": None,
        "first": pair[0],
        "second": pair[1],
    } | {
        "weight": f"{weight:.1f}",
        "shared": "; ".join(lines),
    }


def _wording(corpus: Corpus, at: ClaimsAt) -> Iterator[tuple[tuple[str, str], Shared]]:
    for run in shared_runs({name: text.text for name, text in corpus.texts.items()}):
        words = " ".join(corpus.texts[run.first].text[run.start : run.end].split())
        what = f"“{words if len(words) <= 120 else words[:80] + ' … ' + words[-30:]}”"
        here = at(run.first, run.start, run.end)
        there = at(run.second, run.second_start, run.second_end)
        yield (run.first, run.second), Shared(min(MOST_OF_A_RUN, run.words * A_WORD), what, here, there)


def _pairs(by_text: dict[str, T]) -> Iterator[tuple[tuple[str, T], tuple[str, T]]]:
    if len(by_text) < FORMULA:
        yield from combinations(sorted(by_text.items(), key=lambda item: item[0]), 2)


def _values(every: Iterable[Claim]) -> Iterator[tuple[tuple[str, str], Shared]]:
    """Claims of two texts alike in who, what and value, where all that is on record of who and what has another value."""
    by_matter: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in every:
        if claim.irrealis == "actual" and claim.rank != "deprecated" and claim.kind != "evaluation":
            roles = tuple(sorted((role, tuple(sorted(ids))) for role, ids in claim.roles.items()))
            counted = claim.quantity and (normal(claim.quantity.unit), normal(claim.quantity.counted))
            value = claim.value and normal(claim.value)
            matter = (claim.predicate, claim.polarity, claim.content, value, claim.place, counted, roles)
            by_matter.setdefault(matter, []).append(claim)
    for claims in by_matter.values():
        record = [c for c in claims if c.source == REFERENCE]
        texts: dict[str, dict[Any, Claim]] = {}
        for claim in claims:
            if claim.source != REFERENCE and _value(claim) is not None:
                texts.setdefault(claim.source, {}).setdefault(_value(claim), claim)
        for (a, here), (b, there) in _pairs(texts) if record else ():
            for value in sorted(here.keys() & there.keys(), key=repr):
                if all(_apart(here[value], other) for other in record):
                    what = f"“{here[value].spans[0].quote[:80]}”" if here[value].spans else str(value)
                    yield (a, b), Shared(1, what, here[value].id, there[value].id)


def _value(claim: Claim) -> Any:
    time = claim.time and (claim.time.edtf, claim.time.mode, claim.time.part)
    quantity = claim.quantity and (claim.quantity.lo, claim.quantity.hi)
    return (time, quantity) if time or quantity else None


def _apart(claim: Claim, other: Claim) -> bool:
    """Whether two claims about the same give values that cannot both be meant."""
    a, b = claim.quantity, other.quantity
    if a and b and None not in (a.lo, a.hi, b.lo, b.hi):
        return bool(a.hi < b.lo or b.hi < a.lo)  # type: ignore[operator]
    here, there = boxes_of(claim.time), boxes_of(other.time)
    return (
        here is not None and there is not None and not any(may_overlap(x, y) for x in here.outer for y in there.outer)
    )


def _misspelt(corpus: Corpus, at: ClaimsAt) -> Iterator[tuple[tuple[str, str], Shared]]:
    known = {e.id: {_plain(name) for name in (e.label, *(n.text for n in e.names))} for e in corpus.entities}
    forms: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    for mention in corpus.mentions:
        form = _plain(mention.spans[0].quote)
        if form and form not in known.get(mention.entity, set()):
            where = (mention.spans[0].start, mention.spans[0].end)
            forms.setdefault((mention.entity, form), {}).setdefault(mention.source, where)
    for (entity, form), sources in sorted(forms.items()):
        if len(sources) > 1 and len(form) >= 5 and _near(form, known.get(entity, set())):
            for (a, here), (b, there) in _pairs(sources):
                what = corpus.texts[a].text[slice(*here)]
                yield (a, b), Shared(1, f"“{what}”", at(a, *here), at(b, *there))


def _near(form: str, names: set[str]) -> bool:
    import difflib  # computed only when asked for: it is costly and seldom needed

    return bool(difflib.get_close_matches(form, names, 1, 0.8))


def _plain(name: str) -> str:
    return caseless(name).removeprefix("the ").removesuffix("’s").removesuffix("'s").strip()


def _rare(corpus: Corpus, claims: list[Claim]) -> Iterator[tuple[tuple[str, str], Shared]]:
    on_record = {entity for c in claims if c.source == REFERENCE for entity in _entities(c)}
    label = {e.id: e.label for e in corpus.entities if e.type in _NAMED}
    where: dict[str, dict[str, str]] = {}
    for claim in claims:
        if claim.source != REFERENCE:
            for entity in _entities(claim):
                if entity in label and entity not in on_record:
                    where.setdefault(entity, {}).setdefault(claim.source, claim.id)
    for entity, sources in sorted(where.items()):
        for (a, here), (b, there) in _pairs(sources):
            yield (a, b), Shared(RARE / (len(sources) - 1), label[entity], here, there)


def _entities(claim: Claim) -> Iterable[str]:
    yield from (entity for ids in claim.roles.values() for entity in ids)
    yield from (x for x in (claim.place, claim.event) if x)
