"""How long the smallest contradictions of large networks take: `python -m tests.benchmarks.bench_network [CONSTRAINTS]`.

Invented histories: events with a true day, dates of most of them, orders and containments among neighbours, all true; and planted
chains of orders that end before they begin. Two shapes: many groups (texts that have little to do with each other), and one connected
group. Time is from the list of constraints to the last set, cut down to what is needed, and includes building.
For comparison in the same run, if installed: networkx finds one negative cycle (Bellman-Ford from the origin) and z3 one unsatisfiable
core of the same constraints, building included; neither makes them small.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from random import Random

from sinosoviet_corpus.network.conflict import conflicts
from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, bounds, end, start

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
TARGET = 100_000
GROUP = 400  # events of one text
EVERY = 2_000  # constraints for each planted contradiction


def history(size: int, groups: bool, seed: int = 0) -> tuple[list[Constraint], frozenset[str], int]:
    """About `size` constraints, text by text as from a corpus, the ids of text claims, how many contradictions are planted."""
    chance = Random(seed)
    made: list[Constraint] = []
    planted = group = number = 0

    def claim() -> tuple[str, ...]:
        nonlocal number
        number += 1
        return (f"{'text' if chance.random() < 0.5 else 'ref'}/{number}",)

    def order(earlier: str, later: str) -> None:
        made.append(Constraint(start(earlier), start(later), -1, claim(), "order"))

    while len(made) < size:
        days = sorted(chance.randint(600_000, 730_000) for _ in range(GROUP))
        names = [f"event-{group if groups else 0}-{group}-{n}" for n in range(GROUP)]
        for n, (name, day) in enumerate(zip(names, days, strict=True)):
            made.append(Constraint(start(name), end(name), 0, (), "axiom"))
            if chance.random() < 0.6:
                by, vague = claim(), chance.choice((0, 15, 180))
                made += bounds(start(name), day - vague, day + vague, by, "dated")
                made += bounds(end(name), day - vague, day + 40 + vague, by, "dated")
            for _ in range(2):
                if n:
                    order(names[chance.randint(max(0, n - 12), n - 1)], name)
        if not groups and group:  # events long before this one
            order(f"event-0-{group - 1}-{chance.randrange(GROUP)}", f"late-{group}")
            order(f"early-{group}", names[chance.randrange(GROUP)])
            order(f"early-{group}", f"late-{group}")
        while planted < len(made) // EVERY:
            planted += 1
            chain = [f"planted-{planted}-{n}" for n in range(chance.randint(3, 6))]
            made += bounds(start(chain[0]), 720_000, 720_000, (f"text/first-{planted}",), "dated")
            made += bounds(start(chain[-1]), 719_000, 719_000, (f"ref/last-{planted}",), "dated")
            order(chance.choice(names[: GROUP // 4]), chain[chance.randrange(len(chain))])
            for n, (a, b) in enumerate(pairwise(chain)):
                made.append(Constraint(start(a), start(b), -1, (f"text/planted-{planted}-{n}",), "order"))
        group += 1
    return made, frozenset(c for m in made for c in m.claims if c.startswith("text")), planted


def by_networkx(constraints: list[Constraint]) -> bool:
    """Whether networkx finds a negative cycle."""
    import networkx as nx

    graph = nx.DiGraph()
    for c in constraints:
        known = graph.get_edge_data(c.y, c.x)
        if known is None or c.w < known["weight"]:
            graph.add_edge(c.y, c.x, weight=c.w)
    for point in list(graph):  # so that every cycle is reached from the origin, at a weight that makes none
        if not graph.has_edge(ORIGIN, point) and point != ORIGIN:
            graph.add_edge(ORIGIN, point, weight=1 << 50)
    try:
        return bool(nx.find_negative_cycle(graph, ORIGIN))
    except nx.NetworkXError:
        return False


def by_z3(constraints: list[Constraint]) -> bool:
    """Whether z3 gives an unsatisfiable core."""
    import z3

    solver = z3.SolverFor("QF_IDL")
    solver.set("core.minimize", False)
    times = {p: z3.Int(f"{p.thing} {p.edge}") for c in constraints for p in (c.x, c.y)}
    for n, c in enumerate(constraints):
        solver.assert_and_track(times[c.x] - times[c.y] <= c.w, f"c{n}")
    return solver.check() == z3.unsat and len(solver.unsat_core()) > 0


def timed(run: Callable[[], object], repeat: int = 1) -> tuple[float, object]:
    """The least seconds of some runs, and the last result."""
    best, result = math.inf, None
    for _ in range(repeat):
        begun = time.perf_counter()
        result = run()
        best = min(best, time.perf_counter() - begun)
    return best, result


def main() -> None:
    """Print the figures."""
    gc.disable()  # as the command line does
    largest = int(sys.argv[1]) if sys.argv[1:] else SIZES[-1]
    for groups in (True, False):
        print("many groups" if groups else "one group")
        measured: list[tuple[int, float]] = []
        for size in (s for s in SIZES if s <= largest):
            made, texts, planted = history(size, groups)
            seconds, result = timed(lambda made=made, texts=texts: conflicts(made, texts, most=10**6), 3)  # type: ignore[misc]
            assert len(result.found) == planted, f"{len(result.found)} sets found, {planted} planted"  # type: ignore[attr-defined]
            measured.append((len(made), seconds))
            print(f"  {len(made):8,} constraints  {seconds:8.3f} s  {planted:4} sets, all found", end="", flush=True)
            if size == TARGET:
                for name, peer in (("networkx", by_networkx), ("z3", by_z3)):
                    try:
                        theirs, found = timed(lambda made=made, peer=peer: peer(made))  # type: ignore[misc]
                    except ImportError:
                        print(f"  {name} is not installed", end="")
                        continue
                    assert found
                    print(f"  {name} {theirs:.2f} s for one (ratio {seconds / theirs:.3f})", end="", flush=True)
            print()
        large = [m for m in measured if m[0] >= 10_000]
        if len(large) > 1:
            (a, first), (b, last) = large[0], large[-1]
            print(f"  growth exponent {math.log(last / first) / math.log(b / a):.2f} from {a:,} to {b:,}")


if __name__ == "__main__":
    main()
