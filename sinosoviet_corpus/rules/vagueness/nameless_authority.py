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
    says="the authority has no name: {claim}",
    authority=("Ganter & Strube, Finding Hedges by Chasing Weasels, ACL-IJCNLP 2009, P09-2044",),
    false_alarms="An authority that a sentence nearby names.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict
from checked stated
where stated.layer = 'text'
  and stated.nameless
  -- a reader can look up the cited work
  and not stated.cited
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
        says="no name",
    ),
    silent(
        "the voice has a name",
        said("Mao said", "judged", entity="x", value="a mistake", voices=[{"who": "mao"}]),
        thing("mao", "person"),
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
        says="no name",
    ),
)
