"""EDTF by the standard (ISO 8601-2, https://www.loc.gov/standards/datetime/): what is valid, which days it means, how it reads.

The bounds were written down from the standard and compared with the test tables of other readers (python-edtf, edtf-ts, ProfessionalWiki's
EDTF, edtf.js, edtf-validate). These disagree in places; there the wider bounds stand here:
- seasons 21 to 24: python-edtf ends winter on 31 December, edtf-ts begins it then, edtf.js has quarters of the year; ours holds both winters;
- Y171010000S3: the standard says 171000000 to 171999999, ProfessionalWiki's EDTF 171010000 to 171010999;
- 156X-02-29: python-edtf gives the edges of the decade; edtf-ts and we the first and the last leap day;
- XXXX-12-25: ProfessionalWiki's EDTF has no bounds, python-edtf and we 0000 to 9999;
- spaces after the commas of a set: edtf-ts refuses them, the others and the drafts of the standard have them;
- "0000-02/0000" runs backwards for edtf-validate, for us it may end later in the year;
- "/" and "..1984" without brackets are refused, "../.." and "/.." are not.
"""

from __future__ import annotations

import itertools
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.dates import of_edtf, of_when
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.days import day_number, iso
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse


def _words(text: str) -> list[str]:
    return text.split()


VALID = _words("""
1985-04-12 1904-02-29 1985-04 1985 0000 9999 -0999 -9999 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02
2004-02-01/2005 2005/2006-02 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
2016-05-02T24:00:00 2016-05-02T16:54:59.042Z 2016-05-02T16:54:59-00:15 2016-05-02T16:54:59-12:00 2016-05-02T16:54:59+14:00
Y170000002 Y-170000002 Y1700000002 Y10000 2001-21 2010-24 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
1985-04-12/.. ../1985-04-12 1985/ /1985 1985-04/ /1985-04 ../.. /.. ../ 1984~/2004-06 1984?/2004% 1984-06-02?/2004-08-08~ -1985
Y17E8 Y-17E7 1950S2 -1950S2 Y171010000S3 Y3388E2S3 2001-34 2001-41 2004-25/2005-26 2004-29~/2005-30? 2011-23~
[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] [1670..1672] [-0001..0001]
{1667,1668,1670..1672} {1960,1961-12} {..1984} {..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}
2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 2004-?06-?11 ~2004-06 ~2004?-06 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03
156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 1984-X2 2XXX XXXX XXXX-XX XXXX-XX-XX XXXX-XX-23 200X-02-29 2004-XX-31 -03XX
0000/0000 0000-01/0000-01-03 1111-01-01/1111 0000-01/0000 198X-11-XX/198X-11-30 1919-XX-02/1919-XX-01 1919-0X-02/1919-01-03
1865-X2-02/1865-03-01 1930-X0-10/1930-10-30 1602-10-0X/1602-10-02 2016-02-28/2016-02-X9 -1000/-0999 -1000/2000
""")

INVALID = _words("""
55-01 195 12345 +2006 y2006 Y2006 Y9999 Y-9999 Y00001 Y1E999 Y999999999999999999999 Y17E7-12-26 -0000 -0000-01-01 -0000/0001 196x 195u
2016-13 2016-00 2016-13-08 2016-02-39 2016-05-00 2016-05-32 1960-06-31 1955-02-29 1900-02-29 2004-3X 2001-02-3X 200X-02-30 1X01-02-29
2001-20 2001-42 2001-21-05 19?55 1955?? 1955~? 2004-(06)?-11 1985wtf wtf1985 January 1955- 1955--01 1955-1 ١٩٥٥
2012-10-10T10:10:1 2012-10-10T1:10:10 2012-10-10t10:10:10 2012-10-10T10:10:10Z10 2012-10T10:10:10 2004-06-11T12:30Z
2016-05-02T24:00:01 2016-05-02T00:61:00 2016-05-02T01:01:60 2016-05-02T12:00:00-00:00 2016-05-02T12:00:00-12:01 2016-05-02T12:00:00+14:01
2012/2013/2014 NONE/2000 2012///4444 2000/12-12 / ..1870 1870.. 1670..1673 1950S0 1950S5 195XS2 Y3388E2S9
[] [..] [1870,] [,1870] [1870,,1880] {1960] [1870/ [[1870] [1880..1870] {1880..1870}
""")

