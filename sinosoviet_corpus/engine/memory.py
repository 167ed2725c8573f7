"""Results of functions of a corpus, kept as long as the parts of the corpus that they read stay the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import msgspec

from sinosoviet_corpus.model.corpus import Corpus

T = TypeVar("T")


class _Watched:
    """A corpus that notes which of its parts are read."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.read: dict[str, Any] = {}

    def __getattr__(self, part: str) -> Any:
        value = getattr(self._corpus, part)
        self.read[part] = value
        return value


class Memory:
    """Keeps results for one corpus after another. The functions must read nothing but the corpus."""

    def __init__(self) -> None:
        self._before: Corpus | None = None
        self._known: dict[str, tuple[dict[str, Any], Any]] = {}

    def same(self, corpus: Corpus) -> Corpus:
        """The corpus, with parts of the one before where they are equal, so that they can be compared without looking inside."""
        before = self._before
        if before is not None:
            equal = {
                part: old
                for part in corpus.__struct_fields__
                if (old := getattr(before, part)) == getattr(corpus, part)
            }
            corpus = msgspec.structs.replace(corpus, **equal)
        self._before = corpus
        return corpus

    def of(self, name: str, make: Callable[[Corpus], T], corpus: Corpus) -> T:
        """What `make` gives for the corpus, from the time before if it can be no other. name: of the result.  corpus: from `same`."""
        known = self._known.get(name)
        if known is None or any(getattr(corpus, part) is not value for part, value in known[0].items()):
            watched = _Watched(corpus)
            made = make(cast("Corpus", watched))
            known = self._known[name] = watched.read, made
        return cast("T", known[1])

    def forget(self, name: str) -> None:
        """Have a result made anew."""
        self._known.pop(name, None)
