"""Dates of prose: how plain words are read, what the context gives, and agreement with what people wrote down by hand."""

from __future__ import annotations

import contextlib
from pathlib import Path
from time import process_time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.proposers.date_tagger import tag
from sinosoviet_corpus.proposers.dates import dates
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.times.atoms import WORDS
from sinosoviet_corpus.times.edtf import NoSuchDay, parse
from tests.dates_gold import score_prose
from tests.proposals import DAY


@pytest.fixture(scope="module")
def text(root: Path) -> Text:
    return read_sound(root).texts["flows"]


def _with(text: Text, words: str) -> Text:
    return msgspec.structs.replace(text, text=words)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("It was signed on January 28, 1955.", ("January 28, 1955", "1955-01-28", "within", None)),
        ("It was signed on 28 January 1955.", ("28 January 1955", "1955-01-28", "within", None)),
        ("It was signed in February 1950.", ("February 1950", "1950-02", "within", None)),
        ("It was quiet during the 1950s.", ("the 1950s", "195X", "within", None)),
        ("Since the 1900s all is new.", ("the 1900s", "19XX/..", "extent", None)),
        ("In early 1955 it was critical.", ("early 1955", "1955", "within", "early")),
        ("in the late 1950s", ("the late 1950s", "195X", "within", "late")),
        ("at the end of 1960", ("the end of 1960", "1960", "within", "late")),
        ("from 1953 to 1957", ("1953 to 1957", "1953/1957", "extent", None)),
        ("from May 1953 to June 1957", ("May 1953 to June 1957", "1953-05/1957-06", "extent", None)),
        ("between 1953 and 1957", ("1953 and 1957", "1953/1957", "within", None)),
        ("the plan of 1953–57", ("1953–57", "1953/1957", "within", None)),
        ("in the 19th century", ("the 19th century", "18XX", "within", None)),
        ("before 1949", ("1949", "1949", "before", None)),
        ("until March 1969", ("March 1969", "../1969-03", "extent", None)),
        ("around 1960", ("1960", "1960~", "within", None)),
        ("Mao Zedong (1976)", ("1976", "1976", "within", None)),
        ("on February 30, 1955", ("February 30, 1955", "1955-02-30", "within", None)),
    ],
)
def test_plain_words_are_read(text: Text, words: str, read: tuple[str, str, str, str | None]) -> None:
    (date,) = dates(_with(text, words), DAY)
    assert date.time is not None
    assert (date.spans[0].quote, date.time.edtf, date.time.mode, date.time.part) == read