STRICTLY_INVALID = _words("""
2012/2011 0800/-0999 -1000/-2000 1000/-2000 0001/0000 0000/-0001 1880-05/1880-04-30 [1950/1955] [1950/1955,1960]
2004-02-01T00:00:00/2004-02-02T00:00:00
""")

# EDTF -> the first and the last day that it can mean. "" is open or not known.
BOUNDS = {
    "2001-02-03": ("2001-02-03", "2001-02-03"),
    "2008-12": ("2008-12-01", "2008-12-31"),
    "2008": ("2008-01-01", "2008-12-31"),
    "0000": ("0000-01-01", "0000-12-31"),
    "-0999": ("-0999-01-01", "-0999-12-31"),
    "2004-01-01T10:10:10+05:00": ("2004-01-01", "2004-01-01"),
    "2004-02-01/2005": ("2004-02-01", "2005-12-31"),
    "-2005/-1999-02": ("-2005-01-01", "-1999-02-28"),
    "1985/..": ("1985-01-01", ""),
    "/1985": ("", "1985-12-31"),
    "../..": ("", ""),
    "Y-17E7": ("-170000000-01-01", "-170000000-12-31"),
    "Y17E8": ("1700000000-01-01", "1700000000-12-31"),
    "1950S2": ("1900-01-01", "1999-12-31"),
    "-1950S2": ("-1999-01-01", "-1900-12-31"),
    "1950S3": ("1950-01-01", "1959-12-31"),
    "Y171010000S3": ("171000000-01-01", "171999999-12-31"),
    "Y3388E2S3": ("338000-01-01", "338999-12-31"),
    "199X": ("1990-01-01", "1999-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "-003X": ("-0039-01-01", "-0030-12-31"),
    "-000X": ("-0009-01-01", "-0001-12-31"),
    "1X55": ("1055-01-01", "1955-12-31"),
    "1999-XX": ("1999-01-01", "1999-12-31"),
    "1999-XX-XX": ("1999-01-01", "1999-12-31"),
    "1956-02-XX": ("1956-02-01", "1956-02-29"),
    "1984-1X": ("1984-10-01", "1984-12-31"),
    "1984-X2": ("1984-02-01", "1984-12-31"),
    "1XXX-0X": ("1000-01-01", "1999-09-30"),
    "1XXX-12": ("1000-12-01", "1999-12-31"),
    "15XX-12-XX": ("1500-12-01", "1599-12-31"),
    "156X-12-25": ("1560-12-25", "1569-12-25"),
    "XXXX-12-25": ("0000-12-25", "9999-12-25"),
    "XXXX-XX-23": ("0000-01-23", "9999-12-23"),
    "1560-XX-25": ("1560-01-25", "1560-12-25"),
    "2004-XX-31": ("2004-01-31", "2004-12-31"),
    "2001-XX-3X": ("2001-01-30", "2001-12-31"),
    "1955-01-1X": ("1955-01-10", "1955-01-19"),
    "1955-02-X9": ("1955-02-09", "1955-02-19"),
    "190X-02-29": ("1904-02-29", "1908-02-29"),
    "196X-02-29": ("1960-02-29", "1968-02-29"),
    "19XX-02-29": ("1904-02-29", "1996-02-29"),
    "-000X-02-29": ("-0008-02-29", "-0004-02-29"),
    "2003-22": ("2003-06-01", "2003-08-31"),
    "2001-29": ("2001-09-01", "2001-11-30"),
    "2001-32": ("2001-06-01", "2001-08-31"),
    "2010-33": ("2010-01-01", "2010-03-31"),
    "2010-36": ("2010-10-01", "2010-12-31"),
    "2010-37": ("2010-01-01", "2010-04-30"),
    "2010-38": ("2010-05-01", "2010-08-31"),
    "2010-39": ("2010-09-01", "2010-12-31"),
    "2010-40": ("2010-01-01", "2010-06-30"),
    "2010-41": ("2010-07-01", "2010-12-31"),
    "195X-21": ("1950-03-01", "1959-05-31"),
    "2004-06-~01/2004-06-~20": ("2004-06-01", "2004-06-20"),
    "2004-06-XX/2004-07-03": ("2004-06-01", "2004-07-03"),
    "[1667,1668,1670..1672]": ("1667-01-01", "1672-12-31"),
    "[1667, 1668, 1670..1672]": ("1667-01-01", "1672-12-31"),
    "[..1760-12-03]": ("", "1760-12-03"),
    "[1760-01,1760-02,1760-12..]": ("1760-01-01", ""),
    "[1667,1760-12]": ("1667-01-01", "1760-12-31"),
    "{1960,1961-12}": ("1960-01-01", "1961-12-31"),
    "{..1984}": ("", "1984-12-31"),
}


@pytest.mark.parametrize("text", VALID)
def test_what_the_standard_has_is_read(text: str) -> None:
    assert parse(text, "gregorian", True)
    assert parse(text) == parse(text, "gregorian", True)


@pytest.mark.parametrize(
    "text", [*INVALID, "", " 1863-03-29", "1863-03-29 ", "1863- 03-29", "[1 760-01, 1760-02]", "[1870 1880]"]
)
def test_what_it_has_not_is_refused(text: str) -> None:
    with pytest.raises((NotEdtf, NoSuchDay)):
        parse(text)


@pytest.mark.parametrize("text", STRICTLY_INVALID)
def test_what_only_a_text_may_say_is_kept_for_a_text(text: str) -> None:
    assert parse(text)
    with pytest.raises(NotEdtf):
        parse(text, "gregorian", True)


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items())
def test_the_first_and_the_last_day(text: str, bounds: tuple[str, str]) -> None:
    first, last = _bounds(text)
    assert (iso(first) if first > -(10**12) else "", iso(last) if last < 10**12 else "") == bounds


