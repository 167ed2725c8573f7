"""A researcher searched for a source of this statement, and found none.

The absence of evidence is no evidence of error. Ask: where was it searched, and in which languages (`sinosoviet show` prints the
searches)? where does the text have it from? Cite that source, or say that it is uncertain.
"""

from sinosoviet_corpus.rules.rule import Rule, assessed, fact, fires, said, searched, silent

RULE = Rule(
    code="SUP723",
    name="not-found",
    asks="Was a source searched for in vain?",
    kind="unsupported",
    severity="warning",
    since="0.3",
    looks_at="conclusions",
    says="no source was found. {statement}",
    assumes=("concluded by {assessor} on {date}",),
    false_alarms="A statement whose sources are in archives or languages that were not searched.",
)

QUERY = """
select concluded.claim, cast(null as string) as against, cast(null as string) as verdict, concluded.also,
       concluded.statement, concluded.assessor, concluded.date, concluded.confidence as sure
from concluded
where concluded.verdict = 'not found'
"""

_CLAIM = said("a hundred schools opened", "acted", agent="ussr", value="opened schools", when="1953", id="text/a")

EXAMPLES = (
    fires(
        "a search found nothing",
        _CLAIM,
        searched("schools", "text/a"),
        assessed("not found", "text/a", "Histories of the aid name none.", searches=["search/schools"]),
        at="a hundred schools opened",
        says="no source was found. Histories of the aid name none.",
    ),
    silent(
        "the work that would say it could not be read",
        _CLAIM,
        searched("schools", "text/a"),
        assessed("could not be checked", "text/a", "The survey was not read.", searches=["search/schools"]),
    ),
    silent(
        "it was found",
        _CLAIM,
        fact("schools", "acted", agent="ussr", value="opened schools", when="1953"),
        assessed("supported", "text/a", "It is on record.", references=["ref/schools"]),
    ),
    silent("a search is no conclusion: unsupported tells it", _CLAIM, searched("schools", "text/a")),
)
