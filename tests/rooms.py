"""The rooms of the package: their files, each with what it holds, and what they may import. Read from the files and from pyproject.toml."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "sinosoviet_corpus"
ROOMS = sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))
_NO_ROOM = {"__init__.py", "py.typed", "README.md"}


def floors() -> dict[str, int]:
    """Room, or module of the package -> its floor, from the contract that `lint-imports` keeps. Floor 0 is the lowest."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {name.strip(): floor for floor, names in enumerate(reversed(layers)) for name in names.split("|")}


def meaning(path: Path) -> str:
    """What a file or folder holds: the first paragraph of its docstring, or the first sentence of the comment that begins a TOML file."""
    path = path / "__init__.py" if path.is_dir() else path
    if path.suffix == ".py":
        first = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
    else:
        lines = path.read_text("utf-8").splitlines()
        comment = " ".join(
            line.lstrip("# ") for line in lines[: next(n for n, x in enumerate(lines) if not x.startswith("#"))]
        )
        first = re.split(r"(?<=[.])\s", comment)[0]
    return " ".join(first.split())


def parts(room: Path) -> list[Path]:
    """The modules, TOML files and packages of a room, folders last."""
    files = (p for p in room.iterdir() if p.suffix in (".py", ".toml") and p.name not in _NO_ROOM)
    return [*sorted(files), *(path.parent for path in sorted(room.glob("*/__init__.py")))]


def others(room: Path) -> set[str]:
    """The names of the other files and folders of a room. Its README has to say in words what they are."""
    there = {p.name for p in room.iterdir() if not p.name.startswith(("_", "."))} - _NO_ROOM
    return there - {path.name for path in parts(room)}


def below(name: str) -> list[str]:
    """What a room may import: everything on lower floors, in the order of the alphabet."""
    at = floors()
    return sorted(other for other, floor in at.items() if floor < at[name])


def room_part(readme: Path) -> str:
    """The generated part of the README of a room: its files, and what it may import."""
    room = readme.parent
    floor = floors()[room.name]
    rows = [f"| {_link(path)} | {_cell(meaning(path))} |" for path in parts(room)]
    may = ", ".join(f"`{name}`" for name in below(room.name))
    end = f"Floor {floor} of [the rooms](../README.md#the-rooms). It may import {may}."
    return "\n".join(["| file | holds |", "|---|---|", *rows, "", end]) + "\n"


def floor_part() -> str:
    """The generated table of the floors: the highest first."""
    return "\n".join(["| floor | room | what happens there |", "|---|---|---|", *_floor_rows()]) + "\n"


def _floor_rows() -> Iterator[str]:
    for name, floor in sorted(floors().items(), key=lambda item: -item[1]):
        path = PACKAGE / name
        link = f"[`{name}/`]({name}/README.md)" if path.is_dir() else f"[`{name}.py`]({name}.py)"
        yield f"| {floor} | {link} | {_cell(meaning(path if path.is_dir() else path.with_suffix('.py')))} |"


def library_part() -> str:
    """The generated table of the libraries that few rooms import: each with its rooms, or its file if it is one."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in _libraries(path):
            found.setdefault(name, []).append(path.relative_to(PACKAGE))
    rows = [f"| `{name}` | {', '.join(_places(paths))} |" for name, paths in sorted(found.items()) if name != "msgspec"]
    return "\n".join(["| library | imported by |", "|---|---|", *rows]) + "\n"


def _places(paths: list[Path]) -> Iterator[str]:
    rooms: dict[str, list[Path]] = {}
    for path in paths:
        rooms.setdefault(path.parts[0], []).append(path)
    for room, there in rooms.items():
        yield f"`{there[0].as_posix()}`" if len(there) == 1 else f"`{room}/`"


def _libraries(path: Path) -> set[str]:
    """The packages of others that a module imports when it runs: not those that only a type checker reads."""
    tree = ast.parse(path.read_text("utf-8"))
    unread = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for branch in node.body
        for part in ast.walk(branch)
    }
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and id(node) not in unread:
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and id(node) not in unread:
            names.add(str(node.module).partition(".")[0])
    return {name.lstrip("_") for name in names - sys.stdlib_module_names} - {PACKAGE.name}


def _link(path: Path) -> str:
    name = f"{path.name}/" if path.is_dir() else path.name
    return f"[`{name}`]({name})"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<")
