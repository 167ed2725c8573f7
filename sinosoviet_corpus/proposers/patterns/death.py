"""When and where somebody died, or was put to death."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="death",
    place=30,
    lines=(
        "PERSON:person ,? who? died|perished|drowned",
        "PERSON:person ,? who? was hanged|executed|shot|assassinated|murdered|beheaded|guillotined",
        "PERSON:person ,? who? was shot|stabbed|found dead",
        "PERSON:person ,? who? passed away",
        "PERSON:person ,? who? committed suicide",
    ),
    makes=(Makes("died"),),
    fires={
        "Imre Nagy was hanged in Budapest on 16 June 1958.": "died(person=Imre Nagy) 1958-06-16, Budapest",
        "On 5 March 1953 Joseph Stalin died.": "died(person=Joseph Stalin) 1953-03-05",
        "Imre Nagy, who died in 1958, is buried there.": "died(person=Imre Nagy) 1958",
    },
    silent=(
        "The wife of Imre Nagy died in 1978.",
        "Imre Nagy's father died in 1930.",
        "Many thought that Imre Nagy died in 1957.",
        "Imre Nagy would have died in 1958.",
        "“Imre Nagy died in 1957” was the title.",
    ),
)
