"""The forms for machines, checked by independent readers; decisions and baselines."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.tasks.verify import verify
from tests.scratch import change, edit, make

# The schema of the standard (rtm.5), as SchemaStore publishes it.
SARIF = json.loads((Path(__file__).parent / "data" / "sarif-schema-2.1.0.json").read_text("utf-8"))

pytestmark = pytest.mark.usefixtures("kept")  # how findings are shown; what is found is tested elsewhere


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    for name in ("corpus", "annotations"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def output(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    main(["check", *words])
    return capsys.readouterr().out


def finding_of(copy: Path, capsys: pytest.CaptureFixture[str], code: str) -> dict[str, Any]:
    lines = output(capsys, "--corpus", str(copy), "--format", "jsonl", "--select", code).splitlines()
    return dict(json.loads(lines[0]))


def test_sarif_keeps_the_official_schema(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = json.loads(output(capsys, "--corpus", str(root), "--format", "sarif"))
    jsonschema.validate(log, SARIF)
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert codes[result["ruleIndex"]] == result["ruleId"]
        assert result["partialFingerprints"]["sinosoviet/1"]
        region = result["locations"][0]["physicalLocation"]["region"]
        path = root / result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        if path == root / layout.REFERENCE_CLAIMS:  # the record against itself: the whole line of its claim
            assert region.keys() == {"startLine", "startColumn", "endLine", "endColumn"}
            assert region["startColumn"] == 1
            continue
        text = path.read_bytes().decode()
        offset = sum(len(line) + 1 for line in text.split("\n")[: region["startLine"] - 1]) + region["startColumn"] - 1
        assert offset == region["charOffset"]


def test_sarif_has_what_github_asks_of_every_rule_and_place(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = json.loads(output(capsys, "--corpus", str(root), "--format", "sarif"))["runs"][0]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert "helpUri" not in rule, "there is no such page yet"
    references = (root / layout.REFERENCE_CLAIMS).read_text("utf-8").splitlines()
    seen = set()
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            physical = location["physicalLocation"]
            path, region = physical["artifactLocation"]["uri"], physical["region"]
            assert region.keys() >= {"startLine", "startColumn", "endLine", "endColumn"}
            seen.add(path)
            if path == layout.REFERENCE_CLAIMS:
                line = references[region["startLine"] - 1]
                assert json.loads(line)["id"] == location["logicalLocations"][0]["name"]
                assert (region["startColumn"], region["endColumn"]) == (1, len(line) + 1)
    assert seen == {layout.REFERENCE_CLAIMS, "corpus/flows/text.txt", "corpus/split/text.txt"}


def test_sarif_addresses_are_those_of_rfc_3986(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "Über #1, 100%20: texts"
    corpus = make(tmp_path / name, year="1881")
    monkeypatch.chdir(tmp_path)
    main(["check", "--corpus", name, "--format", "sarif", "--output", "check.sarif"])
    change(corpus, "annotations/essay/dates.jsonl", lambda data: data + b"{\n")
    main(["verify", "--corpus", name, "--format", "sarif", "--output", "verify.sarif"])
    for log in ("check.sarif", "verify.sarif"):
        content = json.loads(Path(log).read_text("utf-8"))
        jsonschema.validate(content, SARIF)
        for result in content["runs"][0]["results"]:
            for location in (*result["locations"], *result.get("relatedLocations", ())):
                address = location["physicalLocation"]["artifactLocation"]["uri"]
                assert address.startswith("%C3%9Cber%20%231%2C%20100%2520%3A%20texts/")
                assert Path(unquote(address)).is_file()
                assert location["physicalLocation"]["region"]["endColumn"]


def test_sarif_of_problems_points_at_the_line(tmp_path: Path) -> None:
    corpus = make(tmp_path / "corpus")
    change(corpus, "annotations/essay/dates.jsonl", lambda data: data + "{ü\n".encode())
    main(["verify", "--corpus", str(corpus), "--format", "sarif", "--output", str(tmp_path / "x")])
    run = json.loads((tmp_path / "x").read_text("utf-8"))["runs"][0]
    assert {r["ruleId"] for r in run["results"]} == {"SCH207", "SEA501"}
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3}
    assert all(rule["help"]["markdown"] and rule["fullDescription"]["text"] for rule in run["tool"]["driver"]["rules"])


def test_a_decision_on_a_claim_that_is_gone_is_shown_where_it_is_written(tmp_path: Path) -> None:
    corpus = make(tmp_path / "corpus")
    decision = {"finding": "0" * 16, "code": "TMP101", "claim": "essay/gone", "judgement": "confirm", "reason": "x"}
    decision |= {"by": "x", "at": "2026-01-01T00:00:00Z"}
    (corpus / layout.DECISIONS).write_text(json.dumps(decision | {"note": None}) + "\n", "utf-8")
    main(["format", "--corpus", str(corpus)])
    for form in ("html", "sarif"):
        words = ["check", "--corpus", str(corpus), "--persona", "auditor", "--format", form]
        assert main([*words, "--output", str(tmp_path / form)]) == 0
    (result,) = json.loads((tmp_path / "sarif").read_text("utf-8"))["runs"][0]["results"]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"].endswith(layout.DECISIONS)
    assert where["region"]["startLine"] == 1


def test_words_of_others_make_no_link_in_sarif(tmp_path: Path) -> None:
    corpus = make(tmp_path / "corpus", year="1881")
    edit(corpus, "annotations/entities.jsonl", lambda e: e.update(label="B [a](https://b.example)"))
    main(["check", "--corpus", str(corpus), "--format", "sarif", "--output", str(tmp_path / "x")])
    assert "[a]<U+0028>https" in (tmp_path / "x").read_text("utf-8")
    assert "](" not in (tmp_path / "x").read_text("utf-8").partition('"results"')[2]


def test_paths_in_github_commands_are_exact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "a  b: 100%, c", year="1881")
    monkeypatch.chdir(tmp_path)
    main(["check", "--corpus", "a  b: 100%, c", "--format", "github", "--output", "x"])
    assert "::error file=a  b%3A 100%25%2C c/corpus/essay/text.txt,line=1,col=" in Path("x").read_text("utf-8")


def test_junit_is_xml_with_a_suite_a_rule(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = ET.fromstring(output(capsys, "--corpus", str(root), "--format", "junit"))
    suites = {suite.get("name"): suite for suite in tree}
    assert int(suites["ROL302"].get("failures", 0)) >= 1
    assert suites["TMP001"].get("failures") == "0"


def test_github_commands_are_escaped_and_complete(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = output(capsys, "--corpus", str(root), "--format", "github").splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) >= 20
    places = ("corpus/", f"{layout.REFERENCE_CLAIMS},line=")  # the record against itself is shown at its own line
    begins = tuple(f"::{level} file={place}" for level in ("error", "warning") for place in places)
    assert all(line.startswith(begins) for line in commands)


def test_a_decision_is_kept_shown_and_bound_to_what_was_decided(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    words = ["--corpus", str(copy), "--reason", "error-in-text", "--by", "A. Historian"]
    assert main(["decide", finding["id"][:10], "confirm", *words, "--note", "Hayter, surely"]) == 0
    assert verify(copy) == []
    capsys.readouterr()
    assert finding_of(copy, capsys, "ROL302")["decision"]["by"] == "A. Historian"
    assert "confirmed by A. Historian" in output(capsys, "--corpus", str(copy), "--select", "ROL302")


def test_a_dismissed_finding_no_longer_fails_the_check(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    words = ["--corpus", str(copy), "--reason", "other-person", "--by", "A. Historian"]
    assert main(["decide", finding["id"], "dismiss", *words]) == 0
    assert main(["check", "--corpus", str(copy), "--select", "ROL302"]) == 0
    capsys.readouterr()
    log = json.loads(output(capsys, "--corpus", str(copy), "--select", "ROL302", "--format", "sarif"))
    assert "other-person" in log["runs"][0]["results"][0]["suppressions"][0]["justification"]
    jsonschema.validate(log, SARIF)


def test_what_was_decided_is_shown_as_decided_in_every_form(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    words = ["--corpus", str(copy), "--reason", "other-person", "--by", "A. Historian", "--note", "see there"]
    assert main(["decide", finding["id"], "dismiss", *words]) == 0
    asked = ["--corpus", str(copy), "--select", "ROL301,ROL302"]
    for form in ("full", "github", "markdown", "html", "junit"):
        printed = output(capsys, *asked, "--format", form)
        assert "ismissed by A. Historian" in printed, form
        assert "see there" in printed, form
    lines = output(capsys, *asked, "--format", "concise", "--persona", "auditor").splitlines()
    assert ["dismissed" in line for line in lines] == [False, True]
    assert output(capsys, *asked, "--format", "github").count("::notice") == 1
    assert "2 errors in 1 case(s), 1 of them dismissed." in output(capsys, *asked)


def test_full_names_the_id_to_decide_by(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = output(capsys, "--corpus", str(copy), "--select", "ROL302", "--format", "full")
    title = next(line for line in printed.splitlines() if "ROL302 other-holder" in line)
    words = ["--corpus", str(copy), "--reason", "other-person", "--by", "A. Historian"]
    assert main(["decide", title.split()[-1], "dismiss", *words]) == 0


def test_discussed_elsewhere_says_where(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    words = ["decide", finding["id"], "dismiss", "--corpus", str(copy), "--reason", "already-discussed", "--by", "x"]
    assert main(words) == 2
    assert "--note" in capsys.readouterr().err
    assert main([*words, "--note", "Hayter's memoirs"]) == 0


def test_a_decision_about_a_rule_that_is_no_longer_is_reported(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    assert (
        main(["decide", finding["id"], "dismiss", "--corpus", str(copy), "--reason", "other-person", "--by", "x"]) == 0
    )
    path = copy / layout.DECISIONS
    path.write_text(path.read_text("utf-8").replace('"ROL302"', '"OLD999"').replace(finding["id"], "0" * 16), "utf-8")
    assert main(["format", "--corpus", str(copy)]) == 0
    capsys.readouterr()
    found = [json.loads(x) for x in output(capsys, "--corpus", str(copy), "--format", "jsonl").splitlines()]
    assert ["OLD999" in f["message"] for f in found if f["code"] == "MET002"] == [True]


def test_junit_fails_where_the_run_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def failing(*words: str) -> set[str | None]:
        tree = ET.fromstring(output(capsys, "--corpus", str(root), "--format", "junit", *words))
        return {failure.get("type") for failure in tree.iter("failure")}

    assert failing() == {"error"}
    assert failing("--fail-on", "warning") == {"error", "warning"}
    assert failing("--exit-zero") == set()


def test_the_reader_is_spared_what_rests_on_a_doubtful_annotation(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = output(capsys, "--corpus", str(root), "--persona", "reader", "--format", "full")
    assert "of low confidence" not in printed
    assert "of medium confidence" in printed


def test_a_decision_goes_visibly_stale_when_the_evidence_changes(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    words = ["--corpus", str(copy), "--reason", "error-in-text", "--by", "A. Historian"]
    assert main(["decide", finding["id"], "confirm", *words]) == 0
    path = copy / "annotations/reference/claims.jsonl"
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    next(r for r in lines if r["id"] == "ref/hayter-was-ambassador")["time"]["edtf"] = "1953-11/1957-02"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in lines), "utf-8")
    assert main(["format", "--corpus", str(copy)]) == 0
    capsys.readouterr()
    found = [json.loads(x) for x in output(capsys, "--corpus", str(copy), "--format", "jsonl").splitlines()]
    stale = [f for f in found if f["code"] == "MET001"]
    assert len(stale) == 1
    assert "A. Historian" in stale[0]["message"]
    assert stale[0]["case"] == finding["case"]


@pytest.mark.parametrize("words", [["--reason", "because"], ["--reason", "out-of-scope", "--by", " "]])
def test_a_decision_needs_a_reason_and_a_name(copy: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    finding = finding_of(copy, capsys, "ROL302")
    by = [] if "--by" in words else ["--by", "x"]
    assert main(["decide", finding["id"], "confirm", "--corpus", str(copy), *words, *by]) == 2
    assert not (copy / layout.DECISIONS).exists()


def test_a_baseline_lets_only_new_findings_fail(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(copy / "baseline.json")
    main(["check", "--corpus", str(copy), "--write-baseline", path])
    assert main(["check", "--corpus", str(copy), "--baseline", path]) == 0
    content = json.loads(Path(path).read_text("utf-8"))
    removed = next(k for k, v in content["findings"].items() if v.startswith("ROL302"))
    del content["findings"][removed]
    Path(path).write_text(json.dumps(content), "utf-8")
    assert main(["check", "--corpus", str(copy), "--baseline", path]) == 1
    capsys.readouterr()
    log = json.loads(output(capsys, "--corpus", str(copy), "--baseline", path, "--format", "sarif"))
    assert [r["ruleId"] for r in log["runs"][0]["results"] if r["baselineState"] == "new"] == ["ROL302"]
    content["findings"]["0" * 16] = "ROL302 split/gone"
    Path(path).write_text(json.dumps(content), "utf-8")
    main(["check", "--corpus", str(copy), "--baseline", path])
    assert "1 of its ids no longer found" in capsys.readouterr().err
    Path(path).write_text("[]", "utf-8")
    assert main(["check", "--corpus", str(copy), "--baseline", path]) == 2