def test_a_qualifier_widens_by_the_part_that_it_is_said_of() -> None:
    def width(text: str) -> int:
        (box,) = boxes(text, "within").outer
        return boxes(text, "within").core[0].s_min - box.s_min

    day, month, year = width("2004-06-11~"), width("2004-06~"), width("2004~")
    assert width("2004-06-~11") == day
    assert width("2004-06~-11") == width("2004-~06-11") == month
    assert width("2004~-06-11") == width("~2004-06-11") == width("~2004-06-~11") == year
    assert width("1999-XX-XX~") == year


def test_one_date_of_several_is_no_stretch() -> None:
    assert boxes("[1670..1672]", "extent").core == boxes("1670/1672", "within").core
    assert boxes("{1670..1672}", "extent").core == boxes("1670/1672", "extent").core


def test_odd_dates_are_read_in_milliseconds() -> None:
    start = time.perf_counter()
    for text in ("XXXX-12-25", "XX01-02-29", "XXX1-02-29", "19XX-02-29"):
        try:
            parse.__wrapped__(text)
        except NoSuchDay:
            assert "1-02" in text
    assert time.perf_counter() - start < 0.5


# --- properties: of every string that the grammar makes ---------------------------------------------------------------

_DIGIT = st.sampled_from("0123456789X")
_YEARS = st.builds(lambda sign, *d: sign + "".join(d), st.sampled_from(["", "", "-"]), *[_DIGIT] * 4).filter(
    lambda y: y != "-0000"
)
_MONTHS = st.one_of(st.integers(1, 12).map("{:02}".format), st.sampled_from(["XX", "0X", "1X", "X1", "X2"]))
_DAYS = st.one_of(st.integers(1, 28).map("{:02}".format), st.sampled_from(["XX", "0X", "1X", "2X", "X5"]))
_SEASONS = st.integers(21, 41).map(str)
_MARK = st.sampled_from(["", "", "", "?", "~", "%"])
_PLAIN = st.one_of(
    _YEARS,
    st.tuples(_YEARS, _MONTHS).map("-".join),
    st.tuples(_YEARS, _SEASONS).map("-".join),
    st.tuples(_YEARS, _MONTHS, _DAYS).map("-".join),
)


