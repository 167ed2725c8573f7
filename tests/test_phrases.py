"""Phrases with dates: of catalogues, archives and sheets, in agreement with what people wrote down by hand."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sinosoviet_corpus as sc
from sinosoviet_corpus.times.atoms import WORDS
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.days import day_number
from sinosoviet_corpus.times.edtf import parse
from sinosoviet_corpus.times.phrases import LONGEST, NotAPhrase, read_phrase
from tests.dates_gold import Row, phrases, same, wrong_phrases


@pytest.mark.parametrize("row", phrases("phrases_tuned"), ids=lambda row: row.phrase)
def test_a_phrase_is_read_as_people_do(row: Row) -> None:
    if row.edtf == "!":
        with pytest.raises(NotAPhrase):
            read_phrase(row.phrase)
        return
    made = read_phrase(row.phrase)
    if row.edtf is None:
        assert made is None
    else:
        assert made
        assert same((made.edtf, made.mode, made.part), (row.edtf, row.mode, row.part)), made


def test_phrases_that_nobody_tuned_to() -> None:
    rows = phrases("phrases_unseen")
    assert 1 - len(wrong_phrases("phrases_unseen")) / len(rows) >= 0.96


def test_the_library_gives_a_time_expression() -> None:
    time = sc.read_phrase("early 1950s")
    assert time is not None
    assert (time.raw, time.edtf, time.mode, time.part, time.anchor) == ("early 1950s", "195X", "within", "early", None)
    assert sc.read_phrase("n.d.") is None
    with pytest.raises(sc.CorpusError, match="Victorian"):
        sc.read_phrase("Victorian")


def test_the_calendar_is_not_said_where_it_may_have_been_another() -> None:
    marks = [made and made.calendar for made in map(read_phrase, ("25 October 1917", "1731/2", "May 1955"))]
    assert marks == ["unknown", "unknown", "gregorian"]


@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            [*sorted(WORDS), *["1950", "12", "5th", "1950s", "1731/2", "c.", "-", "–", ",", "(", ")", "[", "]", "?"]]
        ),
        max_size=8,
    ).map(" ".join)
)
def test_any_phrase_is_read_or_refused(phrase: str) -> None:
    try:
        made = read_phrase(phrase)
    except NotAPhrase:
        return
    if made:
        assert boxes(made.edtf, made.mode, made.part, made.calendar)


@given(
    st.dates(date(1000, 1, 1)),
    st.sampled_from(
        ["{d} {B} {y}", "{B} {d}, {y}", "{d}{th} {b} {y}", "{y} {B} {d}", "{y}-{m:02}-{d:02}", "{d} {b}. {y}"]
    ),
)
def test_a_day_however_it_is_written(day: date, form: str) -> None:
    th = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    words = form.format(d=day.day, m=day.month, y=day.year, B=f"{day:%B}", b=f"{day:%B}"[:3], th=th)
    made = read_phrase(words)
    assert made
    assert parse(made.edtf)[0].start.first == day_number(day.year, day.month, day.day)


@given(st.sampled_from([row.phrase for row in phrases("phrases_tuned") if row.edtf not in (None, "!")]))
def test_what_is_read_reads_again_as_the_same_days(phrase: str) -> None:
    made = read_phrase(phrase)
    assert made
    if made.mode == "within" and made.part is None and made.edtf[4:5] != "-":
        again = read_phrase(made.edtf)
        assert again
        assert same(made[:3], again[:3]) or "/" in made.edtf


def test_a_long_phrase_is_refused_at_once() -> None:
    with pytest.raises(NotAPhrase):
        read_phrase("1950 " * LONGEST)


def test_reading_a_phrase_needs_nothing_heavy() -> None:
    code = "import sys; from sinosoviet_corpus.times.phrases import read_phrase; read_phrase('c. 1850'); print(sorted({'duckdb', 'pandas', 'pyarrow', 'spacy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
