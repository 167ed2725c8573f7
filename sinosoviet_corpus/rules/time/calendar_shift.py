"""Two dates of one occurrence differ by just as many days as the Julian and the Gregorian calendar did then.

The finding hints at an explanation that may reconcile them, and is no fault of its own. Russia reckoned by the Julian
calendar until 31 January 1918; Greece, the last state, until 15 February 1923. The difference was 10 days from 1582,
11 from 1 March 1700 (Julian), 12 from 1800, 13 from 1900. Only dates that may be Julian where they are set are compared
(times/readings.toml), and none that is marked so already. Ask: was it in a country, or a church, of the old style? Then
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
    shares_hint=True,
    looks_at="dated_occurrences",
    says="{claim}; {elsewhere} {other}: {shift} days apart, the difference of the calendars at that time",
    hint="perhaps one day in two calendars: {calendars}",
    authority=(
        "Richards, “Calendars”, in Urban and Seidelmann (eds), Explanatory Supplement to the Astronomical Almanac (2013)",
    ),
    false_alarms="Dates that differ by so many days by chance, or of countries that had the new calendar long before.",
)

QUERY = """
with days as (
  -- single days only, and none that is "about": the difference has to be exact
  select distinct dating.same, dating.claim, dating.layer, assertion.edtf, assertion.core.s_min as day
  from dated_occurrences dating
  join asserted assertion on assertion.claim = dating.claim
  where assertion.loose.s_min = assertion.loose.e_max),
pairs as (
  select stated.claim, other.claim as against, stated.day, stated.edtf, other.day as other_day, other.edtf as other_edtf
  from days stated
  join days other on other.same = stated.same
       -- a pair of claims of texts is reported once, for the claim whose id comes later
       and (other.layer = 'reference' or other.claim < stated.claim)
  where stated.layer = 'text')
select pairs.claim, pairs.against, cast(null as string) as verdict, abs(pairs.day - pairs.other_day) as shift,
       -- the same words with two days: one of the two is marked as Julian, and the other is not
       case when pairs.edtf = pairs.other_edtf then pairs.edtf || ' is marked with two calendars'
            -- the Julian date of a day is always the earlier one
            when pairs.day < pairs.other_day then pairs.edtf || ' Julian is ' || pairs.other_edtf || ' Gregorian'
            else pairs.other_edtf || ' Julian is ' || pairs.edtf || ' Gregorian' end as calendars
from pairs
-- the date that is not marked, read as a Julian one, is the day of the other; it is a single day, and never the one written
join times julian
  on julian.claim = case when pairs.day < pairs.other_day then pairs.claim else pairs.against end
  and julian.reading = 'julian-calendar'
  and julian.widened.s_min = greatest(pairs.day, pairs.other_day)
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
    fires(
        "one date, marked with two calendars",
        said("landed on 5 November 1688", "took_place", event="landing", when="1688-11-05"),
        fact("landing", "took_place", event="landing", when="1688-11-05", calendar="julian"),
        at="landed on 5 November 1688",
        says="10 days apart",
        hint="1688-11-05 is marked with two calendars",
    ),
    silent(
        "a date that is marked as Julian has its day already",
        said("on 25 October 1917", "took_place", event="rising", when="1917-10-25", calendar="julian"),
        fact("rising", "took_place", event="rising", when="1917-11-20"),
    ),
    silent(
        "France had the Gregorian calendar long before",
        said("fell on 25 October 1917", "took_place", event="fall", when="1917-10-25", place="in France"),
        fact("fall", "took_place", event="fall", when="1917-11-07", place="in France"),
    ),
    silent(
        "one of the days is not exact",
        said("about 25 October 1917", "took_place", event="rising", when="1917-10-25~"),
        fact("rising", "took_place", event="rising", when="1917-11-07"),
    ),
)
