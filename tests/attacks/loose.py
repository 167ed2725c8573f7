"""A corpus as plain data, read and written without any of the types, so that any value can be put anywhere."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, SEAL, VOCABULARY
from tests.scratch import SOURCE

Path_ = tuple[Any, ...]


class Loose:
    """files: path of a file -> its records, its table, or its items. What is changed there is written by `save`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[str, Any] = {}
        for path in sorted(root.glob("annotations/**/*.jsonl")):
            name = str(path.relative_to(root))
            if name != SEAL:
                self.files[name] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for name in (VOCABULARY, *(str(p.relative_to(root)) for p in sorted(root.glob("corpus/*/source.toml")))):
            self.files[name] = tomllib.loads((root / name).read_text("utf-8"))
        if (root / BIBLIOGRAPHY).is_file():
            self.files[BIBLIOGRAPHY] = json.loads((root / BIBLIOGRAPHY).read_text("utf-8"))

    @property
    def vocabulary(self) -> Any:
        return self.files[VOCABULARY]

    @property
    def source(self) -> Any:
        return self.files[SOURCE]

    @property
    def works(self) -> Any:
        return self.files[BIBLIOGRAPHY]

    def save(self) -> None:
        """Write all files, but not the seal."""
        for name, value in self.files.items():
            path = self.root / name
            if name.endswith(".toml"):
                data = toml(value)
            elif name.endswith(".jsonl"):
                data = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in value)
            else:
                data = json.dumps(value, ensure_ascii=False, indent=1)
            path.write_bytes(data.encode("utf-8", "surrogatepass"))

    def strings(self) -> Iterator[tuple[str, Path_]]:
        """The places of strings: (file, path in it)."""
        for name, value in self.files.items():
            for path in places(value):
                if isinstance(at(value, path), str):
                    yield name, path

    def put(self, name: str, path: Path_, value: Any) -> None:
        """Set the value at a place."""
        at(self.files[name], path[:-1])[path[-1]] = value

    def rename(self, old: str, new: str) -> None:
        """Replace a word everywhere, as a value and as a key, alone or as a slot of a sentence."""

        def renamed(value: Any) -> Any:
            if isinstance(value, dict):
                return {_word(key, old, new): renamed(item) for key, item in value.items()}
            if isinstance(value, list):
                return [renamed(item) for item in value]
            if isinstance(value, str):
                return new if value == old else value.replace("{" + old + "}", "{" + new + "}")
            return value

        self.files = {name: renamed(value) for name, value in self.files.items()}


def _word(key: str, old: str, new: str) -> str:
    return new if key == old else new + "?" if key == old + "?" else key


def places(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The path of every value within a value."""
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    yield path
    for key, item in inside:
        yield from places(item, (*path, key))


def at(value: Any, path: Path_) -> Any:
    """The value at a path."""
    for key in path:
        value = value[key]
    return value


def toml(table: dict[str, Any]) -> str:
    """A table as TOML: tables in it as [a], [a.b], lists of tables as [[a]], what lies deeper inline."""
    lines = [f"{_key(k)} = {_inline(v)}" for k, v in table.items() if not _is_table(v)]
    for key, value in table.items():
        if isinstance(value, list) and _is_table(value):
            for item in value:
                lines += [f"[[{_key(key)}]]", *(f"{_key(k)} = {_inline(v)}" for k, v in item.items())]
        elif isinstance(value, dict):
            lines += [
                f"[{_key(key)}]",
                *(f"{_key(k)} = {_inline(v)}" for k, v in value.items() if not isinstance(v, dict)),
            ]
            for inner, item in value.items():
                if isinstance(item, dict):
                    lines += [f"[{_key(key)}.{_key(inner)}]", *(f"{_key(k)} = {_inline(v)}" for k, v in item.items())]
    return "\n".join(lines) + "\n"


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)} = {_inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return json.dumps(value)


def _key(key: str) -> str:
    return _inline(key)


def changed(root: Path, how: Callable[[Loose], object]) -> None:
    """Read, change, write."""
    loose = Loose(root)
    how(loose)
    loose.save()
