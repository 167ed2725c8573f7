"""A program for `--with`, of a kind that its first argument names: it answers well, confused, or maliciously. Run as a program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


def _say(**record: Any) -> None:
    print(json.dumps(record, ensure_ascii=False))


def good(question: str) -> None:
    """What the section says, with a new entity, in an order that needs both passes."""
    assert "# Guidelines" in question
    assert '"died"' in question
    _say(
        layer="claims",
        quote="Nagy died in\n1958",
        kind="event",
        predicate="died",
        roles={"person": ["nagy"]},
        time={"edtf": "1958", "raw": "1958"},
    )
    _say(
        layer="claims",
        quote="Nagy died in 1955",
        kind="event",
        predicate="died",
        roles={"person": "nagy"},
        time={"edtf": "1955"},
        confidence="high",
    )
    _say(layer="entities", id="nagy", type="person", label="Imre Nagy")
    _say(layer="mentions", spans=[{"quote": "Imre"}], entity="nagy")


def liar(question: str) -> None:
    """One lie of each kind."""
    died: dict[str, Any] = {
        "layer": "claims",
        "quote": "Nagy died in 1955",
        "predicate": "died",
        "roles": {"person": ["nagy"]},
    }
    _say(layer="entities", id="nagy", type="person", label="Imre Nagy")
    _say(**died | {"quote": "Nagy never died"})
    _say(**died | {"quote": "Nagy"})
    _say(**died | {"spans": [{"quote": "Imre", "start": 0, "end": 4}], "quote": None})
    _say(**died | {"predicate": "resurrected"})
    _say(**died | {"roles": {"person": ["nobody"]}})
    _say(**died | {"roles": {"corpse": ["nagy"]}})
    _say(**died | {"source": "reference"})
    _say(
        **died
        | {
            "made_by": {
                "agent": "a historian",
                "at": "2026-01-01",
                "status": "confirmed",
                "confidence": "high",
                "guideline": "2",
            }
        }
    )
    _say(**died | {"rank": "preferred"})
    _say(**died | {"citations": [{"work": "invented-1999"}]})
    _say(**died | {"needs_no_source": "tautology"})
    _say(**died | {"time": {"edtf": "soon"}})
    _say(**died | {"time": {"edtf": "1955", "raw": "in the year 1955"}})
    _say(**died | {"confidence": "absolute"})
    _say(**died | {"event": "../../../etc/passwd"})
    _say(layer="decisions", quote="Nagy died in 1955", judgement="dismiss")
    _say(layer="entities", id="essay", type="god", label="Zeus")
    _say(layer="mentions", quote="Imre", entity="nagy", id="../../text")
    print(
        "not json", '{"layer": "claims", "layer": "dates"}', '{"a": NaN}', "[1, 2]", "[" * 5000, '"\\ud800"', sep="\n"
    )
    print(json.dumps({"layer": "dates", "quote": "1958", "note": "x" * 30_000}))


def endless(question: str) -> None:
    """Writes for ever."""
    while True:
        print("x" * 100_000)


def sleeper(question: str) -> None:
    """Starts a child and never ends."""
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    time.sleep(60)


def crash(question: str) -> None:
    """Ends with a fault."""
    _say(layer="entities", id="x", type="person", label="X")
    sys.exit("no key for the \x1b[31mservice")


def binary(question: str) -> None:
    """Answers with what is no text."""
    os.write(1, b"\xff\xfe\x00")


def writer(question: str) -> None:
    """Changes files of the corpus while it is asked."""
    root = Path(sys.argv[2])
    with (root / "annotations/essay/claims.jsonl").open("a") as file:
        file.write("{}\n")


def adder(question: str) -> None:
    """Adds a text to the corpus in the proper way, which needs its lock, and answers."""
    added = Path(sys.argv[2]).parent / "added.txt"
    added.write_text("Added.", "utf-8")
    command = [sys.executable, "-m", "sinosoviet_corpus", "add", str(added), "--id", "added", "--title", "Added"]
    subprocess.run([*command, "--corpus", sys.argv[2]], check=True, stdout=sys.stderr)
    good(question)


if __name__ == "__main__":
    globals()[sys.argv[1]](sys.stdin.read())
