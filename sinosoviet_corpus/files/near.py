"""The known name that a misspelt one comes nearest to, among any number of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

FEW = 100  # known names that are all compared
_COMMON = 50  # names that share a piece, from which on it tells little
_CANDIDATES = 5


class Near:
    """Known names, by the pieces of three letters that they hold: so that only the likeliest are compared letter by letter."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = list(known)
        self._holding: dict[str, list[str]] = {}
        if len(self._known) > FEW:
            for name in self._known:
                for piece in _pieces(name):
                    self._holding.setdefault(piece, []).append(name)

    def to(self, word: str, cutoff: float) -> str | None:
        """The nearest, if it is alike by at least `cutoff` (0 to 1); of more than FEW names the nearest of those that share the rarest pieces."""
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
    """The pieces of three letters, each once, the ends marked."""
    padded = f"^{name}$"
    return sorted({padded[n : n + 3] for n in range(len(padded) - 2)})
