"""A text gives a person's age, and the date of birth on record makes it another.

In East Asia one was by custom aged one at birth and a year older at each New Year (sui, xusui): one or two more than by
birthdays. So an age too high by one or two is only a tension; one too low cannot be saved in this way. Before doubting the text
ask: which reckoning is it? does it mean the year of life ("in his 38th year")? is the date of birth itself disputed?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

_BORN = fact("li-born", "born", person="li", when="1889-10-29")


def _aged(low: float, high: float) -> dict[str, object]:
    return {"lo": low, "hi": high, "unit": "years of age", "counted": "age", "as_of": None}


RULE = Rule(
    code="LIF205",
    name="age-statement",
    asks="Does the stated age agree with the date of birth?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="ages",
    says="{claim}; but {other}: aged {youngest} to {oldest} by birthdays",
    missing="a date of birth of {person}, and a date of the statement",
    authority=("E. Wilkinson, Chinese History: A New Manual (2012), on the reckoning of age in sui",),
    examples=(
        fires(
            said("died on 28 April 1927, aged 42", "died", person="li", when="1927-04-28", quantity=_aged(42, 42)),
            _BORN,
            at="died on 28 April 1927, aged 42",
            says="aged 37 to 37 by birthdays",
            verdict="definite",
        ),
        fires(
            said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
            _BORN,
            at="died on 28 April 1927, aged 36",
            says="37",
            verdict="definite",
        ),
        fires(
            said("died on 28 April 1927, aged 39", "died", person="li", when="1927-04-28", quantity=_aged(39, 39)),
            _BORN,
            at="died on 28 April 1927, aged 39",
            says="37",
            verdict="tension",
        ),
        silent(
            said("died on 28 April 1927, aged 37", "died", person="li", when="1927-04-28", quantity=_aged(37, 37)),
            _BORN,
            because="it is right",
        ),
        silent(
            said("visited Moscow in 1924, aged 35", "visited", visitor="li", place="in moscow", when="1924",
                 quantity=_aged(35, 35)),
            _BORN,
            because="it may have been after his birthday",
        ),
        silent(
            said("over thirty in 1924", "visited", visitor="li", place="in moscow", when="1924",
                 quantity={**_aged(30, 0), "hi": None}),
            _BORN,
            because="he was 34 or 35",
        ),
        abstains(
            said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
            missing="a date of birth of Li",
        ),
    ),
)  # fmt: skip

# On the birthday itself both years count, as does the day before.
QUERY = """
with aged as (
  select a.claim, b.claim as against, a.person, a.lo, a.hi,
         floor((a.core.s_min - b.core.e_max - 1) / 365.25) as youngest,
         floor((a.core.e_max - b.core.s_min + 1) / 365.24) as oldest,
         floor((a.widened.s_min - b.widened.e_max - 1) / 365.25) as youngest_of_all,
         floor((a.widened.e_max - b.widened.s_min + 1) / 365.24) as oldest_of_all
  from ages a join born b on b.person = a.person and b.layer = 'reference' and b.dated
  where a.layer = 'text' and a.dated)
select a.claim, a.against, a.person, cast(a.youngest as bigint) as youngest, cast(a.oldest as bigint) as oldest,
       case when a.hi < a.youngest_of_all or a.lo > a.oldest_of_all + 2 then 'definite' else 'tension' end as verdict
from aged a where (a.hi < a.youngest and a.youngest < 1000) or (a.lo > a.oldest and a.oldest >= 0)
union all
select a.claim, cast(null as string), a.person, cast(null as bigint), cast(null as bigint), 'cannot tell'
from ages a
where a.layer = 'text' and not exists (select 1 from aged g where g.claim = a.claim)
"""
