"""A text gives words in quotation marks, and the text that it cites has other words.

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
    false_alarms="Another edition of the source, a title in quotation marks, irony.",
)

_SPEECH = text("speech", words="The East wind prevails over the West wind, and we must win.")


def _quoting(words: str, *cites: str) -> dict[str, object]:
    return said(words, "acted", agent="mao", value="spoke", cites=list(cites) or ["speech"])


EXAMPLES = (
    fires(
        "the source has other words",
        _quoting("Mao: “the East wind will crush the West wind”"),
        _SPEECH,
        at="Mao: “the East wind will crush the West wind”",
        says="it has “The East wind prevails over the West wind”",
        verdict="definite",
    ),
    fires(
        "the source has nothing like the quoted words",
        _quoting("Mao: “power grows out of the barrel of a gun”"),
        _SPEECH,
        at="Mao: “power grows out of the barrel of a gun”",
        says="it has nothing like it",
        verdict="tension",
    ),
    silent(
        "the words of the source, but for a capital letter",
        _quoting("Mao: “the east wind prevails over the West wind”"),
        _SPEECH,
    ),
    silent(
        "the quotation marks what it leaves out",
        _quoting("Mao: “The East wind prevails […] we must win”"),
        _SPEECH,
    ),
    silent(
        "three words are too few to tell",
        _quoting("“we are winning”, said Mao"),
        _SPEECH,
    ),
    silent(
        "the other cited text has the words",
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
        "the source is in another language",
        _quoting("Mao: “the East wind will crush the West wind”"),
        text("speech", words="东风压倒西风", language="zh"),
        missing="another language",
    ),
    abstains(
        "the words may stand in another cited work, whose text is not here",
        _quoting("Mao: “power grows out of the barrel of a gun”", "speech", "collected-works"),
        _SPEECH,
        missing="it may stand in collected-works",
    ),
)
