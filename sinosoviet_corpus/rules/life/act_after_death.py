"""Somebody acts after his death.

Before doubting the text ask: is it another person of that name? is the act that of an heir, an office, a party that bears
the name? was the work published posthumously? is it an office or an honour that was given to the dead? A text's date of death is checked
in the same way against acts on record, and the record against itself.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LIF201",
    name="act-after-death",
    asks="Was the person alive?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="acts",
    record_too=True,
    says="{claim}; but {other}: {days} is {relation} {days_then}",
    missing="a date of death of {person}",
    false_alarms="Acts done in a dead person's name; works and honours that are dated by what others did later.",
)

QUERY = """
with late as (
  select act.claim as act, death.claim as death, act.person, act.title, act.layer = 'text' or death.layer = 'reference' as in_order,
         must_before(death.widened, act.widened) as surely,
         namesake.person is not null as may_be_another
  from acts act
  join deaths death on death.person = act.person and must_before(death.core, act.core)
  -- another of that name who can have lived then
  left join namesakes namesake
    on namesake.person = act.person
    and namesake.first_day <= act.widened.e_max
    and namesake.last_day >= act.widened.s_min
  -- an appointment is done to the dead as well
  where not act.honour)
-- the finding is about the text; if the act is on record, about the death that the text gives
select case when in_order then act else death end as claim,
       case when in_order then death else act end as against, person,
       case when in_order then 'after' else 'before' end as relation,
       case when surely then 'definite' else 'tension' end as verdict,
       case when title then 'posthumous' when may_be_another then 'namesake' end as because
from late
union all
select act.claim, cast(null as string), act.person, cast(null as string), 'cannot tell', cast(null as string)
from acts act
where act.layer = 'text'
  and not act.honour
  and not exists (select 1 from deaths death where death.person = act.person and death.dated)
"""

_LI = thing("li", "person")

EXAMPLES = (
    fires(
        "an act in the year after his death",
        said("Li spoke in 1928", "visited", visitor="li", place="in moscow", when="1928"),
        _LI,
        fact("li-died", "died", person="li", when="1927-04-28"),
        at="Li spoke in 1928",
        says="after 1927-04-28",
        verdict="definite",
    ),
    fires(
        "the date of death is approximate and may be later",
        said("Li visited Moscow early in 1928", "visited", visitor="li", place="in moscow", when="1928-01"),
        _LI,
        fact("li-died", "died", person="li", when="1927-12~"),
        at="Li visited Moscow early in 1928",
        says="in about December 1927",
        verdict="tension",
    ),
    silent(
        "he lived until April of that year",
        said("Li spoke in 1927", "visited", visitor="li", place="in moscow", when="1927"),
        _LI,
        fact("li-died", "died", person="li", when="1927-04-28"),
    ),
    silent(
        "works appear after the death of their author",
        said("Li's poems appeared in 1928", "published", work="poems", when="1928"),
        fact("li-died", "died", person="li", when="1927-04-28"),
    ),
    abstains(
        "no date of death on record",
        said("Li spoke in 1928", "visited", visitor="li", place="in moscow", when="1928"),
        _LI,
        missing="a date of death",
    ),
)