@st.composite
def _qualified(draw: Any) -> str:
    date = draw(_PLAIN)
    sign, parts = ("-", date[1:]) if date[0] == "-" else ("", date)
    marked = [(draw(_MARK), part, draw(_MARK)) for part in parts.split("-")]
    words = [before + (sign if n == 0 else "") + part + after for n, (before, part, after) in enumerate(marked)]
    return "-".join(words)


_LONG = st.one_of(
    st.integers(10_000, 2_000_000_000).map("Y{}".format),
    st.integers(10_000, 2_000_000_000).map("Y-{}".format),
    st.tuples(st.integers(1, 99), st.integers(0, 7)).map(lambda t: f"Y{t[0]}E{t[1]}"),
    st.tuples(st.integers(1000, 9999), st.integers(1, 4)).map(lambda t: f"{t[0]}S{t[1]}"),
    st.dates().map(lambda d: f"{d.isoformat()}T10:00:00Z"),
)


def _bounds(text: str) -> tuple[int, int]:
    spans = parse(text)
    return min(s.start.first for s in spans), max(s.end.last for s in spans)


def _in_order(dates: tuple[str, str]) -> str:
    return "..".join(sorted(dates, key=lambda date: _bounds(date)[0]))


_DATE = st.one_of(_PLAIN, _qualified(), _LONG)
_END = st.one_of(_DATE, st.sampled_from(["", ".."]))
_INTERVAL = st.tuples(_END, _END).filter(any).map("/".join)
_MEMBER = st.one_of(_DATE, _DATE.map("..{}".format), _DATE.map("{}..".format), st.tuples(_DATE, _DATE).map(_in_order))
_SETS = st.tuples(
    st.sampled_from(["[]", "{}"]), st.lists(_MEMBER, min_size=1, max_size=4), st.sampled_from([",", ", "])
).map(lambda t: t[0][0] + t[2].join(t[1]) + t[0][1])
EXPRESSIONS = st.one_of(_DATE, _INTERVAL, _SETS)


@given(EXPRESSIONS)
def test_every_string_of_the_grammar_is_read(text: str) -> None:
    for span in parse(text):
        assert span.start.first <= span.start.last
        assert span.end.first <= span.end.last
    assert len(boxes(text, "within").core) == len(parse(text))


@given(_YEARS, _MONTHS, _DAYS)
def test_the_narrower_lies_in_the_wider(year: str, month: str, day: str) -> None:
    inner, middle, outer = _bounds(f"{year}-{month}-{day}"), _bounds(f"{year}-{month}"), _bounds(year)
    assert outer[0] <= middle[0] <= inner[0] <= inner[1] <= middle[1] <= outer[1]


@given(st.dates(), st.data())
def test_a_digit_left_out_never_narrows(date: Any, data: Any) -> None:
    text = date.isoformat()
    masked = text
    for at in data.draw(st.sets(st.sampled_from([n for n, c in enumerate(text) if c != "-"]))):
        masked = masked[:at] + "X" + masked[at + 1 :]
    (first, last), day = _bounds(masked), date.toordinal()
    assert first <= day <= last


@given(st.integers(0, 199), _MONTHS, st.one_of(_DAYS, st.sampled_from(["29", "30", "31", "3X", "X9"])))
def test_the_bounds_are_those_of_all_days_that_fit(decade: int, month: str, day: str) -> None:
    def fits(pattern: str, number: int) -> bool:
        return re.fullmatch(pattern.replace("X", "."), f"{number:02}") is not None

    days = [
        day_number(y, m, d)
        for y, m, d in itertools.product(range(decade * 10, decade * 10 + 10), range(1, 13), range(1, 32))
        if fits(month, m) and fits(day, d) and iso(day_number(y, m, d)) == f"{y:04}-{m:02}-{d:02}"
    ]
    text = f"{decade:03}X-{month}-{day}"
    if days:
        assert _bounds(text) == (min(days), max(days))
    else:
        with pytest.raises(NoSuchDay):
            parse(text)


# --- in words --------------------------------------------------------------------------------------------------------

