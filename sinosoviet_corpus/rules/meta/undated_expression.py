"""A text says when something was, and nobody turned its words into a date or an order.

A claim with words like "during the Khrushchev era", "now" or "once" is checked as if undated, and the rules that compare times
skip it. Ask: can the words be bounded after all (an era by its first and last day, "now" by the date of the text)? do they place
it before or after something else? Where a claim of order covers the words, the rule is silent.
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="MET005",
    name="undated-expression",
    asks="Were the words that date it turned into a date?",
    kind="meta",
    severity="info",
    since="0.2",
    looks_at="checked",
    says="“{quote}” was not turned into a date or an order, so this has no date: {claim}",
    false_alarms="Words that give no time (“once more”), annotated as if they did.",
)

QUERY = """
with unplaced as (
  select expression.date, expression.source, expression.start, expression.end, expression.quote
  from dates expression
  -- a claim of order that covers the words has placed them in time
  anti join claims ordering
    on ordering.source = expression.source
    and ordering.meaning in ('order', 'enclosure', 'simultaneity', 'part', 'relation')
    and expression.start >= ordering.start
    and expression.end <= ordering.end
  where expression.edtf is null),
undated as (
  -- one finding for each expression, at the shortest undated claim that covers it
  select unplaced.date, unplaced.quote, stated.claim,
         row_number() over (
           partition by unplaced.date
           order by stated.end - stated.start, stated.ordinal, stated.claim) as choice
  from unplaced
  join claims stated
    on stated.source = unplaced.source
    and unplaced.start >= stated.start
    and unplaced.end <= stated.end
  where stated.edtf is null
    -- judgements are not compared in time
    and stated.checkable
    -- nor are imagined or planned things
    and stated.irrealis = 'actual')
-- expressions that come to the same claim are reported together; of three or more, the first and the last are quoted
select undated.claim, cast(null as string) as against, cast(null as string) as verdict,
       min(undated.quote) || case when max(undated.quote) <> min(undated.quote)
                                  then '” and “' || max(undated.quote) else '' end as quote
from undated
where undated.choice = 1
group by undated.claim
"""

EXAMPLES = (
    fires(
        "words that were not turned into a date",
        said("built in those years", "built", structure="dam", dates=["in those years"]),
        at="built in those years",
        says="“in those years” was not turned into a date",
    ),
    fires(
        "two undated expressions in one passage are reported together",
        said("later once built", "built", structure="dam", dates=["later", "once"]),
        at="later once built",
        says="“later” and “once” was not turned",
    ),
    fires(
        "the orders before and after the passage do not cover its words",
        said("after the war", "before", earlier="war", later="peace", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], id="text/b"),
        said("before the flood", "before", earlier="peace", later="flood", id="text/c"),
        at="built in those years",
        says="“in those years”",
    ),
    fires(
        "two claims cover the words: the shortest is reported",
        said("the dam, built in those years", "existed", entity="dam", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], inside=True, id="text/b"),
        at="built in those years",
        says="“in those years”",
    ),
    silent(
        "the claim has a date",
        said("built in those years", "built", structure="dam", when="195X", dates=["in those years"]),
    ),
    silent(
        "a claim of order covers the words",
        said("built after the war", "built", structure="dam", id="text/built", dates=["after the war"]),
        said("after the war", "before", earlier="war", later="text/built", inside=True, id="text/order"),
    ),
    silent(
        "what is imagined has no time",
        said("might be standing still", "existed", entity="dam", irrealis="counterfactual", dates=["still"]),
    ),
    silent(
        "the words were turned into a date, though the claim has none",
        said("built in 1955", "built", structure="dam", dates=[("in 1955", "1955")]),
    ),
)
