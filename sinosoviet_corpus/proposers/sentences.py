"""Proposes sentences: spaCy's sentencizer within each line. A full stop that runs into the next word also ends a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.proposers.made import PROPOSED, span

_LINES = re.compile(r"[^\r\n\u2028\u2029]+")
_RUN_TOGETHER = re.compile(
    r"(?<=[^\W\d_A-Z][.!?])(?=[A-Z\u201c][^\W\d_.])"
)  # "transformation.In", not "U.S." or "e.g."
_NUMBER = re.compile(r"[\d A-Z]{1,3}[.)]")  # "1.", "TR." before a sentence belong to it
NOTE = f"{PROPOSED}sinosoviet propose, sentences/1"


def sentences(text: Text) -> tuple[Sentence, ...]:
    """The sentences of a text in order, without the white space around them."""
    name = text.source.id
    return tuple(
        Sentence(id=f"{name}/proposed-s-{n:03}", source=name, spans=span(text.text, *at), no_claim=None, note=NOTE)
        for n, at in enumerate(_extents(text), 1)
    )


def _extents(text: Text) -> Iterator[tuple[int, int]]:
    nlp = blank(text.source.language)
    from spacy.pipeline import Sentencizer

    split = Sentencizer()
    for line in _LINES.finditer(text.text):
        at = line.start()
        for piece in _RUN_TOGETHER.split(line[0]):
            start = None
            for found in split(nlp.make_doc(piece)).sents:
                words = found.text.strip()
                if not words:
                    continue
                here = at + piece.index(words, found.start_char)
                start = here if start is None else start
                if not _NUMBER.fullmatch(words):
                    yield start, here + len(words)
                    start = None
            if start is not None:
                yield start, at + len(piece.rstrip())
            at += len(piece)