READ = [
    # dates as numbers
    ("Signed on 1950-02-14.", "1950-02-14", "1950-02-14", "within"),
    ("in 1899-02", "1899-02", None, None),
    ("the war of 1899–02", "1899–02", "1899/1902", "within"),
    ("the war of 1899–1902", "1899–1902", "1899/1902", "within"),
    ("the years 1905-07", "the years 1905-07", "1905/1907", "within"),
    # ranges share what they lack
    ("On June 7 to 15 they met.", "June 7 to 15", None, None),
    ("from June 7 to 15, 1957", "June 7 to 15, 1957", "1957-06-07/1957-06-15", "extent"),
    ("June 7–15, 1957", "June 7–15, 1957", "1957-06-07/1957-06-15", "within"),
    ("from 7 June to 14 July 1916", "7 June to 14 July 1916", "1916-06-07/1916-07-14", "extent"),
    ("from 30 December to 3 January 1916", "30 December to 3 January 1916", "1915-12-30/1916-01-03", "extent"),
    ("from 30 December 1915 to 3 January", "30 December 1915 to 3 January", "1915-12-30/1916-01-03", "extent"),
    ("22–25 April 1951", "22–25 April 1951", "1951-04-22/1951-04-25", "within"),
    ("between 7 and 15 June 1957", "7 and 15 June 1957", "1957-06-07/1957-06-15", "within"),
    ("from January to March 1955", "January to March 1955", "1955-01/1955-03", "extent"),
    ("on 7 and 15 June 1957", "7 and 15 June 1957", "{1957-06-07,1957-06-15}", "within"),
    ("in 1955 and 1957", "1955 and 1957", "{1955,1957}", "within"),
    ("in 1955 or 1956", "1955 or 1956", "[1955,1956]", "within"),
    ("in January 1955 and 1957", "January 1955 and 1957", None, None),
    ("On 5, 7 and 9 June 1957", "5, 7 and 9 June 1957", "{1957-06-05,1957-06-07,1957-06-09}", "within"),
    ("from late 1957 to early 1958", "late 1957 to early 1958", "1957/1958", "extent"),
    ("in early to mid 1958", "early to mid 1958", "1958", "within"),
    ("between 1955 and 1950", "1955 and 1950", None, None),
    # what turns a date round
    ("It was not before 1958.", "1958", "1958/..", "within"),
    ("It was not after 1958.", "1958", "../1958", "within"),
    ("It did not come until 1958.", "1958", "1958", "within"),
    # eras
    ("in 333 BC", "333 BC", "-0332", "within"),
    ("on 15 March 44 BC", "15 March 44 BC", "-0043-03-15", "within"),
    ("from 336 to 323 BC", "336 to 323 BC", "-0335/-0322", "extent"),
    ("(356–323 B.C.)", "356–323 B.C.", "-0355/-0322", "within"),
    ("from 27 BC to AD 14", "27 BC to AD 14", "-0026/0014", "extent"),
    ("in the 4th century BC", "the 4th century BC", "-03XX", "within"),
    ("in the 330s BC", "the 330s BC", "-0338/-0329", "within"),
    ("in 1200 BC", "1200 BC", "-1199", "within"),
    # years and days by two countings
    ("on 11 February 1731/2", "11 February 1731/2", "1732-02-11", "within"),
    ("10 March 1699/1700", "10 March 1699/1700", "1700-03-10", "within"),
    ("in 1660/1", "1660/1", "[1660,1661]", "within"),
    ("on 5 May 1731/2", "5 May 1731/2", None, None),
    ("14/24 February 1582", "14/24 February 1582", "1582-02-24", "within"),
    ("28 October/7 November 1917", "28 October/7 November 1917", "1917-11-07", "within"),
    ("7/8 June 1950", "7/8 June 1950", None, None),
]


@pytest.mark.parametrize(("words", "quote", "edtf", "mode"), READ)
def test_what_was_misread_is_read_rightly_or_not_at_all(
    text: Text, words: str, quote: str, edtf: str | None, mode: str | None
) -> None:
    (date,) = dates(_with(text, words), DAY)
    assert date.spans[0].quote == quote
    assert (date.time and date.time.edtf, date.time and date.time.mode) == (edtf, mode)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("In 1957 they met. From June 7 to 15 it rained.", "1957-06-07/1957-06-15"),
        ("In 1914 war began. It ran from 7 June to 14 July 1916.", "1916-06-07/1916-07-14"),
        ("In 1995 he left. On February 29 he came.", None),
        ("From 1953 to 1957 it grew. On May 5 he came.", None),
        ("In 1954 he wrote. A telegram of May 9, 19575 answered.", None),
        ("In 1957 they met. On July 3, 195 the talks broke off.", None),
        ("In 333 BC he came. On May 5 he won.", "-0332-05-05"),
    ],
)
def test_a_year_from_the_context_is_the_right_one_or_none(text: Text, words: str, last: str | None) -> None:
    time = dates(_with(text, words), DAY)[-1].time
    assert (time and time.edtf) == last


