"""Finds predicates of the vocabulary by words, for the desk and the terminal."""

from __future__ import annotations

import re
from collections import Counter

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Predicate

LISTED = 10  # predicates that an error lists
_TELLING = 4  # a word of a sentence with so many letters tells something; "was in" stands in many


def readable(template: str) -> str:
    """The sentence of a predicate with its roles in capitals: "PERSON held the office of OFFICE"."""
    return re.sub(r"\{(\w+)\}", lambda m: m[1].upper().replace("_", " "), template.replace("[", "").replace("]", ""))


def search(corpus: Corpus, words: str) -> list[tuple[str, str, str]]:
    """Predicates that fit the words, the best first: name, its sentence, what it means. Without words, those used most."""
    predicates = corpus.vocabulary.predicates
    used = Counter(claim.predicate for claim in corpus.claims)
    wanted = [w[:-1] if len(w) > 4 and w.endswith("s") else w for w in re.findall(r"\w+", words.casefold())]
    ranked = []
    for name, predicate in predicates.items():
        about = f"{name.replace('_', ' ')} {predicate.sentence} {_meaning(predicate)} {' '.join(predicate.roles)}".casefold()
        hits = sum(word in about for word in wanted) if wanted else 1
        if hits:
            ranked.append((-hits, -used.get(name, 0), name))
    return [(name, readable(predicates[name].sentence), _meaning(predicates[name])) for _, _, name in sorted(ranked)]


def only(corpus: Corpus, words: str) -> str:
    """The predicate that words name: its id, or words that stand in the id or the sentence of no other. Raises CorpusError, which lists those that fit."""
    predicates = corpus.vocabulary.predicates
    name = "_".join(words.casefold().split())
    if name in predicates:
        return name
    wanted = set(re.findall(r"\w+", words.casefold()))
    telling = {word for word in wanted if len(word) >= _TELLING}
    by_sentence = wanted if telling else set()
    for needed, said in (
        (wanted, {key: key for key in predicates}),
        (by_sentence, {key: predicate.sentence for key, predicate in predicates.items()}),
    ):
        fit = [key for key in predicates if needed and needed <= set(re.findall(r"[^\W_]+", said[key].casefold()))]
        if len(fit) == 1:
            return fit[0]
    found = search(corpus, words)
    if not found:
        raise CorpusError(f"no predicate fits {words!r}", None, "annotations/vocabulary.toml has the predicates.")
    listed = [f"  {key}: {sentence}" for key, sentence, _ in found[:LISTED]]
    more = [f"  and {len(found) - LISTED} more"] if len(found) > LISTED else []
    raise CorpusError(f"no predicate is {words!r}; these are near:", None, "Write one of them.", [*listed, *more])


def _meaning(predicate: Predicate) -> str:
    return MEANINGS[predicate.meaning].about if predicate.meaning else ""
