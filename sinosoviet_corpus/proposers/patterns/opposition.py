"""Who opposed or condemned whom."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="opposition",
    place=295,
    lines=("PERSON|STATE|ORGANISATION:agent ,? who? opposed the? PERSON|STATE|ORGANISATION|TREATY|EVENT:patient",),
    makes=(Makes("opposed"),),
    fires={"In 1956 Yugoslavia opposed the Warsaw Pact.": "opposed(agent=Yugoslavia, patient=Warsaw Pact) 1956"},
    silent=("Yugoslavia hardly opposed to it.",),
)
