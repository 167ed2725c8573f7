"""Since when somebody held an office."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="office_taken",
    place=50,
    lines=(
        "PERSON:person ,? who? became the? OFFICE:office",
        "PERSON:person ,? who? was appointed|elected|named|made as? the? OFFICE:office",
        "PERSON:person ,? who? took office|over as the? OFFICE:office",
    ),
    makes=(Makes("held_office", time="begins", needs=("time",)),),
    fires={
        "In 1953 Imre Nagy became prime minister of Hungary.": "held_office(person=Imre Nagy, office=prime minister of Hungary) 1953/",
        "Imre Nagy was appointed prime minister of Hungary on 4 July 1953.": "held_office(person=Imre Nagy, office=prime minister of Hungary) 1953-07-04/",
    },
    silent=(
        "Imre Nagy became prime minister of Hungary.",
        "Imre Nagy was prime minister of Hungary in 1954.",
        "Imre Nagy hoped that he became prime minister of Hungary in 1953.",
    ),
)
