"""One thing is said to have come immediately after another, and weeks lay between them.

Before doubting the text ask: is "immediately" a word of transition only? did the second thing begin earlier than on its
date (a letter is drafted before it is handed over)? The rule counts the days that must have passed between the two
dates that lie nearest to each other.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="TMP106",
    name="not-at-once",
    asks="Did the second thing follow as closely as is said?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="orders",
    says="{claim}, immediately; but at least {days_between} days lay between, as the dates are written: {other}, and {also}",
    missing="a date for both sides of the order",
    assumes=("a thing that follows within 31 days may be said to follow immediately",),
    false_alarms="“Immediately” as a word of transition, where the text only goes on to the next thing.",
)

QUERY = """
with stated as (
  select ordering.*
  from orders ordering
  where ordering.layer = 'text'
    and ordering.value = 'immediately'),
sides as (select distinct stated.earlier, stated.later from stated),
-- only twenty datings of one thing in one layer are compared: the latest ends of the first thing, the soonest beginnings of the second
latest as (
  select moment.*, dating.ordinal,
         row_number() over (
           partition by moment.node, moment.layer
           order by moment.core.e_max desc, dating.ordinal, moment.claim) as choice
  from moments moment
  join claims dating on dating.claim = moment.claim),
soonest as (
  select moment.*, dating.ordinal,
         row_number() over (
           partition by moment.node, moment.layer
           order by moment.core.s_min, dating.ordinal, moment.claim) as choice
  from moments moment
  join claims dating on dating.claim = moment.claim),
pairs as (
  -- the nearest two dates are compared, so that any dating may excuse the statement
  select sides.earlier, sides.later, earlier_date.claim as against, later_date.claim as also,
         later_date.core.s_min - earlier_date.core.e_max as days_between,
         later_date.widened.s_min - earlier_date.widened.e_max as at_least,
         -- at equal distance the dates of the text come before those on record
         row_number() over (
           partition by sides.earlier, sides.later
           order by later_date.core.s_min - earlier_date.core.e_max, earlier_date.layer desc, later_date.layer desc,
                    earlier_date.ordinal, later_date.ordinal, earlier_date.claim, later_date.claim) as choice
  from sides
  join latest earlier_date on earlier_date.node = sides.earlier and earlier_date.choice <= 20
  join soonest later_date on later_date.node = sides.later and later_date.choice <= 20)
-- 31 days: a thing that follows within the longest month may be said to follow immediately
select stated.claim, pairs.against, pairs.also, pairs.days_between,
       case when pairs.at_least > 31 then 'definite' else 'tension' end as verdict
from stated
join pairs on pairs.earlier = stated.earlier and pairs.later = stated.later
where pairs.choice = 1
  and pairs.days_between > 31
union all
select stated.claim, cast(null as string), cast(null as string), cast(null as bigint), 'cannot tell'
from stated
where not exists (select 1 from pairs where pairs.earlier = stated.earlier and pairs.later = stated.later)
"""

EXAMPLES = (
    fires(
        "six weeks lay between the statement and the letter",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        said("the letter of 30 January", "took_place", event="letter", when="1955-01-30"),
        at="immediately afterwards",
        says="at least 46 days",
        verdict="definite",
    ),
    fires(
        "34 days are more than a month, whatever the local days",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-29"),
        said("the letter of 1 February", "took_place", event="letter", when="1955-02-01"),
        at="immediately afterwards",
        says="at least 34 days",
        verdict="definite",
    ),
    fires(
        "34 days, but the statement is dated about 28 December",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-28~"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
        at="immediately afterwards",
        says="at least 34 days",
        verdict="tension",
    ),
    silent(
        "31 days are still a month",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-31"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
    ),
    silent(
        "the text does not say “immediately”",
        said("afterwards", "before", earlier="statement", later="letter", id="text/o"),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        said("the letter of 1956", "took_place", event="letter", when="1956"),
    ),
    silent(
        "December and January: only a day may have lain between",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12"),
        said("the letter of January", "took_place", event="letter", when="1955-01"),
    ),
    abstains(
        "the letter has no date",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        missing="a date for both sides",
    ),
)
