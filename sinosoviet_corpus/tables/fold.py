"""Names made comparable: case, accents and script folded away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from sinosoviet_corpus.normal import normal

# Russian to Latin as English newspapers write it (BGN/PCGN 1947, simplified); kh, zh ... by their sound.
_NOT_WORD = re.compile(r"[^\w]+")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_CYRILLIC = {
    ord(letter): latin.replace("_", "")
    for letter, latin in zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
}


@lru_cache(maxsize=65536)  # several tables fold the same names
def fold(name: str) -> str:
    """ "Хейтер" -> "kheiter", "Müller" -> "muller"."""
    plain = normal(name).casefold()
    if not plain.isascii():
        latin = plain.translate(_CYRILLIC)
        plain = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


def tokens(name: str) -> set[str]:
    """The words of a folded name that have at least four letters."""
    return {word for word in fold(name).split() if len(word) >= 4}


def slug(name: str, longest: int = 60) -> str:
    """A name as an id of small Latin letters, digits and hyphens: "Sir William Hayter" -> "sir-william-hayter"; may be ""."""
    return _NOT_IN_SLUG.sub("-", fold(name)).strip("-")[:longest].strip("-")


def free(wanted: str, *taken: Container[str]) -> str:
    """An id that is in none of the taken ones: the wanted one, or with a number from 2 on: "nagy-2"."""
    made, n = wanted, 1
    while any(made in ids for ids in taken):
        n += 1
        made = f"{wanted}-{n}"
    return made
