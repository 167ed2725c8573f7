"""Who was where, and when."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="visit",
    place=130,
    lines=(
        "PERSON:visitor ,? who? visited|toured the? PLACE|STATE:there",
        "PERSON:visitor ,? who? arrived in|at the? PLACE|STATE:there",
        "PERSON:visitor ,? who? travelled|traveled|flew|went|came|fled|returned|moved|sailed back? to the? PLACE|STATE:there",
    ),
    makes=(Makes("visited", needs=("place",)),),
    fires={
        "Nikita Khrushchev arrived in Belgrade on 26 May 1955.": "visited(visitor=Nikita Khrushchev) 1955-05-26, Belgrade",
        "In 1959 Nikita Khrushchev visited the United States.": "visited(visitor=Nikita Khrushchev) 1959, United States",
    },
    silent=(
        "Nikita Khrushchev planned to visit the United States in 1959.",
        "Nikita Khrushchev went to bed in 1959.",
    ),
)
