"""The claims that are compared, and what may take part in them."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

CHECKED = columns_of(
    "claims",
    "claim ordinal source layer kind predicate meaning presumes_existence aspect content event polarity quantifier "
    "value place place_relation lo hi raw edtf mode fault dated core loose widened firm nameless cited checkable needs_no_source role_count",
)

VIEWS = {
    # Only the columns that rules compare: each column makes planning a query dearer.
    "checked": View(
        "Claims put forward as having been so. A plan, a question, a counterfactual is not checked as an event.",
        CHECKED,
        """
select claims.claim, claims.ordinal, claims.source, claims.layer, claims.kind, claims.predicate, claims.meaning,
       claims.presumes_existence, claims.aspect, claims.content, claims.event, claims.polarity, claims.quantifier,
       claims.value, claims.place, claims.place_relation, claims.lo, claims.hi, claims.raw, claims.edtf, claims.mode,
       claims.fault, claims.dated, claims.core, claims.loose, claims.widened, claims.firm, claims.nameless, claims.cited,
       claims.checkable, claims.needs_no_source, claims.role_count
from claims
where claims.irrealis = 'actual'
  -- what a better claim has replaced is left out
  and claims.rank <> 'deprecated'""",
    ),
    "asserted": View(
        "Checked claims that are no denials.",
        CHECKED,
        """
select *
from checked
where polarity = '+'""",
    ),
    "dated_claims": View(
        "Checked claims that have a date, even one that no calendar has.",
        CHECKED,
        """
select *
from checked
where edtf is not null""",
    ),
    "acts": View(
        "Acts and states of persons at a given time, in roles that only the living fill.",
        {
            **columns_of("claims", "claim layer predicate core widened"),
            "role": "the role of the person",
            "honour": "whether it is done to the person, and to the dead as well, like an appointment",
            "title": "whether it is a state that is given to the dead as well, like an office",
            "person": "who did it or was it",
        },
        """
select act.claim, act.layer, act.predicate, act.core, act.widened, part.role,
       part.posthumous and act.aspect = 'point' as honour,
       part.posthumous and act.aspect = 'durative' as title, part.entity as person
from asserted act
join roles part on part.claim = act.claim
join entities actor on actor.entity = part.entity and actor.type = 'person'
where act.dated
  and part.living""",
    ),
    "lifespans": View(
        "The days on which a person can have lived, as far as the births and deaths on record say; open where they do not.",
        {
            "person": "whose life it is",
            "first_day": "the earliest day of birth; a day before all others if no birth has a date",
            "last_day": "the latest day of death; a day after all others if no death has a date",
        },
        """
select being.entity as person,
       coalesce(birth_days.first_day, -1000000000000) as first_day,
       coalesce(death_days.last_day, 1000000000000) as last_day
from entities being
left join (select births.person, min(births.widened.s_min) as first_day
           from births
           where births.layer = 'reference' and births.dated
           group by births.person) birth_days
  on birth_days.person = being.entity
left join (select deaths.person, max(deaths.widened.e_max) as last_day
           from deaths
           where deaths.layer = 'reference' and deaths.dated
           group by deaths.person) death_days
  on death_days.person = being.entity
where being.type = 'person'""",
    ),
    "namesakes": View(
        "Persons whose name another person in the registry has as well, with the days on which any other of that name can have lived.",
        {
            "person": "the person",
            "first_day": "the first day on which another of that name can have lived",
            "last_day": "the last such day",
        },
        """
with called as (
  select distinct names.key, lifespans.person, lifespans.first_day, lifespans.last_day
  from lifespans
  join names on names.entity = lifespans.person),
others as (
  -- of all persons of a name those before and those after this one; to pair them would cost the square of their number
  select called.person,
         least(min(called.first_day) over (partition by called.key order by called.person
                                           rows between unbounded preceding and 1 preceding),
               min(called.first_day) over (partition by called.key order by called.person
                                           rows between 1 following and unbounded following)) as first_day,
         greatest(max(called.last_day) over (partition by called.key order by called.person
                                             rows between unbounded preceding and 1 preceding),
                  max(called.last_day) over (partition by called.key order by called.person
                                             rows between 1 following and unbounded following)) as last_day
  from called)
