"""The lint of stance: each advice has cases that it finds and cases that it passes over; the shipped layer is free of all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.files.checks.stance import ADVICE
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.record import GUIDELINE
from sinosoviet_corpus.tasks.agree import agree, by_sentence, kappa, place_of
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.propose import propose
from sinosoviet_corpus.tasks.samples import seed_of
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
    assert all(p.fix and p.line and p.record for p in found)
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


def test_weighted_kappa_is_that_of_statsmodels() -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    values = [("1", "1")] * 5 + [("1", "2")] * 3 + [("2", "2")] * 9 + [("2", "3")] * 2 + [("3", "3")] * 6 + [("1", "3")]
    table = [[values.count((x, y)) for y in "123"] for x in "123"]
    for steps, weights in ((True, "linear"), (False, None)):
        assert kappa(values, steps) == pytest.approx(cohens_kappa(table, wt=weights, return_results=False))
    assert kappa([("2", "2")] * 4, True) is None
    assert kappa([], True) is None


def test_agreement_on_steps_is_weighted_and_has_an_interval() -> None:
    root = shipped_corpus()
    result = agree(read_sound(root, "first"), read_sound(root, "second"), 170)
    (stance,) = (layer for layer in result.layers if layer.name == "stance")
    labels = {label.name: label for label in stance.labels}
    assert {"intensity", "engagement", "holder", "target"} <= labels.keys()
    assert [name for name, label in labels.items() if label.weighted] == ["intensity"]
    for label in labels.values():
        assert label.kappa is not None
        assert label.kappa_low is not None
        assert label.kappa_high is not None
        assert label.kappa_low <= label.kappa <= label.kappa_high


def test_the_shipped_stance_keeps_to_the_guidelines_and_the_rounds_to_their_own() -> None:
    root = shipped_corpus()
    assert {s.made_by.guideline for s in read_sound(root).stance} == {"3"}
    assert len({s.made_by.confidence for s in read_sound(root).stance}) == 3
    for made in (read_sound(root, "first"), read_sound(root, "second")):
        late = {place_of(s) for s in read_sound(root, "second").sentences if seed_of(s)}
        there = by_sentence(made.stance, sorted(late))
        of_late = {s.id for records in there.values() for s in records}
        assert {s.made_by.guideline for s in made.stance if s.id in of_late} == {"3"}
        assert {s.made_by.guideline for s in made.stance if s.id not in of_late} == {"1"}
    denied = {s.id: s.polarity for s in read_sound(root).stance if s.engagement == "deny"}
    assert (denied["flows/st-010-1"], denied["split/st-070-1"]) == ("+", "-")


def test_what_is_made_now_names_the_guidelines_as_they_are() -> None:
    text = (shipped_corpus() / "annotations/guidelines.md").read_text("utf-8")
    assert re.findall(r"(?:, version |^Version: \*\*)(\d+)", text, re.MULTILINE)[:2] == [GUIDELINE, GUIDELINE]
    corpus = read_sound(shipped_corpus())
    made = propose(corpus, "flows", "2026-11-29", ("dates", "mentions"))
    assert {record.made_by.guideline for record in made} == {GUIDELINE}  # type: ignore[attr-defined]
    package = Path(sc.__file__).parent
    named = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if re.search(r"guideline=\"\d", path.read_text("utf-8"))
    ]
    assert named == [], "the version stands in model/record.py only"


def test_the_examples_of_the_guidelines_are_those_of_the_corpus() -> None:
    """Each record that section 5 or 30 names is there, with the fields that the section gives it."""
    corpus = read_sound(shipped_corpus())
    made: list[dict[str, Any]] = msgspec.to_builtins([*corpus.stance, *corpus.dates, *corpus.mentions])
    records = {record["id"]: record for record in made}
    text = (shipped_corpus() / "annotations/guidelines.md").read_text("utf-8")
    sections = text[text.index("## 5.") : text.index("## 6.")] + text[text.index("## 30.") :]
    shown = re.findall(r"`((?:flows|split)/(?:st|date|m)-[\d-]+)`(?:\s+`\{([^}]*)\}`)?", sections)
    compared = 0
    for name, fields in shown:
        record = records[name]
        for key, given in re.findall(r'(\w+): (\[[^\]]*\]|"[^"]*"|[^,\s][^,]*)', fields):
            value = record[key] if key in record else (record.get("time") or {}).get(key)
            if key != "time":
                said = (
                    f"[{', '.join(value)}]"
                    if isinstance(value, (list, tuple))
                    else "null"
                    if value is None
                    else str(value)
                )
                assert " ".join(given.split()).strip('"') == said, (name, key)
                compared += 1
    assert compared > 60
