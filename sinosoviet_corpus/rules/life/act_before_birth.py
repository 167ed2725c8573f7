"""Somebody acts before his birth.

Before doubting the text ask: is it another person of that name, a father, a predecessor? is the year of birth taken from
another calendar, or reckoned from an age that counts a newborn as one?
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
select act.claim, birth.claim as against, act.person,
       case when must_before(act.widened, birth.widened) then 'definite' else 'tension' end as verdict
from acts act
-- only a birth on record counts: one text is not checked against the birth that another gives
join births birth on birth.person = act.person and birth.layer = 'reference'
where act.layer = 'text' and must_before(act.core, birth.core)
union all
select act.claim, cast(null as string), act.person, 'cannot tell'
from acts act
where act.layer = 'text'
  and not exists (select 1 from births birth
                  where birth.person = act.person and birth.layer = 'reference' and birth.dated)
"""

_ZHOU = thing("zhou", "person")

EXAMPLES = (
    fires(
        "he led something in the year before his birth",
        said("Zhou founded it in 1897", "led", leader="zhou", led="x", when="1897"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898-03-05"),
        at="Zhou founded it in 1897",
        says="before 1898-03-05",
        verdict="definite",
    ),
    fires(
        "the date of birth is approximate and may be earlier",
        said("Zhou founded it in 1897", "led", leader="zhou", led="x", when="1897"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898~"),
        at="Zhou founded it in 1897",
        says="in about 1898",
        verdict="tension",
    ),
    silent(
        "he was born in March of that year",
        said("Zhou founded it in 1898", "led", leader="zhou", led="x", when="1898"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898-03-05"),
    ),
    silent(
        "the text denies that he led it then",
        said("Zhou did not lead it in 1897", "led", leader="zhou", led="x", when="1897", polarity="-"),
        _ZHOU,
        fact("zhou-born", "born", person="zhou", when="1898-03-05"),
    ),
    abstains(
        "no date of birth on record",
        said("Zhou founded it in 1897", "led", leader="zhou", led="x", when="1897"),
        _ZHOU,
        missing="a date of birth",
    ),
)