select person, min(first_day) as first_day, max(last_day) as last_day
from others
where first_day is not null
group by person""",
    ),
    "encounters": View(
        "Pairs of persons who, by one claim, dealt with each other while both were alive.",
        {
            **columns_of("claims", "claim layer"),
            "person": "one of the two, the first in the order of ids",
            "companion": "the other",
        },
        """
select distinct meeting.claim, meeting.layer, one.entity as person, other.entity as companion
from asserted meeting
join roles one on one.claim = meeting.claim
join entities one_thing on one_thing.entity = one.entity and one_thing.type = 'person'
-- each pair once
join roles other on other.claim = meeting.claim and other.entity > one.entity
join entities other_thing on other_thing.entity = other.entity and other_thing.type = 'person'
where one.companion
  and other.companion""",
    ),
    "inclusions": View(
        "Statements that something was a part of a longer thing, or fell within its time.",
        {
            **columns_of("claims", "claim layer"),
            "part": "the shorter event",
            "whole": "the longer one",
            "in_parts": "whether it is a part of a whole that may be held in parts, at several times",
        },
        """
select stated.claim, stated.layer, stated.part, stated.whole, true as in_parts
from event_parts stated
union all
select stated.claim, stated.layer, stated.shorter as part, stated.longer as whole, false
from enclosures stated""",
    ),
    "full_lists": View(
        "Statements that a list is complete, where the record has a member of the list. A list without members was not "
        "annotated: it says nothing.",
        columns_of("complete", "complete entity role predicate meaning slot member_class place_relation core"),
        """
with members as (
  select part.predicate, part.role, part.entity, cast(null as string) as place_relation, recorded.dated, recorded.core
  from asserted recorded
  join roles part on part.claim = recorded.claim
  where recorded.layer = 'reference'
  union all
  select located.predicate, 'place', located.place, located.place_relation, located.dated, located.core
  from asserted located
  where located.layer = 'reference'
    and located.place is not null)
select listing.complete, listing.entity, listing.role, listing.predicate, listing.meaning, listing.slot,
       listing.member_class, listing.place_relation, listing.core
from complete listing
where exists (select 1 from members
              where members.predicate = listing.predicate
                and members.role = listing.role
                and members.entity = listing.entity
                and (listing.place_relation is null
                     or members.role <> 'place'
                     or members.place_relation = listing.place_relation)
                and (not members.dated or may_overlap(members.core, listing.core)))""",
    ),
    "told_events": View(
        "Events that a text reports in its own voice. Each happened and did not last; speech and thought are left out.",
        columns_of("claims", "claim ordinal source layer sentence event dated core"),
        """
select told.claim, told.ordinal, told.source, told.layer, full_claim.sentence, told.event, told.dated, told.core
from asserted told
join claims full_claim on full_claim.claim = told.claim
where told.layer = 'text'
  and told.kind = 'event'
  -- it happened and did not last
  and told.aspect = 'point'
  and told.checkable
  -- no speech and no thought
  and told.content is null
  -- in the voice of the text itself
  and not exists (select 1 from voices where voices.claim = told.claim)""",
    ),
    "evaluations": View(
        "Claims put forward as a matter of worth, not of fact.",
        CHECKED,
        """
select *
from checked
where not checkable""",
    ),
    "ages": View(
        "How old a person is said to be, in claims about one person only.",
        {
            **columns_of("claims", "claim layer"),
            "lo": "the age stated, at least, in years",
            "hi": "the age stated, at most, in years",
            **columns_of("claims", "dated core loose widened"),
            "person": "whose age it is",
        },
        """
select stated.claim, stated.layer, stated.lo, stated.hi, stated.dated, stated.core, stated.loose, stated.widened,
       min(part.entity) as person
from asserted stated
join claims full_claim on full_claim.claim = stated.claim and full_claim.unit = 'years of age'
join roles part on part.claim = stated.claim
join entities bearer on bearer.entity = part.entity and bearer.type = 'person'
group by stated.claim, stated.layer, stated.lo, stated.hi, stated.dated, stated.core, stated.loose, stated.widened
-- with several persons it is unknown whose age it is
having count(distinct part.entity) = 1""",
    ),
}
