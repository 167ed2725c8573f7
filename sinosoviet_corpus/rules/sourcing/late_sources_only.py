"""Every work that is cited for a statement appeared more than twenty years after the event.

Memory and retelling change things: a matter that nobody noted near the time needs a second look. Ask: do the late works name an earlier
one? was the archive closed until then?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, work

RULE = Rule(
    code="SUP709",
    name="late-sources-only",
    asks="Is one of its sources near the event?",
    kind="meta",
    severity="info",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="what it cites is more than twenty years later ({year} at the earliest): {claim}",
    missing="when {title} appeared",
    assumes=("late: more than 7,305 days (twenty years) after",),
    authority=("Bernheim, Lehrbuch der historischen Methode, 1908, ch. 4: Nähe der Quelle zum Ereignis",),
    false_alarms="Modern scholarship that edits or cites documents of the time.",
)

QUERY = """
with cited as (
  select citation.claim, work.title, work.year, work.dated,
         -- twenty years are 7,305 days, counted from the last day on which it can have been
         work.core.s_min - stated.core.e_max > 7305 as late
  from cited_works citation
  join checked stated on stated.claim = citation.claim
  join works work on work.work = citation.work
  where stated.dated
    -- a document of the time is near to it, whenever it was edited
    and not exists (
      select 1
      from cited_works other
      join works document on document.work = other.work
      where other.claim = citation.claim and document.primary_source))
select cited.claim, cast(null as string) as against, min(cited.year) as year,
       min(case when not cited.dated then cited.title end) as title,
       -- a work without a date may be the one that is near
       case when min(case when cited.dated then 1 else 0 end) = 0 then 'cannot tell' end as verdict
from cited
where not exists (
  select 1 from cited near where near.claim = cited.claim and near.dated and not near.late)
group by cited.claim
"""

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["memoir", "history"])

EXAMPLES = (
    fires(
        "works of 1990 and 2001 are cited for 1955",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=2001),
        at="a visited b in 1955",
        says="1990 at the earliest",
    ),
    fires(
        "the nearest work is twenty years and a day later",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=[1976, 1, 1]),
        at="a visited b in 1955",
        says="1976 at the earliest",
    ),
    silent(
        "one of the two works is near",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=1960),
    ),
    silent(
        "one of the two works is a document of the time, edited later",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=2001, note="kind: primary"),
    ),
    silent(
        "twenty years to the day are not yet late",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=[1975, 12, 31]),
    ),
    silent(
        "the text does not say when",
        said("a visited b", "visited", visitor="a", place="in b", cites=["memoir"]),
    ),
    abstains(
        "the memoir is late, and it is not known when the history appeared",
        _CLAIM,
        work("memoir", issued=1990),
        missing="when History appeared",
    ),
)
