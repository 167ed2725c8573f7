"""Three questions of the rules, written by hand in SQL, for the benchmarks to compare with."""

from __future__ import annotations

# The same questions as three rules ask, for the claims that the generator makes, as somebody would write them for this one purpose.
BY_HAND = {
    "LIF201": """
        select a.claim, d.claim as against from claims a join roles r on r.claim = a.claim
        join entities e on e.entity = r.entity and e.type = 'person'
        join roles s on s.entity = r.entity and s.predicate = 'died' and s.role = 'person'
        join claims d on d.claim = s.claim and d.layer = 'reference'
        where a.layer = 'text' and a.dated and a.predicate in ('visited', 'acted', 'held_office') and a.core.s_min > d.core.e_max""",
    "ROL302": """
        with held as (select c.claim, c.layer, c.core, p.entity as person, o.entity as office from claims c
          join roles p on p.claim = c.claim and p.role = 'person' join roles o on o.claim = c.claim and o.role = 'office'
          where c.predicate = 'held_office' and c.dated)
        select a.claim, b.claim as against from held a join held b on b.office = a.office and b.person <> a.person and b.layer = 'reference'
        where a.layer = 'text' and b.core.s_max <= a.core.s_min and b.core.e_min >= a.core.e_max""",
    "TMP101": """
        with dated as (select c.claim, c.layer, c.core, r.entity as event from claims c
          join roles r on r.claim = c.claim and r.role = 'event' where c.predicate = 'took_place' and c.dated)
        select a.claim, b.claim as against from dated a join dated b on b.event = a.event and b.layer = 'reference'
        where a.layer = 'text' and (a.core.e_max < b.core.s_min or b.core.e_max < a.core.s_min)""",
}
