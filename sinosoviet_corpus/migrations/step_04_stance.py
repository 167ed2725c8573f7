"""Names the denied expressions of earlier guidelines. Every record of stance of an earlier form is one of today's form: none is changed.

Earlier guidelines left open whether the polarity of a denied expression is that of its words or of what the text says. Only a reader can
tell, so this step says where to look. The two annotations that `agree` compares stay as they were made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from sinosoviet_corpus.files import jsonl, layout
from sinosoviet_corpus.migrations.step import Before, Change
from sinosoviet_corpus.model.layers import Stance

EARLIER = ("1", "2")  # the guidelines before denial had a rule


def step(before: Before) -> Change:
    """Change nothing, and note each denied expression of an earlier guideline."""
    names = {name for name, kind in layout.SOURCE.items() if kind is Stance}
    paths = (PurePosixPath(path) for path in sorted(before.files))
    notes = [
        f"{path}:{number}: {record.id}: a denial; its polarity should be that of what the text says (guidelines, section 30)"
        for path in paths
        if path.name in names and path.parent.name not in layout.ROUNDS
        for number, record in _records(before.files[str(path)])
        if record.engagement == "deny" and record.made_by.guideline in EARLIER
    ]
    return Change(notes=tuple(notes))


def _records(data: bytes) -> Iterator[tuple[int, Stance]]:
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            yield number, jsonl.decode(line, Stance)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue  # `verify` reports it
