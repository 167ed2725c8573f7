"""The one way out: everything that the command line prints goes through here, and nothing else of the package prints.

Text for people is in the encoding of the console, with stand-ins for what that lacks; text for programs is UTF-8.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TextIO

from sinosoviet_corpus.output.printed import Kind, printed
from sinosoviet_corpus.output.stand_ins import showable
from sinosoviet_corpus.output.style import Style


def say(line: str) -> None:
    """A line of text, whatever it holds."""
    say_all([line])


def say_all(lines: Iterable[str], style: Style | None = None, kind: Kind = "text") -> None:
    """Lines of a kind. style: what they were coloured with."""
    coloured = style is not None and style.coloured
    if kind != "text":
        for line in printed(lines, kind):
            _write_utf8(sys.stdout, f"{line}\n")
    else:
        _write(sys.stdout, lines, coloured)


def note(*lines: str) -> None:
    """Lines for whoever looks on, beside the output: errors, counts."""
    _write(sys.stderr, lines)


def usage(text: str, stream: TextIO) -> None:
    """Help, or how a command is to be written."""
    _write(stream, text.removesuffix("\n").split("\n"))


def style(colour: str) -> Style:
    """Colours, if they were asked for ("always") or may be shown ("auto")."""
    shows = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Style(colour == "always" or (colour == "auto" and shows))


def open_streams() -> None:
    """No character is ever a reason to fail, not even one that passed by this door."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Hand over what was printed. Raises OSError where it cannot be."""
    sys.stdout.flush()


def close() -> None:
    """The end: what still waits goes out if it can."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()


def _write(stream: TextIO, lines: Iterable[str], coloured: bool = False) -> None:
    encoding = stream.encoding or "utf-8"  # a stream in memory has none
    # Stand-ins come first: what they make of a line is looked at like the rest of it.
    for line in printed((showable(line, encoding) for line in lines), coloured=coloured):
        stream.write(f"{line}\n")


def _write_utf8(stream: TextIO, text: str) -> None:
    encoding = (stream.encoding or "utf-8").lower().replace("-", "")
    if encoding == "utf8" or not hasattr(stream, "buffer"):
        stream.write(text)
    else:
        stream.flush()
        stream.buffer.write(text.encode())
