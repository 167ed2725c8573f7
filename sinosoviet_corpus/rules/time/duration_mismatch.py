"""A text gives a duration that its own dates, or the dates of what it speaks of, do not allow.

Both ways of counting are allowed (from the 1st to the 10th: nine days, or ten), and a month has 28 to 31 days. Off by at most one
unit, as with "seven months" for six and a half, is only a tension. Before doubting the text ask: does the number count days of
work and not of the calendar? is it a round number? is one of the dates that of a journey, a signature, a report?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent


def _lasted(number: float, unit: str) -> dict[str, object]:
    return amount(number, number, unit, "duration")


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
    examples=(
        fires(
            said("a ten-day visit, 16 December to 17 February", "visited", visitor="a", place="in b",
                 when="extent 1949-12-16/1950-02-17", quantity=_lasted(10, "days")),
            at="a ten-day visit, 16 December to 17 February",
            says="too short. By its own dates: 63 to 64 days",
            verdict="definite",
        ),
        fires(
            said("for seven months, 2 March to 11 September", "fought", party=["a", "b"],
                 when="extent 1969-03-02/1969-09-11", quantity=_lasted(7, "months")),
            at="for seven months, 2 March to 11 September",
            says="too long",
            verdict="tension",
        ),
        fires(
            said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
            fact("fighting", "took_place", event="fighting", when="1969-03"),
            at="the fighting lasted six weeks",
            says="too long. Fighting took place, in March 1969: 0 to 31 days",
            verdict="definite",
        ),
        fires(
            said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
            fact("fighting", "took_place", event="fighting", when="1969-03~"),
            at="the fighting lasted six weeks",
            says="too long",
            verdict="tension",
        ),
        fires(
            said("the fighting lasted a month", "numbered", entity="fighting", quantity=_lasted(1, "month")),
            fact("fighting", "took_place", event="fighting", when="extent 1949-12-16/1950-02-17"),
            at="the fighting lasted a month",
            says="too short",
            verdict="definite",
        ),
        fires(
            said("a ten-day meeting, 16 December to 17 February", "took_place", event="meeting", when="extent 1949-12-16/1950-02-17", quantity=_lasted(10, "days")),
            at="a ten-day meeting, 16 December to 17 February",
            says="By its own dates",
            verdict="definite",
        ),
        fires(
            said("ten days, from 1 to 9 May", "visited", visitor="a", place="in b", when="extent 1954-05-01/1954-05-09", quantity=_lasted(10, "days")),
            at="ten days, from 1 to 9 May",
            says="too long. By its own dates: 8 to 9 days",
            verdict="tension",
        ),
        fires(
            said("ten days, from 1 to 8 May", "visited", visitor="a", place="in b", when="extent 1954-05-01/1954-05-08", quantity=_lasted(10, "days")),
            at="ten days, from 1 to 8 May",
            says="too long. By its own dates: 7 to 8 days",
            verdict="definite",
        ),
        fires(
            said("nine days, from 30 April to 10 May", "visited", visitor="a", place="in b", when="extent 1954-04-30/1954-05-10", quantity=_lasted(9, "days")),
            at="nine days, from 30 April to 10 May",
            says="too short. By its own dates: 10 to 11 days",
            verdict="tension",
        ),
        fires(
            said("nine days, on 1 May", "visited", visitor="a", place="in b", when="extent 1954-05-01/1954-05-01", quantity=_lasted(9, "days")),
            at="nine days, on 1 May",
            says="0 to 1 days",
            verdict="definite",
        ),
        fires(
            said("fourteen days, from about 10 to 15 May", "visited", visitor="a", place="in b", when="extent 1954-05-10~/1954-05-15", quantity=_lasted(14, "days")),
            at="fourteen days, from about 10 to 15 May",
            says="too long",
            verdict="tension",
        ),
        fires(
            said("fourteen days, from 10 to about 15 May", "visited", visitor="a", place="in b", when="extent 1954-05-10/1954-05-15~", quantity=_lasted(14, "days")),
            at="fourteen days, from 10 to about 15 May",
            says="too long",
            verdict="tension",
        ),
        fires(
            said("twelve days, from 1 to about 20 May", "visited", visitor="a", place="in b", when="extent 1954-05-01/1954-05-20~", quantity=_lasted(12, "days")),
            at="twelve days, from 1 to about 20 May",
            says="too short",
            verdict="tension",
        ),
        fires(
            said("for seven months, until about 11 September", "fought", party=["a", "b"], when="extent 1969-03-02/1969-09-11~", quantity=_lasted(7, "months")),
            at="for seven months, until about 11 September",
            says="too long",
            verdict="tension",
        ),
        silent(
            said("ten days, from 1 to 10 May", "visited", visitor="a", place="in b",
                 when="extent 1954-05-01/1954-05-10", quantity=_lasted(10, "days")),
            because="ten days, with the first and the last",
        ),
        silent(
            said("nine days, from 1 to 10 May", "visited", visitor="a", place="in b",
                 when="extent 1954-05-01/1954-05-10", quantity=_lasted(9, "days")),
            because="nine days lie between",
        ),
        silent(
            said("two months, from May to June", "visited", visitor="a", place="in b",
                 when="extent 1954-05/1954-06", quantity=_lasted(2, "months")),
            because="of the months no day is given",
        ),
        silent(
            said("the fighting lasted a month", "numbered", entity="fighting", quantity=_lasted(1, "month")),
            fact("fighting", "took_place", event="fighting", when="1969-03"),
            fact("battle", "part_of", part="battle", whole="fighting"),
            fact("battle-on-2-march", "took_place", event="battle", when="1969-03-02"),
            because="a part may be shorter than the whole",
        ),
        silent(
            said("the fighting lasted a week", "numbered", entity="fighting", quantity=_lasted(1, "week")),
            fact("fighting", "took_place", event="fighting", when="1969-03"),
            because="a week has room in a month",
        ),
        silent(
            said("nine days, from 1 May on", "visited", visitor="a", place="in b", when="extent 1954-05-01/..", quantity=_lasted(9, "days")),
            because="the end is open",
        ),
        silent(
            said("nine days, until 10 May", "visited", visitor="a", place="in b", when="extent ../1954-05-10", quantity=_lasted(9, "days")),
            because="the beginning is open",
        ),
        abstains(
            said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
            missing="its beginning and its end",
        ),
        abstains(
            said("nine days, from 9 August to 10 May", "visited", visitor="a", place="in b", when="extent 1954-08-09/1954-05-10", quantity=_lasted(9, "days")),
            missing="its beginning and its end",
        ),
        abstains(
            said("nine days, from about 12 to 10 May", "visited", visitor="a", place="in b", when="extent 1954-05-12~/1954-05-10", quantity=_lasted(9, "days")),
            missing="its beginning and its end",
        ),
        abstains(
            said("nine days, from 12 to about 10 May", "visited", visitor="a", place="in b", when="extent 1954-05-12/1954-05-10~", quantity=_lasted(9, "days")),
            missing="its beginning and its end",
        ),
        abstains(
            said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
            fact("fighting", "took_place", event="fighting", when="after 1969-03"),
            missing="its beginning and its end",
        ),
        abstains(
            said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
            fact("fighting", "began", event="fighting", when="1969-03"),
            missing="its beginning and its end",
        ),
    ),
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
