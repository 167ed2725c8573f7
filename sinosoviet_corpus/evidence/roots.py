"""How many independent roots a set of witnesses has: a range, because who had a statement from whom is seldom known.

At most: every witness has it from one of its roots, no two from the same (a largest matching). At least: witnesses that may
have it from one place, by whatever edge, count once (connected components). What is unknown is not guessed; it widens the range.

For a verdict each counts by its voice: works of one hand or house are one voice, and so are all web pages that nobody signs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sinosoviet_corpus.evidence.derivations import Graph


class Group(NamedTuple):
    """Witnesses that may have it from one place, and the reasons to think so (none for a single witness)."""

    works: tuple[str, ...]
    why: tuple[str, ...]


class Roots(NamedTuple):
    """How many independent roots the witnesses of a statement have, as a range.

    least, most: how many independent roots. groups: how they were counted. left_out: works that only echo the claimant.
    """

    least: int
    most: int
    groups: tuple[Group, ...]
    left_out: tuple[str, ...]


def count(graph: Graph, witnesses: Iterable[str], lineages: Mapping[str, str], claimant: str | None = None) -> Roots:
    """Count the roots of `witnesses` (names of works).

    lineages: work -> what it shares with works that may depend on it. claimant: the text whose statement is corroborated; a work
    that goes back to that text itself corroborates nothing.
    """
    works = sorted(set(witnesses))
    echoes = [w for w in works if claimant is not None and (w == claimant or claimant in graph.reached(w, "firm"))]
    works = [w for w in works if w not in echoes]
    groups = _groups(graph, works, lineages)
    least = sum(not any(claimant in graph.reached(w) for w in group.works) for group in groups)
    return Roots(least, _matching([graph.roots(w) for w in works]), tuple(groups), tuple(echoes))


def voices(graph: Graph, witnesses: Iterable[str], lines: Mapping[str, str]) -> int:
    """How many independent voices `witnesses` (names of works) are at most, if works that share a line count once.

    lines: work -> what makes it one voice with other works; a work without one is a voice of its own.
    """
    return _matching([frozenset(lines.get(root, root) for root in graph.roots(w)) for w in sorted(set(witnesses))])


def _groups(graph: Graph, works: list[str], lineages: Mapping[str, str]) -> list[Group]:
    group_of = {work: work for work in works}

    def first(work: str) -> str:
        while group_of[work] != work:
            work = group_of[work]
        return work

    seen: dict[tuple[str, str], str] = {}  # a place it may come from -> the first witness that may have it from there
    why: list[tuple[str, str]] = []
    for work in works:
        marks = [("", name) for name in sorted({work, *graph.reached(work)})]
        marks += [("line", lineages[name]) for kind, name in list(marks) if name in lineages]
        for mark in dict.fromkeys(marks):
            other = seen.setdefault(mark, work)
            if first(other) != first(work):
                group_of[first(work)] = first(other)
                why.append((work, _why(graph, work, other, mark)))
    members: dict[str, list[str]] = {}
    for work in works:
        members.setdefault(first(work), []).append(work)
    return [
        Group(tuple(group), tuple(text for work, text in why if work in group)) for _, group in sorted(members.items())
    ]


def _why(graph: Graph, work: str, other: str, mark: tuple[str, str]) -> str:
    kind, name = mark
    if kind:
        return f"{other} and {work} come from one hand or house: {name}"
    ways = (graph.way(w, name) for w in (work, other) if w != name)
    return "; ".join(str(way) for way in ways if way)


def _matching(choices: list[frozenset[str]]) -> int:
    """How many can have a root of their own: a largest matching, by augmenting paths (Kuhn 1955)."""
    taken: dict[str, int] = {}

    def give(n: int, tried: set[str]) -> bool:
        for root in sorted(choices[n]):
            if root not in tried:
                tried.add(root)
                if root not in taken or give(taken[root], tried):
                    taken[root] = n
                    return True
        return False

    return sum(give(n, set()) for n in range(len(choices)))
