"""A statement of fact for which nothing speaks: no voice, no citation, no other text, no reference claim.

Absence of evidence is no evidence of error: this asks for a source, it does not contradict. Ask: is it common knowledge that
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
    false_alarms="A true statement that the reference layer does not cover, or words in another way.",
)

QUERY = """
select s.claim, cast(null as string) as against, cast(null as string) as verdict, s.searched
from plain_statements s
where not exists (select 1 from corroborated c where c.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("sparked an Eastern wave", "acted", agent="exhibitions", value="sparked an Eastern wave", when="1964"),
        at="sparked an Eastern wave",
        says="nothing on record",
    ),
    silent(
        "a description weighs less: unsupported-description",
        said("the long border", "described", entity="border", value="long"),
    ),
    fires(
        "provisional 3",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
        fact("visit", "visited", visitor="a", place="in b", when="1954"),
        at="visited on 3 May",
        says="nothing on record",
    ),
    silent(
        "the record says the same, more exactly",
        said("visited in 1954", "visited", visitor="a", place="in b", when="1954"),
        fact("visit", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
    silent(
        "the other text says so too",
        said("visited in 1954", "visited", visitor="a", place="in b", when="1954"),
        said("was there in 1954", "visited", visitor="a", place="in b", when="1954", source="other"),
    ),
    silent(
        "it is not said to have happened",
        said("would have visited", "visited", visitor="a", place="in b", irrealis="counterfactual"),
    ),
)
