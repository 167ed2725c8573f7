"""Who founded what."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="founder",
    place=90,
    lines=("PERSON|STATE|ORGANISATION:founder ,? who? founded|established|created the? ORGANISATION:entity",),
    makes=(Makes("founded"),),
    fires={
        "In 1918 Béla Kun founded the Hungarian Communist Party.": "founded(entity=Hungarian Communist Party, founder=Béla Kun) 1918",
    },
    silent=("Béla Kun wanted to have founded the Hungarian Communist Party.",),
)
