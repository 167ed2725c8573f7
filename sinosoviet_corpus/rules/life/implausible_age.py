"""A person is given an office at an age at which hardly anybody has one: under 18, or over 100.

Before doubting the text ask: is the holder a father, a son, a namesake? is the office hereditary (a child may be emperor) or one
of honour? is the year of birth that of another person? An office after death is for act-after-death.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="LIF203",
    name="implausible-age",
    asks="Was the person of an age for this office?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    version=2,
    looks_at="tenures",
    says="{person} would have been {age} years old as {office} {when}; {other}",
    missing="a date of birth of {person}",
    assumes=("{office} is no office for children, and none for life",),
    false_alarms="Monarchs, lamas and other holders by birth; silent where the record has the same tenure and the birth.",
)

QUERY = """
with thresholds as (
  -- in days: 18 years with the fewest leap days that they can have, 101 years with the most
  select 18 * 365 + 3 as youngest, 101 * 365 + 26 as oldest),
stated as (
  select tenure.*
  from tenures tenure
  where tenure.layer = 'text' and tenure.dated),
recorded as (
  select distinct stated.claim, stated.person, stated.office
  from stated
  join tenures known
    on known.layer = 'reference'
    and known.person = stated.person
    and known.office = stated.office
    and known.dated
    and may_overlap(known.core, stated.core)),
aged as (
  -- in days: most, at the latest beginning of the tenure; fewest, at its earliest end; of_all, with the tolerance
  select stated.claim, birth.claim as against, stated.person, stated.office,
         stated.core.s_max - birth.core.s_min as most,
         stated.widened.s_max - birth.widened.s_min as most_of_all,
         stated.core.e_min - birth.core.e_max as fewest,
         stated.widened.e_min - birth.widened.e_max as fewest_of_all,
         coalesce(death.last_day < stated.core.s_min, false) as dead,
         namesake.person is not null as may_be_another
  from stated
  join births birth on birth.person = stated.person and birth.dated
  -- a tenure that is on record, as the birth is, needs no explanation, whatever the age
  anti join recorded
    on recorded.claim = stated.claim
    and recorded.person = stated.person
    and recorded.office = stated.office
    and birth.layer = 'reference'
  left join (select deaths.person, min(deaths.core.e_max) as last_day
             from deaths
             group by deaths.person) death
    on death.person = stated.person
  -- another of that name who can have lived then
  left join namesakes namesake
    on namesake.person = stated.person
    and namesake.first_day <= stated.widened.e_max
    and namesake.last_day >= stated.widened.s_min)
select aged.claim, aged.against, aged.person, aged.office,
       'at most ' || cast(cast(floor(aged.most / 365.25) as int) as string) as age,
       case when aged.most_of_all < thresholds.youngest then 'definite' else 'tension' end as verdict,
       case when may_be_another then 'namesake' end as because
from aged
cross join thresholds
-- act-before-birth reports a tenure before the birth
where aged.most >= 0
  and aged.most < thresholds.youngest
union all
select aged.claim, aged.against, aged.person, aged.office,
       'at least ' || cast(cast(floor(aged.fewest / 365.25) as int) as string),
       case when aged.fewest_of_all >= thresholds.oldest then 'definite' else 'tension' end,
       case when may_be_another then 'namesake' end
from aged
cross join thresholds
where aged.fewest >= thresholds.oldest
  -- an open end is stored as a day in the far future, which gives no age
  and aged.fewest < 900000000000
  -- act-after-death reports a tenure after the death
  and not aged.dead
union all
select stated.claim, cast(null as string), stated.person, stated.office, cast(null as string), 'cannot tell',
       cast(null as string)
from stated
anti join recorded
  on recorded.claim = stated.claim
  and recorded.person = stated.person
  and recorded.office = stated.office
where not exists (select 1 from births birth where birth.person = stated.person and birth.dated)
"""

_BORN = fact("a-born", "born", person="a", when="1941-01-28")

EXAMPLES = (
    fires(
        "an ambassador at the age of 14",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        _BORN,
        at="Ambassador A in January 1955",
        says="at most 14 years old",
        verdict="definite",
    ),
    fires(
        "an ambassador at the age of 101",
        said("Ambassador A in 2042", "held_office", person="a", office="embassy", when="2042-01-31"),
        _BORN,
        at="Ambassador A in 2042",
        says="at least 101 years old",
        verdict="definite",
    ),
    fires(
        "the year is approximate and may be that in which he turned 18",
        said("Ambassador A, about 1957", "held_office", person="a", office="embassy", when="1957~"),
        _BORN,
        at="Ambassador A, about 1957",
        says="at most 16",
        verdict="tension",
    ),
    silent(
        "he turned 18 in January of that year",
        said("Ambassador A in 1959", "held_office", person="a", office="embassy", when="1959"),
        _BORN,
    ),
    silent(
        "the record has this tenure of the boy emperor",
        said("Emperor A in 1944", "held_office", person="a", office="throne", when="1944"),
        fact("throne", "held_office", person="a", office="throne", when="extent 1943/1945"),
        _BORN,
    ),
    silent(
        "it is before his birth: act-before-birth reports it",
        said("Ambassador A in 1940", "held_office", person="a", office="embassy", when="1940"),
        _BORN,
    ),
    silent(
        "the text does not say when",
        said("Ambassador A", "held_office", person="a", office="embassy"),
    ),
    abstains(
        "no date of birth on record",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        missing="a date of birth",
    ),
)
