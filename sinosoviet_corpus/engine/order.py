"""Runs pieces of work in the order of their dependencies: each as soon as the ones it needs are done, two at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from contextvars import copy_context
from graphlib import TopologicalSorter
from typing import Any

from sinosoviet_corpus import progress
from sinosoviet_corpus.engine.sql import relations_in

AT_A_TIME = 2  # a small query spends most of its time in planning, which uses one thread


Rows = list[dict[str, Any]]


def asked(
    queries: Sequence[str],
    views: Mapping[str, str],
    *,
    define: Callable[[str, str], None],
    answer: Callable[[str], Rows],
) -> list[Rows | Exception]:
    """What `answer` returns or raises for each query, in order. `define` runs first for the views that the query reads."""
    answers: list[Rows | Exception] = [[] for _ in queries]
    numbered = {str(n): query for n, query in enumerate(queries)}

    def work(name: str) -> None:
        if name in views:
            define(name, views[name])
        else:
            try:
                answers[int(name)] = answer(numbered[name])
            except Exception as error:
                answers[int(name)] = error

    made = views.keys()
    in_order({name: made & set(relations_in(sql)) for name, sql in (*views.items(), *numbered.items())}, work)
    return answers


def in_order(needs: Mapping[str, Collection[str]], work: Callable[[str], None]) -> None:
    """Do the work for each name once it is done for all names that it needs. Of the ready ones, the one with the longest chain waiting comes first.

    Says how far it is (`progress`). Raises the first error of the work; work that has not begun is then skipped. Raises
    graphlib.CycleError for a circle.
    """
    waiting = _longest_wait(needs)
    sorter = TopologicalSorter(needs)
    sorter.prepare()
    ready: list[str] = []
    failed: list[BaseException] = []
    finished: list[str] = []
    turn = threading.Condition()

    def take() -> str | None:
        """The next that is ready; None when all is done or something failed."""
        while not failed and sorter.is_active():
            ready.extend(sorter.get_ready())
            if ready:
                ready.sort(key=lambda name: (waiting[name], name))
                return ready.pop()
            turn.wait()
        return None

    def worker() -> None:
        while True:
            with turn:
                name = take()
            if name is None:
                return
            try:
                work(name)
            except BaseException as error:
                failed.append(error)
            with turn:
                sorter.done(name)
                finished.append(name)
                progress.at("comparing", len(finished), len(needs))
                turn.notify_all()

    threads = [threading.Thread(target=copy_context().run, args=(worker,)) for _ in range(AT_A_TIME)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def _longest_wait(needs: Mapping[str, Collection[str]]) -> dict[str, int]:
    """For each name the length of the longest chain of names that wait for it."""
    chain = dict.fromkeys(TopologicalSorter(needs).static_order(), 0)
    for name in reversed(chain):
        for needed in needs.get(name, ()):
            chain[needed] = max(chain[needed], chain[name] + 1)
    return chain
