"""Who belonged to what."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="belonging",
    place=185,
    lines=(
        "PERSON|STATE:member ,? who? was|were|became|remained a|an member|members of the? ORGANISATION:organisation",
        "PERSON|STATE:member ,? who? was|were|became|remained member|members of the? ORGANISATION:organisation",
    ),
    makes=(Makes("member_of"),),
    fires={
        "Imre Nagy was a member of the Hungarian Workers Party in 1949.": "member_of(member=Imre Nagy, organisation=Hungarian Workers Party) 1949"
    },
    silent=("Imre Nagy was never a member of the Hungarian Workers Party.",),
)
