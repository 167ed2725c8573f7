"""Two numbers are given for one thing at one time, and they differ by more than rounding.

Round numbers are read as round: 1,400 as 1,350 to 1,450, a million as 950,000 to 1,050,000 (never more than a twentieth either way).
Before doubting the text ask: do both count the same (agreed, begun or finished; with or without double counts; both sides or one)? at
the same time? in the same unit? is the one an enemy's estimate? Numbers that a work on record bears out are left in peace.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent

RULE = Rule(
    code="QTY501",
    name="value-conflict",
    asks="Do all numbers for the same thing agree?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="counts",
    says="{claim}; but {elsewhere} {other}",
    missing="the time for which the numbers hold: {claim}; {other}",
    assumes=("both numbers count the same thing",),
    false_alarms="Things that are counted in two ways under one name.",
)  # fmt: skip

QUERY = """
with unequal as (
  select r.claim, r.against, r.by_layer, r.same_words, r.at_once from recounts r
  where r.unequal and r.at_once <> 'never'
    and not exists (select 1 from recounts o where o.claim = r.claim and o.by_layer = 'reference' and not o.unequal
                    and o.at_once <> 'never'))
select u.claim, u.against,
       case when u.at_once = 'surely' and u.same_words then 'definite' else 'tension' end as verdict
from unequal u where u.at_once <> 'perhaps'
union all
select u.claim, min(u.against), 'cannot tell'
from unequal u
where u.by_layer = 'reference'
  and not exists (select 1 from unequal x where x.claim = u.claim and x.at_once <> 'perhaps')
group by u.claim
"""


def _number(
    low: float | None,
    high: float | None,
    unit: str = "projects",
    counted: str = "projects agreed",
    as_of: str | None = None,
) -> dict[str, object]:
    return amount(low, high, unit, counted, as_of)


EXAMPLES = (
    fires(
        "provisional 1",
        said(
            "141 projects in October 1954",
            "numbered",
            entity="projects",
            when="throughout 1954-10",
            quantity=_number(141, 141),
        ),
        fact("156", "numbered", entity="projects", when="throughout 1954", quantity=_number(156, 156)),
        at="141 projects in October 1954",
        says="numbered 156 projects",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
        fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1349, 1349)),
        at="1,400 projects",
        says="1,349",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said(
            "a border of 7,500 kilometres",
            "numbered",
            entity="border",
            when="throughout 1989",
            quantity=_number(7500, 7500, "kilometres", "length"),
        ),
        fact(
            "length",
            "numbered",
            entity="border",
            when="throughout 1989",
            quantity=_number(4000, 4000, "miles", "length"),
        ),
        at="a border of 7,500 kilometres",
        says="4,000 miles",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("141 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(141, 141)),
        fact(
            "156",
            "numbered",
            entity="projects",
            when="1954-10-12",
            quantity=_number(156, 156, counted="projects carried out"),
        ),
        at="141 projects",
        says="156",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("four recommendations", "numbered", entity="recommendations", quantity=_number(4, 4)),
        fact("five", "numbered", entity="recommendations", quantity=_number(5, 5)),
        at="four recommendations",
        says="5 projects",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said(
            "141 projects as of 1954",
            "numbered",
            entity="projects",
            when="1954",
            quantity=_number(141, 141, as_of="1954"),
        ),
        fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156, as_of="1954")),
        at="141 projects as of 1954",
        says="156",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said(
            "about mid-1954, 141 projects",
            "numbered",
            entity="projects",
            when="throughout 1954-06~",
            quantity=_number(141, 141),
        ),
        fact("156", "numbered", entity="projects", when="extent 1954-06-10/1954-06-20", quantity=_number(156, 156)),
        at="about mid-1954, 141 projects",
        says="156",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
        said(
            "more than 150",
            "numbered",
            entity="projects",
            when="1954-10-12",
            quantity=_number(150, None),
            source="other",
        ),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        at="312 projects",
        says="156 projects",
        verdict="definite",
    ),
    silent(
        "1,400 is a round number",
        said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
        fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1350, 1350)),
    ),
    abstains(
        "provisional 20",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
        missing="the time for which the numbers hold",
    ),
)
