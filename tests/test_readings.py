"""Readings of written dates: calendars by land, first days of the year, local days; what a tension says that one of them makes."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.dated import Lands, says_year
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.days import date_in, iso, number_in
from sinosoviet_corpus.times.edtf import NoSuchDay
from sinosoviet_corpus.times.readings import TABLE, reading
from sinosoviet_corpus.times.reread import not_said
from sinosoviet_corpus.verdict.policy import OF_READINGS, reason_of


def days(edtf: str, calendar: str = "gregorian", land: str = "", sure: bool = False) -> dict[str, str]:
    """Reading -> the Gregorian days of a date, as EDTF."""
    made = boxes(edtf, "within", None, calendar, land, sure)
    return {
        " ".join(names): iso(box.s_min) if box.s_min == box.e_max else f"{iso(box.s_min)}/{iso(box.e_max)}"
        for names, box in [((), made.core[0]), *((r.names, r.box) for r in made.read)]
        if "local-day" not in names
    }


@pytest.mark.parametrize("calendar", ["gregorian", "julian", "swedish", "common", "until 1752-09-03"])
def test_a_day_number_and_its_date_agree(calendar: str) -> None:
    for day in range(-200_000, 760_000, 97):
        assert number_in(calendar)(*date_in(calendar, day)) == day
    assert iso(number_in("swedish")(1712, 2, 30)) == "1712-03-11"
    assert iso(number_in("swedish")(1700, 3, 1)) == "1700-03-11"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        # No date before 15 October 1582 is Gregorian, unless somebody has converted it.
        (("1066-10-14", "gregorian", "England"), {"": "1066-10-20", "gregorian-backwards": "1066-10-14"}),
        (("1066-10-14", "julian", "England"), {"": "1066-10-20"}),
        # Afterwards the land decides; where it is not known, the last one.
        (("1917-10-25",), {"": "1917-10-25", "julian-calendar": "1917-11-07"}),
        (("1917-10-25", "gregorian", "Russia"), {"": "1917-10-25", "julian-calendar": "1917-11-07"}),
        (("1917-10-25", "gregorian", "France"), {"": "1917-10-25"}),
        (("1752-09-02", "gregorian", "England"), {"": "1752-09-02", "julian-calendar": "1752-09-13"}),
        (("1752-09-14", "gregorian", "England"), {"": "1752-09-14"}),
        (("1923-02-15",), {"": "1923-02-15", "julian-calendar": "1923-02-28"}),
        (("1923-02-16",), {"": "1923-02-16"}),
        # A church kept its calendar: only a date of which it is not known says so.
        (("1955-01-07", "unknown"), {"": "1955-01-07", "julian-calendar": "1955-01-20"}),
        (("1871-05-05", "gregorian", "Japan"), {"": "1871-05-05", "calendar-of-moons": "1871-05-15/1871-06-26"}),
        (("1873-05-05", "gregorian", "Japan"), {"": "1873-05-05"}),
        # Years that begin on another day.
        (("1743-01-15", "julian", "England"), {"": "1743-01-26", "year-from-25-march": "1744-01-26"}),
        (("1743-03-25", "julian", "England"), {"": "1743-04-05"}),
        (("1743-01-15", "julian", "England", True), {"": "1743-01-26"}),
        (("1743-03", "julian", "England"), {"": "1743-03-12/1743-04-11", "year-from-25-march": "1744-03-12/1744-04-04"}),
        (("1743", "julian", "England"), {"": "1743-01-12/1744-01-11", "year-from-25-march": "1743-04-05/1744-04-04"}),
        (("1752-01-15", "julian", "England"), {"": "1752-01-26", "year-from-25-march": "1753-01-26"}),
        (("1540-04-01", "julian", "France"), {"": "1540-04-11", "year-from-easter": "1541-04-11"}),
        (("1600-01-15", "gregorian", "France"), {"": "1600-01-15"}),
        (("1400-06-01", "julian", "Pisa"), {"": "1400-06-10", "year-from-25-march-before": "1399-06-09"}),
        (("1650-01-15", "gregorian", "Venice"), {"": "1650-01-15", "year-from-1-march": "1651-01-15"}),
        (("1690-10-05", "julian", "Russia"), {"": "1690-10-15", "year-from-1-september": "1689-10-15"}),
        (("1690-05-05", "julian", "Russia"), {"": "1690-05-15", "year-to-31-august": "1691-05-15"}),
        (("1500-12-27", "julian", "Germany"), {"": "1501-01-06", "year-from-25-december": "1500-01-05"}),
        # Both years are given: nothing more is possible.
        (("[1731-02-11,1732-02-11]", "julian", "England"), {"": "1731-02-22"}),
        # The year that is meant, 1553, is written 1552: the one is no leap year, the other is.
        (("1552-02", "julian", "England"), {"": "1552-02-11/1552-03-10", "year-from-25-march": "1553-02-11/1553-03-10"}),
    ],
)  # fmt: skip
def test_readings_of_a_date(date: tuple[Any, ...], expected: dict[str, str]) -> None:
    assert days(*date) == expected


def test_the_local_day_is_one_of_three() -> None:
    made = boxes("1941-12-07", "within")
    (other,) = made.read
    assert (other.names, iso(other.box.s_min), iso(other.box.e_max)) == (("local-day",), "1941-12-06", "1941-12-08")
    for edtf, mode in (("1941-12", "within"), ("1941-12-07~", "within"), ("1941-12-07/1941-12-09", "extent")):
        assert boxes(edtf, mode).read == (), "only a single day has another"


@pytest.mark.parametrize(
    ("edtf", "calendar", "name"),
    [
        ("1700-02-29", "gregorian", "julian-calendar"),
        ("1900-02-29", "gregorian", "julian-calendar"),
        ("1712-02-30", "gregorian", "swedish-calendar"),
        ("1712-02-30", "julian", "swedish-calendar"),
        ("1743-02-29", "julian", "year-from-25-march"),
        ("1743-02-29", "gregorian", "year-from-25-march"),
    ],
)
def test_a_day_of_another_calendar_is_a_day(edtf: str, calendar: str, name: str) -> None:
    made = boxes(edtf, "within", None, calendar)
    assert made.fault_reading == name
    assert made.fault
    assert "no calendar" not in made.fault


def test_a_calendar_that_is_not_said_may_have_the_day() -> None:
    for edtf in ("1700-02-29", "1712-02-30"):
        made = boxes(edtf, "within", None, "unknown")
        assert made.fault is None
        assert iso(made.core[0].s_min) == edtf.replace("02-29", "03-11").replace("02-30", "03-11")


@pytest.mark.parametrize("edtf", ["1955-02-29", "1955-11-31", "1700-02-30", "1713-02-30", "1900-04-31"])
@pytest.mark.parametrize("calendar", ["gregorian", "julian", "swedish", "unknown"])
def test_a_day_that_no_calendar_has(edtf: str, calendar: str) -> None:
    with pytest.raises(NoSuchDay):
        boxes(edtf, "within", None, calendar)


def test_proposers_mark_a_calendar_only_where_one_is_sure() -> None:
    marks = {
        edtf: not_said(edtf)
        for edtf in ("1066-10-14", "1700-02-29", "1917", "1923-02", "1923-03-01", "../1905", "1955")
    }
    assert [edtf for edtf, mark in marks.items() if mark == "gregorian"] == ["1923-03-01", "1955"]


def test_words_that_give_both_years() -> None:
    assert all(map(says_year, ("15 Jan. 1743/44", "11 February 1731/2", "10 March 1699/1700", "1 Jan 1699/00")))
    assert not any(map(says_year, ("15 January 1743", "1743/46", "pp. 12/13", "12/1/1743")))


def test_a_claim_is_set_in_the_land_of_its_place(vocabulary: Vocabulary) -> None:
    corpus = to_corpus(
        (
            thing("russia", "place", label="Russian Empire"),
            thing("moscow", "place", part_of=["russia"]),
            thing("nowhere", "place"),
            thing("china", "state", label="China"),
            thing("russian", "state", label="Russia"),
            fact("a", "took_place", event="a", when="1900", place="in moscow"),
            fact("b", "took_place", event="b", when="1900", place="in nowhere"),
            fact("c", "acted", agent="china", value="spoke", when="1900"),
            fact("d", "allied_with", party=["china", "russian"], when="1900"),
        ),
        vocabulary,
    )
    lands = Lands(corpus)
    assert [lands.of_claim(c) for c in corpus.claims] == ["Russia", "", "China", ""]


def test_every_land_of_a_reading_is_in_the_table() -> None:
    lands = {"", "*"} | {land.name for land in TABLE.lands}
    for line in TABLE.readings:
        assert line.where <= lands, line.name
        assert reason_of(line.name) == reading(line.name).reason
    assert {line.name for line in TABLE.readings} < OF_READINGS


LAND = thing("land", "place", label="England")


def findings(
    vocabulary: Vocabulary, text: dict[str, Any], record: dict[str, Any], *more: dict[str, Any]
) -> list[Finding]:
    world = (said("it was then", "took_place", event="e", **text), fact("e", "took_place", event="e", **record), *more)
    return [f for f in check(to_corpus(world, vocabulary), ("TMP101",)).findings if f.code == "TMP101"]


@pytest.mark.parametrize(
    ("text", "record", "name", "says"),
    [
        ({"when": "1743-01-15", "calendar": "julian"}, {"when": "1744-01-15", "calendar": "julian", "raw": "15 Jan. 1743/44"},
         "year-from-25-march", "15 January 1743/44"),
        ({"when": "1941-12-08"}, {"when": "1941-12-07"}, "local-day", "8 December 1941"),
        ({"when": "1688-11-05"}, {"when": "1688-11-05", "calendar": "julian"}, "julian-calendar", "15 November 1688"),
        ({"when": "1917-10-25"}, {"when": "1917-11-07"}, "julian-calendar", "7 November 1917"),
        ({"when": "1709-06-28"}, {"when": "1709-07-08"}, "swedish-calendar", "8 July 1709"),
        ({"when": "1066-10-20"}, {"when": "1066-10-14"}, "gregorian-backwards", "14 October 1066"),
        ({"when": "1540-04-01"}, {"when": "1541-04-01", "raw": "1540/41"}, "year-from-easter", "1 April 1540/41"),
        ({"when": "1690-10-05", "calendar": "julian"}, {"when": "1689-10-05", "calendar": "julian"},
         "year-from-1-september", "5 October 1689"),
        ({"when": "1743-01-15"}, {"when": "1744-01-26", "raw": "26 January 1744 (1743/44)"}, "readings-together", "several readings"),
    ],
)  # fmt: skip
def test_a_tension_names_the_reading_that_makes_it(
    text: dict[str, Any], record: dict[str, Any], name: str, says: str, vocabulary: Vocabulary
) -> None:
    (found,) = findings(vocabulary, text, record)
    assert (found.verdict, found.softened) == ("tension", name)
    assert says in (found.hint or "")
    assert " Julian is " not in found.message


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ({"when": "1743-01-15", "calendar": "julian"}, {"when": "1745-01-15", "calendar": "julian"}),
        ({"when": "1743-05-15", "calendar": "julian"}, {"when": "1744-05-15", "calendar": "julian"}),
        ({"when": "1941-12-09"}, {"when": "1941-12-07"}),
        ({"when": "1958-10-25"}, {"when": "1958-11-07"}),
        ({"when": "1860-10-25", "place": "in land"}, {"when": "1860-11-06", "place": "in land"}),
        ({"when": "1760-01-15"}, {"when": "1761-01-15"}),
    ],
)
def test_what_no_reading_dissolves_is_definite(
    text: dict[str, Any], record: dict[str, Any], vocabulary: Vocabulary
) -> None:
    (found,) = findings(vocabulary, text, record, LAND)
    assert (found.verdict, found.softened) == ("definite", None)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ({"when": "1066-10-14"}, {"when": "1066-10-14", "calendar": "julian"}),
        ({"when": "1582-10-05"}, {"when": "1582-10-15"}),
        ({"when": "1712-02-30", "calendar": "unknown"}, {"when": "1712-03-11"}),
        ({"when": "1712-02-30", "calendar": "swedish"}, {"when": "1712-03-11"}),
        ({"when": "1917-10-25", "calendar": "julian"}, {"when": "1917-11-07"}),
        ({"when": "[1731-02-11,1732-02-11]", "calendar": "julian"}, {"when": "1732-02-22"}),
    ],
)
def test_one_day_written_in_two_ways_is_no_conflict(
    text: dict[str, Any], record: dict[str, Any], vocabulary: Vocabulary
) -> None:
    assert findings(vocabulary, text, record) == []


def test_a_reading_never_silences(vocabulary: Vocabulary) -> None:
    world = (
        said("she spoke on the 8th", "visited", visitor="p", place="in town", when="1955-03-08"),
        thing("p", "person"),
        fact("p", "died", person="p", when="1955-03-07"),
    )
    (found,) = check(to_corpus(world, vocabulary), ("LIF201",)).findings
    assert (found.verdict, found.softened) == ("tension", "local-day")


def test_a_rule_that_reads_conflicts_says_the_same(vocabulary: Vocabulary) -> None:
    world = (
        said("on 25 October 1917", "took_place", event="rising", when="1917-10-25", cites=["book"]),
        fact("rising", "took_place", event="rising", when="1917-11-07", cites=["book", "two"]),
    )
    found = {f.code: f.softened for f in check(to_corpus(world, vocabulary), ("TMP101", "SUP703")).findings}
    assert found == {"TMP101": "julian-calendar", "SUP703": "julian-calendar"}
