"""Lists, from the code, of the things to document: verbs, output forms, codes, tables, extras. And the READMEs that document them."""

from __future__ import annotations

import argparse
import re
import tomllib
from pathlib import Path

from sinosoviet_corpus.cli.arguments import parser
from sinosoviet_corpus.output.problems import KINDS
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tables.schemas import TABLES
from sinosoviet_corpus.verdict.afterwards import PAGES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "sinosoviet_corpus"
README, MANUAL, LIBRARY = ROOT / "README.md", PACKAGE / "cli" / "README.md", PACKAGE / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
FORMS, MODEL = PACKAGE / "output" / "README.md", PACKAGE / "model" / "README.md"
RULES, TABLE_PAGE = PACKAGE / "rules" / "README.md", PACKAGE / "tables" / "README.md"
READMES = sorted(
    p
    for folder in ("annotations", "corpus", "notebooks", "sinosoviet_corpus", "tests")
    for p in (ROOT / folder).rglob("README.md")
)
READMES = [README, *READMES]
_PROBLEM = re.compile(rf"\b(?:{'|'.join(KINDS)})\d{{3}}\b")


def _subparsers() -> argparse._SubParsersAction[argparse.ArgumentParser]:
    (found,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return found


def verbs() -> dict[str, str]:
    """The verbs, each with its line in `--help`."""
    return {action.dest: action.help or "" for action in _subparsers()._choices_actions}


def forms(verb: str) -> tuple[str, ...]:
    """The output forms of `check` or `verify`."""
    (format_,) = (a for a in _subparsers().choices[verb]._actions if "--format" in a.option_strings)
    return tuple(format_.choices or ())


def options(verb: str) -> set[str]:
    """The long options of a verb."""
    return {name for action in _subparsers().choices[verb]._actions for name in action.option_strings if name[1] == "-"}


def rule_codes() -> set[str]:
    """The codes of rules, and of findings computed after them."""
    return {loaded.rule.code for loaded in rulebook()} | set(PAGES)


def problem_codes() -> set[str]:
    """The codes of problems of integrity, wherever the package names one."""
    return {code for path in PACKAGE.rglob("*.py") for code in _PROBLEM.findall(path.read_text("utf-8"))}


def tables() -> set[str]:
    """The published tables."""
    return set(TABLES)


def extras() -> set[str]:
    """The extras of the package."""
    return set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"])
