"""A text gives a number without a date, and the record has other numbers for the same thing at several times.

Either some works have the number of the text and others have not, and nothing says which time is meant; or none has it, and it is lower or
higher than all that they have. The finding is always a tension. A number that the record prefers is not contested. Ask: for
which year does the text mean it? do all count the same (with or without double counts, both sides or one)?
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent

RULE = Rule(
    code="QTY504",
    name="other-numbers",
    asks="Does the record have other numbers too, for other years?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="counts",
    says="{claim}; nothing says when, and the record has: {numbers}",
    assumes=("all numbers count the same thing",),
    false_alarms="A name that holds a number (the 156 projects), annotated as a count.",
)

QUERY = """
with numbers as (
  select recount.claim, recount.against, recount.unequal, recount.lo, recount.hi, recount.by_lo, recount.by_hi,
         recount.at_once, other.rank, other.dated, other.core,
         row_number() over (
           partition by recount.claim, recount.unequal
           -- the one with the narrowest date
           order by not other.dated, other.core.e_max - other.core.s_min, other.ordinal, other.claim) as choice
  from recounts recount
  join claims other on other.claim = recount.against
  where recount.layer = 'text'
    and recount.by_layer = 'reference'
    and recount.at_once <> 'never'),
summaries as (
  select numbers.claim,
         -- value-conflict reports a number that differs at the same time
         bool_or(numbers.unequal and numbers.at_once <> 'perhaps') as decided,
         bool_or(numbers.rank = 'preferred' and not numbers.unequal) as preferred,
         min(case when not numbers.unequal and numbers.choice = 1 then numbers.against end) as agreeing,
         -- at other times than those on record a number may lie between those on record, but hardly beyond them
         min(numbers.core.s_min) < max(numbers.core.s_min)
           and (bool_and(numbers.hi < numbers.by_lo) or bool_and(numbers.lo > numbers.by_hi)) as beyond
  from numbers
  group by numbers.claim)
select numbers.claim, numbers.against, summaries.agreeing as also, 'tension' as verdict, 'another-time' as because
from numbers
join summaries on summaries.claim = numbers.claim
where numbers.unequal
  and not summaries.decided
  and not summaries.preferred
  and (summaries.agreeing is not null or summaries.beyond)
"""


def _persons(number: float) -> dict[str, object]:
    return amount(number, number, "persons", "troops")


def _in(year: str, number: float, **parts: object) -> dict[str, object]:
    return fact(f"in-{year}", "numbered", entity="troops", when=year, quantity=_persons(number), **parts)


EXAMPLES = (
    fires(
        "a million in no year: so in 1982, 658,002 in 1969, 600,000 in 1989",
        said("a million troops", "numbered", entity="troops", quantity=_persons(1_000_000)),
        _in("1982", 1_000_000),
        _in("1969", 658_002),
        _in("1989", 600_000),
        at="a million troops",
        says="the record has: 658,002 people in 1969; 1,000,000 people in 1982; 600,000 people in 1989",
        verdict="tension",
    ),
    fires(
        "higher than in all years on record",
        said("two million troops", "numbered", entity="troops", quantity=_persons(2_000_000)),
        _in("1969", 658_002),
        _in("1989", 600_000),
        at="two million troops",
        says="the record has: 658,002 people in 1969; 600,000 people in 1989",
        verdict="tension",
    ),
    silent(
        "the record has the same number for both years, but for rounding",
        said("a million troops", "numbered", entity="troops", quantity=_persons(1_000_000)),
        _in("1982", 1_000_000),
        _in("1985", 980_000),
    ),
    silent(
        "in a year between the two it may have been so",
        said("700,000 troops", "numbered", entity="troops", quantity=_persons(700_000)),
        _in("1969", 658_002),
        _in("1982", 1_000_000),
    ),
    silent(
        "the record knows one year only, and the text may mean another",
        said("a million troops", "numbered", entity="troops", quantity=_persons(1_000_000)),
        _in("1969", 658_002),
    ),
    silent(
        "the text says when, and the record has it for that year",
        said("a million troops", "numbered", entity="troops", when="1982", quantity=_persons(1_000_000)),
        _in("1982", 1_000_000),
        _in("1969", 658_002),
    ),
    silent(
        "the record prefers the number of the text",
        said("156 projects", "numbered", entity="troops", quantity=_persons(156)),
        _in("1954", 156, rank="preferred", rank_reason="announced"),
        _in("1953", 141),
    ),
)
