"""What somebody said, thought, hoped or realised, told without a source, and nothing on record shows it.

Words and thoughts leave a trace only where somebody wrote them down: for a quotation one asks for the page, for a motive for a letter,
a memoir, minutes. Ask: is there a document that would show it? is it the writer's inference, and said to be one?
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
    false_alarms="What a document says that the reference layer does not cover.",
)

QUERY = """
select s.claim, cast(null as string) as against, cast(null as string) as verdict, s.searched
from reports s
where not exists (select 1 from corroborated c where c.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("other-words", "said", speaker="critics", content="ref/long"),
        fact("long", "judged", entity="ballet", value="long", kind="evaluation"),
        at="critics praised it",
        says="nothing on record",
    ),
    silent(
        "the record has them say so",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="ballet", value="fine", kind="evaluation", id="text/fine"),
        fact("praise", "said", speaker="critics", content="ref/fine"),
        fact("fine", "judged", entity="ballet", value="fine", kind="evaluation"),
    ),
    silent(
        "a deed is another rule's matter: unsupported",
        said("visited on 3 May", "visited", visitor="a", place="in b", when="1954-05-03"),
    ),
)
