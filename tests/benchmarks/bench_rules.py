"""All rules over generated corpora: `python -m tests.benchmarks.bench_rules [--sizes 10000,100000] [--spark SIZE] [--folder DIR]`.

Prints, for each size, seconds and rows by rule and as a whole, the peak memory, the growth exponent from size to size; three rules next to
the same questions written by hand for DuckDB and for pandas in the same run; and, with --spark, Spark local mode on that size, whose rows are
compared with DuckDB's. No test depends on it.
"""

from __future__ import annotations

import argparse
import math
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import duckdb
import pandas as pd

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.tasks.sweep import sweep
from tests.benchmarks.by_hand import BY_HAND
from tests.benchmarks.generate import generate


def duck_by_hand(folder: Path, code: str) -> int:
    """The rows that the query written by hand gives."""
    connection = duckdb.connect(config={"memory_limit": "2GB", "threads": 2})
    for name in ("claims", "roles", "entities"):
        connection.execute(f"create view {name} as select * from read_parquet('{folder}/{name}.parquet')")
    return len(connection.execute(BY_HAND[code]).fetchall())


def pandas_by_hand(folder: Path, code: str) -> int:
    """The same with data frames."""
    claims = pd.read_parquet(folder / "claims.parquet", columns=["claim", "layer", "predicate", "dated", "core"])
    claims = claims[claims["dated"]]
    bounds = pd.DataFrame(claims.pop("core").tolist(), index=claims.index)
    claims = pd.concat([claims, bounds], axis=1)
    roles = pd.read_parquet(folder / "roles.parquet")

    def filled(role: str, predicate: str) -> pd.DataFrame:
        chosen = roles[(roles["role"] == role) & (roles["predicate"] == predicate)][["claim", "entity"]]
        return claims[claims["predicate"] == predicate].merge(chosen.rename(columns={"entity": role}), on="claim")

    if code == "LIF201":
        died = filled("person", "died")
        died = died[died["layer"] == "reference"][["person", "e_max"]].rename(columns={"person": "entity"})
        acts = claims[(claims["layer"] == "text") & claims["predicate"].isin(["visited", "acted", "held_office"])]
        pairs = acts.merge(roles[["claim", "entity"]], on="claim").merge(died, on="entity", suffixes=("", "_death"))
        return int((pairs["s_min"] > pairs["e_max_death"]).sum())
    if code == "ROL302":
        held = filled("person", "held_office").merge(
            roles[(roles["role"] == "office") & (roles["predicate"] == "held_office")][["claim", "entity"]].rename(
                columns={"entity": "office"}
            ),
            on="claim",
        )
        pairs = held[held["layer"] == "text"].merge(
            held[held["layer"] == "reference"], on="office", suffixes=("", "_b")
        )
        fits = (
            (pairs["person"] != pairs["person_b"])
            & (pairs["s_max_b"] <= pairs["s_min"])
            & (pairs["e_min_b"] >= pairs["e_max"])
        )
        return int(fits.sum())
    events = filled("event", "took_place")
    pairs = events[events["layer"] == "text"].merge(
        events[events["layer"] == "reference"], on="event", suffixes=("", "_b")
    )
    return int(((pairs["e_max"] < pairs["s_min_b"]) | (pairs["e_max_b"] < pairs["s_min"])).sum())


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Seconds, and the result of the work."""
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def rules_over(
    folder: Path, out: Path, choose: tuple[str, ...] = (), engine: str = "duckdb"
) -> dict[str, tuple[float, int]]:
    """Rule -> seconds, rows that fired; "all": seconds of the whole, views included."""
    vocabulary = vocabulary_of(shipped_corpus())
    start = time.perf_counter()
    found = {
        s.code or "views": (s.seconds, s.definite + s.tension + s.fired)
        for s in sweep(folder, out, vocabulary, choose, engine=engine)
    }
    return found | {"all": (time.perf_counter() - start, sum(fired for _, fired in found.values()))}


def print_slowest(
    found: dict[str, tuple[float, int]], before: dict[str, tuple[float, int]], larger: float = 1.0
) -> None:
    """The dozen rules that cost most; and the growth of their cost, if `before` has the costs on a corpus so many times smaller."""
    for code, (seconds, fired) in sorted(found.items(), key=lambda item: -item[1][0])[:12]:
        growth = ""
        if code in before and before[code][0] > 0.02:
            growth = f"  exponent {math.log(seconds / before[code][0]) / math.log(larger):.2f}"
        print(f"  {code:8} {seconds:8.2f} s {fired:9,} rows{growth}")


def rows_of(out: Path) -> set[tuple[str, ...]]:
    """All rows that a sweep wrote."""
    query = f"select code, claim, against, also, complete, verdict from read_parquet('{out}/**/*.parquet', union_by_name = true)"
    return {tuple(str(v) for v in row) for row in duckdb.connect().execute(query).fetchall()}


def main() -> None:
    """Generate, run, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="10000,100000")
    options.add_argument("--spark", type=int, metavar="SIZE")
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    sizes = [int(size) for size in given.sizes.split(",") if size]
    with tempfile.TemporaryDirectory(prefix="sinosoviet-bench-") as scratch:
        home = given.folder or Path(scratch)
        before: dict[str, tuple[float, int]] = {}
        for n, size in enumerate(sizes):
            folder = home / str(size)
            if not folder.exists():
                generate(size, folder)
            found = rules_over(folder, home / f"out-{size}")
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"\n{size:,} claims: {found['all'][0]:.1f} s, peak {memory:.0f} MB so far")
            print_slowest(found, before, size / sizes[n - 1])
            before = found
            for code in BY_HAND:
                alone = rules_over(folder, home / f"one-{size}", (code,))
                query, whole, fired = alone[code][0], alone["all"][0], alone[code][1]
                hand, rows = timed(partial(duck_by_hand, folder, code))
                frames, same = timed(partial(pandas_by_hand, folder, code))
                print(
                    f"  {code}: query {query:.2f} s, with the shared views {whole:.2f} s ({fired:,} rows); DuckDB by hand {hand:.2f} s "
                    f"({rows:,}), pandas {frames:.2f} s ({same:,}): query {query / hand:.2f}x and {query / frames:.2f}x, "
                    f"whole {whole / hand:.1f}x and {whole / frames:.2f}x"
                )
        if given.spark:
            folder = home / str(given.spark)
            if not folder.exists():
                generate(given.spark, folder)
            here = rules_over(folder, home / "spark-duckdb")
            there = rules_over(folder, home / "spark-spark", engine="spark")
            same_rows = rows_of(home / "spark-duckdb") == rows_of(home / "spark-spark")
            print(
                f"\nSpark local, {given.spark:,} claims: {there['all'][0]:.1f} s; DuckDB {here['all'][0]:.1f} s "
                f"({there['all'][0] / here['all'][0]:.0f}x); the same rows: {same_rows}"
            )
            print_slowest(there, {})


if __name__ == "__main__":
    main()
