"""A person is given an office at a time when there was no such office.

Where the record does not date the office itself, the life of the state to which it belongs bounds it; that is only a tension,
since writers name the offices of a predecessor by the later state. Before doubting the text ask: had the office another name or
rank then (a legation before an embassy, a commissar before a minister)? was it vacant, suspended, in exile?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL303",
    name="office-not-existing",
    asks="Was there such an office then?",
    kind="contradiction",
    severity="error",
    since="0.2",
    version=2,
    looks_at="held_office",
    says="{person} is given as {office} {when}; but {other}: {days} lies outside {days_then}",
    missing="dates of the existence of {office}",
    false_alarms="An office that was renamed, if its predecessor is not told apart from it.",
)

QUERY = """
with lives as (
  select x.entity as office, x.claim, x.mode, x.core, x.widened, true as own
  from existed x where x.layer = 'reference' and x.dated
  union all
  select o.entity, x.claim, x.mode, x.core, x.widened, false
  from entities o join existed x on x.entity = o.state and x.layer = 'reference' and x.dated
  where o.type = 'office' and not exists (select 1 from existed y where y.entity = o.entity and y.layer = 'reference' and y.dated)),
stated as (select s.* from held_office s where s.layer = 'text' and s.dated)
select s.claim, l.claim as against, s.person, s.office,
       case when l.own and not bool_or(may_overlap(s.widened, l.widened)) over (partition by s.claim)
            then 'definite' else 'tension' end as verdict
from stated s join lives l on l.office = s.office and l.mode = 'extent'
anti join lives o on o.office = s.office and may_overlap(s.core, o.core)
union all
select s.claim, cast(null as string), s.person, s.office, 'cannot tell'
from stated s where not exists (select 1 from lives l where l.office = s.office and l.mode = 'extent')
"""

_OFFICE = thing("embassy", "office", state="ussr")

_STATE = fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26")

EXAMPLES = (
    fires(
        "provisional 1",
        said("the ambassador in Beijing in 1955", "held_office", person="a", office="embassy", when="1955"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13/.."),
        _OFFICE,
        at="the ambassador in Beijing in 1955",
        says="1972-03-13",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("the ambassador in about 1970", "held_office", person="a", office="embassy", when="1970~"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13~/.."),
        _OFFICE,
        at="the ambassador in about 1970",
        says="1972-03-13",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said("the Soviet ambassador in 1993", "held_office", person="a", office="embassy", when="1993"),
        _OFFICE,
        _STATE,
        at="the Soviet ambassador in 1993",
        says="Ussr existed",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("the ambassador about 1970", "held_office", person="a", office="embassy", when="1970~"),
        fact("first", "existed", entity="embassy", when="extent 1949/1966"),
        fact("second", "existed", entity="embassy", when="extent 1972/.."),
        _OFFICE,
        at="the ambassador about 1970",
        says="1949",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("the ambassador in Beijing in 1955", "held_office", person="a", office="embassy", when="1955"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13/.."),
        _OFFICE,
        _STATE,
        at="the ambassador in Beijing in 1955",
        says="1972-03-13",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("the Soviet ambassador in 1993", "held_office", person="a", office="embassy", when="1993"),
        fact("embassy", "existed", entity="embassy"),
        _OFFICE,
        _STATE,
        at="the Soviet ambassador in 1993",
        says="Ussr existed",
        verdict="tension",
    ),
    silent(
        "it was founded that year",
        said("the ambassador in 1972", "held_office", person="a", office="embassy", when="1972"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13/.."),
        _OFFICE,
    ),
    silent(
        "it was the last day of the state",
        said("the ambassador on 26 December 1991", "held_office", person="a", office="embassy", when="1991-12-26"),
        _OFFICE,
        _STATE,
    ),
    abstains(
        "provisional 12",
        said("the ambassador in Beijing in 1975", "held_office", person="a", office="embassy", when="1975"),
        fact("embassy", "existed", entity="embassy", when="throughout 1972/1974"),
        _OFFICE,
        missing="dates of the existence of Embassy",
    ),
)
