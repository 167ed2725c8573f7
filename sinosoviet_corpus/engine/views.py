"""The relations that rules share, as queries over the tables and over each other. Each is computed once, and only where a rule reads it."""

from __future__ import annotations

from sinosoviet_corpus.model import living
from sinosoviet_corpus.time.lengths import DAYS

# "checked": claims put forward as having been so. A plan, a question, a counterfactual is not checked as an event.
SHARED_VIEWS = {
    # Only the columns that rules compare: planning a query costs by the column.
    "checked": """
select c.claim, c.source, c.layer, c.kind, c.predicate, c.aspect, c.content, c.occurrence, c.polarity, c.quantifier,
       c.value, c.place, c.place_relation, c.lo, c.hi, c.raw, c.edtf, c.mode, c.fault, c.dated, c.core, c.widened,
       c.firm, c.nameless, c.cited, c.checkable, c.role_count
from claims c where c.irrealis = 'actual' and c.rank <> 'deprecated'""",
    "asserted": "select * from checked where polarity = '+'",
    "dated_claims": "select * from checked where edtf is not null",
    # What persons did or were at a given time: the roles that only the living fill.
    "acts": f"""
select c.claim, c.layer, c.predicate, c.core, c.widened, r.role, r.entity as person
from asserted c join roles r on r.claim = c.claim join entities e on e.entity = r.entity and e.type = 'person'
where c.dated and c.predicate not in {living.BUT_NOT_IN} and r.role in {living.ROLES}""",
    # Names that a text uses within the span of a dated claim about the thing, or says that the thing bore.
    "named_in_time": """
select distinct c.claim, c.layer, m.entity, m.quote as name, c.core, c.widened
from mentions m
join claims c on c.source = m.source and c.dated and m.start >= c.start and m.end <= c.end
join roles r on r.claim = c.claim and r.entity = m.entity
where c.predicate <> 'named'
union
select n.claim, n.layer, n.entity, n.value as name, n.core, n.widened from named n where n.layer = 'text' and n.dated""",
    # What mentions in the span of a claim name, of those who take part in it; without judgements, which no rule compares.
    "identified": """
select c.claim, c.layer, m.mention, m.quote, m.sure, m.entity
from mentions m
join claims c on c.source = m.source and m.start >= c.start and m.end <= c.end
join roles r on r.claim = c.claim and r.entity = m.entity
where c.checkable
union
select c.claim, c.layer, m.mention, m.quote, m.sure, m.entity
from mentions m
join claims c on c.source = m.source and m.start >= c.start and m.end <= c.end and c.place = m.entity
where c.checkable""",
    # The time when all that take part in a claim existed, as far as it is on record: a bound for what is undated.
    "lifetimes": """
select c.claim, max(x.first_day) as first_day, min(x.last_day) as last_day
from asserted c
join roles r on r.claim = c.claim
join (select l.entity, min(l.core.s_min) as first_day, max(l.core.e_max) as last_day
      from existed l where l.layer = 'reference' and l.mode = 'extent' group by l.entity) x on x.entity = r.entity
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
    # The same for places: what happens once to its subject happens in one place.
    "placed_occurrences": """
select c.claim, c.layer, c.source, c.place, c.place_relation, 'once ' || f.predicate || ' ' || f.key as same
from asserted c join functional f on f.claim = c.claim and f.gives = 'place'
where c.place_relation not in ('from', 'to')
union
select c.claim, c.layer, c.source, c.place, c.place_relation,
       'event ' || c.occurrence || ' ' || c.predicate || ' ' || r.role || ' ' || r.entity
from asserted c join roles r on r.claim = c.claim
where c.place is not null and c.occurrence is not null and c.value is null and c.content is null
  and c.place_relation not in ('from', 'to') and c.aspect = 'point'""",
    # Events and claims as points in time: every dated claim, and every event by the dated claims about it.
    "moments": """
select a.claim as node, a.claim, a.layer, a.core, a.widened from asserted a where a.dated
union all
select a.occurrence as node, a.claim, a.layer, a.core, a.widened from asserted a
where a.dated and a.occurrence is not null and a.content is null and a.value is null
  and (a.aspect = 'point' or a.mode = 'extent')
  and not exists (select 1 from roles r where r.claim = a.claim and r.entity = a.occurrence)
union all
select r.entity as node, c.claim, c.layer, c.core, c.widened from asserted c join roles r on r.claim = c.claim
where c.dated and c.predicate in ('took_place', 'began')""",
    # The same for what comes before or after the whole of something: then it does so to each of its parts as well.
    "happenings": """
select m.node, m.claim, m.layer, m.core, m.widened from moments m
union all
select w.whole as node, m.claim, m.layer, m.core, m.widened from part_of w join moments m on m.node = w.part""",
    # How long something lasted, where a claim counts it ("duration of the visit"); shortest, longest: days in one unit.
    "durations": f"""
select c.claim, c.layer, c.mode, c.core, c.widened, c.lo, c.hi, u.shortest, u.longest
from asserted c join claims k on k.claim = c.claim
join (values {", ".join(str((unit, *days)) for unit, days in DAYS.items())}) as u(unit, shortest, longest) on lower(k.unit) in (u.unit, u.unit || 's')
where lower(k.counted) like '%duration%'""",
    # Who was bodily where, by dated claims; `resident`: lived or studied there, which leaves room for journeys.
    "presences": """
select c.claim, c.layer, r.entity as person, c.place, c.predicate in ('lived_in', 'studied_at') as resident, c.core, c.widened
from asserted c
join roles r on r.claim = c.claim
join entities e on e.entity = r.entity and e.type = 'person'
where c.dated and c.place is not null and c.place_relation in ('in', 'at', 'on')
  and c.predicate || ' ' || r.role in ('visited visitor', 'met participant', 'participated agent', 'signed party',
                                       'born person', 'died person', 'lived_in person', 'studied_at person')""",
    # Where a thing that does not move is put: places and buildings.
    "placings": """
select c.claim, c.layer, r.entity, e.type, c.place, c.place_relation
from asserted c
join roles r on r.claim = c.claim
join entities e on e.entity = r.entity and e.type in ('place', 'structure')
where c.place is not null and c.place_relation in ('in', 'at', 'on', 'near', 'basin_of')
  and c.predicate || ' ' || r.role in ('located entity', 'existed entity', 'built structure', 'founded entity')""",
    # What places lie in, themselves included; and how many those are; `known`: whether it lies in, or holds, any other.
    "lies_in": """
select w.entity, w.wider
from wider w
join entities a on a.entity = w.entity and a.type in ('place', 'structure', 'state')
join entities b on b.entity = w.wider and b.type in ('place', 'structure', 'state')""",
    "gazetteer": """
select a.entity as place, a.around, a.around > 1 or b.entities > 1 as known
from (select entity, count(*) as around from lies_in group by entity) a
join (select wider, count(*) as entities from lies_in group by wider) b on b.wider = a.entity""",
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
    # Claims that count or measure something, in the base unit of the measure.
    "counts": """
select c.claim, c.source, c.layer, c.predicate, c.place, c.value, c.dated, c.core, c.widened, c.role_count,
       lower(k.counted) as counted, k.as_of, m.measure, m.lo, m.hi, m.least, m.most
from amounts m join asserted c on c.claim = m.claim join claims k on k.claim = m.claim""",
    # Two numbers for one thing: same predicate, roles, place and measure. unequal: even if both are round numbers;
    # at_once: whether they hold for one time, as far as the dates say ('timeless': neither is dated).
    "recounts": """
select a.claim, b.claim as against, b.layer as by_layer, a.measure, a.lo, a.hi, b.lo as by_lo, b.hi as by_hi,
       coalesce(a.most < b.least, false) or coalesce(a.least > b.most, false) as unequal, a.counted = b.counted as same_words,
       case when a.dated and b.dated and not may_overlap(a.core, b.core) then 'never'
            when a.dated and b.dated and must_overlap(a.widened, b.widened) and coalesce(a.as_of = b.as_of, true) then 'surely'
            when (a.dated and b.dated and must_overlap(a.core, b.core) and coalesce(a.as_of = b.as_of, true)) or a.as_of = b.as_of
            then 'literally'
            when not a.dated and not b.dated and coalesce(a.as_of, b.as_of) is null then 'timeless'
            else 'perhaps' end as at_once
from counts a
join counts b on b.predicate = a.predicate and b.measure = a.measure and b.role_count = a.role_count and b.claim <> a.claim
     and coalesce(b.place, '') = coalesce(a.place, '') and coalesce(b.value, '') = coalesce(a.value, '')
     and (b.layer = 'reference' or b.claim < a.claim)
join roles ra on ra.claim = a.claim
join roles rb on rb.claim = b.claim and rb.role = ra.role and rb.entity = ra.entity
where a.layer = 'text'
group by a.claim, b.claim, b.layer, a.measure, a.lo, a.hi, b.lo, b.hi, a.least, a.most, b.least, b.most, a.counted, b.counted,
         a.dated, b.dated, a.core, b.core, a.widened, b.widened, a.as_of, b.as_of, a.role_count
having count(*) = a.role_count""",
    # How old a person is said to be, in claims about one person only.
    "ages": """
select c.claim, c.layer, c.lo, c.hi, c.dated, c.core, c.widened, min(r.entity) as person
from asserted c join claims k on k.claim = c.claim and k.unit = 'years of age'
join roles r on r.claim = c.claim join entities e on e.entity = r.entity and e.type = 'person'
group by c.claim, c.layer, c.lo, c.hi, c.dated, c.core, c.widened
having count(distinct r.entity) = 1""",
    # Pairs of persons of whom one claim says that they dealt with each other as the living do.
    "encounters": """
select distinct c.claim, c.layer, a.entity as person, b.entity as companion
from asserted c
join roles a on a.claim = c.claim join entities ea on ea.entity = a.entity and ea.type = 'person'
join roles b on b.claim = c.claim and b.entity > a.entity join entities eb on eb.entity = b.entity and eb.type = 'person'
where c.predicate in ('met', 'participated', 'cooperated', 'visited', 'said') and a.role <> 'theme' and b.role <> 'theme'""",
    # Statements that something was a part of a longer thing, or fell within its time.
    "inclusions": """
select p.claim, p.layer, p.part, p.whole from part_of p
union all
select d.claim, d.layer, d.shorter as part, d.longer as whole from during d""",
    # What a text states plainly as having been so, and could be asked a source for; `searched`: the search on record.
    "statements_of_fact": """
select c.claim, c.layer, c.kind, c.predicate, coalesce(s.searched, '') as searched
from checked c left join last_searches s on s.claim = c.claim
where c.layer = 'text' and c.checkable and c.firm and not c.cited
  and c.kind <> 'evaluation' and c.predicate not in ('named', 'before', 'during', 'simultaneous', 'part_of')""",
    "last_searches": """
select x.claim, 'Searched on ' || x.date || ': ' || x.topic || '.' as searched
from (select s.claim, s.date, s.topic, row_number() over (partition by s.claim order by n.claims, s.date desc, s.search) as choice
      from searches s join (select search, count(*) as claims from searches group by search) n on n.search = s.search) x
where x.choice = 1""",
    # Plans that are stated for themselves, not as what somebody said, demanded or thought.
    "plans": """
select c.claim, c.layer, coalesce(s.searched, '') as searched
from claims c left join last_searches s on s.claim = c.claim
where c.layer = 'text' and c.irrealis = 'planned' and c.polarity = '+' and c.checkable and c.modality = 'certain' and not c.cited
  and c.kind <> 'evaluation' and c.predicate <> 'causes'
  and not exists (select 1 from claims o where o.content = c.claim)
  and not exists (select 1 from roles r where r.entity = c.claim)
  and not exists (select 1 from voices v where v.claim = c.claim and v.engagement <> 'acknowledge')""",
    # Cut by what weighs alike: what was done or happened; what was said or thought; what led to what; how things were.
    "plain_statements": """
select * from statements_of_fact
where kind <> 'causal' and predicate not in ('causes', 'said', 'thought', 'described', 'is_a', 'existed', 'located')""",
    "reports": "select * from statements_of_fact where predicate in ('said', 'thought') and kind <> 'causal'",
    "causal_statements": "select * from statements_of_fact where kind = 'causal' or predicate = 'causes'",
    "descriptions": """
select * from statements_of_fact where kind <> 'causal' and predicate in ('described', 'is_a', 'existed', 'located')""",
    # A claim of another source, or of the reference layer, with the same predicate, whose roles, place, value, amount and
    # date say at least as much, as plainly; a claim in a role stands for the event it is about. A part or an instance bears out
    # what is said of the whole or the class, but no denial of it. What leads to what has no date of its own:
    # its cause and its effect have. What has to be found is written as keys; candidates come by the rarest of them only, so that
    # a state or an office of which ten thousand claims speak does not make all pairs of them.
    "asked": """
select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' ' || r.role || ' ' || coalesce(k.occurrence, r.entity) as key
from claims c join roles r on r.claim = c.claim left join claims k on k.claim = r.entity
where c.layer = 'text'
union
select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' value ' || c.value from claims c
where c.layer = 'text' and c.value is not null and c.role_count > 0
union
select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' place ' || c.place from claims c
where c.layer = 'text' and c.place is not null and c.role_count > 0""",
    "offered": """
select distinct o.claim, o.key
from (select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' ' || r.role || ' ' || w.wider as key
      from claims c join roles r on r.claim = c.claim
      join wider w on w.entity = r.entity and (c.polarity = '+' or w.wider = r.entity)
      where c.rank <> 'deprecated'
      union all
      select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' value ' || c.value from claims c
      where c.rank <> 'deprecated'
      union all
      select c.claim, c.predicate || ' ' || c.polarity || ' ' || c.irrealis || ' place ' || w.wider
      from claims c join wider w on w.entity = c.place and (c.polarity = '+' or w.wider = c.place)
      where c.rank <> 'deprecated') o
join (select distinct key from asked) a on a.key = o.key""",
    "rarest_asked": """
select r.claim, r.key, r.keys
from (select a.claim, a.key, count(*) over (partition by a.claim) as keys,
             row_number() over (partition by a.claim order by coalesce(n.claims, 0), a.key) as choice
      from asked a
      left join (select o.key, count(*) as claims from offered o group by o.key) n on n.key = a.key) r
where r.choice = 1""",
    # plain: the claim is put forward as having been so (and then by_claim is as well, as their keys say).
    "candidates": """
with askers as (
  select r.key, r.keys, a.claim, a.source, a.content, a.irrealis = 'actual' and a.rank <> 'deprecated' as plain, a.firm,
         a.polarity = '-' and a.aspect = 'point' and a.mode = 'within' as never, a.quantifier, a.place_relation,
         m.measure, m.lo, m.hi, a.core, a.widened,
         not a.dated or a.predicate = 'causes' as timeless, a.mode in ('throughout', 'extent') as whole, a.edtf like '%/' as no_last_day
  from rarest_asked r join claims a on a.claim = r.claim left join amounts m on m.claim = a.claim),
offers as (
  select o.key, b.claim, b.source, b.layer, b.content, b.firm, b.quantifier, b.place_relation, m.measure, m.lo, m.hi, b.dated, b.core
  from offered o join claims b on b.claim = o.claim left join amounts m on m.claim = b.claim)
select a.claim, b.claim as by_claim, b.layer as by_layer, a.key, a.keys, a.content, b.content as by_content, a.plain
from askers a join offers b on b.key = a.key and b.source <> a.source
where (a.timeless or (b.dated and must_touch(b.core, a.widened)
       and (not a.whole or (b.core.s_max <= a.widened.s_max and (a.no_last_day or b.core.e_min >= a.widened.e_min)))
       and (not a.never or (b.core.s_min <= a.core.s_min and b.core.e_max >= a.core.e_max))))
  and (b.firm or not a.firm)
  and (a.quantifier is null or a.quantifier = 'some' or coalesce(b.quantifier, 'none') = a.quantifier
       or (a.quantifier = 'most' and b.quantifier = 'all'))
  and (a.place_relation is null or b.place_relation = a.place_relation
       or (a.place_relation in ('in', 'at', 'on', 'to') and b.place_relation in ('in', 'at', 'on')))
  and (a.measure is null or (b.measure = a.measure and (a.lo is null or b.lo >= a.lo) and (a.hi is null or b.hi <= a.hi)))""",
    # Of one key, or of the other of two, there is nothing to count: that is most of the work.
    "alike": """
with others as (
  select c.claim, c.by_claim, c.by_layer, c.content, c.by_content, c.plain, c.keys, a.key
  from candidates c join asked a on a.claim = c.claim and a.key <> c.key)
select c.claim, c.by_claim, c.by_layer, c.content, c.by_content, c.plain from candidates c where c.keys = 1
union all
select k.claim, k.by_claim, k.by_layer, k.content, k.by_content, k.plain
from others k join offered o on o.claim = k.by_claim and o.key = k.key
where k.keys = 2
union all
select k.claim, k.by_claim, k.by_layer, k.content, k.by_content, k.plain
from others k join offered o on o.claim = k.by_claim and o.key = k.key
where k.keys > 2
group by k.claim, k.by_claim, k.by_layer, k.content, k.by_content, k.plain, k.keys
having count(*) = k.keys - 1""",
    # What bears a claim out: something alike that is put forward as having been so. That somebody spoke bears out what he
    # said only if that is alike as well.
    "corroborated": """
select l.claim, l.by_claim, l.by_layer from alike l where l.plain and (l.content is null or l.content = l.by_content)
union all
select l.claim, l.by_claim, l.by_layer
from alike l join alike p on p.claim = l.content and p.by_claim = l.by_content and (p.content is null or p.content = p.by_content)
where l.plain and l.content <> l.by_content""",
    # An asserted claim (claim) and a denial of it (against). literally, surely: whether both cannot be, by the core and the widened
    # dates; never: a work denies it for all times; sweeping: a text does.
    "denials": """
with pairs as (
  select a.claim, n.claim as against
  from asserted a
  join roles r on r.claim = a.claim
  join roles s on s.predicate = r.predicate and s.role = r.role and s.entity = r.entity
  join checked n on n.claim = s.claim and n.polarity = '-'
  where a.claim <> n.claim and (a.layer = 'text' or n.layer = 'text')
    and (n.value is null or a.value = n.value) and (n.lo is null or a.lo = n.lo) and (n.hi is null or a.hi = n.hi)
    and (coalesce(n.quantifier, 'none') in ('none', 'some') or a.quantifier in ('all', n.quantifier))
    and coalesce(a.content, '') = coalesce(n.content, '')
    and (n.place is null or exists (select 1 from wider w where w.entity = a.place and w.wider = n.place))
    and (n.place is null or a.place_relation = n.place_relation
         or (a.place_relation in ('in', 'at', 'on') and n.place_relation in ('in', 'at', 'on')))
  group by a.claim, n.claim, n.role_count
  having count(distinct s.role || ' ' || s.entity) = n.role_count),
denied as (
  select p.claim, p.against, a.layer, a.core, a.widened, a.dated, n.core as no_core, n.widened as no_widened,
         n.quantifier = 'none' and n.layer = 'reference' and not n.dated as never,
         n.quantifier = 'none' and not n.dated and a.layer = 'reference' and a.dated as sweeping,
         n.dated and (n.mode in ('throughout', 'extent') or (n.aspect = 'point' and n.mode = 'within')) as all_along,
         l.first_day, l.last_day
  from pairs p
  join claims a on a.claim = p.claim
  join claims n on n.claim = p.against
  left join lifetimes l on l.claim = p.claim and not a.dated)
select d.*,
       case when never then true
            when all_along and no_core <> no_widened then false
            when all_along and dated then must_touch(widened, no_core)
            when all_along then coalesce(first_day >= no_core.s_min and last_day <= no_core.e_max, false)
            else must_overlap(widened, no_widened) end as surely,
       case when all_along then must_touch(core, no_core)
            else must_overlap(core, no_core) or coalesce(sweeping, false) end as literally
from denied d""",
    # A claim of a text and another, which gives the one value that there is otherwise, or a state that excludes it. Of the
    # texts that give one and the same other value the first speaks for all.
    "rivals": """
with texts as (select * from asserted where layer = 'text'),
values_given as (
  select f.claim, c.layer, f.predicate || ' ' || f.gives || ' ' || f.key as subject, f.gives, f.given
  from functional f join asserted c on c.claim = f.claim where f.gives not in ('time', 'place', 'quantity')),
disputed as (
  select v.* from values_given v
  join (select subject from values_given group by subject having min(given) <> max(given)) d on d.subject = v.subject),
others as (
  select subject, given, layer, claim from disputed where layer = 'reference'
  union all
  select subject, given, layer, min(claim) from disputed where layer = 'text' group by subject, given, layer),
unequal as (
  select a.claim, b.claim as against, b.layer, a.gives
  from disputed a join others b on b.subject = a.subject and b.given <> a.given
  where a.layer = 'text' and (b.layer = 'reference' or b.claim < a.claim)),
sharing as (
  select distinct u.claim, u.against
  from unequal u
  join roles x on x.claim = u.claim and x.role = u.gives
  join roles y on y.claim = u.against and y.role = x.role and y.entity = x.entity),
excluding as (
  select a.claim, x.other || ' ' || cast(a.role_count as string) || ' ' || r.role || ' ' || r.entity as key
  from texts a join excludes x on x.predicate = a.predicate join roles r on r.claim = a.claim),
excluded as (
  select b.claim, b.predicate || ' ' || cast(b.role_count as string) || ' ' || r.role || ' ' || r.entity as key
  from asserted b join (select distinct x.other from excludes x) o on o.other = b.predicate join roles r on r.claim = b.claim),
opposed as (
  select a.claim, b.claim as against, b.layer,
         must_coincide(a.widened, b.widened) or coalesce(b.core = b.widened and l.first_day >= b.core.s_min and l.last_day <= b.core.e_max, false)
           as surely
  from texts a
  join excluding ra on ra.claim = a.claim
  join excluded rb on rb.key = ra.key
  join asserted b on b.claim = rb.claim
  left join lifetimes l on l.claim = a.claim and not a.dated and b.mode in ('throughout', 'extent')
  where (must_overlap(a.core, b.core) or (l.first_day >= b.core.s_min - 31 and l.last_day <= b.core.e_max + 31))
    and (b.layer = 'reference' or b.claim < a.claim) and coalesce(b.place, '') = coalesce(a.place, '')
  group by a.claim, b.claim, b.layer, a.role_count, a.widened, b.widened, b.core, l.first_day, l.last_day
  having count(distinct ra.key) = a.role_count)
select u.claim, u.against, u.layer, true as surely, 'there is one ' || u.gives as reason
from unequal u left join sharing s on s.claim = u.claim and s.against = u.against
where s.claim is null
union all
select claim, against, layer, surely, 'the one excludes the other'
from opposed""",
    # Claims of texts that a claim on record directly denies, or excludes.
    "refuted": """
select case when d.layer = 'text' then d.claim else d.against end as claim, case when d.layer = 'text' then d.against else d.claim end as by_claim
from denials d join claims n on n.claim = d.against
where d.surely and d.layer <> n.layer
union
select r.claim, r.against from rivals r where r.surely and r.layer = 'reference'""",
    # Events that a text tells of in its own voice, each something that happened and not a process; not what is said or thought.
    "told_events": """
select c.claim, c.source, c.layer, k.sentence, k.start, c.occurrence, c.dated, c.core
from asserted c join claims k on k.claim = c.claim
where c.layer = 'text' and c.kind = 'event' and c.aspect = 'point' and c.checkable and c.content is null
  and not exists (select 1 from voices v where v.claim = c.claim)""",
    # What is put forward as worth, not as fact.
    "evaluations": "select * from checked where not checkable",
    # What a claim of a text cites for itself, and what is on record of what a work says: all claims of an annotated text, and
    # the reference claims that cite the work.
    "cited_works": """
select distinct c.claim, c.layer, c.source, k.work
from checked c join citations k on k.claim = c.claim and k.function = 'supports'
where c.layer = 'text' and c.kind <> 'evaluation'""",
    "said_in": """
select c.source as work, c.claim from claims c where c.layer = 'text' and c.rank <> 'deprecated'
union all
select k.work, c.claim from claims c join citations k on k.claim = c.claim and k.function = 'supports'
where c.layer = 'reference' and c.rank <> 'deprecated'""",
    # What a cited work says of the matter of a claim: the same predicate, participants, place and value, at whatever time, in
    # whatever amount, however sure; `within`: at a time that can be that of the claim.
    "cited_matter": """
select a.claim, a.work, b.claim as by_claim,
       not a.dated or not b.dated or may_overlap(a.widened, b.widened) as within
from (select k.claim, k.source, k.work, c.predicate, c.polarity, c.place, c.value, c.dated, c.widened, c.role_count, r.role,
             coalesce(o.occurrence, r.entity) as entity
      from cited_works k join checked c on c.claim = k.claim join roles r on r.claim = k.claim
      left join claims o on o.claim = r.entity
      where k.work <> k.source) a
join said_in s on s.work = a.work
join claims b on b.claim = s.claim and b.predicate = a.predicate and b.polarity = a.polarity
join roles q on q.claim = b.claim and q.role = a.role
join wider w on w.entity = q.entity and w.wider = a.entity
where (a.value is null or a.value = b.value)
  and (a.place is null or a.place = b.place
       or exists (select 1 from wider p where p.entity = b.place and p.wider = a.place))
group by a.claim, a.work, b.claim, a.role_count, a.dated, b.dated, a.widened, b.widened
having count(distinct a.role || ' ' || a.entity) = a.role_count""",
    # What a cited work says that bears the claim out.
    "borne_out_by_source": """
select k.claim, k.work, b.by_claim
from cited_works k
join said_in s on s.work = k.work
join corroborated b on b.claim = k.claim and b.by_claim = s.claim
where k.work <> k.source""",
}
