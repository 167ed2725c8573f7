"""A person is given an office at an age at which hardly anybody has one: under 18, or over 100.

Before doubting the text ask: is the holder a father, a son, a namesake? is the office hereditary (a child may be emperor) or one
of honour? is the year of birth that of another person?
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
    looks_at="held_office",
    says="{person} would have been {age} years old as {office} {when}; {other}",
    missing="a date of birth of {person}",
    assumes=("{office} is no office for children, and none for life",),
    false_alarms="Monarchs, lamas and other holders by birth; silent where the record has the same tenure.",
)

# The thresholds in days, with the fewest leap days that 18 years can have, and the most that 101 can.
QUERY = """
with thresholds as (select 18 * 365 + 3 as youngest, 101 * 365 + 26 as oldest),
stated as (
  select s.* from held_office s
  anti join held_office o on o.layer = 'reference' and o.person = s.person and o.office = s.office and o.dated
       and may_overlap(o.core, s.core)
  where s.layer = 'text' and s.dated),
aged as (
  select s.claim, b.claim as against, s.person, s.office,
         s.core.s_max - b.core.s_min as most, s.widened.s_max - b.widened.s_min as most_of_all,
         s.core.e_min - b.core.e_max as fewest, s.widened.e_min - b.widened.e_max as fewest_of_all
  from stated s join born b on b.person = s.person and b.layer = 'reference' and b.dated)
select a.claim, a.against, a.person, a.office,
       'at most ' || cast(cast(floor(a.most / 365.25) as int) as string) as age,
       case when a.most_of_all < t.youngest then 'definite' else 'tension' end as verdict
from aged a cross join thresholds t where a.most >= 0 and a.most < t.youngest
union all
select a.claim, a.against, a.person, a.office,
       'at least ' || cast(cast(floor(a.fewest / 365.25) as int) as string),
       case when a.fewest_of_all >= t.oldest then 'definite' else 'tension' end
from aged a cross join thresholds t where a.fewest >= t.oldest and a.fewest < 900000000000
union all
select s.claim, cast(null as string), s.person, s.office, cast(null as string), 'cannot tell'
from stated s
where not exists (select 1 from born b where b.person = s.person and b.layer = 'reference' and b.dated)
"""

_BORN = fact("a-born", "born", person="a", when="1941-01-28")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        _BORN,
        at="Ambassador A in January 1955",
        says="at most 14 years old",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Ambassador A in 2042", "held_office", person="a", office="embassy", when="2042-01-29"),
        _BORN,
        at="Ambassador A in 2042",
        says="at least 101 years old",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("Ambassador A, about 1957", "held_office", person="a", office="embassy", when="1957~"),
        _BORN,
        at="Ambassador A, about 1957",
        says="at most 16",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("Emperor A on the day of his birth", "held_office", person="a", office="throne", when="1941-01-28"),
        fact("throne", "held_office", person="a", office="throne", when="extent 1943/1945"),
        _BORN,
        at="Emperor A on the day of his birth",
        says="at most 0 years old",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        said("Ambassador A, about 1957", "held_office", person="a", office="embassy", when="1957~"),
        fact("about-1956", "held_office", person="a", office="embassy", when="1956~"),
        _BORN,
        at="Ambassador A, about 1957",
        says="at most 16",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said(
            "Ambassador A, four days before he was 18",
            "held_office",
            person="a",
            office="embassy",
            when="1959-01-24",
        ),
        _BORN,
        at="Ambassador A, four days before he was 18",
        says="at most 17",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("Ambassador A, about 20 January 1959", "held_office", person="a", office="embassy", when="1959-01-20~"),
        _BORN,
        at="Ambassador A, about 20 January 1959",
        says="at most 17",
        verdict="tension",
    ),
    silent(
        "he turned 18 in January",
        said("Ambassador A in 1959", "held_office", person="a", office="embassy", when="1959"),
        _BORN,
    ),
    abstains(
        "provisional 18",
        said("Ambassador A in January 1955", "held_office", person="a", office="embassy", when="1955-01"),
        missing="a date of birth",
    ),
)
