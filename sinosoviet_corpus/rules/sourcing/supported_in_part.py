"""The record has a part of a statement, and leaves the rest open: so a researcher concluded.

What is not on record may be true. Ask: where does the text have it from? is it in a work that was not read? If no source is
found, leave it out or say that it is uncertain.
"""

from sinosoviet_corpus.rules.rule import Rule, assessed, fact, fires, said, silent

RULE = Rule(
    code="SUP722",
    name="supported-in-part",
    asks="Is only a part of it on record?",
    kind="unsupported",
    severity="warning",
    since="0.3",
    looks_at="conclusions",
    says="only a part of it is on record. {statement}",
    assumes=("concluded by {assessor} on {date}",),
    false_alarms="A part that every reader would take from the rest.",
)

QUERY = """
select concluded.claim, concluded.against, cast(null as string) as verdict, concluded.also,
       concluded.statement, concluded.assessor, concluded.date, concluded.confidence as sure
from concluded
where concluded.verdict = 'partly'
"""

_CLAIM = said("ended credits in secret", "acted", agent="ussr", value="ended credits", when="1960-07", id="text/a")
_RECORD = fact("end", "acted", agent="ussr", value="ended credits", when="1960-07")

EXAMPLES = (
    fires(
        "the secret is not on record",
        _CLAIM,
        _RECORD,
        assessed("partly", "text/a", "That it was secret is not.", differs_in=["what"], references=["ref/end"]),
        at="ended credits in secret",
        says="only a part of it is on record. That it was secret is not.",
    ),
    silent(
        "all of it is on record",
        _CLAIM,
        _RECORD,
        assessed("supported", "text/a", "It is on record.", references=["ref/end"]),
    ),
    silent(
        "the record has it otherwise: assessed-otherwise says so",
        _CLAIM,
        _RECORD,
        assessed("differs", "text/a", "It was announced.", differs_in=["what"], references=["ref/end"]),
    ),
    silent("nobody has assessed it", _CLAIM, _RECORD),
)
