"""When something was founded."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="founding",
    place=80,
    lines=("ORGANISATION|STATE:entity was|were founded|established|created|formed|set up?",),
    makes=(Makes("founded", needs=("time",)),),
    fires={
        "The Hungarian Communist Party was founded in Budapest on 24 November 1918.": "founded(entity=Hungarian Communist Party) 1918-11-24, Budapest",
    },
    silent=(
        "The Hungarian Communist Party was nearly founded in 1917.",
        "The Communist Party was founded.",
    ),
)
