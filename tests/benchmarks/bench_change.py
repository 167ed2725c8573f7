"""How long the desk needs to know what a change finds: `python -m tests.benchmarks.bench_change [--runs 3]`.

On a copy of the shipped corpus, changes of several kinds are stored as the desk stores them: from then until the findings are those of the
files as they are now. Beside it a check of the same corpus from nothing. Prints the least and the middle, by the clock and by the processor time
of this process, with the load of the machine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.store import Edit, store

BUDGET = 0.5  # seconds


def _confirmed(record: Any, number: int) -> Any:
    """As when a proposal is accepted: only who made it changes."""
    agent = f"a program; confirmed by reader {number}"
    return msgspec.structs.replace(record, made_by=msgspec.structs.replace(record.made_by, agent=agent))


def _moved(claim: Any, number: int) -> Any:
    time = msgspec.structs.replace(claim.time, edtf=f"{1930 + number}", raw=f"in {1930 + number}", part=None)
    return msgspec.structs.replace(claim, time=time)


def _claims(corpus: Corpus) -> list[Any]:
    return [c for c in corpus.claims if c.source != REFERENCE and c.time and not c.time.anchor]


CHANGES: dict[str, Callable[[Corpus, int], Edit]] = {
    "a date is confirmed": lambda corpus, n: Edit(corpus.dates[n], _confirmed(corpus.dates[n], n)),
    "a name is confirmed": lambda corpus, n: Edit(corpus.mentions[n], _confirmed(corpus.mentions[n], n)),
    "a statement is confirmed": lambda corpus, n: Edit(_claims(corpus)[n], _confirmed(_claims(corpus)[n], n)),
    "a new date": lambda corpus, n: Edit(
        None, msgspec.structs.replace(corpus.dates[n], id=f"{corpus.dates[n].id}-b{n}")
    ),
    "another date of a statement": lambda corpus, n: Edit(_claims(corpus)[n], _moved(_claims(corpus)[n], n)),
    "a new statement": lambda corpus, n: Edit(
        None, msgspec.structs.replace(_claims(corpus)[n], id=f"{_claims(corpus)[n].id}-b{n}")
    ),
}


def _timed(what: Callable[[], Any]) -> tuple[float, float]:
    begun, spent = time.perf_counter(), time.process_time()
    what()
    return time.perf_counter() - begun, time.process_time() - spent


def _row(what: str, found: list[tuple[float, float]], budget: float | None = None) -> None:
    clock, busy = ([pair[n] for pair in found] for n in (0, 1))
    within = "" if budget is None else "  within the budget" if min(clock) <= budget else f"  over {budget} s"
    figures = f"clock {min(clock):.2f} s ({statistics.median(clock):.2f}), processor {min(busy):.2f} s ({statistics.median(busy):.2f})"
    print(f"{what:<30}{figures}{within}", flush=True)


def main() -> None:
    """Time the changes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    os.environ["SINOSOVIET_CACHE"] = ""  # nothing is taken from an earlier run
    print(f"load {os.getloadavg()[0]:.1f}; the least, and the middle of {runs}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "corpus"
        init(root, shipped_corpus())
        warm = Warm(root)
        held, _ = warm.findings(patient=True)
        _row("a check from nothing", [_timed(lambda: check(held.corpus)) for _ in range(runs)])
        for what, change in CHANGES.items():
            found = []
            for number in range(1, runs + 1):
                store(root, [change(warm.held().corpus, number)], advised=False)
                found.append(_timed(lambda: warm.findings(patient=True)))
            _row(what, found, BUDGET)
        warm.stop()
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
