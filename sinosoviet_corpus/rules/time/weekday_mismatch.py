"""A date names a day of the week, and that day was another.

It is a cheap and old test of dates, and of forgeries: a forger seldom works out the weekday of an invented date. Before
doubting the text ask: is the date in the calendar of its place (in old-style Russia the weekday was the same, the date
was not)? did the day begin at sunset? does the weekday belong to another date nearby? The weekday is seldom the part
that is wrong: people remember it.
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="TMP003",
    name="weekday-mismatch",
    asks="Was that day such a day of the week?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="weekdays_named",
    says="{claim}: “{raw}”, but that day was a {truly}",
    authority=(
        "Richards, “Calendars”, in Urban and Seidelmann (eds), Explanatory Supplement to the Astronomical Almanac (2013)",
    ),
    false_alarms="A name that has a weekday in it (Bloody Sunday, The Sunday Times) in the words of another date.",
)  # fmt: skip

QUERY = """
with tested as (
  -- day 1 of the count was a Monday; fits: the first such weekday from the earliest day on is not after the latest day
  select named_day.claim, named_day.raw, named_day.core,
         named_day.core.s_min + (((named_day.number + 1 - named_day.core.s_min) % 7) + 7) % 7
           <= named_day.core.e_max as fits,
         alternative.widened.s_min + (((named_day.number + 1 - alternative.widened.s_min) % 7) + 7) % 7
           <= alternative.widened.e_max as fits_widely
  from weekdays_named named_day
  join times alternative on alternative.claim = named_day.claim
  where named_day.layer = 'text'
    -- the weekday goes with the local day
    and alternative.reading not like '%local-day%'
    -- only a single day: a stretch has several weekdays
    and named_day.core.s_min = named_day.core.e_max),
compared as (
  -- the words may name two days ("Monday or Tuesday"): one that fits is enough
  select tested.claim, tested.raw, tested.core.s_min as first_day,
         max(case when tested.fits_widely then 1 else 0 end) as widely
  from tested
  group by tested.claim, tested.raw, tested.core.s_min
  having max(case when tested.fits then 1 else 0 end) = 0)
select compared.claim, cast(null as string) as against, compared.raw, weekday.name as truly,
       case when compared.widely = 0 then 'definite' else 'tension' end as verdict
from compared
join (values (1, 'Monday'), (2, 'Tuesday'), (3, 'Wednesday'), (4, 'Thursday'), (5, 'Friday'), (6, 'Saturday'),
             (0, 'Sunday'))
     as weekday (number, name)
  on ((compared.first_day % 7) + 7) % 7 = weekday.number
"""

EXAMPLES = (
    fires(
        "14 February 1950 was a Tuesday, not a Monday",
        said("signed on Monday", "took_place", event="signing", when="1950-02-14", raw="Monday, 14 February 1950"),
        at="signed on Monday",
        says="that day was a Tuesday",
        verdict="definite",
    ),
    fires(
        "the weekday is named in Russian",
        said("о понедельнике", "took_place", event="a", when="1950-02-14", raw="в понедельник 14 февраля"),
        at="о понедельнике",
        says="Tuesday",
        verdict="definite",
    ),
    fires(
        "about Monday the 14th: the day is in doubt",
        said("about Monday", "took_place", event="signing", when="1950-02-14~", raw="about Monday, 14 February"),
        at="about Monday",
        says="that day was a Tuesday",
        verdict="tension",
    ),
    fires(
        "the calendar is unknown, and by the Julian one the weekday is right",
        said(
            "in an unknown style",
            "took_place",
            event="fire",
            when="1917-10-25",
            raw="Wednesday, 25 October",
            calendar="unknown",
        ),
        at="in an unknown style",
        says="that day was a Thursday",
        verdict="tension",
    ),
    silent(
        "it was a Tuesday",
        said("on a Tuesday", "took_place", event="signing", when="1950-02-14", raw="Tuesday, 14 February 1950"),
    ),
    silent(
        "by the Julian calendar it was a Sunday",
        said(
            "old style", "took_place", event="shooting", when="1905-01-09", raw="Sunday, 9 January", calendar="julian"
        ),
    ),
    silent(
        "one of two weekdays fits",
        said("Monday or Tuesday", "took_place", event="signing", when="1950-02-14", raw="Monday or Tuesday, 14th"),
    ),
    silent(
        "a month has every day of the week",
        said("a Monday in February", "took_place", event="signing", when="1950-02", raw="a Monday in February 1950"),
    ),
)
