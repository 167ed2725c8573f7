"""All works that are cited for a statement are of one side.

Two parties to a quarrel rarely tell it alike; what only one of them says is that side's version. Ask: what does the other side
say? is the statement against the interest of those who make it?
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
select k.claim, cast(null as string) as against, cast(null as string) as verdict, count(distinct k.work) as number,
       min(w.tendency) as tendency
from cited_works k join works w on w.work = k.work
group by k.claim
having count(distinct k.work) > 1 and count(distinct w.tendency) = 1 and count(w.tendency) = count(*)
"""

_CLAIM = said("a broke its promise", "acted", agent="a", value="broke its promise", cites=["editorial", "letter"])

EXAMPLES = (
    fires(
        "provisional 1",
        _CLAIM,
        work("editorial", note="tendency: Party press; kind: news"),
        work("letter", note="kind: primary; tendency: party press"),
        at="a broke its promise",
        says="all 2 works that it cites are of one side (party press)",
    ),
    silent(
        "two sides",
        _CLAIM,
        work("editorial", note="tendency: party press"),
        work("letter", note="tendency: Soviet government"),
    ),
    silent(
        "scholarship is no side",
        _CLAIM,
        work("editorial", note="tendency: academic"),
        work("letter", note="tendency: academic"),
    ),
    silent(
        "of one work the side is not known",
        _CLAIM,
        work("editorial", note="tendency: party press"),
    ),
    silent(
        "it cites one work only, and does not make it look like more",
        said("a broke its promise", "acted", agent="a", value="broke its promise", cites=["editorial"]),
        work("editorial", note="tendency: party press"),
    ),
)
