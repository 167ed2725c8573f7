"""A person is given an office of a state, and by the record he was no national of it.

The record need not know every nationality: the finding is definite only if its list for this person is stated to be complete.
Before doubting the text ask: did he change his nationality, or have two? does this office take foreigners (advisers,
honorary consuls, customs)? is it the office of another state with a similar name?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing, whole

RULE = Rule(
    code="ROL304",
    name="wrong-state",
    asks="Was the person a national of the state whose office it is?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="tenures",
    record_too=True,
    says="{person} is given as {office}, an office of {state}; but {other}",
    missing="the nationality of {person}",
    assumes=("{office} is held by nationals of {state}",),
    false_alarms="Foreigners in the service of a state; persons whose state was succeeded by another.",
)  # fmt: skip

QUERY = """
with stated as (
  select tenure.claim, tenure.layer, tenure.source, tenure.person, tenure.office, tenure.core, tenure.widened, entities.state
  from tenures tenure
  join entities on entities.entity = tenure.office and entities.state is not null),
nationals as (
  -- every nationality that the person may have had then, on record or by the same text
  select tenure.claim, tenure.person, tenure.office, tenure.widened, tenure.state,
         nationality.claim as against, nationality.state as nation
  from stated tenure
  join nationalities nationality
    on nationality.person = tenure.person
    and (nationality.layer = 'reference' or nationality.source = tenure.source)
    and may_overlap(nationality.core, tenure.core)
  -- a state that did not exist then had no nationals
  anti join existences existence
    on existence.entity = nationality.state
    and existence.layer = 'reference'
    and not may_overlap(existence.core, tenure.core)),
akin as (
  -- one of the two states is, or is a part of, the other
  select nationals.claim
  from nationals
  join wider nesting on nesting.entity = nationals.nation and nesting.wider = nationals.state
  union all
  select nationals.claim
  from nationals
  join wider nesting on nesting.entity = nationals.state and nesting.wider = nationals.nation)
select nationals.claim, nationals.against, nationals.person, nationals.office, nationals.state, listing.complete,
       -- without a complete list the record may lack the nationality that the office needs
       case when listing.complete is null then 'tension' else 'definite' end as verdict
from nationals
left join complete listing
  on listing.meaning = 'nationality'
  and listing.slot = 'person'
  and listing.entity = nationals.person
  and must_inside(nationals.widened, listing.core)
where not exists (select 1 from akin where akin.claim = nationals.claim)
union all
select stated.claim, cast(null as string), stated.person, stated.office, stated.state,
       cast(null as string), 'cannot tell'
from stated
where stated.layer = 'text'
  and not exists (select 1 from nationals where nationals.claim = stated.claim)
"""

_SAID = said("British Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28")

_OFFICE = thing("embassy", "office", state="uk")

_AMERICAN = fact("american", "national_of", person="herter", state="usa")

EXAMPLES = (
    fires(
        "an American as British ambassador",
        _SAID,
        _OFFICE,
        _AMERICAN,
        thing("uk", "state"),
        at="British Ambassador Herter",
        says="an office of Uk; but Herter was a national of Usa",
        verdict="tension",
    ),
    fires(
        "an American as British ambassador, by a complete list of his nationalities",
        _SAID,
        _OFFICE,
        _AMERICAN,
        whole("herter", "person", "national_of", "1895/1966"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="definite",
    ),
    silent(
        "he was a national of both states",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("british", "national_of", person="herter", state="uk"),
    ),
    silent(
        "he was a national of Scotland, which is a part of the state",
        _SAID,
        _OFFICE,
        fact("scot", "national_of", person="herter", state="scotland"),
        thing("scotland", "state", part_of=["uk"]),
    ),
    silent(
        "the office belongs to no state",
        _SAID,
        thing("embassy", "office"),
        _AMERICAN,
    ),
    abstains(
        "the only nationality on record ended the year before",
        _SAID,
        _OFFICE,
        fact("american", "national_of", person="herter", state="usa", when="extent 1895/1954"),
        missing="the nationality of Herter",
    ),
    abstains(
        "the state of his only nationality on record ended the year before",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa", when="extent 1776/1954"),
        missing="the nationality of Herter",
    ),
)
