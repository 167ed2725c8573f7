"""A work is cited for a statement and is annotated, but it says no such thing.

Wikipedia marks this as "failed verification". Ask: is it the right edition, the right passage? does the source say it in other
words, of the same people under other names? does the citation stand for a neighbouring statement?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

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
    missing="{title}: {lack}{unnamed}",
    authority=("Wikipedia, Template:Failed verification",),
    false_alarms="A source that says it in words annotated with another predicate, or shows it in a picture or table.",
)

QUERY = """
with unconfirmed as (
  -- each work that is cited for a statement, where no cited work says so
  select citation.claim, citation.work, work.title, work.annotated
  from cited_works citation
  join works work on work.work = citation.work
  -- a text that cites itself is for circular-citation to report
  where citation.work <> citation.source
    and not exists (select 1 from borne_out_by_source support where support.claim = citation.claim)
    -- a work that says so less exactly, or less plainly, is for over-precise and over-claimed to report
    and not exists (select 1 from cited_matter matter where matter.claim = citation.claim and matter.within)),
wanted as (
  -- all that the statement is about, its place included
  select unconfirmed.claim, unconfirmed.work, entity.entity, entity.type
  from unconfirmed
  join roles participant on participant.claim = unconfirmed.claim
  join entities entity on entity.entity = participant.entity
  union
  select unconfirmed.claim, unconfirmed.work, entity.entity, entity.type
  from unconfirmed
  join claims stated on stated.claim = unconfirmed.claim
  join entities entity on entity.entity = stated.place),
spoken_of as (
  -- the entities of an annotated text: in a claim, as its place, or in a mention. A part stands for the whole
  select passage.source as work, passage.claim, wide.wider as entity
  from claims passage
  join roles participant on participant.claim = passage.claim
  join wider wide on wide.entity = participant.entity
  where passage.layer = 'text'
  union
  select at_place.source, at_place.claim, wide.wider
  from claims at_place
  join wider wide on wide.entity = at_place.place
  where at_place.layer = 'text'
  union
  select mention.source, mention.mention, wide.wider
  from mentions mention
  join wider wide on wide.entity = mention.entity),
never_named as (
  select wanted.claim, wanted.work, min(wanted.entity) as entity
  from wanted
  -- only a thing with a proper name can be missing by name
  where wanted.type in ('person', 'office', 'organisation', 'state', 'place', 'structure', 'work', 'treaty')
    and not exists (
      select 1 from spoken_of where spoken_of.work = wanted.work and spoken_of.entity = wanted.entity)
  group by wanted.claim, wanted.work),
together as (
  -- one passage of the work speaks of all of them: it may say the same with another predicate
  select distinct wanted.claim, wanted.work
  from wanted
  join spoken_of on spoken_of.work = wanted.work and spoken_of.entity = wanted.entity
  join (
    select wanted.claim, wanted.work, count(*) as number from wanted group by wanted.claim, wanted.work) total
    on total.claim = wanted.claim and total.work = wanted.work
  group by wanted.claim, wanted.work, spoken_of.claim, total.number
  having count(distinct wanted.entity) = total.number)
select unconfirmed.claim, cast(null as string) as against, unconfirmed.title, never_named.entity as unnamed,
       case when not unconfirmed.annotated then 'cannot tell'
            -- another cited work, which is not annotated, may say so
            when exists (select 1 from unconfirmed other where other.claim = unconfirmed.claim and not other.annotated)
              then 'cannot tell'
            -- a text that nowhere names him can say nothing of him
            when never_named.entity is not null then 'definite'
            when exists (
              select 1 from cited_matter matter
              where matter.claim = unconfirmed.claim and matter.work = unconfirmed.work) then 'tension'
            when together.claim is not null then 'cannot tell'
            else 'tension' end as verdict,
       case when not unconfirmed.annotated then 'it is not annotated'
            when never_named.entity is not null then 'it nowhere names '
            when exists (
              select 1 from cited_matter matter
              where matter.claim = unconfirmed.claim and matter.work = unconfirmed.work)
              then 'it says so of another time'
            when together.claim is not null then 'it speaks of them in other words'
            else 'no statement of it is about all of these' end as lack
from unconfirmed
left join never_named on never_named.claim = unconfirmed.claim and never_named.work = unconfirmed.work
left join together on together.claim = unconfirmed.claim and together.work = unconfirmed.work
"""

_ZHOU, _MOSCOW = thing("zhou", "person"), thing("moscow", "place")

EXAMPLES = (
    fires(
        "the cited text nowhere names Zhou",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="it nowhere names Zhou",
        verdict="definite",
    ),
    fires(
        "the cited text names both, but in no one statement",
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
        "the cited text has the visit in another year",
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
    silent(
        "the cited text says so",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou went there", "visited", visitor="zhou", place="in moscow", when="1954-05", source="other"),
    ),
    silent(
        "the cited text says so less exactly, which is for over-precise to report",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954-05", cites=["other"]),
        said("Zhou went there", "visited", visitor="zhou", place="in moscow", when="1954", source="other"),
    ),
    silent(
        "the book is not annotated, but a reference claim that cites it says so",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
        fact("went", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
    ),
    abstains(
        "the cited book is not annotated",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
        missing="Book: it is not annotated",
    ),
    abstains(
        "the cited text has Zhou in Moscow, but with another verb",
        said("Zhou visited Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="other"),
        missing="it speaks of them in other words",
    ),
    abstains(
        "one of the two cited works is not annotated",
        said(
            "Zhou went to Moscow",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other", "yearbook"],
        ),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        missing="Other: no statement of it is about all of these",
    ),
)
