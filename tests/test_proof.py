"""A definite finding is a proof: the checker accepts each from the record files alone, and refuses what was altered."""

from __future__ import annotations

import ast
import copy
import json
import random
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

import sinosoviet_corpus.proof
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.proof.check import PRINCIPLES, fault
from sinosoviet_corpus.proof.steps import Steps
from sinosoviet_corpus.rules.rule import said, text
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.prove import prove
from sinosoviet_corpus.tasks.run import run
from tests.merged import merged
from tests.proofs import altered, checker, plain, write
from tests.rules import examples_of
from tests.test_quotations import LEASE
from tests.worlds import world

RUN = [sys.executable, "-m", "sinosoviet_corpus"]


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory, kept: None) -> Path:
    done = subprocess.run([*RUN, "check", "--format", "json", "--corpus", str(root)], capture_output=True, check=False)
    path = tmp_path_factory.mktemp("proof") / "report.json"
    path.write_bytes(done.stdout)
    return path


def test_every_definite_finding_of_the_shipped_corpus_is_proved(root: Path, report: Path) -> None:
    proved = prove(root, report.read_bytes())
    assert proved.refused == []
    definite = [f for f in json.loads(report.read_bytes())["findings"] if f["verdict"] == "definite"]
    assert definite
    assert proved.accepted == len(definite)


def test_what_is_kept_of_one_proof_changes_no_other(root: Path, report: Path) -> None:
    """Each proof again in the order given, in reverse, and with a memory that holds two steps: the same every time."""
    steps = checker(root)
    definite = [f for f in json.loads(report.read_bytes())["findings"] if f["verdict"] == "definite"]
    for findings in (definite, definite[::-1]):
        assert [f["message"] for f in findings if fault(steps, f)] == []
    forgetful = checker(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sinosoviet_corpus.proof.check.STEPS_KEPT", 2)
        assert [f["message"] for f in definite if fault(forgetful, f)] == []
    assert len(forgetful.followed) <= 2 < len(steps.followed)


@pytest.fixture(scope="module")
def made(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Finding, ...], Steps]:
    """The findings of all rules in their definite examples and in some worlds, and the checker over their record files."""
    fired = [e.world for loaded in rulebook() for e in examples_of(loaded) if e.verdict == "definite"]
    several = [*fired, *(tuple(world(n, f"w{n}-").parts) for n in range(2))]
    corpus = merged([to_corpus(parts, vocabulary) for parts in several])
    return run(corpus, rulebook()).findings, checker(write(corpus, tmp_path_factory.mktemp("made")))


def test_every_definite_finding_of_examples_and_worlds_is_proved(made: tuple[tuple[Finding, ...], Steps]) -> None:
    findings, steps = made
    assert [f"{f.code} {f.message}" for f in findings if f.softened == "unproved"] == []
    definite = plain(findings)
    assert [f["message"] for f in definite if fault(steps, f)] == []
    assert Counter(f["code"] for f in definite).keys() == PRINCIPLES.keys(), "a principle that nothing needs"


def test_two_hundred_altered_proofs_are_refused(
    root: Path, report: Path, made: tuple[tuple[Finding, ...], Steps]
) -> None:
    """One step, number, claim id, digest or word of a proof is altered, left out or replaced by another of the same proof."""
    chance = random.Random(13)
    shipped = [f for f in json.loads(report.read_bytes())["findings"] if f["proof"]]
    made_up = plain(made[0])
    for findings, steps in ((shipped, checker(root)), (made_up, made[1])):
        drawn = [altered(chance.choice(findings), chance) for _ in range(200)]
        assert [what for what, changed in drawn if not fault(steps, changed)] == []
    circles = [f for f in made_up if f["proof"]["circles"]]
    drawn = [altered(chance.choice(circles), chance, "circles") for _ in range(200)]
    assert [what for what, changed in drawn if not fault(made[1], changed)] == []


def test_a_circle_is_needed_for_each_set_of_alternatives(made: tuple[tuple[Finding, ...], Steps]) -> None:
    findings, steps = made
    several = [f for f in plain(findings) if len(f["proof"]["circles"]) > 1]
    assert several
    for finding in several:
        for n in range(len(finding["proof"]["circles"])):
            changed = copy.deepcopy(finding)
            del changed["proof"]["circles"][n]
            assert fault(steps, changed)


def test_a_proof_of_another_finding_is_refused(root: Path, report: Path) -> None:
    findings = [f for f in json.loads(report.read_bytes())["findings"] if f["proof"]]
    steps = checker(root)
    for one, other in pairwise(findings):
        if one["case"] != other["case"]:
            assert fault(steps, {**one, "proof": other["proof"]}) == "it is not a proof of this finding"


