"""A text gives a duration that does not fit its own dates, or the dates of the event that it speaks of.

Both ways of counting are allowed (from the 1st to the 10th: nine days, or ten), and a month has 28 to 31 days. A
difference of at most one unit, as with "seven months" for six and a half, is only a tension. Before doubting the text
ask: does the number count days of work and not of the calendar? is it a round number? is one of the dates that of a
journey, a signature, a report?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, gap, length, said, silent

RULE = Rule(
    code="TMP104",
    name="duration-mismatch",
    asks="Is the stated duration the distance of the dates?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="durations",
    record_too=True,
    says="{lasting}: too {fault}; {dating}: {fewest} to {most} days",
    missing="the dates of its beginning and its end",
    assumes=("the duration and the dates are of the same stretch of time",),
    false_alarms="Days of talks, of work, of flight, counted without the pauses between them.",
)  # fmt: skip

QUERY = """
with stretches as (
  -- the dates of the claim itself; end-before-start reports those that run backwards
  select stated.claim, cast(null as string) as against, stated.layer, stated.core, stated.widened, stated.lo, stated.hi,
         stated.rounding, stated.shortest, stated.longest
  from durations stated
  where stated.mode = 'extent'
    and stated.core.s_min <= stated.core.e_max
  union
  -- the dates of the event that it is about, if they say when that took place
  select stated.claim, dating.claim, dating.layer, dating.core, dating.widened, stated.lo, stated.hi,
         stated.rounding, stated.shortest, stated.longest
  from durations stated
  -- who takes part in an event may do so for less than its whole length
  join roles subject on subject.claim = stated.claim and subject.meaning <> 'participation'
  join moments moment on moment.node = subject.entity
  join asserted dating on dating.claim = moment.claim
       and dating.meaning = 'occurrence'
       and dating.mode in ('within', 'extent')
  where dating.claim <> stated.claim),
measured as (
  -- the fewest days leave out the first one, the most count it: both ways of counting are allowed
  select stretches.*,
         stretches.core.e_min - stretches.core.s_max as fewest,
         stretches.core.e_max - stretches.core.s_min + 1 as most,
         stretches.widened.e_min - stretches.widened.s_max as fewest_of_all,
         stretches.widened.e_max - stretches.widened.s_min + 1 as most_of_all
  from stretches
  -- 10^12 days stand for an open end, which cannot be measured
  where stretches.core.e_min < 1000000000000
    and stretches.core.s_max > -1000000000000)
-- the finding is about the text: about its date, if the length is on record
select case when stated.layer = 'text' or measured.layer = 'reference' then measured.claim else measured.against end as claim,
       case when stated.layer = 'text' or measured.layer = 'reference' then measured.against else measured.claim end as against,
       measured.claim as lasting,
       case when measured.hi * measured.longest < measured.fewest then 'short' else 'long' end as fault,
       coalesce(measured.against, 'by its own dates') as dating,
       greatest(measured.fewest, 0) as fewest, measured.most,
       -- one unit more or less may be rounding: "seven months" for six and a half; not where the number is said to be exact
       case when (measured.hi + measured.rounding) * measured.longest < measured.fewest_of_all
              or (measured.lo - measured.rounding) * measured.shortest > measured.most_of_all
            then 'definite' else 'tension' end as verdict
from measured
join durations stated on stated.claim = measured.claim
where measured.hi * measured.longest < measured.fewest
   or measured.lo * measured.shortest > measured.most
union all
select stated.claim, cast(null as string), cast(null as string), cast(null as string), cast(null as string),
       cast(null as bigint), cast(null as bigint), 'cannot tell'
from durations stated
where stated.layer = 'text'
  and not exists (select 1 from stretches where stretches.claim = stated.claim)
"""


def _lasted(number: float, unit: str) -> dict[str, object]:
    return amount(number, number, unit, "duration")


EXAMPLES = (
    fires(
        "a ten-day visit whose dates are nine weeks apart",
        said(
            "a ten-day visit, 16 December to 17 February",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1949-12-16/1950-02-17",
            quantity=_lasted(10, "days"),
        ),
        at="a ten-day visit, 16 December to 17 February",
        says="too short; by its own dates: 63 to 64 days",
        verdict="definite",
    ),
    fires(
        "seven months for six and a half: off by at most one unit",
        said(
            "for seven months, 2 March to 11 September",
            "fought",
            party=["a", "b"],
            when="extent 1969-03-02/1969-09-11",
            quantity=_lasted(7, "months"),
        ),
        at="for seven months, 2 March to 11 September",
        says="too long",
        verdict="tension",
    ),
    fires(
        "six weeks of fighting, and the record has it within one month",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        fact("fighting", "took_place", event="fighting", when="1969-03"),
        at="the fighting lasted six weeks",
        says="too long; Fighting took place in March 1969: 0 to 31 days",
        verdict="definite",
    ),
    fires(
        "six weeks of fighting, and the month on record is doubtful",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        fact("fighting", "took_place", event="fighting", when="1969-03~"),
        at="the fighting lasted six weeks",
        says="too long",
        verdict="tension",
    ),
    silent(
        "ten days, counting the first and the last",
        said(
            "ten days, from 1 to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/1954-05-10",
            quantity=_lasted(10, "days"),
        ),
    ),
    silent(
        "nine days, counting the days between",
        said(
            "nine days, from 1 to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/1954-05-10",
            quantity=_lasted(9, "days"),
        ),
    ),
    silent(
        "no days are given with the months",
        said(
            "two months, from May to June",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05/1954-06",
            quantity=_lasted(2, "months"),
        ),
    ),
    fires(
        "the record gives the length, and the text a date that does not fit it",
        said("the visit in the first week of May", "took_place", event="visit", when="extent 1954-05-01/1954-05-07"),
        fact("visit-lasted", "took_place", event="visit", interval=length(3, "week")),
        at="the visit in the first week of May",
        says="Visit took place for 3 weeks: too long; Visit took place from 1 to 7 May 1954: 6 to 7 days",
        verdict="definite",
    ),
    silent(
        "a time between two events is no length of either",
        said(
            "six weeks after the visit",
            "before",
            earlier="visit",
            later="fighting",
            interval=gap(6, "week"),
            id="text/gap",
        ),
        said("six weeks", "numbered", entity="visit", quantity=amount(6, 6, "weeks", "duration between the visits")),
        fact("visit", "took_place", event="visit", when="1969-03"),
    ),
    abstains(
        "the fighting has no dates on record",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        missing="its beginning and its end",
    ),
)
