"""Make lines safe to print: no terminal, log or CI runner obeys anything in them.

Foreign values are made safe earlier (render/safe.py), where a line is built, because only there is it known what is a value. This module then
checks every line, whatever built it. output/README.md has a table of both.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from sinosoviet_corpus.output.style import COLOUR
from sinosoviet_corpus.visible import OBEYED, name_of

# How lines are written: "text" is for people, in the encoding of their console. The others are for programs, in UTF-8.
Kind = Literal["text", "plain", "json", "markup"]

# Environment variables set by CI runners that read commands from the output. Gitea and Forgejo also set the one of GitHub.
_RUNNERS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
# Text that runners take for a command: "::name::" after white space only; "##[name]", "##vso[" and "##teamcity[" anywhere in a line.
_COMMAND = re.compile(rf"^(?P<space>(?:\s|{COLOUR.pattern})*):(?=:)|#(?=#\w*\[)")


class Command(str):
    """A workflow command of ours. Foreign text in it was escaped when it was made."""

    __slots__ = ()


class _Escapes(NamedTuple):
    """How a kind of lines writes a character that must not appear as it is. obeyed: a character that would be obeyed.  harmless: one that
    is harmless elsewhere."""

    obeyed: Callable[[str], str]
    harmless: Callable[[str], str]


def _json(character: str) -> str:
    return f"\\u{ord(character):04x}"  # a reader of JSON gets the same character


_ESCAPES: dict[Kind, _Escapes] = {
    "text": _Escapes(name_of, name_of),
    "plain": _Escapes(name_of, name_of),
    "json": _Escapes(_json, _json),
    # XML cannot hold most controls, not even by number.
    "markup": _Escapes(lambda c: f"&lt;{name_of(c)[1:-1]}&gt;", lambda c: f"&#{ord(c)};"),
}


def printed(lines: Iterable[str], kind: Kind = "text", coloured: bool = False) -> Iterator[str]:
    """Lines of a kind, safe to print. coloured: let our own colours through.

    In JSON and markup (XML, HTML), line feeds in an item are the form's own. In the other kinds an item is one line.
    """
    escapes, in_ci = _ESCAPES[kind], any(name in os.environ for name in _RUNNERS)
    for item in lines:
        for line in [item] if kind in ("text", "plain") else item.split("\n"):
            shown = _shown(line, escapes, coloured)
            yield _broken(shown, escapes, isinstance(line, Command)) if in_ci else shown


def _shown(line: str, escapes: _Escapes, coloured: bool) -> str:
    def hidden(text: str) -> str:
        return OBEYED.sub(lambda m: escapes.obeyed(m[0]), text)

    if not coloured:
        return hidden(line)
    return "".join(part if COLOUR.fullmatch(part) else hidden(part) for part in COLOUR.split(line))


def _broken(line: str, escapes: _Escapes, ours: bool) -> str:
    def instead(match: re.Match[str]) -> str:
        if match["space"] is None:
            return escapes.harmless("#")
        return match[0] if ours else match["space"] + escapes.harmless(":")

    return _COMMAND.sub(instead, line)
