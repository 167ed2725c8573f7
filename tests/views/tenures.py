"""Cases of the views on tenures."""

from __future__ import annotations

from sinosoviet_corpus.rules.rule import fact, said, thing
from tests.views.case import Cases, case

_POST = thing("post", "office", single_holder=True, state="usa")
_BOARD = thing("board", "office", single_holder=False)

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
    ],
}
