"""What a text states for itself, and what was searched for it."""

from __future__ import annotations

VIEWS = {
    # What a text states plainly as having been so, and could be asked a source for; `searched`: the search on record.
    "statements_of_fact": """
select c.claim, c.layer, c.kind, c.meaning, coalesce(s.searched, '') as searched
from checked c left join last_searches s on s.claim = c.claim
where c.layer = 'text' and c.checkable and c.firm and not c.cited
  and c.kind <> 'evaluation' and c.meaning not in ('naming', 'order', 'enclosure', 'simultaneity', 'part')""",
    # Of the searches on record for a claim the one that was about the fewest, of several the latest.
    "last_searches": """
select x.claim, 'Searched on ' || x.date || ': ' || x.topic || '.' as searched
from (select s.claim, s.date, s.topic, row_number() over (partition by s.claim order by n.claims, s.date desc, s.search) as choice
      from searches s join (select search, count(*) as claims from searches group by search) n on n.search = s.search) x
where x.choice = 1""",
    # Plans that are stated for themselves, not as what somebody said, demanded or thought; a text may hand them on, but not doubt them.
    "plans": """
select c.claim, c.layer, coalesce(s.searched, '') as searched
from claims c left join last_searches s on s.claim = c.claim
where c.layer = 'text' and c.irrealis = 'planned' and c.polarity = '+' and c.checkable and c.modality = 'certain' and not c.cited
  and c.kind <> 'evaluation' and c.meaning <> 'cause'
  and not exists (select 1 from claims o where o.content = c.claim)
  and not exists (select 1 from roles r where r.entity = c.claim)
  and not exists (select 1 from voices v where v.claim = c.claim and v.engagement <> 'acknowledge')""",
    # Cut by what weighs alike: what was done or happened; what was said or thought; what led to what; how things were.
    "plain_statements": """
select * from statements_of_fact
where kind <> 'causal' and meaning not in ('cause', 'speech', 'thought', 'description', 'existence')""",
    "reports": "select * from statements_of_fact where meaning in ('speech', 'thought') and kind <> 'causal'",
    "causal_statements": "select * from statements_of_fact where kind = 'causal' or meaning = 'cause'",
    "descriptions": """
select * from statements_of_fact where kind <> 'causal' and meaning in ('description', 'existence')""",
}
