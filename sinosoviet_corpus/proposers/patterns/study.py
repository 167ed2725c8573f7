"""Where somebody studied."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="study",
    place=190,
    lines=(
        "PERSON:person ,? who? studied at the? ORGANISATION:organisation",
        "PERSON:person ,? who? was educated at the? ORGANISATION:organisation",
        "PERSON:person ,? who? graduated from the? ORGANISATION:organisation",
    ),
    makes=(Makes("studied_at"),),
    fires={
        "Deng Xiaoping studied at Sun Yat-sen University in 1926.": "studied_at(person=Deng Xiaoping, organisation=Sun Yat-sen University) 1926",
    },
    silent=("Deng Xiaoping studied at home in 1926.",),
)
