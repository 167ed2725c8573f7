"""One thing is said to have led to another, in the text's own voice, and no work on record says so.

That one thing followed another is no proof that it followed from it: causes are what historians argue about, and a reader should be
told whose argument it is. Ask: does a work say so? is it one cause among several? is there more than the order of the two?
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
    false_alarms="A cause that every handbook gives, and the reference layer does not.",
)

QUERY = """
select s.claim, cast(null as string) as against, cast(null as string) as verdict, s.searched
from causal_statements s
where not exists (select 1 from corroborated c where c.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("his speech led to the quarrel", "causes", cause="speech", effect="quarrel"),
        fact("speech-first", "before", earlier="speech", later="quarrel"),
        at="his speech led to the quarrel",
        says="nothing on record",
    ),
    silent(
        "a work says so; the date is that of the effect",
        said("his speech led to the quarrel in 1960", "causes", cause="speech", effect="quarrel", when="1960"),
        fact("so", "causes", cause="speech", effect="quarrel"),
    ),
    silent(
        "it is put forward as possible only",
        said("perhaps his speech led to it", "causes", cause="speech", effect="quarrel", modality="possible"),
    ),
)
