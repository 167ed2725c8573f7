"""A text gives a person's age, and the date of birth on record makes it another.

In East Asia one was by custom aged one at birth and a year older at each New Year (sui, xusui): one or two more than by
birthdays. So an age too high by one or two is only a tension; one too low cannot be saved in this way. Before doubting the text
ask: which reckoning is it? does it mean the year of life ("in his 38th year")? is the date of birth itself disputed?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent, thing

RULE = Rule(
    code="LIF205",
    name="age-statement",
    asks="Does the stated age agree with the date of birth?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    version=2,
    looks_at="ages",
    says="{claim}; but {other}: aged {youngest} to {oldest} by birthdays",
    missing="a date of birth of {person}, and a date of the statement",
    authority=("E. Wilkinson, Chinese History: A New Manual (2012), on the reckoning of age in sui",),
    false_alarms="The year of life (“in his 38th year”) annotated as an age.",
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
from aged a where a.hi < a.youngest or (a.lo > a.oldest and a.oldest >= 0)
union all
select a.claim, cast(null as string), a.person, cast(null as bigint), cast(null as bigint), 'cannot tell'
from ages a
where a.layer = 'text' and not exists (select 1 from aged g where g.claim = a.claim)
"""

_BORN = fact("li-born", "born", person="li", when="1889-10-29")

_NEW_YEAR = fact("li-born", "born", person="li", when="1901-01-01")


def _aged(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "years of age", "age")


EXAMPLES = (
    fires(
        "provisional 1",
        said("died on 28 April 1927, aged 42", "died", person="li", when="1927-04-28", quantity=_aged(42, 42)),
        _BORN,
        at="died on 28 April 1927, aged 42",
        says="aged 37 to 37 by birthdays",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
        _BORN,
        at="died on 28 April 1927, aged 36",
        says="37",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("died on 28 April 1927, aged 39", "died", person="li", when="1927-04-28", quantity=_aged(39, 39)),
        _BORN,
        at="died on 28 April 1927, aged 39",
        says="37",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("died on 28 April 1927, aged 40", "died", person="li", when="1927-04-28", quantity=_aged(40, 40)),
        _BORN,
        at="died on 28 April 1927, aged 40",
        says="aged 37 to 37",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        said(
            "aged 5 in the month of his birth",
            "visited",
            visitor="li",
            place="in moscow",
            when="1889-10-29",
            quantity=_aged(5, 5),
        ),
        thing("li", "person"),
        _BORN,
        at="aged 5 in the month of his birth",
        says="to 0 by birthdays",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("died about 1 November 1926, aged 36", "died", person="li", when="1926-11-01~", quantity=_aged(36, 36)),
        _BORN,
        at="died about 1 November 1926, aged 36",
        says="aged 37 to 37",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said(
            "aged 7 on the day after his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1909-01-02",
            quantity=_aged(7, 7),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 7 on the day after his birthday",
        says="aged 8 to 8",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said(
            "aged 8 two days before his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1908-12-30",
            quantity=_aged(8, 8),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 8 two days before his birthday",
        says="aged 7 to 7",
        verdict="tension",
    ),
    silent(
        "it is right",
        said("died on 28 April 1927, aged 37", "died", person="li", when="1927-04-28", quantity=_aged(37, 37)),
        _BORN,
    ),
    abstains(
        "provisional 15",
        said("died on 28 April 1927, aged 36", "died", person="li", when="1927-04-28", quantity=_aged(36, 36)),
        missing="a date of birth of Li",
    ),
)
