"""Who and what was where, and how it was called."""

from __future__ import annotations

VIEWS = {
    # Names that a text uses within the span of a dated claim about the thing, or says that the thing bore.
    "named_in_time": """
select distinct c.claim, c.layer, m.entity, m.quote as name, c.core, c.widened
from mentions m
join claims c on c.source = m.source and c.dated and m.start >= c.start and m.end <= c.end
join roles r on r.claim = c.claim and r.entity = m.entity
where c.meaning <> 'naming'
union
select n.claim, n.layer, n.entity, n.value as name, n.core, n.widened from namings n where n.layer = 'text' and n.dated""",
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
    # As dated_occurrences, for places: what happens once to its subject happens in one place.
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
    # Who was bodily where, by dated claims; `resident`: lived or studied there, which leaves room for journeys.
    "presences": """
select c.claim, c.layer, r.entity as person, c.place, c.meaning = 'residence' as resident, c.core, c.widened
from asserted c
join roles r on r.claim = c.claim
join entities e on e.entity = r.entity and e.type = 'person'
where c.dated and c.place is not null and c.place_relation in ('in', 'at', 'on')
  and r.present""",
    # Where a thing that does not move is put: places and buildings.
    "placings": """
select c.claim, c.layer, r.entity, e.type, c.place, c.place_relation
from asserted c
join roles r on r.claim = c.claim
join entities e on e.entity = r.entity and e.type in ('place', 'structure')
where c.place is not null and c.place_relation in ('in', 'at', 'on', 'near', 'basin_of') and r.placed""",
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
}