@pytest.mark.parametrize(
    "words", ["June 7 ", "in ", "1950–", " ", "1950, ", "the ", "5, ", "two ", "(1950 ", "1950 would in "]
)
def test_a_long_text_is_read_in_proportion_to_its_length(words: str) -> None:
    """White space, and beginnings of expressions, for which patterns may look far ahead."""
    seconds = []
    for length in (5_000, 40_000):
        start = process_time()
        for _ in tag(words * (length // len(words))):
            pass
        seconds.append(process_time() - start)
    assert seconds[1] < 8 * 4 * seconds[0] + 0.5


@pytest.mark.parametrize(
    "words",
    [
        "1955 tanks were sent.",
        "It may be so.",
        "model A1955",
        "no. 19555",
        "About 1900 men came.",
        "around 1500 votes",
        "the years 200 to 1500 tons",
        "pp. 1950-1955",
        "They march 12 kilometres.",
        "It may 5 times.",
    ],
)
def test_what_is_no_date_is_left_alone(text: Text, words: str) -> None:
    assert dates(_with(text, words), DAY) == ()


def test_a_day_without_a_year_leans_on_the_date_before(text: Text) -> None:
    early, day = dates(_with(text, "In early 1955 it was critical. On January 28, they met."), DAY)
    assert day.time is not None
    assert (day.time.edtf, day.time.anchor, day.made_by.confidence) == ("1955-01-28", early.id, "low")
    (alone,) = dates(_with(text, "On January 28, they met."), DAY)
    assert alone.time is None


KINDS = [
    # the context goes as far as the text does
    ("It began in 1916." + " Nothing happened." * 400 + " In June it ended.", "June", "1916-06"),
    ("In November 1916 he came. In February he left.", "February", "1917-02"),  # it falls back by nine months
    ("In November 1916 he came. In April he left.", "April", "1916-04"),
    ("On 5 May 1916 he came. Lenin, who was born in 1912, left on 7 June.", "7 June", "1916-06-07"),
    ("On 5 May 1916 he came. The treaty (1912) was read on 7 June.", "7 June", "1916-06-07"),
    ("On 5 May 1916 he came. It would last until 1918. On 7 June he left.", "7 June", "1916-06-07"),
    ("On 5 May 1916 he came. His book was published in 1919. On 7 June he left.", "7 June", "1916-06-07"),
    ("On 5 May 1916 he came. The law of 1789 was read. On 7 June he left.", "7 June", "1916-06-07"),
    ("On 5 May 1916 he came.\n\nThe road to 1789\n\nOn 7 June he left.", "7 June", "1789-06-07"),  # a heading sets the scope
    ("From 19 September 1870 until 28 January 1871 it lasted. On 27 October it rained.", "27 October", "1870-10-27"),
    ("From 19 September 1870 until 28 January 1871 it lasted. On 27 October it rained. On 10 May it shone.", "10 May", "1871-05-10"),
    ("In May 1959 they met. Late that year they parted. The early part of 1962 was quiet.", "The early part of 1962", "1962"),
    # steps from the date before
    ("On 30 May 1916 he came. Two days later he left.", "Two days later", "1916-06-01"),
    ("On 30 May 1916 he came. The next day he left.", "The next day", "1916-05-31"),
    ("On 30 May 1916 he came. A week later he left.", "A week later", "1916-06-06~"),
    ("In May 1916 he came. Two days later he left.", "Two days later", None),
    ("In May 1916 he came. The following year he left.", "The following year", "1917"),
    ("In May 1916 he came. That autumn he left.", "That autumn", "1916-23"),
    ("In May 1916 he came. The following April he left.", "The following April", "1917-04"),
    ("In May 1916 he came. In June of the next year he left.", "June of the next year", "1917-06"),
    ("In May 1916 he came. At the end of the month he left.", "the end of the month", "1916-05"),
    ("On 30 May 1916 he came. Two days after the battle he left.", "Two days after", None),
    ("On Sunday, 22 June 1941 it began. On Tuesday they met.", "Tuesday", "1941-06-24"),
    ("On 27 May 1940 they left. On the 3rd they came.", "the 3rd", "1940-06-03"),
    ("In 1916 he came. Ten years ago he had left.", "Ten years ago", None),
    # years without an era
    ("In 336 BC he came. In 331 he won.", "331", "-0330"),
    ("In 44 BC he died. In October 42 his heirs won.", "October 42", "-0041-10"),
    ("In AD 64 it burned. In 70 the temple fell.", "70", "0070"),
    ("In 476 the last emperor fell.", "476", "0476"),
    ("In 1066 he landed. In the fifties he had fled.", "the fifties", "105X"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "quote", "edtf"), KINDS)
def test_the_context_is_carried(words: str, quote: str, edtf: str | None) -> None:
    found = {words[t.start : t.end]: t.time and t.time.edtf for t in tag(words)}
    assert found[quote] == edtf


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("for three years", "length", "P3Y"),
        ("two and a half years", "length", "P2.5Y"),
        ("half a century", "length", "P50Y"),
        ("several weeks", "length", "PXW"),
        ("a five-year plan", "length", "P5Y"),
        ("within a month", "length", "P1M"),
        ("twenty-five years", "length", "P25Y"),
        ("1,200 days", "length", "P1200D"),
        ("the next four years", "length", "P4Y"),
        ("for decades", "length", "PXY"),
        ("every year", "set", "P1Y"),
        ("every two years", "set", "P2Y"),
        ("twice a decade", "set", "P10Y"),
        ("each spring", "set", "P1Y"),
        ("it grew annually", "set", "P1Y"),
    ],
)
def test_lengths_and_sets_have_their_value(text: Text, words: str, kind: str, value: str) -> None:
    (found,) = tag(words)
    assert (found.kind, found.value, found.time) == (kind, value, None)
    (record,) = dates(_with(text, words), DAY)
    assert record.time is None
    assert (record.note or "").endswith(f": {value}")


