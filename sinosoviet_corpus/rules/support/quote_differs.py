"""What a text gives in quotation marks does not stand so in the text that it cites for it.

Quotation marks promise the very words. Ask: is it another edition, or a translation back? does the quotation stand elsewhere in the
source, in another spelling? are the marks those of irony, not of quotation?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, text

RULE = Rule(
    code="SUP711",
    name="quote-differs",
    asks="Are these the words of the source?",
    kind="contradiction",
    severity="error",
    since="0.2",
    check="altered_quotations",
    looks_at="claims of texts with words in quotation marks that cite a text of the corpus",
    about_sources=True,
    says="it quotes {title} with “{quote}”; {found}",
    missing="{lack}",
    false_alarms="Another edition of the source; words in quotation marks that are a title or irony.",
)

_SPEECH = text("speech", words="The East wind prevails over the West wind, and we must win.")


def _quoting(words: str, *cites: str) -> dict[str, object]:
    return said(words, "acted", agent="mao", value="spoke", cites=list(cites) or ["speech"])


EXAMPLES = (
    fires(
        "provisional 1",
        _quoting("Mao: “the East wind will crush the West wind”"),
        _SPEECH,
        at="Mao: “the East wind will crush the West wind”",
        says="it has “The East wind prevails over the West wind”",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        _quoting("Mao: “power grows out of the barrel of a gun”"),
        _SPEECH,
        at="Mao: “power grows out of the barrel of a gun”",
        says="it has nothing like it",
        verdict="tension",
    ),
    silent(
        "the words, but for a capital",
        _quoting("Mao: “the east wind prevails over the West wind”"),
        _SPEECH,
    ),
    silent(
        "it says what it leaves out",
        _quoting("Mao: “The East wind prevails […] we must win”"),
        _SPEECH,
    ),
    silent(
        "three words are too few to tell",
        _quoting("“we are winning”, said Mao"),
        _SPEECH,
    ),
    silent(
        "the other text that it cites has the words",
        _quoting("Mao: “power grows out of the barrel of a gun”", "other", "speech"),
        text("other", words="Power grows out of the barrel of a gun."),
        _SPEECH,
    ),
    silent(
        "no quotation marks",
        _quoting("Mao: the East wind will crush the West wind"),
        _SPEECH,
    ),
    abstains(
        "provisional 8",
        _quoting("Mao: “the East wind will crush the West wind”"),
        text("speech", words="东风压倒西风", language="zh"),
        missing="another language",
    ),
)
