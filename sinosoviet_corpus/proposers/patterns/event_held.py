"""When an event took place."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="event_held",
    place=140,
    lines=(
        "EVENT:event took place",
        "EVENT:event was|were held|fought",
        "EVENT:event met|opened|convened",
    ),
    makes=(Makes("took_place"),),
    fires={
        "The Geneva Conference was held in Geneva in 1954.": "took_place(event=Geneva Conference) 1954, Geneva",
    },
    silent=("The Geneva Conference was not held in 1953.",),
)
