"""Runs work in a background thread. It pays because the database leaves the interpreter free while it computes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def in_background(work: Callable[[], T]) -> Callable[[], T]:
    """Start the work in a thread. Returns a function that waits for it and returns its result or raises its error."""
    made: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            made.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()

    def wait() -> T:
        thread.join()
        if failed:
            raise failed[0]
        return made[0]

    return wait
