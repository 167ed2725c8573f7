"""Who held which office, as far as it excludes that another held it too."""

from __future__ import annotations

from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.views.view import View, columns_of

HAND_OVER, YEAR = 31, 366  # days

# Words for a person who only stands in for the holder of an office, shares it, or claims it; in small letters.
# No backslash: the engines read it in different ways.
_WORDS = (
    "[^a-z](acting|interim|a[.] ?i[.]|joint|jointly|titular|co-[a-z]+|pro tem|caretaker)[^a-z]",
    "[^a-z](pretender|claimant|antipope|anti-king|locum tenens|non-resident|deputi[sz]ing)[^a-z]",
    "[^a-z](in the absence of|(stood|standing|stands) in for)[^a-z]",
    "(charg[eé]s? d|-elect[^a-z]|-designate[^a-z]|intérim)",
    "(kommissarisch|geschäftsführend|исполня|временн|代理|代办)",
)
_STANDS_IN = "\n   or ".join(f"regexp_extract(worded.words, '{words}', 1) <> ''" for words in _WORDS)

VIEWS = {
    "stand_ins": View(
        "Tenures of persons who, by the words of the claim or of its time, only stood in for the holder, shared the office or claimed it.",
        columns_of("claims", "claim"),
        f"""
with worded as (
  select tenure.claim, ' ' || lower(coalesce(full_claim.quote, '') || ' ' || coalesce(full_claim.raw, '')) || ' ' as words
  from tenures tenure
  join claims full_claim on full_claim.claim = tenure.claim)
select distinct worded.claim
from worded
where {_STANDS_IN}""",
    ),
    "shared_offices": View(
        "Claims that several persons held an office together: it had several holders at that time, even if it has one as a rule.",
        {
            **columns_of("claims", "claim layer source core"),
            "office": "the office",
        },
        """
select tenure.claim, tenure.layer, tenure.source, tenure.core, tenure.office
from tenures tenure
group by tenure.claim, tenure.layer, tenure.source, tenure.core, tenure.office
having min(tenure.person) <> max(tenure.person)""",
    ),
    "holdings": View(
        "Dated tenures of offices that have one holder at a time, without those of stand-ins.",
        {
            **columns_of("claims", "claim layer source"),
            "person": "who held it",
            "office": "the office",
            **columns_of("entities", "state"),
            **columns_of("claims", "core widened"),
            "open": "whether it is not said when it ended, or when it began (“since 1955”)",
            "slack": "by how many days an end of the tenure may reach into another without excluding it; null if it has no ends",
        },
        f"""
select tenure.claim, tenure.layer, tenure.source, tenure.person, tenure.office, office.state, tenure.core, tenure.widened,
       tenure.core.s_min <= {-INFINITE} or tenure.core.e_max >= {INFINITE} as open,
       case when tenure.mode not in ('extent', 'throughout') then cast(null as bigint)
            -- "1953 to 1957" and "1957 to 1960" do not exclude each other
            when tenure.mode = 'throughout' and tenure.edtf not like '%-__-__%' then {YEAR}
            else {HAND_OVER} end as slack
from tenures tenure
join entities office on office.entity = tenure.office and office.single_holder
where tenure.dated
  -- a tenure that ends before it begins fills no days
  and tenure.core.s_min <= tenure.core.e_max
  and not exists (select 1 from stand_ins where stand_ins.claim = tenure.claim)""",
    ),
    "rival_holdings": View(
        "Two tenures of one layer by which two persons held an office with one holder at a time on more days than a hand-over "
        "takes. Each tenure is compared with those that begin next, a hundred at least.",
        {
            "claim": "the tenure that began first",
            "against": "the other",
            "office": "the office",
            "person": "who held it by the one",
            "holder": "who held it by the other",
        },
        f"""
with ranked as (
  select holding.*,
         row_number() over (
           partition by holding.layer, holding.office
           order by holding.core.s_min, holding.core.e_max, held.ordinal, holding.claim, holding.person) as number
  from holdings holding
  join claims held on held.claim = holding.claim),
piles as (
  -- a pile of a hundred is compared with itself and the next one, else an office of thousands would make millions of pairs
  select ranked.*, floor(ranked.number / 100) as pile
  from ranked),
near as (
  select piles.*, piles.pile as near_pile
  from piles
  union all
  select piles.*, piles.pile + 1 as near_pile
  from piles)
select near.claim, other.claim as against, near.office, near.person, other.person as holder
from near
join piles other
  on other.layer = near.layer
  and other.office = near.office
  and other.pile = near.near_pile
  and other.number > near.number
where other.person <> near.person
  and other.claim <> near.claim
  and must_coincide(near.core, other.core)
  -- "since 1953" does not say that it still went on when another came
  and near.core.e_max < {INFINITE}
  -- nor "until 1955" that it had begun before another left
  and (near.core.s_min > {-INFINITE}
       or (other.core.s_min > {-INFINITE} and near.core.e_max < other.core.e_min))
  -- what two ends share by little is a hand-over
  and not coalesce(least(near.core.e_min - other.core.s_max, other.core.e_min - near.core.s_max)
                   <= greatest(near.slack, other.slack), false)""",
    ),
}
