"""Somebody else held the office at that time.

Two tenures of an office with one holder at a time exclude each other if they share more than a day: on one day the one may have handed over
to the other. Claims of one text, and claims on record, are compared with each other too. An office that was shared for some time has one
claim on record that names all who held it together; in that time nobody excludes another. Persons who only stood in for the holder
("acting", "chargé d'affaires") exclude nobody.

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
    version=3,
    looks_at="tenures",
    record_too=True,
    says="{claim}; but {elsewhere} {other}: {days} overlaps {days_then}",
    missing="a dated holder of {office} at that time",
    assumes=("{office} has one holder at a time",),
    false_alarms="Terms that overlap, rivals who both claimed the office, acting holders whom no word calls so.",
)

QUERY = """
with crossed as (
  -- a statement of a text, and what the record has
  select stated.claim, other.claim as against, stated.office, stated.person, other.person as holder, other.person as side
  from holdings stated
  join holdings other
    on other.office = stated.office
    and other.layer = 'reference'
    and other.person <> stated.person
    and must_overlap(stated.core, other.core)
  -- the record has the person of the text in the office too, at a time that may be this one: then nothing is reported
  anti join tenures own
    on own.layer = 'reference'
    and own.office = stated.office
    and own.person = stated.person
    and may_overlap(stated.core, own.core)
  where stated.layer = 'text'
  union all
  select rival.claim, rival.against, rival.office, rival.person, rival.holder, rival.against as side
  from rival_holdings rival),
of_one_name as (
  select distinct pair.person, pair.holder
  from crossed pair
  join names one on one.entity = pair.person
  join names two on two.entity = pair.holder and two.key = one.key),
weighed as (
  select pair.claim, pair.against, pair.office, pair.side,
         must_coincide(stated.core, other.core) as apart,
         must_coincide(stated.widened, other.widened) as surely,
         case when stated.open or other.open then 'open-end'
              -- by how much the first to end reaches into the other
              when least(stated.core.e_min - other.core.s_max, other.core.e_min - stated.core.s_max)
                   <= greatest(stated.slack, other.slack)
                   and stated.slack is not null
                   and other.slack is not null then 'hand-over'
              when joint.claim is not null or joint_too.claim is not null then 'joint-holders'
              -- two entries of the registry with one name may be one person
              when namesake.person is not null then 'namesake' end as because
  from crossed pair
  join holdings stated on stated.claim = pair.claim and stated.office = pair.office and stated.person = pair.person
  join holdings other on other.claim = pair.against and other.office = pair.office and other.person = pair.holder
  left join shared_offices joint on joint.claim = pair.claim and joint.office = pair.office
  left join shared_offices joint_too on joint_too.claim = pair.against and joint_too.office = pair.office
  left join of_one_name namesake on namesake.person = pair.person and namesake.holder = pair.holder
  -- the office was shared then, by a claim on record or by one of the source that makes both claims
  anti join shared_offices shared
    on shared.office = pair.office
    and may_overlap(shared.core, stated.core)
    and may_overlap(shared.core, other.core)
    and (shared.layer = 'reference'
         or (shared.source = stated.source and shared.source = other.source))),
settled as (
  select weighed.*,
         bool_or(weighed.apart) over (partition by weighed.claim, weighed.side) as conflict,
         bool_or(weighed.surely and weighed.because is null) over (partition by weighed.claim, weighed.side) as certain
  from weighed)
select settled.claim, settled.against, settled.office,
       case when settled.certain then 'definite' else 'tension' end as verdict,
       case when not settled.certain then settled.because end as because
from settled
-- on a single day that they share, the one may have handed over to the other
where settled.conflict
union all
select stated.claim, cast(null as string), stated.office, 'cannot tell', cast(null as string)
from holdings stated
where stated.layer = 'text'
  and not exists (select 1 from holdings recorded
                  where recorded.office = stated.office and recorded.layer = 'reference')
"""

_OFFICE = thing("ambassador", "office", single_holder=True)

EXAMPLES = (
    fires(
        "another man held the post that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter was Ambassador from October 1953 to February 1957: 1955-01-28 overlaps 1953-10 to 1957-02",
        verdict="definite",
    ),
    fires(
        "two on record held it at once for three years: the record contradicts itself",
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10-01/1957-02-01"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1954-02-01/1960-01-01"),
        _OFFICE,
        at=None,
        says="the record contradicts itself: Hayter was Ambassador",
        verdict="definite",
    ),
    fires(
        "he held another office that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("governor", "held_office", person="herter", office="governor", when="extent 1953/1957"),
        thing("governor", "office", single_holder=True),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter was Ambassador",
        verdict="definite",
    ),
    fires(
        "he held the post himself two years later",
        said("Ambassador Reilly in 1955", "held_office", person="reilly", office="ambassador", when="1955"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly in 1955",
        says="Hayter was Ambassador",
        verdict="definite",
    ),
    fires(
        "the year is approximate and may fall outside the tenure of the other",
        said("Ambassador Reilly about 1956", "held_office", person="reilly", office="ambassador", when="1956~"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly about 1956",
        says="Hayter was Ambassador",
        verdict="tension",
        because="by-its-rule",
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
