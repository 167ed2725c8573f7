"""The label of an entity as it stands within a sentence: "Soviet Union" -> "the Soviet Union".

Labels of the register are headings. English usage is followed as far as the spelling shows it. A doubtful label stays as it is written. A
label that begins small ("a city", "the south of China") was written for the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Titles and persons get no article; "the office of" stands before offices.
_BARE = {"person", "office", "work"}
# Types whose labels describe rather than name: the "Shelling of Kinmen" may be written small, the "Bank of China" may not.
_DESCRIBED = {"event", "concept", "policy", "class", "group"}
_PARTLY_DESCRIBED = {"place", "organisation", "structure"}
_PREPOSITIONS = "of|for|in|on|at|to|between|against|with|from|by|around|across|under|than|since|about|inside"
# A name that ends in one of these words has the article: the Cold War, the Yangtze River.
_HEADS = {
    "state": "union states kingdom republic federation empire dynasty emirates netherlands philippines",
    "organisation": "union nations party council committee ministry politburo navy army fleet fleets camp international agency "
    "government service daily",
    "place": "east west pacific atlantic river sea ocean strait straits gulf canal desert islands mountains peninsula basin region "
    "border coast interior",
    "structure": "dam railway station embassy theatre works complex hostel dormitory hall",
    "event": "war revolution uprising conflict crisis dispute split conference congress summit talks movement thaw era period restoration "
    "quarrel relocation report letter",
    "treaty": "treaty agreement alliance pact protocol",
    "policy": "initiative",
    "concept": "alliance issue situation language system",
}
_HEAD_WORDS = {kind: frozenset(words.split()) for kind, words in _HEADS.items()}
_GENERAL = (
    "People's ",
    "People’s ",
    "Workers' ",
    "Workers’ ",
    "Women's ",
    "Women’s ",
)  # possessives that do not name an owner


def within(label: str, kind: str, small: Callable[[str], bool]) -> str:
    """The words for the middle of a sentence. kind: the type of the entity; small: whether a word is written small elsewhere."""
    # A day or a town after a comma goes into brackets: otherwise it would need a closing comma.
    label = re.sub(r", ([^,()]*\b\d{4}s?\b[^,()]*)$", r" (\1)", label)
    if kind in {"organisation", "structure"}:
        label = re.sub(r", ([A-Z][^,()]*)$", r" (\1)", label)
    if not label[:1].isupper() and not label[:1].isdigit():
        return label
    if kind == "work":
        # Names of one word are not quoted (TikTok). What is described, not named, begins small.
        return f"“{label}”" if " " in label else label
    if re.match("An? ", label):
        return label[0].lower() + label[1:]
    if label.startswith("The "):
        return "the " + label[4:]
    return ("the " if _has_article(label, kind) else "") + _small_first(label, kind, small)


def _has_article(label: str, kind: str) -> bool:
    main = re.split(rf",| \(| (?:{_PREPOSITIONS}) ", label, maxsplit=1)[0]
    owned = re.match(r"([A-Z]\S* ){0,2}\S+['’]s ", main) and not label.startswith(_GENERAL)
    if kind in _BARE or owned or " and the " in main or re.match(r"(An?|\d+) ", label):
        return False
    head = main.rsplit(" ", 1)[-1].strip("\"'“”").lower()
    return label[len(main) :].startswith(" of ") or (" " in label and head in _HEAD_WORDS.get(kind, ()))


def _small_first(label: str, kind: str, small: Callable[[str], bool]) -> str:
    first, _, rest = label.partition(" ")
    second = rest.partition(" ")[0]
    if first[1:] != first[1:].lower() or not second[:1].islower():
        return label
    if kind in _DESCRIBED:
        plain = second == "of" or small(first.lower())  # "Siege of" something is a description, not a name
    else:
        plain = kind in _PARTLY_DESCRIBED and not re.fullmatch(_PREPOSITIONS + "|and", second) and small(first.lower())
    return first.lower() + label[len(first) :] if plain else label


_PLURALS = {"people", "police", "personnel", "dead"}
_SINGULARS = {"news", "series", "process", "congress", "politics", "economics", "analysis", "crisis", "works"}


def is_plural(label: str, kind: str) -> bool:
    """Whether a label, as it stands within a sentence, is a plural. A head that is written small shows it, or the type of the entity."""
    main = re.split(rf",? (?:{_PREPOSITIONS}|near|who|that)\b| \(|(?<=s) \w+(?:ing|ed)\b", label, maxsplit=1)[0]
    head = main.rsplit(" ", 1)[-1].strip("\"'“”")
    if re.match("An? ", label, re.IGNORECASE) or label.startswith("“") or kind in {"person", "office"}:
        return False
    if head in _PLURALS:
        return True
    is_s = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))
    is_works = head == "works" and main == head  # "works of Leon Trotsky", not "the steel works"
    return is_s and (head not in _SINGULARS or is_works) and (head[:1].islower() or kind in {"group", "class"})