_MODES = st.sampled_from(["within", "throughout", "extent", "before", "after"])
_PARTS = st.sampled_from([None, None, "early", "mid", "late", "turn"])
_LEAKS = re.compile(r"[\[\]{}?~%/X_“”]|\.\.|\d-|(?<!mid)-\d|(?<!,)\b0\d|\d[TES]|[TYES]-?\d|  |\b(\w+) \1\b")


@given(EXPRESSIONS, _MODES, _PARTS)
def test_no_sign_of_edtf_is_left_in_words(text: str, mode: Any, part: Any) -> None:
    words = of_when(When(raw="x", edtf=text, mode=mode, part=part, calendar="gregorian", anchor=None))
    assert not _LEAKS.search(words), (text, words)
    assert not _LEAKS.search(of_edtf(text)), (text, of_edtf(text))


WORDS = [
    ("-0332", "within", None, "in 333 BC"),
    ("-0043-03-15", "within", None, "on 15 March 44 BC"),
    ("0000", "within", None, "in 1 BC"),
    ("0079", "within", None, "in AD 79"),
    ("0658?", "within", None, "perhaps in 658"),
    ("-0335/-0322", "extent", None, "from 336 to 323 BC"),
    ("-03XX", "within", "late", "in the late 4th century BC"),
    ("20XX", "within", None, "in the 21st century"),
    ("1XXX", "within", None, "in the 2nd millennium"),
    ("190X", "within", None, "in the years 1900 to 1909"),
    ("XXXX", "within", None, "in an unknown year"),
    ("196X-02-29", "within", None, "on 29 February of a year in the 1960s"),
    ("190X-02-29", "within", None, "on 29 February of one of the years 1900 to 1909"),
    ("XXXX-12-25", "within", None, "on 25 December of an unknown year"),
    ("1984-XX-25", "within", None, "on the 25th of an unknown month of 1984"),
    ("1984-1X", "within", None, "in October, November or December 1984"),
    ("1984-0X", "within", None, "in a month from January to September of 1984"),
    ("1955-01-1X", "within", None, "on a day from 10 to 19 January 1955"),
    ("1955-01-X1", "within", None, "on 1, 11, 21 or 31 January 1955"),
    ("2001-34", "within", None, "in the second quarter of 2001"),
    ("2001-29", "within", None, "in spring 2001 (southern hemisphere)"),
    ("2001-38", "within", None, "in the middle four months of 2001"),
    ("2001-41", "within", None, "in the second half of 2001"),
    ("Y17E8", "within", None, "in the year 1,700,000,000"),
    ("1950S2", "within", None, "in a year between 1900 and 1999, perhaps 1950"),
    ("1985-04-12T23:20:30Z", "within", None, "on 12 April 1985"),
    ("1955-01-28~", "within", None, "on about 28 January 1955"),
    ("1955%", "within", None, "perhaps in about 1955"),
    ("1955~", "within", "early", "in about early 1955"),
    ("../1904", "within", None, "in 1904 or before"),
    ("1904-05-01/..", "within", None, "on 1 May 1904 or later"),
    ("/1904", "extent", None, "until 1904"),
    ("../1904", "extent", None, "until 1904"),
    ("../..", "extent", None, "for all time"),
    ("1953/1957", "before", None, "before the time from 1953 to 1957"),
    ("1953/1957", "within", "early", "in the early part of the time from 1953 to 1957"),
    ("[..1904]", "within", None, "in 1904 or before"),
    ("[..1904]", "before", None, "before a time in 1904 or before"),
    ("[1667,1668,1670..1672]", "within", None, "in 1667, 1668 or 1670 to 1672"),
    ("{1960,1961-12}", "within", None, "in 1960 and December 1961"),
    ("[1955-01-28,1955-02-03]", "within", None, "on 28 January 1955 or 3 February 1955"),
    ("20XX", "within", "turn", "at the turn of the 21st century"),
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "mode", "part", "words"), WORDS)
def test_every_kind_of_date_reads_as_english(edtf: str, mode: Any, part: Any, words: str) -> None:
    assert of_when(When(raw="x", edtf=edtf, mode=mode, part=part, calendar="gregorian", anchor=None)) == words
