"""More examples of SUP706 one-lineage: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, work

EXAMPLES = (
    fires(
        "the atlas copies the yearbook, which copies a work that copies it in turn",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["atlas", "yearbook"]),
        work("atlas", derivations=[("copies", "yearbook", True)]),
        work("yearbook", derivations=[("copies", "zodiac", True)]),
        work("zodiac", derivations=[("copies", "yearbook", True)]),
        at="a visited b",
        says="go back to one, yearbook: atlas copies yearbook",
        verdict="definite",
    ),
)
