"""More examples of ENT404 one-event-two-places: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, thing

EXAMPLES = (
    fires(
        "two texts differ, and one of them only says near Moscow",
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        said("premiered near Moscow", "premiered", work="ballet", place="near moscow", when="1964", source="other"),
        at="premiered in Beijing",
        says="near Moscow",
        verdict="tension",
    ),
    fires(
        "another work on record has the city in which the theatre of the text stands",
        said("premiered in the Bolshoi", "premiered", work="ballet", place="in bolshoi", when="1964"),
        thing("bolshoi", "place", part_of=["moscow"]),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow"),
        at="premiered in the Bolshoi",
        says="in Beijing",
        verdict="tension",
    ),
    fires(
        "the record has another ballet in the place of the text",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("other-premiere", "premiered", work="other-ballet", place="in moscow", when="1964"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
)
