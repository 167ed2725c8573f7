"""Who took what, and held it from then on."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="control",
    place=250,
    lines=(
        "PERSON|STATE|ORGANISATION:agent captured|conquered|occupied|annexed|seized|recaptured|took the? PLACE|STATE:theme",
    ),
    makes=(Makes("controlled", time="begins"),),
    fires={"Germany occupied Poland in 1939.": "controlled(agent=Germany, theme=Poland) 1939/"},
    silent=("Germany almost occupied Poland in 1939.", "Germany occupied Poland’s mines in 1939."),
)
