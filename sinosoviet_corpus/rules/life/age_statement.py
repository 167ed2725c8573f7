"""A text gives a person's age, and the date of birth on record gives another.

By East Asian custom a person was one at birth and a year older at each New Year (sui, xusui): one or two more than by
birthdays. So an age too high by one or two is only a tension; this reckoning cannot explain an age too low. New Year is
then between 21 January and 20 February: sui do not go together with a year that begins in March or at Easter. Before
doubting the text ask: which reckoning is it? does it mean the year of life ("in his 38th year")? is the date of birth
itself disputed?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent, thing

RULE = Rule(
    code="LIF205",
    name="age-statement",
    asks="Does the stated age agree with the date of birth?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    version=3,
    looks_at="ages",
    record_too=True,
    says="{claim}; but {other}: aged {youngest} to {oldest} by birthdays",
    missing="a date of birth of {person}, and a date of the statement",
    authority=("E. Wilkinson, Chinese History: A New Manual (2012), on the reckoning of age in sui",),
    false_alarms="The year of life (“in his 38th year”) annotated as an age.",
)  # fmt: skip

QUERY = """
with aged as (
  -- years by birthdays, with a day of grace on both sides: on the birthday and the day before it both years count;
  -- a division by 365.25 errs to the younger side, one by 365.24 to the older
  select stated.claim as age, birth.claim as birth, stated.person, stated.lo, stated.hi,
         stated.layer = 'text' or birth.layer = 'reference' as in_order, stated.widened,
         floor((stated.core.s_min - birth.core.e_max - 1) / 365.25) as youngest,
         floor((stated.core.e_max - birth.core.s_min + 1) / 365.24) as oldest,
         floor((stated.widened.s_min - birth.widened.e_max - 1) / 365.25) as youngest_of_all,
         floor((stated.widened.e_max - birth.widened.s_min + 1) / 365.24) as oldest_of_all,
         -- the year of the statement less that of the birth, and one; a birth on one of the first 61 days may belong to the year before:
         -- 51 by the calendar of moons, 10 by another calendar
         floor((stated.loose.e_max + 366) / 365.2425) - floor((full_birth.loose.s_min + 303) / 365.2425) + 1
           as oldest_in_sui
  from ages stated
  join births birth on birth.person = stated.person and birth.dated
  join claims full_birth on full_birth.claim = birth.claim
  where stated.dated),
wrong as (
  select aged.*,
         -- no reading has both: a European first day of the year, and an age in sui
         aged.hi < aged.youngest_of_all or (aged.lo > aged.oldest_of_all and aged.lo > aged.oldest_in_sui) as surely,
         namesake.person is not null as may_be_another
  from aged
  -- another of that name who can have lived then
  left join namesakes namesake
    on namesake.person = aged.person
    and namesake.first_day <= aged.widened.e_max
    and namesake.last_day >= aged.widened.s_min
  where aged.hi < aged.youngest
    -- act-before-birth reports a date before the birth
    or (aged.lo > aged.oldest and aged.oldest >= 0))
-- the finding is about the text; if the age is on record, about the birth that the text gives
select case when in_order then age else birth end as claim,
       case when in_order then birth else age end as against, person,
       cast(youngest as bigint) as youngest, cast(oldest as bigint) as oldest,
       case when surely then 'definite' else 'tension' end as verdict,
       case when may_be_another then 'namesake' end as because
from wrong
union all
select stated.claim, cast(null as string), stated.person, cast(null as bigint), cast(null as bigint), 'cannot tell',
       cast(null as string)
from ages stated
where stated.layer = 'text'
  and not exists (select 1 from aged where aged.age = stated.claim)
"""

_BORN = fact("li-born", "born", person="li", when="1889-10-29")


def _aged(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "years of age", "age")


EXAMPLES = (
    fires(
        "aged 42 by the text, 37 by birthdays",
        said("died on 28 April 1927, aged 42", "died", person="li", when="1927-04-28", quantity=_aged(42, 42)),
        _BORN,
        at="died on 28 April 1927, aged 42",
        says="aged 37 to 37 by birthdays",
        verdict="definite",
    ),
    fires(
        "a year too young, which no reckoning explains",
        said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
        _BORN,
        at="died on 28 April 1927, aged 36",
        says="37",
        verdict="definite",
    ),
    fires(
        "two years too old: perhaps counted in sui",
        said("died on 28 April 1927, aged 39", "died", person="li", when="1927-04-28", quantity=_aged(39, 39)),
        _BORN,
        at="died on 28 April 1927, aged 39",
        says="37",
        verdict="tension",
    ),
    fires(
        "three years too old: more than sui explains",
        said("died on 28 April 1927, aged 40", "died", person="li", when="1927-04-28", quantity=_aged(40, 40)),
        _BORN,
        at="died on 28 April 1927, aged 40",
        says="aged 37 to 37",
        verdict="definite",
    ),
    fires(
        "aged 40, born in 1094, died in 1130: no reckoning gives more than 39",
        said("Wang died in 1130, aged 40", "died", person="wang", when="1130", quantity=_aged(40, 40)),
        fact("wang-born", "born", person="wang", when="1094"),
        at="Wang died in 1130, aged 40",
        says="aged 35 to 37",
        verdict="definite",
    ),
    fires(
        "the day of death is approximate and may fall before his birthday",
        said("died about 1 November 1926, aged 36", "died", person="li", when="1926-11-01~", quantity=_aged(36, 36)),
        _BORN,
        at="died about 1 November 1926, aged 36",
        says="aged 37 to 37",
        verdict="tension",
    ),
    silent(
        "the age is right",
        said("died on 28 April 1927, aged 37", "died", person="li", when="1927-04-28", quantity=_aged(37, 37)),
        _BORN,
    ),
    silent(
        "he may have had his birthday by then",
        said(
            "visited Moscow in 1924, aged 35",
            "visited",
            visitor="li",
            place="in moscow",
            when="1924",
            quantity=_aged(35, 35),
        ),
        thing("li", "person"),
        _BORN,
    ),
    abstains(
        "no date of birth on record",
        said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
        missing="a date of birth of Li",
    ),
    abstains(
        "the text does not say when he was that old",
        said("died, aged 36", "died", person="li", quantity=_aged(36, 36)),
        _BORN,
        missing="a date of the statement",
    ),
)
