"""A text says when something was, and nobody turned its words into a date or an order.

"During the Khrushchev era", "now", "once": the claim is checked as if undated, and every rule that compares times passes it by. Ask: can
the words be bounded after all (an era by its first and last day, "now" by the date of the text)? do they place it before or after
something else? Where a claim of order covers the words, there is nothing to say.
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="MET005",
    name="undated-expression",
    asks="Are the words that say when it was turned into a date?",
    kind="meta",
    severity="info",
    since="0.2",
    looks_at="checked",
    says="“{quote}” was not turned into a date or an order; undated is: {claim}",
    false_alarms="Words that give no time (“once more”), annotated as if they did.",
)

QUERY = """
with unplaced as (
  select d.date, d.source, d.start, d.end, d.quote from dates d
  anti join claims o on o.source = d.source and o.predicate in ('before', 'during', 'simultaneous', 'part_of')
       and d.start >= o.start and d.end <= o.end
  where d.edtf is null),
undated as (
  select d.date, d.quote, min(c.claim) as claim
  from unplaced d
  join claims c on c.source = d.source and d.start >= c.start and d.end <= c.end
  where c.edtf is null and c.checkable and c.irrealis = 'actual'
  group by d.date, d.quote)
select u.claim, cast(null as string) as against, cast(null as string) as verdict,
       min(u.quote) || case when max(u.quote) <> min(u.quote) then '” and “' || max(u.quote) else '' end as quote
from undated u
group by u.claim
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("built in those years", "built", structure="dam", dates=["in those years"]),
        at="built in those years",
        says="“in those years” was not turned into a date",
    ),
    fires(
        "provisional 2",
        said("later once built", "built", structure="dam", dates=["later", "once"]),
        at="later once built",
        says="“later” and “once” was not turned",
    ),
    fires(
        "provisional 3",
        said("after the war", "before", earlier="war", later="peace", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], id="text/b"),
        said("before the flood", "before", earlier="peace", later="flood", id="text/c"),
        at="built in those years",
        says="“in those years”",
    ),
    fires(
        "provisional 4",
        said("there were dams", "existed", entity="dams", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], id="text/c"),
        said("there were bridges", "existed", entity="bridges", id="text/b"),
        at="built in those years",
        says="“in those years”",
    ),
    fires(
        "provisional 5",
        said("the dam, built in those years", "existed", entity="dam", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], inside=True, id="text/b"),
        at="the dam, built in those years",
        says="“in those years”",
    ),
    silent(
        "the claim has a date",
        said("built in those years", "built", structure="dam", when="195X", dates=["in those years"]),
    ),
    silent(
        "a claim of order says it",
        said("built after the war", "built", structure="dam", id="text/built", dates=["after the war"]),
        said("after the war", "before", earlier="war", later="text/built", inside=True, id="text/order"),
    ),
    silent(
        "what is imagined has no time",
        said("might be standing still", "existed", entity="dam", irrealis="counterfactual", dates=["still"]),
    ),
)
