"""Somebody acts after his death.

Before doubting the text ask: is it another person of that name? is the act that of an heir, an office, a party that bears
the name? was the work published posthumously?
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
    says="{claim}; but {other}: {days} is after {days_then}",
    missing="a date of death of {person}",
    false_alarms="Acts done in a dead person's name; honours and memberships given after death.",
)

QUERY = """
select act.claim, death.claim as against, act.person,
       case when must_before(death.widened, act.widened) then 'definite' else 'tension' end as verdict
from acts act
-- only a death on record counts: one text is not checked against the death that another gives
join deaths death on death.person = act.person and death.layer = 'reference'
where act.layer = 'text' and must_before(death.core, act.core)
union all
select act.claim, cast(null as string), act.person, 'cannot tell'
from acts act
where act.layer = 'text'
  and not exists (select 1 from deaths death
                  where death.person = act.person and death.layer = 'reference' and death.dated)
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
