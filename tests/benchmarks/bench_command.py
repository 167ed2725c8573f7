"""The commands on the shipped corpus, each in a fresh process: `python -m tests.benchmarks.bench_command [--runs 7]`.

For comparison in the same run: an interpreter that only starts and ends, and a bare DuckDB script of three questions over Parquet tables.
Prints the least and the middle of the wall seconds, and the peak memory. Run it on a quiet machine: `load` says how quiet it was.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.by_hand import BY_HAND

SCRIPT = """
import duckdb, sys
c = duckdb.connect(config={"threads": 2})
for name in ("claims", "roles", "entities"):
    c.execute(f"create view {name} as select * from read_parquet('{sys.argv[1]}/{name}.parquet')")
for query in sys.argv[2:]:
    c.execute(query).fetchall()
"""


def measure(command: list[str], runs: int) -> tuple[float, float, float]:
    """Least and middle seconds, peak MB."""
    seconds, memory = [], 0.0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - start)
        memory = max(memory, used.ru_maxrss / 1024)
    return min(seconds), statistics.median(seconds), memory


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=7)
    runs = options.parse_args().runs
    ours = [sys.executable, "-m", "sinosoviet_corpus"]
    with tempfile.TemporaryDirectory(prefix="sinosoviet-bench-") as folder:
        subprocess.run([*ours, "tabulate", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        tables = folder if (Path(folder) / "claims.parquet").exists() else str(Path(folder) / "parquet")
        print(f"load {os.getloadavg()[0]:.1f}")
        for name, command in {
            "python -c pass": [sys.executable, "-c", "pass"],
            "sinosoviet --help": [*ours, "--help"],
            "sinosoviet verify": [*ours, "verify"],
            "sinosoviet check": [*ours, "check", "--exit-zero"],
            "DuckDB script, three questions": [sys.executable, "-c", SCRIPT, tables, *BY_HAND.values()],
        }.items():
            least, middle, memory = measure(command, runs)
            print(f"{name:32} {least:.3f} s least, {middle:.3f} s middle, {memory:.0f} MB")


if __name__ == "__main__":
    main()
