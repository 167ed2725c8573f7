"""What bears a claim out, and what a cited work says of it."""

from __future__ import annotations

VIEWS = {
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
         not a.dated or a.meaning = 'cause' as timeless, a.mode in ('throughout', 'extent') as whole, a.edtf like '%/' as no_last_day
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
