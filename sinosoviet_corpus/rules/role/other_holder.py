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
    looks_at="held_office",
    says="{person} is given as {office} {when}; {holder} held the office {then}. {days} lies in {days_then}",
    missing="a dated holder of {office} at that time",
    assumes=("{office} has one holder at a time",),
    false_alarms="Acting holders, terms that overlap, rivals who both claimed the office.",
)

QUERY = """
with held as (
  select h.* from held_office h join entities e on e.entity = h.office and e.single_holder),
stated as (select s.* from held s where s.layer = 'text' and s.dated)
select s.claim, o.claim as against, s.person, s.office, o.person as holder,
       case when bool_or(must_coincide(s.widened, o.widened)) over (partition by s.claim, o.person) then 'definite'
            else 'tension' end as verdict
from stated s join held o on o.office = s.office and o.layer = 'reference' and must_overlap(s.core, o.core)
anti join held k on k.layer = 'reference' and k.office = s.office and k.person = s.person
     and may_overlap(s.core, k.core)
union all
select s.claim, cast(null as string), s.person, s.office, cast(null as string), 'cannot tell'
from stated s
where not exists (select 1 from held o where o.office = s.office and o.layer = 'reference' and o.dated)
"""

_OFFICE = thing("ambassador", "office", single_holder=True)

EXAMPLES = (
    fires(
        "provisional 1",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter held the office from October 1953 to February 1957",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1953-10-20"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10-10~/1957-02"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("Ambassador Reilly until 5 May", "held_office", person="reilly", office="ambassador", when="1957-05-05"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1957-05-05/1958"),
        _OFFICE,
        at="Ambassador Reilly until 5 May",
        says="from 5 May 1957",
        verdict="tension",
    ),
    fires(
        "provisional 4",
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
        "provisional 5",
        said("Ambassador Reilly in 1955", "held_office", person="reilly", office="ambassador", when="1955"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly in 1955",
        says="Hayter held the office",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("Ambassador Reilly about 1956", "held_office", person="reilly", office="ambassador", when="1956~"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
        at="Ambassador Reilly about 1956",
        says="Hayter held the office",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said("Ambassador Reilly in January", "held_office", person="reilly", office="ambassador", when="1957-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-03"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02-01~/1960"),
        _OFFICE,
        at="Ambassador Reilly in January",
        says="Hayter held the office",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("hayter-that-day", "held_office", person="hayter", office="ambassador", when="1955-01-28"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter held the office",
        verdict="definite",
    ),
    silent(
        "he held it in the same year",
        said("Ambassador Reilly", "held_office", person="reilly", office="ambassador", when="1957"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1960"),
        _OFFICE,
    ),
    abstains(
        "provisional 14",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        _OFFICE,
        missing="a dated holder",
    ),
)
