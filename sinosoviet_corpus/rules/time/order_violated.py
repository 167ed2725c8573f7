"""A text gives an order of two events that their dates contradict.

Before doubting the text ask: does the order word speak of the telling and not of the time? is one of the dates that of a
later stage? are both dates of one calendar? If a work on record dates one of the two sides otherwise, so that the order
holds, there is only a tension: the dates may be at fault, and not the order.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="TMP102",
    name="order-violated",
    asks="Do the dates keep the order that is stated?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="orders",
    record_too=True,
    says="{claim}; but {other}, and {also}",
    missing="a date for both sides of the order",
    assumes=("the order is one of time, not of telling",),
    authority=("J. F. Allen, Communications of the ACM 26 (1983): the relation “before” of intervals",),
    false_alarms="“After” as an order of telling or of rank; an event whose date on record is that of one of its stages.",
)

QUERY = """
with sides as (
  select distinct stated.earlier, stated.later
  from orders stated),
-- only twenty datings of one thing in one layer are compared: the latest beginnings of the first thing, the soonest ends of the second
latest as (
  select happening.*, dating.ordinal,
         row_number() over (
           partition by happening.node, happening.layer
           order by happening.core.s_min desc, dating.ordinal, happening.claim) as choice
  from happenings happening
  join claims dating on dating.claim = happening.claim),
soonest as (
  select happening.*, dating.ordinal,
         row_number() over (
           partition by happening.node, happening.layer
           order by happening.core.e_max, dating.ordinal, happening.claim) as choice
  from happenings happening
  join claims dating on dating.claim = happening.claim),
datings as (
  -- each date of the earlier thing with each of the later one
  select sides.earlier, sides.later, earlier_date.claim as against, later_date.claim as also,
         earlier_date.layer as earlier_layer, later_date.layer as later_layer,
         earlier_date.ordinal as earlier_ordinal, later_date.ordinal as later_ordinal,
         earlier_date.core as earlier_core, later_date.core as later_core,
         must_before(later_date.core, earlier_date.core) as literally,
         must_before(later_date.widened, earlier_date.widened) as surely
  from sides
  join latest earlier_date on earlier_date.node = sides.earlier and earlier_date.choice <= 20
  join soonest later_date on later_date.node = sides.later and later_date.choice <= 20),
otherwise as (
  -- other dates that a work on record gives for the same thing
  select dating.claim, reference_claim.core
  from dated_occurrences dating
  join dated_occurrences reference on reference.same = dating.same and reference.layer = 'reference'
  join claims dating_claim on dating_claim.claim = dating.claim
  join claims reference_claim on reference_claim.claim = reference.claim
       and not may_overlap(reference_claim.core, dating_claim.core)),
kept as (
  -- pairs where such a date of either side keeps the order: then the dates may be at fault
  select datings.against, datings.also
  from datings
  join otherwise on otherwise.claim = datings.against
  where not must_before(datings.later_core, otherwise.core)
  union
  select datings.against, datings.also
  from datings
  join otherwise on otherwise.claim = datings.also
  where not must_before(otherwise.core, datings.earlier_core)),
pairs as (
  -- one pair is reported for a statement: the clearest, and one of works before one of texts
  select datings.earlier, datings.later, datings.against, datings.also, datings.literally,
         datings.surely and kept.also is null as surely,
         datings.earlier_layer = 'reference' and datings.later_layer = 'reference' as recorded,
         row_number() over (
           partition by datings.earlier, datings.later
           order by case when datings.surely and kept.also is null then 0 when datings.literally then 1 else 2 end,
                    datings.earlier_layer, datings.later_layer, datings.earlier_ordinal, datings.later_ordinal,
                    datings.against, datings.also) as choice,
         -- the same among pairs on record: only these contradict an order on record
         row_number() over (
           partition by datings.earlier, datings.later,
                        datings.earlier_layer = 'reference' and datings.later_layer = 'reference'
           order by case when datings.surely and kept.also is null then 0 when datings.literally then 1 else 2 end,
                    datings.earlier_ordinal, datings.later_ordinal, datings.against, datings.also) as choice_of_kind
  from datings
  left join kept on kept.against = datings.against and kept.also = datings.also)
select stated.claim, pairs.against, pairs.also, case when pairs.surely then 'definite' else 'tension' end as verdict
from orders stated
join pairs on pairs.earlier = stated.earlier
     and pairs.later = stated.later
     and pairs.literally
     and case when stated.layer = 'text' then pairs.choice = 1 else pairs.recorded and pairs.choice_of_kind = 1 end
union all
select stated.claim, cast(null as string), cast(null as string), 'cannot tell'
from orders stated
where stated.layer = 'text'
  and not exists (select 1 from pairs where pairs.earlier = stated.earlier and pairs.later = stated.later)
"""

EXAMPLES = (
    fires(
        "the visit is said to follow the treaty, and is dated before it",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        said("the visit of January 1950", "took_place", event="visit", when="1950-01"),
        at="after the treaty",
        says="January 1950",
        verdict="definite",
    ),
    fires(
        "a part of the later thing is dated before the earlier thing",
        said("against this background", "before", earlier="meeting", later="measures", id="text/order"),
        said("this included", "part_of", part="statement", whole="measures"),
        fact("meeting", "took_place", event="meeting", when="1955-01-28"),
        said("a statement of December", "took_place", event="statement", when="1954-12-16"),
        at="against this background",
        says="16 December 1954",
        verdict="definite",
    ),
    fires(
        "another work dates the visit late enough",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        fact("visit-otherwise", "took_place", event="visit", when="1950-03"),
        at="after the treaty",
        says="January 1950",
        verdict="tension",
    ),
    fires(
        "another work dates the treaty early enough",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("treaty-otherwise", "took_place", event="treaty", when="1949-12"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        at="after the treaty",
        says="January 1950",
        verdict="tension",
    ),
    fires(
        "another text dates the treaty early enough, but only works count",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        said("the treaty of December", "took_place", event="treaty", when="1949-12", source="other"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        at="after the treaty",
        says="14 February 1950",
        verdict="definite",
    ),
    fires(
        "an order on record and its dates on record",
        fact("order", "before", earlier="treaty", later="visit"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        at=None,
        says="the record contradicts itself: Treaty came before Visit",
        verdict="definite",
    ),
    silent(
        "the visit is dated after the treaty",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        said("the visit of March 1950", "took_place", event="visit", when="1950-03"),
    ),
    silent(
        "the visit is dated to a year, most of which came after the treaty",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        said("the visit of 1950", "took_place", event="visit", when="1950"),
    ),
    abstains(
        "the visit has no date",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        missing="a date for both sides",
    ),
)
