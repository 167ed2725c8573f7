"""The claims that are compared, and what may take part in them."""

from __future__ import annotations

# "checked": claims put forward as having been so. A plan, a question, a counterfactual is not checked as an event.
VIEWS = {
    # Only the columns that rules compare: planning a query costs by the column.
    "checked": """
select c.claim, c.source, c.layer, c.kind, c.predicate, c.meaning, c.presumes_existence, c.aspect, c.content, c.occurrence, c.polarity, c.quantifier,
       c.value, c.place, c.place_relation, c.lo, c.hi, c.raw, c.edtf, c.mode, c.fault, c.dated, c.core, c.widened,
       c.firm, c.nameless, c.cited, c.checkable, c.role_count
from claims c where c.irrealis = 'actual' and c.rank <> 'deprecated'""",
    "asserted": "select * from checked where polarity = '+'",
    "dated_claims": "select * from checked where edtf is not null",
    # What persons did or were at a given time: the roles that only the living fill.
    "acts": """
select c.claim, c.layer, c.predicate, c.core, c.widened, r.role, r.entity as person
from asserted c join roles r on r.claim = c.claim join entities e on e.entity = r.entity and e.type = 'person'
where c.dated and r.living""",
    # Pairs of persons of whom one claim says that they dealt with each other as the living do.
    "encounters": """
select distinct c.claim, c.layer, a.entity as person, b.entity as companion
from asserted c
join roles a on a.claim = c.claim join entities ea on ea.entity = a.entity and ea.type = 'person'
join roles b on b.claim = c.claim and b.entity > a.entity join entities eb on eb.entity = b.entity and eb.type = 'person'
where a.companion and b.companion""",
    # Statements that something was a part of a longer thing, or fell within its time.
    "inclusions": """
select p.claim, p.layer, p.part, p.whole from event_parts p
union all
select e.claim, e.layer, e.shorter as part, e.longer as whole from enclosures e""",
    # Events that a text tells of in its own voice, each something that happened and not a process; not what is said or thought.
    "told_events": """
select c.claim, c.source, c.layer, k.sentence, k.start, c.occurrence, c.dated, c.core
from asserted c join claims k on k.claim = c.claim
where c.layer = 'text' and c.kind = 'event' and c.aspect = 'point' and c.checkable and c.content is null
  and not exists (select 1 from voices v where v.claim = c.claim)""",
    # What is put forward as worth, not as fact.
    "evaluations": "select * from checked where not checkable",
    # How old a person is said to be, in claims about one person only.
    "ages": """
select c.claim, c.layer, c.lo, c.hi, c.dated, c.core, c.widened, min(r.entity) as person
from asserted c join claims k on k.claim = c.claim and k.unit = 'years of age'
join roles r on r.claim = c.claim join entities e on e.entity = r.entity and e.type = 'person'
group by c.claim, c.layer, c.lo, c.hi, c.dated, c.core, c.widened
having count(distinct r.entity) = 1""",
}
