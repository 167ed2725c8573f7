"""Views about what bears a claim out, and what is asked for it."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.rules.rule import fact, said, searched, thing
from tests.views.case import Cases, case


def _number(lo: float | None, hi: float | None) -> dict[str, Any]:
    return {"lo": lo, "hi": hi, "unit": "people", "counted": "advisers", "as_of": None}


CASES: Cases = {
    "statements_of_fact": [
        case(
            "a plain statement counts, with the search on record for it, or without one",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met"),
            said("Zhou stayed in Moscow", "visited", visitor="zhou", place="in moscow", id="text/stayed"),
            searched("archives", "text/met", date="2026-03-01", topic="the meeting"),
        ),
        case(
            "a claim on record does not count, even if it cites nothing",
            fact("met", "met", participant=["mao", "khrushchev"], cites=[]),
        ),
        case(
            "what cites a work does not count",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], cites=["memoirs"]),
        ),
        case(
            "neither what is held probable, nor the word of others at a distance, nor a plan counts",
            said("probably", "met", participant=["mao", "khrushchev"], modality="probable"),
            said("allegedly", "met", participant=["mao", "khrushchev"], voices=[{"engagement": "distance"}]),
            said("was to", "met", participant=["mao", "khrushchev"], irrealis="planned"),
        ),
        case(
            "neither a judgement nor an evaluation counts",
            said("it was a blunder", "judged", entity="recall", value="a blunder", kind="state"),
            said("it was deplorable", "described", entity="recall", value="deplorable", kind="evaluation"),
        ),
        case(
            "neither a name nor an order of events counts",
            said("called Dalny", "named", entity="dalian", value="Dalny"),
            said("before", "before", earlier="recall", later="drought"),
            said("during", "during", shorter="recall", longer="split"),
            said("at once", "simultaneous", first="recall", second="drought"),
            said("part", "part_of", part="recall", whole="split"),
        ),
    ],
    "last_searches": [
        case(
            "the search that was about the fewest statements is told, not the one made last",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met"),
            said("Mao met Stalin", "met", participant=["mao", "stalin"], id="text/met-stalin"),
            searched("all-meetings", "text/met", "text/met-stalin", date="2026-05-01", topic="the meetings"),
            searched("this-meeting", "text/met", date="2026-03-01", topic="the meeting with Khrushchev"),
        ),
        case(
            "of searches about equally many statements the latest is told",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met"),
            searched("archives", "text/met", date="2026-04-01", topic="the archives"),
            searched("newspapers", "text/met", date="2026-05-01", topic="the newspapers"),
        ),
    ],
    "plans": [
        case(
            "a plan of a text counts, with the search on record for it, or without one",
            said("a station was planned", "built", structure="station", irrealis="planned", id="text/station"),
            said("a dam was planned", "built", structure="dam", irrealis="planned", id="text/dam"),
            searched("stations", "text/station", date="2026-03-01", topic="stations"),
        ),
        case(
            "neither what happened nor what is only imagined counts",
            said("a station was built", "built", structure="station"),
            said("a station would have been built", "built", structure="station", irrealis="counterfactual"),
        ),
        case(
            "a plan on record does not count, even if it cites nothing, and neither does a plan that cites a work",
            fact("station", "built", structure="station", irrealis="planned", cites=[]),
            said("a station was planned", "built", structure="station", irrealis="planned", cites=["memoirs"]),
        ),
        case(
            "neither a plan not to do something nor one that is held probable counts",
            said("not to build", "built", structure="station", irrealis="planned", polarity="-"),
            said("probably", "built", structure="station", irrealis="planned", modality="probable"),
        ),
        case(
            "neither a judgement, nor an evaluation, nor what was to follow from something counts",
            said("to be a success", "judged", entity="station", value="a success", kind="state", irrealis="planned"),
            said("a fine one", "described", entity="station", value="fine", kind="evaluation", irrealis="planned"),
            said("to lead to peace", "causes", cause="station", effect="peace", irrealis="planned"),
        ),
        case(
            "neither a plan that somebody spoke of nor one that has a part in another claim counts",
            said("he spoke", "said", speaker="envoy", content="text/station"),
            said("of a station", "built", structure="station", irrealis="planned", id="text/station"),
            said("he demanded", "demanded", agent="envoy", theme="text/dam"),
            said("a dam", "built", structure="dam", irrealis="planned", id="text/dam"),
        ),
    ],
    "plain_statements": [
        case(
            "what was done counts",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met"),
        ),
        case(
            "what led to what does not count, whatever the predicate",
            said("the recall led to delays", "causes", cause="recall", effect="delays", kind="event"),
            said("hence they met", "met", participant=["mao", "khrushchev"], kind="causal"),
        ),
        case(
            "neither what was said or thought nor how things were counts",
            said("Mao spoke", "said", speaker="mao"),
            said("Mao hoped", "thought", agent="mao"),
            said("weak", "described", entity="alliance", value="weak"),
            said("an alliance", "is_a", entity="pact", **{"class": "alliances"}),
            said("it existed", "existed", entity="pact"),
            said("it lay there", "located", entity="station", place="on hainan"),
        ),
    ],
    "reports": [
        case(
            "what somebody said or thought counts",
            said("Mao spoke", "said", speaker="mao", id="text/spoke"),
            said("Mao hoped", "thought", agent="mao", id="text/hoped"),
        ),
        case(
            "what was done does not count, nor a saying that is told as a cause",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"]),
            said("as Mao said it", "said", speaker="mao", kind="causal"),
        ),
    ],
    "causal_statements": [
        case(
            "what led to what counts, by its predicate or by its kind",
            said("the recall led to delays", "causes", cause="recall", effect="delays", kind="event", id="text/led-to"),
            said("hence they met", "met", participant=["mao", "khrushchev"], kind="causal", id="text/hence"),
        ),
        case(
            "what happened does not count",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"]),
        ),
    ],
    "descriptions": [
        case(
            "what something was like, or was, or that it was there, or where it lay, counts",
            said("weak", "described", entity="alliance", value="weak", id="text/weak"),
            said("an alliance", "is_a", entity="pact", **{"class": "alliances"}, id="text/an-alliance"),
            said("it existed", "existed", entity="pact", id="text/existed"),
            said("it lay there", "located", entity="station", place="on hainan", id="text/lay"),
        ),
        case(
            "neither a description that is a cause nor what was done counts",
            said("weak by its quarrels", "described", entity="alliance", value="weak", kind="causal"),
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"]),
        ),
    ],
    "asked": [
        case(
            "a claim asks for all who take part in it, each in its part",
            said("the USSR aided China", "aided", agent="ussr", recipient="china", id="text/aided"),
        ),
        case(
            "a denial asks for a denial, a plan for a plan",
            said("no meeting", "met", participant=["mao"], polarity="-", id="text/not-met"),
            said("a meeting to come", "met", participant=["mao"], irrealis="planned", id="text/to-meet"),
        ),
        case(
            "in place of a claim that takes part it asks for the event which that is about, else for the claim",
            said("the visit", "visited", visitor="khrushchev", event="visit-of-1959", id="text/visit"),
            said("a quarrel", "relations_worsened", party="china", id="text/quarrel"),
            said("led to", "causes", cause="text/visit", effect="text/quarrel", id="text/led-to"),
        ),
        case(
            "it asks for its value and its place as well",
            said(
                "the alliance was weak there",
                "described",
                entity="alliance",
                value="weak",
                place="in asia",
                id="text/weak",
            ),
        ),
        case(
            "a claim in which nobody takes part asks for nothing",
            said("it was cold there", "described", value="cold", place="in siberia"),
        ),
        case(
            "a claim on record asks for nothing",
            fact("strong", "described", entity="alliance", value="strong", place="in europe"),
        ),
    ],
    "offered": [
        case(
            "a claim offers those who take part, and what they are part of or instances of",
            said("enemies met the CCP", "met", participant=["enemies", "ccp"], id="text/met"),
            fact("met", "met", participant=["foe", "central-committee"]),
            thing("enemies", "class"),
            thing("foe", "person", instance_of=["enemies"]),
            thing("ccp", "organisation"),
            thing("central-committee", "organisation", part_of=["ccp"]),
        ),
        case(
            "a part does not follow from its whole",
            said("the committee met", "met", participant=["central-committee"], id="text/met"),
            fact("met", "met", participant=["ccp"]),
            thing("ccp", "organisation"),
            thing("central-committee", "organisation", part_of=["ccp"]),
        ),
        case(
            "that a part or an instance did not, in a part of a place, does not say that the whole did not",
            said("no dams in Asia", "built", structure="dams", place="in asia", polarity="-", id="text/no-dams"),
            fact("no-dam", "built", structure="sanmenxia", place="in china", polarity="-"),
            fact("no-dams", "built", structure="dams", place="in asia", polarity="-"),
            thing("dams", "class"),
            thing("sanmenxia", "structure", instance_of=["dams"]),
            thing("asia", "place"),
            thing("china", "place", part_of=["asia"]),
        ),
        case(
            "it offers its value, its place, and what that lies in",
            said("it was weak in Asia", "described", entity="alliance", value="weak", place="in asia", id="text/weak"),
            fact("weak", "described", entity="pact", value="weak", place="in china"),
            thing("asia", "place"),
            thing("china", "place", part_of=["asia"]),
        ),
        case(
            "what is asked by nobody is not offered",
            said(
                "it was stable in Asia",
                "described",
                entity="alliance",
                value="stable",
                place="in asia",
                id="text/stable",
            ),
            fact("strong", "described", entity="pact", value="strong", place="in europe"),
        ),
        case(
            "a deprecated claim offers nothing",
            said("it was firm in Asia", "described", entity="alliance", value="firm", place="in asia", id="text/firm"),
            fact("firm", "described", entity="alliance", value="firm", place="in asia", rank="deprecated"),
        ),
    ],
    "rarest_asked": [
        case(
            "of what a claim asks for that counts which the fewest claims offer",
            said("Hayter held the office", "held_office", person="hayter", office="ambassador", id="text/hayter"),
            fact("kelly", "held_office", person="kelly", office="ambassador"),
        ),
        case(
            "of equally rare ones the first by name counts",
            said("the USSR aided China", "aided", agent="ussr", recipient="china", id="text/aided"),
        ),
        case(
            "what no claim offers is the rarest",
            said("a quarrel", "relations_worsened", party="china", id="text/quarrel"),
            said("the visit led to it", "causes", cause="visit", effect="text/quarrel", id="text/led-to"),
        ),
    ],
    "candidates": [
        case(
            "a claim of another text or on record that has the rarest of what is asked, not one of the same text",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], id="text/met"),
            said("they met again", "met", participant=["mao"], id="text/again"),
            said("Mao met Liu", "met", participant=["mao", "liu"], source="memoirs", id="memoirs/met"),
            fact("met", "met", participant=["mao", "deng"]),
            fact("zhou", "met", participant=["zhou"]),
            fact("zhou-again", "met", participant=["zhou", "deng"]),
            fact("zhou-with-lin", "met", participant=["zhou", "lin"]),
            fact("others", "met", participant=["deng", "lin"]),
        ),
        case(
            "what both claims have said or thought is told beside them",
            said("Mao said yes", "said", speaker="mao", content="text/yes", id="text/said"),
            said("yes", "accepted", agent="ussr", theme="terms", id="text/yes"),
            fact("said", "said", speaker="mao", content="ref/no"),
            fact("no", "rejected", agent="china", theme="terms"),
        ),
        case(
            "neither a plan nor a deprecated claim is put forward as having been so",
            said("a dam was planned", "built", structure="dam", irrealis="planned", id="text/planned"),
            said("a bridge was built", "built", structure="bridge", rank="deprecated", id="text/set-aside"),
            fact("dam-planned", "built", structure="dam", irrealis="planned"),
            fact("bridge", "built", structure="bridge"),
        ),
        case(
            "an undated claim takes what has a date and what has none, a dated one only what has a date",
            said("Mao met", "met", participant="mao", id="text/undated"),
            said("Zhou met in 1955", "met", participant="zhou", when="1955", id="text/dated"),
            fact("mao-in-1955", "met", participant="mao", when="1955"),
            fact("mao", "met", participant="mao"),
            fact("zhou-in-1955", "met", participant="zhou", when="1955"),
            fact("zhou", "met", participant="zhou"),
        ),
        case(
            "a day bears out its month, a whole year every month of it; a month does not bear out a day",
            said("met in May", "met", participant="mao", when="1955-05", id="text/may"),
            said("met on 9 May", "met", participant="zhou", when="1955-05-09", id="text/day"),
            said("led in May", "led", leader="deng", led="party", when="1955-05", id="text/led"),
            fact("day", "met", participant="mao", when="1955-05-09"),
            fact("june", "met", participant="mao", when="1955-06"),
            fact("may", "met", participant="zhou", when="1955-05"),
            fact("all-year", "led", leader="deng", led="party", when="throughout 1955"),
        ),
        case(
            "of two dates said to be approximate that of the claim leaves room, that of the other does not matter",
            said("about May", "met", participant="mao", when="1955-05~", id="text/about-may"),
            said("in May", "met", participant="zhou", when="1955-05", id="text/may"),
            fact("june", "met", participant="mao", when="1955-06-10"),
            fact("about-may", "met", participant="zhou", when="1955-05~"),
        ),
        case(
            "what led to what has no date of its own",
            said("led to delays", "causes", cause="recall", effect="delays", when="1961", id="text/led-to"),
            fact("led-to", "causes", cause="recall", effect="delays", when="1960"),
            fact("undated", "causes", cause="recall", effect="delays"),
        ),
        case(
            "a stay from the one year to the other takes only one that began by then and lasted until then",
            said("ruled 1953 to 1957", "led", leader="mao", led="party", when="extent 1953/1957", id="text/ruled"),
            fact("the-same", "led", leader="mao", led="party", when="extent 1953/1957"),
            fact("longer", "led", leader="mao", led="party", when="extent 1950/1960"),
            fact("too-late", "led", leader="mao", led="party", when="extent 1954/1957"),
            fact("too-short", "led", leader="mao", led="party", when="extent 1953/1956"),
            fact("one-day", "led", leader="mao", led="party", when="1955-05-09"),
        ),
        case(
            "approximate ends of a stay leave room in the claim, and do not matter in the other",
            said(
                "about 1953 to about 1957", "led", leader="mao", led="party", when="extent 1953~/1957~", id="text/about"
            ),
            said("1953 to 1957", "led", leader="zhou", led="party", when="extent 1953/1957", id="text/exact"),
            fact("later", "led", leader="mao", led="party", when="extent 1954/1957"),
            fact("shorter", "led", leader="mao", led="party", when="extent 1953/1956"),
            fact("about-1953", "led", leader="zhou", led="party", when="extent 1953~/1957"),
            fact("about-1957", "led", leader="zhou", led="party", when="extent 1953/1957~"),
        ),
        case(
            "of a stay with an unknown end only the beginning is asked",
            said("ruled from 1953", "led", leader="mao", led="party", when="extent 1953/", id="text/from-1953"),
            fact("shorter", "led", leader="mao", led="party", when="extent 1953/1954"),
            fact("too-late", "led", leader="mao", led="party", when="extent 1954/1957"),
        ),
        case(
            "a number is borne out by one within its bounds, themselves included",
            said("100 to 200", "numbered", entity="advisers", quantity=_number(100, 200), id="text/between"),
            said("a number", "numbered", entity="advisers", id="text/any"),
            fact("the-same", "numbered", entity="advisers", quantity=_number(100, 200)),
            fact("within", "numbered", entity="advisers", quantity=_number(120, 150)),
            fact("fewer", "numbered", entity="advisers", quantity=_number(90, 150)),
            fact("more", "numbered", entity="advisers", quantity=_number(150, 250)),
            fact("uncounted", "numbered", entity="advisers"),
        ),
        case(
            "of a number with one bound only that is asked",
            said("at least 100", "numbered", entity="advisers", quantity=_number(100, None), id="text/at-least"),
            said("at most 200", "numbered", entity="engineers", quantity=_number(None, 200), id="text/at-most"),
            fact("many", "numbered", entity="advisers", quantity=_number(300, 300)),
            fact("few", "numbered", entity="engineers", quantity=_number(5, 5)),
        ),
        case(
            "that it did not happen in a time is said by what denies it for all of that time",
            said("not met in 1955", "met", participant="mao", when="1955", polarity="-", id="text/mao"),
            said(
                "not friends in 1955",
                "relations_friendly",
                party="mao",
                when="1955",
                polarity="-",
                id="text/not-friends",
            ),
            said("not met before 1955", "met", participant="liu", when="before 1955", polarity="-", id="text/liu"),
            fact("same-year", "met", participant="mao", when="1955", polarity="-"),
            fact("all-year", "met", participant="mao", when="throughout 1955", polarity="-"),
            fact("to-june", "met", participant="mao", when="throughout 1955-01/1955-06", polarity="-"),
            fact("from-june", "met", participant="mao", when="throughout 1955-06/1955-12", polarity="-"),
            fact("no-friends-in-may", "relations_friendly", party="mao", when="1955-05", polarity="-"),
            fact("liu-in-1954", "met", participant="liu", when="1954", polarity="-"),
        ),
        case(
            "about when it did not happen is read literally",
            said("not met about 1955", "met", participant="mao", when="1955~", polarity="-", id="text/not-met"),
            fact("all-year", "met", participant="mao", when="throughout 1955", polarity="-"),
        ),
        case(
            "what is possible does not bear out what is certain; it does bear out what is possible",
            said("Mao met", "met", participant="mao", id="text/certain"),
            said("Zhou may have met", "met", participant="zhou", modality="possible", id="text/possible"),
            fact("mao-perhaps", "met", participant="mao", modality="possible"),
            fact("zhou-perhaps", "met", participant="zhou", modality="possible"),
        ),
        case(
            "one does not bear out most or all, all does bear out most, and none is borne out by a plain denial",
            said("all left", "acted", agent="experts", value="left", quantifier="all", id="text/all"),
            said("most stayed", "acted", agent="pilots", value="stayed", quantifier="most", id="text/most"),
            said("some slept", "acted", agent="guards", value="slept", quantifier="some", id="text/some"),
            said("none sang", "acted", agent="cooks", value="sang", quantifier="none", polarity="-", id="text/none"),
            fact("experts", "acted", agent="experts", value="left"),
            fact("most-experts", "acted", agent="experts", value="left", quantifier="most"),
            fact("all-experts", "acted", agent="experts", value="left", quantifier="all"),
            fact("all-pilots", "acted", agent="pilots", value="stayed", quantifier="all"),
            fact("some-pilots", "acted", agent="pilots", value="stayed", quantifier="some"),
            fact("a-guard", "acted", agent="guards", value="slept"),
            fact("cooks", "acted", agent="cooks", value="sang", polarity="-"),
            fact("some-cooks", "acted", agent="cooks", value="sang", quantifier="some", polarity="-"),
        ),
        case(
            "in, at and on are one, and where something was sent it was; from a place is not to it",
            said("met at Yalta", "met", participant="mao", place="at yalta", id="text/at"),
            said("troops to Pamir", "deployed", agent="ussr", theme="army", place="to pamir", id="text/to"),
            said("moved from Omsk", "moved", agent="ussr", theme="fleet", place="from omsk", id="text/from"),
            fact("in", "met", participant="mao", place="in yalta"),
            fact("near", "met", participant="mao", place="near yalta"),
            fact("on", "deployed", agent="ussr", theme="army", place="on pamir"),
            fact("from", "moved", agent="ussr", theme="fleet", place="from omsk"),
            fact("to", "moved", agent="ussr", theme="fleet", place="to omsk"),
        ),
        case(
            "amounts are compared in one unit, and only within one measure",
            said(
                "a kilometre",
                "numbered",
                entity="road",
                quantity={"lo": 1.0, "hi": 1.0, "unit": "km", "counted": "length", "as_of": None},
                id="text/km",
            ),
            fact(
                "metres",
                "numbered",
                entity="road",
                quantity={"lo": 1000.0, "hi": 1000.0, "unit": "metres", "counted": "length", "as_of": None},
            ),
            fact(
                "tons",
                "numbered",
                entity="road",
                quantity={"lo": 1000.0, "hi": 1000.0, "unit": "kg", "counted": "mass", "as_of": None},
            ),
        ),
    ],
    "alike": [
        case(
            "where one thing is asked the other claim has it",
            said("Mao met", "met", participant="mao", id="text/met"),
            fact("met", "met", participant="mao"),
        ),
        case(
            "where two things are asked the other claim has both, and may have more",
            said("Khrushchev met Mao", "met", participant=["khrushchev", "mao"], id="text/met"),
            said("Liu met Zhou", "met", participant=["liu", "zhou"], id="text/others"),
            fact("both", "met", participant=["khrushchev", "mao", "liu"]),
            fact("with-liu", "met", participant=["khrushchev", "liu"]),
            fact("mao-with-liu", "met", participant=["mao", "liu"]),
        ),
        case(
            "where three things are asked the other claim has all of them",
            said("Deng met Mao and Zhou", "met", participant=["deng", "mao", "zhou"], id="text/met"),
            fact("all", "met", participant=["deng", "mao", "zhou", "liu"]),
            fact("without-zhou", "met", participant=["deng", "mao"]),
            fact("alone", "met", participant=["deng"]),
            fact("without-deng", "met", participant=["mao", "zhou"]),
            fact("without-deng-again", "met", participant=["mao", "zhou"]),
        ),
    ],
    "corroborated": [
        case(
            "a claim is borne out by one that is alike, a plan by none",
            said("a dam was built", "built", structure="dam", id="text/built"),
            said("a bridge was planned", "built", structure="bridge", irrealis="planned", id="text/planned"),
            fact("dam", "built", structure="dam"),
            fact("bridge-planned", "built", structure="bridge", irrealis="planned"),
        ),
        case(
            "that somebody spoke is borne out by one who has him say the same thing, in the same record of it",
            said("Mao said yes", "said", speaker="mao", content="ref/yes", id="text/said"),
            fact("said", "said", speaker="mao", content="ref/yes"),
            fact("yes", "accepted", agent="mao", theme="terms"),
        ),
        case(
            "or in another, if what he says there is alike; not by one who has him say something else, or does not say what",
            said("Mao said yes", "said", speaker="mao", content="text/yes", id="text/said"),
            said("yes", "accepted", agent="mao", theme="terms", id="text/yes"),
            said("no", "rejected", agent="mao", theme="offer", id="text/no"),
            fact("said", "said", speaker="mao", content="ref/yes"),
            fact("yes", "accepted", agent="mao", theme="terms"),
            fact("said-no", "said", speaker="mao", content="ref/no"),
            fact("no", "rejected", agent="mao", theme="offer"),
            fact("spoke", "said", speaker="mao"),
        ),
        case(
            "that somebody was to speak is borne out by nothing",
            said("Mao was to say yes", "said", speaker="mao", content="text/yes", irrealis="planned", id="text/to-say"),
            said("yes", "accepted", agent="mao", theme="terms", id="text/yes"),
            fact("to-say", "said", speaker="mao", content="ref/yes", irrealis="planned"),
            fact("yes", "accepted", agent="mao", theme="terms"),
        ),
    ],
    "evaluations": [
        case(
            "a judgement counts, by its predicate or by its kind",
            said("it was a blunder", "judged", entity="recall", value="a blunder", kind="state", id="text/blunder"),
            fact("deplorable", "described", entity="recall", value="deplorable", kind="evaluation"),
        ),
        case(
            "neither a description nor a judgement that is only imagined counts",
            said("it was sudden", "described", entity="recall", value="sudden"),
            said("it would be a blunder", "judged", entity="recall", value="a blunder", irrealis="conditional"),
        ),
    ],
    "cited_works": [
        case(
            "each work that a claim of a text cites in its support counts once",
            said(
                "Mao met Khrushchev",
                "met",
                participant=["mao", "khrushchev"],
                cites=[{"work": "memoirs", "locator": "p. 3"}, {"work": "memoirs", "locator": "p. 9"}, "letters"],
                id="text/met",
            ),
        ),
        case(
            "neither a work that disputes the claim nor one that only mentions the matter counts",
            said(
                "Mao met Stalin",
                "met",
                participant=["mao", "stalin"],
                cites=[{"work": "memoirs", "function": "disputes"}, {"work": "letters", "function": "mentions"}],
            ),
        ),
        case(
            "neither what a claim on record cites nor what an evaluation or a plan does counts",
            fact("met", "met", participant=["mao", "khrushchev"], cites=["memoirs"]),
            said("deplorable", "described", entity="recall", value="deplorable", kind="evaluation", cites=["memoirs"]),
            said("was to", "met", participant=["mao", "khrushchev"], irrealis="planned", cites=["memoirs"]),
        ),
    ],
    "said_in": [
        case(
            "a text says its claims, and a work those on record that cite it in their support",
            said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met"),
            fact("met", "met", participant=["mao", "khrushchev"], cites=["memoirs", "letters"]),
        ),
        case(
            "a work does not say what a text cites it for, nor what it disputes",
            said("Mao met Stalin", "met", participant=["mao", "stalin"], cites=["memoirs"], id="text/met"),
            fact("met", "met", participant=["mao", "stalin"], cites=[{"work": "memoirs", "function": "disputes"}]),
        ),
        case(
            "a deprecated claim counts for nothing that is said",
            said("Mao met Tito", "met", participant=["mao", "tito"], rank="deprecated"),
            fact("met", "met", participant=["mao", "tito"], cites=["memoirs"], rank="deprecated"),
        ),
    ],
    "cited_matter": [
        case(
            "a claim on record that cites the work counts, and one of a cited text, not what other works say",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], cites=["memoirs", "diary"], id="text/met"),
            fact("met", "met", participant=["mao", "zhou"], cites=["memoirs"]),
            said("we met", "met", participant=["mao", "zhou"], source="diary", id="diary/met"),
            fact("letters", "met", participant=["mao", "zhou"], cites=["letters"]),
        ),
        case(
            "a text that cites itself is no cited work",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], cites=["text"], id="text/met"),
            said("as said, they met", "met", participant=["mao", "zhou"], id="text/as-said"),
            fact("met", "met", participant=["mao", "zhou"], cites=["text"]),
        ),
        case(
            "it has the predicate and the polarity of the claim; it need not be sure, nor give the same number",
            said("China fought", "fought", party="china", quantity=_number(5, 5), cites=["memoirs"], id="text/fought"),
            fact("perhaps", "fought", party="china", modality="possible", quantity=_number(7, 7), cites=["memoirs"]),
            fact("to-fight", "fought", party="china", irrealis="planned", cites=["memoirs"]),
            fact("not-fought", "fought", party="china", polarity="-", cites=["memoirs"]),
            fact("cooperated", "cooperated", party="china", cites=["memoirs"]),
        ),
        case(
            "all who take part in the claim take part in it, each in its part",
            said("the USSR aided China", "aided", agent="ussr", recipient="china", cites=["memoirs"], id="text/aided"),
            fact("with-arms", "aided", agent="ussr", recipient="china", theme="arms", cites=["memoirs"]),
            fact("the-other-way", "aided", agent="china", recipient="ussr", cites=["memoirs"]),
            fact("another", "aided", agent="ussr", recipient="india", cites=["memoirs"]),
        ),
        case(
            "a part or an instance stands for its whole or its class, not the other way round",
            said("the CCP met enemies", "met", participant=["ccp", "enemies"], cites=["memoirs"], id="text/met"),
            said("the committee met", "met", participant="committee", cites=["memoirs"], id="text/committee-met"),
            fact("committee", "met", participant=["committee", "foe"], cites=["memoirs"]),
            fact("ccp", "met", participant="ccp", cites=["memoirs"]),
            thing("ccp", "organisation"),
            thing("committee", "organisation", part_of=["ccp"]),
            thing("enemies", "class"),
            thing("foe", "person", instance_of=["enemies"]),
        ),
        case(
            "the event which a claim is about stands for that claim where it takes part in another, and for no other",
            said("the visit", "visited", visitor="khrushchev", event="visit-of-1959", id="text/visit"),
            said("led to a split", "causes", cause="text/visit", effect="split", cites=["memoirs"], id="text/led-to"),
            said("a quarrel led to war", "causes", cause="quarrel", effect="war", cites=["memoirs"], id="text/quarrel"),
            fact("led-to", "causes", cause="visit-of-1959", effect="split", cites=["memoirs"]),
            fact("led-to-war", "causes", cause="visit-of-1959", effect="war", cites=["memoirs"]),
        ),
        case(
            "where the claim has a value it has the same",
            said(
                "the alliance was weak", "described", entity="alliance", value="weak", cites=["memoirs"], id="text/weak"
            ),
            fact("weak", "described", entity="alliance", value="weak", cites=["memoirs"]),
            fact("strong", "described", entity="alliance", value="strong", cites=["memoirs"]),
            fact("no-words", "described", entity="alliance", cites=["memoirs"]),
        ),
        case(
            "where the claim has a place it lies there too, or in a part of it",
            said("met in China", "met", participant="mao", place="in china", cites=["memoirs"], id="text/in-china"),
            fact("in-china", "met", participant="mao", place="in china", cites=["memoirs"]),
            fact("in-beijing", "met", participant="mao", place="in beijing", cites=["memoirs"]),
            fact("in-moscow", "met", participant="mao", place="in moscow", cites=["memoirs"]),
            fact("somewhere", "met", participant="mao", cites=["memoirs"]),
            thing("china", "place"),
            thing("beijing", "place", part_of=["china"]),
        ),
        case(
            "it may be of another time; within: of a time that can be that of the claim, by approximate dates, or without any",
            said("Mao met in May", "met", participant="mao", when="1955-05", cites=["memoirs"], id="text/may"),
            said(
                "Zhou met about May", "met", participant="zhou", when="1955-05~", cites=["memoirs"], id="text/about-may"
            ),
            said("Deng met", "met", participant="deng", cites=["memoirs"], id="text/undated"),
            fact("mao-in-1955", "met", participant="mao", when="1955", cites=["memoirs"]),
            fact("mao-in-june", "met", participant="mao", when="1955-06", cites=["memoirs"]),
            fact("mao-about-june", "met", participant="mao", when="1955-06~", cites=["memoirs"]),
            fact("mao", "met", participant="mao", cites=["memoirs"]),
            fact("zhou-in-june", "met", participant="zhou", when="1955-06-10", cites=["memoirs"]),
            fact("deng-in-june", "met", participant="deng", when="1955-06", cites=["memoirs"]),
        ),
    ],
    "borne_out_by_source": [
        case(
            "what a cited work says bears out the claim that cites it, not one that cites another work or none",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], cites=["memoirs"], id="text/met"),
            said("they met", "met", participant=["mao", "zhou"], cites=["letters"], id="text/by-letters"),
            said("yes, they met", "met", participant=["mao", "zhou"], id="text/by-nothing"),
            fact("met", "met", participant=["mao", "zhou"], cites=["memoirs"]),
            fact("press", "met", participant=["mao", "zhou"], cites=["newspapers"]),
        ),
        case(
            "what it says of something else does not",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], cites=["memoirs"]),
            fact("met", "met", participant=["mao", "liu"], cites=["memoirs"]),
        ),
        case(
            "a text that cites itself is borne out by nothing, even if it is on record for it",
            said("Mao met Zhou", "met", participant=["mao", "zhou"], cites=["text"]),
            fact("met", "met", participant=["mao", "zhou"], cites=["text"]),
        ),
    ],
}
