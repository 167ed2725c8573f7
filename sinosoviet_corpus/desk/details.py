"""The fields of a claim that most claims leave as they are: how firmly and of how many it is said, how long, in which order, which work to prefer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from sinosoviet_corpus.desk.fields import Field, Group, Typed, number_shown, pairs
from sinosoviet_corpus.desk.words import nearest
from sinosoviet_corpus.model.allen import ALLOWED, GAPS, WORDS
from sinosoviet_corpus.model.claim import Claim, Interval
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.model.words import (
    IntervalKind,
    Irrealis,
    Modality,
    NeedsNoSource,
    Polarity,
    Quantifier,
    Rank,
    Relation,
    Tense,
    Unit,
)

IRREALIS = {
    "actual": "as having happened", "planned": "as a plan", "conditional": "on a condition", "counterfactual": "as imagined",
    "question": "as a question", "quoted_only": "only as somebody's words",
}  # fmt: skip
_QUANTIFIERS = {"some": "some", "most": "most", "all": "all, every, always", "none": "none, never, no"}
_NO_SOURCE = {
    "figure": "a figure of speech", "tautology": "true by its own words", "existence": "only that the thing exists",
    "heading": "a heading, which the body repeats", "commonplace": "a commonplace",
}  # fmt: skip
# The first one stands in a new form.
_RANKS = {"normal": "as good as others", "preferred": "better than the others", "deprecated": "not used in checks"}


def manner_fields() -> tuple[Field, ...]:
    """How a text says it."""
    return (
        Field("polarity", "The text says that", "select", (("+", "it is so"), ("-", "it is not so"))),
        Field("modality", "How certain the text is", "select", pairs(get_args(Modality))),
        Field("irrealis", "It is put forward", "select", pairs(IRREALIS)),
        Field("quantifier", "Of how many, or how often", "select", pairs(_QUANTIFIERS, "not said")),
        Field("markers", "Its words of doubt, degree or emphasis", hint="as they stand in the text; several with ;"),
        Field(
            "tense",
            "The text speaks of",
            "select",
            pairs({"present": "its own time"}, "a dated time"),
        ),
        Field("needs_no_source", "A source", "select", pairs(_NO_SOURCE, "is asked for")),
    )


def order_groups(predicate: Predicate) -> list[Group]:
    """How long it lasted; in an order, how long after the one thing the other came, and how exactly their times lie."""
    made = []
    related = _relations(predicate)
    if related:
        first, second = (role.replace("_", " ") for role in list(predicate.roles)[:2])
        words = {name: WORDS[name].format(first=f"the {first}", second=f"the {second}") for name in related}
        ticks = Field("relations", "What the text says of the two times (several: one of them)", "ticks", pairs(words))
        made.append(Group("Order", (ticks,), predicate.meaning != "relation"))
    if kind := _kind_of_interval(predicate):
        fields = (
            Field("at_least", "At least"),
            Field("at_most", "At most", hint="the same number twice: so much"),
            Field("interval_unit", "Of these", "select", pairs(get_args(Unit), "")),
            Field("exactly", "The number is", "select", pairs({"exactly": "exact"}, "perhaps a round one")),
        )
        made.append(Group("How long it lasted" if kind == "length" else "How long after", fields, True))
    return made


def rank_group() -> Group:
    """Which of several claims on record to prefer."""
    return Group(
        "If works disagree",
        (
            Field("rank", "This one is", "select", pairs(_RANKS)),
            Field("rank_reason", "Because", "area", hint="why this work knows better, or worse, than others"),
        ),
        True,
    )


def values(claim: Claim) -> dict[str, str]:
    """The fields of a claim that is there."""
    made: dict[str, str] = {"polarity": claim.polarity, "modality": claim.modality, "irrealis": claim.irrealis}
    made |= {"quantifier": claim.quantifier or "", "tense": claim.tense or "", "rank": claim.rank}
    made |= {"needs_no_source": claim.needs_no_source or "", "rank_reason": claim.rank_reason or ""}
    made |= {"markers": _shown(claim.markers)}
    made |= {f"relations.{name}": "yes" for name in claim.relations or ()}
    if (length := claim.interval) is not None:
        made |= {"at_least": number_shown(length.lo), "at_most": number_shown(length.hi)}
        made |= {"interval_unit": length.unit, "exactly": "exactly" if length.exactly else ""}
    return made


def read(
    typed: Typed, source: str, predicate: Predicate, spans: tuple[Range, ...], old: Claim | None
) -> dict[str, Any]:
    """The values that were typed, by the names of the record; `typed.wrong` says what is wrong with them. spans: the words of the claim."""
    polarity: Polarity = typed.one_of("polarity", get_args(Polarity), "+")
    modality: Modality = typed.one_of("modality", get_args(Modality), "certain")
    irrealis: Irrealis = typed.one_of("irrealis", get_args(Irrealis), "actual")
    quantifier: Quantifier | None = typed.one_of("quantifier", ("", *get_args(Quantifier)), "") or None
    tense: Tense | None = typed.one_of("tense", ("", *get_args(Tense)), "") or None
    none: NeedsNoSource | None = typed.one_of("needs_no_source", ("", *get_args(NeedsNoSource)), "") or None
    rank: Rank = typed.one_of("rank", get_args(Rank), old.rank if old else "normal")
    reason = typed.text("rank_reason") or (old.rank_reason if old and "rank_reason" not in typed.values else None)
    if rank != "normal" and reason is None:
        typed.wrong["rank_reason"] = "say why"
    relations: tuple[Relation, ...] = tuple(r for r in _relations(predicate) if typed.values.get(f"relations.{r}"))
    if predicate.meaning == "relation" and not predicate.relations and not relations:
        typed.wrong["relations"] = "say how the two times lie"
    return {
        "polarity": polarity,
        "modality": modality,
        "irrealis": irrealis,
        "quantifier": quantifier,
        "tense": tense,
        "needs_no_source": none,
        "rank": rank,
        "rank_reason": reason,
        "relations": relations or None,
        "interval": _interval(typed, predicate),
        "markers": tuple(_markers(typed, source, spans, old)),
    }


def _relations(predicate: Predicate) -> tuple[Relation, ...]:
    return predicate.relations or ALLOWED.get(predicate.meaning or "", ())


def _kind_of_interval(predicate: Predicate) -> IntervalKind | None:
    if predicate.meaning in GAPS:
        return "gap"
    return None if predicate.meaning in ORDERS else "length"


def _interval(typed: Typed, predicate: Predicate) -> Interval | None:
    least, most = typed.number("at_least"), typed.number("at_most")
    unit: Unit | None = typed.one_of("interval_unit", ("", *get_args(Unit)), "") or None
    kind = _kind_of_interval(predicate)
    if kind is None or (least is None and most is None):
        if kind and unit:
            typed.wrong["at_least"] = "say how many"
        return None
    if unit is None:
        typed.wrong["interval_unit"] = "say days, months, years ..."
    for name, number in (("at_least", least), ("at_most", most)):
        if number is not None and number < 0:
            typed.wrong[name] = "below zero"
    if least is not None and most is not None and least > most:
        typed.wrong["at_most"] = "it is below the least"
    return Interval(kind=kind, lo=least, hi=most, unit=unit or "day", exactly=typed.values.get("exactly") == "exactly")


def _markers(typed: Typed, source: str, spans: tuple[Range, ...], old: Claim | None) -> Iterable[Range]:
    """The words of doubt: those that were there stay where they are, others are sought in the words of the claim."""
    wanted, there = typed.text("markers") or "", old.markers if old else ()
    if wanted == _shown(there):
        return there
    text = typed.held.corpus.texts[source].text if spans else ""
    found: list[Range] = []
    for words in dict.fromkeys(filter(None, map(str.strip, wanted.split(";")))):
        kept = [marker for marker in there if marker.quote == words]
        places = [(span, nearest(text[span.start : span.end], words, 0)) for span in spans]
        sought = [(span.start + place.start, span.start + place.end) for span, place in places if place]
        made = kept or [Range(start=start, end=end, quote=text[start:end]) for start, end in sought[:1]]
        if not made:
            typed.wrong["markers"] = f"the words of the statement do not have “{words}”"
        found += made
    return found


def _shown(markers: Iterable[Range]) -> str:
    return "; ".join(marker.quote for marker in markers)
