"""The command line as people use it, in processes of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.rules.rulebook import rulebook

RUN = [sys.executable, "-m", "sinosoviet_corpus"]

pytestmark = pytest.mark.usefixtures("kept")  # how findings are shown; what is found is tested elsewhere


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*RUN, *words], capture_output=True, text=True, check=False, cwd=cwd, encoding="utf-8")


def test_the_report_reads_as_a_historian_would_want_it(root: Path) -> None:
    done = run("check", "--corpus", str(root), "--format", "full")
    assert done.returncode == 1
    assert done.stderr == ""
    for words in ("Herter", "perhaps Sir William Hayter?", "│", "⟦", "https://", "assumed:", "Could not be judged"):
        assert words in done.stdout
    assert "Traceback" not in done.stdout
    assert "\x1b" not in done.stdout, "no colour outside a terminal"


def test_exit_codes(root: Path, tmp_path: Path) -> None:
    assert run("check", "--corpus", str(root), "--exit-zero").returncode == 0
    assert run("check", "--corpus", str(root), "--select", "TMP001").returncode == 0
    assert run("verify", "--corpus", str(root)).returncode == 0
    for words in (["check", "--corpus", str(tmp_path)], ["check", "--select", "XYZ"], ["explain", "XYZ"], ["nonsense"]):
        done = run(*words)
        assert done.returncode == 2
        assert done.stderr
        assert "Traceback" not in done.stderr


def test_outside_any_corpus_the_shipped_one_is_used(tmp_path: Path) -> None:
    assert "Herter" in run("check", "--persona", "reader", cwd=tmp_path).stdout


def test_personas_say_what_they_hide(root: Path) -> None:
    reader, auditor = (
        run("check", "--corpus", str(root), "--format", "full", "--persona", p).stdout for p in ("reader", "auditor")
    )
    assert "Hidden:" in reader
    assert "Hidden:" not in auditor
    assert len(reader) < len(auditor)


def test_jsonl_is_a_finding_a_line(root: Path) -> None:
    lines = run("check", "--corpus", str(root), "--format", "jsonl").stdout.splitlines()
    assert len(lines) > 20
    assert all(json.loads(line)["id"] for line in lines)


def test_concise_points_into_the_text(root: Path) -> None:
    line = next(
        x for x in run("check", "--corpus", str(root), "--format", "concise").stdout.splitlines() if "ROL301" in x
    )
    path, row, column = line.split(" ", 1)[0].rstrip(":").split(":")
    text = (root / path).read_bytes().decode().split("\n")[int(row) - 1]
    assert text[int(column) - 1 :].startswith("On January 28")


def test_show_finds_everything_that_has_an_id(root: Path) -> None:
    finding = json.loads(run("check", "--corpus", str(root), "--select", "ROL302", "--format", "jsonl").stdout)["id"]
    for key in ("split/herter-was-ambassador", "christian-herter", "split", "ref/hayter-was-ambassador", finding[:8]):
        done = run("show", key, "--corpus", str(root))
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) > 2
    assert json.loads(run("show", "christian-herter", "--corpus", str(root), "--json").stdout)["type"] == "person"
    missing = run("show", "split/herter-was-ambasador", "--corpus", str(root))
    assert missing.returncode == 2
    assert "split/herter-was-ambassador" in missing.stderr


def test_every_rule_has_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    for loaded in rulebook():
        assert main(["explain", loaded.rule.code]) == 0
        page = capsys.readouterr().out
        assert (loaded.query or "## How it is computed") in page
        assert "## Examples" in page


def test_text_of_others_cannot_command_the_terminal(root: Path, tmp_path: Path) -> None:
    for name in ("corpus", "annotations"):
        shutil.copytree(root / name, tmp_path / name)
    path = tmp_path / "annotations/split/claims.jsonl"
    lines = path.read_text("utf-8").splitlines()
    record = json.loads(lines[0])
    record["note"], record["place"] = "\x1b[2J", "at\u202elantis"
    path.write_text("\n".join([json.dumps(record), *lines[1:]]) + "\n", "utf-8")
    done = run("verify", "--corpus", str(tmp_path))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_closed_pipe_is_no_crash(root: Path) -> None:
    command = f"{' '.join(RUN)} check --corpus '{root}' | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", [["--help"], ["verify"], ["explain"], ["stats"]])
def test_nothing_heavy_is_imported_before_it_is_needed(root: Path, verb: list[str]) -> None:
    code = (
        "import sys\nfrom sinosoviet_corpus.cli.main import main\n"
        f"try: main({verb!r})\nexcept SystemExit: pass\n"
        "heavy = {'duckdb', 'pandas', 'pyarrow', 'numpy', 'spacy', 'pyspark', 'starlette', 'uvicorn', 'jinja2'} & sys.modules.keys()\n"
        "print(heavy, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.stderr.strip().endswith("set()")


def test_check_imports_neither_pandas_nor_arrow(root: Path) -> None:
    code = (
        "import sys\nfrom sinosoviet_corpus.cli.main import main\nmain(['check', '--exit-zero'])\n"
        "print({'pandas', 'pyarrow', 'spacy', 'pyspark'} & sys.modules.keys(), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.stderr.strip() == "set()"


def _completions(line: str, tmp_path: Path, *python: str) -> list[str]:
    """The completions at the end of a line: argcomplete writes them to file descriptor 8, or here to a file."""
    answers = tmp_path / "answers"
    asked = {"_ARGCOMPLETE": "1", "_ARGCOMPLETE_IFS": "\n", "_ARGCOMPLETE_STDOUT_FILENAME": str(answers)}
    asked |= {"COMP_LINE": line, "COMP_POINT": str(len(line))}
    words = [sys.executable, *(python or ("-m", "sinosoviet_corpus"))]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env={**os.environ, **asked})
    assert "Traceback" not in done.stderr
    return [word.strip() for word in answers.read_text("utf-8").split("\n")] if answers.exists() else []


def test_the_shell_completes_verbs_and_options(tmp_path: Path) -> None:
    pytest.importorskip("argcomplete", reason="the extra complete is not installed")
    assert {"show", "stats", "support", "sweep", "schema"} <= set(_completions("sinosoviet s", tmp_path))
    assert "--persona" in _completions("sinosoviet check --per", tmp_path)
    assert _completions("sinosoviet check --engine d", tmp_path) == ["duckdb"]


def test_completion_costs_nothing_where_it_is_not_asked_for_or_not_installed(tmp_path: Path) -> None:
    code = "import sys; from sinosoviet_corpus.cli.main import main; main(['explain']); sys.exit('argcomplete' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
    absent = (
        "import sys; sys.modules['argcomplete'] = None; from sinosoviet_corpus.cli.main import main; main(['explain'])"
    )
    assert _completions("sinosoviet s", tmp_path, "-c", absent) == []
