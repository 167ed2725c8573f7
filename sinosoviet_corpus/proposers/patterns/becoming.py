"""What somebody or something became, in the words of the text."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="becoming",
    place=320,
    lines=("PERSON|STATE|ORGANISATION|GROUP|PLACE:entity became DESCRIPTION:value",),
    makes=(Makes("described", time="begins"),),
    fires={
        "In 1920 Imre Nagy became a party worker.": "described(entity=Imre Nagy) 1920/",
    },
    silent=("Imre Nagy never became a farmer.", "Imre Nagy hoped that he became a farmer."),
)
