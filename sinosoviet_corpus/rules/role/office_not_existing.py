"""A person is given an office at a time when there was no such office.

If the record does not date the office itself, the life of its state bounds it. That is only a tension, since writers name the offices
of a predecessor by the later state. Before doubting the text ask: had the office another name or rank then (a legation before an
embassy, a commissar before a minister)? was it vacant, suspended, in exile?
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
    looks_at="tenures",
    says="{person} is given as {office} {when}; but {other}: {days} against {days_then}",
    missing="dates of the existence of {office}",
    false_alarms="An office that was renamed, if the registry does not keep its predecessor apart.",
)

QUERY = """
with lives as (
  -- the office itself
  select existence.entity as office, existence.claim, existence.bounds, existence.mode, existence.core,
         existence.widened, true as own
  from spans_of_existence existence
  where existence.layer = 'reference'
  union all
  -- the state it belongs to, where the record does not date the office
  select entities.entity, of_state.claim, of_state.bounds, of_state.mode, of_state.core, of_state.widened, false
  from entities
  join spans_of_existence of_state
    on of_state.entity = entities.state
    and of_state.layer = 'reference'
  where entities.type = 'office'
    and not exists (select 1 from spans_of_existence of_office
                    where of_office.entity = entities.entity
                      and of_office.layer = 'reference')),
stated as (
  select tenure.*
  from tenures tenure
  where tenure.layer = 'text' and tenure.dated)
select stated.claim, life.claim as against, stated.person, stated.office,
       -- writers name the office of a predecessor by the later state: only the dates of the office itself are definite
       case when life.own
                 and not bool_or(may_overlap(stated.widened, life.widened)) over (partition by stated.claim)
            then 'definite' else 'tension' end as verdict
from stated
join lives life
  on life.office = stated.office
  -- only a whole extent has a beginning and an end; "throughout 1972" says nothing of the years before
  and life.mode = 'extent'
  -- a founding contradicts what came before it, an end what came after it
  and (life.bounds = 'both'
       or (life.bounds = 'beginning' and must_before(stated.core, life.core))
       or (life.bounds = 'end' and must_before(life.core, stated.core)))
-- an office that may have existed then, by any claim on record, is not reported
anti join lives other on other.office = stated.office and may_overlap(stated.core, other.core)
union all
select stated.claim, cast(null as string), stated.person, stated.office, 'cannot tell'
from stated
where not exists (select 1 from lives where lives.office = stated.office and lives.mode = 'extent')
"""

_OFFICE = thing("embassy", "office", state="ussr")

_STATE = fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26")

EXAMPLES = (
    fires(
        "an ambassador 17 years before there was an embassy",
        said("the ambassador in Beijing in 1955", "held_office", person="a", office="embassy", when="1955"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13/.."),
        _OFFICE,
        at="the ambassador in Beijing in 1955",
        says="1972-03-13",
        verdict="definite",
    ),
    fires(
        "both dates are approximate and may meet",
        said("the ambassador in about 1970", "held_office", person="a", office="embassy", when="1970~"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13~/.."),
        _OFFICE,
        at="the ambassador in about 1970",
        says="1972-03-13",
        verdict="tension",
    ),
    fires(
        "the state to which the office belongs had ended, which is only a tension",
        said("the Soviet ambassador in 1993", "held_office", person="a", office="embassy", when="1993"),
        _OFFICE,
        _STATE,
        at="the Soviet ambassador in 1993",
        says="Ussr existed",
        verdict="tension",
    ),
    fires(
        "the office had not begun, though its state existed",
        said("the ambassador in Beijing in 1955", "held_office", person="a", office="embassy", when="1955"),
        fact("embassy", "existed", entity="embassy", when="extent 1972-03-13/.."),
        _OFFICE,
        _STATE,
        at="the ambassador in Beijing in 1955",
        says="1972-03-13",
        verdict="definite",
    ),
    fires(
        "the office was founded 17 years later",
        said("the ambassador in Beijing in 1955", "held_office", person="a", office="embassy", when="1955"),
        fact("opened", "founded", entity="embassy", when="1972-03-13"),
        _OFFICE,
        at="the ambassador in Beijing in 1955",
        says="Embassy was established on 13 March 1972",
        verdict="definite",
    ),
    silent(
        "the office was founded that year",
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
    silent(
        "the office had been restored by then",
        said("the ambassador in 1970", "held_office", person="a", office="embassy", when="1970"),
        fact("first", "existed", entity="embassy", when="extent 1949/1966"),
        fact("second", "existed", entity="embassy", when="extent 1969/.."),
        _OFFICE,
    ),
    abstains(
        "the record has the office in some years, not its beginning or end",
        said("the ambassador in Beijing in 1975", "held_office", person="a", office="embassy", when="1975"),
        fact("embassy", "existed", entity="embassy", when="throughout 1972/1974"),
        _OFFICE,
        missing="dates of the existence of Embassy",
    ),
    abstains(
        "the record has no dates of the office, and no state to which it belongs",
        said("the ambassador in 1970", "held_office", person="a", office="embassy", when="1970"),
        thing("embassy", "office"),
        missing="existence of Embassy",
    ),
)
