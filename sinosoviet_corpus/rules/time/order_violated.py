"""A text gives an order of two events that their dates contradict.

Before doubting the text ask: does the order word speak of the telling and not of the time? is one of the dates that of a
later stage? are both dates of one calendar?
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

QUERY = """
with pairs as (
  select o.claim, e.claim as against, l.claim as also, must_before(l.core, e.core) as literally,
         must_before(l.widened, e.widened) as surely,
         row_number() over (
           partition by o.claim
           order by case when must_before(l.widened, e.widened) then 0 when must_before(l.core, e.core) then 1 else 2 end,
                    e.layer, l.layer, e.claim, l.claim) as choice
  from before o
  join happenings e on e.node = o.earlier
  join happenings l on l.node = o.later
  where o.layer = 'text')
select claim, against, also, case when surely then 'definite' else 'tension' end as verdict
from pairs where literally and choice = 1
union all
select o.claim, cast(null as string), cast(null as string), 'cannot tell'
from before o
where o.layer = 'text' and not exists (select 1 from pairs p where p.claim = o.claim)
"""
