"""The very work that is cited for a statement contradicts it.

This is worse than a missing source: the reader who looks it up finds the opposite. Ask: is the right passage cited? has a figure or a
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
    false_alarms="A work that quotes a view to reject it, where the annotation gives the view as its own.",
)

QUERY = """
with opposites as (
  -- each conflict, read from either side
  select pair.claim, pair.against, pair.verdict
  from conflicts pair
  union
  select pair.against as claim, pair.claim as against, pair.verdict
  from conflicts pair)
select citation.claim, opposite.against, opposite.verdict, work.title, 'says that' as does
from cited_works citation
join works work on work.work = citation.work
join said_in passage on passage.work = citation.work
join opposites opposite on opposite.claim = citation.claim and opposite.against = passage.claim
-- a text that contradicts itself is for the rule that finds the conflict to report
where citation.work <> citation.source
union
select citation.claim, same.by_claim, 'definite', work.title, 'disputes that'
from cited_works citation
join works work on work.work = citation.work
-- a claim on record that says the same, and notes that the cited work disputes it
join alike same on same.claim = citation.claim
join citations dispute
  on dispute.claim = same.by_claim and dispute.work = citation.work and dispute.function = 'disputes'
-- a work that is cited for it as well is not simply against it
where not exists (
  select 1
  from citations support
  where support.claim = same.by_claim and support.work = citation.work and support.function = 'supports')
"""

EXAMPLES = (
    fires(
        "the cited text gives another year of birth",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["other"]),
        said("born in 1890", "born", person="li", when="1890", source="other"),
        at="Li was born in 1888",
        says="it says that Li was born in 1890",
        verdict="definite",
    ),
    fires(
        "a reference claim that cites the same book gives another year",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1890", cites=["book"]),
        at="Li was born in 1888",
        says="it says that Li was born in 1890",
        verdict="definite",
    ),
    fires(
        "on record, the cited book disputes the statement",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1888", cites=["one", {"work": "book", "function": "disputes"}]),
        at="Li was born in 1888",
        says="it disputes that Li was born in 1888",
        verdict="definite",
    ),
    silent(
        "another work says otherwise, not the cited one",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1889", cites=["another"]),
    ),
    silent(
        "the cited book says the same, to the month",
        said("Li was born in 1888", "born", person="li", when="1888", cites=["book"]),
        fact("born", "born", person="li", when="1888-10", cites=["book"]),
    ),
    silent(
        "the text cites nothing",
        said("Li was born in 1888", "born", person="li", when="1888"),
        fact("born", "born", person="li", when="1889"),
    ),
)
