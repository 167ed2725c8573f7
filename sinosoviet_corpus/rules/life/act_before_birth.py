"""Somebody acts before his birth.

Before doubting the text ask: is it another person of that name, a father, a predecessor? is the year of birth counted in
another calendar or in years of age at which one is born aged one?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LIF202",
    name="act-before-birth",
    asks="Was the person born?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="acts",
    says="{claim}; but {other}: {days} is before {days_then}",
    missing="a date of birth of {person}",
    false_alarms="A namesake or an ancestor to whom the act belongs.",
)

QUERY = """
select a.claim, b.claim as against, a.person,
       case when must_before(a.widened, b.widened) then 'definite' else 'tension' end as verdict
from acts a join born b on b.person = a.person and b.layer = 'reference'
where a.layer = 'text' and must_before(a.core, b.core)
union all
select a.claim, cast(null as string), a.person, 'cannot tell'
from acts a
where a.layer = 'text'
  and not exists (select 1 from born b where b.person = a.person and b.layer = 'reference' and b.dated)
"""

_ZHOU = thing("zhou", "person")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Zhou founded it in 1897", "led", leader="zhou", led="x", when="1897"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898-03-05"),
        at="Zhou founded it in 1897",
        says="before 1898-03-05",
        verdict="definite",
    ),
    silent(
        "the bounds leave room",
        said("Zhou founded it in 1898", "led", leader="zhou", led="x", when="1898"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898-03-05"),
    ),
    abstains(
        "provisional 3",
        said("Zhou founded it in 1897", "led", leader="zhou", led="x", when="1897"),
        _ZHOU,
        missing="a date of birth",
    ),
)
