"""The matches of claim patterns in a sentence, by spaCy's Matcher."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.proposers.pattern import Pattern, all_patterns, compiled
from sinosoviet_corpus.proposers.pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Hit(NamedTuple):
    """A match: the tokens from `first` on. filled: role -> tokens."""

    pattern: Pattern
    first: int
    last: int  # after the last token
    filled: dict[str, tuple[int, ...]]

    @property
    def is_general(self) -> bool:
        """Whether it is an act or a description, which any clause may have."""
        return "value" in self.filled


class Engine:
    """The patterns, compiled for spaCy's Matcher."""

    def __init__(self, language: str) -> None:
        from spacy.matcher import Matcher

        self._vocab = blank(language).vocab
        self._matcher: Any = Matcher(self._vocab)
        self._lines: dict[str, tuple[Pattern, list[str]]] = {}
        for pattern in all_patterns().values():
            for number, line in enumerate(pattern.lines):
                slots = compiled(line)
                key = f"{pattern.name}/{number}"
                self._lines[key] = pattern, [slot.role for slot in slots]
                self._matcher.add(key, [[slot.token for slot in slots]])

    def hits(self, pieces: list[Piece]) -> list[Hit]:
        """The matches in a sentence: of overlapping ones of a pattern the longest."""
        if not any(piece.kind not in ("", "DATE", "NUMBER") for piece in pieces):
            return []
        doc = self._doc(pieces)
        found = []
        for key, first, last, alignment in self._matcher(doc, with_alignments=True):
            pattern, roles = self._lines[self._vocab.strings[key]]
            filled: dict[str, list[int]] = {}
            for offset, part in enumerate(alignment):
                if roles[part]:
                    filled.setdefault(roles[part], []).append(first + offset)
            found.append(Hit(pattern, first, last, {role: tuple(at) for role, at in filled.items()}))
        found.sort(key=lambda hit: (hit.pattern.name, hit.first - hit.last, hit.first))
        kept: list[Hit] = []
        for hit in found:
            if not any(k.pattern is hit.pattern and k.first < hit.last and hit.first < k.last for k in kept):
                kept.append(hit)
        return kept

    def _doc(self, pieces: list[Piece]) -> Doc:
        from spacy.tokens import Doc

        tags = [f"B-{piece.kind}" if piece.kind else "O" for piece in pieces]
        return Doc(self._vocab, words=[piece.words for piece in pieces], ents=tags)


@lru_cache
def engine(language: str) -> Engine:
    return Engine(language.split("-")[0])
