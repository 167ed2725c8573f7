"""The forms of an English word: "decide" -> decide, decides, decided, deciding; "party" -> parties; "make" -> made.

Spelling alone decides, so that a word has forms that nobody uses ("gooder"); these match nothing. Irregular verbs come from the table of
`verb.py`; irregular nouns ("men") are not known.
"""

from __future__ import annotations

from sinosoviet_corpus.render.verb import irregular

_ENDINGS = ("s", "ed", "ing", "er", "est")
_VOWELS = "aeiou"


def forms(lemma: str) -> frozenset[str]:
    """The forms of a lemma, in small letters, itself included. Of several words only the last is inflected."""
    head, _, word = lemma.casefold().rpartition(" ")
    made = {word, *irregular(word)}
    stems = {word}
    if len(word) > 2 and word[-1] not in f"{_VOWELS}wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        stems.add(word + word[-1])  # "stop" -> "stopped"
    for stem in stems:
        made |= {stem + ending for ending in _ENDINGS}
    if word.endswith("e"):
        made |= {word[:-1] + ending for ending in ("ed", "ing", "er", "est")}
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        made |= {word[:-1] + ending for ending in ("ies", "ied", "ier", "iest")}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        made.add(word + "es")
    return frozenset(f"{head} {form}".strip() for form in made)
