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
    false_alarms="What was done in a dead person's name; honours and memberships given after death.",
)

QUERY = """
select a.claim, d.claim as against, a.person,
       case when must_before(d.widened, a.widened) then 'definite' else 'tension' end as verdict
from acts a join died d on d.person = a.person and d.layer = 'reference'
where a.layer = 'text' and must_before(d.core, a.core)
union all
select a.claim, cast(null as string), a.person, 'cannot tell'
from acts a
where a.layer = 'text'
  and not exists (select 1 from died d where d.person = a.person and d.layer = 'reference' and d.dated)
"""

_LI = thing("li", "person")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Li spoke in 1928", "visited", visitor="li", place="in moscow", when="1928"),
        _LI,
        fact("li-died", "died", person="li", when="1927-04-28"),
        at="Li spoke in 1928",
        says="after 1927-04-28",
        verdict="definite",
    ),
    silent(
        "he lived until April",
        said("Li spoke in 1927", "visited", visitor="li", place="in moscow", when="1927"),
        _LI,
        fact("li-died", "died", person="li", when="1927-04-28"),
    ),
    silent(
        "works outlive their authors",
        said("Li's poems appeared in 1928", "published", work="poems", when="1928"),
        fact("li-died", "died", person="li", when="1927-04-28"),
    ),
    abstains(
        "provisional 4",
        said("Li spoke in 1928", "visited", visitor="li", place="in moscow", when="1928"),
        _LI,
        missing="a date of death",
    ),
)
