"""Somebody dies before his birth.

It holds for what a text says, for the record, and between the two. Before doubting either date ask: is one of them that of a father, a
son, a namesake? is a year before Christ given without saying so? is one of the two a slip of a century, or of two digits?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="LIF206",
    name="death-before-birth",
    asks="Was the person born before he died?",
    kind="contradiction",
    severity="error",
    since="0.4",
    looks_at="deaths",
    record_too=True,
    says="{claim}; but {elsewhere} {other}: {days} is {relation} {days_then}",
    false_alarms="Years before Christ that the annotation gives without the sign.",
)

QUERY = """
with wrong as (
  select death.claim as death, birth.claim as birth, death.layer = 'text' or birth.layer = 'reference' as in_order,
         must_before(death.widened, birth.widened) as surely,
         namesake.person is not null as may_be_another
  from deaths death
  join births birth on birth.person = death.person and must_before(death.core, birth.core)
  -- another of that name who was alive on the day of the birth, or of the death
  left join namesakes namesake
    on namesake.person = death.person
    and namesake.first_day <= birth.widened.e_max
    and namesake.last_day >= death.widened.s_min)
-- the finding is about the text; if the death is on record, about the birth that the text gives
select case when in_order then death else birth end as claim,
       case when in_order then birth else death end as against,
       case when in_order then 'before' else 'after' end as relation,
       case when surely then 'definite' else 'tension' end as verdict,
       case when may_be_another then 'namesake' end as because
from wrong
"""

EXAMPLES = (
    fires(
        "a text has him die before the birth on record",
        said("died in 1889", "died", person="li", when="1889"),
        fact("li-born", "born", person="li", when="1898-10-29"),
        at="died in 1889",
        says="within 1889 is before 1898-10-29",
        verdict="definite",
    ),
    fires(
        "a text has him born after the death on record",
        said("born in 1898", "born", person="li", when="1898"),
        fact("li-died", "died", person="li", when="1889-04-28"),
        at="born in 1898",
        says="within 1898 is after 1889-04-28",
        verdict="definite",
    ),
    fires(
        "a text contradicts itself",
        said("born in 1898", "born", person="li", when="1898"),
        said("died in 1889", "died", person="li", when="1889"),
        at="died in 1889",
        says="the text also says that Li was born in 1898",
        verdict="definite",
    ),
    fires(
        "the record contradicts itself",
        said("Li lived", "lived_in", person="li"),
        fact("li-born", "born", person="li", when="1898"),
        fact("li-died", "died", person="li", when="1889"),
        at=None,
        says="the record contradicts itself: Li died in 1889; but the record also says that Li was born in 1898",
        verdict="definite",
    ),
    fires(
        "about 1897 may be late enough",
        said("died about 1897", "died", person="li", when="1897~"),
        fact("li-born", "born", person="li", when="1898-10-29"),
        at="died about 1897",
        says="before 1898-10-29",
        verdict="tension",
    ),
    silent(
        "born and died in one year",
        said("died in 1898", "died", person="li", when="1898"),
        fact("li-born", "born", person="li", when="1898-10-29"),
    ),
    silent(
        "born before 1898, which leaves room for an earlier birth",
        said("died in 1889", "died", person="li", when="1889"),
        fact("li-born", "born", person="li", when="before 1898"),
    ),
    silent(
        "one of the dates is open",
        said("died in 1889", "died", person="li", when="1889"),
        fact("li-born", "born", person="li"),
    ),
)
