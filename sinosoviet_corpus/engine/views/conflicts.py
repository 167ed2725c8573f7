"""What speaks against what."""

from __future__ import annotations

VIEWS = {
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
    # Claims that give one of several values of which there is only one: the author of a work.
    "disputed": """
with values_given as (
  select f.claim, c.layer, f.predicate || ' ' || f.gives || ' ' || f.key as subject, f.gives, f.given
  from functional f join asserted c on c.claim = f.claim where f.gives not in ('time', 'place', 'quantity'))
select v.* from values_given v
join (select subject from values_given group by subject having min(given) <> max(given)) d on d.subject = v.subject""",
    # A claim of a text and another that gives another value. Of the texts that give one and the same other value the first
    # speaks for all.
    "unequal": """
with others as (
  select subject, given, layer, claim from disputed where layer = 'reference'
  union all
  select subject, given, layer, min(claim) from disputed where layer = 'text' group by subject, given, layer)
select a.claim, b.claim as against, b.layer, a.gives
from disputed a join others b on b.subject = a.subject and b.given <> a.given
where a.layer = 'text' and (b.layer = 'reference' or b.claim < a.claim)""",
    # Claims of a state that excludes another; lasts: it fills its time; filled: what fills the roles,
    # which is equal for claims about the same.
    "states": """
select c.claim, c.layer, c.predicate, coalesce(c.place, '') as place, c.dated,
       c.mode in ('throughout', 'extent') as lasts, c.core, c.widened, f.filled
from asserted c
join (select r.claim, array_sort(array_agg(distinct r.role || ' ' || r.entity)) as filled
      from roles r join (select distinct predicate from excludes) x on x.predicate = r.predicate
      group by r.claim) f on f.claim = c.claim""",
    # Those of texts, once for each state that theirs excludes (other); first_day, last_day: the bounds of what is undated.
    "excluding": """
select s.claim, x.other, s.place, s.core, s.widened, s.filled, l.first_day, l.last_day
from states s join excludes x on x.predicate = s.predicate
left join lifetimes l on l.claim = s.claim and not s.dated
where s.layer = 'text'""",
    # A claim of a text and another, of a state that excludes the first, of the same things at the same place and time.
    "opposed": """
select a.claim, b.claim as against, b.layer,
       must_coincide(a.widened, b.widened)
         or coalesce(b.lasts and b.core = b.widened and a.first_day >= b.core.s_min and a.last_day <= b.core.e_max, false) as surely
from excluding a
join states b on b.predicate = a.other and b.filled = a.filled and b.place = a.place
where (must_overlap(a.core, b.core) or (b.lasts and a.first_day >= b.core.s_min - 31 and a.last_day <= b.core.e_max + 31))
  and (b.layer = 'reference' or b.claim < a.claim)""",
    # A claim of a text and another, which gives the one value that there is otherwise, or a state that excludes it.
    "rivals": """
with sharing as (
  select distinct u.claim, u.against
  from unequal u
  join roles x on x.claim = u.claim and x.role = u.gives
  join roles y on y.claim = u.against and y.role = x.role and y.entity = x.entity)
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
}
