"""The text says in its own voice that one thing led to another, and no work on record says so.

A thing that came after another need not have come from it. Historians argue about causes, and a reader should know whose
argument it is. Ask: does a work say so? is it one cause among several? is there more than the order of the two?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP715",
    name="unsupported-cause",
    asks="Does anything support that one led to the other?",
    kind="unsupported",
    severity="warning",
    since="0.2",
    looks_at="causal_statements",
    says="nothing on record supports it: {claim}. {searched}",
    false_alarms="A cause that every handbook gives, but the reference layer does not.",
)

QUERY = """
select stated.claim, cast(null as string) as against, cast(null as string) as verdict, stated.searched
from causal_statements stated
-- a claim on record, or of another text, that says at least as much
where not exists (select 1 from corroborated support where support.claim = stated.claim)
  -- near-match and near-match-in-part say more
  and not exists (select 1 from near_matched near where near.claim = stated.claim)
"""

EXAMPLES = (
    fires(
        "the record has one before the other, not one because of the other",
        said("his speech led to the quarrel", "causes", cause="speech", effect="quarrel"),
        fact("speech-first", "before", earlier="speech", later="quarrel"),
        at="his speech led to the quarrel",
        says="nothing on record",
    ),
    silent(
        "the record says so, though without a date: a cause has no date of its own",
        said("his speech led to the quarrel in 1960", "causes", cause="speech", effect="quarrel", when="1960"),
        fact("so", "causes", cause="speech", effect="quarrel"),
    ),
    silent(
        "the text says only that it is possible",
        said("perhaps his speech led to it", "causes", cause="speech", effect="quarrel", modality="possible"),
    ),
    silent(
        "on record the quarrel had another cause: near-match-in-part says so",
        said("his speech led to the quarrel", "causes", cause="speech", effect="quarrel"),
        fact("letter", "causes", cause="letter", effect="quarrel"),
    ),
    fires(
        "on record his speech led to something else",
        said("his speech led to the quarrel", "causes", cause="speech", effect="quarrel"),
        fact("thaw", "causes", cause="speech", effect="thaw"),
        at="his speech led to the quarrel",
        says="nothing on record",
    ),
    silent(
        "a work is cited for it",
        said("his speech led to the quarrel", "causes", cause="speech", effect="quarrel", cites=["history"]),
    ),
)
