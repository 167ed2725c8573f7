"""More examples of SUP709 late-sources-only: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fires, said, text

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["memoir", "history"])

EXAMPLES = (
    fires(
        "the cited text is of about January 1976, which is read as it is written",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1976-01~", title="Other"),
        at="a visited b in 1955",
        says="1976 at the earliest",
    ),
    abstains(
        "it is not known when either work appeared",
        _CLAIM,
        missing="when History appeared",
    ),
)
