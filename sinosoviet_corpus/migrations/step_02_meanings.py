"""Adds flags to a vocabulary from before predicates had flags of meaning: predicates that were shipped get the flags they have today.

A predicate has the earlier form if it has none of the flags. It is known if its name and roles are those in `meanings.toml`. To keep a
known predicate without meaning for the rules, write `presumes_existence = true` into it: then it has a flag, and is left alone. The
flags go below `aspect`; all other lines stay as they are, comments included.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.migrations.step import Before, Change
from sinosoviet_corpus.model.vocabulary import role_name

PATH = layout.VOCABULARY
FLAGS = (
    "meaning",
    "slots",
    "living",
    "posthumous",
    "present",
    "placed",
    "companions",
    "presumes_existence",
    "relations",
)
SEE = "the lines on `meaning` at the top of the shipped vocabulary (`sinosoviet init DIR` makes a copy)"

_Table = dict[str, Any]


def step(before: Before) -> Change:
    """Give known predicates their flags, and name those that say nothing to rules."""
    text = before.files[PATH].decode("utf-8")
    read = tomllib.loads(text)
    old = {name: predicate for name, predicate in read["predicates"].items() if not _has_flags(predicate)}
    shipped = _shipped(old)
    known = {name: flags for name, flags in shipped.items() if flags}
    lines, said, left = _with_flags(text.split("\n"), known)
    if not said and len(old) < len(read["predicates"]):
        return Change()  # the current form: some predicates have no meaning for rules on purpose
    made = "\n".join(lines)
    added = {name: flags for name, flags in known.items() if name not in left}
    _compare(made, read, added)
    own = [name for name in old if name not in shipped]
    notes = (
        *(f"{PATH}: {name}: cannot be changed as it is written; add: {_shown(known[name])}" for name in left),
        *(f"{PATH}: {name}: says nothing to rules; see {SEE}" for name in own),
    )
    return Change(files={PATH: made.encode()} if said else {}, said=tuple(said), notes=notes)


def _has_flags(predicate: _Table) -> bool:
    return any(flag in predicate for flag in FLAGS)


def _shipped(predicates: Mapping[str, _Table]) -> dict[str, _Table]:
    """The predicates that are as they were once shipped, each with its flags."""
    table = tomllib.loads((Path(__file__).parent / "meanings.toml").read_text("utf-8"))
    found = {}
    for name, predicate in predicates.items():
        entry = table.get(name)
        if entry is None:
            continue
        roles = {role_name(role) for role in predicate["roles"]} - set(entry.get("later_roles", ()))
        if roles == set(entry["roles"]):
            found[name] = {flag: entry[flag] for flag in FLAGS if flag in entry}
    return found


def _with_flags(lines: list[str], known: Mapping[str, _Table]) -> tuple[list[str], list[str], list[str]]:
    """The lines with the flags added, a report line for each flag, and the predicates left out.

    A predicate is left out if it is not written as a table with `aspect` in a line of its own.
    """
    made: list[str] = []
    said: list[str] = []
    left = dict(known)
    within = ""
    for line in lines:
        made.append(line)
        if re.match(r"\s*\[", line):
            head = re.match(r"""\s*\[\s*predicates\s*\.\s*(["']?)(\w+)\1\s*\]\s*(#.*)?$""", line)
            within = head[2] if head else ""
        aspect = re.match(r"""(\s*)(["']?)aspect\2\s*=""", line)
        if aspect and within in left:
            for flag, value in left.pop(within).items():
                made.append(f"{aspect[1]}{_line(flag, value)}")
                said.append(f"{PATH}:{len(made)}: {within}: {_line(flag, value)}")
    return made, said, list(left)


def _line(flag: str, value: Any) -> str:
    return f"{flag} = {json.dumps(value)}"  # these values look the same in TOML and JSON


def _shown(flags: _Table) -> str:
    return "; ".join(_line(flag, value) for flag, value in flags.items())


def _compare(made: str, read: _Table, added: Mapping[str, _Table]) -> None:
    """Raise CorpusError unless the new text equals the old one plus the flags: a line in a string may look like a table."""
    predicates = {name: predicate | added.get(name, {}) for name, predicate in read["predicates"].items()}
    try:
        same = tomllib.loads(made) == {**read, "predicates": predicates}
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        listed = [f"  {name}: {_shown(flags)}" for name, flags in added.items()]
        raise CorpusError("the flags of the predicates cannot be put in", PATH, "Add them by hand.", listed)
