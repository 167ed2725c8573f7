"""Claims that corroborate a claim, and claims of the works that it cites."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

CLAIM = columns_of("claims", "claim")
BY_CLAIM = {"by_claim": "the claim of another source that says it"}
BY_LAYER = {"by_layer": "whose claim that is"}
PAIR = {**CLAIM, **BY_CLAIM, **BY_LAYER}
KEY = {"key": "the predicate, polarity and irrealis, with one thing that fills a role, or the value or place"}
CONTENTS = {
    **columns_of("claims", "content"),
    "by_content": "the content of the other claim",
    "plain": "whether the claim is put forward as having been so; then the other is as well, as their keys say",
}
CITED = {**CLAIM, **columns_of("citations", "work")}

VIEWS = {
    # A claim is corroborated by a claim of another source, or of the reference layer, with the same predicate, whose roles,
    # place, value, amount and date say at least as much, as plainly. It must have all keys of the claim. Candidates are
    # found by the rarest key only: else ten thousand claims about one state or office would give all pairs of them.
    "asked": View(
        "The keys that a claim must have to corroborate a claim of a text. A claim in a role stands for the event it is about.",
        {**CLAIM, **KEY},
        """
select stated.claim,
       stated.predicate || ' ' || stated.polarity || ' ' || stated.irrealis || ' '
       || part.role || ' ' || coalesce(inner_claim.event, part.entity) as key
from claims stated
join roles part on part.claim = stated.claim
left join claims inner_claim on inner_claim.claim = part.entity
where stated.layer = 'text'
union
select valued.claim, valued.predicate || ' ' || valued.polarity || ' ' || valued.irrealis || ' value ' || valued.value
from claims valued
where valued.layer = 'text'
  and valued.value is not null
  -- a value or a place alone does not say what it is about
  and valued.role_count > 0
union
select located.claim, located.predicate || ' ' || located.polarity || ' ' || located.irrealis || ' place ' || located.place
from claims located
where located.layer = 'text'
  and located.place is not null
  and located.role_count > 0""",
    ),
    "offered": View(
        "The keys that claims have, as far as some claim of a text asks for them. A part or an instance corroborates "
        "a claim about the whole or the class, but no denial of it.",
        {**CLAIM, **KEY},
        """
select distinct offers.claim, offers.key
from (select stated.claim,
             stated.predicate || ' ' || stated.polarity || ' ' || stated.irrealis || ' '
             || part.role || ' ' || wider.wider as key
      from claims stated
      join roles part on part.claim = stated.claim
      join wider
        on wider.entity = part.entity
        -- a denial about a part says nothing about the whole
        and (stated.polarity = '+' or wider.wider = part.entity)
      where stated.rank <> 'deprecated'
      union all
      select valued.claim, valued.predicate || ' ' || valued.polarity || ' ' || valued.irrealis || ' value ' || valued.value
      from claims valued
      where valued.rank <> 'deprecated'
      union all
      select located.claim, located.predicate || ' ' || located.polarity || ' ' || located.irrealis || ' place ' || wider.wider
      from claims located
      join wider
        on wider.entity = located.place
        and (located.polarity = '+' or wider.wider = located.place)
      where located.rank <> 'deprecated') offers
join (select distinct key from asked) wanted on wanted.key = offers.key""",
    ),
    "rarest_asked": View(
        "The rarest key that a claim of a text asks for: the fewest claims have it.",
        {**CLAIM, **KEY, "keys": "how many keys the claim asks for"},
        """
select ranked.claim, ranked.key, ranked.keys
from (select asked.claim, asked.key,
             count(*) over (partition by asked.claim) as keys,
             row_number() over (
               partition by asked.claim
               order by coalesce(frequencies.claims, 0), asked.key) as choice
      from asked
      left join (select offered.key, count(*) as claims
                 from offered
                 group by offered.key) frequencies
        on frequencies.key = asked.key) ranked
where ranked.choice = 1""",
    ),
    "candidates": View(
        "A claim of a text and one of another source that has its rarest key, and a date, amount, quantifier and relation "
        "to the place that say at least as much, as plainly.",
        {**PAIR, **KEY, "keys": "how many keys the claim asks for", **CONTENTS},
        """
