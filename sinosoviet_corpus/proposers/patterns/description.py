"""What somebody or something was, in the words of the text."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="description",
    place=310,
    lines=("PERSON|STATE|ORGANISATION|GROUP|EVENT|PLACE|TREATY|WORK:entity was|were|is|are DESCRIPTION:value",),
    makes=(Makes("described"),),
    fires={
        "Imre Nagy (1896–1958) was a Hungarian politician who spoke.": "described(entity=Imre Nagy)",
        "Trinity College is a school in London.": "described(entity=Trinity College), London",
        "They met Imre Nagy, a farmer from Kaposvár, in 1920.": "described(entity=Imre Nagy)",
        "Imre Nagy was also the son of a farmer.": "described(entity=Imre Nagy)",
    },
    silent=(
        "Imre Nagy was not a farmer.",
        "Imre Nagy was the “father” of it.",
        "The house of Imre Nagy was a ruin.",
        "Perhaps Imre Nagy was a farmer.",
    ),
)
