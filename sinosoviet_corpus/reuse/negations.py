"""Negations that an omission leaves out of a sentence that is quoted."""

from __future__ import annotations

import re
from typing import NamedTuple

from sinosoviet_corpus.reuse.shared_wording import words_of

# Language -> words that turn a statement into its opposite, in small letters.
_WORDS = {
    "en": "not no never none neither nor nobody nothing nowhere cannot without",
    "de": "nicht nichts nie niemals kein keine keinen keinem keiner keines niemand nirgends weder ohne",
    "fr": "ne n pas jamais rien aucun aucune personne nulle sans ni",
    "es": "no nunca jamás nada nadie ningún ninguna ninguno sin ni",
    "it": "non mai niente nulla nessuno nessun nessuna senza né",
    "pt": "não nunca nada ninguém nenhum nenhuma sem nem",
    "nl": "niet niets nooit geen niemand nergens zonder noch",
    "sv": "inte icke ej aldrig ingen inget inga ingenting utan",
    "da": "ikke ej aldrig ingen intet uden", "no": "ikke ei aldri ingen intet uten",
    "pl": "nie nigdy nic nikt żaden żadna żadne bez ani",
    "cs": "ne není nejsou nebyl nebyla nebylo nikdy nic nikdo žádný bez ani",
    "ru": "не нет ни никогда ничего никто нельзя без",
    "uk": "не ні ніколи нічого ніхто без", "la": "non nec neque numquam nihil nemo sine",
    "zh": "不 没 沒 未 勿 莫", "ja": "不 未 無 な", "ko": "안 못 아니 없",
}  # fmt: skip
_HARMLESS = {  # a negation before one of these words denies nothing that follows it
    "not": ("only", "just", "merely", "simply", "least"), "no": ("doubt", "less"),
    "nicht": ("nur", "zuletzt"), "kein": ("zweifel",), "不": ("但", "仅", "僅", "只"), "未": ("来", "來"),
}  # fmt: skip
_BY_CHARACTER = ("zh", "ja", "ko")  # where a sign of negation may be part of another word
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’»)\]]*\s+(?=[^\W\d_a-z]|[“„«‘\"'(])|[。！？]+|\n\s*\n")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\w{0,2}|\b\w|\b(?:etc|vol|pp|cf|ca))\Z")
_PAUSE = re.compile(r"[,;:()\[\]—–，；：、（）]|\s-\s")
REACH = 2_000  # code points from each end of an omission in which the rest of a sentence is looked for
_NEAR = 2  # words between a negation and the quoted words that it belongs to


class Left(NamedTuple):
    """A negation that an omission leaves out. plain: it belongs to the words that are quoted, whatever the grammar."""

    word: str
    plain: bool


def left_out(text: str, start: int, end: int, language: str) -> Left | None:
    """The negation in what is left out of a text, the half-open range [start, end). Sentences left out as a whole do not count."""
    code = language.split("-")[0].lower()
    known = set(_WORDS.get(code, " ".join(_WORDS.values())).split())
    low, high = min(end, start + REACH), max(start, end - REACH)
    first, last = _ends(text, start, low), _ends(text, high, end)
    pieces = [(start, first[0][0] if first else low), (last[-1][1] if last else high, end)]
    ends = bool(first or last) or low < high
    if not ends:
        pieces = [(start, end)]
    found: Left | None = None
    for low, high in pieces:
        for left in _negations(text, low, high, known):
            plain = code not in _BY_CHARACTER and not ends and _belongs(text, low, high, left)
            if found is None or (plain and not found.plain):
                found = Left(text[slice(*left)], plain)
    return found


def _ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where sentences end between two places of a text: the ranges from the final mark to the next sentence."""
    # The search goes two characters beyond the end, to see whether a sentence begins there.
    marks = [m.span() for m in _SENTENCE_END.finditer(text, start, min(len(text), end + 2)) if m.start() < end]
    return [(a, min(b, end)) for a, b in marks if not _ABBREVIATED.search(text, max(start, a - 5), a)]


def _negations(text: str, start: int, end: int, known: set[str]) -> list[tuple[int, int]]:
    """The ranges of negations between two places of a text."""
    words = words_of(text[start:end])
    found = []
    for n, (word, low, high) in enumerate(words):
        after = words[n + 1][0] if n + 1 < len(words) else ""
        # "don't" is read as two words
        short = word == "t" and re.search(r"n['’]\Z", text[max(0, start + low - 2) : start + low]) is not None
        if short or (word in known and after not in _HARMLESS.get(word, ())):
            found.append((start + low, start + high))
    return found


def _belongs(text: str, start: int, end: int, negation: tuple[int, int]) -> bool:
    """Whether nothing parts a negation from the quoted words: no pause in all that is left out, or none in the few words on one side."""
    if not _PAUSE.search(text, start, end):
        return True
    sides = ((start, negation[0]), (negation[1], end))
    return any(not _PAUSE.search(text, *side) and len(words_of(text[slice(*side)])) < _NEAR for side in sides)
