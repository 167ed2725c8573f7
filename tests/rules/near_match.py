"""More examples of SUP717 near-match: each shows an anchor, or what lacks one."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, silent, thing

MET = {"when": "1955-01-28", "occurrence": "talk"}
PEOPLE = tuple(thing(name, "person") for name in ("herter", "hayter", "molotov", "mao", "eden"))

EXAMPLES = (
    silent(
        "the text says it of both",
        said("Herter met Molotov", "met", participant=["herter", "molotov"], **MET),
        said("so did Hayter", "met", participant=["hayter", "molotov"], cites=["book"], **MET),
        fact("hayter", "met", participant=["hayter", "molotov"], **MET),
        *PEOPLE,
    ),
    silent(
        "the record says it of both, of the one on another day",
        said("Herter met Molotov", "met", participant=["herter", "molotov"], **MET),
        fact("hayter", "met", participant=["hayter", "molotov"], **MET),
        fact("herter", "met", participant=["herter", "molotov"], when="1959-05-11"),
        *PEOPLE,
    ),
    silent(
        "an event of weeks, in which many may have met",
        said("Herter met Molotov", "met", participant=["herter", "molotov"], when="1955-07", occurrence="summit"),
        fact("hayter", "met", participant=["hayter", "molotov"], when="1955-07", occurrence="summit"),
        *PEOPLE,
    ),
    silent(
        "three met, of whom the text names two others",
        said("Herter met Molotov", "met", participant=["herter", "molotov"], **MET),
        fact("three", "met", participant=["hayter", "eden", "molotov"], **MET),
        *PEOPLE,
    ),
    silent(
        "no event joins the two meetings",
        said("Herter met Molotov", "met", participant=["herter", "molotov"], when="1955-01-28"),
        fact("hayter", "met", participant=["hayter", "molotov"], when="1955-01-28"),
        *PEOPLE,
    ),
    fires(
        "somebody else said the same words in that meeting",
        said("Herter said so", "said", speaker="herter", addressee="molotov", content="text/worry", **MET),
        said("it was worried", "described", entity="uk", value="worried", id="text/worry"),
        fact("hayter", "said", speaker="hayter", addressee="molotov", content="ref/worry", **MET),
        fact("worry", "described", entity="uk", value="worried"),
        *PEOPLE,
        at="Herter said so",
        says="the record has this of Hayter, not of Herter",
        verdict="tension",
    ),
    silent(
        "somebody else said something else",
        said("Herter said so", "said", speaker="herter", addressee="molotov", content="text/worry", **MET),
        said("it was worried", "described", entity="uk", value="worried", id="text/worry"),
        fact("hayter", "said", speaker="hayter", addressee="molotov", content="ref/calm", **MET),
        fact("calm", "described", entity="uk", value="calm"),
        *PEOPLE,
    ),
    fires(
        "the school was founded by another, whenever that was",
        said("Mao founded the school", "founded", entity="school", founder="mao"),
        fact("hayter", "founded", entity="school", founder="hayter", when="1920"),
        *PEOPLE,
        at="Mao founded the school",
        says="the record has this of Hayter, not of Mao",
        verdict="tension",
    ),
    silent(
        "a body founded it, and the text names a person: both may be so",
        said("Mao founded the school", "founded", entity="school", founder="mao"),
        fact("party", "founded", entity="school", founder="party", when="1920"),
        thing("party", "organisation"),
        *PEOPLE,
    ),
    silent(
        "proposals of one thing in different years",
        said("Mao proposed the fleet", "proposed", agent="mao", theme="fleet", when="1950"),
        fact("hayter", "proposed", agent="hayter", theme="fleet", when="1950/1958"),
        *PEOPLE,
    ),
    silent(
        "a state, and one of its officers",
        said("Mao announced the plan", "announced", agent="mao", theme="plan", when="1958-07-21"),
        fact("china", "announced", agent="china", theme="plan", when="1958-07-21"),
        fact("mao", "national_of", person="mao", state="china"),
        *PEOPLE,
    ),
    silent(
        "the first performance was in a theatre of which the registry does not know the town",
        said("performed in Moscow", "performed", work="ballet", place="in moscow", occurrence="first-night"),
        fact("first-night", "premiered", work="ballet", place="in theatre", when="1964", occurrence="first-night"),
        thing("moscow", "place", part_of=["russia"]),
        thing("russia", "place"),
        thing("theatre", "place"),
    ),
    silent(
        "leaders may be brought to several places",
        said("brought them to Canton", "moved", agent="china", theme="leaders", place="to canton", occurrence="alarm"),
        fact("wuhan", "moved", agent="china", theme="leaders", place="to wuhan", when="1969", occurrence="alarm"),
        thing("canton", "place", part_of=["south"]),
        thing("wuhan", "place", part_of=["centre"]),
        thing("south", "place"),
        thing("centre", "place"),
    ),
    fires(
        "the same words in the same meeting, on another day",
        said("he said so on 3 May", "said", speaker="mao", content="text/worry", when="1955-05-03", occurrence="talk"),
        said("it was worried", "described", entity="uk", value="worried", id="text/worry"),
        fact("said", "said", speaker="mao", content="ref/worry", when="1955-06-03", occurrence="talk"),
        fact("worry", "described", entity="uk", value="worried"),
        *PEOPLE,
        at="he said so on 3 May",
        says="the record has this on 3 June 1955, not on 3 May 1955",
        verdict="tension",
    ),
    silent(
        "two numbers that may be one, rounded",
        said(
            "offered 900",
            "acted",
            agent="mao",
            value="offered",
            patient="men",
            occurrence="talk",
            quantity=amount(900, 900, "people", "men"),
        ),
        fact(
            "offered",
            "acted",
            agent="mao",
            value="offered",
            patient="men",
            place="in beijing",
            occurrence="talk",
            quantity=amount(901, 901, "people", "men"),
        ),
        *PEOPLE,
    ),
    silent(
        "other causes are no contradiction",
        said(
            "the quarrel led to the split", "causes", cause="quarrel", effect="split", occurrence="split", kind="causal"
        ),
        fact("ideology", "causes", cause="ideology", effect="split", occurrence="split", kind="causal"),
    ),
)
