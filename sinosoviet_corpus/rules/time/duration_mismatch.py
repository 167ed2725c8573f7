"""A text gives a duration that its own dates, or the dates of what it speaks of, do not allow.

Both ways of counting are allowed (from the 1st to the 10th: nine days, or ten), and a month has 28 to 31 days. Off by at most one
unit, as with "seven months" for six and a half, is only a tension. Before doubting the text ask: does the number count days of
work and not of the calendar? is it a round number? is one of the dates that of a journey, a signature, a report?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent

RULE = Rule(
    code="TMP104",
    name="duration-mismatch",
    asks="Is the stated duration the distance of the dates?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="durations",
    says="{claim}: too {fault}. {dating}: {fewest} to {most} days",
    missing="the dates of its beginning and its end",
    assumes=("the duration and the dates are of the same stretch of time",),
    false_alarms="Days of talks, of work, of flight, counted without the pauses between them.",
)  # fmt: skip

QUERY = """
with stretches as (
  select d.claim, cast(null as string) as against, d.core, d.widened, d.lo, d.hi, d.shortest, d.longest
  from durations d
  where d.layer = 'text' and d.mode = 'extent' and d.core.s_min <= d.core.e_max
  union
  select d.claim, c.claim, c.core, c.widened, d.lo, d.hi, d.shortest, d.longest
  from durations d join roles r on r.claim = d.claim
  join moments h on h.node = r.entity
  join asserted c on c.claim = h.claim and c.predicate = 'took_place' and c.mode in ('within', 'extent')
  where d.layer = 'text' and c.claim <> d.claim),
measured as (
  select s.*, s.core.e_min - s.core.s_max as fewest, s.core.e_max - s.core.s_min + 1 as most,
         s.widened.e_min - s.widened.s_max as fewest_of_all, s.widened.e_max - s.widened.s_min + 1 as most_of_all
  from stretches s
  where s.core.e_min < 1000000000000 and s.core.s_max > -1000000000000)
select m.claim, m.against, case when m.hi * m.longest < m.fewest then 'short' else 'long' end as fault,
       coalesce(m.against, 'By its own dates') as dating, greatest(m.fewest, 0) as fewest, m.most,
       case when (m.hi + 1) * m.longest < m.fewest_of_all or (m.lo - 1) * m.shortest > m.most_of_all then 'definite'
            else 'tension' end as verdict
from measured m
where m.hi * m.longest < m.fewest or m.lo * m.shortest > m.most
union all
select d.claim, cast(null as string), cast(null as string), cast(null as string), cast(null as bigint),
       cast(null as bigint), 'cannot tell'
from durations d
where d.layer = 'text' and not exists (select 1 from stretches s where s.claim = d.claim)
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
        says="too short. By its own dates: 63 to 64 days",
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
        says="too long. Fighting took place, in March 1969: 0 to 31 days",
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
    abstains(
        "the fighting has no dates on record",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        missing="its beginning and its end",
    ),
)
