"""The bar that shows how far a long task is: on stderr, only if that is a terminal, and only after a second."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sinosoviet_corpus import progress
from sinosoviet_corpus.visible import visible

AFTER = 1.0  # seconds until a task counts as long
_EVERY = 0.1  # seconds between two pictures
_CELLS = 24


@contextmanager
def shown() -> Iterator[None]:
    """Show the progress of what runs in the block, and clear the line at its end."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    bar = _Bar()
    try:
        with progress.reported_to(bar.show):
            yield
    finally:
        bar.clear()


class _Bar:
    """One line of the terminal."""

    def __init__(self) -> None:
        self._next = time.monotonic() + AFTER
        self._drawn = False

    def show(self, what: str, done: int, of: int) -> None:
        """Draw the bar, if it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _EVERY
        full = _CELLS * min(done, of) // of if of else 0
        bar = f"[{'#' * full}{'.' * (_CELLS - full)}] {done}/{of} " if of else "... "
        width = max(10, shutil.get_terminal_size().columns - 1)
        self._write(f"\r\x1b[K{bar}{visible(what)}"[: width + 4])
        self._drawn = True

    def clear(self) -> None:
        """Remove the line."""
        if self._drawn:
            self._write("\r\x1b[K")

    @staticmethod
    def _write(words: str) -> None:
        sys.stderr.write(words.encode("ascii", "replace").decode())
        sys.stderr.flush()
