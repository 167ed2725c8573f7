"""Two numbers are given for one thing at one time, and they differ by more than rounding.

Round numbers are read as round: 1,400 as 1,350 to 1,450, a million as 950,000 to 1,050,000 (never more than a twentieth either way).
Before doubting the text ask: do both count the same (agreed, begun or finished; with or without double counts; both sides or one)? at
the same time? in the same unit? is one of them an enemy's estimate? If another work on record has about the number of the text, the works disagree.
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
    record_too=True,
    says="{claim}; but {elsewhere} {other}",
    missing="the time for which the numbers hold: {claim}; {other}",
    assumes=("both numbers count the same thing",),
    false_alarms="Things that are counted in two ways under one name.",
)  # fmt: skip

QUERY = """
with unequal as (
  select recount.claim, recount.layer, recount.against, recount.by_layer, recount.same_words, recount.at_once
  from recounts recount
  where recount.unequal
    and recount.at_once <> 'never'),
agreed as (
  -- numbers of texts that one work has as well, or nearly
  select distinct agreeing.claim
  from recounts agreeing
  where agreeing.layer = 'text'
    and agreeing.by_layer = 'reference'
    and not agreeing.unequal
    and agreeing.at_once <> 'never'),
settled as (
  -- a pair of two texts is there in one order only
  select decided.claim from unequal decided where decided.at_once <> 'perhaps'
  union
  select decided.against from unequal decided where decided.at_once <> 'perhaps')
select unequal.claim, unequal.against,
       -- other words ("agreed", "carried out") may mean that something else is counted
       case when unequal.at_once = 'surely' and unequal.same_words then 'definite' else 'tension' end as verdict,
       case when agreed.claim is not null then 'works-disagree' end as because
from unequal
-- a work may speak for a text against another work, but not against another text
left join agreed on agreed.claim = unequal.claim and unequal.by_layer = 'reference'
where unequal.at_once <> 'perhaps'
union all
select open_question.claim, open_question.against, 'cannot tell', cast(null as string)
from (
  -- one of several numbers is named
  select unequal.claim, unequal.against,
         row_number() over (partition by unequal.claim order by other.ordinal, unequal.against) as choice
  from unequal
  join claims other on other.claim = unequal.against
  left join agreed on agreed.claim = unequal.claim
  -- two texts, or two works, may speak of two times: the time is asked for only if one number is of a text, the other on record
  where unequal.layer = 'text'
    and unequal.by_layer = 'reference'
    and agreed.claim is null
    and not exists (select 1 from settled where settled.claim = unequal.claim)) open_question
where open_question.choice = 1
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
        "141 projects, and 156 at the same time",
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
        "a round 1,400 cannot be 1,349",
        said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
        fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1349, 1349)),
        at="1,400 projects",
        says="1,349",
        verdict="definite",
    ),
    fires(
        "kilometres and miles are compared in one unit",
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
        "the two are counted in different words: projects, projects carried out",
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
    silent(
        "a round 1,400 may be 1,350",
        said("1,400 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(1400, 1400)),
        fact("less", "numbered", entity="projects", when="1954-10-12", quantity=_number(1350, 1350)),
    ),
    silent(
        "the numbers are of two years",
        said("141 projects in 1953", "numbered", entity="projects", when="1953", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156)),
    ),
    fires(
        "a work leaves room for the numbers of both texts, which still differ",
        said("1,390 experts", "numbered", entity="experts", when="1960-07-16", quantity=_number(1390, 1390)),
        said("1,500", "numbered", entity="experts", when="1960-07-16", quantity=_number(1500, 1500), source="other"),
        fact("between", "numbered", entity="experts", when="1960-07-16", quantity=_number(1390, 1500)),
        at="1,390 experts",
        says="another text says that Experts numbered 1,500",
        verdict="definite",
    ),
    abstains(
        "the text does not say when there were 141",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
        missing="the time for which the numbers hold",
    ),
)
