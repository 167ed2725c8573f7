"""Where something lies."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="location",
    place=270,
    lines=("PLACE|ORGANISATION:entity is|was|lies|lay located|situated|based? in|at|near PLACE|STATE:there",),
    makes=(Makes("located", needs=("place",)),),
    fires={"Trinity College is located in Dublin.": "located(entity=Trinity College), Dublin"},
    silent=("Trinity College is not located in London.",),
)
