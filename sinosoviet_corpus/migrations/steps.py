"""Finds the steps by walking the files. To add a step, add a file `step_NN_name.py` with a function `step(before) -> Change`."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

from sinosoviet_corpus.migrations.step import Before, Change

Step = Callable[[Before], Change]


def steps() -> tuple[Step, ...]:
    """All steps, in the order of their numbers."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("step_[0-9][0-9]_*.py"))
    return tuple(importlib.import_module(f"{__package__}.{name}").step for name in names)


def migrated(before: Before) -> Change:
    """All steps, one after the other, as one change. Raises CorpusError if a step cannot decide."""
    files, whole = dict(before.files), Change()
    for step in steps():
        made = step(Before(files, before.sealed))
        files = {path: data for path, data in (files | dict(made.files)).items() if path not in made.gone}
        whole = Change(
            files={path: files[path] for path in (*whole.files, *made.files) if path in files},
            gone=(*whole.gone, *made.gone),
            said=(*whole.said, *made.said),
            notes=(*whole.notes, *made.notes),
            seals=whole.seals or made.seals,
            excused=whole.excused | made.excused,
        )
    return whole
