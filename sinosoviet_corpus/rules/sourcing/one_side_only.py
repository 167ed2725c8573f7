"""All works that are cited for a statement are of one side.

Two parties to a quarrel rarely describe it alike: a statement that only one of them makes is that side's version. Ask: what does the
other side say? is the statement against the interest of those who make it?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent, work

RULE = Rule(
    code="SUP710",
    name="one-side-only",
    asks="Are its sources of more than one side?",
    kind="meta",
    severity="warning",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="all {number} works that it cites are of one side ({tendency}): {claim}",
    authority=("Bloch, Apologie pour l'histoire, 1949, ch. 3",),
    false_alarms="A matter on which no side has an interest.",
)

QUERY = """
select citation.claim, cast(null as string) as against, cast(null as string) as verdict,
       count(distinct citation.work) as number, min(work.tendency) as tendency
from cited_works citation
join works work on work.work = citation.work
group by citation.claim
-- a single work is no agreement of several
having count(distinct citation.work) > 1
   and count(distinct work.tendency) = 1
   -- the side of each work is known
   and count(work.tendency) = count(*)
"""

_CLAIM = said("a broke its promise", "acted", agent="a", value="broke its promise", cites=["editorial", "letter"])

EXAMPLES = (
    fires(
        "both works are of the party press",
        _CLAIM,
        work("editorial", note="tendency: Party press; kind: news"),
        work("letter", note="kind: primary; tendency: party press"),
        at="a broke its promise",
        says="all 2 works that it cites are of one side (party press)",
    ),
    silent(
        "the works are of two sides",
        _CLAIM,
        work("editorial", note="tendency: party press"),
        work("letter", note="tendency: Soviet government"),
    ),
    silent(
        "academic works are of no side",
        _CLAIM,
        work("editorial", note="tendency: academic"),
        work("letter", note="tendency: academic"),
    ),
    silent(
        "the side of one work is not known",
        _CLAIM,
        work("editorial", note="tendency: party press"),
    ),
    silent(
        "it cites one work only",
        said("a broke its promise", "acted", agent="a", value="broke its promise", cites=["editorial"]),
        work("editorial", note="tendency: party press"),
    ),
)
