"""Numbers, and other numbers for the same thing."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

VIEWS = {
    "counts": View(
        "Claims that count or measure something, in the base unit of the measure.",
        {
            **columns_of("claims", "claim source layer predicate meaning place value dated core widened"),
            "counted": "what is counted, in small letters",
            **columns_of("claims", "as_of"),
            **columns_of("amounts", "measure lo hi least most"),
        },
        """
select stated.claim, stated.source, stated.layer, stated.predicate, stated.meaning, stated.place, stated.value,
       stated.dated, stated.core, stated.widened,
       lower(full_claim.counted) as counted, full_claim.as_of,
       amounts.measure, amounts.lo, amounts.hi, amounts.least, amounts.most
from amounts
join asserted stated on stated.claim = amounts.claim
join claims full_claim on full_claim.claim = amounts.claim""",
    ),
    "recounts": View(
        "Two numbers for the same thing: same predicate, roles, place and measure. If one is in a text, it comes first.",
        {
            **columns_of("claims", "claim layer"),
            "against": "the claim with the other number",
            "by_layer": "whose claim the other is",
            "measure": "what both measure",
            "lo": "the number of the one, at least",
            "hi": "the number of the one, at most",
            "by_lo": "the other number, at least",
            "by_hi": "the other number, at most",
            "unequal": "whether they differ even if both are round numbers",
            "same_words": "whether both name what is counted in the same words",
            "at_once": "whether they hold for one time, as far as the dates say ('timeless': neither is dated)",
        },
        """
with numbered as (
  select counts.*, fillings.filled
  from counts
  join (select roles.claim, array_sort(array_agg(distinct roles.role || ' ' || roles.entity)) as filled
        from roles
        group by roles.claim) fillings
    on fillings.claim = counts.claim)
select stated.claim, stated.layer, other.claim as against, other.layer as by_layer, stated.measure, stated.lo, stated.hi,
       other.lo as by_lo, other.hi as by_hi,
       -- the two numbers differ even if both are rounded
       coalesce(stated.most < other.least, false) or coalesce(stated.least > other.most, false) as unequal,
       stated.counted = other.counted as same_words,
       case when stated.dated and other.dated and not may_overlap(stated.core, other.core)
            then 'never'
            when stated.dated and other.dated
                 and (must_overlap(stated.widened, other.widened)
                      -- one and the same day, whatever the local day
                      or (stated.core = other.core
                          and stated.widened.e_max - stated.widened.s_min <= 2
                          and other.widened.e_max - other.widened.s_min <= 2))
                 and coalesce(stated.as_of = other.as_of, true)
            then 'surely'
            -- they hold for one time by the dates as they are written, or by the day for which both numbers are given
            when (stated.dated and other.dated and must_overlap(stated.core, other.core)
                  and coalesce(stated.as_of = other.as_of, true))
                 or stated.as_of = other.as_of
            then 'literally'
            when not stated.dated and not other.dated and coalesce(stated.as_of, other.as_of) is null
            then 'timeless'
            else 'perhaps' end as at_once
from numbered stated
join numbered other
  -- all roles are filled alike
  on other.filled = stated.filled
  and other.predicate = stated.predicate
  and other.measure = stated.measure
  and other.claim <> stated.claim
  and coalesce(other.place, '') = coalesce(stated.place, '')
  and coalesce(other.value, '') = coalesce(stated.value, '')
  -- two claims of one layer are one pair, not two
  and (stated.layer = 'text' or other.layer = 'reference')
  and (stated.layer <> other.layer or other.claim < stated.claim)""",
    ),
}
