"""Cases of the views on near matches."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from sinosoviet_corpus.rules.sourcing import near_match, near_match_in_part
from tests.rules import near_match as more_matches
from tests.rules import near_match_in_part as more_in_part
from tests.views.case import Cases, case

# The examples of both rules show what the views are for.
EXAMPLES = tuple(
    case(example.name, *example.world)
    for module in (near_match, more_matches, near_match_in_part, more_in_part)
    for example in module.EXAMPLES
)

TALK = {"occurrence": "talk", "when": "1955-01-28"}
PERSONS = tuple(thing(name, "person") for name in ("herter", "hayter", "molotov"))
HERTER = said("Herter met Molotov", "met", participant=["herter", "molotov"], id="text/herter", **TALK)
HAYTER = fact("hayter", "met", participant=["hayter", "molotov"], **TALK)
MEETING = (HERTER, HAYTER, *PERSONS)
DEPLOYED = said("planned", "deployed", agent="navy", theme="subs", irrealis="planned", id="text/subs")
TURBINES = (
    said("exported turbines", "acted", agent="ussr", value="exported", patient="turbines", id="text/turbines"),
    fact("machines", "acted", agent="ussr", value="exported", patient="machines", place="to china"),
    thing("machines", "class"),
    thing("turbines", "class", instance_of=["machines"]),
)
TOWNS = (
    thing("moscow", "place", part_of=["russia"]),
    thing("beijing", "place", part_of=["china"]),
    thing("russia", "place"),
    thing("china", "place"),
)
BALLET = (
    said("performed in Moscow", "performed", work="ballet", place="in moscow", occurrence="night", id="text/ballet"),
    fact("night", "premiered", work="ballet", place="in beijing", when="1964", occurrence="night"),
    *TOWNS,
)
VISIT = said("visited on 3 May", "visited", visitor="envoy", place="in china", when="1954-05-03", id="text/visit")
SAID = (
    said("Herter said so", "said", speaker="herter", addressee="molotov", content="text/worry", id="text/said", **TALK),
    said("it was worried", "described", entity="uk", value="worried", id="text/worry", cites=["book"]),
    fact("said", "said", speaker="hayter", addressee="molotov", content="ref/worry", **TALK),
    fact("worry", "described", entity="uk", value="worried", when="1955"),
    *PERSONS,
)
NUMBERS = (
    said("900 advisers", "aided", agent="ussr", recipient="china", quantity=amount(900, 900, "people", "advisers"), id="text/900"),
    fact("200", "aided", agent="ussr", recipient="china", when="1955", quantity=amount(200, 200, "people", "advisers")),
    fact("many", "aided", agent="ussr", recipient="china", when="1955", quantity=amount(100, 1000, "people", "advisers")),
    fact("none", "aided", agent="ussr", recipient="china"),
    fact("tanks", "aided", agent="ussr", recipient="china", quantity=amount(800, 800, "people", "engineers")),
)  # fmt: skip

BODIES = tuple(thing(name, "organisation") for name in ("branch", "union", "league", "guild"))
SUBMITTED = (
    said(
        "submitted",
        "submitted",
        agent="branch",
        theme="draft",
        when="1955-05-03",
        occurrence="session",
        id="text/draft",
    ),
)


def _submissions(count: int) -> tuple[dict[str, Any], ...]:
    return tuple(fact(f"union-{n}", "submitted", agent="union", theme="draft", when="1955-05-03") for n in range(count))


def _visits(count: int) -> tuple[dict[str, Any], ...]:
    return tuple(
        fact(f"visit-{n}", "visited", visitor="envoy", place="in china", when=str(1940 + n)) for n in range(count)
    )


# The slot that differs -> a claim on record that differs from the statement below in this slot only.
WHOLE: dict[str, Any] = {
    "agent": "china", "theme": "experts", "recipient": "council", "place": "in moscow", "quantifier": "all",
    "quantity": amount(900, 900, "people", "experts"), "when": "1955-05-03",
}  # fmt: skip
DIFFERING: dict[str, dict[str, Any]] = {
    "the hedge": {"modality": "possible"},
    "the quantifier": {"quantifier": "some"},
    "the plan": {"irrealis": "planned"},
    "the date": {"when": "1955"},
    "the number": {"quantity": None},
    "the act": {"predicate": "proposed"},
}


def _on_record(name: str, parts: dict[str, Any]) -> dict[str, Any]:
    given = {key: part for key, part in parts.items() if part is not None}
    return fact(name, given.pop("predicate", "submitted"), **given)


# If claims on record differ in two slots, the earlier slot counts, whatever the ids are.
ORDER = tuple(
    case(
        f"{earlier} counts before {later}",
        said("submitted", "submitted", id="text/submitted", **WHOLE),
        _on_record("z-earlier", WHOLE | DIFFERING[earlier]),
        _on_record("a-later", WHOLE | DIFFERING[later]),
        *TOWNS,
    )
    for earlier, later in pairwise(DIFFERING)
)

CASES: Cases = {
    "uncorroborated": [
        case(
            "statements of fact and plans that nothing corroborates; neither what a work says nor what cites one",
            VISIT,
            DEPLOYED,
            said("cited", "visited", visitor="guest", place="in china", cites=["book"], id="text/cited"),
            said("known", "visited", visitor="guest", place="in india", id="text/known"),
            fact("known", "visited", visitor="guest", place="in india"),
        ),
        case("a plan that the record has as a plan", DEPLOYED, fact("plan", "deployed", agent="navy", theme="subs", irrealis="planned")),
    ],
    "slots_asked": [
        case("roles by their names among kin, a place, and the value", VISIT, TURBINES[0]),
        case(
            "a claim in a role stands for its event; a denial asks for nothing",
            said("it led to it", "causes", cause="text/act", effect="split", kind="causal", id="text/cause"),
            said("he acted", "acted", agent="mao", value="acted", occurrence="quarrel", id="text/act", cites=["book"]),
            said("he did not come", "visited", visitor="mao", place="in india", polarity="-", id="text/not"),
        ),
        case("a role that has another name among kin", said("aided", "aided", agent="ussr", recipient="china", id="text/aided")),
    ],
    "slots_offered": [
        case("what the text asks for, with its value", *TURBINES),
        case(
            "wider things, and no value, as the text asks for none",
            said("fought machines in 1955", "fought", party="machines", when="1955", id="text/fought"),
            fact("turbines", "fought", party="turbines", value="bravely", when="1950"),
            *TURBINES[2:],
        ),
        case("kin, and places", *BALLET),
    ],
    "slots_ranked": [
        case("the rarest first", *MEETING, fact("again", "met", participant=["molotov", "mao"])),
    ],
    "nearly_alike": [
        case("all things but one", *MEETING),
        case("all things, at another time", VISIT, fact("visit", "visited", visitor="envoy", place="in china", when="1950")),
        case("a place alone joins nothing", VISIT, fact("guest", "visited", visitor="guest", place="in china")),
        case("two things differ", HERTER, fact("others", "met", participant=["mao", "zhou"], **TALK)),
    ],
    "near_pairs": [
        case("another person", *MEETING),
        case("another place, and kin of the predicate, in one event", *BALLET),
        case("two slots differ", VISIT, fact("india", "visited", visitor="envoy", place="in india", when="1960-05-03")),
        case(
            "no date, a wider date, another date",
            VISIT,
            fact("undated", "visited", visitor="envoy", place="in china"),
            fact("year", "visited", visitor="envoy", place="in china", when="1954"),
            fact("earlier", "visited", visitor="envoy", place="in china", when="1950"),
        ),
        case(
            "a whole time, of which the record has a part",
            said("all of 1954", "visited", visitor="envoy", place="in china", when="throughout 1954", id="text/all"),
            fact("part", "visited", visitor="envoy", place="in china", when="throughout 1954-05"),
        ),
        case("numbers: another, a wider one, none; and one of other things", *NUMBERS),
        case(
            "hedged, of fewer, denied, a plan",
            said("all did", "moved", agent="china", theme="experts", quantifier="all", occurrence="recall", id="text/all"),
            fact("perhaps", "moved", agent="china", theme="experts", quantifier="all", modality="possible"),
            fact("some", "moved", agent="china", theme="experts", quantifier="some"),
            fact("not", "moved", agent="china", theme="experts", quantifier="all", polarity="-", occurrence="recall"),
            fact("plan", "moved", agent="china", theme="experts", quantifier="all", irrealis="planned"),
            fact("unreal", "moved", agent="china", theme="experts", quantifier="all", irrealis="counterfactual"),
        ),
        case("kin of the predicate", said("announced", "announced", agent="mao", theme="fleet", id="text/kin"), fact("proposed", "proposed", agent="mao", theme="fleet")),
        case("the same words by another speaker", *SAID),
        case("other words", *SAID[:3], fact("worry", "described", entity="uk", value="calm"), *PERSONS),
        case("from a place is not in it", said("came", "moved", agent="mao", theme="men", place="from china", when="1955", id="text/from"), fact("in", "moved", agent="mao", theme="men", place="in china")),
    ],
    "acting_for": [
        case(
            "an office and its state, a person and the office, and the states of both",
            fact("minister", "held_office", person="gromyko", office="minister", when="extent 1957/1985"),
            fact("national", "national_of", person="gromyko", state="ussr"),
            thing("minister", "office", state="ussr"),
            thing("ussr", "state"),
        ),
        case("what a text says does not count", said("was minister", "held_office", person="gromyko", office="minister")),
        case(
            "nor that he was of a state, or held an office of a state",
            said("a Soviet man", "national_of", person="gromyko", state="ussr"),
            said("was minister", "held_office", person="gromyko", office="minister"),
            thing("minister", "office", state="ussr"),
            thing("ussr", "state"),
        ),
        case(
            "with the days of a wider reading; of an office only its own state, of an office without a state none",
            fact("held", "held_office", person="zhou", office="premier", when="extent 1949~/1976~"),
            fact("led", "held_office", person="zhou", office="chairman", when="extent 1954/1976"),
            fact("national", "national_of", person="zhou", state="china", when="extent 1949~/1976~"),
            thing("premier", "office", state="china"),
            thing("chairman", "office"),
            thing("ambassador", "office", state="usa"),
            thing("china", "state"),
            thing("usa", "state"),
        ),
    ],
    "instead": [
        case("somebody else, of one type, where two are named on both sides", *MEETING),
        case("a wider thing is kindred", *TURBINES),
        case("a place", *BALLET),
        case(
            "one who held the office then, and one who did not yet",
            said("in 1960", "submitted", agent="gromyko", theme="draft", when="1960", id="text/then"),
            said("in 1950", "submitted", agent="gromyko", theme="note", when="1950", id="text/before"),
            fact("draft", "submitted", agent="ussr", theme="draft", when="1960"),
            fact("note", "submitted", agent="ussr", theme="note", when="1950"),
            fact("minister", "held_office", person="gromyko", office="minister", when="extent 1957/1985"),
            thing("minister", "office", state="ussr"),
            thing("ussr", "state"),
            thing("gromyko", "person"),
        ),
        case("nothing in that role", said("told Mao", "proposed", agent="yudin", theme="fleet", recipient="mao", id="text/open"), fact("proposed", "proposed", agent="yudin", theme="fleet")),
    ],
    "left_to_others": [
        case("one occurrence on two days", said("began", "began", event="talks", when="1955-05-03", id="text/began"), fact("began", "began", event="talks", when="1955-06-03")),
        case("one occurrence in two places", said("in Moscow", "took_place", event="talks", place="in moscow", id="text/place"), fact("place", "took_place", event="talks", place="in beijing"), *TOWNS),
        case("two numbers of one thing", said("numbered 900", "numbered", entity="army", when="1955", quantity=amount(900, 900, "people", "men"), id="text/n"), fact("n", "numbered", entity="army", when="1955", quantity=amount(200, 200, "people", "men"))),
        case(
            "the last day of an office",
            said("until 1960", "held_office", person="mao", office="seat", when="extent 1950/1960", id="text/seat"),
            fact("seat", "held_office", person="mao", office="seat", when="extent 1950/1956"),
        ),
        case("two authors", said("Mao wrote it", "authored", author="mao", work="poem", id="text/poem"), fact("poem", "authored", author="zhou", work="poem")),
        case("a denial", said("came in 1955", "visited", visitor="mao", place="in india", when="1955", id="text/came"), fact("not", "visited", visitor="mao", place="in india", when="throughout 1955", polarity="-")),
        case("no such pair", *MEETING),
    ],
    "near_matches": [
        *EXAMPLES,
        *ORDER,
        case(
            "another place counts before another person",
            said("met in Paris", "met", participant=["mao", "zhou"], place="in paris", when="1955-05", id="text/paris"),
            fact("z-place", "met", participant=["mao", "zhou"], place="in france", when="1955-05-03"),
            fact("a-person", "met", participant=["mao", "liu"], place="in paris", when="1955-05-03"),
            thing("paris", "place", part_of=["france"]),
            thing("zhou", "person", instance_of=["liu"]),
        ),
        case(
            "what contradicts counts before what the record has in part; no more than five are given",
            said("900 in May", "acted", agent="mao", value="offered", when="1955-05-03", occurrence="talk",
                 quantity=amount(900, 900, "people", "men"), id="text/900"),
            fact("z-number", "acted", agent="mao", value="offered", when="1955-05-03", occurrence="talk", place="in china",
                 quantity=amount(200, 200, "people", "men")),
            fact("a-date", "acted", agent="mao", value="offered", when="1955", quantity=amount(900, 900, "people", "men")),
        ),
        case(
            "five of six",
            VISIT,
            *(fact(f"visit-{n}", "visited", visitor="envoy", place="in china") for n in range(6)),
        ),
        case("somebody else", *MEETING),
        case("another place", *BALLET),
        case("a wider thing", *TURBINES),
        case(
            "the country in which the town lies",
            BALLET[0],
            fact("night", "premiered", work="ballet", place="in russia", occurrence="night"),
            *TOWNS,
        ),
        case("the same words", *SAID),
        case("a part of the body that did it", *SUBMITTED, fact("party", "submitted", agent="party", theme="draft", when="1955-05-03"), thing("branch", "organisation", part_of=["party"]), thing("party", "organisation")),
        case("two others did it together", *SUBMITTED, fact("two", "submitted", agent=["union", "league"], theme="draft", when="1955-05-03"), *BODIES),
        case("another did it, at no known time", said("submitted", "submitted", agent="branch", theme="draft", id="text/undated"), fact("union", "submitted", agent="union", theme="draft", when="1955-05-03"), *BODIES),
        case("the record has five submissions of this draft", *SUBMITTED, *_submissions(5), *BODIES),
        case("the record has six submissions of this draft", *SUBMITTED, *_submissions(6), *BODIES),
        case("the text has the other in another role, in another act, at another event", *SUBMITTED, *_submissions(1), *BODIES,
             said("to the union", "submitted", agent="guild", theme="note", recipient="union", occurrence="session", cites=["book"]),
             said("the union condemned it", "condemned", agent="union", patient="draft", occurrence="session", cites=["book"]),
             said("the union submitted one", "submitted", agent="union", theme="draft", occurrence="another", cites=["book"])),
        case("pairs that took part, on one day", said("both came", "participated", agent=["mao", "zhou"], event="talk", id="text/came", **TALK), fact("others", "participated", agent=["mao", "liu"], event="talk", **TALK)),
        case("pairs that cooperated, on one day", said("both did", "cooperated", party=["mao", "zhou"], id="text/did", occurrence="talk", when="extent 1955-01-28/1955-01-29"), fact("others", "cooperated", party=["mao", "liu"], occurrence="talk", when="extent 1955-01-28/1955-01-29")),
        case("a place of which the registry does not know where it lies", BALLET[0], BALLET[1], TOWNS[1], TOWNS[3], thing("moscow", "place")),
        case("a thought and a saying, on two days of one event", said("he thought so", "thought", agent="mao", content="text/so", occurrence="talk", when="1955-01-20", id="text/thought"), said("it was so", "described", entity="uk", value="so", id="text/so", cites=["book"]), fact("said", "said", speaker="mao", content="ref/so", **TALK), fact("so", "described", entity="uk", value="so")),
        case("another number, and no event", said("offered 900", "acted", agent="mao", value="offered", quantity=amount(900, 900, "people", "men"), id="text/n"), fact("n", "acted", agent="mao", value="offered", place="in china", quantity=amount(200, 200, "people", "men"))),
        case("another number in one event, and none", said("offered 900", "acted", agent="mao", value="offered", occurrence="talk", quantity=amount(900, 900, "people", "men"), id="text/n"), fact("n", "acted", agent="mao", value="offered", place="in china", occurrence="talk", quantity=amount(200, 200, "people", "men")), fact("none", "acted", agent="mao", value="offered")),
        case("a denial of a kindred act in one event", said("announced it", "announced", agent="mao", theme="fleet", occurrence="talk", id="text/announced"), fact("not", "proposed", agent="mao", theme="fleet", polarity="-", occurrence="talk")),
        case("another topic of a kindred act in one event", said("condemned it", "condemned", agent="mao", patient="fleet", occurrence="talk", id="text/condemned"), fact("opposed", "opposed", agent="mao", patient="station", occurrence="talk")),
        case("another effect", said("it led to it", "causes", cause="quarrel", effect="split", id="text/effect"), fact("effect", "causes", cause="quarrel", effect="war")),
        case("a ballet in another town, at no known time", said("in Paris", "performed", work="ballet", place="in paris", id="text/paris"), fact("berlin", "performed", work="ballet", place="in berlin")),
        case("the record has the station in six towns", said("in Paris", "built", structure="station", place="in paris", id="text/paris"), *(fact(f"town-{n}", "built", structure="station", place=f"in town-{n}") for n in range(6))),
        case("the record has the country, and no place", said("in Paris", "met", participant=["mao", "zhou"], place="in paris", id="text/paris"), fact("a-nowhere", "met", participant=["mao", "zhou"]), fact("z-france", "met", participant=["mao", "zhou"], place="in france"), thing("paris", "place", part_of=["france"])),
        case("the record has five other dates", VISIT, *_visits(5)),
        case("the record has six other dates", VISIT, *_visits(6)),
        case("two statements and one act on record", *MEETING,
            thing("eden", "person"), said("Eden did", "met", participant=["eden", "molotov"], id="text/eden", source="other", **TALK)),
        case(
            "the date says more than the place; the nearest date first",
            VISIT,
            fact("earlier", "visited", visitor="envoy", place="in china", when="1950"),
            fact("long-ago", "visited", visitor="envoy", place="in china", when="1930"),
            fact("anywhere", "visited", visitor="envoy", when="1954-05-03"),
        ),
        case("numbers", *NUMBERS),
        case(
            "a denial in one event",
            said("came", "participated", agent="party", event="congress", occurrence="congress", id="text/came"),
            fact("absent", "participated", agent="party", event="congress", occurrence="congress", when="throughout 1966-04", polarity="-"),
        ),
        case(
            "others who took part, and who condemned it",
            said("China came", "participated", agent="china", event="congress", occurrence="congress", id="text/came"),
            fact("ussr", "participated", agent="ussr", event="congress", occurrence="congress"),
            said("China condemned it", "condemned", agent="china", patient="pact", occurrence="congress", id="text/condemned"),
            fact("condemned", "condemned", agent="ussr", patient="pact", occurrence="congress"),
        ),
        case("another cause", said("it led to it", "causes", cause="quarrel", effect="split", id="text/cause"), fact("cause", "causes", cause="ideology", effect="split")),
    ],
    "near_matched": [
        case("a claim with a near match, and one without", *MEETING, VISIT),
    ],
}  # fmt: skip
