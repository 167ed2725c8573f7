"""The very work that is cited for a statement contradicts it.

Worse than a missing source: the reader who looks it up finds the opposite. Ask: is the right passage cited? has a figure or a
date slipped in copying? does the source itself say two things?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP703",
    name="source-says-otherwise",
    asks="Does the cited source say the opposite?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="{title} is cited for it: {claim}; but it {does} {other}",
    false_alarms="A work that quotes a view in order to reject it, annotated as if it were its own.",
)

QUERY = """
with opposed as (
  select c.claim, c.against, c.verdict from conflicts c
  union
  select c.against as claim, c.claim as against, c.verdict from conflicts c)
select k.claim, o.against, o.verdict, w.title, 'says that' as does
from cited_works k
join works w on w.work = k.work
join said_in s on s.work = k.work
join opposed o on o.claim = k.claim and o.against = s.claim
where k.work <> k.source
union
select k.claim, a.by_claim, 'definite', w.title, 'disputes that'
from cited_works k
join works w on w.work = k.work
join alike a on a.claim = k.claim
join citations d on d.claim = a.by_claim and d.work = k.work and d.function = 'disputes'
where not exists (select 1 from citations p where p.claim = a.by_claim and p.work = k.work and p.function = 'supports')
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["other"]),
        said("born in 1889", "born", person="li", when="1889", source="other"),
        at="Li was born in 1888",
        says="it says that Li was born, in 1889",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1889", cites=["book"]),
        at="Li was born in 1888",
        says="it says that Li was born, in 1889",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1888", cites=["one", {"work": "book", "function": "disputes"}]),
        at="Li was born in 1888",
        says="it disputes that Li was born, in 1888",
        verdict="definite",
    ),
    silent(
        "another work says so, not the one that is cited",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1889", cites=["another"]),
    ),
    silent(
        "the source says the same",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1888-10", cites=["book"]),
    ),
    silent(
        "it cites nothing",
        said("Li was born in 1888", "born", person="li", when="1888"),
        fact("born", "born", person="li", when="1889"),
    ),
)
