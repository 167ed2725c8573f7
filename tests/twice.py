"""A small corpus in which everything that others did bears the word `HIDDEN`, for the tests of the second annotator."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files.reader import read_folder, to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from tests import scratch
from tests.scratch import MADE_BY, make

HIDDEN = "zqx"
SENTENCES = ("Mr. “Babbage” 𝔅 of London built no engine.", "He died in London in 1881.", "Brilliant, they say: 天才.")
Record = dict[str, Any]


def records(root: Path, path: str) -> list[Record]:
    """The records of a file of the annotations, none if it is not there."""
    return scratch.records(root, f"annotations/{path}")


def put(root: Path, path: str, rows: list[Record]) -> None:
    """Write a file."""
    file = root / "annotations" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def annotated(root: Path) -> Path:
    """A corpus of three sentences, annotated, checked and judged by others; its last sentence was annotated twice and compared."""
    make(root, year="1881")
    text = (root / "corpus/essay/text.txt").read_text("utf-8")

    def span(words: str) -> list[Record]:
        return [{"start": text.index(words), "end": text.index(words) + len(words), "quote": words}]

    for file in sorted((root / "annotations").rglob("*.jsonl")):
        if file.name != "seal.jsonl":
            said = file.read_text("utf-8").replace('"note": null', f'"note": "{HIDDEN} of a note"')
            said = said.replace('"agent": "a person"', f'"agent": "{HIDDEN} the first"').replace(
                "He died", f"{HIDDEN} died"
            )
            said = said.replace(f'"quote": "{HIDDEN} died', '"quote": "He died').replace(
                "search/death", f"search/{HIDDEN}"
            )
            file.write_text(said.replace('"essay/', f'"essay/{HIDDEN}-').replace('"ref/', f'"ref/{HIDDEN}-'), "utf-8")
    works = root / "annotations/reference/bibliography.json"
    works.write_text(works.read_text("utf-8").replace('"Times-1871"', f'"{HIDDEN} Times"'), "utf-8")
    shared = {"no_claim": None, "note": f"{HIDDEN} of a sentence"}
    put(root, "essay/sentences.jsonl", [{"id": f"essay/s{n}", "source": "essay", "spans": span(words), **shared} for n, words in enumerate(SENTENCES, 1)])  # fmt: skip
    (date,) = records(root, "essay/dates.jsonl")
    proposed = {**date, "id": f"essay/{HIDDEN}-proposed", "spans": span("of London")}
    proposed["made_by"] = {**MADE_BY, "status": "proposed", "agent": f"{HIDDEN} the program"}
    put(root, "essay/dates.jsonl", [date, proposed])
    (search,) = records(root, "reference/searches.jsonl")
    put(root, "reference/searches.jsonl", [{**search, "claims": []}])  # so that the claim may go
    (praise,) = records(root, "essay/stance.jsonl")
    put(root, "essay/first/stance.jsonl", [{**praise, "id": f"first/essay/{HIDDEN}-st1"}])
    put(root, "essay/second/stance.jsonl", [{**praise, "id": f"second/essay/{HIDDEN}-st1", "intensity": 1}])
    put(root, "essay/second/sentences.jsonl", [{"id": f"second/essay/{HIDDEN}-s3", "source": "essay", "spans": span(SENTENCES[2]), **shared}])  # fmt: skip
    line = {"id": f"adjudication/{HIDDEN}-1", "source": "essay", "layer": "stance", "first": f"essay/{HIDDEN}-st1"}
    line |= {"second": f"second/essay/{HIDDEN}-st1", "about": f"{HIDDEN} strength", "outcome": "first"}
    put(root, "essay/second/adjudication.jsonl", [line | {"reason": f"{HIDDEN} reason", "made_by": MADE_BY}])
    format_corpus(root)
    finding = check(to_corpus(read_folder(root))).findings[0].id
    words = [
        "decide",
        finding,
        "dismiss",
        "--reason",
        "out-of-scope",
        "--by",
        f"{HIDDEN} the judge",
        "--corpus",
        str(root),
    ]
    assert main(words) == 0
    return root
