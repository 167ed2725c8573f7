"""The lint of stance: each advice has cases that it finds and cases that it passes over; the shipped layer is free of all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.files.checks.stance import ADVICE
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import make

PATH = "annotations/essay/stance.jsonl"
AFFECT = {"category": "affect", "subcategory": "in/security"}


def codes(root: Path, *changes: dict[str, Any]) -> list[str]:
    """The advice on a corpus with a record of stance for each change, all on the same word."""
    (line,) = (root / PATH).read_text("utf-8").splitlines()
    record = json.loads(line)
    rows = [record | {"id": f"essay/st{n}"} | change for n, change in enumerate(changes)]
    (root / PATH).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    format_corpus(root)
    found = verify(root)
    assert all(p.mend and p.line and p.record for p in found)
    assert {p.code for p in found} <= ADVICE
    read_sound(root)  # advice keeps nobody from going on
    return [p.code for p in found]


def made(guideline: str) -> dict[str, Any]:
    return {"made_by": {"agent": "x", "at": "x", "status": "manual", "confidence": "low", "guideline": guideline}}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([{}], []),
        ([AFFECT | {"target": "london"}], ["STA801"]),
        ([AFFECT | {"target": "london", "holder": "babbage"}], []),
        ([{"polarity": "0"}], ["STA802"]),
        ([{"polarity": "0", "category": "effective", "subcategory": "necessity"}], []),
        ([{"note": "Babbage is the holder"}], ["STA803"]),
        ([{"note": "the holders are not named"}], []),
        ([{"note": "Babbage is the holder", "holder": "babbage"}], []),
        ([AFFECT | {"holder": "babbage", "target": "brilliance"}], ["STA804"]),
        ([AFFECT | {"holder": "babbage", "target": ["london", "brilliance"]}], ["STA804"]),
        ([{"target": "brilliance"}], []),  # no feeling
        ([{}, {"intensity": 2}], ["STA805"]),
        ([{}, {"polarity": "-"}, {}], ["STA805"]),
        ([{}, {"engagement": "deny"}, {"holder": "babbage"}], []),  # these depend on the sentence
        ([{}, {"intensity": 2, "note": "unlike essay/st0, of a machine"}], []),
        ([{"note": "of a person, unlike (essay/st1)"}, {"intensity": 2}], []),
        ([{}, {"intensity": 2, "note": "unlike essay/st01, of a machine"}], ["STA805"]),
        ([{}, made("1"), made("2")], ["STA806"]),
        ([made("1"), made("1")], []),
        ([made("1"), made("of our own")], []),
    ],
)
def test_advice(tmp_path: Path, changes: list[dict[str, Any]], expected: list[str]) -> None:
    root = make(tmp_path / "corpus")
    registry = root / "annotations/entities.jsonl"
    thing = {
        "id": "brilliance",
        "type": "concept",
        "label": "the brilliant",
        "names": [{"text": "“Brilliant”", "lang": "en"}],
    }
    rest: dict[str, Any] = {"part_of": [], "instance_of": [], "single_holder": None, "state": None, "note": None}
    registry.write_text(registry.read_text("utf-8") + json.dumps(thing | rest) + "\n", "utf-8")
    assert codes(root, *changes) == expected
