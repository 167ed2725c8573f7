"""More examples of LIF203 implausible-age: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent

_BORN = fact("a-born", "born", person="a", when="1941-01-28")

EXAMPLES = (
    fires(
        "the record has him in this office only two years later",
        said("Emperor A on the day of his birth", "held_office", person="a", office="throne", when="1941-01-28"),
        fact("throne", "held_office", person="a", office="throne", when="extent 1943/1945"),
        _BORN,
        at="Emperor A on the day of his birth",
        says="at most 0 years old",
        verdict="definite",
    ),
    fires(
        "the record has him there about the year before, which need not be the same time",
        said("Ambassador A, about 1957", "held_office", person="a", office="embassy", when="1957~"),
        fact("about-1956", "held_office", person="a", office="embassy", when="1956~"),
        _BORN,
        at="Ambassador A, about 1957",
        says="at most 16",
        verdict="tension",
    ),
    fires(
        "four days before his 18th birthday",
        said(
            "Ambassador A, four days before he was 18",
            "held_office",
            person="a",
            office="embassy",
            when="1959-01-24",
        ),
        _BORN,
        at="Ambassador A, four days before he was 18",
        says="at most 17",
        verdict="definite",
    ),
    fires(
        "about a week before his 18th birthday, on an approximate day",
        said("Ambassador A, about 20 January 1959", "held_office", person="a", office="embassy", when="1959-01-20~"),
        _BORN,
        at="Ambassador A, about 20 January 1959",
        says="at most 17",
        verdict="tension",
    ),
    silent(
        "the text does not say when he began",
        said("Ambassador A until 1957", "held_office", person="a", office="embassy", when="extent ../1957"),
        _BORN,
    ),
    silent(
        "a day before his 18th birthday: 18 years may have one leap day fewer",
        said("Ambassador A, a day before he was 18", "held_office", person="a", office="embassy", when="1959-01-27"),
        _BORN,
    ),
    silent(
        "he turned 18 on the last day of the year",
        said("Ambassador A in 1959", "held_office", person="a", office="embassy", when="1959"),
        fact("a-born", "born", person="a", when="1941-12-31"),
    ),
    silent(
        "early in the year he was still 100",
        said("Ambassador A in 2042", "held_office", person="a", office="embassy", when="2042"),
        _BORN,
    ),
    silent(
        "the text does not say when he ended",
        said("Ambassador A from 1960 on", "held_office", person="a", office="embassy", when="extent 1960/.."),
        _BORN,
    ),
    silent(
        "the record has him in the office in that year",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("that-year", "held_office", person="a", office="embassy", when="1955"),
        _BORN,
    ),
    abstains(
        "no date of birth on record, and another holder that month",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("another", "held_office", person="b", office="embassy", when="1955-01"),
        missing="a date of birth of A",
    ),
    abstains(
        "no date of birth on record, and a tenure of his without a date",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("some-time", "held_office", person="a", office="embassy"),
        missing="a date of birth of A",
    ),
    abstains(
        "no date of birth on record, and another office of his",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("other-office", "held_office", person="a", office="ministry", when="1955-01"),
        missing="a date of birth of A",
    ),
)
