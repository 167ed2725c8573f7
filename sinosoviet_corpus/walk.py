"""The files of a folder of the package as modules: rules, output forms and verbs are found so."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeVar

from sinosoviet_corpus.errors import CorpusError


class Declared(Protocol):
    """What a file says it is. name: its own.  place: where it stands among its like in help and lists, from low to high."""

    @property
    def name(self) -> str: ...
    @property
    def place(self) -> int: ...


D = TypeVar("D", bound=Declared)


def declared(package: ModuleType, kind: type[D], constant: str, needs: str) -> dict[str, D]:
    """What each file of a package declares in its `constant`, by name, in the order of their places.

    needs: what such a file holds, in words.  Raises CorpusError, naming the file, for one that cannot be imported, declares
    nothing of this kind, or goes by another name than its file.
    """
    found = []
    for path in sorted(path for folder in package.__path__ for path in Path(folder).glob("*.py")):
        if path.name == "__init__.py":
            continue
        one: Any = getattr(module(package.__name__, path), constant, None)
        if not isinstance(one, kind):
            raise CorpusError(f"the file has no {constant} that is a {kind.__name__}", str(path), needs)
        if one.name != path.stem:
            raise CorpusError(f"{constant} goes by the name {one.name!r}", str(path), "The name is the file name.")
        found.append(one)
    return {one.name: one for one in sorted(found, key=lambda one: (one.place, one.name))}


def module(package: str, path: Path) -> ModuleType:
    """The module of a file in a package. Raises CorpusError, naming the file, whatever it raises."""
    try:
        return importlib.import_module(f"{package}.{path.stem}")
    except CorpusError:
        raise
    except Exception as error:
        raise CorpusError(f"the file cannot be loaded: {type(error).__name__}: {error}", str(path)) from error
