"""Dates to days: against the standard library, against another EDTF reader, and by brute force."""

from __future__ import annotations

import contextlib
import datetime
import itertools
import time
from collections.abc import Callable

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.times import box as relations
from sinosoviet_corpus.times.box import ANY_TIME, INFINITE, RELATIONS, Box
from sinosoviet_corpus.times.boxes import boxes, compare_datings
from sinosoviet_corpus.times.days import day_number, iso, julian_day_number
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse

days = st.integers(-2_000_000, 4_000_000)


def day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


@given(st.dates())
def test_day_numbers_are_those_of_the_standard_library(date: datetime.date) -> None:
    assert day_number(date.year, date.month, date.day) == date.toordinal()
    assert iso(date.toordinal()) == date.isoformat()


@given(days)
def test_iso_and_day_number_are_inverse(number: int) -> None:
    text = iso(number)
    year, month, date = text.removeprefix("-").split("-")
    assert day_number(int(year) * (-1 if text[0] == "-" else 1), int(month), int(date)) == number


def test_the_october_revolution_was_in_november() -> None:
    assert julian_day_number(1917, 10, 25) == day("1917-11-07")


@pytest.mark.parametrize(
    ("edtf", "mode", "expected"),
    [
        ("1955-01-28", "within", ("1955-01-28", "1955-01-28", "1955-01-28", "1955-01-28")),
        ("1955", "within", ("1955-01-01", "1955-12-31", "1955-01-01", "1955-12-31")),
        ("1955", "throughout", ("1955-01-01", "1955-01-01", "1955-12-31", "1955-12-31")),
        ("1953-10/1957-02", "extent", ("1953-10-01", "1953-10-31", "1957-02-01", "1957-02-28")),
        ("195X", "within", ("1950-01-01", "1959-12-31", "1950-01-01", "1959-12-31")),
        ("19XX", "within", ("1900-01-01", "1999-12-31", "1900-01-01", "1999-12-31")),
        ("1955-1X", "within", ("1955-10-01", "1955-12-31", "1955-10-01", "1955-12-31")),
        ("1956-02", "within", ("1956-02-01", "1956-02-29", "1956-02-01", "1956-02-29")),
        ("1955-22", "within", ("1955-06-01", "1955-08-31", "1955-06-01", "1955-08-31")),
    ],
)
def test_boxes(edtf: str, mode: str, expected: tuple[str, ...]) -> None:
    made = boxes(edtf, mode)
    assert made.core == (Box(*map(day, expected)),)
    assert made.loose == made.core


def test_open_and_unknown_ends_are_infinite_and_kept_apart() -> None:
    assert boxes("1953-10/..", "extent").core[0].e_max == INFINITE
    assert not boxes("1953-10/..", "extent").unknown
    assert boxes("1953-10/", "extent").core[0] == Box(day("1953-10-01"), day("1953-10-31"), day("1953-10-01"), INFINITE)
    assert boxes("1953-10/", "extent").unknown
    assert boxes("/1957", "extent").core[0].s_min == -INFINITE, "no library's invented start"
    assert boxes("/1957", "throughout").core[0].s_max == day("1957-12-31"), "it may have begun that very year"
    assert boxes("1949", "before").core[0] == Box(-INFINITE, day("1948-12-31"), -INFINITE, day("1948-12-31"))
    assert boxes("1949", "after").core[0] == Box(day("1950-01-01"), INFINITE, day("1950-01-01"), INFINITE)


def test_tolerance_widens_the_outer_box_only() -> None:
    circa = boxes("1955~", "within")
    assert circa.core == boxes("1955", "within").core
    assert circa.outer[0].s_min == day("1955-01-01") - 731
    assert boxes("1955?", "within").outer == (ANY_TIME,)
    early = boxes("1949", "within", "early")
    assert early.core[0].e_max < early.outer[0].e_max < day("1949-12-31")
    assert max(b.e_max for b in boxes("1955-01-28", "within", None, "unknown").outer) == day("1955-01-28") + 14


def test_the_winter_of_a_year_is_not_only_its_december() -> None:
    winter = boxes("1955-24", "within").core[0]
    assert winter.s_min == day("1954-12-01")
    assert winter.e_max == day("1956-02-29")


@pytest.mark.parametrize("text", ["1955-02-29", "1954-11-31", "1955-13", "1955-00", "1955-01-00", "1955-1X-32"])
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(NoSuchDay):
        parse(text)


