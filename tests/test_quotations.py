"""Quotations against the texts they come from: the conventions of print, omissions, and the marks of many languages."""

from __future__ import annotations

import unicodedata

import pytest

from sinosoviet_corpus.reuse.marks import quoted
from sinosoviet_corpus.reuse.matching import find, plain_words, reordered, source

LEASE = (
    "Under clause 9, the landlord is not permitted to terminate this lease during the fixed term. “It’s no use”, the report said, "
    "“for the co-\noperation [sic] of 1950 has come to nothing.”³ The tenant, who was never asked, may sublet at will [12]. He didn’t "
    "pay, and we call for talks. Nobody came to the second meeting. The well-known agents left the town at once.\n\n"
    "A new paragraph begins. Not only the tenant but also his heirs may stay."
)


@pytest.mark.parametrize(
    "quote",
    [
        "the landlord is not permitted",
        "The LANDLORD is not permitted to terminate",
        "[T]he landlord is not permitted",
        "the landlord [Mr. Hill] is not permitted",
        "the landlord [Mr. Hill, a man of few words, as all his neighbours said] is not permitted",
        "the [owner] is not permitted to terminate",  # a bracket that stands for a word
        "for the cooperation of 1950 has come",
        "the co-operation [sic] of 1950 has come to nothing",
        "the co-operation of 1950 has come to nothing",
        "has come to nothing. The tenant",  # without the mark of a note
        "may sublet at will. He didn't pay",  # without the number of a note
        "may sublet at will [sic]. He didn’t pay",
        "and we call[ed] for talks",
        "and [they] call for talks",
        "the landlord … to terminate this lease, … during the fixed term",  # see below for what it leaves out
        "the well-known agents left",
        "the well known agents left",
        "The tenant ... may sublet at will. ... Nobody came",
        "Under clause 9 . . . during the fixed term",
        "[…] the fixed term. “It’s no use”",
        "Nobody came to the second meeting. (...) town at once",
        "the tenant […] his heirs may stay",  # "not only" denies nothing, and stands outside
        "Not only […] his heirs may stay",
        unicodedata.normalize("NFD", "the landlord is not permitted"),
        "the land\u00adlord is not permitted",
    ],
)
def test_the_words_are_there(quote: str) -> None:
    assert find(quote, source(LEASE, "en")) is not None


@pytest.mark.parametrize(
    ("quote", "what", "plain"),
    [
        ("the landlord is ... permitted to terminate", "leaves out “not”", True),
        ("the landlord is [...] permitted to terminate", "leaves out “not”", True),
        ("the landlord is . . . permitted to terminate", "leaves out “not”", True),
        ("the landlord is (…) permitted to terminate", "leaves out “not”", True),
        ("the landlord ... permitted to terminate this lease", "leaves out “not”", True),
        ("He ... pay, and we call for talks", "leaves out “t”", True),
        ("The tenant ... may sublet at will", "leaves out “never”", False),
        ("the landlord is [hereby] permitted to terminate", "bracket replaces “not”", True),
        ("The well-known agents ... begins", "crosses a paragraph", False),
        ("left the town at once … A new paragraph begins", "crosses a paragraph", False),
    ],
)
def test_an_omission_is_doubtful(quote: str, what: str, plain: bool) -> None:
    (doubt,) = find(quote, source(LEASE, "en")) or ()
    assert what in doubt.what
    assert doubt.plain == plain


@pytest.mark.parametrize(
    "quote",
    [
        "the landlord is permitted to terminate",
        "The tenant may sublet at will … the landlord is not permitted to terminate",
        "the landlord is not per mitted to terminate",
        "[T]he landlords are not permitted",
        "the landlady is not permitted",
        "call[ed] upon for talks",
    ],
)
def test_other_words_are_not_there(quote: str) -> None:
    assert find(quote, source(LEASE, "en")) is None


def test_whole_sentences_may_be_left_out_whatever_they_deny() -> None:
    text = "The mill burnt. Nobody was hurt. It was not insured. The town rebuilt it."
    assert find("The mill burnt. ... The town rebuilt it.", source(text, "en")) == ()


def test_the_nearest_passage_counts_not_the_first() -> None:
    text = "The landlord is not a rich man. In spring the landlord is, as a rule, permitted to enter."
    assert find("the landlord is ... permitted to enter", source(text, "en")) == ()


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("de", "Der Mieter ist nicht berechtigt, zu kündigen.", "Der Mieter ist … berechtigt"),
        ("fr", "Le locataire n’est pas autorisé à partir.", "Le locataire … est … autorisé à partir"),
        ("ru", "Арендатор не имеет права уехать.", "Арендатор … имеет права"),
        ("pl", "Najemca nie ma prawa wyjechać.", "Najemca … ma prawa"),
        ("zh", "房客不可以离开这里。", "房客……可以离开这里"),
        ("en-GB", "The tenant may never leave.", "The tenant may ... leave"),
        ("xx", "The tenant may never leave.", "The tenant may ... leave"),
    ],
)
def test_negations_of_other_languages(language: str, text: str, quote: str) -> None:
    (doubt, *_) = find(quote, source(text, language)) or ()
    assert "leaves out" in doubt.what


def test_parts_in_another_order() -> None:
    there = source(LEASE, "en")
    assert reordered("may sublet at will … the landlord is not permitted", there)
    assert not reordered("may sublet at will … the landlady is not permitted", there)
    assert not reordered("may sublet at will", there)


def test_plain_words() -> None:
    assert plain_words("[T]he landlord [Mr. Hill] … want[ed] it") == ["the", "landlord", "wanted", "it"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said “a b” and “c d”.", ["a b", "c d"]),
        ("Er sagte „a b“ und ‚c d‘.", ["a b", "c d"]),
        ("Er sagte »a b« und ›c d‹.", ["a b", "c d"]),
        ("Il dit « a b » et «c d».", [" a b ", "c d"]),
        ("Hän sanoi ”a b” ja »c d».", ["a b", "c d"]),
        ("Powiedział „a b” i «c d».", ["a b", "c d"]),
        ("He said \"a b\" and 'c d'.", ["a b", "c d"]),
        ("他说：「甲乙」，又说：『丙丁』。", ["甲乙", "丙丁"]),
        ("He said ‘it’s the officers’ report, not ours’ and left.", ["it’s the officers’ report, not ours"]),
        ("He said “no ‘b c’ at all”.", ["no ‘b c’ at all"]),
        ("It’s the workers’ and the ’50s’ fault, isn't it", []),
        ("the '50s and the workers' movement of '68", []),
        ("closed ” but never opened", []),
        ("“never closed", []),
        ("He ‘came’, the boys’ club ‘won’.", ["came", "won"]),
    ],
)
def test_quotation_marks(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == words
