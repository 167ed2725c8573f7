"""When an event ended."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="event_ended",
    place=160,
    lines=(
        "EVENT:event ended",
        "EVENT:event came to an end",
    ),
    makes=(Makes("ended", needs=("time",)),),
    fires={
        "The Korean War ended on 27 July 1953.": "ended(event=Korean War) 1953-07-27",
    },
    silent=("The Korean War had not ended in 1952.",),
)
