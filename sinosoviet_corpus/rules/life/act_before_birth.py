"""Somebody acts before his birth.

Before doubting the text ask: is it another person of that name, a father, a predecessor? is the year of birth taken from
another calendar, or reckoned from an age that counts a newborn as one? A text's date of birth is checked in the same way against
acts on record, and the record against itself.
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
    record_too=True,
    says="{claim}; but {other}: {days} is {relation} {days_then}",
    missing="a date of birth of {person}",
    false_alarms="A namesake or an ancestor to whom the act belongs.",
)

QUERY = """
with early as (
  select act.claim as act, birth.claim as birth, act.person, act.layer = 'text' or birth.layer = 'reference' as in_order,
         must_before(act.widened, birth.widened) as surely,
         namesake.person is not null as may_be_another
  from acts act
  join births birth on birth.person = act.person and must_before(act.core, birth.core)
  -- another of that name who can have lived then
  left join namesakes namesake
    on namesake.person = act.person
    and namesake.first_day <= act.widened.e_max
    and namesake.last_day >= act.widened.s_min)
-- the finding is about the text; if the act is on record, about the birth that the text gives
select case when in_order then act else birth end as claim,
       case when in_order then birth else act end as against, person,
       case when in_order then 'before' else 'after' end as relation,
       case when surely then 'definite' else 'tension' end as verdict,
       case when may_be_another then 'namesake' end as because
from early
union all
select act.claim, cast(null as string), act.person, cast(null as string), 'cannot tell', cast(null as string)
from acts act
where act.layer = 'text'
  and not exists (select 1 from births birth where birth.person = act.person and birth.dated)
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