@pytest.mark.parametrize(
    "text", ["", "/", "195", "55-01", "1955/1956/1957", "[1955", "January 1955", "1955-1", "1955--01", "1955??", "١٩٥٥"]
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(NotEdtf):
        parse(text)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_but_never_crashes(text: str) -> None:
    with contextlib.suppress(NotEdtf, NoSuchDay):
        assert parse(text)


VALID = st.dates(datetime.date(1000, 1, 1)).flatmap(
    lambda d: st.sampled_from(
        [
            d.isoformat(),
            d.isoformat()[:7],
            d.isoformat()[:4],
            d.isoformat()[:3] + "X",
            d.isoformat() + "~",
            f"{d.isoformat()[:4]}/..",
            f"../{d.isoformat()}",
            f"{d.isoformat()[:7]}?",
            f"[{d.year:04d},{d.isoformat()}]",
        ]
    )
)


@given(VALID)
def test_another_reader_of_edtf_accepts_what_we_accept(text: str) -> None:
    assert parse(text)
    oracle.parse_edtf(text)


SMALL = st.tuples(*[st.integers(0, 5)] * 4).filter(lambda t: t[0] <= t[1] and t[2] <= t[3] and t[0] <= t[3])


def choices(box: tuple[int, ...]) -> list[tuple[int, int]]:
    starts, ends = range(box[0], box[1] + 1), range(box[2], box[3] + 1)
    return [(s, e) for s, e in itertools.product(starts, ends) if s <= e]


BRUTE: dict[str, Callable[[tuple[int, int], tuple[int, int]], bool]] = {
    "before": lambda a, b: a[1] < b[0],
    "overlap": lambda a, b: a[0] <= b[1] and b[0] <= a[1],
    "inside": lambda a, b: a[0] >= b[0] and a[1] <= b[1],
}


@given(SMALL, SMALL)
def test_must_and_may_agree_with_every_choice_of_days(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    """must = for all choices, may = for some; the bounds treat start and end as free, so must is never too bold."""
    a, b = Box(*first), Box(*second)
    pairs = list(itertools.product(choices(first), choices(second)))
    for name, holds in BRUTE.items():
        outcomes = [holds(x, y) for x, y in pairs]
        if getattr(relations, f"must_{name}")(a, b):
            assert all(outcomes), name
        if any(outcomes):
            assert getattr(relations, f"may_{name}")(a, b), name
        ordered = first[1] <= first[2] and second[1] <= second[2]  # no start can come after an end
        if ordered:
            assert getattr(relations, f"must_{name}")(a, b) == all(outcomes), name
            assert getattr(relations, f"may_{name}")(a, b) == any(outcomes), name


@given(SMALL, SMALL)
def test_the_text_of_a_relation_means_what_its_function_means(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    a, b = Box(*first), Box(*second)
    for name, text in RELATIONS.items():
        if hasattr(relations, name):
            assert eval(text, {}, {"a": a, "b": b}) == getattr(relations, name)(a, b)


@given(SMALL, SMALL)
def test_must_coincide_means_that_neither_can_end_where_the_other_begins(
    a: tuple[int, ...], b: tuple[int, ...]
) -> None:
    """For states, which last: a single day coincides with a state that also holds the day before and the day after."""
    if eval(RELATIONS["must_coincide"], {}, {"a": Box(*a), "b": Box(*b)}):
        pairs = itertools.product(choices(a), choices(b))
        assert all(x[0] <= y[1] and y[0] <= x[1] and x[0] != y[1] and y[0] != x[1] for x, y in pairs)


@given(SMALL, SMALL)
def test_must_touch_means_a_certain_day_in_common(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    a, b = Box(*first), Box(*second)
    if eval(RELATIONS["must_touch"], {}, {"a": a, "b": b}):
        stretch = (second[0], second[3])
        assert all(s <= stretch[1] and e >= stretch[0] for s, e in choices(first))


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("1927-04-06", "1927-04-28", "definite"),
        ("1927-04-06~", "1927-04-12", "tension"),
        ("1927-04", "1927-04-28", "refines"),
        ("1927", "1927", "compatible"),
        ("[1888,1889]", "1889-10-29", "refines"),
        ("[1887,1888]", "1889-10-29", "definite"),
    ],
)
def test_two_datings_of_one_event(first: str, second: str, verdict: str) -> None:
    assert compare_datings(boxes(first, "within"), boxes(second, "within")) == verdict


def test_reading_a_date_takes_microseconds() -> None:
    texts = [f"{year}-{month:02d}" for year in range(1000, 1200) for month in range(1, 13)]
    start = time.perf_counter()
    for text in texts:
        parse.__wrapped__(text)
    assert (time.perf_counter() - start) / len(texts) < 500e-6, "milliseconds would be a hundred times the usual"
