"""When things happened, and for how long."""

from __future__ import annotations

from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.times.lengths import DAYS, OF_A_GAP, plural
from sinosoviet_corpus.views.view import View, columns_of

_ORDERS = ", ".join(f"'{meaning}'" for meaning in ORDERS)
_UNITS = ",\n             ".join(
    ", ".join(str((name, *days)) for name in (unit, plural(unit))) for unit, days in DAYS.items()
)
NODE = {"node": "the point in time: the id of a claim, or of an event"}
DATING = {"claim": "the claim that dates it", **columns_of("claims", "layer core widened")}

# A pattern that all names of weekdays have in common, because the long list is slow.
_HAS_WEEKDAY = "regexp_extract(lower({}), '(day|tag|woch|abend|di|недельник|втор|сред|четв|пятн|субб|воскр|星期|周|礼拜)', 1) <> ''"
_WEEKDAYS = """\
join (values (0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday'),
             (0, 'Montag'), (1, 'Dienstag'), (2, 'Mittwoch'), (3, 'Donnerstag'), (4, 'Freitag'), (5, 'Samstag'),
             (5, 'Sonnabend'), (6, 'Sonntag'),
             (0, 'lundi'), (1, 'mardi'), (2, 'mercredi'), (3, 'jeudi'), (4, 'vendredi'), (5, 'samedi'), (6, 'dimanche'),
             (0, 'понедельник'), (1, 'вторник'), (2, 'среда'), (2, 'среду'), (2, 'среды'), (3, 'четверг'),
             (4, 'пятниц'), (5, 'суббота'), (5, 'субботу'), (5, 'субботы'), (6, 'воскресен'),
             (0, '星期一'), (1, '星期二'), (2, '星期三'), (3, '星期四'), (4, '星期五'), (5, '星期六'), (6, '星期日'),
             (6, '星期天'),
             (0, '周一'), (1, '周二'), (2, '周三'), (3, '周四'), (4, '周五'), (5, '周六'), (6, '周日'),
             (0, '礼拜一'), (1, '礼拜二'), (2, '礼拜三'), (3, '礼拜四'), (4, '礼拜五'), (5, '礼拜六'), (6, '礼拜天')) as weekdays (number, name)"""

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
      from spans_of_existence existence
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
            "wording": "the value of the claim, '' if it has none: the deed in the words of the annotator",
        },
        """
select stated.claim, stated.layer, stated.source, 'once ' || functional.predicate || ' ' || functional.key as same,
       coalesce(stated.value, '') as wording
from asserted stated
join functional on functional.claim = stated.claim and functional.gives = 'time'
union
select shared.claim, shared.layer, shared.source,
       'event ' || shared.event || ' ' || shared.predicate || ' ' || part.role || ' ' || part.entity,
       coalesce(shared.value, '')
from asserted shared
join roles part on part.claim = shared.claim
where shared.dated
  and shared.event is not null
  -- a deed has a time, a description does not
  and (shared.value is null or shared.aspect = 'point')
  and shared.content is null
  -- a visit has many days: a lasting event is dated only by its whole extent
  and (shared.aspect = 'point' or shared.mode = 'extent')""",
    ),
    "extents": View(
        "Claims that say from when until when something lasted: all its extent, not days within it.",
        {
            **columns_of("claims", "claim layer source predicate meaning event"),
            "place": "where, '' where it does not say",
            "value": "its value, '' if it has none",
            "clear_cut": "whether it is a state that begins and ends on a day: an existence, an office, a stay in a place ...",
            **columns_of("claims", "core widened"),
            "filled": "the roles and what fills them, sorted: equal for claims about the same",
        },
        """
select stated.claim, stated.layer, stated.source, stated.predicate, stated.meaning, stated.event,
       coalesce(stated.place, '') as place, coalesce(stated.value, '') as value,
       -- good relations or help begin and end on no day
       stated.meaning in ('existence', 'tenure', 'nationality', 'naming')
         or (stated.aspect = 'durative' and stated.place is not null and fillings.present) as clear_cut,
       stated.core, stated.widened, fillings.filled
from asserted stated
join (select roles.claim, bool_or(roles.present) as present,
             array_sort(array_agg(distinct roles.role || ' ' || roles.entity)) as filled
      from roles
      group by roles.claim) fillings
  on fillings.claim = stated.claim
where stated.dated
  and stated.mode = 'extent'
  and stated.content is null
  -- two numbers at two times are no conflict of times
  and stated.lo is null
  and stated.hi is null""",
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
        "How long something lasted: the interval of a claim that gives a length, or a quantity that counts one (“duration of the visit”).",
        {
            **columns_of("claims", "claim layer mode core widened"),
            "lo": "how long, at least",
            "hi": "how long, at most",
            "rounding": "how many units more or less the number may stand for: 0 if it is exact",
            "shortest": "the fewest days in one unit of lo and hi",
            "longest": "the most days in one",
        },
        f"""
with stated as (
  select asserted.claim, asserted.layer, asserted.mode, asserted.core, asserted.widened,
         case when full_claim.interval is null then full_claim.lo else full_claim.interval_lo end as lo,
         case when full_claim.interval is null then full_claim.hi else full_claim.interval_hi end as hi,
         case when full_claim.interval_exactly then 0 else 1 end as rounding,
         coalesce(full_claim.interval_unit, lower(full_claim.unit)) as unit
  from asserted
  join claims full_claim on full_claim.claim = asserted.claim
  where full_claim.interval = 'length'
     or (full_claim.interval is null
         and lower(full_claim.counted) like '%duration%'
         -- a time between two things is no length of either
         and asserted.meaning not in ({_ORDERS})
         and regexp_extract(lower(full_claim.counted), '{OF_A_GAP}', 1) = ''))
select stated.claim, stated.layer, stated.mode, stated.core, stated.widened, stated.lo, stated.hi, stated.rounding,
       units.shortest, units.longest
from stated
join (values {_UNITS})
  as units (name, shortest, longest)
  on units.name = stated.unit""",
    ),
    "weekdays_named": View(
        "Days of the week that the words of a date name.",
        {
            **columns_of("claims", "claim layer raw core"),
            "name": "the name of the day, in its language",
            "number": "which day it is: 0 is Monday",
        },
        f"""
with worded as (
  -- a pattern that all the names have in common, because the long list is slow
  select stated.claim, stated.layer, stated.raw, stated.core
  from asserted stated
  where stated.dated
    and {_HAS_WEEKDAY.format("stated.raw")})
select worded.claim, worded.layer, worded.raw, worded.core, weekdays.name, weekdays.number
from worded
-- the names of several languages do not clash
{_WEEKDAYS}
  on lower(worded.raw) like '%' || lower(weekdays.name) || '%'""",
    ),
    "date_expressions": View(
        "Date expressions of the texts whose date no checked claim in the same sentence or passage has: those claims are looked at themselves.",
        {
            "claim": "the id of the date expression",
            "layer": "always text",
            "raw": "the words",
            **columns_of("dates", "fault core loose widened"),
        },
        """
select expression.date as claim, 'text' as layer, expression.quote as raw, expression.fault, expression.core,
       expression.loose, expression.widened
from dates expression
anti join (select full_claim.source, full_claim.sentence, full_claim.start, full_claim.end, full_claim.edtf
           from claims full_claim
           join dated_claims stated on stated.claim = full_claim.claim
           where full_claim.layer = 'text') covering
  on covering.source = expression.source
     and covering.edtf = expression.edtf
     and (covering.sentence = expression.sentence
          or (expression.start >= covering.start and expression.end <= covering.end))
where expression.edtf is not null""",
    ),
    "weekdays_in_dates": View(
        "Days of the week that date expressions name.",
        {
            "claim": "the id of the date expression",
            "raw": "its words",
            **columns_of("dates", "core"),
            "first_day": "the first day that can be meant, whatever the calendar",
            "last_day": "the last such day",
            "name": "the name of the day, in its language",
            "number": "which day it is: 0 is Monday",
        },
        f"""
with worded as (
  -- the weekday goes with the local day, so the day before and the day after do not count
  select expression.claim, expression.raw, expression.core,
         case when expression.loose.s_min - expression.widened.s_min > 1
                or expression.widened.e_max - expression.loose.e_max > 1
              then expression.widened.s_min else expression.loose.s_min end as first_day,
         case when expression.loose.s_min - expression.widened.s_min > 1
                or expression.widened.e_max - expression.loose.e_max > 1
              then expression.widened.e_max else expression.loose.e_max end as last_day
  from date_expressions expression
  where expression.fault is null
    and {_HAS_WEEKDAY.format("expression.raw")})
select worded.claim, worded.raw, worded.core, worded.first_day, worded.last_day, weekdays.name, weekdays.number
from worded
{_WEEKDAYS}
  on lower(worded.raw) like '%' || lower(weekdays.name) || '%'""",
    ),
}
