"""How many there were."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="number",
    place=210,
    lines=(
        "ORGANISATION|PLACE|STATE|EVENT:entity had|numbered|counted NUMBER members|soldiers|men|inhabitants|people|workers|students|ships|tanks|divisions|delegates:counted",
    ),
    makes=(Makes("numbered"),),
    fires={
        "The Communist Party had 25,000 members in 1948.": "numbered(entity=Communist Party) 1948",
    },
    silent=(
        "The Communist Party had never had 25,000 members in 1948.",
        "The Communist Party had 3 wings.",
    ),
    counts=True,
)
