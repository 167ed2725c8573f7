"""One thing is said to have come immediately after another, and weeks lay between.

Before doubting the text ask: is "immediately" a word of transition only? did the second thing begin earlier than on its date (a letter is
drafted before it is handed over)? Counted are the days that must have passed between the nearest of the dates of the two.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="TMP106",
    name="not-at-once",
    asks="Did the second thing follow as closely as is said?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="before",
    says="{claim}, immediately; but at least {days_between} days lay between: {other}, and {also}",
    missing="a date for both sides of the order",
    assumes=("what follows within 31 days may be said to follow immediately",),
    false_alarms="A word of transition, where the text means only that it tells the next thing.",
    examples=(
        fires(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-15"),
            said("the letter of 30 January", "took_place", event="letter", when="1955-01-30"),
            at="immediately afterwards",
            says="at least 46 days",
            verdict="definite",
        ),
        fires(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-30"),
            said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
            at="immediately afterwards",
            says="at least 32 days",
            verdict="definite",
        ),
        fires(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-28~"),
            said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
            at="immediately afterwards",
            says="at least 34 days",
            verdict="tension",
        ),
        fires(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-28~"),
            said("the letter of 4 February", "took_place", event="letter", when="1955-02-04"),
            at="immediately afterwards",
            says="38 days",
            verdict="tension",
        ),
        fires(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-28"),
            said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
            fact("letter", "took_place", event="letter", when="1955-01-31?"),
            at="immediately afterwards",
            says="34 days",
            verdict="definite",
        ),
        silent(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-31"),
            said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
            because="31 days are a month",
        ),
        silent(
            said("afterwards", "before", earlier="statement", later="letter", id="text/o"),
            fact("statement", "took_place", event="statement", when="1954-12-15"),
            said("the letter of 1956", "took_place", event="letter", when="1956"),
            because="nothing says that it was at once",
        ),
        silent(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12"),
            said("the letter of January", "took_place", event="letter", when="1955-01"),
            because="by these dates a day may have lain between them",
        ),
        silent(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-31"),
            fact("statement-about-then", "took_place", event="statement", when="1954-12-28~"),
            said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
            because="by the nearest of the dates it was within a month",
        ),
        abstains(
            said(
                "immediately afterwards",
                "before",
                earlier="statement",
                later="letter",
                value="immediately",
                id="text/o",
            ),
            fact("statement", "took_place", event="statement", when="1954-12-15"),
            missing="a date for both sides",
        ),
    ),
)

# One row an order: the pair of dates that lie nearest, so that only what no dating allows is said; the text's own first.
# Of the datings of one thing in one layer the twenty that say it ended latest, and the twenty that say it began soonest: they decide.
QUERY = """
with stated as (select o.* from before o where o.layer = 'text' and o.value = 'immediately'),
sides as (select distinct o.earlier, o.later from stated o),
latest as (
  select m.*, row_number() over (partition by m.node, m.layer order by m.core.e_max desc, m.claim) as choice from moments m),
soonest as (
  select m.*, row_number() over (partition by m.node, m.layer order by m.core.s_min, m.claim) as choice from moments m),
pairs as (
  select o.earlier, o.later, e.claim as against, l.claim as also, l.core.s_min - e.core.e_max as days_between,
         l.widened.s_min - e.widened.e_max as at_least,
         row_number() over (
           partition by o.earlier, o.later
           order by l.core.s_min - e.core.e_max, e.layer desc, l.layer desc, e.claim, l.claim) as choice
  from sides o
  join latest e on e.node = o.earlier and e.choice <= 20
  join soonest l on l.node = o.later and l.choice <= 20)
select o.claim, p.against, p.also, p.days_between, case when p.at_least > 31 then 'definite' else 'tension' end as verdict
from stated o join pairs p on p.earlier = o.earlier and p.later = o.later
where p.choice = 1 and p.days_between > 31
union all
select o.claim, cast(null as string), cast(null as string), cast(null as bigint), 'cannot tell'
from stated o
where not exists (select 1 from pairs p where p.earlier = o.earlier and p.later = o.later)
"""
