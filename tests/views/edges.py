"""Cases that a single day decides, or another reading of a date: beside those of the other files."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from tests.views.case import Cases, case


def _men(number: int) -> Any:
    return amount(number, number, "men", "men")


def _single(*offices: str) -> tuple[dict[str, Any], ...]:
    return tuple(thing(office, "office", single_holder=True) for office in offices)


def _held(person: str, office: str, when: str) -> dict[str, Any]:
    return fact(f"{person}-{office}", "held_office", person=person, office=office, when=when)


CASES: Cases = {
    "holdings": [
        case(
            "a doubtful beginning or end is no open one; to end about a day before the beginning is to run backwards",
            _held("li", "consul", "extent 1953?/1957"),
            _held("mao", "consul", "extent 1953/1957?"),
            _held("zhu", "consul", "extent 1957-01-07/1957-01-05~"),
            *_single("consul"),
        ),
    ],
    "rival_holdings": [
        case(
            "of two that begin or end about one time the first is the one that is by the words",
            _held("zhu", "consul", "extent 1953-10-15/1957"),
            _held("li", "consul", "extent 1953-10-20~/1957"),
            _held("mao", "mayor", "extent 1953-10-20/1957-01-25"),
            _held("peng", "mayor", "extent 1953-10-20/1957-01-20~"),
            *_single("consul", "mayor"),
        ),
        case(
            "two said to have held it on one day may be the one who left and the one who came",
            _held("li", "consul", "1955-05-01"),
            _held("mao", "consul", "1955-05-01"),
            *_single("consul"),
        ),
        case(
            "a doubtful beginning or end counts as it is written",
            _held("li", "consul", "extent 1950-01-01/1957-01-01?"),
            _held("mao", "consul", "extent 1955-01-01/1959-01-01"),
            _held("li", "mayor", "extent 1950-01-01/1957-01-01"),
            _held("mao", "mayor", "extent 1955-01-01?/1959-01-01"),
            _held("li", "bishop", "extent 1950-01-01?/1959-01-01"),
            _held("mao", "bishop", "extent 1953-01-01/1955-01-01"),
            _held("li", "judge", "extent ../1955-01-01"),
            _held("mao", "judge", "extent 1950-01-01?/1957-01-01"),
            *_single("consul", "mayor", "bishop", "judge"),
        ),
        case(
            "an end or a beginning of about a day is taken to be that day",
            _held("li", "consul", "extent ../1955-01-10~"),
            _held("mao", "consul", "extent 1950-01-01/1955-01-12"),
            _held("li", "mayor", "extent ../1955-01-10"),
            _held("mao", "mayor", "extent 1950-01-01/1955-01-12~"),
            _held("li", "judge", "extent 1953-01-01~/1960-01-01"),
            _held("mao", "judge", "extent 1953-01-02/1953-02-03"),
            *_single("consul", "mayor", "judge"),
        ),
    ],
    "recounts": [
        case(
            "one that is true to a day and one that is true from that day on hold at once: surely",
            said("100 men to 1 June", "numbered", entity="army", when="throughout 1954-01-01/1954-06-01",
                 quantity=_men(100), id="text/to"),
            fact("from", "numbered", entity="army", when="throughout 1954-06-01/1954-12-31", quantity=_men(150)),
        ),
        case(
            "one of about a day and one of five days around it hold at once literally",
            said("100 men about 12 October", "numbered", entity="army", when="1954-10-12~", quantity=_men(100),
                 id="text/about"),
            fact("five-days", "numbered", entity="army", when="throughout 1954-10-10/1954-10-14", quantity=_men(150)),
            said("100 men for five days", "numbered", entity="fleet", when="throughout 1954-10-10/1954-10-14",
                 quantity=_men(100), id="text/five-days"),
            fact("about", "numbered", entity="fleet", when="1954-10-12~", quantity=_men(150)),
        ),
        case(
            "numbers of one day hold at once literally where one of the two may be of another calendar",
            # Bloody Sunday: 9 January 1905 of the Julian calendar; Alaric takes Rome: 24 August 410.
            said("100 marched on 22 January 1905", "numbered", entity="marchers", when="1905-01-22", quantity=_men(100),
                 id="text/marchers"),
            fact("marchers", "numbered", entity="marchers", when="1905-01-09", calendar="julian", quantity=_men(150)),
            said("100 shot on 9 January 1905", "numbered", entity="guards", when="1905-01-09", calendar="julian",
                 quantity=_men(100), id="text/guards"),
            fact("guards", "numbered", entity="guards", when="1905-01-22", quantity=_men(150)),
            said("100 Goths on 24 August 410", "numbered", entity="goths", when="0410-08-24", quantity=_men(100),
                 id="text/goths"),
            fact("goths", "numbered", entity="goths", when="0410-08-24", calendar="julian", quantity=_men(150)),
            said("100 Romans on that day", "numbered", entity="romans", when="0410-08-24", calendar="julian",
                 quantity=_men(100), id="text/romans"),
            fact("romans", "numbered", entity="romans", when="0410-08-24", quantity=_men(150)),
        ),
    ],
    "denials": [
        case(
            "a denial of a year may be of the year of the other calendar, which leaves out the first days",
            said("they met on 5 January 1900", "met", participant=["nicholas", "george"], when="1900-01-05",
                 id="text/january"),
            said("they met on 5 June 1900", "met", participant=["nicholas", "george"], when="1900-06-05",
                 id="text/june"),
            fact("not", "met", participant=["nicholas", "george"], when="throughout 1900", polarity="-"),
        ),
        case(
            "it is not sure on which days a denial of about a year holds, not even for a day in the middle of it",
            said("they met on 1 May 1958", "met", participant=["mao", "tito"], when="1958-05-01", id="text/met"),
            fact("not", "met", participant=["mao", "tito"], when="throughout 1958~", polarity="-"),
        ),
        case(
            "they were allies to a day and from that day on they were none: no contradiction, even by the words; to be"
            " allies on that day is one by the words, to the day after it surely",
            said("they were allies until 21 July", "allied_with", party=["china", "albania"],
                 when="extent 1950-01-01/1958-07-21", id="text/until"),
            said("they were allies on 21 July", "allied_with", party=["china", "albania"], when="1958-07-21",
                 id="text/on"),
            said("they were allies until 22 July", "allied_with", party=["china", "albania"],
                 when="extent 1950-01-01/1958-07-22", id="text/until-later"),
            fact("not", "allied_with", party=["china", "albania"], when="extent 1958-07-21/1960-01-01", polarity="-"),
        ),
        case(
            "allies to the day after are allies on the day, whatever the local day",
            said("they were allies until 22 July", "allied_with", party=["china", "albania"],
                 when="extent 1950-01-01/1958-07-22", id="text/until"),
            fact("not", "allied_with", party=["china", "albania"], when="1958-07-21", polarity="-"),
        ),
        case(
            "what has no date is surely denied from the first to the last day of those who took part",
            said("the league met", "acted", agent="league", value="met", id="text/met"),
            fact("not", "acted", agent="league", value="met", when="extent 1950-01-01/1960-12-31", polarity="-"),
            fact("league-existed", "existed", entity="league", when="extent 1950-01-01/1960-12-31"),
        ),
    ],
    "opposed": [
        case(
            "a few days that two stances share by the words, each to or from about a day: not surely excluded",
            said("the party supported the plan to about 10 June", "supported", agent="party", patient="plan",
                 when="extent 1950-01-01/1955-06-10~", id="text/supported"),
            fact("opposed", "opposed", agent="party", patient="plan", when="extent 1955-06-05~/1960-01-01"),
        ),
    ],
    "date_expressions": [
        case(
            "a date with which the words of a claim begin is its own; one after them is not",
            said("in 1950 Mao met", "met", participant="mao", when="1950", dates=[("in 1950", "1950")], sentence="",
                 id="text/begins"),
            said("Liu came in a year", "met", participant="liu", when="1951", id="text/before"),
            said("Mao met in 1951", "met", participant="mao", dates=[("in 1951", "1951")], id="text/after"),
        ),
    ],
    "weekdays_in_dates": [
        case(
            "a date of antiquity may have been converted: it is a day earlier in the fifth century, a day later in the second",
            # Alaric takes Rome; Marcus Aurelius dies.
            said("Wednesday, 24 August 410", "met", participant="alaric",
                 dates=[("Wednesday, 24 August 410", "0410-08-24")], id="text/rome"),
            said("Thursday, 17 March 180", "met", participant="marcus",
                 dates=[("Thursday, 17 March 180", "0180-03-17")], id="text/marcus"),
        ),
    ],
}  # fmt: skip
