"""A text gives an order of two events that their dates contradict.

Before doubting the text ask: does the order word speak of the telling and not of the time? is one of the dates that of a
later stage? are both dates of one calendar? Where a work on record dates one of the two sides otherwise, so that the order holds,
the dates may be at fault and not the order: a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="TMP102",
    name="order-violated",
    asks="Do the dates keep the order that is stated?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="before",
    says="{claim}; but {other}, and {also}",
    missing="a date for both sides of the order",
    assumes=("the order is one of time, not of telling",),
    authority=("J. F. Allen, Communications of the ACM 26 (1983): the relation “before” of intervals",),
    false_alarms="“After” as an order of telling or of rank; an event whose date on record is that of one of its stages.",
)

QUERY = """
with dated as (
  select o.claim, e.claim as against, l.claim as also, e.layer as e_layer, l.layer as l_layer, e.core as e_core, l.core as l_core,
         must_before(l.core, e.core) as literally, must_before(l.widened, e.widened) as surely
  from before o
  join happenings e on e.node = o.earlier
  join happenings l on l.node = o.later
  where o.layer = 'text'),
otherwise as (
  select x.claim, k.core
  from dated_occurrences x
  join dated_occurrences y on y.same = x.same and y.layer = 'reference'
  join claims c on c.claim = x.claim
  join claims k on k.claim = y.claim and not may_overlap(k.core, c.core)),
kept as (
  select d.against, d.also from dated d join otherwise x on x.claim = d.against where not must_before(d.l_core, x.core)
  union
  select d.against, d.also from dated d join otherwise x on x.claim = d.also where not must_before(x.core, d.e_core)),
pairs as (
  select d.claim, d.against, d.also, d.literally, d.surely and k.also is null as surely,
         row_number() over (
           partition by d.claim
           order by case when d.surely and k.also is null then 0 when d.literally then 1 else 2 end,
                    d.e_layer, d.l_layer, d.against, d.also) as choice
  from dated d
  left join kept k on k.against = d.against and k.also = d.also)
select claim, against, also, case when surely then 'definite' else 'tension' end as verdict
from pairs where literally and choice = 1
union all
select o.claim, cast(null as string), cast(null as string), 'cannot tell'
from before o
where o.layer = 'text' and not exists (select 1 from pairs p where p.claim = o.claim)
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
