"""A text ascribes a plan, a wish or a proposal to somebody as a fact, and nothing on record speaks of it.

The plan is itself stated as a fact, though it need not have been carried out. Ask: is there a draft, a proposal,
minutes? is it the writer's guess at a motive? Another rule (SUP714) asks about reported words.
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
    false_alarms="A part of a proposal, where the reference layer records only the whole.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict, stated.searched
from plans stated
-- `alike`, not `corroborated`: it is enough that the record has the same plan, whether or not anything came of it
where not exists (select 1 from alike support where support.claim = stated.claim)
  -- near-match and near-match-in-part say more
  and not exists (select 1 from near_matched near where near.claim = stated.claim)
"""

EXAMPLES = (
    fires(
        "the record has a plan of something else there",
        said("planned a station in India", "built", structure="station", place="in india", irrealis="planned"),
        fact("school", "built", structure="school", place="in india", irrealis="planned"),
        at="planned a station in India",
        says="nothing on record",
    ),
    silent(
        "the record has the same plan",
        said("planned a station in China", "built", structure="station", place="in china", irrealis="planned"),
        fact("in-china", "built", structure="station", place="in china", irrealis="planned"),
    ),
    silent(
        "the text imagines it, and does not say that it was planned",
        said("a station would have been built", "built", structure="station", irrealis="counterfactual"),
    ),
    silent(
        "the plan is what somebody said: unsupported-report asks about it",
        said("he said a station was planned", "said", speaker="envoy", content="text/plan"),
        said("a station", "built", structure="station", irrealis="planned", id="text/plan"),
    ),
    silent(
        "the record has a station there, but no plan of it: near-match-in-part says so",
        said("planned a station in China", "built", structure="station", place="in china", irrealis="planned"),
        fact("in-china", "built", structure="station", place="in china"),
    ),
)
