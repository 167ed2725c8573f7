"""A work that would show whether it is so is known, but nobody could read the passage.

This says nothing about the text. Ask: can you get the work? Then read it, cite it in a reference claim, and assess the statement again.
"""

from sinosoviet_corpus.rules.rule import Rule, assessed, fact, fires, said, searched, silent

RULE = Rule(
    code="SUP724",
    name="could-not-be-checked",
    asks="Is there a work that would show it, and nobody could read it?",
    kind="unsupported",
    severity="info",
    since="0.3",
    looks_at="conclusions",
    says="it could not be checked. {statement}",
    assumes=("concluded by {assessor} on {date}",),
    false_alarms="A work that turns out to say nothing of it.",
)

QUERY = """
select concluded.claim, concluded.against, cast(null as string) as verdict, concluded.also,
       concluded.statement, concluded.assessor, concluded.date, concluded.confidence as sure
from concluded
where concluded.verdict = 'could not be checked'
"""

_CLAIM = said("a hundred schools opened", "acted", agent="ussr", value="opened schools", when="1953", id="text/a")
_SEARCH = searched("schools", "text/a")

EXAMPLES = (
    fires(
        "the survey was not read",
        _CLAIM,
        _SEARCH,
        assessed("could not be checked", "text/a", "The survey was not read.", searches=["search/schools"]),
        at="a hundred schools opened",
        says="it could not be checked. The survey was not read.",
    ),
    silent(
        "a search found nothing",
        _CLAIM,
        _SEARCH,
        assessed("not found", "text/a", "Histories of the aid name none.", searches=["search/schools"]),
    ),
    silent(
        "it was found",
        _CLAIM,
        fact("schools", "acted", agent="ussr", value="opened schools", when="1953"),
        assessed("supported", "text/a", "It is on record.", references=["ref/schools"]),
    ),
    silent("nobody has assessed it", _CLAIM, _SEARCH),
)
