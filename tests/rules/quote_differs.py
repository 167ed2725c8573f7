"""More examples of SUP711 quote-differs: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, said, text

_SPEECH = text("speech", words="The East wind prevails over the West wind, and we must win.")


def _quoting(words: str, *cites: str) -> dict[str, object]:
    return said(words, "acted", agent="mao", value="spoke", cites=list(cites) or ["speech"])


EXAMPLES = (
    abstains(
        "provisional 9",
        _quoting("Mao: “power grows out of the barrel of a gun”", "speech", "collected-works"),
        _SPEECH,
        missing="it may stand in collected-works",
    ),
)
