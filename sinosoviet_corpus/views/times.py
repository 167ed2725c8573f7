"""When things happened, and for how long."""

from __future__ import annotations

from sinosoviet_corpus.times.lengths import DAYS
from sinosoviet_corpus.views.view import View, columns_of

_UNITS = ", ".join(str((unit, *days)) for unit, days in DAYS.items())
NODE = {"node": "the point in time: the id of a claim, or of an event"}
DATING = {"claim": "the claim that dates it", **columns_of("claims", "layer core widened")}

VIEWS = {
    "lifetimes": View(
        "The time when all that take part in a claim existed, as far as it is on record: it bounds undated claims.",
        {
            **columns_of("claims", "claim"),
            "first_day": "the first day on which all existed",
            "last_day": "the last such day",
        },
        """
select stated.claim, max(spans.first_day) as first_day, min(spans.last_day) as last_day
from asserted stated
join roles part on part.claim = stated.claim
join (select existence.entity, min(existence.core.s_min) as first_day, max(existence.core.e_max) as last_day
      from existences existence
      where existence.layer = 'reference'
        and existence.mode = 'extent'
      group by existence.entity) spans
  on spans.entity = part.entity
group by stated.claim""",
    ),
    "dated_occurrences": View(
        "Claims that date an occurrence: those whose predicate happens once to its subject (born, premiered), and those "
        "that say they are about one event and have one predicate and a participant in common.",
        {
            **columns_of("claims", "claim layer source"),
            "same": "equal for claims about one occurrence",
        },
        """
select stated.claim, stated.layer, stated.source, 'once ' || functional.predicate || ' ' || functional.key as same
from asserted stated
join functional on functional.claim = stated.claim and functional.gives = 'time'
union
select shared.claim, shared.layer, shared.source,
       'event ' || shared.event || ' ' || shared.predicate || ' ' || part.role || ' ' || part.entity
from asserted shared
join roles part on part.claim = shared.claim
where shared.dated
  and shared.event is not null
  and shared.value is null
  and shared.content is null
  -- a visit has many days: a lasting event is dated only by its whole extent
  and (shared.aspect = 'point' or shared.mode = 'extent')""",
    ),
    "moments": View(
        "Events and claims as points in time: every dated claim, and every event by its taking place or beginning, "
        "and by what was done in it.",
        {**NODE, **DATING},
        """
select stated.claim as node, stated.claim, stated.layer, stated.core, stated.widened
from asserted stated
where stated.dated
union all
select deed.event as node, deed.claim, deed.layer, deed.core, deed.widened
from asserted deed
where deed.dated
  and deed.event is not null
  -- speech about an event does not date it
  and deed.content is null
  and deed.value is null
  -- a lasting event is dated only by its whole extent
  and (deed.aspect = 'point' or deed.mode = 'extent')
  and not exists (select 1 from roles where roles.claim = deed.claim and roles.entity = deed.event)
union all
select part.entity as node, happening.claim, happening.layer, happening.core, happening.widened
from asserted happening
join roles part on part.claim = happening.claim
where happening.dated
  and happening.meaning in ('occurrence', 'beginning')""",
    ),
    "happenings": View(
        "Moments of events and of their parts: a thing before or after a whole is before or after each of its parts.",
        {**NODE, **DATING},
        """
select moments.node, moments.claim, moments.layer, moments.core, moments.widened
from moments
union all
select inclusion.whole as node, moments.claim, moments.layer, moments.core, moments.widened
from event_parts inclusion
join moments on moments.node = inclusion.part""",
    ),
    "durations": View(
        "How long something lasted, where a claim counts it (“duration of the visit”).",
        {
            **columns_of("claims", "claim layer mode core widened lo hi"),
            "shortest": "the fewest days in one unit of lo and hi",
            "longest": "the most days in one",
        },
        f"""
select stated.claim, stated.layer, stated.mode, stated.core, stated.widened, stated.lo, stated.hi,
       units.shortest, units.longest
from asserted stated
join claims full_claim on full_claim.claim = stated.claim
join (values {_UNITS})
  as units (unit, shortest, longest)
  on lower(full_claim.unit) in (units.unit, units.unit || 's')
where lower(full_claim.counted) like '%duration%'""",
    ),
    "weekdays_named": View(
        "Days of the week that the words of a date name.",
        {
            **columns_of("claims", "claim layer raw core"),
            "name": "the name of the day, in its language",
            "number": "which day it is: 0 is Monday",
        },
        """
with worded as (
  -- a pattern that all the names have in common, because the long list is slow
  select stated.claim, stated.layer, stated.raw, stated.core
  from asserted stated
  where stated.dated
    and regexp_extract(lower(stated.raw), '(day|tag|woch|abend|di|недельник|втор|сред|четв|пятн|субб|воскр|星期|周|礼拜)', 1) <> '')
select worded.claim, worded.layer, worded.raw, worded.core, weekdays.name, weekdays.number
from worded
-- the names of several languages do not clash
join (values (0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday'),
             (0, 'Montag'), (1, 'Dienstag'), (2, 'Mittwoch'), (3, 'Donnerstag'), (4, 'Freitag'), (5, 'Samstag'),
             (5, 'Sonnabend'), (6, 'Sonntag'),
             (0, 'lundi'), (1, 'mardi'), (2, 'mercredi'), (3, 'jeudi'), (4, 'vendredi'), (5, 'samedi'), (6, 'dimanche'),
             (0, 'понедельник'), (1, 'вторник'), (2, 'среда'), (2, 'среду'), (2, 'среды'), (3, 'четверг'),
             (4, 'пятниц'), (5, 'суббота'), (5, 'субботу'), (5, 'субботы'), (6, 'воскресен'),
             (0, '星期一'), (1, '星期二'), (2, '星期三'), (3, '星期四'), (4, '星期五'), (5, '星期六'), (6, '星期日'),
             (6, '星期天'),
             (0, '周一'), (1, '周二'), (2, '周三'), (3, '周四'), (4, '周五'), (5, '周六'), (6, '周日'),
             (0, '礼拜一'), (1, '礼拜二'), (2, '礼拜三'), (3, '礼拜四'), (4, '礼拜五'), (5, '礼拜六'), (6, '礼拜天')) as weekdays (number, name)
  on lower(worded.raw) like '%' || lower(weekdays.name) || '%'""",
    ),
}
