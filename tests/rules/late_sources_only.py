"""More examples of SUP709 late-sources-only: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, said

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["memoir", "history"])

EXAMPLES = (
    abstains(
        "provisional 9",
        _CLAIM,
        missing="when History appeared",
    ),
)
