"""Results of functions of a corpus, kept as long as the parts of the corpus that they read stay the same."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar, cast

import msgspec

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.tables.ordinal import ordinals

T = TypeVar("T")
_UNREAD = {layer.name: layer.unread for layer in LAYERS if layer.unread}


class _Watched:
    """A corpus that notes which of its parts are read."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.read: set[str] = set()

    def __getattr__(self, part: str) -> Any:
        self.read.add(part)
        return getattr(self._corpus, part)


class Memory:
    """Keeps results for one corpus after another. The functions must read nothing but the corpus."""

    def __init__(self) -> None:
        self._before: Corpus | None = None
        self._known: dict[str, tuple[dict[str, Any], Any]] = {}

    def same(self, corpus: Corpus) -> Corpus:
        """The corpus to compute with: parts that are as in the one before are the same objects, so they can be compared without looking inside.

        What nothing is computed from is left out, so that confirming a record changes nothing.
        """
        parts = {part: getattr(corpus, part) for part in corpus.__struct_fields__}
        parts |= {part: tuple(_bare(r, unread) for r in parts[part]) for part, unread in _UNREAD.items()}
        if self._before is not None:
            equal = ((part, getattr(self._before, part)) for part in parts)
            parts |= {part: old for part, old in equal if old == parts[part]}
            if _say_the_same(self._before.claims, parts["claims"]):
                # The order of claims that are alike in all else depends on who made them.
                as_before = Corpus(**{**parts, "claims": self._before.claims})
                if ordinals(as_before) == ordinals(Corpus(**parts)):
                    parts["claims"] = self._before.claims
        self._before = Corpus(**parts)
        return self._before

    def of(self, name: str, make: Callable[[Corpus], T], corpus: Corpus, whole: Corpus | None = None) -> T:
        """What `make` gives for the corpus, from the time before if it can be no other.

        name: of the result.  corpus: from `same`.  whole: the corpus with what `same` leaves out, if `make` is to have that.
        """
        known = self._known.get(name)
        if known is None or any(getattr(corpus, part) is not value for part, value in known[0].items()):
            watched = _Watched(whole or corpus)
            made = make(cast("Corpus", watched))
            known = self._known[name] = {part: getattr(corpus, part) for part in watched.read}, made
        return cast("T", known[1])

    def forget(self, name: str) -> None:
        """Have a result made anew."""
        self._known.pop(name, None)


def _say_the_same(before: tuple[Claim, ...], now: tuple[Claim, ...]) -> bool:
    """Whether claims that are not the same objects differ only in what nothing is computed from."""
    return (
        before is not now
        and len(before) == len(now)
        and all(old == new or _bare(old) == _bare(new) for old, new in zip(before, now, strict=True))
    )


def _bare(record: Any, unread: Collection[str] = ("made_by", "note")) -> Any:
    made: dict[str, Any] = {"note": None} if "note" in unread else {}
    if "made_by" in unread:
        made_by = record.made_by
        made["made_by"] = MadeBy(agent="", at="", status="manual", confidence=made_by.confidence, guideline="")
    return msgspec.structs.replace(record, **made)
