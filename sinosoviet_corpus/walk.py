"""Loads the files of a folder of the package as modules: this finds rules, output forms and verbs."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeVar

from sinosoviet_corpus.errors import CorpusError


class Declared(Protocol):
    """What a file declares. name: the same as the file name.  place: its position in help and lists, from low to high."""

    @property
    def name(self) -> str: ...
    @property
    def place(self) -> int: ...


D = TypeVar("D", bound=Declared)


def declared(package: ModuleType, kind: type[D], constant: str, needs: str) -> dict[str, D]:
    """The `constant` of each file of a package, by name, in the order of their places.

    needs: what such a file must hold, in words.  Raises CorpusError, naming the file, if the file cannot be imported, declares
    nothing of this kind, or declares another name than its file name.
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
    """The module of a file in a package. Raises CorpusError, naming the file, for any exception on import."""
    try:
        return importlib.import_module(f"{package}.{path.stem}")
    except CorpusError:
        raise
    except Exception as error:
        raise CorpusError(f"the file cannot be loaded: {type(error).__name__}: {error}", str(path)) from error