with askers as (
  select rarest.key, rarest.keys, stated.claim, stated.source, stated.content,
         stated.irrealis = 'actual' and stated.rank <> 'deprecated' as plain,
         stated.firm,
         -- "he did not speak in May": on no day of it
         stated.polarity = '-' and stated.aspect = 'point' and stated.mode = 'within' as never,
         stated.quantifier, stated.place_relation, amounts.measure, amounts.lo, amounts.hi, stated.core, stated.loose,
         -- a causal claim has no date; its cause and effect have
         not stated.dated or stated.meaning = 'cause' as timeless,
         stated.mode in ('throughout', 'extent') as whole,
         -- good relations or help begin and end on no day; an occurrence, an existence, an office, a stay in a place do
         stated.mode = 'extent'
           and (stated.aspect = 'point'
                or stated.place is not null
                or stated.meaning in ('existence', 'tenure', 'nationality', 'naming')) as bounded,
         stated.edtf like '%/' as no_last_day
  from rarest_asked rarest
  join claims stated on stated.claim = rarest.claim
  left join amounts on amounts.claim = stated.claim),
offers as (
  select offered.key, other.claim, other.source, other.layer, other.content, other.firm, other.quantifier,
         other.place_relation, amounts.measure, amounts.lo, amounts.hi, other.dated, other.core,
         other.mode = 'extent' as bounded
  from offered
  join claims other on other.claim = offered.claim
  left join amounts on amounts.claim = other.claim)
select askers.claim, offers.claim as by_claim, offers.layer as by_layer, askers.key, askers.keys,
       askers.content, offers.content as by_content, askers.plain
from askers
-- no source corroborates itself
join offers on offers.key = askers.key and offers.source <> askers.source
where (askers.timeless
       or (offers.dated
           and must_touch(offers.core, askers.loose)
           -- a claim about a whole time needs one about all of it
           and (not askers.whole
                or (offers.core.s_max <= askers.loose.s_max
                    and (askers.no_last_day or offers.core.e_min >= askers.loose.e_min)))
           -- an extent that begins before another, or ends after it, contradicts it; an open side (10^12 days) says nothing
           and (not askers.bounded
                or not offers.bounded
                or ((offers.core.s_max >= askers.loose.s_min or offers.core.s_max = -1000000000000)
                    and (offers.core.e_min <= askers.loose.e_max or offers.core.e_min = 1000000000000)))
           -- a denial about a time needs one about all of it
           and (not askers.never
                or (offers.core.s_min <= askers.core.s_min and offers.core.e_max >= askers.core.e_max))))
  -- a hedged claim corroborates only a hedged one
  and (offers.firm or not askers.firm)
  -- "all" corroborates "most", and any claim corroborates "some"
  and (askers.quantifier is null
       or askers.quantifier = 'some'
       or coalesce(offers.quantifier, 'none') = askers.quantifier
       or (askers.quantifier = 'most' and offers.quantifier = 'all'))
  -- a person who was there had come there
  and (askers.place_relation is null
       or offers.place_relation = askers.place_relation
       or (askers.place_relation in ('in', 'at', 'on', 'to') and offers.place_relation in ('in', 'at', 'on')))
  -- a narrower number corroborates a wider one
  and (askers.measure is null
       or (offers.measure = askers.measure
           and (askers.lo is null or offers.lo >= askers.lo)
           and (askers.hi is null or offers.hi <= askers.hi)))""",
    ),
    # Claims that ask for one or two keys are the common case and need no counting: hence three parts.
    "alike": View(
        "A claim of a text and one of another source that has all its keys, and says at least as much, as plainly.",
        {**PAIR, **CONTENTS},
        """
with others as (
  -- the keys besides the rarest, by which the candidates were found
  select candidates.claim, candidates.by_claim, candidates.by_layer, candidates.content, candidates.by_content,
         candidates.plain, candidates.keys, asked.key
  from candidates
  join asked on asked.claim = candidates.claim and asked.key <> candidates.key)
select candidates.claim, candidates.by_claim, candidates.by_layer, candidates.content, candidates.by_content,
       candidates.plain
