"""A text lists the parts of a whole with their numbers, and they do not add up to the number of the whole.

Before doubting the text ask: are the parts counted at the same time as the whole? does something belong to two parts
(double counts)? are the parts in another unit? Parts that come to more than the whole are wrong in any case. Parts that
come to less may be only the chief ones, unless a signed statement says that the list is complete.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fires, said, silent, whole

RULE = Rule(
    code="QTY502",
    name="parts-do-not-sum",
    asks="Do the parts add up to the whole?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="counts",
    says="{claim}; but its parts come to {sum}: {other}",
    missing="the number of {part}",
    assumes=("nothing belongs to two of the parts",),
    false_alarms="Parts that overlap.",
)

QUERY = """
with numbers as (
  -- frame: numbers are added only within one text, one measure and one time
  select figure.claim, figure.layer, subject.entity,
         figure.source || ' ' || figure.measure || ' ' || coalesce(figure.as_of, record.edtf, '') as frame,
         figure.lo, figure.hi, figure.least, figure.most
  from counts figure
  join roles subject on subject.claim = figure.claim
  join claims record on record.claim = figure.claim
  where figure.meaning = 'count'),
lists as (
  -- one part alone is not a list
  select listing.claim, listing.whole, listing.part, list_length.parts
  from compositions listing
  join (select claim, count(distinct part) as parts
        from compositions
        where layer = 'text'
        group by claim) list_length
    on list_length.claim = listing.claim
  where list_length.parts > 1),
parts as (
  -- a part with several numbers spans them all; one that is open upwards has no highest number
  select total.claim, lists.claim as against, lists.whole, lists.part, lists.parts,
         total.least as total_least, total.most as total_most,
         min(coalesce(part_number.lo, 0)) as lo, min(coalesce(part_number.least, 0)) as least,
         count(part_number.claim) as numbers,
         case when count(part_number.hi) = count(part_number.claim) then max(part_number.hi) end as hi,
         case when count(part_number.most) = count(part_number.claim) then max(part_number.most) end as most
  from numbers total
  join lists on lists.whole = total.entity
  left join numbers part_number on part_number.entity = lists.part and part_number.frame = total.frame
  where total.layer = 'text'
  group by total.claim, lists.claim, lists.whole, lists.part, lists.parts, total.least, total.most),
sums as (
  -- the sum of the parts, from the lowest to the highest that the numbers allow
  select one_part.claim, one_part.against, one_part.whole, one_part.total_least, one_part.total_most,
         sum(one_part.lo) as lo, sum(one_part.least) as least,
         case when count(one_part.hi) = one_part.parts then sum(one_part.hi) end as hi,
         case when count(one_part.most) = one_part.parts then sum(one_part.most) end as most,
         count(case when one_part.numbers > 0 then 1 end) as known, one_part.parts,
         min(case when one_part.numbers = 0 then one_part.part end) as unknown
  from parts one_part
  group by one_part.claim, one_part.against, one_part.whole, one_part.total_least, one_part.total_most, one_part.parts)
select sums.claim, sums.against, full_list.complete, cast(null as string) as part,
       case when sums.hi is null then 'at least ' else '' end || cast(cast(sums.lo as bigint) as string)
         || case when sums.hi > sums.lo then ' to ' || cast(cast(sums.hi as bigint) as string) else '' end as sum,
       -- parts that come to too little may be the chief ones only, unless the list is declared complete
       case when sums.least > sums.total_most or full_list.complete is not null then 'definite'
            else 'tension' end as verdict
from sums
left join complete full_list on full_list.entity = sums.whole
     and full_list.slot = 'whole'
     and full_list.meaning = 'composition'
where sums.known = sums.parts
  and (sums.least > sums.total_most or sums.most < sums.total_least)
union all
select sums.claim, sums.against, cast(null as string), sums.unknown, cast(null as string), 'cannot tell'
from sums
-- a list without any number does not ask to be added up
where sums.known between 1 and sums.parts - 1
"""


def _number(number: float, unit: str = "persons", as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, unit, "dead", as_of)


_LIST = said("soldiers and officers", "contained", whole="dead", part=["soldiers", "officers"])

_SOLDIERS = said("51 soldiers", "numbered", entity="soldiers", quantity=_number(51))

_OFFICERS = said("7 officers", "numbered", entity="officers", quantity=_number(7))

EXAMPLES = (
    fires(
        "51 soldiers and 7 officers are more than 57 dead",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        at="57 dead",
        says="come to 58",
        verdict="definite",
    ),
    fires(
        "51 and 7 are fewer than 59, but the list may name only the chief parts",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        at="59 dead",
        says="come to 58",
        verdict="tension",
    ),
    fires(
        "51 and 7 are fewer than 59, and the list of parts is declared complete",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        whole("dead", "whole", "contained", "1969"),
        at="59 dead",
        says="come to 58",
        verdict="definite",
    ),
    fires(
        "more than 50 soldiers and 7 officers are too many already",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        said("more than 50 soldiers", "numbered", entity="soldiers", quantity={**_number(51), "hi": None}),
        _OFFICERS,
        at="57 dead",
        says="come to at least 58",
        verdict="definite",
    ),
    silent(
        "more than 50 soldiers leaves room for 63",
        said("70 dead", "numbered", entity="dead", quantity=_number(70)),
        _LIST,
        said("more than 50 soldiers", "numbered", entity="soldiers", quantity={**_number(51), "hi": None}),
        _OFFICERS,
    ),
    silent(
        "51 and 7 are 58",
        said("58 dead", "numbered", entity="dead", quantity=_number(58)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "the parts are counted in companies, the whole in persons",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        said("51 companies", "numbered", entity="soldiers", quantity=_number(51, "companies")),
        said("7 groups", "numbered", entity="officers", quantity=_number(7, "companies")),
    ),
    abstains(
        "the officers are not counted",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        _SOLDIERS,
        missing="the number of Officers",
    ),
)
