"""What happened when, and for how long."""

from __future__ import annotations

from sinosoviet_corpus.time.lengths import DAYS

VIEWS = {
    # The time when all that take part in a claim existed, as far as it is on record: a bound for what is undated.
    "lifetimes": """
select c.claim, max(x.first_day) as first_day, min(x.last_day) as last_day
from asserted c
join roles r on r.claim = c.claim
join (select l.entity, min(l.core.s_min) as first_day, max(l.core.e_max) as last_day
      from existences l where l.layer = 'reference' and l.mode = 'extent' group by l.entity) x on x.entity = r.entity
group by c.claim""",
    # Dated claims with `same`: equal for claims about one occurrence. Those whose predicate happens once to its subject
    # (born, premiered), and those that say they are about one event and have one predicate and a participant in common;
    # of what lasts, only those that give its whole extent: within a visit there are many days and places.
    "dated_occurrences": """
select c.claim, c.layer, c.source, 'once ' || f.predicate || ' ' || f.key as same
from asserted c join functional f on f.claim = c.claim and f.gives = 'time'
union
select c.claim, c.layer, c.source, 'event ' || c.occurrence || ' ' || c.predicate || ' ' || r.role || ' ' || r.entity
from asserted c join roles r on r.claim = c.claim
where c.dated and c.occurrence is not null and c.value is null and c.content is null
  and (c.aspect = 'point' or c.mode = 'extent')""",
    # Events and claims as points in time: every dated claim, and every event by its taking place or beginning, and by what was done
    # in it (of what lasts only by its whole extent). Who speaks of an event does not date it.
    "moments": """
select a.claim as node, a.claim, a.layer, a.core, a.widened from asserted a where a.dated
union all
select a.occurrence as node, a.claim, a.layer, a.core, a.widened from asserted a
where a.dated and a.occurrence is not null and a.content is null and a.value is null
  and (a.aspect = 'point' or a.mode = 'extent')
  and not exists (select 1 from roles r where r.claim = a.claim and r.entity = a.occurrence)
union all
select r.entity as node, c.claim, c.layer, c.core, c.widened from asserted c join roles r on r.claim = c.claim
where c.dated and c.meaning in ('occurrence', 'beginning')""",
    # The same for what comes before or after the whole of something: then it does so to each of its parts as well.
    "happenings": """
select m.node, m.claim, m.layer, m.core, m.widened from moments m
union all
select w.whole as node, m.claim, m.layer, m.core, m.widened from event_parts w join moments m on m.node = w.part""",
    # How long something lasted, where a claim counts it ("duration of the visit"); shortest, longest: days in one unit.
    "durations": f"""
select c.claim, c.layer, c.mode, c.core, c.widened, c.lo, c.hi, u.shortest, u.longest
from asserted c join claims k on k.claim = c.claim
join (values {", ".join(str((unit, *days)) for unit, days in DAYS.items())}) as u(unit, shortest, longest) on lower(k.unit) in (u.unit, u.unit || 's')
where lower(k.counted) like '%duration%'""",
    # Days of the week that the words of a date name; number: 0 = Monday. The names of several languages do not clash; first
    # a pattern that all of them have in common, because the long list is slow.
    "weekdays_named": """
select c.claim, c.layer, c.raw, c.core, c.widened, w.name, w.number
from (select a.claim, a.layer, a.raw, a.core, a.widened from asserted a
      where a.dated and regexp_extract(lower(a.raw), '(day|tag|woch|abend|di|недельник|втор|сред|четв|пятн|субб|воскр|星期|周|礼拜)', 1) <> '') c
join (values (0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday'),
             (0, 'Montag'), (1, 'Dienstag'), (2, 'Mittwoch'), (3, 'Donnerstag'), (4, 'Freitag'), (5, 'Samstag'),
             (5, 'Sonnabend'), (6, 'Sonntag'),
             (0, 'lundi'), (1, 'mardi'), (2, 'mercredi'), (3, 'jeudi'), (4, 'vendredi'), (5, 'samedi'), (6, 'dimanche'),
             (0, 'понедельник'), (1, 'вторник'), (2, 'среда'), (2, 'среду'), (2, 'среды'), (3, 'четверг'),
             (4, 'пятниц'), (5, 'суббота'), (5, 'субботу'), (5, 'субботы'), (6, 'воскресен'),
             (0, '星期一'), (1, '星期二'), (2, '星期三'), (3, '星期四'), (4, '星期五'), (5, '星期六'), (6, '星期日'),
             (6, '星期天'),
             (0, '周一'), (1, '周二'), (2, '周三'), (3, '周四'), (4, '周五'), (5, '周六'), (6, '周日'),
             (0, '礼拜一'), (1, '礼拜二'), (2, '礼拜三'), (3, '礼拜四'), (4, '礼拜五'), (5, '礼拜六'), (6, '礼拜天')) as w(number, name)
  on lower(c.raw) like '%' || lower(w.name) || '%'""",
}
