"""A researcher concluded from works on record that it was otherwise.

The conclusion is a record with its author (annotations/reference/assessments.jsonl). Ask: do the works say what the conclusion draws
from them? is there a newer or better work? If it convinces, correct the text; if not, write another assessment.
"""

from sinosoviet_corpus.rules.rule import Rule, assessed, fact, fires, said, silent

RULE = Rule(
    code="SUP721",
    name="assessed-otherwise",
    asks="Has a researcher found it to be otherwise?",
    kind="contradiction",
    severity="error",
    since="0.3",
    looks_at="conclusions",
    says="{statement}",
    assumes=("concluded by {assessor} on {date}",),
    about_sources=True,
    false_alarms="A conclusion from a work that is itself wrong, or that speaks of something else.",
)

QUERY = """
select concluded.claim, concluded.against, 'tension' as verdict, 'assessed' as because, concluded.also,
       concluded.statement, concluded.assessor, concluded.date, concluded.confidence as sure
from concluded
where concluded.verdict in ('differs', 'against')
"""

_CLAIM = said("Herter met Molotov", "met", participant=["herter", "molotov"], when="1955-01-28", id="text/a")
_RECORD = fact("hayter", "met", participant=["hayter", "molotov"], when="1955-01-28")

EXAMPLES = (
    fires(
        "the record has it of another person",
        _CLAIM,
        _RECORD,
        assessed("differs", "text/a", "It was Hayter who met Molotov.", differs_in=["who"], references=["ref/hayter"]),
        at="Herter met Molotov",
        says="It was Hayter who met Molotov.",
        verdict="tension",
    ),
    fires(
        "two claims of one assessment are one finding",
        _CLAIM,
        said("and spoke to him", "visited", visitor="herter", place="in moscow", when="1955-01-28", id="text/b"),
        _RECORD,
        assessed("against", "text/a", "text/b", "Herter was not there.", references=["ref/hayter"]),
        at="Herter met Molotov",
        says="Herter was not there.",
        verdict="tension",
    ),
    silent(
        "a part of it is on record: supported-in-part says so",
        _CLAIM,
        _RECORD,
        assessed("partly", "text/a", "The day is not on record.", differs_in=["when"], references=["ref/hayter"]),
    ),
    silent(
        "a later assessment takes it back",
        _CLAIM,
        _RECORD,
        assessed(
            "differs", "text/a", "It was Hayter.", differs_in=["who"], references=["ref/hayter"], date="2026-01-01"
        ),
        assessed("supported", "text/a", "It is on record.", references=["ref/hayter"], date="2026-02-01"),
    ),
    silent("nobody has assessed it", _CLAIM, _RECORD),
)
