"""TOML files <-> records, with problems instead of tracebacks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.files import disk
from sinosoviet_corpus.model.problem import Problem


def read(root: Path, path: str, kind: type[Any], seen: dict[str, bytes]) -> tuple[Any | None, list[Problem]]:
    """The record in a TOML file, or None and the problems. The bytes of the file are put into `seen`."""

    def bad(message: str, line: int | None = None) -> tuple[None, list[Problem]]:
        fix = "Compare the file with an earlier version of it."
        return None, [Problem(code="SCH209", path=path, line=line, record=None, message=message, fix=fix)]

    try:
        raw = seen[path] = disk.read_inside(root, path)
    except OSError as error:
        return bad(f"cannot be read: {error.strerror}")
    if raw.startswith(b"\xef\xbb\xbf"):
        return bad("the file begins with a byte order mark", 1)
    if b"\r" in raw:
        return bad("the file has CR LF line ends", raw[: raw.index(b"\r")].count(b"\n") + 1)
    try:
        return msgspec.convert(tomllib.loads(raw.decode("utf-8")), kind), []
    except UnicodeDecodeError as error:
        return bad("not UTF-8", raw[: error.start].count(b"\n") + 1)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        return bad(f"not TOML: {error}", int(line[1]) if line else None)
    except RecursionError:
        return bad("nested too deep", 1)
    except ValueError as error:
        if not isinstance(
            error, msgspec.ValidationError
        ):  # for example a date with month 13, or a number of thousands of digits
            return bad(f"not TOML: {error}", 1)
        return bad(str(error), _line_of(raw, str(error)))


def write(record: msgspec.Struct, comment: str) -> bytes:
    """A record as TOML below a line of comment. Fields that are null or an empty list are left out.

    Raises UnicodeEncodeError for half a surrogate pair.
    """
    import tomli_w  # only a writer needs it

    fields = {name: value for name, value in msgspec.to_builtins(record).items() if value not in (None, (), [])}
    return f"# {comment}\n{tomli_w.dumps(fields)}".encode()


def _line_of(raw: bytes, message: str) -> int:
    """The line of the key that a fault names: `$.derivations[1].relation` is in the second [[derivations]]."""
    lines = raw.decode("utf-8").split("\n")
    place = re.search(r"at `\$\.?([^`]*)`", message)
    steps = re.findall(r"(\w+)(?:\[(\d+)\])?", place[1]) if place else []
    for name in re.findall(r"unknown field `(\w+)`", message):
        steps.append((name, ""))
    at = 0
    for name, index in steps:
        heads = [n for n in range(at, len(lines)) if re.match(rf"\s*(\[+\s*)?([\w.\"]+\.)?{name}\b", lines[n])]
        if not heads:
            break
        at = heads[min(int(index or 0), len(heads) - 1)]
    return at + 1
