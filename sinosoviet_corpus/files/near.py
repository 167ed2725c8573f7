"""Finds the known name that is nearest to a misspelt one, among any number of names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

FEW = 100  # up to so many known names, all are compared
_COMMON = 50  # a piece that more names share says little
_CANDIDATES = 5


class Near:
    """Known names, indexed by their pieces of three letters, so that only the likeliest are compared letter by letter."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = list(known)
        self._holding: dict[str, list[str]] = {}
        if len(self._known) > FEW:
            for name in self._known:
                for piece in _pieces(name):
                    self._holding.setdefault(piece, []).append(name)

    def to(self, word: str, cutoff: float) -> str | None:
        """The nearest name, if its similarity is at least `cutoff` (0 to 1).

        Of more than FEW names only those that share the rarest pieces are compared.
        """
        import difflib  # only a fault needs it

        return next(iter(difflib.get_close_matches(word, self._likely(word), 1, cutoff)), None)

    def _likely(self, word: str) -> Collection[str]:
        if len(self._known) <= FEW:
            return self._known
        shared: Counter[str] = Counter()
        lists = sorted((self._holding[p] for p in _pieces(word) if p in self._holding), key=len)
        for n, names in enumerate(lists):
            if n < 3 or len(names) <= _COMMON:
                shared.update(names[:_COMMON])
        return [name for name, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]


def _pieces(name: str) -> list[str]:
    """The pieces of three letters, each once. "^" and "$" mark the ends of the name."""
    padded = f"^{name}$"
    return sorted({padded[n : n + 3] for n in range(len(padded) - 2)})
