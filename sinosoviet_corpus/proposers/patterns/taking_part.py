"""Who took part in an event."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="taking_part",
    place=170,
    lines=(
        "PERSON|STATE:agent ,? who? attended the? EVENT:event",
        "PERSON|STATE:agent ,? who? took part in the? EVENT:event",
        "PERSON|STATE:agent ,? who? participated in the? EVENT:event",
    ),
    makes=(Makes("participated"),),
    fires={
        "Zhou Enlai attended the Geneva Conference in 1954.": "participated(agent=Zhou Enlai, event=Geneva Conference) 1954",
    },
    silent=("The father of Zhou Enlai attended the Geneva Conference.",),
)
