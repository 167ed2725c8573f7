"""When and where somebody was born."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="birth",
    place=10,
    lines=("PERSON:person ,? who? was born",),
    makes=(Makes("born"),),
    fires={
        "Imre Nagy was born in Budapest on 7 June 1896.": "born(person=Imre Nagy) 1896-06-07, Budapest",
        "Born in Budapest in 1896, Imre Nagy joined the army.": "born(person=Imre Nagy) 1896, Budapest",
        "In 1896 Imre Nagy was born.": "born(person=Imre Nagy) 1896",
    },
    silent=(
        "The son of Imre Nagy was born in 1927.",
        "Imre Nagy was not born in 1895.",
        "Was Imre Nagy born in 1896?",
    ),
)
