"""The only place that prints: all output of the command line goes through here.

Text for people is in the encoding of the console, with stand-ins for characters that it lacks. Text for programs is UTF-8.
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


def columns() -> int:
    """The columns of the terminal, as `shutil.get_terminal_size` counts them."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted) > 0:
        return int(wanted)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # no terminal
        return 80


def say(line: str) -> None:
    """Print a line of text. It may hold any characters."""
    say_all([line])


def say_all(lines: Iterable[str], style: Style | None = None, kind: Kind = "text") -> None:
    """Print lines of a kind. style: the style that they were made with."""
    coloured = style is not None and style.coloured
    if kind != "text":
        for line in printed(lines, kind):
            _write_utf8(sys.stdout, f"{line}\n")
    else:
        _write(sys.stdout, lines, coloured)


def note(*lines: str) -> None:
    """Print lines to stderr, apart from the output: errors, counts."""
    _write(sys.stderr, lines)


def usage(text: str, stream: TextIO) -> None:
    """Print help or a usage message."""
    _write(stream, text.removesuffix("\n").split("\n"))


def style(colour: str) -> Style:
    """The style for stdout: coloured if asked for ("always"), or if stdout is a terminal that allows it ("auto")."""
    shows = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Style(colour == "always" or (colour == "auto" and shows))


def open_streams() -> None:
    """Let no character make output fail, not even output that bypasses this module."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Flush stdout. Raises OSError if that fails."""
    sys.stdout.flush()


def close() -> None:
    """Flush stderr at the end; ignore a failure."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()


def _write(stream: TextIO, lines: Iterable[str], coloured: bool = False) -> None:
    encoding = stream.encoding or "utf-8"  # a stream in memory has no encoding
    # Stand-ins come first, so that `printed` also checks the characters that they insert.
    for line in printed((showable(line, encoding) for line in lines), coloured=coloured):
        stream.write(f"{line}\n")


def _write_utf8(stream: TextIO, text: str) -> None:
    encoding = (stream.encoding or "utf-8").lower().replace("-", "")
    if encoding == "utf8" or not hasattr(stream, "buffer"):
        stream.write(text)
    else:
        stream.flush()
        stream.buffer.write(text.encode())
