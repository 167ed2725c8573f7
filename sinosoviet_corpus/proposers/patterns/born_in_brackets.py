"""The year of birth in brackets after a name."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="born_in_brackets",
    place=20,
    lines=("PERSON:person ( DATE )",),
    makes=(Makes("born", time="first", needs=("time",)),),
    fires={
        "Imre Nagy (1896–1958) was a politician.": "born(person=Imre Nagy) 1896",
    },
    silent=("Imre Nagy (1955) argued for it.", "Imre Nagy (prime minister from 1953 to 1955) spoke."),
)