def test_a_record_that_changed_after_the_check_is_noticed(report: Path, root: Path, tmp_path: Path) -> None:
    from shutil import copytree

    copytree(root / "annotations", tmp_path / "annotations")
    path = tmp_path / "annotations/reference/claims.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"modality": "certain"', b'"modality": "probable"'))
    assert len(prove(tmp_path, report.read_bytes()).refused) > 20


def test_a_definite_row_that_cannot_be_proved_is_a_tension(vocabulary: Vocabulary) -> None:
    (loaded,) = (r for r in rulebook() if r.rule.code == "LIF201")
    rash = msgspec.structs.replace(loaded, query=loaded.query.replace("else 'tension' end", "else 'definite' end"))
    corpus = merged([to_corpus(example.world, vocabulary) for example in examples_of(loaded)])
    before = {f.id: f for f in run(corpus, (loaded,)).findings}
    after = {f.id: f for f in run(corpus, (rash,)).findings}
    assert {key: f.verdict for key, f in after.items()} == {key: f.verdict for key, f in before.items()}
    assert "unproved" in {f.softened for f in after.values()}


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("“the landlord is (…) permitted to terminate”", "definite"),
        ("»the landlord ... permitted to terminate this lease«", "definite"),
        ("“He ... pay, and we call for talks”", "definite"),
        ("“the landlord is [hereby] permitted to terminate”", "definite"),
        ("“the landlady is not permitted to terminate”", "definite"),
        ("“may sublet at will … the landlord is not permitted”", "definite"),
        ("‘The tenant ... may sublet at will’", "tension"),
        ("“the landlord is not permitted to terminate”", None),
    ],
)
def test_quotations_are_proved(quote: str, verdict: str | None, vocabulary: Vocabulary) -> None:
    claim = said(f"{quote}, he said", "acted", agent="mao", value="spoke", cites=["lease"])
    corpus = to_corpus((claim, text("lease", words=LEASE)), vocabulary)
    (loaded,) = (r for r in rulebook() if r.rule.code == "SUP711")
    found = run(corpus, (loaded,)).findings
    assert [f.verdict for f in found] == ([verdict] if verdict else [])
    assert not any(f.softened == "unproved" for f in found)


def test_every_rule_that_may_say_definite_has_a_principle() -> None:
    never = {
        "TMP105",
        "ROL306",
        "LOG607",
        "LOG608",
        "LOG609",
        "QTY504",
        "SUP717",
        "SUP721",
    }  # they say no more than tension, or nothing of the kind
    assert {r.rule.code for r in rulebook() if r.rule.kind == "contradiction"} - never <= PRINCIPLES.keys()


def test_the_checker_knows_neither_rules_nor_engine() -> None:
    """`lint-imports` holds the same for what these modules import in turn."""
    files = [path.read_text("utf-8") for path in Path(sinosoviet_corpus.proof.__path__[0]).glob("*.py")]
    modules = [node for text in files for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    rooms = {(node.module or "").split(".")[1] for node in modules if (node.module or "").startswith("sinosoviet")}
    assert rooms == {"proof", "model", "times", "tables", "files", "evidence", "normal"}
    assert not any(re.search(r"\bselect\b.*\bfrom\b|duckdb", text, re.DOTALL) for text in files)


def test_the_checker_is_small() -> None:
    """What follows a proof has at most 300 lines of code, without docstrings, comments and empty lines; the functions of steps come on top."""
    room = Path(sinosoviet_corpus.proof.__path__[0])
    lines = {path.stem: _lines_of_code(path.read_text("utf-8")) for path in room.glob("*.py")}
    assert sum(lines[name] for name in ("check", "steps", "world")) <= 300
    assert sum(lines.values()) <= 540


def _lines_of_code(text: str) -> int:
    docstrings: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            docstrings |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = enumerate(text.splitlines(), 1)
    return sum(
        bool(line.strip()) and number not in docstrings and not line.strip().startswith("#") for number, line in lines
    )


def test_the_verb(root: Path, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(report), "--corpus", str(root)]) == 0
    assert "0 refused" in capsys.readouterr().out
    whole: dict[str, Any] = json.loads(report.read_bytes())
    proof = next(f["proof"] for f in whole["findings"] if f["proof"])
    proof["steps"].pop()
    (tmp_path / "altered.json").write_text(json.dumps(whole), "utf-8")
    assert main(["prove", str(tmp_path / "altered.json"), "--corpus", str(root)]) == 1
    assert "1 refused" in capsys.readouterr().out
    (tmp_path / "none.json").write_text("[]", "utf-8")
    assert main(["prove", str(tmp_path / "none.json"), "--corpus", str(root)]) == 2
    assert main(["prove", str(tmp_path / "missing.json"), "--corpus", str(root)]) == 2
