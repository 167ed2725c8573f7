"""Who met whom, where and when."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="meeting",
    place=120,
    lines=(
        "PERSON:participant ,? who? met with? PERSON:participant",
        "PERSON:participant and PERSON:participant met",
    ),
    makes=(Makes("met"),),
    fires={
        "Nikita Khrushchev met Josip Tito in Belgrade in 1955.": "met(participant=Nikita Khrushchev+Josip Tito) 1955, Belgrade",
        "In May 1955 Nikita Khrushchev and Josip Tito met in Belgrade.": "met(participant=Nikita Khrushchev+Josip Tito) 1955-05, Belgrade",
    },
    silent=(
        "Nikita Khrushchev never met Josip Tito in 1944.",
        "Nikita Khrushchev met the demand.",
    ),
)
