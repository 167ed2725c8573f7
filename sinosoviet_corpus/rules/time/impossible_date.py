"""A date expression of a text gives a day that no calendar has, ends before it begins, or names a wrong day of the week.

The rules on dates look at claims. A date in the layer of dates, which no claim has taken over, is looked at here, by the same
tests: TMP001, TMP002, TMP003. Before doubting the text ask what these ask: is the date of another calendar? did the annotation
misread a digit? were two dates swapped?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="TMP004",
    name="impossible-date",
    asks="Can this date of the layer of dates be right?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="date_expressions",
    says="the date “{raw}” {fault}",
    false_alarms="A name that has a weekday in it (Bloody Sunday) in the words of another date.",
)

QUERY = """
with misnamed as (
  -- day 1 of the count was a Monday; an expression may name two days ("Monday or Tuesday"): one that fits is enough
  select named_day.claim, named_day.raw, named_day.core.s_min as only_day,
         -- "about Monday the 14th": another day may be meant
         named_day.core.e_max < named_day.last_day as loose
  from weekdays_in_dates named_day
  -- only a single day: a stretch has several weekdays
  where named_day.core.s_min = named_day.core.e_max
  group by named_day.claim, named_day.raw, named_day.core.s_min, named_day.core.e_max, named_day.last_day
  having not bool_or((named_day.core.s_min - named_day.number - 1) % 7 = 0))
select expression.claim, cast(null as string) as against, expression.raw, 'does not exist: ' || expression.fault as fault,
       -- a day that another calendar has may be meant
       case when expression.fault like '%no calendar has%' or expression.fault like '%no year has%'
            then 'definite' else 'tension' end as verdict
from date_expressions expression
where expression.fault is not null
union all
select expression.claim, cast(null as string) as against, expression.raw, 'ends before it begins' as fault,
       -- "about 1957" may be early enough
       case when expression.widened.e_max < expression.widened.s_min then 'definite' else 'tension' end as verdict
from date_expressions expression
where expression.core.e_max < expression.core.s_min
union all
select misnamed.claim, cast(null as string) as against, misnamed.raw,
       'names a wrong day of the week: that day was a ' || weekday.name as fault,
       case when misnamed.loose then 'tension' else 'definite' end as verdict
from misnamed
join (values (1, 'Monday'), (2, 'Tuesday'), (3, 'Wednesday'), (4, 'Thursday'), (5, 'Friday'), (6, 'Saturday'),
             (0, 'Sunday'))
     as weekday (number, name)
  on ((misnamed.only_day % 7) + 7) % 7 = weekday.number
"""

EXAMPLES = (
    fires(
        "June has thirty days, and no claim has taken over the date",
        said(
            "They met, it is said, on 31 June 1957",
            "met",
            participant=["a", "b"],
            dates=[("31 June 1957", "1957-06-31")],
        ),
        at="31 June 1957",
        says="the date “31 June 1957” does not exist",
        verdict="definite",
    ),
    fires(
        "the years stand the wrong way round",
        said("They met from 1960 to 1956", "met", participant=["a", "b"], dates=[("1960 to 1956", "extent 1960/1956")]),
        at="1960 to 1956",
        says="ends before it begins",
        verdict="definite",
    ),
    fires(
        "14 February 1950 was a Tuesday",
        said(
            "Signed on Monday, 14 February 1950",
            "took_place",
            event="a",
            dates=[("Monday, 14 February 1950", "1950-02-14")],
        ),
        at="Monday, 14 February 1950",
        says="that day was a Tuesday",
        verdict="definite",
    ),
    silent(
        "the claim has the same date: TMP001 reports it",
        said("He died on 31 June 1957", "died", person="a", when="1957-06-31", dates=[("31 June 1957", "1957-06-31")]),
    ),
    silent(
        "30 June is a day, and it was a Sunday",
        said(
            "They met on Sunday, 30 June 1957",
            "met",
            participant=["a", "b"],
            dates=[("Sunday, 30 June 1957", "1957-06-30")],
        ),
    ),
    silent(
        "words that give no date",
        said("They met once", "met", participant=["a", "b"], dates=["once"]),
    ),
)
