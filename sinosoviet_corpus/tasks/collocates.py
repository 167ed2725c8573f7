"""collocates: the words that stand near chosen occurrences more often than in the rest of the texts.

Near is within `window` words on either side, in the same sentence; the words of the occurrence itself count neither as near nor as rest. With O the
counts of a word and of all others, near and in the rest, and E those expected if nearness made no difference: log-likelihood G2 = 2 sum O ln(O/E)
(Dunning 1993). G2 above 3.84 has p < 0.05 for one word, asked for beforehand; with many words some pass by chance.
log ratio = log2 of the rate near over the rate in the rest, with 0.5 in place of a count of 0 (Hardie 2014).

Limits. Words are forms, not lemmas. In two short texts most counts are small, and G2 says little below an expected count of 5.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.tasks.kwic import WORD, Choice, Line, kwic

WINDOW = 5  # words
WIDEST = 100  # words; more would make the work grow with the square of the text
LEAST = 2  # occurrences near, below which a word is not listed


class Collocate(msgspec.Struct, frozen=True, kw_only=True):
    """A word, in small letters. near, elsewhere: how often it stands near, and in the rest.  expected: near, if nearness made no difference."""

    word: str
    near: int
    elsewhere: int
    expected: float
    log_likelihood: float
    log_ratio: float


def collocates(corpus: Corpus, choice: Choice, window: int = WINDOW, least: int = LEAST) -> tuple[Collocate, ...]:
    """The words that stand near more often than expected, the largest log-likelihood first, then by the alphabet.

    Raises CorpusError as `kwic` does, and for a window that is not 1 to 100.
    """
    if not 1 <= window <= WIDEST:
        raise CorpusError(f"a window of {window} words", None, f"Choose 1 to {WIDEST}.")
    near, rest = _counts(corpus, choice, window)
    all_near, all_rest = near.total(), rest.total()
    made = [_collocate(word, count, rest[word], all_near, all_rest) for word, count in near.items() if count >= least]
    return tuple(sorted((c for c in made if c.near > c.expected), key=lambda c: (-c.log_likelihood, c.word)))


def _counts(corpus: Corpus, choice: Choice, window: int) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands near the occurrences, and in the rest of the chosen texts."""
    found: dict[str, list[Line]] = {}
    for line in kwic(corpus, choice, 0):
        found.setdefault(line.source, []).append(line)
    sentences = Sentences(corpus)
    near: Counter[str] = Counter()
    rest: Counter[str] = Counter()
    for source, text in sorted(corpus.texts.items()):
        if choice.source not in (None, source):
            continue
        tokens = list(WORD.finditer(text.text))
        starts, ends = [token.start() for token in tokens], [token.end() for token in tokens]
        own: set[int] = set()
        around: set[int] = set()
        for line in found.get(source, ()):
            first, last = bisect_right(ends, line.start), bisect_left(starts, line.end)
            own.update(range(first, last))
            wide = range(max(0, first - window), min(len(tokens), last + window))
            around |= {n for n in wide if sentences.at(source, starts[n]) == line.sentence}
        for n, token in enumerate(tokens):
            if n not in own:
                (near if n in around else rest)[token[0].casefold()] += 1
    return near, rest


def _collocate(word: str, near: int, elsewhere: int, all_near: int, all_rest: int) -> Collocate:
    both, total = near + elsewhere, all_near + all_rest
    table = (
        (near, both * all_near / total),
        (elsewhere, both * all_rest / total),
        (all_near - near, (total - both) * all_near / total),
        (all_rest - elsewhere, (total - both) * all_rest / total),
    )
    likelihood = 2 * sum(seen * math.log(seen / expected) for seen, expected in table if seen)
    ratio = (near / all_near) / ((elsewhere or 0.5) / all_rest) if all_rest else math.inf
    return Collocate(
        word=word, near=near, elsewhere=elsewhere, expected=table[0][1], log_likelihood=likelihood,
        log_ratio=math.log2(ratio),
    )  # fmt: skip
