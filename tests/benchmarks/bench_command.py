"""The commands on the shipped corpus, each in a fresh process: `python -m tests.benchmarks.bench_command [--runs 7]`.

For comparison in the same run: an interpreter that only starts and ends, and a bare DuckDB script of three questions over Parquet tables.
`again`: an earlier run on the same files kept its findings; `--no-cache`: all is computed. The last lines are of one process that goes on.
`small`: on a corpus of one's own, made of the files of the tour: a dozen sentences with what `new` proposes, and six facts.
Python keeps its compiled modules, as it does for users, even if PYTHONDONTWRITEBYTECODE is set: to compile them anew takes half a second.
Prints the least and the middle of the seconds, on the wall and of the processor, and the peak memory. `load` says how busy the machine
was: on a busy one only the processor's count.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sinosoviet_corpus.files.kept import VARIABLE
from tests.benchmarks.by_hand import BY_HAND

SCRIPT = """
import duckdb, sys
c = duckdb.connect(config={"threads": 2})
for name in ("claims", "roles", "entities"):
    c.execute(f"create view {name} as select * from read_parquet('{sys.argv[1]}/{name}.parquet')")
for query in sys.argv[2:]:
    c.execute(query).fetchall()
"""


WARM = """
import sys, time
from pathlib import Path
from sinosoviet_corpus.files.layout import locate
from sinosoviet_corpus.files.reader import to_corpus
from sinosoviet_corpus.tasks.checked import checked
from sinosoviet_corpus.tasks.verify import sound_reading
for run in range(int(sys.argv[1]) + 1):
    times = time.perf_counter(), time.process_time()
    reading = sound_reading(locate(None))
    checked(reading.raw, to_corpus(reading))
    if run:
        print(time.perf_counter() - times[0], time.process_time() - times[1])
"""


def measure(command: list[str], runs: int) -> str:
    """Least and middle seconds, on the wall and of the processor, and peak MB, in words."""
    wall, processor, memory = [], [], 0.0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        wall.append(time.perf_counter() - start)
        processor.append(used.ru_utime + used.ru_stime)
        memory = max(memory, used.ru_maxrss / 1024)
    return f"{_words(wall, processor)}, {memory:.0f} MB"


def _words(wall: list[float], processor: list[float]) -> str:
    least, middle = (f"{of(wall):.3f} s {of(processor):.3f} s" for of in (min, statistics.median))
    return f"least {least} of processor, middle {middle} of processor"


def _small(ours: list[str], folder: Path) -> str:
    """Makes a small corpus and returns its folder."""
    tour = Path(__file__).parents[2] / "notebooks" / "tour"
    shutil.copy(tour / "essay.txt", folder)
    made = folder / "essay-corpus"
    for command in (["new", "essay.txt"], ["import", str(tour / "facts.csv"), "--corpus", str(made), "--by", "a test"]):
        subprocess.run([*ours, *command], cwd=folder, check=True, capture_output=True)
    return str(made)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=7)
    runs = options.parse_args().runs
    ours = [sys.executable, "-m", "sinosoviet_corpus"]
    with tempfile.TemporaryDirectory(prefix="sinosoviet-bench-") as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        subprocess.run([*ours, "tabulate", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        tables = folder if (Path(folder) / "claims.parquet").exists() else str(Path(folder) / "parquet")
        os.environ[VARIABLE] = str(Path(folder) / "cache")
        small = _small(ours, Path(folder))
        print(f"load {os.getloadavg()[0]:.1f}")
        for name, command in {
            "python -c pass": [sys.executable, "-c", "pass"],
            "sinosoviet --help": [*ours, "--help"],
            "sinosoviet verify --no-cache": [*ours, "verify", "--no-cache"],
            "sinosoviet verify": [*ours, "verify"],
            "sinosoviet verify, again": [*ours, "verify"],
            "sinosoviet check --no-cache": [*ours, "check", "--exit-zero", "--no-cache"],
            "sinosoviet check": [*ours, "check", "--exit-zero"],
            "sinosoviet check, again": [*ours, "check", "--exit-zero"],
            "check --no-cache, small": [*ours, "check", "--no-cache", "--corpus", small, "--exit-zero"],
            "DuckDB script, three questions": [sys.executable, "-c", SCRIPT, tables, *BY_HAND.values()],
        }.items():
            again = command[-1] in ("verify", "--exit-zero") and "--no-cache" not in command
            print(f"{name:32} {measure(command, 1 if again and 'again' not in name else runs)}")
        shown = subprocess.run(
            [sys.executable, "-c", WARM, str(runs)], check=True, capture_output=True, text=True
        ).stdout
        wall, processor = zip(*(map(float, line.split()) for line in shown.splitlines()), strict=True)
        print(f"{'check in one process, again':32} {_words(list(wall), list(processor))}")


if __name__ == "__main__":
    main()
