"""A text lists the parts of a whole with their numbers, and they do not add up to the number of the whole.

Before doubting the text ask: are the parts counted at the same time as the whole? does something belong to two parts (double counts)?
are the parts in another unit? Parts that come to more than the whole are wrong whatever else there is; parts that come to less may
only be the chief ones, unless a signed statement says that the list is complete.
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

# A number belongs to its text, measure and time; a part with several numbers has them all.
QUERY = """
with numbers as (
  select n.claim, n.layer, r.entity, n.source || ' ' || n.measure || ' ' || coalesce(n.as_of, k.edtf, '') as frame,
         n.lo, n.hi, n.least, n.most
  from counts n
  join roles r on r.claim = n.claim
  join claims k on k.claim = n.claim
  where n.predicate = 'numbered'),
lists as (
  select c.claim, c.whole, c.part, l.parts
  from contained c
  join (select claim, count(distinct part) as parts from contained where layer = 'text' group by claim) l
    on l.claim = c.claim
  where l.parts > 1),
parts as (
  select t.claim, l.claim as against, l.whole, l.part, l.parts, t.least as total_least, t.most as total_most,
         min(coalesce(p.lo, 0)) as lo, min(coalesce(p.least, 0)) as least, count(p.claim) as numbers,
         case when count(p.hi) = count(p.claim) then max(p.hi) end as hi,
         case when count(p.most) = count(p.claim) then max(p.most) end as most
  from numbers t
  join lists l on l.whole = t.entity
  left join numbers p on p.entity = l.part and p.frame = t.frame
  where t.layer = 'text'
  group by t.claim, l.claim, l.whole, l.part, l.parts, t.least, t.most),
sums as (
  select p.claim, p.against, p.whole, p.total_least, p.total_most, sum(p.lo) as lo, sum(p.least) as least,
         case when count(p.hi) = p.parts then sum(p.hi) end as hi, case when count(p.most) = p.parts then sum(p.most) end as most,
         count(case when p.numbers > 0 then 1 end) as known, p.parts,
         min(case when p.numbers = 0 then p.part end) as unknown
  from parts p
  group by p.claim, p.against, p.whole, p.total_least, p.total_most, p.parts)
select s.claim, s.against, w.complete, cast(null as string) as part,
       case when s.hi is null then 'at least ' else '' end || cast(cast(s.lo as bigint) as string)
         || case when s.hi > s.lo then ' to ' || cast(cast(s.hi as bigint) as string) else '' end as sum,
       case when s.least > s.total_most or w.complete is not null then 'definite' else 'tension' end as verdict
from sums s left join complete w on w.entity = s.whole and w.role = 'whole' and w.predicate = 'contained'
where s.known = s.parts and (s.least > s.total_most or s.most < s.total_least)
union all
select s.claim, s.against, cast(null as string), s.unknown, cast(null as string), 'cannot tell'
from sums s where s.known between 1 and s.parts - 1
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
