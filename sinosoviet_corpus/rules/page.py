"""The page of a module: its docstring, even if Python drops docstrings (-OO, PYTHONOPTIMIZE=2)."""

from __future__ import annotations

import ast
import inspect
from types import ModuleType


def page_of(module: ModuleType) -> str:
    """The docstring of a module, from the loaded module or else from its source; empty if it has none."""
    if module.__doc__ is not None:
        return module.__doc__.strip()
    try:
        source = inspect.getsource(module)
    except (OSError, TypeError):  # no source, no page
        return ""
    return (ast.get_docstring(ast.parse(source), clean=False) or "").strip()
