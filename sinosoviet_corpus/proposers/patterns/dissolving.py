"""When something was dissolved."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="dissolving",
    place=100,
    lines=(
        "ORGANISATION|STATE:entity was|were dissolved|disbanded|abolished",
        "PERSON|STATE|ORGANISATION dissolved|disbanded|abolished the? ORGANISATION:entity",
    ),
    makes=(Makes("dissolved", needs=("time",)),),
    fires={
        "The Hungarian Workers Party was dissolved on 31 October 1956.": "dissolved(entity=Hungarian Workers Party) 1956-10-31",
    },
    silent=("The Hungarian Workers Party was not dissolved in 1955.",),
)
