"""The text reports what somebody said, thought, hoped or realised, gives no source, and nothing on record shows it.

Words and thoughts leave a trace only where somebody wrote them down. A quotation needs a page. A motive needs a letter, a memoir,
minutes. Ask: is there a document that would show it? is it the writer's inference, and said to be one?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP714",
    name="unsupported-report",
    asks="Does anything show that it was said or thought?",
    kind="unsupported",
    severity="warning",
    since="0.2",
    looks_at="reports",
    says="nothing on record supports it: {claim}. {searched}",
    false_alarms="Words that a document gives, where the reference layer does not cover it.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict, stated.searched
from reports stated
-- a claim on record, or of another text, that says at least as much
where not exists (select 1 from corroborated support where support.claim = stated.claim)
  -- near-match and near-match-in-part say more
  and not exists (select 1 from near_matched near where near.claim = stated.claim)
"""

EXAMPLES = (
    fires(
        "on record the critics said something else",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("other-words", "said", speaker="critics", content="ref/long"),
        fact("long", "judged", entity="ballet", value="long", kind="evaluation"),
        at="critics praised it",
        says="nothing on record",
    ),
    silent(
        "on record the critics said so",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("praise", "said", speaker="critics", content="ref/fine"),
        fact("fine", "judged", entity="ballet", value="fine", kind="evaluation"),
    ),
    silent(
        "a deed is for unsupported to report",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
    fires(
        "on record somebody else said so",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("praise", "said", speaker="dancers", content="ref/fine"),
        fact("fine", "judged", entity="ballet", value="fine", kind="evaluation"),
        at="critics praised it",
        says="nothing on record",
    ),
    silent(
        "a work is cited for it",
        said("critics praised it", "said", speaker="critics", content="text/fine", cites=["review"]),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
    ),
    silent(
        "on record he said so in another year: near-match-in-part says so",
        said("he praised it in 1955", "said", speaker="critic", content="text/fine", when="1955"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("praise", "said", speaker="critic", content="ref/fine", when="1950"),
        fact("fine", "judged", entity="ballet", value="fine", kind="evaluation"),
    ),
)
