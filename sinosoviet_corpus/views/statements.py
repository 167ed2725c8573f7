"""Statements that a text makes for itself, and searches for their sources."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

SEARCHED = {"searched": "what came of the search on record that was about it; '' where there was none"}
STATEMENT = {**columns_of("claims", "claim layer kind meaning"), **SEARCHED}

VIEWS = {
    "statements_of_fact": View(
        "Claims that a text states plainly, without a source, as having been so, that should have a source, and that nobody has assessed.",
        STATEMENT,
        """
select stated.claim, stated.layer, stated.kind, stated.meaning, coalesce(latest.searched, '') as searched
from checked stated
left join last_searches latest on latest.claim = stated.claim
where stated.layer = 'text'
  and stated.checkable
  and stated.firm
  and not stated.cited
  and stated.kind <> 'evaluation'
  and stated.needs_no_source is null
  and not exists (select 1 from conclusions where conclusions.claim = stated.claim)
  -- a list is a source itself
  and not exists (select 1 from sources where sources.source = stated.source and sources.kind = 'list')
  -- names and relations of times need no source
  and stated.meaning not in ('naming', 'order', 'enclosure', 'simultaneity', 'part', 'relation')""",
    ),
    "last_searches": View(
        "One search on record for each claim: the one that was about the fewest claims, among several the latest.",
        {**columns_of("claims", "claim"), "searched": "when it was made and what came of it"},
        """
with breadths as (
  select searches.search, count(*) as claims
  from searches
  group by searches.search),
ranked as (
  -- a search for few claims was about each of them, one for many was about none in particular
  select searches.claim, searches.date, searches.result,
         row_number() over (
           partition by searches.claim
           order by breadths.claims, searches.date desc, searches.search) as choice
  from searches
  join breadths on breadths.search = searches.search)
select ranked.claim, 'Searched on ' || ranked.date || ': ' || ranked.result as searched
from ranked
where ranked.choice = 1""",
    ),
    "plans": View(
        "Plans that are stated for themselves, not as something that somebody said, demanded or thought. A text may report them, "
        "but not doubt them.",
        {**columns_of("claims", "claim layer"), **SEARCHED},
        """
select planned.claim, planned.layer, coalesce(latest.searched, '') as searched
from claims planned
left join last_searches latest on latest.claim = planned.claim
where planned.layer = 'text'
  and planned.irrealis = 'planned'
  and planned.polarity = '+'
  and planned.checkable
  and planned.modality = 'certain'
  and not planned.cited
  and planned.kind <> 'evaluation'
  and planned.needs_no_source is null
  and not exists (select 1 from conclusions where conclusions.claim = planned.claim)
  and planned.meaning <> 'cause'
  -- nobody says, demands or thinks it
  and not exists (select 1 from claims speech where speech.content = planned.claim)
  -- it is no cause and no effect
  and not exists (select 1 from roles where roles.entity = planned.claim)
  -- the text reports it without doubt
  and not exists (select 1 from voices
                  where voices.claim = planned.claim
                    and voices.engagement <> 'acknowledge')""",
    ),
    # The four views below divide statements of fact by weight.
    "plain_statements": View(
        "Statements of fact about acts and events.",
        STATEMENT,
        """
select *
from statements_of_fact
where kind <> 'causal'
  and meaning not in ('cause', 'speech', 'thought', 'description', 'existence')""",
    ),
    "reports": View(
        "Statements of fact about speech and thought.",
        STATEMENT,
        """
select *
from statements_of_fact
where meaning in ('speech', 'thought')
  and kind <> 'causal'""",
    ),
    "causal_statements": View(
        "Statements of fact about causes and effects.",
        STATEMENT,
        """
select *
from statements_of_fact
where kind = 'causal'
   or meaning = 'cause'""",
    ),
    "descriptions": View(
        "Statements of fact about how things were, or that they existed.",
        STATEMENT,
        """
select *
from statements_of_fact
where kind <> 'causal'
  and meaning in ('description', 'existence')""",
    ),
}
