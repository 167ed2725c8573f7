"""Nothing supports a statement of fact: no voice, no citation, no other text, no reference claim.

The absence of evidence is no evidence of error. This rule asks for a source, it does not contradict. Ask: is it common knowledge that
the reference layer lacks? has a search been made (`sinosoviet show` prints the searches on record)?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP701",
    name="unsupported",
    asks="Does anything support it?",
    kind="unsupported",
    severity="warning",
    since="0.1",
    looks_at="plain_statements",
    says="nothing on record supports it: {claim}. {searched}",
    false_alarms="A true statement that the reference layer does not cover, or has in other words.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict, stated.searched
from plain_statements stated
-- a claim on record, or of another text, that says at least as much
where not exists (select 1 from corroborated support where support.claim = stated.claim)
  -- near-match and near-match-in-part say more
  and not exists (select 1 from near_matched near where near.claim = stated.claim)
"""

EXAMPLES = (
    fires(
        "nothing on record speaks of it",
        said("sparked an Eastern wave", "acted", agent="exhibitions", value="sparked an Eastern wave", when="1964"),
        at="sparked an Eastern wave",
        says="nothing on record",
    ),
    silent(
        "a description weighs less: unsupported-description asks about it",
        said("the long border", "described", entity="border", value="long"),
    ),
    silent(
        "the record has the year only, the text gives the day: near-match-in-part says so",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
        fact("visit", "visited", visitor="a", place="in b", when="1954"),
    ),
    fires(
        "the record has a visit of somebody else in another year",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
        fact("visit", "visited", visitor="c", place="in b", when="1949"),
        at="visited on 3 May",
        says="nothing on record",
    ),
    silent(
        "the record says the same, more exactly",
        said("visited in 1954", "visited", visitor="a", place="in b", when="1954"),
        fact("visit", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
    silent(
        "another text says so too",
        said("visited in 1954", "visited", visitor="a", place="in b", when="1954"),
        said("was there in 1954", "visited", visitor="a", place="in b", when="1954", source="other"),
    ),
    silent(
        "the text does not say that it happened",
        said("would have visited", "visited", visitor="a", place="in b", irrealis="counterfactual"),
    ),
)
