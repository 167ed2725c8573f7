"""Everything that is cited for a statement is more than twenty years younger than what it speaks of.

Memory and retelling change things; what nobody near the time noted needs a second look. Ask: do the late works name an earlier
one? was the archive closed until then?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, text, work

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
  select k.claim, w.title, w.year, w.dated, w.core.s_min - c.core.e_max > 7305 as late
  from cited_works k join checked c on c.claim = k.claim join works w on w.work = k.work
  where c.dated
    and not exists (select 1 from cited_works o join works p on p.work = o.work
                    where o.claim = k.claim and p.primary_source))
select c.claim, cast(null as string) as against, min(c.year) as year,
       min(case when not c.dated then c.title end) as title,
       case when min(case when c.dated then 1 else 0 end) = 0 then 'cannot tell' end as verdict
from cited c
where not exists (select 1 from cited o where o.claim = c.claim and o.dated and not o.late)
group by c.claim
"""

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["memoir", "history"])

EXAMPLES = (
    fires(
        "provisional 1",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=2001),
        at="a visited b in 1955",
        says="1990 at the earliest",
    ),
    fires(
        "provisional 2",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=[1976, 1, 1]),
        at="a visited b in 1955",
        says="1976 at the earliest",
    ),
    fires(
        "provisional 3",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1976-01~", title="Other"),
        at="a visited b in 1955",
        says="1976 at the earliest",
    ),
    silent(
        "the history is near",
        _CLAIM,
        work("memoir", issued=1990),
        work("history", issued=1960),
    ),
    silent(
        "a document of the time, edited later",
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
    abstains("provisional 8", _CLAIM, work("memoir", issued=1990), missing="when History appeared"),
)
