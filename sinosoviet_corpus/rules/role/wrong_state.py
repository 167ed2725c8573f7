"""A person is given an office of a state of which, by the record, he was no national.

The record need not know every nationality: only a statement that its list for this person is complete makes the finding
definite. Before doubting the text ask: did he change his nationality, or have two? does this office take foreigners (advisers,
honorary consuls, customs)? is it the office of another state with a like name?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing, whole

RULE = Rule(
    code="ROL304",
    name="wrong-state",
    asks="Was the person a national of the state whose office it is?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="held_office",
    says="{person} is given as {office}, an office of {state}; but {other}",
    missing="the nationality of {person}",
    assumes=("{office} is held by nationals of {state}",),
    false_alarms="Foreigners in the service of a state; persons whose state was succeeded by another.",
)  # fmt: skip

QUERY = """
with stated as (
  select s.claim, s.person, s.office, s.core, s.widened, e.state
  from held_office s join entities e on e.entity = s.office and e.state is not null
  where s.layer = 'text'),
nationals as (
  select s.claim, s.person, s.office, s.widened, s.state, n.claim as against, n.state as nation
  from stated s join national_of n on n.person = s.person and n.layer = 'reference' and may_overlap(n.core, s.core)
  anti join existed x on x.entity = n.state and x.layer = 'reference' and not may_overlap(x.core, s.core)),
akin as (
  select o.claim from nationals o join wider w on w.entity = o.nation and w.wider = o.state
  union all
  select o.claim from nationals o join wider w on w.entity = o.state and w.wider = o.nation)
select n.claim, n.against, n.person, n.office, n.state, c.complete,
       case when c.complete is null then 'tension' else 'definite' end as verdict
from nationals n
left join complete c on c.predicate = 'national_of' and c.role = 'person' and c.entity = n.person
     and must_inside(n.widened, c.core)
where not exists (select 1 from akin a where a.claim = n.claim)
union all
select s.claim, cast(null as string), s.person, s.office, s.state, cast(null as string), 'cannot tell'
from stated s where not exists (select 1 from nationals n where n.claim = s.claim)
"""

_SAID = said("British Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28")

_OFFICE = thing("embassy", "office", state="uk")

_AMERICAN = fact("american", "national_of", person="herter", state="usa")

EXAMPLES = (
    fires(
        "provisional 1",
        _SAID,
        _OFFICE,
        _AMERICAN,
        thing("uk", "state"),
        at="British Ambassador Herter",
        says="an office of Uk; but Herter was a national of Usa",
        verdict="tension",
    ),
    fires(
        "provisional 2",
        _SAID,
        _OFFICE,
        _AMERICAN,
        whole("herter", "person", "national_of", "1895/1966"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        _SAID,
        _OFFICE,
        _AMERICAN,
        said("America until 1954", "existed", entity="usa", when="extent 1776/1954"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        _SAID,
        _OFFICE,
        _AMERICAN,
        whole("herter", "person", "studied_at", "1895/1966"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    silent(
        "he was a national of both",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("british", "national_of", person="herter", state="uk"),
    ),
    silent(
        "the one state is a part of the other",
        _SAID,
        _OFFICE,
        fact("scot", "national_of", person="herter", state="scotland"),
        thing("scotland", "state", part_of=["uk"]),
    ),
    silent(
        "the office is that of no state",
        _SAID,
        thing("embassy", "office"),
        _AMERICAN,
    ),
    abstains(
        "provisional 9",
        _SAID,
        _OFFICE,
        fact("american", "national_of", person="herter", state="usa", when="extent 1895/1954"),
        missing="the nationality of Herter",
    ),
)
