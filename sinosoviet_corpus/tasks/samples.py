"""What the note of a sentence of a sample says: with which seed it was drawn, and which layers are annotated in it."""

from __future__ import annotations

import re
from collections.abc import Collection

from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.model.layers import Sentence

_DRAWN = re.compile(r"\Adrawn with the seed (\d{1,10})(?:, for ([a-z, ]+))?(?=;|\Z)")


def note(seed: int, layers: Collection[str] = ()) -> str:
    """The note of a sentence that was drawn. layers: those that are annotated in it, () for all."""
    names = [name for name in COMPARED if name in layers]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return f"drawn with the seed {seed}" + (f", for {listed}" if 0 < len(names) < len(COMPARED) else "")


def seed_of(sentence: Sentence) -> int | None:
    """The seed with which a sentence was drawn; None if its note names none."""
    found = _DRAWN.match(sentence.note or "")
    return int(found[1]) if found else None


def layers_of(sentence: Sentence) -> frozenset[str]:
    """The layers that are annotated in a sentence of a sample: those that its note names, else all that annotators are compared on."""
    found = _DRAWN.match(sentence.note or "")
    named = COMPARED.keys() & set(re.findall(r"[a-z]+", found[2] or "")) if found else set()
    return frozenset(named or COMPARED)
