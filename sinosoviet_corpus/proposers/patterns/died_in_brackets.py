"""The year of death in brackets after a name."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="died_in_brackets",
    place=35,
    lines=("PERSON:person ( DATE )",),
    makes=(Makes("died", time="last", needs=("time",)),),
    fires={
        "Imre Nagy (1896–1958) was a politician.": "died(person=Imre Nagy) 1958",
    },
    silent=("Imre Nagy (1955) argued for it.", "Imre Nagy (prime minister from 1953 to 1955) spoke."),
)
