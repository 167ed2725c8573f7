"""Two numbers are given for one thing at one time, and they differ by more than rounding.

Round numbers are read as round: 1,400 as 1,350 to 1,450, a million as 950,000 to 1,050,000 (never more than a twentieth either way).
Before doubting the text ask: do both count the same (agreed, begun or finished; with or without double counts; both sides or one)? at
the same time? in the same unit? is the one an enemy's estimate? Numbers that a work on record bears out are left in peace.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent


def _number(
    low: float | None,
    high: float | None,
    unit: str = "projects",
    counted: str = "projects agreed",
    as_of: str | None = None,
) -> dict[str, object]:
    return amount(low, high, unit, counted, as_of)


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
    examples=(
        fires(
            said("141 projects in October 1954", "numbered", entity="projects", when="throughout 1954-10",
                 quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="throughout 1954", quantity=_number(156, 156)),
            at="141 projects in October 1954",
            says="numbered 156 projects",
            verdict="definite",
        ),
        fires(
            said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
            fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1349, 1349)),
            at="1,400 projects",
            says="1,349",
            verdict="definite",
        ),
        fires(
            said("a border of 7,500 kilometres", "numbered", entity="border", when="throughout 1989",
                 quantity=_number(7500, 7500, "kilometres", "length")),
            fact("length", "numbered", entity="border", when="throughout 1989",
                 quantity=_number(4000, 4000, "miles", "length")),
            at="a border of 7,500 kilometres",
            says="4,000 miles",
            verdict="definite",
        ),
        fires(
            said("141 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="1954-10-12",
                 quantity=_number(156, 156, counted="projects carried out")),
            at="141 projects",
            says="156",
            verdict="tension",
        ),
        fires(
            said("four recommendations", "numbered", entity="recommendations", quantity=_number(4, 4)),
            fact("five", "numbered", entity="recommendations", quantity=_number(5, 5)),
            at="four recommendations",
            says="5 projects",
            verdict="tension",
        ),
        fires(
            said("141 projects as of 1954", "numbered", entity="projects", when="1954",
                 quantity=_number(141, 141, as_of="1954")),
            fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156, as_of="1954")),
            at="141 projects as of 1954",
            says="156",
            verdict="tension",
        ),
        fires(
            said("about mid-1954, 141 projects", "numbered", entity="projects", when="throughout 1954-06~",
                 quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="extent 1954-06-10/1954-06-20", quantity=_number(156, 156)),
            at="about mid-1954, 141 projects",
            says="156",
            verdict="definite",
        ),
        fires(
            said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
            said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None), source="other"),
            fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
            at="312 projects",
            says="156 projects",
            verdict="definite",
        ),
        fires(
            said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
            fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
            said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
            at="312 projects",
            says="156 projects",
            verdict="definite",
        ),
        fires(
            said("141 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
            fact("by-december", "numbered", entity="projects", when="1954-12", quantity=_number(141, 141)),
            at="141 projects",
            says="156 projects",
            verdict="definite",
        ),
        fires(
            said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", quantity=_number(156, 156)),
            fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
            at="141 projects",
            says="156 projects",
            verdict="tension",
            missing="",
        ),
        silent(
            said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
            fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1350, 1350)),
            because="1,400 is a round number",
        ),
        silent(
            said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
            fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
            because="156 is more than 150",
        ),
        silent(
            said("8.1 billion old roubles", "numbered", entity="loans", when="throughout 1950/1959",
                 quantity=_number(8.1, 8.1, "billion old roubles", "loans")),
            fact("loans", "numbered", entity="loans", when="throughout 1950/1959",
                 quantity=_number(809.2, 809.2, "million new roubles", "loans")),
            because="ten old roubles are one new one",
        ),
        silent(
            said("141 projects in 1953", "numbered", entity="projects", when="1953", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156)),
            because="there were more the year after",
        ),
        silent(
            said("1,390 experts", "numbered", entity="experts", when="1960-07-16", quantity=_number(1390, 1390)),
            fact("chinese", "numbered", entity="experts", when="1960-07", quantity=_number(1390, 1390)),
            fact("soviet", "numbered", entity="experts", when="1960-07-16", quantity=_number(1500, 1500)),
            because="a work on record has the number of the text",
        ),
        silent(
            said("40 divisions", "numbered", entity="forces", when="1969-03-02", quantity=_number(40, 40, "divisions")),
            fact("men", "numbered", entity="forces", when="1969-03-02", quantity=_number(658000, 658000, "persons")),
            because="divisions are not men",
        ),
        silent(
            said("141 projects in the north", "deployed", agent="a", theme="projects", place="in north",
                 when="1954-10-12", quantity=_number(141, 141)),
            fact("156", "deployed", agent="a", theme="projects", place="in south", when="1954-10-12",
                 quantity=_number(156, 156)),
            because="another place",
        ),
        silent(
            said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
            said("156 projects", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156), source="other"),
            because="two texts may speak of two times",
        ),
        abstains(
            said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
            missing="the time for which the numbers hold",
        ),
        abstains(
            said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
            fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
            fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
            missing="Projects numbered 156 projects",
        ),
    ),
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
