"""Orders, lengths and gaps of claims: what contradicts what without a date, and that earlier corpora read as before."""

from __future__ import annotations

from contextlib import closing
from itertools import product
from typing import Any

import msgspec
import pytest

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.files.jsonl import decode, encode
from sinosoviet_corpus.model.claim import Claim, Interval
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.network.build import Times
from sinosoviet_corpus.network.constraint import DAY
from sinosoviet_corpus.network.inconsistent import inconsistent_sets
from sinosoviet_corpus.network.lengths import ticks
from sinosoviet_corpus.rules.rule import amount, fact, gap, length, said
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.verdict.fingerprint import of_claim


def order(earlier: str, later: str, predicate: str = "before", **parts: Any) -> dict[str, Any]:
    return said(
        f"{earlier} {predicate} {later}", predicate, earlier=earlier, later=later, id=f"text/{earlier}-{later}", **parts
    )


def leg(pair: str, predicate: str = "before", **parts: Any) -> dict[str, Any]:
    earlier, _, later = pair.partition("-")
    return order(earlier, later, predicate, **parts)


def lasted(event: str, interval: dict[str, Any]) -> dict[str, Any]:
    return said(f"{event} lasted", "took_place", event=event, interval=interval, id=f"text/{event}")


def found_in(vocabulary: Vocabulary, *world: dict[str, Any]) -> list[tuple[str, set[str]]]:
    answer = inconsistent_sets(to_corpus(world, vocabulary))
    return [(row["verdict"], {name.removeprefix("text/") for name in row["members"]}) for row in answer.rows]


# 14 days from a to b, one from a to c, seven from c to b
THREE = {"a-b", "a-c", "c-b"}


@pytest.mark.parametrize(
    ("predicate", "exactly", "verdict"),
    [
        ("before", True, "definite"),
        ("before", False, "tension"),
        ("began_before", False, "definite"),
        ("ended_before", False, "tension"),  # c may have lasted six days
        ("ended_before", True, None),  # ... and exact numbers do not say that it did not
    ],
)
def test_gaps_that_do_not_add_up(vocabulary: Vocabulary, predicate: str, exactly: bool, verdict: str | None) -> None:
    world = [
        leg(pair, predicate, interval=gap(days, "day", exactly=exactly))
        for pair, days in (("a-b", 14), ("a-c", 1), ("c-b", 7))
    ]
    assert found_in(vocabulary, *world) == ([(verdict, THREE)] if verdict else [])


def test_gaps_as_quantities_and_in_hours(vocabulary: Vocabulary) -> None:
    """Each leg may be counted in its own unit; a quantity of an order is a gap, whatever it is called."""
    days = [("a-b", 14), ("a-c", 1), ("c-b", 7)]
    old = [leg(pair, quantity=amount(n, n, "days", "duration between them")) for pair, n in days]
    assert found_in(vocabulary, *old) == [("tension", THREE)]
    hours = [leg(pair, "began_before", interval=gap(24 * n, "hour")) for pair, n in days]
    assert found_in(vocabulary, *hours) == [("definite", THREE)]
    fits = [leg(pair, "began_before", interval=gap(n, "day")) for pair, n in [("a-b", 8), *days[1:]]]
    assert found_in(vocabulary, *fits) == []


def test_a_gap_of_something_that_lasts_is_counted_from_where_it_fits(vocabulary: Vocabulary) -> None:
    gaps = (order("a", "b", interval=gap(14, "day")), order("a", "c", interval=gap(1, "day")))
    last = order("c", "b", interval=gap(7, "day"))
    for long in (
        lasted("c", length(5, "day")),
        said("d in c", "during", shorter="d", longer="c"),
        fact("c", "took_place", event="c", when="extent 1950/1951"),
    ):
        assert found_in(vocabulary, *gaps, last, long) == []
    assert found_in(vocabulary, *gaps, last, lasted("c", length(1, "hour"))) == [("tension", {*THREE, "c"})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (order("a", "b"), order("b", "a")),
        (order("a", "b", "ended_before"), said("x", "during", shorter="a", longer="b", id="text/b-a")),
        (order("a", "b", "ended_before"), said("x", "part_of", part="a", whole="b", id="text/b-a")),
        (order("a", "b", "began_before"), said("x", "related_in_time", first="a", second="b", relations=["equals"], id="text/b-a")),
        (order("a", "b", interval=gap(3, "week")), order("a", "b", "began_before", interval=gap(3, "month"))),
        (order("a", "b", "began_before", interval=gap(3, "week")), order("b", "a", "ended_before")),
        (lasted("a", length(3, "week")), said("x", "numbered", entity="a", interval=length(3, "month"), id="text/b-a")),
    ],
)  # fmt: skip
def test_two_that_exclude_each_other_without_a_date(
    vocabulary: Vocabulary, one: dict[str, Any], other: dict[str, Any]
) -> None:
    other = {**other, "quote": "the other", "id": "text/other"}
    assert [members for _, members in found_in(vocabulary, one, other)] == [{one["id"].removeprefix("text/"), "other"}]
    assert found_in(vocabulary, one) == found_in(vocabulary, other) == []


