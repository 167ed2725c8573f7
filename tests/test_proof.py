"""A definite finding is a proof: the checker accepts each from the record files alone, and refuses what was altered."""

from __future__ import annotations

import ast
import json
import random
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
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.proof.check import PRINCIPLES, fault
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.prove import prove
from sinosoviet_corpus.tasks.run import run
from tests.merged import merged
from tests.proofs import altered, checker, plain, write
from tests.rules import examples_of
from tests.worlds import world

# Rules whose definite findings have no principle yet, so that nothing is proved of them. The list may only become shorter.
NOT_YET = {"NET901", "SUP702", "SUP704", "SUP705", "SUP706", "SUP707", "SUP708", "SUP711"}
RUN = [sys.executable, "-m", "sinosoviet_corpus"]


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = subprocess.run([*RUN, "check", "--format", "json", "--corpus", str(root)], capture_output=True, check=False)
    path = tmp_path_factory.mktemp("proof") / "report.json"
    path.write_bytes(done.stdout)
    return path


def test_every_definite_finding_of_the_shipped_corpus_is_proved(root: Path, report: Path) -> None:
    proved = prove(root, report.read_bytes())
    assert proved.refused == []
    assert proved.accepted >= 28
    assert proved.without.keys() <= NOT_YET


def test_every_definite_finding_of_the_examples_is_proved(vocabulary: Vocabulary, tmp_path: Path) -> None:
    """The examples of all rules stand in one corpus, and every rule with a principle looks at all of them."""
    corpus = merged([to_corpus(example.world, vocabulary) for loaded in rulebook() for example in examples_of(loaded)])
    findings = run(corpus, tuple(loaded for loaded in rulebook() if loaded.rule.code in PRINCIPLES)).findings
    steps = checker(write(corpus, tmp_path))
    assert [f"{f.code} {f.message}" for f in findings if f.softened == "unproved"] == []
    definite = plain(findings)
    assert [f["message"] for f in definite if fault(steps, f)] == []
    assert Counter(f["code"] for f in definite).keys() == PRINCIPLES.keys(), "a principle that no example needs"


def test_every_definite_finding_of_worlds_is_proved(vocabulary: Vocabulary, tmp_path: Path) -> None:
    corpus = to_corpus(tuple(part for n in range(8) for part in world(n, f"w{n}-").parts), vocabulary)
    rules = tuple(loaded for loaded in rulebook() if loaded.rule.code in PRINCIPLES)
    findings = run(corpus, rules).findings
    steps = checker(write(corpus, tmp_path))
    assert [f.message for f in findings if f.softened == "unproved"] == []
    definite = plain(findings)
    assert len(definite) > 200
    assert [f["message"] for f in definite if fault(steps, f)] == []


def test_two_hundred_altered_proofs_are_refused(root: Path, report: Path) -> None:
    """One step, number, claim id, digest or word of a proof is altered, left out or replaced by another of the same proof."""
    chance = random.Random(13)
    findings = [f for f in json.loads(report.read_bytes())["findings"] if f["proof"]]
    steps = checker(root)
    passed = [
        what
        for what, changed in (altered(chance.choice(findings), chance) for _ in range(200))
        if not fault(steps, changed)
    ]
    assert passed == []


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


def test_the_rules_without_a_principle_are_known() -> None:
    never = {"TMP105", "ROL306"}  # they say no more than tension, or nothing of the kind
    contradictions = {r.rule.code for r in rulebook() if r.rule.kind == "contradiction"} - never
    assert contradictions - PRINCIPLES.keys() <= NOT_YET
    assert NOT_YET.isdisjoint(PRINCIPLES)


def test_the_checker_is_small_and_shares_nothing_with_the_rules() -> None:
    """Three hundred lines of code; docstrings, comments and empty lines are not counted."""
    files = [path.read_text("utf-8") for path in Path(sinosoviet_corpus.proof.__path__[0]).glob("*.py")]
    assert sum(map(_lines_of_code, files)) <= 300
    modules = [node for text in files for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    ours = {node.module or "" for node in modules if (node.module or "").startswith("sinosoviet_corpus")}
    allowed = ("sinosoviet_corpus.proof.", "sinosoviet_corpus.times.")
    assert ours
    assert all(name.startswith(allowed) for name in ours), ours


def _lines_of_code(text: str) -> int:
    told: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            told |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = enumerate(text.splitlines(), 1)
    return sum(bool(line.strip()) and number not in told and not line.strip().startswith("#") for number, line in lines)


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