from candidates
where candidates.keys = 1
union all
select pair.claim, pair.by_claim, pair.by_layer, pair.content, pair.by_content, pair.plain
from others pair
join offered on offered.claim = pair.by_claim and offered.key = pair.key
where pair.keys = 2
union all
select wanted.claim, wanted.by_claim, wanted.by_layer, wanted.content, wanted.by_content, wanted.plain
from others wanted
join offered on offered.claim = wanted.by_claim and offered.key = wanted.key
where wanted.keys > 2
group by wanted.claim, wanted.by_claim, wanted.by_layer, wanted.content, wanted.by_content, wanted.plain, wanted.keys
having count(*) = wanted.keys - 1""",
    ),
    "corroborated": View(
        "A claim that corroborates a claim of a text: it is alike and put forward as having been so. "
        "A claim that somebody spoke corroborates another only if what was said is alike as well.",
        PAIR,
        """
select alike.claim, alike.by_claim, alike.by_layer
from alike
where alike.plain
  and (alike.content is null or alike.content = alike.by_content)
union all
select speech.claim, speech.by_claim, speech.by_layer
from alike speech
-- what was said, here and there
join alike spoken
  on spoken.claim = speech.content
  and spoken.by_claim = speech.by_content
  and (spoken.content is null or spoken.content = spoken.by_content)
where speech.plain
  and speech.content <> speech.by_content""",
    ),
    "cited_works": View(
        "The works that a claim of a text cites for itself.",
        {**columns_of("claims", "claim layer source"), **columns_of("citations", "work")},
        """
select distinct stated.claim, stated.layer, stated.source, citations.work
from checked stated
join citations on citations.claim = stated.claim and citations.function = 'supports'
where stated.layer = 'text'
  and stated.kind <> 'evaluation'""",
    ),
    "said_in": View(
        "The claims on record of a work: all claims of an annotated text, and the reference claims that cite the work.",
        {**columns_of("citations", "work"), "claim": "what it says"},
        """
select stated.source as work, stated.claim
from claims stated
where stated.layer = 'text'
  and stated.rank <> 'deprecated'
union all
select citations.work, recorded.claim
from claims recorded
join citations on citations.claim = recorded.claim and citations.function = 'supports'
where recorded.layer = 'reference'
  and recorded.rank <> 'deprecated'""",
    ),
    "cited_matter": View(
        "Claims of a cited work about the matter of a claim: the same predicate, participants, place and value, at any time, "
        "in any amount, hedged or not.",
        {**CITED, "by_claim": "what the work says", "within": "whether it is at a time that can be that of the claim"},
        """
with matters as (
  select cited_works.claim, cited_works.source, cited_works.work, stated.predicate, stated.polarity, stated.place,
         stated.value, stated.dated, stated.loose, stated.role_count, part.role,
         -- a claim in a role stands for the event it is about
         coalesce(inner_claim.event, part.entity) as entity
  from cited_works
  join checked stated on stated.claim = cited_works.claim
  join roles part on part.claim = cited_works.claim
  left join claims inner_claim on inner_claim.claim = part.entity
  where cited_works.work <> cited_works.source)
select matters.claim, matters.work, other.claim as by_claim,
       not matters.dated or not other.dated or may_overlap(matters.loose, other.loose) as within
from matters
join said_in on said_in.work = matters.work
join claims other
  on other.claim = said_in.claim
  and other.predicate = matters.predicate
  and other.polarity = matters.polarity
join roles other_part on other_part.claim = other.claim and other_part.role = matters.role
join wider on wider.entity = other_part.entity and wider.wider = matters.entity
where (matters.value is null or matters.value = other.value)
  and (matters.place is null
       or matters.place = other.place
       or exists (select 1 from wider around where around.entity = other.place and around.wider = matters.place))
group by matters.claim, matters.work, other.claim, matters.role_count, matters.dated, other.dated,
         matters.loose, other.loose
-- all that take part in the claim
having count(distinct matters.role || ' ' || matters.entity) = matters.role_count""",
    ),
    "borne_out_by_source": View(
        "Claims of a cited work that corroborate the claim.",
        {**CITED, "by_claim": "what the work says"},
        """
select cited_works.claim, cited_works.work, corroborated.by_claim
from cited_works
join said_in on said_in.work = cited_works.work
join corroborated
  on corroborated.claim = cited_works.claim
  and corroborated.by_claim = said_in.claim
where cited_works.work <> cited_works.source""",
    ),
}
