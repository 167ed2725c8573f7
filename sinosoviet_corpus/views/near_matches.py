"""Near pairs that say something: one and the same matter, in which the record fills a slot otherwise, or leaves it open."""

from __future__ import annotations

from sinosoviet_corpus.views.near import CLAIM, PAIR, RARE
from sinosoviet_corpus.views.view import View

MOST = 5  # claims on record for one claim of a text

VIEWS = {
    "left_to_others": View(
        "Claims and those that they contradict by a rule on contradictions; by dates and places as far as they are near pairs.",
        {**CLAIM, "against": "the claim that it contradicts"},
        """
-- two dates of one occurrence
select pair.claim, pair.against
from near_pairs pair
join dated_occurrences stated on stated.claim = pair.claim
join dated_occurrences recorded on recorded.claim = pair.against and recorded.same = stated.same
where pair.slot = 'time'
  and pair.differs = 'other'
union
-- two places of one occurrence
select pair.claim, pair.against
from near_pairs pair
join instead on instead.claim = pair.claim and instead.against = pair.against and not instead.kindred
join placed_occurrences stated on stated.claim = pair.claim
join placed_occurrences recorded on recorded.claim = pair.against and recorded.same = stated.same
where pair.slot = 'place'
union
-- two numbers of one thing
select recount.claim, recount.against
from recounts recount
where recount.unequal
  and recount.at_once <> 'never'
union
-- the first or the last day of one state
select pair.claim, pair.against
from near_pairs pair
join extents stated on stated.claim = pair.claim
join extents recorded
  on recorded.claim = pair.against
  and must_coincide(recorded.core, stated.core)
where pair.slot = 'time'
  and (stated.clear_cut or pair.same_event)
union
select rivals.claim, rivals.against
from rivals
union
select denials.claim, denials.against
from denials
where denials.surely
   or denials.literally""",
    ),
    "near_matches": View(
        "For an uncorroborated claim the claims on record that say it but for one slot, of one and the same matter. Only the kind of match "
        f"that says most is given, in at most {MOST} claims on record.",
        {
            **PAIR,
            "slot": "the slot that differs: role, place, time, amount, hedge, quantifier, plan, denial or predicate",
            "differs": "whether the record leaves it 'open', has a date or number that may be the same ('compatible'), or has something 'other'",
            "otherwise": "whether the record fills it otherwise, so that both can hardly be so; else it has the statement in part",
            "given": "what the text has in the slot; null where that is no thing or place",
            "recorded": "what the record has there; null where it is open",
            "number": "which of the matches it is, from 1",
        },
        f"""
with having_both as (
  -- the record has the filler of the text in this role as well, perhaps at another time
  select complete.claim
  from nearly_alike complete
  where complete.role is null
  union
  -- or the text itself says it of the other filler as well
  select instead.claim
  from instead
  join claims stated on stated.claim = instead.claim
  join roles part on part.kin_role = instead.role and part.entity = instead.recorded
  join claims told
    on told.claim = part.claim
    and told.source = stated.source
    and told.event = stated.event
    and told.kin = stated.kin),
standing as (
  -- claims about a thing that stands somewhere, and is no mere kind of thing
  select distinct part.claim
  from roles part
  join entities thing on thing.entity = part.entity and thing.type not in ('class', 'concept')
  where part.placed),
weighed as (
  select pair.claim, pair.against, pair.slot, pair.differs, pair.filler, pair.apart, instead.recorded, pair.rarest,
         pair.same_event, pair.narrow, standing.claim is not null as stands,
         pair.same_event or pair.rarest <= {RARE} as one_matter,
         instead.recorded is null or instead.kindred as less,
         case when pair.slot = 'role'
              then instead.one_type
                   and not instead.kindred
                   and instead.others = 1
                   -- others may have taken part as well, and there may be other causes
                   and pair.meaning not in ('participation', 'cause')
                   and case when instead.stated_fillers = 1
                            -- one person submitted this draft, founded this school, said so in this meeting
                            then instead.alone
                                 and (pair.same_event
                                      or pair.meaning = 'founding'
                                      or (pair.narrow and pair.rarest <= {RARE}))
                            -- two of the three that met are the same
                            else instead.recorded_fillers = instead.stated_fillers
                                 and pair.same_event
                                 and pair.point
                                 and pair.brief end
              when pair.slot = 'place'
              then pair.same_event
                   and pair.point
                   and pair.there
                   and not instead.kindred
                   -- the registry knows where both lie, and so that neither lies in the other
                   and stated_place.known
                   and recorded_place.known
              -- another day for the same words in one meeting
              when pair.slot = 'time'
              then pair.differs = 'other' and pair.same_event and pair.same_predicate
              when pair.slot = 'amount'
              then pair.differs = 'other' and pair.same_event
              when pair.slot = 'denial'
              then pair.same_event and pair.same_predicate end as otherwise,
         -- what was proposed, written, condemned: not by whom
         pair.same_event and pair.same_predicate and not instead.doer and not instead.alone as another_topic,
         cause.claim is not null and pair.same_predicate as another_cause
  from near_pairs pair
  left join instead on instead.claim = pair.claim and instead.against = pair.against
  left join standing on standing.claim = pair.claim
  left join having_both doubled on doubled.claim = pair.claim
  left join roles cause
    on cause.claim = pair.claim
    and cause.kin_role = pair.role
    and cause.slot = 'cause'
  left join gazetteer stated_place on stated_place.place = pair.filler
  left join gazetteer recorded_place on recorded_place.place = instead.recorded
  where (pair.slot not in ('role', 'place') or doubled.claim is null)
    -- a rule on contradictions says more
    and not exists (select 1 from left_to_others where left_to_others.claim = pair.claim)
    -- of two passages that contradict each other as well, whichever comes first
    and not exists (select 1 from left_to_others where left_to_others.against = pair.claim)),
matched as (
  select weighed.claim, weighed.against, weighed.slot,
         case when weighed.slot in ('role', 'place') and weighed.recorded is null then 'open' else weighed.differs end as differs,
         coalesce(weighed.otherwise, false) as otherwise, weighed.filler as given, weighed.recorded, weighed.apart
  from weighed
  where weighed.otherwise
     or case weighed.slot
             when 'role' then weighed.less or weighed.another_topic or weighed.another_cause
             -- other places are other occasions, unless something shows that they are one
             when 'place'
             then weighed.less or weighed.same_event or weighed.narrow or (weighed.stands and weighed.one_matter)
             -- at another time it may have been so again
             when 'time' then weighed.differs <> 'other' or weighed.one_matter
             when 'denial' then false
             else true end),
ordered as (
  select matched.*,
         row_number() over (
           partition by matched.claim
           -- the record has most of the statement if only the degree or the date differs, least if somebody or something does
           order by not matched.otherwise, matched.slot <> 'hedge', matched.slot <> 'quantifier', matched.slot <> 'plan',
                    matched.slot <> 'time', matched.slot <> 'amount', matched.slot <> 'place', matched.recorded is null,
                    matched.apart, recorded_claim.ordinal, matched.against, matched.recorded) as number
  from matched
  join claims recorded_claim on recorded_claim.claim = matched.against)
select ordered.claim, ordered.against, ordered.slot, ordered.differs, ordered.otherwise, ordered.given,
       ordered.recorded, ordered.number
from ordered
join ordered foremost
  on foremost.claim = ordered.claim
  and foremost.number = 1
  -- the same kind of match
  and foremost.slot = ordered.slot
  and foremost.otherwise = ordered.otherwise
where ordered.number <= {MOST}""",
    ),
    "near_matched": View(
        "Uncorroborated claims that have a near match: the rules on near matches speak of them, not those on lack of support.",
        CLAIM,
        """
select distinct near_matches.claim
from near_matches""",
    ),
}
