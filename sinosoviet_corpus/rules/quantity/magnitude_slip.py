"""Two numbers for one thing differ by just a power of ten, or by just the factor between two units of the same measure.

The finding hints at a slip that may reconcile them, and is no fault of its own: a nought lost in copying, wan (10,000)
read as thousands, yi as a million, mu taken for hectares, a catty for a kilogram, old roubles for new. Ask: what does
the source in its own language have?
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent

RULE = Rule(
    code="QTY503",
    name="magnitude-slip",
    asks="Is it a slip of a nought or of a unit?",
    kind="meta",
    severity="info",
    since="0.2",
    shares_hint=True,
    looks_at="counts",
    says="{claim}; {elsewhere} {other}: they differ by the factor {factor}",
    hint="perhaps a slip: {slip}",
    false_alarms="Numbers that grew tenfold within the time that both passages leave open.",
)  # fmt: skip

QUERY = """
with slips as (
  -- near: the share by which the factor may be missed; a measure has the factors between units that get confused
  select confusion.measure, confusion.factor, confusion.near, confusion.slip
  from (values ('any', 10, 0.03, 'a nought too many or too few'),
               ('any', 100, 0.03, 'two noughts too many or too few'),
               ('any', 1000, 0.03, 'thousands for single ones, or the other way about'),
               ('any', 10000, 0.03, 'wan (10,000) left out, or put in'),
               ('any', 100000000, 0.03, 'yi (100 million) left out, or put in'),
               ('area', 15, 0.02, 'mu for hectares, or the other way about'),
               ('mass', 2, 0.01, 'catties for kilograms, or the other way about'),
               ('length', 2, 0.01, 'li for kilometres, or the other way about'))
       as confusion (measure, factor, near, slip)),
unequal as (
  select recount.claim, recount.against, recount.measure,
         greatest(recount.lo, recount.by_lo) / least(recount.lo, recount.by_lo) as ratio
  from recounts recount
  where recount.layer = 'text'
    and recount.unequal
    and recount.at_once <> 'never'
    and recount.lo > 0
    and recount.by_lo > 0
    -- a range wider than a twentieth fits many factors
    and recount.hi <= 1.05 * recount.lo
    and recount.by_hi <= 1.05 * recount.by_lo
    -- a number that one work has as well is no slip against another work; of two texts one may still have slipped
    and not exists (select 1 from recounts agreeing
                    where recount.layer <> recount.by_layer
                      and agreeing.claim = recount.claim
                      and agreeing.by_layer = 'reference'
                      and not agreeing.unequal
                      and agreeing.at_once <> 'never'))
select unequal.claim, unequal.against, cast(null as string) as verdict, slips.factor, slips.slip
from unequal
join slips on slips.measure in ('any', unequal.measure)
     and abs(unequal.ratio / slips.factor - 1) <= slips.near
"""


def _number(number: float, unit: str = "persons", counted: str = "settlers") -> dict[str, object]:
    return amount(number, number, unit, counted)


EXAMPLES = (
    fires(
        "12,000 for 120,000: a nought is missing",
        said("12,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
        at="12,000 settlers",
        says="differ by the factor 10",
    ),
    fires(
        "6.5 million for 650: wan was put in",
        said(
            "6.5 million persons", "numbered", entity="settlers", when="1923", quantity=_number(6.5, "million persons")
        ),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(650)),
        at="6.5 million persons",
        says="differ by the factor 10000",
    ),
    fires(
        "1,500 hectares for 100: mu were taken for hectares",
        said("1,500 hectares", "numbered", entity="farm", when="1955", quantity=_number(1500, "hectares", "land")),
        fact("farm", "numbered", entity="farm", when="1955", quantity=_number(100, "hectares", "land")),
        at="1,500 hectares",
        says="differ by the factor 15",
    ),
    fires(
        "8,092 is near enough to ten times 809",
        said(
            "8,092 million roubles", "numbered", entity="loans", quantity=_number(8092, "million new roubles", "loans")
        ),
        fact("loans", "numbered", entity="loans", quantity=_number(809, "million new roubles", "loans")),
        at="8,092 million roubles",
        says="differ by the factor 10",
    ),
    silent(
        "13,000 is not a tenth of 120,000",
        said("13,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(13000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
    ),
    silent(
        "the numbers are twenty years apart",
        said("12,000 settlers", "numbered", entity="settlers", when="1943", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
    ),
    silent(
        "a work on record has about the number of the text",
        said("12,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
        fact("fewer", "numbered", entity="settlers", when="1923", quantity=_number(12100)),
    ),
    silent(
        "persons are not weighed in catties",
        said("200 settlers", "numbered", entity="settlers", when="1923", quantity=_number(200)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(100)),
    ),
)
