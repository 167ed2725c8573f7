"""A plan, a wish, a proposal that a text ascribes to somebody as a fact, and nothing on record speaks of it.

That it was planned is itself a statement of fact, though what was planned need not have happened. Ask: is there a draft, a proposal,
minutes? is it the writer's guess at a motive? What somebody is said to have said is another rule's matter (SUP714).
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP716",
    name="unsupported-plan",
    asks="Does anything show that it was planned?",
    kind="unsupported",
    severity="info",
    since="0.2",
    looks_at="plans",
    says="nothing on record supports it: {claim}. {searched}",
    false_alarms="A part of a proposal that the reference layer records only as a whole.",
)

QUERY = """
select s.claim, cast(null as string) as against, cast(null as string) as verdict, s.searched
from plans s
where not exists (select 1 from alike c where c.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("planned a station in India", "built", structure="station", place="in india", irrealis="planned"),
        fact("in-china", "built", structure="station", place="in china", irrealis="planned"),
        at="planned a station in India",
        says="nothing on record",
    ),
    silent(
        "the record has the plan",
        said("planned a station in China", "built", structure="station", place="in china", irrealis="planned"),
        fact("in-china", "built", structure="station", place="in china", irrealis="planned"),
    ),
    silent(
        "it is imagined, not said to have been planned",
        said("a station would have been built", "built", structure="station", irrealis="counterfactual"),
    ),
    silent(
        "it is put forward as his words",
        said("he said a station was planned", "said", speaker="envoy", content="text/plan"),
        said("a station", "built", structure="station", irrealis="planned", id="text/plan"),
    ),
)
