"""Claims that conflict: denials, other values, states that exclude each other."""

from __future__ import annotations

from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.views.view import View, columns_of

BOUNDS = {
    "first_day": "of an undated claim: the first day on which all that take part existed",
    "last_day": "of an undated claim: the last such day",
}
GIVES = columns_of("functional", "gives")

VIEWS = {
    "denials": View(
        "A claim that is no denial, and a claim that denies it.",
        {
            "claim": "the claim",
            "against": "its denial",
            **columns_of("claims", "layer"),
            "by_layer": "whose claim the denial is",
            **columns_of("claims", "core widened dated"),
            "no_core": "the days that the denial names",
            "no_widened": "the same, widened by the tolerance table, and by all possible readings",
            "never": "whether the denial is of a work, and for all times",
            "sweeping": "whether the denial is of a text, and for all times, and the claim of a work with a date",
            "all_along": "whether the denial holds on every one of its days",
            **BOUNDS,
            "ever_more": "whether one of the two lasts from some time on without a known end, and the other begins after that",
            "surely": "whether both cannot be true, by the widened dates",
            "literally": "whether both cannot be true, by the dates as they are written",
        },
        f"""
with pairs as (
  -- what is denied has at least the roles of the denial, and its value, number and content
  select stated.claim, denial.claim as against
  from asserted stated
  join roles stated_role on stated_role.claim = stated.claim
  join roles denied_role
    on denied_role.predicate = stated_role.predicate
    and denied_role.role = stated_role.role
    and denied_role.entity = stated_role.entity
  join checked denial on denial.claim = denied_role.claim and denial.polarity = '-'
  where stated.claim <> denial.claim
    and (denial.value is null or stated.value = denial.value)
    and (denial.lo is null or stated.lo = denial.lo)
    and (denial.hi is null or stated.hi = denial.hi)
    -- "not all came" contradicts "all came", but not "some came"
    and (coalesce(denial.quantifier, 'none') in ('none', 'some') or stated.quantifier in ('all', denial.quantifier))
    and coalesce(stated.content, '') = coalesce(denial.content, '')
    -- a thing that was not in a country was not in its towns
    and (denial.place is null
         or exists (select 1 from wider where wider.entity = stated.place and wider.wider = denial.place))
    and (denial.place is null
         or stated.place_relation = denial.place_relation
         or (stated.place_relation in ('in', 'at', 'on') and denial.place_relation in ('in', 'at', 'on')))
  group by stated.claim, denial.claim, denial.role_count
  -- every role of the denial is met
  having count(distinct denied_role.role || ' ' || denied_role.entity) = denial.role_count),
touched as (
  -- by every reading of its date the claim has a day of the denial, by every reading of that
  select pairs.claim, pairs.against, bool_and(must_touch(mine.widened, theirs.widened)) as always
  from pairs
  join times mine on mine.claim = pairs.claim
  join times theirs on theirs.claim = pairs.against
  group by pairs.claim, pairs.against),
beginnings as (
  select part.event, min(part.core.s_min) as first_day
  from asserted part
  where part.dated
  group by part.event),
denied as (
  select pairs.claim, pairs.against, stated.layer, denial.layer as by_layer, stated.core, stated.widened, stated.dated,
         denial.core as no_core, denial.widened as no_widened, denial.core <> denial.loose as vaguely,
         coalesce(touched.always, false) as touched,
         denial.quantifier = 'none' and denial.layer = 'reference' and not denial.dated as never,
         denial.quantifier = 'none' and not denial.dated and stated.layer = 'reference' and stated.dated
           -- what was so before it broke down is no case against its end
           and coalesce(stated.core.e_max >= beginning.first_day, true) as sweeping,
         -- "increasingly isolated after 1969"
         stated.aspect = 'durative' and stated.mode in ('after', 'extent') and stated.core.e_max >= {INFINITE} as stays,
         denial.aspect = 'durative' and denial.mode in ('after', 'extent') and denial.core.e_max >= {INFINITE} as stays_denied,
         -- "he did not speak in May": on no day of it
         denial.dated
         and (denial.mode in ('throughout', 'extent') or (denial.aspect = 'point' and denial.mode = 'within')) as all_along,
         denial.mode = 'extent' as lasts, stated.mode = 'extent' as stated_lasts,
         lifetime.first_day, lifetime.last_day
  from pairs
  join claims stated on stated.claim = pairs.claim
  join claims denial on denial.claim = pairs.against
  left join beginnings beginning on beginning.event = denial.event
  left join touched on touched.claim = pairs.claim and touched.against = pairs.against
  left join lifetimes lifetime on lifetime.claim = pairs.claim and not stated.dated)
select denied.claim, denied.against, denied.layer, denied.by_layer, denied.core, denied.widened, denied.dated,
       denied.no_core, denied.no_widened, denied.never, denied.sweeping, denied.all_along, denied.first_day, denied.last_day,
       coalesce((stays and all_along and no_core.s_min >= core.s_min)
                or (stays_denied and core.s_min >= no_core.s_min), false) as ever_more,
       case when never then true
            -- it is unknown on which days a denial "in about 1950" holds
            when all_along and vaguely then false
            -- on the first and the last day of a state it may have been so or not
            when lasts and dated then must_coincide(widened, no_core)
            when all_along and dated then touched
            when all_along
            then no_core = no_widened
                 and coalesce(first_day >= no_core.s_min and last_day <= no_core.e_max, false)
            else must_overlap(widened, no_widened) end as surely,
       case when lasts and stated_lasts then must_coincide(core, no_core)
            when all_along then must_touch(core, no_core)
            else must_overlap(core, no_core) or coalesce(sweeping, false) end as literally
from denied""",
    ),
    "disputed": View(
        "Claims that give one of several values of which there is only one, such as the author of a work.",
        {
            **columns_of("claims", "claim layer"),
            "subject": "equal for claims that give a value of the same thing",
            **GIVES,
            **columns_of("functional", "given"),
        },
        """
with values_given as (
  select functional.claim, stated.layer,
         functional.predicate || ' ' || functional.gives || ' ' || functional.key as subject,
         functional.gives, functional.given
  from functional
  join asserted stated on stated.claim = functional.claim
  -- rules for times, places and quantities compare them by more than being equal
  where functional.gives not in ('time', 'place', 'quantity'))
select values_given.*
from values_given
join (select subject
      from values_given
      group by subject
      having min(given) <> max(given)) several
  on several.subject = values_given.subject""",
    ),
    "unequal": View(
        "Two claims that give two values where there is only one; if one of them is of a text, it comes first.",
        {
            "claim": "the one claim",
            "against": "the claim with the other value",
            "layer": "whose claim the other is",
            **GIVES,
        },
        """
with ranked as (
  -- of the claims of one layer that give one value, a plain one stands for all, else all pairs of them would be looked at
  select disputed.*,
         row_number() over (
           partition by disputed.subject, disputed.given, disputed.layer
           order by full_claim.firm desc, full_claim.ordinal, disputed.claim) as choice
  from disputed
  join claims full_claim on full_claim.claim = disputed.claim)
select stated.claim, recorded.claim as against, recorded.layer, stated.gives
from disputed stated
join disputed recorded
  on recorded.subject = stated.subject
  and recorded.given <> stated.given
  and recorded.layer = 'reference'
where stated.layer = 'text'
union all
select one.claim, other.claim, other.layer, one.gives
from ranked one
join (select * from ranked where choice = 1) other
  on other.subject = one.subject
  and other.layer = one.layer
  and other.given <> one.given
-- two that stand for their values are one pair, not two
where one.choice > 1
   or other.claim < one.claim""",
    ),
    "states": View(
        "Claims of a state that excludes another, such as war and alliance.",
        {
            **columns_of("claims", "claim layer predicate"),
            "place": "where, '' where it does not say",
            **columns_of("claims", "dated"),
            "lasts": "whether the state fills its time",
            **columns_of("claims", "core widened"),
            "filled": "the roles and what fills them, sorted: equal for claims about the same",
        },
        """
select stated.claim, stated.layer, stated.predicate, coalesce(stated.place, '') as place, stated.dated,
       stated.mode in ('throughout', 'extent') as lasts, stated.core, stated.widened, fillings.filled
from asserted stated
join (select roles.claim, array_sort(array_agg(distinct roles.role || ' ' || roles.entity)) as filled
      from roles
      join (select distinct predicate from excludes) excluding_predicates
        on excluding_predicates.predicate = roles.predicate
      group by roles.claim) fillings
  on fillings.claim = stated.claim""",
    ),
    "excluding": View(
        "States, one row for each state that they exclude.",
        {
            **columns_of("claims", "claim layer"),
            "other": "the predicate of the state that is excluded",
            "place": "where, '' where it does not say",
            **columns_of("claims", "core widened"),
            "filled": "the roles and what fills them, sorted",
            **BOUNDS,
        },
        """
select state.claim, state.layer, excludes.other, state.place, state.core, state.widened, state.filled,
       lifetime.first_day, lifetime.last_day
from states state
join excludes on excludes.predicate = state.predicate
left join lifetimes lifetime on lifetime.claim = state.claim and not state.dated""",
    ),
    "opposed": View(
        "Two claims of states that exclude each other, of the same things at the same place and time; if one is of a text, it comes first.",
        {
            "claim": "the one claim",
            "against": "the claim of the other state",
            "layer": "whose claim the other is",
            "surely": "whether they share a day for certain",
        },
        """
with pairs as (
  -- each pair in both orders, for either of its claims may be the undated one
  select stated.claim as one, stated.layer as one_layer, other.claim as two, other.layer as two_layer,
         must_coincide(stated.widened, other.widened)
         -- for an undated claim: the other state lasted as long as all participants existed
         or coalesce(
           other.lasts
           and other.core = other.widened
           and stated.first_day >= other.core.s_min
           and stated.last_day <= other.core.e_max, false) as surely
  from excluding stated
  join states other
    on other.predicate = stated.other
    and other.filled = stated.filled
    and other.place = stated.place
  where must_overlap(stated.core, other.core)
     -- the same, except for a month at either end
     or (other.lasts
         and stated.first_day >= other.core.s_min - 31
         and stated.last_day <= other.core.e_max + 31)),
turned as (
  select pairs.*, one_layer = 'text' and two_layer = 'reference' or (one_layer = two_layer and two < one) as in_order
  from pairs)
select case when in_order then one else two end as claim,
       case when in_order then two else one end as against,
       case when in_order then two_layer else one_layer end as layer,
       bool_or(surely) as surely
from turned
group by case when in_order then one else two end, case when in_order then two else one end,
         case when in_order then two_layer else one_layer end""",
    ),
    "rivals": View(
        "Two claims that give two values where there is only one, or states that exclude each other; if one is of a text, it comes first.",
        {
            "claim": "the one claim",
            "against": "the other claim",
            "layer": "whose claim the other is",
            "surely": "whether both cannot be true, by any reading of the dates",
            "reason": "why both cannot be true, in words",
        },
        """
with sharing as (
  -- pairs that have one of several role fillers in common: for example, both name one of two authors
  select distinct unequal.claim, unequal.against
  from unequal
  join roles given_role on given_role.claim = unequal.claim and given_role.role = unequal.gives
  join roles other_role
    on other_role.claim = unequal.against
    and other_role.role = given_role.role
    and other_role.entity = given_role.entity)
select unequal.claim, unequal.against, unequal.layer, true as surely, 'there is one ' || unequal.gives as reason
from unequal
left join sharing on sharing.claim = unequal.claim and sharing.against = unequal.against
where sharing.claim is null
union all
select claim, against, layer, surely, 'the one excludes the other'
from opposed""",
    ),
    "refuted": View(
        "Claims of texts that a claim on record directly denies, or excludes.",
        {"claim": "the claim of the text", "by_claim": "the claim on record"},
        """
select case when denials.layer = 'text' then denials.claim else denials.against end as claim,
       case when denials.layer = 'text' then denials.against else denials.claim end as by_claim
from denials
join claims denial on denial.claim = denials.against
where denials.surely
  -- one is of a text, the other of a work
  and denials.layer <> denial.layer
union
select rivals.claim, rivals.against
from rivals
join claims stated on stated.claim = rivals.claim and stated.layer = 'text'
where rivals.surely
  and rivals.layer = 'reference'""",
    ),
}
