"""The graph of derivation: an edge leads from a work to one that it depends on. Circles are allowed; they are data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

# Everything in such a work goes back to its target. A work that only quotes or cites may have any statement from elsewhere.
WHOLE = frozenset({"same_witness", "copies", "translates", "abridges"})

IN_WORDS = 12  # the most steps of a way that are put into words


class Edge(NamedTuple):
    """One work depends on another.

    relation: how `work` depends on `target`. certain: known, not only suspected. evidence: how.
    """

    work: str
    relation: str
    target: str
    certain: bool
    evidence: str

    @property
    def in_full(self) -> bool:
        """Whether everything in the work goes back to the target for certain."""
        return self.certain and self.relation in WHOLE


class Way(NamedTuple):
    """A shortest way from one work to another that it depends on."""

    edges: tuple[Edge, ...]

    @property
    def certain(self) -> bool:
        return all(edge.certain for edge in self.edges)

    @property
    def in_full(self) -> bool:
        return all(edge.in_full for edge in self.edges)

    def __str__(self) -> str:
        steps = [
            f"{e.work} {'' if e.certain else 'perhaps '}{_WORDS.get(e.relation, e.relation)} {e.target}"
            for e in (self.edges if len(self.edges) <= IN_WORDS else (*self.edges[: IN_WORDS - 1], self.edges[-1]))
        ]
        if len(self.edges) > IN_WORDS:
            steps.insert(-1, f"and so on, {len(self.edges) - IN_WORDS} steps more")
        return "; ".join(steps)


Over = Literal["any", "certain", "firm"]
_WORDS = {"same_witness": "has the same witness as"}


class Graph:
    """Edges, indexed. The same whatever their order."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._out: dict[str, list[Edge]] = {}
        for edge in sorted(set(edges)):
            self._out.setdefault(edge.work, []).append(edge)
            if edge.relation == "same_witness":
                self._out.setdefault(edge.target, []).append(edge._replace(work=edge.target, target=edge.work))
        self._reached: dict[tuple[str, Over], dict[str, Edge]] = {}
        self._ends: dict[str, str] | None = None

    def works(self) -> list[str]:
        """The works with an edge of their own, sorted."""
        return sorted(self._out)

    def reached(self, work: str, over: Over = "any") -> dict[str, Edge]:
        """The works that a work goes back to over one or more edges (itself, if it is on a circle), each with the last edge to it.

        over: all edges, those that are certain, or those by which all of a work goes back to the other for certain.
        """
        known = self._reached.get((work, over))
        if known is None:
            known = self._reached[work, over] = self._search(work, over)
        return known

    def way(self, work: str, target: str, over: Over = "any") -> Way | None:
        """A shortest way from a work to one that it goes back to; None if it does not."""
        return _way(self.reached(work, over), work, target)

    def circle(self, work: str) -> Way | None:
        """A shortest way from a work back to itself. Works with the same witness make no circle."""
        return _way(self._search(work, "any", circles=True), work, work)

    def _search(self, work: str, over: Over, circles: bool = False) -> dict[str, Edge]:
        found: dict[str, Edge] = {}
        here = [work]
        while here:
            further = []
            for edge in (edge for at in here for edge in self._out.get(at, ())):
                passable = over == "any" or edge.in_full or (over == "certain" and edge.certain)
                if passable and edge.target not in found and not (circles and edge.relation == "same_witness"):
                    found[edge.target] = edge
                    further.append(edge.target)
            here = [at for at in further if at != work]
        return found

    def roots(self, work: str) -> frozenset[str]:
        """The works that a work goes back to for certain and in full: the ends of all ways over `firm` edges. Itself, if it has none.

        A circle without a way out is one root, named by its first member.
        """
        if self._ends is None:
            self._ends = _ends({w: [e.target for e in out if e.in_full] for w, out in self._out.items()})
        reached = {work, *self.reached(work, "firm")}
        return frozenset(self._ends.get(name, name) for name in reached if self._ends.get(name, name))


def _way(reached: dict[str, Edge], work: str, target: str) -> Way | None:
    edges: list[Edge] = []
    at = target
    while at in reached and (at != work or not edges):
        edges.append(reached[at])
        at = reached[at].work
    return Way(tuple(reversed(edges))) if edges else None


def _ends(out: dict[str, list[str]]) -> dict[str, str]:
    """Every name -> the name of its circle if that (or it alone) has no way out, else "". Tarjan 1972, without recursion."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    ends: dict[str, str] = {}
    for start in sorted(out):
        if start in order:
            continue
        work = [(start, iter(out.get(start, ())))]
        order[start] = low[start] = len(order)
        stack.append(start)
        while work:
            at, targets = work[-1]
            new = None
            for target in targets:
                if target not in order:
                    new = target
                    break
                if target not in ends:
                    low[at] = min(low[at], order[target])
            if new is not None:
                order[new] = low[new] = len(order)
                stack.append(new)
                work.append((new, iter(out.get(new, ()))))
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[at])
            if low[at] == order[at]:
                cut = stack.index(at) if stack[-1] != at else len(stack) - 1
                circle = set(stack[cut:])
                del stack[cut:]
                closed = all(target in circle for name in circle for target in out.get(name, ()))
                ends.update(dict.fromkeys(circle, min(circle) if closed else ""))
    return ends
