"""More examples of SUP707 circular-citation: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, text, work

EXAMPLES = (
    fires(
        "the text cites itself, and it and an encyclopedia copy each other",
        said("as we said", "visited", visitor="a", place="in b", when="1954", cites=["text"]),
        text("text", derivations=[("copies", "encyclopedia", True)]),
        work("encyclopedia", derivations=[("copies", "text", True)]),
        at="as we said",
        says="it cites itself",
        verdict="definite",
    ),
    fires(
        "a text of another name cites itself, and it and an encyclopedia copy each other",
        said("as we said", "visited", visitor="a", place="in b", when="1954", source="essay", cites=["essay"]),
        text("essay", derivations=[("copies", "encyclopedia", True)]),
        work("encyclopedia", derivations=[("copies", "essay", True)]),
        at="as we said",
        says="it cites itself",
        verdict="definite",
    ),
)
