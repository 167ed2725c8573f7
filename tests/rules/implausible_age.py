"""More examples of LIF203 implausible-age: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, silent

_BORN = fact("a-born", "born", person="a", when="1941-01-28")

EXAMPLES = (
    silent(
        "of the beginning nothing is said",
        said("Ambassador A until 1957", "held_office", person="a", office="embassy", when="extent ../1957"),
        _BORN,
    ),
    silent(
        "the record has this tenure",
        said("Emperor A in 1944", "held_office", person="a", office="throne", when="1944"),
        fact("throne", "held_office", person="a", office="throne", when="extent 1943/1945"),
        _BORN,
    ),
    silent(
        "before the birth is the business of act-before-birth",
        said("Ambassador A in 1940", "held_office", person="a", office="embassy", when="1940"),
        _BORN,
    ),
    silent(
        "18 years may have a leap day less",
        said("Ambassador A, a day before he was 18", "held_office", person="a", office="embassy", when="1959-01-27"),
        _BORN,
    ),
    silent(
        "he turned 18 on the last day of the year",
        said("Ambassador A in 1959", "held_office", person="a", office="embassy", when="1959"),
        fact("a-born", "born", person="a", when="1941-12-31"),
    ),
    silent(
        "early in the year he was 100",
        said("Ambassador A in 2042", "held_office", person="a", office="embassy", when="2042"),
        _BORN,
    ),
    silent(
        "of the end nothing is said",
        said("Ambassador A from 1960 on", "held_office", person="a", office="embassy", when="extent 1960/.."),
        _BORN,
    ),
    silent(
        "the record has him there in that year",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("that-year", "held_office", person="a", office="embassy", when="1955"),
        _BORN,
    ),
    silent(
        "the text does not say when",
        said("Ambassador A", "held_office", person="a", office="embassy"),
    ),
    abstains(
        "provisional 19",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("another", "held_office", person="b", office="embassy", when="1955-01"),
        missing="a date of birth of A",
    ),
    abstains(
        "provisional 20",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("some-time", "held_office", person="a", office="embassy"),
        missing="a date of birth of A",
    ),
    abstains(
        "provisional 21",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        fact("other-office", "held_office", person="a", office="ministry", when="1955-01"),
        missing="a date of birth of A",
    ),
)
