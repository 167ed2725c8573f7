"""Cases of the view on claims that a rule on contradictions speaks of: what it leaves to near matches."""

from __future__ import annotations

from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from tests.views.case import Cases, case

MAO_AND_STALIN = ["mao", "stalin"]
PLACES = (
    thing("moscow", "place", part_of=["russia"]),
    thing("kiev", "place", part_of=["ukraine"]),
    thing("peking", "place"),
    thing("russia", "place"),
    thing("ukraine", "place"),
)

CASES: Cases = {
    "left_to_others": [
        case(
            "another day of the first talk; neither the year, in which the day lies, nor a day of the second talk",
            said("met on 16 December", "met", participant=MAO_AND_STALIN, when="1949-12-16", occurrence="first-talk", id="text/met"),
            fact("other-day", "met", participant=MAO_AND_STALIN, when="1949-12-14", occurrence="first-talk"),
            fact("year", "met", participant=MAO_AND_STALIN, when="1949", occurrence="first-talk"),
            fact("second-talk", "met", participant=MAO_AND_STALIN, when="1950-01-22", occurrence="second-talk"),
        ),
        case(
            "Peking is not Moscow, nor Kiev, and Kiev is not in Russia, as Moscow is; neither another guest nor the second talk is another place",
            said("met in Moscow", "met", participant=MAO_AND_STALIN, place="in moscow", occurrence="first-talk", id="text/moscow"),
            said("met in Kiev", "met", participant=MAO_AND_STALIN, place="in kiev", occurrence="first-talk", id="text/kiev"),
            said("met Lin Biao in Peking", "met", participant=["lin-biao", "stalin"], place="in peking", occurrence="first-talk", id="text/lin-biao"),
            fact("peking", "met", participant=MAO_AND_STALIN, place="in peking", occurrence="first-talk"),
            fact("russia", "met", participant=MAO_AND_STALIN, place="in russia", occurrence="first-talk"),
            fact("second-talk", "met", participant=MAO_AND_STALIN, place="in peking", occurrence="second-talk"),
            *PLACES,
        ),
        case(
            "900 can be rounded from 905, and an army may have grown since 1950",
            said("numbered 900", "numbered", entity="army", when="1955", quantity=amount(900, 900, "people", "men"), id="text/900"),
            fact("exact", "numbered", entity="army", when="1955", quantity=amount(905, 905, "people", "men")),
            fact("in-1950", "numbered", entity="army", when="1950", quantity=amount(200, 200, "people", "men")),
        ),
        case(
            "one term of office with other ends; not another term, a year in office, another holder, or a friendship with other ends",
            said("minister 1953 to 1956", "held_office", person="molotov", office="minister", when="extent 1953-03-05/1956-06-01", id="text/molotov"),
            fact("shorter", "held_office", person="molotov", office="minister", when="extent 1953-03-05/1955-12-31"),
            fact("first-term", "held_office", person="molotov", office="minister", when="extent 1939-05-03/1949-03-04"),
            fact("ends-as-it-begins", "held_office", person="molotov", office="minister", when="extent 1950-01-01/1953-03-05"),
            fact("in-1960", "held_office", person="molotov", office="minister", when="1960"),
            fact("vyshinsky", "held_office", person="vyshinsky", office="minister", when="extent 1953-03-05/1956-06-01"),
            said("ambassador in 1958", "held_office", person="molotov", office="ambassador", when="1958", id="text/ambassador"),
            fact("ambassador", "held_office", person="molotov", office="ambassador", when="extent 1960/1961"),
            said("friends until 1960", "relations_friendly", party=["china", "ussr"], when="extent 1950/1960", id="text/friends"),
            fact("friends", "relations_friendly", party=["china", "ussr"], when="extent 1950/1956"),
        ),
        case(
            "a term of office with about these ends counts as it is written, in the text or on record",
            said("chairman 1954 to 1959", "held_office", person="mao", office="chairman", when="extent 1954~/1959~", id="text/chairman"),
            fact("chairman", "held_office", person="mao", office="chairman", when="extent 1954/1955"),
            said("premier 1954 to 1959", "held_office", person="zhou", office="premier", when="extent 1954/1959", id="text/premier"),
            fact("premier", "held_office", person="zhou", office="premier", when="extent 1954~/1955~"),
        ),
        case(
            "a visit in about May is denied for May; one in another year is not",
            said("came in about May", "visited", visitor="mao", place="in india", when="1955-05~", id="text/may"),
            said("came in 1957", "visited", visitor="mao", place="in india", when="1957", id="text/in-1957"),
            fact("not", "visited", visitor="mao", place="in india", when="throughout 1955-05", polarity="-"),
        ),
    ],
}  # fmt: skip
