"""Since when somebody belonged to something."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="membership",
    place=180,
    lines=(
        "PERSON:member ,? who? joined the? ORGANISATION:organisation",
        "PERSON|STATE:member ,? which|who? joined|entered the? ORGANISATION:organisation",
    ),
    makes=(Makes("member_of", time="begins", needs=("time",)),),
    fires={
        "In 1918 Imre Nagy joined the Communist Party.": "member_of(member=Imre Nagy, organisation=Communist Party) 1918/",
    },
    silent=("Imre Nagy never joined the Communist Party in 1917.",),
)
