"""More examples of SUP718 near-match-in-part: each shows a slot, or a near miss, that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, searched, silent, thing

EXAMPLES = (
    fires(
        "the record has only that it was proposed",
        said("announced the fleet", "announced", agent="envoy", theme="fleet", when="1958"),
        fact("proposal", "proposed", agent="envoy", theme="fleet", when="1958-07"),
        at="announced the fleet",
        says="the record has only that Envoy proposed",
    ),
    fires(
        "the record gives no date",
        said("visited in 1955", "visited", visitor="envoy", place="in china", when="1955"),
        fact("visit", "visited", visitor="envoy", place="in china"),
        at="visited in 1955",
        says="the record has this, but that it was in 1955 is not on record",
    ),
    fires(
        "an office for a day ten years after the tenure on record",
        said("was ambassador in 1970", "held_office", person="yudin", office="ambassador", when="1970-01-02"),
        fact("yudin", "held_office", person="yudin", office="ambassador", when="extent 1953/1959"),
        at="was ambassador in 1970",
        says="the record has this from 1953 to 1959; that it was on 2 January 1970 is not on record",
    ),
    fires(
        "of several years on record the nearest is named first",
        said("translated after 1991", "translated", agent="scholars", work="letters", when="after 1991"),
        fact("early", "translated", agent="scholars", work="letters", when="1930"),
        fact("late", "translated", agent="scholars", work="letters", when="1982"),
        at="translated after 1991",
        says="the record has this in 1982",
    ),
    fires(
        "the record has the country, the text the town",
        said("met in Paris", "met", participant=["mao", "de gaulle"], place="in paris"),
        fact("france", "met", participant=["mao", "de gaulle"], place="in france"),
        thing("paris", "place", part_of=["france"]),
        thing("france", "place"),
        at="met in Paris",
        says="the record has this in France; that it was in Paris is not on record",
    ),
    fires(
        "another town in the same month",
        said("was in Canton in May 1955", "visited", visitor="envoy", place="in canton", when="1955-05"),
        fact("beijing", "visited", visitor="envoy", place="in beijing", when="1955-05-03"),
        at="was in Canton in May 1955",
        says="the record has this in Beijing; that it was in Canton is not on record",
    ),
    silent(
        "another town, and no date that joins the two stays",
        said("was in Canton", "visited", visitor="envoy", place="in canton"),
        fact("beijing", "visited", visitor="envoy", place="in beijing", when="1955-05-03"),
    ),
    fires(
        "a factory that is on record in another town",
        said("built the boiler works in Xi'an", "built", structure="boiler-works", place="in xian"),
        fact("harbin", "built", structure="boiler-works", place="in harbin"),
        at="built the boiler works in Xi'an",
        says="the record has this in Harbin",
    ),
    silent(
        "factories are a kind of thing, and may be built in both towns",
        said("built factories in Xi'an", "built", structure="factories", place="in xian"),
        fact("harbin", "built", structure="factories", place="in harbin"),
        thing("factories", "class"),
    ),
    fires(
        "the record has what the person did as an act of the state",
        said("Gromyko condemned the pact", "condemned", agent="gromyko", patient="pact", when="1960"),
        fact("ussr", "condemned", agent="ussr", patient="pact", when="1960"),
        fact("minister", "held_office", person="gromyko", office="minister", when="extent 1957/1985"),
        thing("minister", "office", state="ussr"),
        thing("gromyko", "person"),
        thing("ussr", "state"),
        at="Gromyko condemned the pact",
        says="the record has this of Ussr; that it was so of Gromyko is not on record",
    ),
    silent(
        "he was not yet minister when the state condemned it",
        said("Gromyko condemned the pact", "condemned", agent="gromyko", patient="pact", when="1950"),
        fact("ussr", "condemned", agent="ussr", patient="pact", when="1950"),
        fact("minister", "held_office", person="gromyko", office="minister", when="extent 1957/1985"),
        thing("minister", "office", state="ussr"),
        thing("gromyko", "person"),
        thing("ussr", "state"),
    ),
    fires(
        "one of the two is not on record",
        said("both provided arms", "acted", agent=["ussr", "china"], value="provided", patient="arms", when="1955"),
        fact("ussr", "acted", agent="ussr", value="provided", patient="arms", when="1955"),
        at="both provided arms",
        says="but that it was so of China is not on record",
    ),
    fires(
        "in that event the record has another announcement of the party",
        said("announced the end of relations", "announced", agent="party", theme="end", occurrence="break"),
        fact("refusal", "announced", agent="party", theme="refusal", occurrence="break", when="1966-03-23"),
        at="announced the end of relations",
        says="the record has this of Refusal; that it was so of End is not on record",
    ),
    silent(
        "the text itself has both announcements",
        said("announced the end of relations", "announced", agent="party", theme="end", occurrence="break", cites=[]),
        said("and the refusal", "announced", agent="party", theme="refusal", occurrence="break", cites=["book"]),
        fact("refusal", "announced", agent="party", theme="refusal", occurrence="break", when="1966-03-23"),
    ),
    fires(
        "the record holds it only possible",
        said("met the envoy", "met", participant=["mao", "envoy"]),
        fact("perhaps", "met", participant=["mao", "envoy"], modality="possible"),
        at="met the envoy",
        says="the record has this only as possible",
    ),
    fires(
        "the record has only some of those of whom the text has all",
        said("all experts left", "moved", theme="experts", place="from china", quantifier="all"),
        fact("some", "moved", theme="experts", place="from china", quantifier="some"),
        at="all experts left",
        says="the record has this of some only; that it was so of all is not on record",
    ),
    fires(
        "the record has it as done, the text as a plan",
        said("planned to deploy", "deployed", agent="navy", theme="submarines", irrealis="planned"),
        fact("deployed", "deployed", agent="navy", theme="submarines"),
        at="planned to deploy",
        says="the record has this as a fact; that it was a plan is not on record",
    ),
    fires(
        "the record has no number",
        said("sent 900 advisers", "moved", agent="ussr", theme="advisers", quantity=amount(900, 900, "people", "sent")),
        fact("sent", "moved", agent="ussr", theme="advisers"),
        at="sent 900 advisers",
        says="the record has this, but that it was 900 people is not on record",
    ),
    silent(
        "two numbers of different things",
        said("sent 900 advisers", "moved", agent="ussr", theme="experts", quantity=amount(900, 900, "people", "sent")),
        fact("tons", "moved", agent="ussr", theme="experts", quantity=amount(20, 20, "people", "returned")),
    ),
    silent(
        "one occurrence on two days: one-event-two-dates contradicts it",
        said("it began on 3 May", "began", event="talks", when="1955-05-03"),
        fact("began", "began", event="talks", when="1955-06-03"),
    ),
    silent(
        "a search does not matter, nor a claim of another text",
        said("visited on 3 May", "visited", visitor="envoy", place="in china", when="1954-05-03", id="text/visit"),
        said(
            "visited in 1954", "visited", visitor="envoy", place="in china", when="1954", source="other", cites=["book"]
        ),
        searched("name", "text/visit"),
    ),
    silent(
        "what was denied is not looked for",
        said("did not visit in 1955", "visited", visitor="envoy", place="in china", when="1955", polarity="-"),
        fact("not-earlier", "visited", visitor="envoy", place="in china", when="1950", polarity="-"),
    ),
    silent(
        "a deprecated claim is no match",
        said("visited on 3 May", "visited", visitor="envoy", place="in china", when="1954-05-03"),
        fact(
            "visit", "visited", visitor="envoy", place="in china", when="1954", rank="deprecated", rank_reason="a slip"
        ),
    ),
)
