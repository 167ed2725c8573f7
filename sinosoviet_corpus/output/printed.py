"""Lines as they may be printed: nothing in them is obeyed by a terminal, a log, or whoever runs a job in CI.

What is made of values of others is safe already where it is made, for there is known what is a value. This comes after it, for
every line, whoever made it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from sinosoviet_corpus.output.style import COLOUR
from sinosoviet_corpus.visible import OBEYED, name_of

# How lines are written: "text" is for people, in the encoding of their console. Programs read the others, which are UTF-8.
Kind = Literal["text", "plain", "json", "markup"]

# Where a runner of jobs reads along. Gitea and Forgejo say that they are GitHub.
_RUNNERS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
# What it takes for a command: "::name::" after white space only, "##[name]", "##vso[" and "##teamcity[" anywhere in a line.
_COMMAND = re.compile(rf"^(?P<space>(?:\s|{COLOUR.pattern})*):(?=:)|#(?=#\w*\[)")


class Command(str):
    """A workflow command of ours; what it holds of others was escaped when it was made."""

    __slots__ = ()


class _Escapes(NamedTuple):
    """How a form writes a character that is not to stand there: one that would be obeyed; one that is harmless elsewhere."""

    obeyed: Callable[[str], str]
    harmless: Callable[[str], str]


def _json(character: str) -> str:
    return f"\\u{ord(character):04x}"  # to who reads the value it is the same character


_ESCAPES: dict[Kind, _Escapes] = {
    "text": _Escapes(name_of, name_of),
    "plain": _Escapes(name_of, name_of),
    "json": _Escapes(_json, _json),
    # XML cannot hold most controls, not even by number.
    "markup": _Escapes(lambda c: f"&lt;{name_of(c)[1:-1]}&gt;", lambda c: f"&#{ord(c)};"),
}


def printed(lines: Iterable[str], kind: Kind = "text", coloured: bool = False) -> Iterator[str]:
    """Lines of a kind, safe to print. coloured: colours of ours are to pass.

    Line feeds within an item are the form's own in JSON and markup (XML, HTML); in the other kinds an item is one line.
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
