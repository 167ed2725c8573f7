"""The habits of the house hold: one-word commands are those of CI, hooks leave texts alone, options have types."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sinosoviet_corpus.tasks.init import init
from tests.conftest import QUICK
from tests.documented import CONTRIBUTING, README, ROOT

HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
TEXT = "corpus/flows/text.txt"


def _run(*words: str, cwd: Path = ROOT, **more: str) -> subprocess.CompletedProcess[str]:
    outside = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTEST_"))}
    return subprocess.run(
        words, capture_output=True, text=True, check=False, cwd=cwd, env=outside | more, encoding="utf-8"
    )


def test_quick_is_registered_and_collects_its_files(pytestconfig: pytest.Config) -> None:
    assert "quick" in [line.partition(":")[0] for line in pytestconfig.getini("markers")]
    words = ["-m", "pytest", "-m", "quick", "--collect-only", "-n", "0", "-p", "no:cacheprovider"]
    collected = _run(sys.executable, *words).stdout
    assert set(re.findall(r"^tests/(test_\w+\.py)", collected, re.MULTILINE)) == set(QUICK)


def test_every_word_is_listed_where_contributors_look() -> None:
    pytest.importorskip("nox", reason="the extra dev is not installed")
    listed = set(re.findall(r"^[*-] (\w+) -> ", _run(sys.executable, "-m", "nox", "-l").stdout, re.MULTILINE))
    assert listed == set(re.findall(r"^\| `nox -s (\w+)`", CONTRIBUTING.read_text("utf-8"), re.MULTILINE))
    assert listed == {"test", "quick", "lint", "types", "corpus", "generated", "bench", "format", "deep"}


def test_ci_runs_the_words_and_the_test_command_of_readme() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    run = re.findall(r"^nox --no-venv -s (.*)$", script, re.MULTILINE)
    assert run == ["lint types corpus", "generated -- --check", "deep"]
    for tool in ("ruff", "mypy", "lint-imports", "tests.generated"):
        assert tool not in script, f"{tool} belongs into noxfile.py alone"
    (line,) = re.findall(r"^tests=.*$", script, re.MULTILINE)
    found = subprocess.run(
        ["bash", "-c", f'{line}; echo "$tests"'], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == ".venv/bin/pytest"
    assert f"&& {found.stdout.strip()}\n" in README.read_text("utf-8")


def test_hooks_of_the_repository_fix_code_and_leave_texts_alone(tmp_path: Path) -> None:
    pytest.importorskip("ruff", reason="the extra dev is not installed")
    folder = tmp_path / "clone"
    init(folder, ROOT)
    shutil.copy(ROOT / ".pre-commit-config.yaml", folder)
    who = {f"GIT_{role}_{key}": "x" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = who | {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PATH": path, "PYTHONPATH": str(ROOT)}

    def commit() -> tuple[int, str]:
        _run("git", "add", "-A", cwd=folder, **settings)
        done = _run("git", "commit", "-q", "-m", "x", cwd=folder, **settings)
        return done.returncode, done.stdout + done.stderr

    _run("git", "init", "-q", cwd=folder, **settings)
    _run(sys.executable, "-m", "pre_commit", "install", cwd=folder, **settings)
    before = (folder / TEXT).read_bytes()
    code = folder / "code.py"
    code.write_text("import os\nx = {  'a':1 }\n", "utf-8")
    failed = commit()
    assert failed[0] == 1, failed
    assert code.read_text("utf-8") == 'x = {"a": 1}\n'
    passed = commit()
    assert passed[0] == 0, passed
    assert (folder / TEXT).read_bytes() == before == (ROOT / TEXT).read_bytes()
    (folder / TEXT).write_bytes(before + b" \n")
    failed = commit()
    assert failed[0] == 1
    assert "TXT103" in failed[1]
    assert (folder / TEXT).read_bytes() == before + b" \n", "a hook says it and fixes nothing"


def test_no_hook_is_given_a_text() -> None:
    exclude = re.compile(HOOKS["exclude"])
    assert all(exclude.search(str(p.relative_to(ROOT))) for p in ROOT.glob("corpus/*/text.txt"))
    assert not exclude.search("corpus/flows/source.toml")


def test_a_type_checker_sees_the_options(tmp_path: Path) -> None:
    pytest.importorskip("mypy", reason="the extra dev is not installed")
    file = tmp_path / "use.py"
    lines = [
        'corpus.check(choose=("TMP",), engine="duckdb")',
        "corpus.check(ignroe=())",
        'corpus.check(engine="sprak")',
    ]
    lines += ['corpus.show("flows", layer="claim")', 'corpus.show("flows", layr="claims")']
    file.write_text("\n".join(["import sinosoviet_corpus as sc", "corpus = sc.open_corpus()", *lines, ""]))
    words = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        str(ROOT / "pyproject.toml"),
        str(file),
    ]
    done = _run(*words)
    assert [line.split(":")[1] for line in done.stdout.splitlines() if ": error:" in line] == ["4", "5", "6", "7"], done
    assert 'did you mean "ignore"?' in done.stdout