@pytest.mark.parametrize(
    "words",
    [
        "the Six Day War",
        "at 1200 hours",
        "the October Revolution",
        "the fall of Saigon",
        "the 3rd Army",
        "some 1390 experts",
    ],
)
def test_names_and_counts_are_no_dates(words: str) -> None:
    assert [t for t in tag(f"He saw {words}.") if t.time or t.value] == []


def test_the_calendar_is_not_said_where_it_may_have_been_another(text: Text) -> None:
    marks = [
        d.time and d.time.calendar for d in dates(_with(text, "In 1917 and in May 1955. On 25 October 1917."), DAY)
    ]
    assert marks == ["unknown", "gregorian", "unknown"]


@pytest.mark.parametrize(
    ("name", "least"),  # just under the figures in sinosoviet_corpus/proposers/README.md
    [
        ("prose_tuned", {"calendar": 0.98, "all": 0.98, "context": 0.97}),
        ("prose_unseen", {"calendar": 0.92, "all": 0.92, "context": 0.85}),
        ("prose_later", {"calendar": 0.91, "all": 0.91, "context": 0.81}),
    ],
)
def test_dates_agree_with_what_people_wrote_down(name: str, least: dict[str, float]) -> None:
    assert {kind: score.f1 >= least[kind] for kind, score in score_prose(name).items()} == dict.fromkeys(least, True)


_WORDS = st.lists(
    st.sampled_from(
        [
            *sorted(WORDS),
            *[
                "1950",
                "12",
                "31",
                "5th",
                "1950s",
                "333",
                "1731/2",
                "1950-02-14",
                "–",
                "-",
                ",",
                "(",
                ")",
                ".",
                "men",
                "Moscow",
                "3/4/1955",
            ],
        ]
    ),
    max_size=25,
)


@given(st.text(max_size=80) | _WORDS.map(" ".join) | _WORDS.map("".join))
def test_any_text_is_read_and_expressions_lie_in_it_in_order(words: str) -> None:
    found = list(tag(words))
    assert found == list(tag(words))
    ends = 0
    for number, tagged in enumerate(found):
        assert ends <= tagged.start < tagged.end <= len(words)
        ends = tagged.end
        assert words[tagged.start : tagged.end].strip() == words[tagged.start : tagged.end]
        assert tagged.anchor is None or 0 <= tagged.anchor < number
        if tagged.time:
            with contextlib.suppress(NoSuchDay):  # the text says so; a rule reports it
                parse(tagged.time.edtf)


@given(_WORDS.map(" ".join))
def test_what_stands_before_does_not_move_what_is_said(words: str) -> None:
    """Offsets are those of the text: words of no time before it move them and nothing else."""
    before = "Nobody 哈尔滨 𠀀 came. "
    plain, moved = list(tag("It. " + words)), list(tag(before + "It. " + words))
    assert [t._replace(start=t.start + len(before), end=t.end + len(before)) for t in plain] == moved
