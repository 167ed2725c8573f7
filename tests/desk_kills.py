"""Kills the desk in the middle of random actions; nothing that it acknowledged may be lost: `python -m tests.desk_kills --count N --seed N`.

Each round starts a desk, decides, withdraws, annotates, adds works, removes and takes back in random order, and kills the desk while it does one of these.
Then a new desk is opened: it has to be sound, its log has to begin with all acknowledged lines, and the last action is there wholly or not at all.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import random
import re
import sys
import tempfile
import threading
import time
from html import unescape
from pathlib import Path

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, DECISIONS
from sinosoviet_corpus.tasks.verify import verify
from tests.desks import Running, desk
from tests.scratch import CLAIMS, make

CASE = "essay/death"
CLAIM = {
    "kind": "claim",
    "predicate": "died",
    "id": "essay",
    "start": "4",
    "end": "11",
    "role.person": "Charles Babbage",
    "by": "Ada",
}


def decide(running: Running, draw: random.Random) -> bool:
    fields = running.fields(running.get("/case", id=CASE).text, "/decide")
    ticked = {name for name, _ in fields}
    if "finding" not in ticked:
        fields += [("finding", name.removeprefix("seen.")) for name, _ in fields if name.startswith("seen.")]
    judgement = draw.choice(("confirm", "dismiss", "discuss"))
    return (
        running.post("/decide", [*fields, ("judgement", judgement), ("reason", "out-of-scope"), ("by", "Ada")]).status
        == 303
    )


def undo(running: Running, draw: random.Random) -> bool:
    page = running.get("/case", id=CASE).text
    return 'action="/undo"' in page and running.post("/undo", running.fields(page, "/undo")).status == 303


def annotate(running: Running, draw: random.Random) -> bool:
    new = (
        {"role.person": f"A person {draw.randrange(10**9)}", "new.role.person": "person"} if draw.random() < 0.5 else {}
    )
    return running.post("/save", CLAIM | {"when": str(draw.randrange(1850, 1900)), **new}).status == 303


def cite(running: Running, draw: random.Random) -> bool:
    title = f"A work {draw.randrange(10**9)}"
    return running.post("/save", {"kind": "work", "type": "book", "title": title}).status == 303


def remove(running: Running, draw: random.Random) -> bool:
    found = re.findall(r'href="/record\?id=(essay/died[^"]*)"', running.get("/text", id="essay").text)
    if not found:
        return False
    page = running.get("/record", id=unescape(draw.choice(found))).text
    return running.post("/delete", running.fields(page, "/delete")).status == 303


def take_back(running: Running, draw: random.Random) -> bool:
    return running.post("/back").status == 303


ACTIONS = (decide, undo, annotate, cite, remove, take_back)


def state(corpus: Path) -> tuple[bytes, bytes, bytes]:
    """The log of decisions, the claims and the bibliography, as bytes."""
    log = corpus / DECISIONS
    return (
        log.read_bytes() if log.exists() else b"",
        (corpus / CLAIMS).read_bytes(),
        (corpus / BIBLIOGRAPHY).read_bytes(),
    )


def campaign(count: int, seed: int, folder: Path) -> list[str]:
    """The faults of `count` rounds on one corpus; empty if nothing was lost."""
    draw = random.Random(seed)
    corpus = make(folder / "corpus", year="1881")
    faults: list[str] = []
    for number in range(count):
        with desk("--corpus", str(corpus)) as running:
            running.open()
            done = [
                action.__name__ for action in draw.choices(ACTIONS, k=draw.randrange(1, 5)) if action(running, draw)
            ]
            before = state(corpus)
            killer = threading.Timer(draw.random() * 0.4, running.process.kill)
            last = draw.choice(ACTIONS)
            killer.start()
            acknowledged = False
            with contextlib.suppress(OSError, http.client.HTTPException, IndexError):
                acknowledged = last(running, draw)
                if acknowledged:
                    before = state(corpus)
            killer.join()
            running.process.wait(20)
        with desk("--corpus", str(corpus)) as running:
            running.open()
            running.get("/texts")
            where = f"round {number} of seed {seed}: {', '.join(done)}, then {last.__name__}{' (acknowledged)' if acknowledged else ''}"
            faults += [f"{where}: {problem.path}:{problem.line} {problem.message}" for problem in verify(corpus)]
            after = state(corpus)
            if not after[0].startswith(before[0]):
                faults.append(f"{where}: lines of the log are lost")
            if acknowledged and after != before:
                faults.append(f"{where}: the files differ from what was acknowledged")
    return faults


def main() -> int:
    """Run the campaign that the arguments name."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--count", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        faults = campaign(given.count, given.seed, Path(folder))
    print(*faults, f"{given.count} rounds, {len(faults)} faults, {time.monotonic() - began:.0f} s", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
