"""The findings on the real corpus: the required ones are there, for the right reasons, and all are pinned."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.tasks.schema import NAMES, schema
from sinosoviet_corpus.verdict.policy import reason_of
from tests.generated import contents

RUN = [sys.executable, "-m", "sinosoviet_corpus"]


def printed(root: Path, seed: str, zone: str) -> bytes:
    """What `check --format json` prints, computed by a process with this order of sets and this time zone."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    command = [*RUN, "check", "--format", "json", "--no-cache", "--corpus", str(root)]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def output(root: Path) -> bytes:
    return printed(root, "1", "UTC")


@pytest.fixture(scope="module")
def report(output: bytes) -> Any:
    return json.loads(output)


def of(report: Any, code: str, quote: str) -> Any:
    found = [f for f in report["findings"] if f["code"] == code and quote in (f["places"][0]["quote"] or "")]
    assert found, f"no {code} at {quote!r}"
    return found[0]


def test_li_dazhao_in_moscow(report: Any) -> None:
    finding = of(report, "LOG606", "Li Dazhao")
    assert finding["verdict"] == "definite"
    assert "Waseda" in finding["message"]
    assert finding["references"]
    assert any("complete" in a for a in finding["assumptions"]), "an absence counts only by a signed statement"


def test_ambassador_herter(report: Any) -> None:
    other = of(report, "ROL302", "Herter")
    assert other["verdict"] == "definite"
    assert "Hayter" in other["hint"]
    assert "October 1953 to February 1957" in other["message"]
    assert len({r["citation"] for r in other["references"]}) >= 2
    assert of(report, "ROL301", "Herter")["case"] == other["case"]


def test_dams_along_the_yangtze(report: Any) -> None:
    finding = of(report, "LOG603", "dams along the Yangtze")
    assert finding["verdict"] == "definite"
    assert "Gezhouba" in finding["message"]
    assert "Sanmenxia" in finding["hint"]


def test_the_two_texts_contradict_each_other(report: Any) -> None:
    pairs = [
        f
        for f in report["findings"]
        if f["kind"] == "contradiction"
        and {p["source"] for p in f["places"] if p["source_kind"] == "text"} == {"flows", "split"}
    ]
    assert pairs
    assert all(p["quote"] for f in pairs for p in f["places"] if p["source_kind"] == "text")


def test_every_place_of_a_finding_is_where_it_says(report: Any, root: Path) -> None:
    texts = {p.parent.name: p.read_bytes().decode() for p in root.glob("corpus/*/text.txt")}
    for finding in report["findings"]:
        assert [p["role"] for p in finding["places"]].count("primary") == 1
        for place in finding["places"]:
            if place["source_kind"] == "text":
                assert texts[place["source"]][place["start"] : place["end"]] == place["quote"]
            else:
                assert place["start"] is place["end"] is place["quote"] is None


def test_a_definite_error_against_the_record_has_two_works(report: Any) -> None:
    for finding in report["findings"]:
        if finding["verdict"] == "definite" and finding["references"]:
            assert len({r["citation"] for r in finding["references"]}) >= 2, finding["id"]


def test_every_tension_says_why(report: Any) -> None:
    for finding in report["findings"]:
        assert (finding["verdict"] == "tension") == (finding["softened"] is not None), finding["id"]
        assert finding["softened"] is None or reason_of(finding["softened"])


def test_the_output_keeps_its_contract(report: Any) -> None:
    jsonschema.validate(report, schema("findings"))
    assert report["schema"] == "sinosoviet/findings/2"
    assert {"rules", "tolerance", "vocabulary", "counts"} <= report["run"].keys()
    for code, count in report["run"]["counts"].items():
        assert count["looked_at"] >= 0, code
        assert count["fired"] == sum(f["code"] == code for f in report["findings"]) or code.startswith("SUP")
    ids = [f["id"] for f in report["findings"]]
    assert len(ids) == len(set(ids))


def test_the_same_input_gives_the_same_bytes(root: Path, output: bytes) -> None:
    assert printed(root, "2", "Asia/Shanghai") == output


def test_generated_parts_and_golden_findings_are_fresh() -> None:
    """If this fails, run `python -m tests.generated` and read the difference: users will see it."""
    for path, text in contents().items():
        assert path.read_text("utf-8") == text, f"{path.name} is stale"


def test_every_record_file_keeps_its_published_schema(root: Path) -> None:
    names = {
        "claims": "claim",
        "dates": "date",
        "stance": "stance",
        "sentences": "sentence",
        "complete": "completeness",
    }
    for path in sorted((root / "annotations").rglob("*.jsonl")):
        if path.parent.name == "annotations":
            name = {"entities": "entity", "decisions": "decision", "seal": "seal"}[path.stem]
        else:
            name = {
                **names,
                "mentions": "mention",
                "searches": "search",
                "assessments": "assessment",
                "adjudication": "adjudication",
            }[path.stem]
        validator = jsonschema.Draft202012Validator(schema(name))
        for line in path.read_text("utf-8").splitlines()[::7]:
            validator.validate(json.loads(line))


def test_schemas_are_schemas() -> None:
    for name in NAMES:
        jsonschema.Draft202012Validator.check_schema(schema(name))


def test_findings_tell_what_they_rest_on() -> None:
    findings = sc.open_corpus().check()
    first: Finding = findings[0]
    assert first.message
    assert first.places[0].caption.endswith(".")
    frame = findings.to_pandas()
    assert list(frame["finding"]) == [f.id for f in findings]


def test_select_and_ignore(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        [
            "check",
            "--corpus",
            str(root),
            "--select",
            "ROL30,LOG603",
            "--ignore",
            "ROL301,ROL304,ROL305",
            "--format",
            "json",
        ]
    )
    codes = {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert codes == {"ROL302", "LOG603"}
