"""How long imports take: registers of tenures and sheets of facts, made from a seed. `python -m tests.benchmarks.bench_imports [ROWS ...]`."""

from __future__ import annotations

import csv
import io
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from sinosoviet_corpus.tasks.importing import Options, import_files
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.times.days import day_number, iso

TENURES, FACTS = 7262, 1500
AT = "2026-01-01T00:00:00Z"
MAPPING = """
[[fact]]
predicate = "held_office"
roles.person = { column = "Name", id_from = "No" }
roles.office = "Post"
from = "Appointed"
to = "Left"
source = { constant = "Register of envoys" }
locator = "Page"
keep = { Status = ["served"] }

[[fact]]
predicate = "born"
roles.person = { column = "Name", id_from = "No" }
at = "Born"
source = { constant = "Register of envoys" }
locator = "Page"
"""


def register(rows: int, seed: int = 1955) -> bytes:
    """A register of tenures in columns of its own, some rows of which cannot be read."""
    rng = Random(seed)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["No", "Name", "Post", "Appointed", "Left", "Born", "Status", "Page"])
    post, day = 0, 0
    for n in range(rows):
        if n % 12 == 0:
            post, day = post + 1, day_number(rng.randint(1790, 1900), 1, 1)
        end = day + rng.randint(400, 2500)
        first = "1/2/1900" if n % 97 == 5 else iso(day) if n % 3 else iso(day)[:4]
        status = "declined" if n % 50 == 7 else "served"
        writer.writerow(
            [
                f"e{n}",
                f"Envoy {n}",
                f"Envoy to land {post}",
                first,
                iso(end),
                iso(day - 15000)[:4],
                status,
                f"p. {n // 40}",
            ]
        )
        day = end
    return out.getvalue().encode()


def sheet(rows: int, seed: int = 1955) -> bytes:
    """A sheet of facts in our own columns: tenures, births, deaths, foundings."""
    rng = Random(seed)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(
        ["predicate", "person", "office", "entity", "entity type", "from", "to", "date", "place", "source", "locator"]
    )
    for n in range(rows):
        year = rng.randint(1800, 1990)
        cited = [f"Work {n % 40}", f"p. {n}"]
        person = f"Person {n // 3}"
        row = [
            [
                "held office",
                person,
                f"Office {n // 12}",
                "",
                "",
                str(year),
                f"{year}-{(year + 3) % 100:02}"[:4],
                "",
                "",
            ],
            ["born", person, "", "", "", "", "", f"{rng.randint(1, 28)} May {year}", f"Town {n % 50}"],
            ["founded", "", "", f"Party {n}", "organisation", "", "", str(year), ""],
        ][n % 3]
        writer.writerow([*row, *cited])
    return out.getvalue().encode()


def timed(folder: Path, name: str, data: bytes, **options: object) -> tuple[float, float, int, int]:
    """Seconds of a first and of a second import; claims, and rows set aside."""
    path = folder / f"{name}.csv"
    path.write_bytes(data)
    init(folder / f"corpus-{name}")
    chosen = Options("a benchmark", AT, **options)  # type: ignore[arg-type]
    began = time.perf_counter()
    done = import_files(folder / f"corpus-{name}", [path], chosen)
    middle = time.perf_counter()
    again = import_files(folder / f"corpus-{name}", [path], chosen)
    assert not again.written
    return middle - began, time.perf_counter() - middle, done.record.claims, done.record.set_aside


def main() -> None:
    """Print the figures."""
    for rows in [int(word) for word in sys.argv[1:]] or [FACTS, TENURES]:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            mapping = folder / "posts.toml"
            mapping.write_text(MAPPING, "utf-8")
            for name, data, options in (
                ("facts", sheet(rows), {}),
                ("mapped", register(rows), {"mapping": mapping}),
                ("listed", register(rows), {"mapping": mapping, "as_list": "register"}),
            ):
                first, second, claims, aside = timed(folder, name, data, **options)
                print(
                    f"{rows:>7} rows, {name:<7} {first:6.2f} s, again {second:6.2f} s; {claims} claims, {aside} rows set aside"
                )


if __name__ == "__main__":
    main()
