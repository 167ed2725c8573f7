"""Claims on record that say what an unsupported claim of a text says, but for one slot: who, where, when, how many ...

The steps are named in views/README.md, "A near match".
"""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

CLAIM = columns_of("claims", "claim")
PAIR = {**CLAIM, "against": "the claim on record"}
KEY = {"key": "kin of the predicate, value, and one thing that fills a role, or the place"}
SLOT = {
    "role": "the role of its kin that the thing fills, or 'place'",
    "filler": "the thing; a claim in a role stands for the event it is about",
}
MISSED = {
    "role": "the role, or 'place', in which the claim on record has another thing or none; null where it has all",
    "filler": "what the text has there",
}
OCCASION = {
    "same_event": "whether both are about one event",
    "same_predicate": "whether both have one predicate, not only kin of it",
}
CANDIDATES = 100  # claims on record for one key of a claim
RARE = 5  # claims on record: a key that no more of them have names a matter
MONTH = 31  # days
SESSION = 3  # days; more than one meeting of the same persons hardly falls into them

VIEWS = {
    # As in views/support.py, claims are found by their rarest keys. A claim on record that lacks one key has one of the two rarest.
    "uncorroborated": View(
        "Statements of fact and plans of a text that nothing on record, and no other text, corroborates.",
        columns_of("claims", "claim layer"),
        """
with lacking as (
  select stated.claim, stated.layer
  from statements_of_fact stated
  where not exists (select 1 from corroborated support where support.claim = stated.claim)
  union
  select planned.claim, planned.layer
  from plans planned
  where not exists (select 1 from alike support where support.claim = planned.claim))
select lacking.claim, lacking.layer
from lacking""",
    ),
    "slots_asked": View(
        "The things that a claim on record must have to say the same as an uncorroborated claim.",
        {**CLAIM, **SLOT, **KEY},
        """
select sought.claim, part.kin_role as role, coalesce(inner_claim.event, part.entity) as filler,
       stated.kin || ' ' || coalesce(stated.value, '') || ' ' || part.kin_role || ' '
       || coalesce(inner_claim.event, part.entity) as key
from uncorroborated sought
join claims stated on stated.claim = sought.claim
join roles part on part.claim = sought.claim
left join claims inner_claim on inner_claim.claim = part.entity
-- near matches of denials are not looked for
where stated.polarity = '+'
union
select located.claim, 'place' as role, located.place as filler,
       located.kin || ' ' || coalesce(located.value, '') || ' place ' || located.place
from uncorroborated sought
join claims located on located.claim = sought.claim
where located.polarity = '+'
  and located.place is not null""",
    ),
    "slots_offered": View(
        "The keys that claims on record have, as far as an uncorroborated claim asks for them; those of wider things as well.",
        {**CLAIM, **KEY},
        """
with filled as (
  select recorded.claim, recorded.kin, recorded.value, recorded.polarity, part.kin_role as role,
         coalesce(inner_claim.event, part.entity) as filler
  from claims recorded
  join roles part on part.claim = recorded.claim
  left join claims inner_claim on inner_claim.claim = part.entity
  where recorded.layer = 'reference'
    and recorded.rank <> 'deprecated'
  union all
  select located.claim, located.kin, located.value, located.polarity, 'place', located.place
  from claims located
  where located.layer = 'reference'
    and located.rank <> 'deprecated'
    and located.place is not null),
worded as (
  select filled.claim, filled.kin, filled.polarity, filled.role, filled.filler, '' as value
  from filled
  union
  select filled.claim, filled.kin, filled.polarity, filled.role, filled.filler, filled.value
  from filled
  where filled.value is not null)
select distinct worded.claim, wanted.key
from worded
join wider
  on wider.entity = worded.filler
  -- a denial about a part says nothing about the whole
  and (worded.polarity = '+' or wider.wider = worded.filler)
join (select distinct slots_asked.key from slots_asked) wanted
  on wanted.key = worded.kin || ' ' || worded.value || ' ' || worded.role || ' ' || wider.wider""",
    ),
    "slots_ranked": View(
        "The things asked for, the rarest first.",
        {
            **CLAIM,
            **SLOT,
            **KEY,
            "holders": "how many claims on record have the key",
            "choice": "which it is in the order of these numbers, from 1; equal numbers share one",
        },
        """
select asked.claim, asked.role, asked.filler, asked.key, coalesce(frequencies.holders, 0) as holders,
       rank() over (
         partition by asked.claim
         order by coalesce(frequencies.holders, 0)) as choice
from slots_asked asked
left join (select slots_offered.key, count(*) as holders
           from slots_offered
           group by slots_offered.key) frequencies
  on frequencies.key = asked.key""",
    ),
    "nearly_alike": View(
        "An uncorroborated claim and one on record that has all the things it asks for but one, or all of them. "
        f"Each of the two rarest keys, and of those as rare, gives at most {CANDIDATES} claims to compare.",
        {
            **PAIR,
            **MISSED,
            "rarest": "how many claims on record have the rarest key that both have",
            "shared": "how many roles have in both claims the same filler",
        },
        f"""
with holders as (
  select offered.claim, offered.key,
         row_number() over (partition by offered.key order by recorded.ordinal, recorded.claim) as number
  from slots_offered offered
  join claims recorded on recorded.claim = offered.claim),
found as (
  select distinct ranked.claim, holders.claim as against
  from slots_ranked ranked
  join holders on holders.key = ranked.key
  where ranked.choice <= 2
    and holders.number <= {CANDIDATES}),
weighed as (
  select found.claim, found.against, ranked.role, ranked.filler, ranked.holders,
         offered.claim is not null as met
  from found
  join slots_ranked ranked on ranked.claim = found.claim
  left join slots_offered offered on offered.claim = found.against and offered.key = ranked.key)
select weighed.claim, weighed.against,
       max(case when not weighed.met then weighed.role end) as role,
       max(case when not weighed.met then weighed.filler end) as filler,
       min(case when weighed.met then weighed.holders end) as rarest,
       sum(case when weighed.met and weighed.role <> 'place' then 1 else 0 end) as shared
from weighed
group by weighed.claim, weighed.against
having sum(case when weighed.met then 0 else 1 end) <= 1
   -- a place alone does not say what it is about
   and sum(case when weighed.met and weighed.role <> 'place' then 1 else 0 end) > 0""",
    ),
    "near_pairs": View(
        "An uncorroborated claim and one on record that say the same but for one slot.",
        {
            **PAIR,
            "slot": "the slot: role, place, time, amount, hedge, quantifier, plan, denial or predicate",
            "differs": "whether the date or number on record is missing ('open'), may be the same ('compatible') or cannot be ('other'); "
            "of other slots always 'other'",
            **MISSED,
            **columns_of("claims", "meaning"),
            **OCCASION,
            "point": "whether it happens and does not last",
            "spoken": "whether both say what somebody said or thought",
            "rarest": "how many claims on record have the rarest key that both have",
            "shared": "how many roles have in both claims the same filler",
            "there": "whether both put it in their places, not to or from them",
            "brief": "whether the record puts it on three days at most",
            "narrow": "whether both put it into a month at most",
            "apart": "how many days lie between the two times",
        },
        f"""
with told as (
  -- what is said, by all that it names; its dates may differ a little
  select content.claim, content.predicate, coalesce(content.value, '') as value, content.polarity,
         array_sort(array_agg(distinct part.role || ' ' || part.entity)) as filled
  from claims content
  join roles part on part.claim = content.claim
  where content.claim in (select claims.content from claims)
  group by content.claim, content.predicate, content.value, content.polarity),
compared as (
  select pair.*, stated.meaning, stated.kin, stated.aspect = 'point' as point, stated.content is not null as spoken,
         coalesce(stated.event = recorded.event, false) as same_event,
         stated.predicate = recorded.predicate as same_predicate,
         -- a causal claim has no date; its cause and effect have
         case when not stated.dated or stated.meaning = 'cause' then 'same'
              when not recorded.dated then 'open'
              when must_touch(recorded.core, stated.loose)
                   -- a claim about a whole time needs one about all of it
                   and (stated.mode not in ('throughout', 'extent')
                        or (recorded.core.s_max <= stated.loose.s_max
                            and (stated.edtf like '%/' or recorded.core.e_min >= stated.loose.e_min)))
              then 'same'
              when may_overlap(recorded.core, stated.core) then 'compatible'
              else 'other' end as days,
         case when number.measure is null then 'same'
              when figure.measure is null then 'open'
              when (number.lo is null or figure.lo >= number.lo) and (number.hi is null or figure.hi <= number.hi)
              then 'same'
              when figure.least > number.most or figure.most < number.least then 'other'
              else 'compatible' end as amount,
         stated.firm and recorded.irrealis = 'actual' and not recorded.firm as hedged,
         stated.quantifier in ('all', 'most')
           and coalesce(recorded.quantifier, 'all') not in ('all', stated.quantifier) as fewer,
         stated.irrealis <> recorded.irrealis as planned,
         recorded.polarity = '-' as denied,
         coalesce(stated.place_relation in ('in', 'at', 'on') and recorded.place_relation in ('in', 'at', 'on'), false) as there,
         recorded.dated and recorded.core.e_max - recorded.core.s_min < {SESSION} as brief,
         stated.dated
         and recorded.dated
         and stated.core.e_max - stated.core.s_min < {MONTH}
         and recorded.core.e_max - recorded.core.s_min < {MONTH} as narrow,
         case when stated.dated and recorded.dated
              then greatest(0, recorded.core.s_min - stated.core.e_max, stated.core.s_min - recorded.core.e_max)
              else 0 end as apart
  from nearly_alike pair
  join claims stated on stated.claim = pair.claim
  join claims recorded on recorded.claim = pair.against
  left join amounts number on number.claim = pair.claim
  left join amounts figure on figure.claim = pair.against
  left join told stated_words on stated_words.claim = stated.content
  left join told recorded_words on recorded_words.claim = recorded.content
  where recorded.irrealis in ('actual', 'planned')
    -- what was said is the same
    and ((stated.content is null and recorded.content is null)
         or (stated_words.predicate = recorded_words.predicate
             and stated_words.value = recorded_words.value
             and stated_words.polarity = recorded_words.polarity
             and stated_words.filled = recorded_words.filled))
    -- from a place is not in it
    and (pair.role = 'place'
         or stated.place_relation is null
         or recorded.place_relation is null
         or recorded.place_relation = stated.place_relation
         or (stated.place_relation in ('in', 'at', 'on', 'to') and recorded.place_relation in ('in', 'at', 'on')))
    -- two measures are two matters, and so are numbers of two things
    and (number.measure is null
         or figure.measure is null
         or (figure.measure = number.measure
             and lower(coalesce(recorded.counted, '')) = lower(coalesce(stated.counted, ''))))),
weighed as (
  select compared.*,
         (case when compared.role is null then 0 else 1 end)
         + (case when compared.days = 'same' then 0 else 1 end)
         + (case when compared.amount = 'same' then 0 else 1 end)
         + (case when compared.hedged then 1 else 0 end)
         + (case when compared.fewer then 1 else 0 end)
         + (case when compared.planned then 1 else 0 end)
         + (case when compared.denied then 1 else 0 end) as slots
  from compared)
select distinct weighed.claim, weighed.against,
       case when weighed.role = 'place' then 'place'
            when weighed.role is not null then 'role'
            when weighed.days <> 'same' then 'time'
            when weighed.amount <> 'same' then 'amount'
            when weighed.hedged then 'hedge'
            when weighed.fewer then 'quantifier'
            when weighed.planned then 'plan'
            when weighed.denied then 'denial'
            else 'predicate' end as slot,
       case when weighed.role is not null then 'other'
            when weighed.days <> 'same' then weighed.days
            when weighed.amount <> 'same' then weighed.amount
            else 'other' end as differs,
       weighed.role, weighed.filler, weighed.meaning, weighed.same_event, weighed.same_predicate, weighed.point,
       weighed.spoken, weighed.rarest, weighed.shared, weighed.there, weighed.brief, weighed.narrow, weighed.apart
from weighed
where (weighed.slots = 1
       -- within one event, kin of a predicate speak of one thing
       and (weighed.same_predicate or weighed.same_event))
   or (weighed.slots = 0 and not weighed.same_predicate)""",
    ),
    "acting_for": View(
        "A person, office or body and what it may act for: an office and its state, a person and the office held, its state, the person's state.",
        {
            "actor": "who acts",
            "principal": "for whom",
            "first_day": "the first day on which the person can have done so; a day before all others where that is not said",
            "last_day": "the last such day",
        },
        """
select body.entity as actor, body.state as principal, -1000000000000 as first_day, 1000000000000 as last_day
from entities body
where body.state is not null
union
select tenure.person, tenure.office, coalesce(tenure.widened.s_min, -1000000000000),
       coalesce(tenure.widened.e_max, 1000000000000)
from tenures tenure
where tenure.layer = 'reference'
union
select tenure.person, office.state, coalesce(tenure.widened.s_min, -1000000000000),
       coalesce(tenure.widened.e_max, 1000000000000)
from tenures tenure
join entities office on office.entity = tenure.office and office.state is not null
where tenure.layer = 'reference'
union
select national.person, national.state, coalesce(national.widened.s_min, -1000000000000),
       coalesce(national.widened.e_max, 1000000000000)
from nationalities national
where national.layer = 'reference'""",
    ),
    "instead": View(
        "What a claim on record has in the slot of a near pair that it fills otherwise: a thing that the text does not ask for.",
        {
            **PAIR,
            "role": "the role, or 'place'",
            "recorded": "the thing on record",
            "kindred": "whether it is a wider thing, or one acts for the other",
            "one_type": "whether both things are of one type",
            "alone": "whether the role is filled once in one act",
            "doer": "whether only the living fill the role",
            "others": "how many such things there are",
            "stated_fillers": "how many things the text has in the slot",
            "recorded_fillers": "how many the record has",
        },
        """
with theirs as (
  select pair.claim, pair.against, pair.role, pair.filler, part.entity as held, part.alone, part.living
  from near_pairs pair
  join roles part on part.claim = pair.against and part.kin_role = pair.role
  union all
  select pair.claim, pair.against, pair.role, pair.filler, located.place, true, false
  from near_pairs pair
  join claims located on located.claim = pair.against and located.place is not null
  where pair.role = 'place'),
counted as (
  select theirs.claim, theirs.against, count(*) as recorded_fillers
  from theirs
  group by theirs.claim, theirs.against),
own as (
  select asked.claim, asked.role, count(*) as stated_fillers
  from slots_asked asked
  group by asked.claim, asked.role),
left_over as (
  select theirs.*, coalesce(inner_claim.event, theirs.held) as thing,
         count(*) over (partition by theirs.claim, theirs.against) as others
  from theirs
  left join claims inner_claim on inner_claim.claim = theirs.held
  -- what the text has too fills no slot otherwise
  where not exists (select 1
                    from slots_asked asked
                    join wider on wider.entity = theirs.held and wider.wider = asked.filler
                    where asked.claim = theirs.claim
                      and asked.role = theirs.role)),
allies as (
  -- at the time of the claim one acts for the other
  select distinct left_over.claim, left_over.against, left_over.thing
  from left_over
  join claims stated on stated.claim = left_over.claim
  join (select acting_for.actor as one, acting_for.principal as other, acting_for.first_day, acting_for.last_day
        from acting_for
        union all
        select acting_for.principal, acting_for.actor, acting_for.first_day, acting_for.last_day
        from acting_for) bond
    on bond.one = left_over.filler
    and bond.other = left_over.thing
    and (not stated.dated or (bond.first_day <= stated.loose.e_max and bond.last_day >= stated.loose.s_min)))
select left_over.claim, left_over.against, left_over.role, left_over.held as recorded,
       whole.wider is not null or allies.thing is not null as kindred,
       coalesce(stated_thing.type = recorded_thing.type, false) as one_type,
       left_over.alone, left_over.living as doer, left_over.others, own.stated_fillers, counted.recorded_fillers
from left_over
join counted on counted.claim = left_over.claim and counted.against = left_over.against
join own on own.claim = left_over.claim and own.role = left_over.role
left join entities stated_thing on stated_thing.entity = left_over.filler
left join entities recorded_thing on recorded_thing.entity = left_over.thing
left join wider whole on whole.entity = left_over.filler and whole.wider = left_over.thing
left join allies on allies.claim = left_over.claim and allies.against = left_over.against and allies.thing = left_over.thing""",
    ),
}
