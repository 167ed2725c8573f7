"""When an event began."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="event_began",
    place=150,
    lines=(
        "EVENT:event began|started",
        "EVENT:event broke out",
    ),
    makes=(Makes("began", needs=("time",)),),
    fires={
        "The Korean War broke out on 25 June 1950.": "began(event=Korean War) 1950-06-25",
    },
    silent=("The Korean War began.",),
)
