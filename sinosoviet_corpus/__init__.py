"""A source-critical annotation corpus toolkit.

>>> import sinosoviet_corpus as sc
>>> corpus = sc.open_corpus()              # the corpus of the working directory, else the shipped one
>>> corpus.sentence("split/herter-was-ambassador")
'The text says, as fact and without citation, that Christian Herter was British ambassador to the Soviet Union on 28 January 1955.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sinosoviet_corpus.errors import CorpusError

if TYPE_CHECKING:
    from sinosoviet_corpus.library import Corpus, find_dates, open_corpus, read_docs, read_phrase

__all__ = ["Corpus", "CorpusError", "find_dates", "open_corpus", "read_docs", "read_phrase"]


def __getattr__(name: str) -> Any:
    # Lazily, so that the command line starts fast.
    if name in ("Corpus", "find_dates", "open_corpus", "read_docs", "read_phrase"):
        from sinosoviet_corpus import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
