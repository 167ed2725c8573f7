"""A description, a kind or a bare existence for which nothing on record speaks ("the border was long").

It weighs less than an act or an event without support (SUP701), being mostly the writer's colour. Ask: does an argument of
the text rest on it?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP713",
    name="unsupported-description",
    asks="Does anything support the description?",
    kind="unsupported",
    severity="info",
    since="0.1",
    looks_at="descriptions",
    says="nothing on record supports it: {claim}. {searched}",
    false_alarms="What nobody doubts, and no work of reference troubles to say.",
)

QUERY = """
select s.claim, cast(null as string) as against, cast(null as string) as verdict, s.searched
from descriptions s
where not exists (select 1 from corroborated c where c.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("the long border", "described", entity="border", value="long"),
        at="the long border",
        says="nothing on record",
    ),
    silent(
        "the record says so too",
        said("the long border", "described", entity="border", value="long"),
        fact("long", "described", entity="border", value="long"),
    ),
    silent(
        "an act weighs more: unsupported",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
)
