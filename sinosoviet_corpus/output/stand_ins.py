"""Stand-ins for characters that a console cannot show: plain characters for our own marks and lines, numbers for other letters."""

from __future__ import annotations

import codecs

from sinosoviet_corpus.visible import name_of

STAND_INS = {
    "─": "-", "│": "|", "⟦": "[[", "⟧": "]]", "·": "*", "…": "...", "–": "-", "—": "--", "−": "-", "‐": "-", "‑": "-",
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "«": "<<", "»": ">>", "′": "'", "″": '"',
    "→": "->", "←": "<-", "↔": "<->", "≤": "<=", "≥": ">=", "≠": "!=", "×": "x", "±": "+/-", "²": "^2", "³": "^3",
    "✕": "x", "✓": "v", "\xa0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ",
}  # fmt: skip
_NAME = "sinosoviet.stand_ins"


def showable(text: str, encoding: str) -> str:
    """The text with a stand-in for every character that the encoding lacks, such as "->" or the number of the character."""
    try:
        return text.encode(encoding, _NAME).decode(encoding)
    except LookupError:  # an encoding that Python does not know
        return text.encode("ascii", _NAME).decode("ascii")


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(STAND_INS.get(c) or name_of(c) for c in lost), error.end


codecs.register_error(_NAME, _stand_in)
