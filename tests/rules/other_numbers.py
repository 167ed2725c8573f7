"""More examples of QTY504 other-numbers: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import Example, amount, fact, fires, said, silent


def _persons(number: float, as_of: str | None = None) -> Any:
    return amount(number, number, "persons", "troops", as_of)


def _in(year: str, number: float, **parts: Any) -> dict[str, Any]:
    return fact(f"in-{year}", "numbered", entity="troops", when=year, quantity=_persons(number), **parts)


def _said(quote: str, number: float, as_of: str | None = None, **parts: Any) -> dict[str, Any]:
    return said(quote, "numbered", entity="troops", quantity=_persons(number, as_of), **parts)


def _finds(name: str, *world: dict[str, Any], says: str) -> Example:
    return fires(name, *world, at="a million", says=f"the record has: {says}", verdict="tension")


EXAMPLES = (
    silent(
        "the other numbers are of another text",
        _said("a million", 1e6),
        _said("a million in 1982", 1e6, when="1982", source="other"),
        _said("600,000 in 1969", 6e5, when="1969", source="other"),
    ),
    silent(
        "a number on record is not asked for its year",
        said("ten tanks", "numbered", entity="tanks", quantity=amount(10, 10, "tanks", "tanks")),
        fact("a-million", "numbered", entity="troops", quantity=_persons(1e6)),
        _in("1982", 1e6),
        _in("1969", 6e5),
    ),
    _finds(
        "what is on record for another decade is left out",
        _said("a million", 1e6, when="197X"),
        _in("1975", 1e6),
        _in("1972", 6e5),
        _in("1969", 5e5),
        says="600,000 people in 1972; 1,000,000 people in 1975",
    ),
    silent(
        "the text gives the number as of 1969, for which the record has another: value-conflict reports it",
        _said("a million", 1e6, "1969"),
        fact("in-1969", "numbered", entity="troops", quantity=_persons(6e5, "1969")),
        _in("1982", 1e6),
        _in("1989", 6e5),
    ),
    _finds(
        "the record prefers another number than that of the text",
        _said("a million", 1e6),
        _in("1982", 1e6),
        _in("1969", 6e5, rank="preferred", rank_reason="counted"),
        says="600,000 people in 1969; 1,000,000 people in 1982",
    ),
    _finds(
        "of two years in which it was so, one stands for both",
        _said("a million", 1e6),
        _in("1982", 1e6),
        _in("1985", 1e6),
        _in("1969", 6e5),
        says="600,000 people in 1969; 1,000,000 people in 1982",
    ),
    fires(
        "one work is named that has the number of the text: the one with the narrowest date as it is written",
        _said("a million", 1_000_000),
        fact("a", "numbered", entity="troops", when="1982-05-10/1982-06-20", quantity=_persons(1_000_000)),
        fact("b", "numbered", entity="troops", quantity=_persons(1_000_000)),
        fact("c", "numbered", entity="troops", when="1982-05~", quantity=_persons(1_000_000)),
        _in("1969", 658_002),
        at="a million",
        says="the record has",
        verdict="tension",
        against="ref/c",
    ),
)
