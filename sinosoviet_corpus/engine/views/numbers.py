"""What is counted, and what else is said of the same."""

from __future__ import annotations

VIEWS = {
    # Claims that count or measure something, in the base unit of the measure.
    "counts": """
select c.claim, c.source, c.layer, c.predicate, c.meaning, c.place, c.value, c.dated, c.core, c.widened, c.role_count,
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
}
