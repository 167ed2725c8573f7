"""More examples of NET901 inconsistent-set: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import amount, fact, fires, gap, said, silent


def _order(earlier: str, later: str, **parts: Any) -> dict[str, Any]:
    return said(f"{earlier} was before {later}", "before", earlier=earlier, later=later, **parts)


def _lasting(number: float, unit: str) -> dict[str, object]:
    return amount(number, number, unit, "duration")


EXAMPLES = (
    fires(
        "in China the speech may be dated by the calendar of moons, and be the later one",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("treaty", "took_place", event="treaty", when="1871-05-20", place="in China"),
        fact("speech", "took_place", event="speech", when="1871-05-10", place="in China"),
        at="treaty was before visit",
        says="on 20 May 1871 at the earliest and on 10 May 1871 at the latest",
        verdict="tension",
    ),
    fires(
        "in France it may not",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("treaty", "took_place", event="treaty", when="1871-05-20", place="in France"),
        fact("speech", "took_place", event="speech", when="1871-05-10", place="in France"),
        at="treaty was before visit",
        says="at the earliest and on",
        verdict="definite",
    ),
    silent(
        "an announcement of an event need not fall within it",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        fact("report", "announced", agent="agency", theme="visit", event="visit", when="1950-03"),
        fact("speech", "took_place", event="speech", when="1950-02"),
    ),
    fires(
        "three orders put an event before itself",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        _order("speech", "treaty"),
        at="speech was before treaty",
        says="before itself",
        verdict="definite",
    ),
    fires(
        "one of the dates is approximate",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14~"),
        fact("speech", "took_place", event="speech", when="1950-02-10"),
        at="treaty was before visit",
        says="on 14 February 1950 at the earliest and on 10 February 1950 at the latest",
        verdict="tension",
    ),
    fires(
        "a banquet a month after the end of the ten-day visit in which it fell",
        said("the banquet fell in the visit", "during", shorter="banquet", longer="visit"),
        said("the visit lasted ten days", "numbered", entity="visit", quantity=_lasting(10, "days")),
        fact("arrival", "began", event="visit", when="1954-09-29"),
        fact("banquet", "took_place", event="banquet", when="1954-11-01"),
        at="the banquet fell in the visit",
        says="the beginning of Visit on 20 October 1954 at the earliest and on 30 September 1954 at the latest",
        verdict="definite",
    ),
    silent(
        "three things may follow one another on one day",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("speech", "took_place", event="speech", when="1950-02-14"),
    ),
    silent(
        "an order that was only planned does not count",
        _order("treaty", "visit"),
        _order("visit", "speech", irrealis="planned"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("speech", "took_place", event="speech", when="1950-01"),
    ),
    fires(
        "the same gaps, if nothing of it took long",
        _order("arrival", "treaty", interval=gap(14, "day")),
        _order("arrival", "speech", interval=gap(1, "day")),
        _order("speech", "treaty", interval=gap(7, "day")),
        at="arrival was before treaty",
        says="14 days apart",
        verdict="tension",
    ),
)
