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
    examples=(
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            said("the visit of January 1950", "took_place", event="visit", when="1950-01"),
            at="after the treaty",
            says="January 1950",
            verdict="definite",
        ),
        fires(
            said("against this background", "before", earlier="meeting", later="measures", id="text/order"),
            said("this included", "part_of", part="statement", whole="measures"),
            fact("meeting", "took_place", event="meeting", when="1955-01-28"),
            said("a statement of December", "took_place", event="statement", when="1954-12-16"),
            at="against this background",
            says="16 December 1954",
            verdict="definite",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            fact("visit-otherwise", "took_place", event="visit", when="1950-03"),
            at="after the treaty",
            says="January 1950",
            verdict="tension",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("treaty-otherwise", "took_place", event="treaty", when="1949-12"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            at="after the treaty",
            says="January 1950",
            verdict="tension",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            fact("visit-too", "took_place", event="visit", when="1950"),
            fact("visit-otherwise", "took_place", event="visit", when="1949-12"),
            at="after the treaty",
            says="January 1950",
            verdict="definite",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            said("the treaty of December", "took_place", event="treaty", when="1950-12"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            fact("visit-otherwise", "took_place", event="visit", when="1950-03"),
            at="after the treaty",
            says="December 1950",
            verdict="definite",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("early-treaty", "took_place", event="treaty", when="1950-01"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            fact("visit-too", "took_place", event="visit", when="1950"),
            fact("visit-otherwise", "took_place", event="visit", when="1949-12"),
            at="after the treaty",
            says="Treaty took place, in January 1950, and Visit took place, in December 1949",
            verdict="tension",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            said("the treaty of December", "took_place", event="treaty", when="1949-12", source="other"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            at="after the treaty",
            says="14 February 1950",
            verdict="definite",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("treaty-otherwise", "took_place", event="treaty", when="1949~"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            at="after the treaty",
            says="14 February 1950",
            verdict="tension",
        ),
        fires(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            fact("visit", "took_place", event="visit", when="1950-01"),
            fact("visit-too", "took_place", event="visit", when="1950"),
            fact("visit-otherwise", "took_place", event="visit", when="1949-12"),
            fact("about-then", "took_place", event="visit", when="1949-12~"),
            at="after the treaty",
            says="January 1950",
            verdict="definite",
        ),
        silent(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            said("the visit of 1950", "took_place", event="visit", when="1950"),
            because="most of the year came after the treaty",
        ),
        abstains(
            said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
            fact("treaty", "took_place", event="treaty", when="1950-02-14"),
            missing="a date for both sides",
        ),
    ),
)

# Of the datings of one thing in one layer the twenty that say it began latest, and the twenty that say it ended soonest: they decide.
QUERY = """
with sides as (select distinct o.earlier, o.later from before o where o.layer = 'text'),
latest as (
  select h.*, row_number() over (partition by h.node, h.layer order by h.core.s_min desc, h.claim) as choice from happenings h),
soonest as (
  select h.*, row_number() over (partition by h.node, h.layer order by h.core.e_max, h.claim) as choice from happenings h),
dated as (
  select o.earlier, o.later, e.claim as against, l.claim as also, e.layer as e_layer, l.layer as l_layer, e.core as e_core, l.core as l_core,
         must_before(l.core, e.core) as literally, must_before(l.widened, e.widened) as surely
  from sides o
  join latest e on e.node = o.earlier and e.choice <= 20
  join soonest l on l.node = o.later and l.choice <= 20),
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
  select d.earlier, d.later, d.against, d.also, d.literally, d.surely and k.also is null as surely,
         row_number() over (
           partition by d.earlier, d.later
           order by case when d.surely and k.also is null then 0 when d.literally then 1 else 2 end,
                    d.e_layer, d.l_layer, d.against, d.also) as choice
  from dated d
  left join kept k on k.against = d.against and k.also = d.also)
select o.claim, p.against, p.also, case when p.surely then 'definite' else 'tension' end as verdict
from before o join pairs p on p.earlier = o.earlier and p.later = o.later and p.literally and p.choice = 1
where o.layer = 'text'
union all
select o.claim, cast(null as string), cast(null as string), 'cannot tell'
from before o
where o.layer = 'text' and not exists (select 1 from pairs p where p.earlier = o.earlier and p.later = o.later)
"""
