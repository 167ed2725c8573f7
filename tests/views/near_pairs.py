"""Cases of the views that find near pairs: what a claim asks for, what the record offers, and in which slot the two differ."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from tests.views.case import Cases, case

TALK = {"occurrence": "talk", "when": "1955-01-28"}
FLEET = said(
    "submitted to the council",
    "submitted",
    agent="yudin",
    theme="fleet",
    recipient="council",
    when="1958",
    id="text/fleet",
)
MACHINES = (
    said("exported machines", "acted", agent="ussr", value="exported", patient="machines", when="1955", id="text/machines"),
    thing("machines", "class"),
    thing("turbines", "class", instance_of=["machines"]),
)  # fmt: skip
ENVOY = {"visitor": "envoy", "host": "mao", "place": "in china"}
STAY = said("with Mao in May and June", "visited", when="extent 1954-05/1954-06", id="text/stay", **ENVOY)
ALL_YEAR = said("with Mao all of 1954", "visited", when="throughout 1954", id="text/all", **ENVOY)
MEN = said(
    "900 advisers", "aided", agent="ussr", recipient="china", quantity=amount(900, 900, "people", "men"), id="text/900"
)
THIRD_OF_MAY = said("came on 3 May", "visited", visitor="envoy", place="in china", when="1954-05-03", id="text/day")

HERTER_SAID = said(
    "Herter said so", "said", speaker="herter", addressee="molotov", content="text/worry", id="text/said", **TALK
)
TERMS = (
    "1939-05-02",
    "1939-05-03",
    "1949-03-04",
    "1951-01-01",
    "1956-06-01",
    "1956-06-02",
)  # days in and out of office


def _many(letter: str, count: int, **roles: str) -> tuple[dict[str, Any], ...]:
    """Submissions on record that come before those to the council, by the names of all but the roles given."""
    given = {"agent": f"agent-{letter}", "theme": f"theme-{letter}", "recipient": f"a-recipient-{letter}"}
    return tuple(fact(f"{letter}-{n:03}", "submitted", **(given | roles)) for n in range(count))


CASES: Cases = {
    "slots_asked": [
        case(
            "what the record has as well asks for nothing, wherever it was",
            THIRD_OF_MAY,
            fact("day", "visited", visitor="envoy", place="in china", when="1954-05-03"),
            said("aided", "aided", agent="ussr", recipient="china", id="text/aided"),
        ),
    ],
    "slots_offered": [
        case(
            "a thing offers the wider thing, the wider thing not the narrower",
            *MACHINES,
            said("exported turbines", "acted", agent="china", value="exported", patient="turbines", when="1955", id="text/turbines"),
            fact("machines", "acted", agent="gdr", value="exported", patient="machines", when="1950"),
            fact("turbines", "acted", agent="gdr", value="exported", patient="turbines", when="1950"),
        ),
        case(
            "a denial offers its own thing, not the wider thing",
            *MACHINES,
            said("exported turbines", "acted", agent="china", value="exported", patient="turbines", when="1955", id="text/turbines"),
            fact("not", "acted", agent="gdr", value="exported", patient="turbines", polarity="-"),
        ),
        case(
            "deprecated claims offer neither things nor places, and other texts nothing",
            THIRD_OF_MAY,
            fact("old", "visited", visitor="envoy", place="in china", when="1950", rank="deprecated", rank_reason="a slip"),
            said("a guest came", "visited", visitor="guest", place="in china", source="other", cites=["book"]),
        ),
        case(
            "a claim in a role offers the event that it is about, other claims do not",
            said("the quarrel led to it", "causes", cause="text/act", effect="split", id="text/cause"),
            said("he acted", "acted", agent="mao", value="acted", occurrence="quarrel", id="text/act", cites=["book"]),
            fact("event", "causes", cause="ref/act", effect="war"),
            fact("act", "acted", agent="mao", value="left", occurrence="quarrel"),
            fact("ideology", "causes", cause="ideology", effect="split"),
        ),
    ],
    "slots_ranked": [
        case(
            "what nothing on record has comes before what one claim has, whatever the names",
            said("Eden met Molotov", "met", participant=["eden", "molotov"], id="text/eden", **TALK),
            fact("eden", "met", participant=["eden", "mao"]),
        ),
    ],
    "nearly_alike": [
        case(
            "what another claim on record has does not count for this one",
            said("Herter met Molotov", "met", participant=["herter", "molotov"], id="text/herter", **TALK),
            fact("hayter", "met", participant=["hayter", "molotov"], **TALK),
            fact("mao", "met", participant=["herter", "mao"]),
        ),
        case(
            "the rarest of two things that both have; nothing where two of three differ",
            FLEET,
            fact("other-agent", "submitted", agent="mao", theme="fleet", recipient="council", when="1958"),
            fact("two-differ", "submitted", agent="mao", theme="station", recipient="council", when="1958"),
        ),
        case(
            "of 101 claims on record with each of the two rarest things the hundredth is compared, not the last",
            FLEET,
            *_many("a", 99, agent="yudin"),
            *_many("b", 99, theme="fleet"),
            *_many("l", 1, agent="yudin", theme="fleet", recipient="council"),
            *_many("m", 1, agent="yudin", theme="fleet", recipient="council"),
            *_many("y", 101, agent="z-agent", recipient="council"),
        ),
    ],
    "near_pairs": [
        case(
            "another guest for the same stay, or for about the same",
            STAY,
            fact("guest", "visited", visitor="guest", host="mao", place="in china", when="extent 1954-05/1954-06"),
            fact("about", "visited", visitor="minister", host="mao", place="in china", when="extent 1954-05~/1954-06~"),
        ),
        case(
            "another guest for the whole of a year, or of about that year; the envoy for its first month",
            ALL_YEAR,
            fact("guest", "visited", visitor="guest", host="mao", place="in china", when="throughout 1954"),
            fact("about", "visited", visitor="minister", host="mao", place="in china", when="throughout 1954~"),
            fact("month", "visited", visitor="envoy", host="mao", place="in china", when="throughout 1954-01"),
        ),
        case(
            "the day before and the day after are other days",
            THIRD_OF_MAY,
            fact("before", "visited", visitor="envoy", place="in china", when="1954-05-02"),
            fact("after", "visited", visitor="envoy", place="in china", when="1954-05-04"),
        ),
        case(
            "three days are brief and four are not; a month is narrow, a month and a day is not; 'about' counts as written",
            THIRD_OF_MAY,
            fact("about-a-day", "visited", visitor="envoy", place="in china", when="1950-05-03~"),
            fact("three-days", "visited", visitor="envoy", place="in china", when="extent 1950-05-01/1950-05-03"),
            fact("four-days", "visited", visitor="envoy", place="in china", when="extent 1950-05-01/1950-05-04"),
            fact("about-a-month", "visited", visitor="envoy", place="in china", when="1950-05~"),
            fact("month-and-day", "visited", visitor="envoy", place="in china", when="extent 1950-05-01/1950-06-01"),
        ),
        case(
            "in the text too a month is narrow, about a month also, a month and a day not",
            said("came about May", "visited", visitor="envoy", place="in china", when="1954-05~", id="text/about"),
            said("a guest stayed", "visited", visitor="guest", place="in china", when="extent 1954-05-01/1954-06-01", id="text/long"),
            fact("envoy", "visited", visitor="envoy", place="in china", when="1950-05-03"),
            fact("guest", "visited", visitor="guest", place="in china", when="1950-05-03"),
        ),
        case(
            "the same number in another country; more; and numbers from which 900 can be rounded",
            MEN,
            fact("korea", "aided", agent="ussr", recipient="korea", quantity=amount(900, 900, "people", "men")),
            fact("more", "aided", agent="ussr", recipient="china", quantity=amount(2000, 2000, "people", "men")),
            fact("rounded-down", "aided", agent="ussr", recipient="china", quantity=amount(945, 945, "people", "men")),
            fact("rounded-up", "aided", agent="ussr", recipient="china", quantity=amount(855, 855, "people", "men")),
            fact("too-many", "aided", agent="ussr", recipient="china", quantity=amount(946, 946, "people", "men")),
        ),
        case(
            "arrived in one town, set out from another: another place, but not a place where both were",
            said("came to be in Beijing", "moved", agent="mao", theme="men", place="in beijing", id="text/arrived"),
            fact("set-out", "moved", agent="mao", theme="men", place="from moscow"),
        ),
        case(
            "at a place is in it and from it is not; from it is from it; a text that names no place is not at odds with one",
            said("men in Moscow", "moved", agent="mao", theme="men", place="in moscow", when="1955", id="text/in"),
            said("guns from Moscow", "moved", agent="mao", theme="guns", place="from moscow", when="1955", id="text/from"),
            said("tanks", "moved", agent="mao", theme="tanks", when="1955", id="text/nowhere"),
            fact("men-at", "moved", agent="mao", theme="men", place="at moscow", when="1950"),
            fact("men-from", "moved", agent="mao", theme="men", place="from moscow", when="1950"),
            fact("guns-from", "moved", agent="mao", theme="guns", place="from moscow", when="1950"),
            fact("tanks-from", "moved", agent="mao", theme="tanks", place="from moscow", when="1950"),
        ),
        case(
            "kin of the predicate, and another person as well, in no one event",
            FLEET,
            fact("proposed", "proposed", agent="mao", theme="fleet", recipient="council", when="1958"),
        ),
        case(
            "the words denied, the words about another country, and no words",
            HERTER_SAID,
            said("the UK was worried", "described", entity="uk", value="worried", id="text/worry", cites=["book"]),
            fact("denied", "said", speaker="hayter", addressee="molotov", content="ref/no-worry", **TALK),
            fact("no-worry", "described", entity="uk", value="worried", polarity="-"),
            fact("french", "said", speaker="eden", addressee="molotov", content="ref/french-worry", **TALK),
            fact("french-worry", "described", entity="france", value="worried"),
            fact("french-calm", "described", entity="france", value="calm"),
            said("Mao spoke", "said", speaker="mao", addressee="zhou", when="1955", id="text/spoke"),
            fact("mao", "said", speaker="mao", addressee="zhou", content="ref/french-calm", when="1950"),
        ),
        case(
            "the same words, but for the year of which they speak",
            HERTER_SAID,
            said("the UK was worried", "described", entity="uk", value="worried", when="1954", id="text/worry", cites=["book"]),
            fact("said", "said", speaker="herter", addressee="molotov", content="ref/worry", **TALK),
            fact("worry", "described", entity="uk", value="worried", when="1950"),
        ),
    ],
    "instead": [
        case(
            "Hayter for Herter and for Eden, two others for each; what another claim of the text has does not count as its own",
            said("Herter met Molotov", "met", participant=["herter", "molotov"], id="text/herter", **TALK),
            said("Eden met Molotov", "met", participant=["eden", "molotov"], id="text/eden", **TALK),
            said("Hayter met Bulganin", "met", participant=["hayter", "bulganin"], id="text/hayter", **TALK),
            fact("hayter", "met", participant=["hayter", "molotov"], **TALK),
            fact("dulles", "met", participant=["dulles", "pineau", "molotov"], **TALK),
        ),
        case(
            "he appointed himself: what the text has in another role fills this one otherwise",
            said("made emperor by the Pope", "appointed", agent="pope", person="napoleon", office="emperor", id="text/pope"),
            fact("himself", "appointed", agent="napoleon", person="napoleon", office="emperor"),
        ),
        case(
            "a claim in a role that is about no event is no thing of any type, in the text or on record",
            said("the speech led to the split", "causes", cause="text/speech", effect="split", id="text/cause"),
            said("Khrushchev spoke", "acted", agent="khrushchev", value="spoke", id="text/speech", cites=["book"]),
            said("doctrine led to the war", "causes", cause="doctrine", effect="war", id="text/war"),
            fact("split", "causes", cause="doctrine", effect="split"),
            fact("war", "causes", cause="ref/attack", effect="war"),
            fact("attack", "acted", agent="japan", value="attacked"),
        ),
        case(
            "no place on record is no other place",
            THIRD_OF_MAY,
            fact("nowhere", "visited", visitor="envoy", when="1954-05-03"),
        ),
        case(
            "a minister acts for his state in each of his terms, from the first day to the last, not between them; and not for another state",
            *(said(f"on {day}", "submitted", agent="molotov", theme=f"note-{day}", when=day, id=f"text/on-{day}") for day in TERMS),
            *(fact(f"on-{day}", "submitted", agent="ussr", theme=f"note-{day}", when=day) for day in TERMS),
            said("once", "submitted", agent="molotov", theme="note", id="text/once"),
            said("Dulles did", "submitted", agent="dulles", theme="note", id="text/dulles"),
            fact("a-note", "submitted", agent="ussr", theme="note"),
            fact("same-note", "submitted", agent="ussr", theme="note"),
            fact("with-usa", "submitted", agent=["ussr", "usa"], theme="note"),
            fact("first-term", "held_office", person="molotov", office="minister", when="extent 1939-05-03/1949-03-04"),
            fact("second-term", "held_office", person="molotov", office="minister", when="extent 1953-03-05/1956-06-01"),
            fact("dulles", "held_office", person="dulles", office="secretary", when="extent 1953/1959"),
            thing("molotov", "person"),
            thing("dulles", "person"),
            thing("minister", "office", state="ussr"),
            thing("secretary", "office", state="usa"),
            thing("ussr", "state"),
            thing("usa", "state"),
        ),
        case(
            "what the text has of a state may be on record of its minister",
            said("the USSR did", "submitted", agent="ussr", theme="draft", when="1957-03-01", id="text/ussr"),
            fact("minister", "submitted", agent="gromyko", theme="draft", when="1957-03-01"),
            fact("guest", "submitted", agent="dulles", theme="draft", when="1957-03-01"),
            fact("gromyko", "held_office", person="gromyko", office="minister", when="extent 1957-02-15/1985-07-02"),
            thing("gromyko", "person"),
            thing("dulles", "person"),
            thing("minister", "office", state="ussr"),
            thing("ussr", "state"),
        ),
    ],
    "near_matches": [
        case(
            "two places of one visit, which lasts: both can be so",
            said("visited Moscow", "visited", visitor="envoy", host="ussr", place="in moscow", occurrence="journey", id="text/moscow"),
            fact("kiev", "visited", visitor="envoy", host="ussr", place="in kiev", occurrence="journey"),
            thing("moscow", "place", part_of=["russia"]),
            thing("kiev", "place", part_of=["ukraine"]),
            thing("russia", "place"),
            thing("ukraine", "place"),
        ),
        case(
            "two passages that contradict each other are left to another rule, whichever comes first by its name",
            said("120,000 all through 1923", "numbered", entity="settlers", when="throughout 1923",
                 quantity=amount(120_000, 120_000, "people", "settlers"), id="text/a-number"),
            said("300,000 in 1923", "numbered", entity="settlers", when="1923",
                 quantity=amount(300_000, 300_000, "people", "settlers"), id="text/z-number"),
            fact("settlers", "numbered", entity="settlers", when="1923", quantity=amount(120_000, 120_000, "people", "settlers")),
        ),
    ],
}  # fmt: skip
