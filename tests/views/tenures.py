"""Cases of the views on tenures."""

from __future__ import annotations

from datetime import date, timedelta

from sinosoviet_corpus.rules.rule import fact, said, thing
from tests.views.case import Cases, case

_POST = thing("post", "office", single_holder=True, state="usa")
_BOARD = thing("board", "office", single_holder=False)


def _day(number: int) -> str:
    return (date(1950, 1, 1) + timedelta(days=number)).isoformat()


CASES: Cases = {
    "stand_ins": [
        case(
            "the words of the claim or of its time call the person acting, a chargé d'affaires or the like",
            said("Acting Minister Li", "held_office", person="li", office="post", when="1955", id="text/acting"),
            said("the chargé d’affaires", "held_office", person="mao", office="post", id="text/charge"),
            said("Minister Peng", "held_office", person="peng", office="post", when="1955", id="text/minister"),
            said("a reacting minister", "held_office", person="peng", office="post", id="text/reacting"),
            fact("interim", "held_office", person="zhu", office="post", when="1955", raw="1955 (ad interim)"),
            fact("plain", "held_office", person="zhu", office="post", when="1956"),
            said("the claimant", "held_office", person="li", office="post", id="text/claimant"),
            said("in the absence of Li", "held_office", person="mao", office="post", id="text/absence"),
            said("he stood in for Li", "held_office", person="mao", office="post", id="text/stood"),
            said("временно", "held_office", person="mao", office="post", id="text/vremenno"),
        ),
    ],
    "shared_offices": [
        case(
            "a claim that names two holders of an office",
            fact("both", "held_office", person=["ivan", "peter"], office="post", when="extent 1682/1696"),
            fact("alone", "held_office", person="peter", office="post", when="extent 1696/1725"),
            fact("two-posts", "held_office", person="peter", office=["post", "board"], when="1700"),
        ),
    ],
    "holdings": [
        case(
            "tenures of an office with one holder at a time, with a date that does not run backwards",
            fact("tenure", "held_office", person="li", office="post", when="extent 1953-10-01/1957-02-01"),
            fact("years", "held_office", person="li", office="post", when="throughout 1953/1957"),
            fact("days", "held_office", person="li", office="post", when="throughout 1953-10-01/1957-02-01"),
            fact("some-day", "held_office", person="li", office="post", when="1955"),
            fact("since", "held_office", person="li", office="post", when="extent 1955/.."),
            fact("until", "held_office", person="li", office="post", when="extent ../1955"),
            fact("backwards", "held_office", person="li", office="post", when="extent 1957/1953"),
            fact("undated", "held_office", person="li", office="post"),
            fact("acting", "held_office", person="li", office="post", when="1955", raw="acting in 1955"),
            fact("one-day", "held_office", person="li", office="post", when="extent 1955-05-01/1955-05-01"),
            fact("backwards-by-a-day", "held_office", person="li", office="post", when="extent 1957-01-02/1957-01-01"),
            fact("about-backwards", "held_office", person="li", office="post", when="extent 1957-01-09~/1957-01-07"),
            fact("member", "held_office", person="li", office="board", when="1955"),
            _POST,
            _BOARD,
        ),
    ],
    "rival_holdings": [
        case(
            "two on record at once, and two of the texts, but none of a text with one on record",
            fact("first", "held_office", person="li", office="post", when="extent 1953-10-01/1957-02-01"),
            fact("second", "held_office", person="mao", office="post", when="extent 1955-10-01/1959-02-01"),
            said("Zhu", "held_office", person="zhu", office="post", when="extent 1953/1957", id="text/zhu"),
            said("Peng", "held_office", person="peng", office="post", when="1955", id="text/peng", source="other"),
            _POST,
        ),
        case(
            "neither one person twice, nor a hand-over, nor the next after one with an open end",
            fact("first", "held_office", person="li", office="post", when="extent 1953-10-01/1957-02-01"),
            fact("again", "held_office", person="li", office="post", when="extent 1954-10-01/1957-02-01"),
            fact("next", "held_office", person="mao", office="post", when="extent 1957-01-20/.."),
            fact("last", "held_office", person="zhu", office="post", when="extent 1959-01-20/1960"),
            _POST,
        ),
        case(
            "what two tenures share is a hand-over up to 31 days, or a year where years are given; more is none",
            fact("first", "held_office", person="li", office="post", when="extent 1953-10-01/1957-02-01"),
            fact("a-month", "held_office", person="mao", office="post", when="extent 1957-01-01/1958-01-01"),
            fact("a-month-and-a-day", "held_office", person="zhu", office="post", when="extent 1957-11-30/1960-01-01"),
            fact("years", "held_office", person="peng", office="post", when="throughout 1959/1962"),
            fact("more-years", "held_office", person="liu", office="post", when="throughout 1960/1965"),
            fact("within", "held_office", person="deng", office="post", when="extent 1963-03-01/1963-03-20"),
            _POST,
        ),
        case(
            "one with an open beginning is a rival of one that it ends before",
            fact("until", "held_office", person="li", office="post", when="extent ../1955-01-01"),
            fact("whole", "held_office", person="mao", office="post", when="extent 1950-01-01/1957-01-01"),
            fact("ends-as-it", "held_office", person="zhu", office="post", when="extent 1951-01-01/1955-01-01"),
            fact("both-until", "held_office", person="peng", office="post", when="extent ../1956-01-01"),
            _POST,
        ),
        case(
            "neither two persons of one claim nor perhaps at one time is a rival",
            fact("both", "held_office", person=["li", "mao"], office="post", when="extent 1953-10-01/1957-02-01"),
            fact("some-day", "held_office", person="zhu", office="post", when="1960"),
            fact("that-year", "held_office", person="peng", office="post", when="1960"),
            fact("about", "held_office", person="liu", office="post", when="extent 1970-01-01~/1972-01-01~"),
            fact("about-then", "held_office", person="deng", office="post", when="extent 1971-11-28~/1974-01-01~"),
            _POST,
        ),
        case(
            "each is compared with the hundred that begin next, and with what is left of their pile",
            fact("long", "held_office", person="li", office="post", when=f"extent {_day(50)}/{_day(300)}"),
            *(
                fact(f"day-{day}", "held_office", person=person, office="post", when=f"extent {_day(day)}/{_day(day)}")
                for day in range(205)
                for person in ("mao" if day in (81, 82, 150, 197, 198, 204) else "li",)
            ),
            _POST,
        ),
    ],
}
