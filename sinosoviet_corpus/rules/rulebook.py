"""Finds the rules by walking the files. An error names the file of a bad rule: none is skipped."""

from __future__ import annotations

import importlib
import re
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.rules.page import page_of
from sinosoviet_corpus.rules.rule import Example, Loaded, Rule

HERE = Path(__file__).parent
_CODE = re.compile(r"[A-Z]{3}\d{3}\Z")


@lru_cache(maxsize=1)
def rulebook() -> tuple[Loaded, ...]:
    """All rules, by code. Raises CorpusError, naming the file, for a rule that is malformed, doubled or not importable."""
    loaded: dict[str, Loaded] = {}
    for path in sorted(HERE.glob("*/*.py")):
        if path.name == "__init__.py":
            continue
        rule = load(path)
        if rule.rule.code in loaded:
            raise CorpusError(f"the code {rule.rule.code} is taken: {loaded[rule.rule.code].path}", rule.path)
        loaded[rule.rule.code] = rule
    return tuple(loaded[code] for code in sorted(loaded))


def load(path: Path) -> Loaded:
    """One rule file."""
    name = f"{__package__}.{path.parent.name}.{path.stem}"
    try:
        return from_module(importlib.import_module(name), path)
    except CorpusError:
        raise
    except Exception as error:  # a broken rule file may raise anything: name the file
        raise CorpusError(f"the rule cannot be loaded: {type(error).__name__}: {error}", str(path)) from error


def from_module(module: ModuleType, path: Path) -> Loaded:
    """Check the parts of a rule module and put them together."""
    rule, query = getattr(module, "RULE", None), getattr(module, "QUERY", None)
    if not isinstance(rule, Rule) or not isinstance(query, str if rule.check is None else type(None)):
        raise CorpusError(
            "a rule file has RULE, and QUERY unless RULE names a check",
            str(path),
            "See sinosoviet_corpus/rules/README.md.",
        )
    if not _CODE.match(rule.code):
        raise CorpusError(f"code {rule.code!r} is not three capitals and three digits", str(path))
    if rule.name != path.stem.replace("_", "-"):
        raise CorpusError(f"the rule is called {rule.name!r}", str(path), "The name is the file name, with hyphens.")
    page = page_of(module)
    examples = tuple(e for e in getattr(module, "EXAMPLES", ()) if isinstance(e, Example))
    outcomes = {example.outcome for example in examples}
    if not page or not {"fires", "silent"} <= outcomes:
        raise CorpusError("a rule has a docstring and examples that fire and stay silent", str(path))
    if rule.missing and "abstains" not in outcomes:
        raise CorpusError("a rule that can lack data has an example that abstains", str(path))
    if len({example.name for example in examples}) < len(examples):
        raise CorpusError("two examples have the same name", str(path), "Say what each one shows.")
    return Loaded(rule, path.parent.name, page, (query or "").strip(), examples, str(path))


def select(rules: tuple[Loaded, ...], chosen: tuple[str, ...], ignored: tuple[str, ...]) -> tuple[Loaded, ...]:
    """Rules whose code or name begins with one of `chosen` (all if empty) and with none of `ignored`.

    Raises CorpusError for a prefix that matches no rule.
    """
    for prefix in (*chosen, *ignored):
        if not any(_matches(r.rule, prefix) for r in rules):
            codes = ", ".join(r.rule.code for r in rules)
            raise CorpusError(f"no rule begins with {prefix!r}", None, f"The rules are {codes}.")
    return tuple(
        r
        for r in rules
        if (not chosen or any(_matches(r.rule, p) for p in chosen)) and not any(_matches(r.rule, p) for p in ignored)
    )


def _matches(rule: Rule, prefix: str) -> bool:
    return rule.code.startswith(prefix.upper()) or rule.name == prefix
