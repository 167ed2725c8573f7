"""The everyday commands, one word each: `nox -l` lists them, `nox -s quick` runs one.

`.ci/run` runs these sessions, so a command is the same here and in CI. They install nothing: they use the environment that nox
is installed in (extra `dev`).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "quick"]

README = Path(__file__).parent / "README.md"


def _python(session: nox.Session, module: str, *words: str) -> None:
    session.run(sys.executable, "-m", module, *words, *session.posargs)


@nox.session
def test(session: nox.Session) -> None:
    """All tests, by the command of README."""
    command = re.search(r"&& \.venv/bin/(pytest.*)$", README.read_text("utf-8"), re.MULTILINE)
    if command is None:
        session.error("README names no test command")
    _python(session, *command[1].split())


@nox.session
def quick(session: nox.Session) -> None:
    """The fast tests (marker `quick`)."""
    _python(session, "pytest", "-m", "quick")


@nox.session
def deep(session: nox.Session) -> None:
    """Every case of what the tests draw a few of (marker `deep`)."""
    _python(session, "pytest", "-m", "deep")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, format, the layout of SQL, and the floors (which folder may import which)."""
    _python(session, "ruff", "check", ".")
    _python(session, "ruff", "format", "--check", "-q", ".")
    _python(session, "tests.sql_layout")
    session.run(sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")


@nox.session
def types(session: nox.Session) -> None:
    """Strict type checks."""
    _python(session, "mypy")


@nox.session
def corpus(session: nox.Session) -> None:
    """The shipped corpus: integrity, canonical form, coverage (each sentence has a claim or a reason for none), and proofs."""
    for words in (["verify"], ["format", "--check"], ["stats", "--coverage"]):
        _python(session, "sinosoviet_corpus", *words)
    report = f"{session.create_tmp()}/report.json"
    _python(session, "sinosoviet_corpus", "check", "--exit-zero", "--format", "json", "--output", report)
    _python(session, "sinosoviet_corpus", "prove", report)


@nox.session
def generated(session: nox.Session) -> None:
    """Rewrite the generated parts of READMEs, golden files and notebooks; `nox -s generated -- --check` compares only."""
    _python(session, "tests.generated")


@nox.session
def bench(session: nox.Session) -> None:
    """How long the command takes, compared with a bare DuckDB script. For other benchmarks see tests/benchmarks/README.md."""
    _python(session, "tests.benchmarks.bench_command")


@nox.session(name="format")
def format_(session: nox.Session) -> None:
    """Format code and records, never texts."""
    _python(session, "ruff", "check", "--fix", ".")
    _python(session, "ruff", "format", ".")
    _python(session, "sinosoviet_corpus", "format", "--corpus", ".")
