"""More examples of SUP708 source-before-event: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, silent, text

EXAMPLES = (
    fires(
        "a text of about 1954, which may be later, is cited for 1955",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1954~", title="Other"),
        at="a visited b in 1955",
        says="Other, which it cites",
        verdict="tension",
    ),
    silent(
        "the text cites itself, which is for circular-citation to report",
        said("as we said, in 1955", "visited", visitor="a", place="in b", when="1955", cites=["text"]),
        text("text", written="1953", title="Text"),
    ),
)
