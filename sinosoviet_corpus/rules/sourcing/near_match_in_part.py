"""The record has the statement but for one slot, which it leaves open, gives less exactly, or fills in a way that does not exclude it.

Nothing on record supports the whole statement, and yet a work says most of it. The rule names the rest: *that it was in secret places is not on
record*. It replaces the finding that nothing supports the statement; it does not contradict. The slots, and what makes it the same matter:

- when: the record gives no date or a wider one; another date only in one event, or of a thing of which the record says little.
- where: the record gives no place or a wider one; another place only in one event, or in the same month.
- who, whom, what: the record names nobody, a wider thing, or one that acts for the other (holder and office, person and state); another
  topic of the same act in one event; other causes of the same effect.
- how many, how strongly, whether it was carried out: all else is the same.
- the act: the record has a kindred act (`kin` in the vocabulary: proposed, demanded, announced).

Ask: does a source have the rest? where does it come from?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="SUP718",
    name="near-match-in-part",
    asks="Is all of it on record, or does one thing lack support?",
    kind="unsupported",
    severity="warning",
    since="0.2",
    looks_at="uncorroborated",
    says="{difference}: {claim}",
    hint="on record: {other}",
    false_alarms="A detail that is common knowledge, or follows from another claim on record.",
)

QUERY = """
select near.claim, near.against, cast(null as string) as verdict,
       near.slot, near.differs, near.otherwise, near.given, near.recorded, near.number as prefer
from near_matches near
where not near.otherwise
"""

EXAMPLES = (
    fires(
        "that the places were secret is not on record",
        said("moved the leaders to secret places", "moved", agent="china", theme="leaders", place="to hideouts"),
        fact("moved", "moved", agent="china", theme="leaders", when="1969-10"),
        at="moved the leaders to secret places",
        says="but that it was to Hideouts is not on record",
        hint="on record: China moved Leaders",
    ),
    fires(
        "the record has the year only",
        said("visited on 3 May", "visited", visitor="envoy", place="in china", when="1954-05-03"),
        fact("visit", "visited", visitor="envoy", place="in china", when="1954"),
        at="visited on 3 May",
        says="the record has this in 1954, which leaves open whether it was on 3 May 1954",
    ),
    fires(
        "the record has it years before",
        said("translated after 1991", "translated", agent="scholars", work="letters", when="after 1991"),
        fact("translated", "translated", agent="scholars", work="letters", when="1963"),
        at="translated after 1991",
        says="the record has this in 1963; that it was after 1991 is not on record",
    ),
    silent(
        "another year, and nothing shows that it is the same matter: the record has many such claims",
        said("they traded in 1958", "traded", party=["china", "ussr"], when="1958"),
        *(fact(f"trade-{year}", "traded", party=["china", "ussr"], when=str(year)) for year in range(1970, 1977)),
    ),
    fires(
        "the record has machines, of which turbines are a kind",
        said("exported turbines", "acted", agent="ussr", value="exported", patient="turbines", when="1955"),
        fact("machines", "acted", agent="ussr", value="exported", patient="machines", when="1955"),
        thing("machines", "class"),
        thing("turbines", "class", instance_of=["machines"]),
        at="exported turbines",
        says="the record has this of Machines; that it was so of Turbines is not on record",
    ),
    fires(
        "the record names other causes",
        said("the quarrel led to the split", "causes", cause="quarrel", effect="split", kind="causal"),
        fact("ideology", "causes", cause="ideology", effect="split", kind="causal"),
        at="the quarrel led to the split",
        says="the record has this of Ideology; that it was so of Quarrel is not on record",
    ),
    fires(
        "the record has it only as a plan",
        said("built the station", "built", agent="navy", structure="station"),
        fact("plan", "built", agent="navy", structure="station", irrealis="planned"),
        at="built the station",
        says="the record has this only as a plan",
    ),
    silent(
        "the record has it of another: near-match contradicts it",
        said("Malik submitted the draft", "submitted", agent="malik", theme="draft", when="1955-01-30"),
        fact("sobolev", "submitted", agent="sobolev", theme="draft", when="1955-01-30"),
        thing("malik", "person"),
        thing("sobolev", "person"),
    ),
    silent(
        "two slots differ: neither the person nor the year is on record",
        said("Liu visited in 1955", "visited", visitor="liu", place="in moscow", when="1955"),
        fact("mao", "visited", visitor="mao", place="in moscow", when="1949"),
    ),
    silent(
        "the record says all of it",
        said("visited in 1954", "visited", visitor="envoy", place="in china", when="1954"),
        fact("visit", "visited", visitor="envoy", place="in china", when="1954-05-03"),
    ),
)
