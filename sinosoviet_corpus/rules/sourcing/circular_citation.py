"""The work that is cited for a statement goes back to the text that makes it, or to itself.

An encyclopedia takes a sentence from an article, then the article is sourced to the encyclopedia: neither has a witness. Ask:
which of the two is the older? does either name a source from outside the circle?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent, text, work

RULE = Rule(
    code="SUP707",
    name="circular-citation",
    asks="Does its source rest on it?",
    kind="unsupported",
    severity="error",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="its source goes back to {origin}: {way}",
    authority=("Randall Munroe, Citogenesis, xkcd 978, 2011; Wikipedia, List of citogenesis incidents",),
    false_alarms="A work that cites the text for something else (then it is a tension, not definite).",
)

QUERY = """
select citation.claim, cast(null as string) as against,
       -- the circle is doubtful if the work need not have this statement from there
       case when descent.firm then 'definite' else 'tension' end as verdict,
       case when descent.ancestor = citation.source then 'the text itself' else 'itself' end as origin, descent.way
from cited_works citation
join descents descent on descent.work = citation.work and descent.ancestor in (citation.source, citation.work)
-- a text that cites itself is a circle in any case: see below
where citation.work <> citation.source
union all
select citation.claim, cast(null as string), 'definite', 'the text itself', 'it cites itself'
from cited_works citation
where citation.work = citation.source
"""

_CLAIM = said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["encyclopedia"])

EXAMPLES = (
    fires(
        "the encyclopedia copies the text that cites it",
        _CLAIM,
        work("encyclopedia", derivations=[("copies", "text", True)]),
        at="a visited b",
        says="the text itself: encyclopedia copies text",
        verdict="definite",
    ),
    fires(
        "the encyclopedia copies a newspaper that cites the text",
        _CLAIM,
        work("encyclopedia", derivations=[("copies", "newspaper", True)]),
        work("newspaper", derivations=[("cites", "text", True)]),
        at="a visited b",
        says="encyclopedia copies newspaper; newspaper cites text",
        verdict="tension",
    ),
    fires(
        "the encyclopedia and a newspaper copy each other",
        _CLAIM,
        work("encyclopedia", derivations=[("copies", "newspaper", True)]),
        work("newspaper", derivations=[("copies", "encyclopedia", True)]),
        at="a visited b",
        says="goes back to itself: encyclopedia copies newspaper; newspaper copies encyclopedia",
        verdict="definite",
    ),
    fires(
        "the text cites itself",
        said("as we said", "visited", visitor="a", place="in b", when="1954", cites=["text"]),
        at="as we said",
        says="it cites itself",
        verdict="definite",
    ),
    silent(
        "the text depends on its source, not the source on the text",
        _CLAIM,
        text("text", derivations=[("copies", "encyclopedia", True)]),
    ),
    silent(
        "two entries for one work are no circle",
        _CLAIM,
        work("encyclopedia", derivations=[("same_witness", "another-edition", True)]),
    ),
)
