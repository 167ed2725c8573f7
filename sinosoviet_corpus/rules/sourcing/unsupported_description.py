"""Nothing on record supports a description, a kind or a bare existence ("the border was long").

It weighs less than an act or an event without support (SUP701), because it is mostly the writer's colour. Ask: does an argument of
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
    false_alarms="A description that nobody doubts, so that no work of reference gives it.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict, stated.searched
from descriptions stated
-- a claim on record, or of another text, that says at least as much
where not exists (select 1 from corroborated support where support.claim = stated.claim)
  -- near-match and near-match-in-part say more
  and not exists (select 1 from near_matched near where near.claim = stated.claim)
"""

EXAMPLES = (
    fires(
        "nothing on record describes the border",
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
        "an act weighs more: unsupported asks about it",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
    fires(
        "the record describes the border in other words",
        said("the long border", "described", entity="border", value="long"),
        fact("guarded", "described", entity="border", value="guarded"),
        at="the long border",
        says="nothing on record",
    ),
    silent(
        "another text says so too",
        said("the long border", "described", entity="border", value="long"),
        said("a border so long", "described", entity="border", value="long", source="other"),
    ),
    silent(
        "a work is cited for it",
        said("the long border", "described", entity="border", value="long", cites=["atlas"]),
    ),
    silent(
        "the record has it of another year: near-match-in-part says so",
        said("the walls were white in 1955", "described", entity="walls", value="white", when="1955"),
        fact("white", "described", entity="walls", value="white", when="1950"),
    ),
)
