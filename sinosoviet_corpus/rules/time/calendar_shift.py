"""Two dates of one occurrence differ by just as many days as the Julian and the Gregorian calendar did then.

The finding hints at an explanation that may reconcile them, and is no fault of its own. Russia reckoned by the Julian
calendar until 31 January 1918; Greece, the last state, until 15 February 1923. The difference was 10 days from 1582,
11 from 1 March 1700 (Julian), 12 from 1800, 13 from 1900. Ask: was it in a country, or a church, of the old style? Then
mark the calendar of the date.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="TMP105",
    name="calendar-shift",
    asks="Are the two dates one day in two calendars?",
    kind="meta",
    severity="info",
    since="0.2",
    lends_hint=True,
    looks_at="dated_occurrences",
    says="{claim}; {elsewhere} {other}: {shift} days apart, the difference of the calendars at that time",
    hint="perhaps one day in two calendars: {julian} Julian is {gregorian} Gregorian",
    authority=(
        "Richards, “Calendars”, in Urban and Seidelmann (eds), Explanatory Supplement to the Astronomical Almanac (2013)",
    ),
    false_alarms="Dates that differ by so many days by chance, or of countries that had the new calendar long before.",
)

QUERY = """
with shifts as (
  -- day numbers between which a Julian date, read as if it were Gregorian, is too early by so many days
  select century.first_day, century.last_day, century.shift
  from (values (577726, 620606, 10),
               (620607, 657130, 11),
               (657131, 693654, 12),
               -- the last one ends with the reform in Greece, the last state with the old calendar
               (693655, 702041, 13))
       as century (first_day, last_day, shift)),
days as (
  -- single days only, and none that is "about": the difference has to be exact
  select distinct dating.same, dating.claim, dating.layer, assertion.edtf, assertion.core.s_min as day
  from dated_occurrences dating
  join asserted assertion on assertion.claim = dating.claim
  where assertion.widened.s_min = assertion.widened.e_max)
select stated.claim, other.claim as against, cast(null as string) as verdict, shifts.shift,
       -- the Julian date of a day is always the earlier one
       case when stated.day < other.day then stated.edtf else other.edtf end as julian,
       case when stated.day < other.day then other.edtf else stated.edtf end as gregorian
from days stated
join days other on other.same = stated.same
     -- a pair of claims of texts is reported once, at the later id
     and (other.layer = 'reference' or other.claim < stated.claim)
join shifts on abs(stated.day - other.day) = shifts.shift
     and least(stated.day, other.day) between shifts.first_day and shifts.last_day
where stated.layer = 'text'
"""

EXAMPLES = (
    fires(
        "thirteen days apart in 1917",
        said("on 25 October 1917", "took_place", event="rising", when="1917-10-25"),
        fact("rising", "took_place", event="rising", when="1917-11-07"),
        at="on 25 October 1917",
        says="13 days apart",
    ),
    fires(
        "twelve days apart in 1890, and the later date is that of the text",
        said("born on 9 March 1890", "born", person="m", when="1890-03-09"),
        fact("m-born", "born", person="m", when="1890-02-25"),
        at="born on 9 March 1890",
        says="12 days apart",
    ),
    fires(
        "two texts, thirteen days apart",
        said("on 25 October 1917", "took_place", event="rising", when="1917-10-25"),
        said("on 7 November 1917", "took_place", event="rising", when="1917-11-07", source="other"),
        at="on 25 October 1917",
        says="13 days apart",
    ),
    silent(
        "twelve days apart in 1917, the difference of the century before",
        said("on 26 October 1917", "took_place", event="rising", when="1917-10-26"),
        fact("rising", "took_place", event="rising", when="1917-11-07"),
    ),
    silent(
        "thirteen days apart in 1958, when no state kept the Julian calendar",
        said("on 1 August 1958", "took_place", event="talks", when="1958-08-01"),
        fact("talks", "took_place", event="talks", when="1958-08-14"),
    ),
    silent(
        "one of the days is not exact",
        said("about 25 October 1917", "took_place", event="rising", when="1917-10-25~"),
        fact("rising", "took_place", event="rising", when="1917-11-07"),
    ),
)
