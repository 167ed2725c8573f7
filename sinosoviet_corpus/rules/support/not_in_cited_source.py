"""The work that is cited for a statement is annotated, and says no such thing.

What Wikipedia marks "failed verification". Ask: is it the right edition, the right passage? does the source say it in other
words, of the same people under other names? does the citation stand for a neighbouring statement?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, thing

RULE = Rule(
    code="SUP702",
    name="not-in-cited-source",
    asks="Does the cited source say so?",
    kind="unsupported",
    severity="error",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="{title} is cited for it: {claim}; but {lack}{unnamed}",
    missing="{title} {lack}",
    authority=("Wikipedia, Template:Failed verification",),
    false_alarms="A source that says it in words which were annotated with another predicate, or that shows it in a picture or table.",
)

QUERY = """
with asked as (
  select k.claim, k.work, w.title, w.annotated
  from cited_works k join works w on w.work = k.work
  where k.work <> k.source
    and not exists (select 1 from borne_out_by_source b where b.claim = k.claim)
    and not exists (select 1 from cited_matter m where m.claim = k.claim and m.within)),
parts as (
  select a.claim, a.work, e.entity, e.type
  from asked a join roles r on r.claim = a.claim join entities e on e.entity = r.entity
  union
  select a.claim, a.work, e.entity, e.type
  from asked a join claims c on c.claim = a.claim join entities e on e.entity = c.place),
named as (
  select c.source as work, c.claim, w.wider as entity
  from claims c join roles r on r.claim = c.claim join wider w on w.entity = r.entity where c.layer = 'text'
  union
  select c.source, c.claim, w.wider from claims c join wider w on w.entity = c.place where c.layer = 'text'
  union
  select m.source, m.mention, w.wider from mentions m join wider w on w.entity = m.entity),
unnamed as (
  select p.claim, p.work, min(p.entity) as entity
  from parts p
  where p.type in ('person', 'office', 'organisation', 'state', 'place', 'structure', 'work', 'treaty')
    and not exists (select 1 from named n where n.work = p.work and n.entity = p.entity)
  group by p.claim, p.work),
together as (
  select distinct p.claim, p.work
  from parts p join named n on n.work = p.work and n.entity = p.entity
  join (select claim, work, count(*) as number from parts group by claim, work) t on t.claim = p.claim and t.work = p.work
  group by p.claim, p.work, n.claim, t.number
  having count(distinct p.entity) = t.number)
select a.claim, cast(null as string) as against, a.title, u.entity as unnamed,
       case when not a.annotated then 'cannot tell'
            when exists (select 1 from asked o where o.claim = a.claim and not o.annotated) then 'cannot tell'
            when u.entity is not null then 'definite'
            when exists (select 1 from cited_matter m where m.claim = a.claim and m.work = a.work) then 'tension'
            when g.claim is not null then 'cannot tell' else 'tension' end as verdict,
       case when not a.annotated then 'is not annotated'
            when u.entity is not null then 'it nowhere names '
            when exists (select 1 from cited_matter m where m.claim = a.claim and m.work = a.work) then 'it says so of another time'
            when g.claim is not null then 'speaks of them in other words'
            else 'no statement of it is about all of these' end as lack
from asked a
left join unnamed u on u.claim = a.claim and u.work = a.work
left join together g on g.claim = a.claim and g.work = a.work
"""

_ZHOU, _MOSCOW = thing("zhou", "person"), thing("moscow", "place")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="it nowhere names Zhou",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="no statement of it is about all of these",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said(
            "Zhou went to Moscow in 1954",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other"],
        ),
        said("Zhou went there in 1952", "visited", visitor="zhou", place="in moscow", when="1952", source="other"),
        at="Zhou went to Moscow in 1954",
        says="it says so of another time",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou was born", "born", person="zhou", source="other"),
        said(
            "Mao went to Moscow",
            "visited",
            visitor="mao",
            place="in moscow",
            when="1954",
            source="other",
            mentions=["mao"],
        ),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="no statement of it is about all of these",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Mao was born", "born", person="mao", source="other"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="it nowhere names Moscow",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said(
            "Zhou went to Moscow, invited by workers",
            "visited",
            visitor="zhou",
            host="workers",
            place="in moscow",
            when="1954",
            cites=["other"],
        ),
        thing("workers", "group"),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="other"),
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow, invited by workers",
        says="no statement of it is about all of these",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        said("so Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", cites=["other"]),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="no statement of it is about all of these",
        verdict="tension",
    ),
    fires(
        "provisional 8",
        said(
            "Zhou went to Moscow",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other", "third"],
        ),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        said("Zhou went there in 1952", "visited", visitor="zhou", place="in moscow", when="1952", source="third"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="Third is cited for it",
        verdict="tension",
        missing="",
    ),
    silent(
        "the source says so",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou went there", "visited", visitor="zhou", place="in moscow", when="1954-05", source="other"),
    ),
    abstains(
        "provisional 18",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
        missing="Book is not annotated",
    ),
)
