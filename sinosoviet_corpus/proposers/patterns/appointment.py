"""Who appointed whom."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="appointment",
    place=280,
    lines=(
        "PERSON|STATE|ORGANISATION:agent ,? who? appointed|named|nominated PERSON:person as? the? OFFICE:office",
        "PERSON:person ,? who? was appointed|named|nominated the? OFFICE:office by PERSON|STATE|ORGANISATION:agent",
    ),
    makes=(Makes("appointed"),),
    fires={
        "In 1949 Joseph Stalin appointed Andrei Vyshinsky foreign minister of the Soviet Union.": "appointed(agent=Joseph Stalin, person=Andrei Vyshinsky, office=foreign minister of the Soviet Union) 1949"
    },
    silent=("Joseph Stalin wanted that he appointed Andrei Vyshinsky foreign minister of the Soviet Union.",),
)
