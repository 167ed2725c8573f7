"""More examples of rules, a file a rule: together with those of the rule file they notice every change of the rule."""

from __future__ import annotations

import importlib
from pathlib import Path

from sinosoviet_corpus.rules.rule import Example, Loaded

HERE = Path(__file__).parent


def examples_of(loaded: Loaded) -> tuple[Example, ...]:
    """The examples of the rule file, then those of its file here, if it has one."""
    stem = Path(loaded.path).stem
    if not (HERE / f"{stem}.py").exists():
        return loaded.examples
    more: tuple[Example, ...] = importlib.import_module(f"{__name__}.{stem}").EXAMPLES
    return (*loaded.examples, *more)