def test_two_numbers_for_one_thing_are_left_to_the_rule_on_numbers(vocabulary: Vocabulary) -> None:
    world = [said(f"{n}", "numbered", entity="a", quantity=amount(n, n, "days", "duration")) for n in (10, 40)]
    assert found_in(vocabulary, said("a took place", "took_place", event="a"), *world) == []


def test_exact_orders_against_dates(vocabulary: Vocabulary) -> None:
    """What the rule on orders says too is left to it; an overlap only contradicts an exact order."""
    a, b = (
        fact("a", "took_place", event="a", when="extent 1950-01-01/1950-06-30"),
        fact("b", "took_place", event="b", when="extent 1950-03-01/1950-12-31"),
    )
    assert found_in(vocabulary, order("a", "b"), a, b) == []
    assert found_in(vocabulary, order("a", "b", "began_before"), a, b) == []
    assert found_in(vocabulary, order("a", "b", "ended_before"), a, b) == [("definite", {"a-b", "ref/a", "ref/b"})]
    far = fact("b", "took_place", event="b", when="1948")
    assert found_in(vocabulary, order("a", "b", "ended_before"), a, far) == []
    assert len(_found("TMP102", vocabulary, order("a", "b", "ended_before"), a, far)) == 1


def test_a_record_that_contradicts_itself(vocabulary: Vocabulary) -> None:
    one = fact("one", "before", earlier="a", later="b", cites=["one-book"])
    other = fact("other", "before", earlier="b", later="a", cites=["one-book"])
    (found,) = _found("NET901", vocabulary, one, other)
    assert (found.verdict, found.case) == ("definite", "ref/one")
    assert found.message.startswith("the record contradicts itself: these cannot all be so")
    elsewhere = fact("other", "before", earlier="b", later="a", cites=["other-book"])
    (found,) = _found("NET901", vocabulary, one, elsewhere)
    assert (found.verdict, found.softened) == ("tension", "works-disagree")


def _found(code: str, vocabulary: Vocabulary, *world: dict[str, Any]) -> tuple[Any, ...]:
    return run(to_corpus(world, vocabulary), select(rulebook(), (code,), ())).findings


# --- lengths and gaps are one thing in the network and in SQL --------------------------------------------------------------


def test_the_network_and_the_view_see_the_same_lengths(vocabulary: Vocabulary) -> None:
    roles = {
        "numbered": {"entity": "a"},
        "before": {"earlier": "a", "later": "b"},
        "participated": {"agent": "li", "event": "a"},
    }
    counted = ("duration", "duration of the talks", "Duration between both", "duration since 1950", "days")
    units = ("days", "Centuries", "fortnight", "hours", "talks")
    world = [
        said(
            "x", predicate, quantity=amount(3, 3, unit, what), id=f"text/{predicate}-{unit}-{what}", **roles[predicate]
        )
        for predicate, what, unit in product(roles, counted, units)
    ]
    corpus = to_corpus(tuple(world), vocabulary)
    query = "select claim from durations"
    with closing(Duck(rows(corpus, needed_tables([query])))) as database:
        database.views(needed_views([query]))
        seen = {row["claim"] for row in database.query(query)}
    times = Times(corpus)
    # dates have no hours
    assert seen == {c.id for c in corpus.claims if times.gives_length(c) and "hours" not in c.id}
    assert len(seen) == 2 * 2 * 3


def test_how_much_numbers_leave_open() -> None:
    def days(kind: Any, n: float, unit: Any, loose: bool, exactly: bool = False) -> tuple[float, float]:
        low, high = ticks(Interval(kind=kind, lo=n, hi=n, unit=unit, exactly=exactly), loose)
        assert low is not None
        assert high is not None
        return low / DAY, high / DAY

    assert days("gap", 14, "day", loose=False) == days("gap", 14, "day", loose=True) == (13, 15)
    assert days("gap", 2, "week", loose=False) == (13, 15)
    assert days("gap", 2, "week", loose=True) == (7, 21)
    assert days("length", 2, "month", loose=True) == (28, 93)
    assert days("gap", 14, "day", loose=True, exactly=True) == (14, 14)
    assert days("length", 14, "day", loose=True, exactly=True) == (13, 14)
    assert days("length", 12, "hour", loose=True, exactly=True) == (0.5, 0.5)


# --- earlier corpora -----------------------------------------------------------------------------------------------------


def test_claims_without_relations_and_intervals_are_written_and_digested_as_before(vocabulary: Vocabulary) -> None:
    (claim,) = to_corpus((said("x", "born", person="li"),), vocabulary).claims
    line = encode(claim)
    assert b"relations" not in line
    assert b"interval" not in line
    assert decode(line, Claim) == claim
    more = msgspec.structs.replace(claim, interval=Interval(kind="length", lo=1.0, hi=1.0, unit="day"))
    assert decode(encode(more), Claim) == more
    assert of_claim(more) != of_claim(claim)
    # the digest of this claim before there were intervals
    assert of_claim(claim) == "0941fcde98079b268bf4639454c4551fff7d810cb375c9cd18fa44e1dacd4fb3"
