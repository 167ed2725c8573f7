"""How far a long task is. Tasks say it; only the command line listens, if somebody watches the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# (what is done, steps done, steps in all; 0: nobody knows how many)
Listener = Callable[[str, int, int], None]
_LISTENER: ContextVar[Listener | None] = ContextVar("progress", default=None)


@contextmanager
def reported_to(listener: Listener) -> Iterator[None]:
    """Tell the progress of what runs in the block to a listener."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)


def at(what: str, done: int = 0, of: int = 0) -> None:
    """Say how far a task is. It costs nothing if nobody listens."""
    listener = _LISTENER.get()
    if listener is not None:
        listener(what, done, of)
