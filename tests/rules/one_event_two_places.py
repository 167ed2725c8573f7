"""More examples of ENT404 one-event-two-places: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, said, silent, thing

EXAMPLES = (
    silent(
        "a ballet is performed many times",
        said("performed in Moscow", "performed", work="ballet", place="in moscow", when="1964"),
        fact("performed", "performed", work="ballet", place="in beijing", when="1964-09-26"),
    ),
    silent(
        "the other lies in the one",
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        said("premiered in China", "premiered", work="ballet", place="in china", when="1964", source="other"),
        thing("beijing", "place", part_of=["china"]),
    ),
)
