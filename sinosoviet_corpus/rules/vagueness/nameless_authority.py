"""The statement rests on a voice without a name ("it is said", "historians agree") and without a citation.

Wikipedia calls such phrases weasel words. Ask: who says so? can the sentence stand without the phrase?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent, thing

RULE = Rule(
    code="VAG801",
    name="nameless-authority",
    asks="Who says so?",
    kind="wording",
    severity="warning",
    since="0.1",
    looks_at="checked",
    says="nobody is named who says so: {claim}",
    authority=("Ganter & Strube, Finding Hedges by Chasing Weasels, ACL-IJCNLP 2009, P09-2044",),
    false_alarms="An authority that a sentence nearby names.",
)

QUERY = """
with heard as (
  select stated.claim,
         -- one voice that says several things in a sentence is one finding, about the first of them
         first_value(stated.claim) over (
           partition by placed.source, coalesce(placed.sentence, stated.claim)
           order by placed.ordinal, stated.claim) as first_heard
  from checked stated
  join claims placed on placed.claim = stated.claim
  where stated.layer = 'text'
    and stated.nameless
    -- a reader can look up the cited work
    and not stated.cited)
select heard.first_heard as claim, cast(null as string) as against, cast(null as string) as verdict,
       case when heard.claim <> heard.first_heard then heard.claim end as also
from heard
"""

EXAMPLES = (
    fires(
        "“it can be said” names nobody",
        said(
            "it can be said",
            "judged",
            entity="x",
            value="a mistake",
            voices=[{"who": None, "engagement": "entertain"}],
        ),
        at="it can be said",
        says="nobody is named",
    ),
    silent(
        "the voice has a name",
        said("Mao said", "judged", entity="x", value="a mistake", voices=[{"who": "mao"}]),
        thing("mao", "person"),
    ),
    fires(
        "one voice in one sentence is one finding",
        said("it is said that it grew", "judged", entity="x", value="big", voices=[{"who": None}], sentence="one"),
        said(
            "and that it broke",
            "judged",
            entity="x",
            value="broken",
            voices=[{"who": None}],
            sentence="one",
            id="text/second",
        ),
        at="it is said that it grew",
        says="nobody is named",
        against="text/second",
    ),
    silent(
        "the author says so himself",
        said("a mistake", "judged", entity="x", value="a mistake"),
    ),
    silent(
        "a work is cited for it",
        said(
            "it can be said",
            "judged",
            entity="x",
            value="a mistake",
            voices=[{"who": None, "engagement": "entertain"}],
            cites=["one"],
        ),
    ),
    fires(
        "the nameless voice reports the words of one with a name",
        said("they say Mao said", "judged", entity="x", value="a mistake", voices=[{"who": None}, {"who": "mao"}]),
        thing("mao", "person"),
        at="they say Mao said",
        says="nobody is named",
    ),
)
