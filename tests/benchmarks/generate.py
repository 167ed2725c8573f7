"""A seeded corpus of claims as Parquet tables, at any size: `python -m tests.benchmarks.generate CLAIMS FOLDER [--hot N]`.

A third is a reference layer: lives, tenures that follow one another, events, works, visits. The rest are statements of texts about the same
things, chosen by Zipf's law (bent at its head), dated to a day, a month or a year, some "about"; one in a hundred is wrong (another holder, another
date, another author, a visit after death). Days run from before the year 1 to the year 2000; some ends are open, some not known.
--hot N: adds one event, one office and one work, each with N more statements, one of them wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sinosoviet_corpus.tables.arrow import schema
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED
from sinosoviet_corpus.times.box import INFINITE

Ints = npt.NDArray[np.int64]
CHUNK = 250_000
FIRST_DAY, LAST_DAY = -290_000, 730_000  # 795 BC to 1999
LIFE, TENURE = 20_000, 900  # days

# Share of the claims, layer, predicate, and whether one in a hundred is made wrong.
PLAN: tuple[tuple[float, str, str], ...] = (
    (0.05, "reference", "born"),
    (0.05, "reference", "died"),
    (0.10, "reference", "held_office"),
    (0.05, "reference", "took_place"),
    (0.01, "reference", "existed"),
    (0.02, "reference", "authored"),
    (0.05, "reference", "visited"),
    (0.15, "text", "held_office"),
    (0.15, "text", "took_place"),
    (0.15, "text", "visited"),
    (0.03, "text", "authored"),
    (0.04, "text", "born"),
    (0.08, "text", "acted"),
    (0.03, "text", "relations_friendly"),
    (0.03, "text", "met"),
    (0.01, "text", "denied"),
)
ROLES = {
    "born": ("person",), "died": ("person",), "held_office": ("person", "office"), "took_place": ("event",),
    "existed": ("entity",), "authored": ("author", "work"), "visited": ("visitor",), "acted": ("agent",),
    "relations_friendly": ("party", "party"), "met": ("participant", "participant"), "denied": ("participant", "participant"),
}  # fmt: skip
POINT = {"born", "died", "authored", "took_place", "acted", "met", "denied"}
TWO_STATES = {"relations_friendly"}


class World:
    """The true facts: arrays of lives, tenures, events, works."""

    def __init__(self, claims: int, seed: int) -> None:
        self.rng = rng = np.random.default_rng(seed)
        self.persons, self.events = max(claims // 20, 20), max(claims // 20, 20)
        self.offices, self.works, self.bodies = max(claims // 200, 5), max(claims // 50, 5), max(claims // 200, 5)
        self.towns, self.states = 200, max(claims // 2000, 10)
        self.born = np.sort(rng.integers(FIRST_DAY, LAST_DAY - LIFE, self.persons))  # neighbours are contemporaries
        self.died = self.born + rng.integers(LIFE // 3, LIFE, self.persons)
        self.took_place = rng.integers(FIRST_DAY, LAST_DAY, self.events)
        self.place = rng.integers(0, self.towns, self.events)
        self.author = rng.integers(0, self.persons, self.works)
        tenures = max(int(claims * 0.10), 10)
        self.office = np.sort(zipf(rng, self.offices, tenures))
        first = np.searchsorted(self.office, self.office)
        self.start = FIRST_DAY + (np.arange(tenures) - first) * TENURE + self.office % 700
        self.holder = rng.integers(0, self.persons, tenures)
        self.founded = rng.integers(FIRST_DAY, LAST_DAY - 90_000, self.bodies)


def zipf(rng: np.random.Generator, things: int, size: int) -> Ints:
    """Numbers below `things`, the k-th with a weight of 1 / (k + things / 500): Zipf's law with Mandelbrot's constant.

    So the commonest thing has some hundred claims at any size, and the number of pairs grows as the corpus does.
    """
    q = max(things / 500, 1.0)
    return np.minimum(q * ((things + q) / q) ** rng.random(size) - q, things - 1).astype(np.int64)


class Claims:
    """Some claims of one layer and predicate: the days, and who fills the roles."""

    def __init__(self, layer: str, predicate: str, numbers: Ints, roles: list[pa.Array], s: Ints, e: Ints) -> None:
        self.layer, self.predicate, self.numbers, self.roles, self.s, self.e = layer, predicate, numbers, roles, s, e
        self.lasting = np.zeros(len(numbers), bool)  # extent: starts on s, ends on e
        self.place: pa.Array | None = None
        self.value: pa.Array | None = None


def ids(prefix: str, numbers: Ints) -> pa.Array:
    return pc.binary_join_element_wise(prefix, pc.cast(pa.array(numbers), pa.string()), "")


def make(world: World, layer: str, predicate: str, numbers: Ints, which: Ints, seed: list[int]) -> Claims:
    """The claims with these numbers; `which`: their places within their part of the plan."""
    rng, w, n = np.random.default_rng(seed), world, len(numbers)
    wrong = (rng.random(n) < 0.01) & (layer == "text")
    shift = np.where(wrong, rng.integers(2_000, 9_000, n), 0)
    text = layer == "text"
    if predicate in ("born", "died"):
        p = zipf(rng, w.persons, n) if text else which % w.persons
        day = (w.born if predicate == "born" else w.died)[p] + shift
        return Claims(layer, predicate, numbers, [ids("p", p)], day, day)
    if predicate == "held_office":
        t = rng.integers(0, len(w.office), n) if text else which % len(w.office)
        p = np.where(wrong, (w.holder[t] + 1 + rng.integers(0, 99, n)) % w.persons, w.holder[t])
        start = w.start[t] + (rng.integers(1, TENURE - 1, n) if text else 0)
        made = Claims(
            layer,
            predicate,
            numbers,
            [ids("p", p), ids("o", w.office[t])],
            start,
            start if text else start + TENURE - 1,
        )
        made.lasting[:] = not text
        return made
    if predicate == "took_place":
        e = zipf(rng, w.events, n) if text else which % w.events
        made = Claims(layer, predicate, numbers, [ids("e", e)], w.took_place[e] + shift, w.took_place[e] + shift)
        made.place = ids("t", w.place[e])
        return made
    if predicate == "existed":
        b = which % w.bodies
        made = Claims(layer, predicate, numbers, [ids("g", b)], w.founded[b], np.full(n, INFINITE))
        made.lasting[:] = True
        return made
    if predicate == "authored":
        k = zipf(rng, w.works, n) if text else which % w.works
        a = np.where(wrong, (w.author[k] + 1) % w.persons, w.author[k])
        return Claims(
            layer, predicate, numbers, [ids("p", a), ids("w", k)], np.full(n, -INFINITE), np.full(n, INFINITE)
        )
    if predicate == "visited":
        p = zipf(rng, w.persons, n)
        day = np.where(wrong, w.died[p] + 900, w.born[p] + (rng.random(n) * (w.died[p] - w.born[p])).astype(np.int64))
        made = Claims(layer, predicate, numbers, [ids("p", p)], day, day)
        made.place = ids("t", rng.integers(0, w.towns, n))
        return made
    if predicate == "acted":
        b = zipf(rng, w.bodies, n)
        day = np.where(wrong, w.founded[b] - 900, w.founded[b] + rng.integers(800, 80_000, n))
        made = Claims(layer, predicate, numbers, [ids("g", b)], day, day)
        made.value = ids("protested ", rng.integers(0, 1000, n))
        return made
    if predicate == "relations_friendly":
        a = zipf(rng, w.states, n)
        b = (a + 1 + rng.integers(0, w.states - 1, n)) % w.states
        day = rng.integers(FIRST_DAY, LAST_DAY, n)
        return Claims(layer, predicate, numbers, [ids("s", np.minimum(a, b)), ids("s", np.maximum(a, b))], day, day)
    a = zipf(rng, w.persons, n)
    b = (a + 1 + rng.integers(0, 50, n)) % w.persons
    day = w.born[a] + rng.integers(6_000, 8_000, n)
    return Claims(layer, predicate, numbers, [ids("p", np.minimum(a, b)), ids("p", np.maximum(a, b))], day, day)


def hot(world: World, first: int, count: int) -> Iterator[Claims]:
    """Three things with keys of their own; `count` statements are about each, one of them wrong."""
    for n, predicate in enumerate(("took_place", "held_office", "authored")):
        numbers = np.arange(first + n * count, first + (n + 1) * count)
        day = np.full(count, 500_000)
        day[count // 2] -= 5_000 if predicate == "took_place" else 0
        person = np.full(count, 1)
        person[count // 2] = 2
        roles = {
            "took_place": [ids("hot-event", np.zeros(count, np.int64))],
            "held_office": [ids("p", person), ids("hot-office", np.zeros(count, np.int64))],
            "authored": [ids("p", person), ids("hot-work", np.zeros(count, np.int64))],
        }[predicate]
        yield Claims("text", predicate, numbers, roles, day, day)


def tables_of(c: Claims, seed: list[int]) -> dict[str, pa.Table]:
    """The rows of claims, roles, times, functional, citations."""
    rng, n = np.random.default_rng(seed), len(c.numbers)
    claim = ids("c", c.numbers)
    dated = (c.s > -INFINITE) | (c.e < INFINITE)
    kind = rng.integers(0, 10, n)  # 0-4 a day, 5-7 a month, 8-9 a year
    width = np.where(c.lasting | ~dated, 0, np.select([kind < 5, kind < 8], [0, 29], 364))
    about = np.where(rng.random(n) < 0.1, np.select([width == 0, width == 29], [7, 31], 731), 0) * dated
    before = (rng.random(n) * (width + 1)).astype(np.int64)
    unknown = c.lasting & (c.e < INFINITE) & (rng.random(n) < 0.02)

    def box(extra: Ints | int) -> pa.Array:
        low = np.where(c.s > -INFINITE, c.s - before - extra, -INFINITE)
        high = np.where(c.e < INFINITE, c.e - before + width + extra, INFINITE)
        end = np.where(unknown, INFINITE, high)
        s_max = np.where(c.lasting, c.s + extra, high)
        e_min = np.where(unknown, low, np.where(c.lasting, np.where(c.e < INFINITE, c.e - extra, INFINITE), low))
        return pa.StructArray.from_arrays(
            [pa.array(x) for x in (low, s_max, e_min, end)], ["s_min", "s_max", "e_min", "e_max"]
        )

    core, widened = box(0), box(about)
    predicate = "met" if c.predicate == "denied" else c.predicate
    text = c.layer == "text"
    edtf = pc.if_else(pa.array(dated), ids("d. ", c.s - before), pa.scalar(None, pa.string()))
    mode = pc.if_else(pa.array(c.lasting), "extent", "within")
    claims = {
        "claim": claim,
        "ordinal": pa.array(c.numbers),
        "source": ids("text", c.numbers % 1000) if text else full("reference", n),
        "layer": full(c.layer, n),
        "kind": full("event", n),
        "predicate": full(predicate, n),
        "aspect": full("point" if c.predicate in POINT else "durative", n),
        "polarity": full("-" if c.predicate == "denied" else "+", n),
        "modality": full("certain", n),
        "irrealis": full("actual", n),
        "value": c.value,
        "place": c.place,
        "place_relation": None if c.place is None else full("in", n),
        "edtf": edtf,
        "raw": edtf,
        "mode": pc.if_else(pa.array(dated), mode, pa.scalar(None, pa.string())),
        "dated": pa.array(dated),
        "end_unknown": pa.array(unknown),
        "core": core,
        "widened": widened,
        "rank": full("normal", n),
        "confidence": full("high", n),
        "firm": pa.array(rng.random(n) >= 0.02) if text else full(True, n),
        "nameless": full(False, n),
        "cited": full(not text, n),
        "checkable": full(True, n),
        "role_count": full(len(c.roles), n),
        "start": pa.array(c.numbers % 100_000) if text else None,
        "end": pa.array(c.numbers % 100_000 + 40) if text else None,
    }
    roles = [
        {"claim": claim, "predicate": full(predicate, n), "role": full(role, n), "entity": entity}
        for role, entity in zip(ROLES[c.predicate], c.roles, strict=True)
    ]
    made = {"claims": [table("claims", n, claims)], "roles": [table("roles", n, r) for r in roles]}
    times = table(
        "times",
        n,
        {"claim": claim, "alternative": full(0, n), "edtf": edtf, "mode": mode, "core": core, "widened": widened},
    )
    made["times"] = [times.filter(pa.array(dated))]
    gives = {"born": "time", "died": "time", "took_place": "time", "authored": "author"}.get(c.predicate)
    if gives:
        given = {"claim": claim, "predicate": full(predicate, n), "gives": full(gives, n), "key": c.roles[-1]}
        made["functional"] = [table("functional", n, given | {"given": c.roles[0] if gives == "author" else edtf})]
    if not text:
        cited = {"claim": claim, "function": full("supports", n), "read": full("whole", n)}
        made["citations"] = [table("citations", n, cited | {"work": ids("book", c.numbers % 997 + k)}) for k in (0, 1)]
    return {name: pa.concat_tables(parts) for name, parts in made.items()}


def full(value: Any, n: int) -> pa.Array:
    return pa.repeat(value, n)


def table(name: str, n: int, columns: dict[str, Any]) -> pa.Table:
    wanted = schema(name)
    arrays = [pa.nulls(n, f.type) if columns.get(f.name) is None else pc.cast(columns[f.name], f.type) for f in wanted]
    return pa.Table.from_arrays(arrays, schema=wanted)


def small_tables(w: World) -> dict[str, pa.Table]:
    """The registry, and the other tables that rules read."""
    rng = w.rng
    letters = rng.integers(0, 20_000, w.persons)
    name = pc.binary_join_element_wise("am", ids("", letters), "ov", "")
    parts = [
        ("p", w.persons, "person", None), ("o", w.offices, "office", True), ("e", w.events, "event", None),
        ("w", w.works, "work", None), ("g", w.bodies, "organisation", None), ("t", w.towns, "place", None),
        ("l", 20, "place", None), ("s", w.states, "state", None),
        ("hot-event", 1, "event", None), ("hot-office", 1, "office", True), ("hot-work", 1, "work", None),
    ]  # fmt: skip
    entities, wider = [], []
    for prefix, count, type_, single in parts:
        own = ids(prefix, np.arange(count))
        entities.append(
            table(
                "entities",
                count,
                {
                    "entity": own,
                    "type": full(type_, count),
                    "label": own,
                    "single_holder": full(single, count) if single else None,
                },
            )
        )
        wider.append(table("wider", count, {"entity": own, "wider": own}))
    towns = np.arange(w.towns)
    wider.append(table("wider", w.towns, {"entity": ids("t", towns), "wider": ids("l", towns % 20)}))
    return {
        "entities": pa.concat_tables(entities),
        "wider": pa.concat_tables(wider),
        "tokens": table("tokens", w.persons, {"entity": ids("p", np.arange(w.persons)), "token": name}),
        "excludes": table(
            "excludes",
            2,
            {
                "predicate": pa.array(["relations_friendly", "relations_hostile"]),
                "other": pa.array(["relations_hostile", "relations_friendly"]),
            },
        ),
    }


def generate(claims: int, folder: Path, hot_claims: int = 0, seed: int = 1) -> int:
    """Write the tables; the number of claims."""
    folder.mkdir(parents=True, exist_ok=True)
    world = World(claims, seed)
    writers = {
        name: pq.ParquetWriter(folder / f"{name}.parquet", schema(name), compression="zstd")
        for name in COLUMNS
        if name not in COMPUTED
    }

    def write(parts: dict[str, pa.Table]) -> None:
        for name, rows in parts.items():
            writers[name].write_table(rows, row_group_size=122_880)

    number = 0
    for share, layer, predicate in PLAN:
        count = max(int(claims * share), 1)
        for first in range(0, count, CHUNK):
            which = np.arange(first, min(first + CHUNK, count))
            made = make(world, layer, predicate, number + which, which, [seed, number, first])
            write(tables_of(made, [seed, number, first, 1]))
        number += count
    for made in hot(world, number, hot_claims) if hot_claims else ():
        write(tables_of(made, [seed, number, 2]))
        number += hot_claims
    write(small_tables(world))
    for writer in writers.values():
        writer.close()
    return number


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("claims", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--hot", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    made = generate(given.claims, given.folder, given.hot, given.seed)
    print(f"{made} claims in {given.folder}", file=sys.stderr)
