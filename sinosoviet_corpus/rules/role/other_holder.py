"""Somebody else held the office at that time.

Before doubting the text ask: is the office the same one? is the name a transliteration of the holder's? was there an acting
holder, an interim, a dispute over who held it?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL302",
    name="other-holder",
    asks="Did somebody else hold this office then?",
    kind="contradiction",
    severity="error",
    since="0.1",
    version=2,
    looks_at="tenures",
    says="{person} is given as {office} {when}; {holder} held the office {then}. {days} lies in {days_then}",
    missing="a dated holder of {office} at that time",
    assumes=("{office} has one holder at a time",),
    false_alarms="Acting holders, terms that overlap, rivals who both claimed the office.",
)

QUERY = """
with held as (
  select tenure.*
  from tenures tenure
  -- an office with several holders at a time excludes nobody
  join entities on entities.entity = tenure.office and entities.single_holder),
stated as (
  select held.*
  from held
  where held.layer = 'text' and held.dated)
select stated.claim, other.claim as against, stated.person, stated.office, other.person as holder,
       -- the last day of one tenure may be the first of the next: a shared day that may be that one is a tension
       case when bool_or(must_coincide(stated.widened, other.widened)) over (partition by stated.claim, other.person)
            then 'definite'
            else 'tension' end as verdict,
       case when not bool_or(must_coincide(stated.core, other.core)) over (partition by stated.claim, other.person)
            then 'hand-over-day' end as because
from stated
join held other
  on other.office = stated.office
  and other.layer = 'reference'
  and must_overlap(stated.core, other.core)
-- the record has the person of the text in the office too, at a time that may be this one: then nothing is reported
anti join held own
  on own.layer = 'reference'
  and own.office = stated.office
  and own.person = stated.person
  and may_overlap(stated.core, own.core)
union all
select stated.claim, cast(null as string), stated.person, stated.office, cast(null as string), 'cannot tell', cast(null as string)
from stated
where not exists (select 1 from held
                  where held.office = stated.office and held.layer = 'reference' and held.dated)
"""

_OFFICE = thing("ambassador", "office", single_holder=True)

EXAMPLES = (
    fires(
        "another man held the post that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter held the office from October 1953 to February 1957",
        verdict="definite",
    ),
    fires(
        "held until the very day the other began: the day of hand-over is shared",
        said("Ambassador Reilly until 5 May", "held_office", person="reilly", office="ambassador", when="1957-05-05"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1957-05-05/1958"),
        _OFFICE,
        at="Ambassador Reilly until 5 May",
        says="from 5 May 1957",
        verdict="tension",
    ),
    fires(
        "he held another office that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("governor", "held_office", person="herter", office="governor", when="extent 1953/1957"),
        thing("governor", "office", single_holder=True),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter held the office",
        verdict="definite",
    ),
    fires(
        "he held the post himself two years later",
        said("Ambassador Reilly in 1955", "held_office", person="reilly", office="ambassador", when="1955"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly in 1955",
        says="Hayter held the office",
        verdict="definite",
    ),
    fires(
        "the year is approximate and may fall outside the tenure of the other",
        said("Ambassador Reilly about 1956", "held_office", person="reilly", office="ambassador", when="1956~"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly about 1956",
        says="Hayter held the office",
        verdict="tension",
    ),
    silent(
        "he held it in the same year",
        said("Ambassador Reilly", "held_office", person="reilly", office="ambassador", when="1957"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
    ),
    silent(
        "the office has several holders at a time",
        said("Secretary Smith", "held_office", person="smith", office="secretary", when="1955"),
        fact("jones", "held_office", person="jones", office="secretary", when="extent 1953/1957"),
        thing("secretary", "office", single_holder=False),
    ),
    silent(
        "the record has him in the post without a date",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
    ),
    abstains(
        "no dated holder on record",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        _OFFICE,
        missing="a dated holder",
    ),
)
