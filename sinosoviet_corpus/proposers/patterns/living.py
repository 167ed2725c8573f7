"""Where somebody lived."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="living",
    place=260,
    lines=(
        "PERSON:person ,? who? lived|resided|settled in|at|near PLACE|STATE:there",
        "PERSON:person ,? who? grew up in|at|near PLACE|STATE:there",
    ),
    makes=(Makes("lived_in", needs=("place",)),),
    fires={
        "Imre Nagy lived in Moscow in 1940.": "lived_in(person=Imre Nagy) 1940, Moscow",
        "Imre Nagy grew up in Kaposvár.": "lived_in(person=Imre Nagy), Kaposvár",
    },
    silent=("Imre Nagy never lived in Moscow.", "Imre Nagy lived in Moscow’s suburbs."),
)
