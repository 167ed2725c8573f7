"""explain: the page of a rule - what it asks, what to check before doubting the text, examples, the query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.engine.checks import check_of
from sinosoviet_corpus.engine.sql import relations_in
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.rules.page import page_of
from sinosoviet_corpus.rules.rule import Example, Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.verdict import policy
from sinosoviet_corpus.verdict.afterwards import PAGES
from sinosoviet_corpus.views import SHARED_VIEWS


def explain(code: str) -> str:
    """The page, in Markdown. `code` is a code or a name. Raises CorpusError for an unknown one."""
    for loaded in rulebook():
        if code.upper() == loaded.rule.code or code == loaded.rule.name:
            return "\n".join(page(loaded))
    if code == "policy":
        return f"# Verdicts: the table of policy\n\n{page_of(policy)}\n\n{policy.page()}"
    for known, (name, text) in PAGES.items():
        if code.upper() == known or code == name:
            return f"# {known} {name}\n\n{text}"
    codes = ", ".join(f"{r.rule.code} {r.rule.name}" for r in rulebook())
    raise CorpusError(f"there is no rule {code!r}", None, f"The rules are {codes}.")


def page(loaded: Loaded) -> Iterator[str]:
    """The lines of a rule's page."""
    rule = loaded.rule
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield f"**{rule.asks}** Kind: {rule.kind}. Severity: {rule.severity}. Since {rule.since}, version {rule.version}."
    yield ""
    yield loaded.page
    yield ""
    looks_at = rule.looks_at if rule.check else f"`{rule.looks_at}`"
    yield f"Looks at: {looks_at}. Says: “{rule.says}”"
    if rule.missing:
        yield f"Cannot tell without: {rule.missing}."
    for name, items in (("Assumes", rule.assumes), ("Authority", rule.authority)):
        for item in items:
            yield f"{name}: {item}."
    if rule.false_alarms:
        yield f"Known false alarms: {rule.false_alarms}"
    yield ""
    yield "## Examples (they are its tests)"
    for example in loaded.examples:
        yield ""
        yield f"- {example.name}: {example.outcome}{_outcome(example)}"
        yield from (f"      {_described(part)}" for part in example.world)
    yield ""
    if rule.check:
        yield "## How it is computed"
        yield ""
        yield check_of(loaded).how()
        return
    yield "## The query that runs"
    yield ""
    yield "```sql"
    yield loaded.query
    yield "```"
    for name in relations_in(loaded.query):
        if name in SHARED_VIEWS:
            view = SHARED_VIEWS[name]
            yield ""
            yield f"where `{name}` is: {view.meaning}"
            yield ""
            yield f"Its columns: {'; '.join(f'`{column}` {what}' for column, what in view.columns.items())}."
            yield ""
            yield "```sql"
            yield view.sql.strip()
            yield "```"


def _outcome(example: Example) -> str:
    if example.outcome == "fires":
        where = f"at “{example.at}”" if example.at else "on record"
        verdict = f", {example.verdict}" if example.verdict else ""
        why = f" ({example.because})" if example.because else ""
        return f"{verdict}{why}, {where}, says “… {example.says} …”"
    return f", for lack of {example.missing}" if example.missing else ""


def _described(part: dict[str, Any]) -> str:
    what = {"said": "text", "fact": "record", "thing": "entity", "whole": "complete list"}.get(
        part["make"], part["make"]
    )
    rest = ", ".join(f"{k}={v}" for k, v in part.items() if k not in ("make", "quote", "predicate", "name"))
    quote = f"“{part['quote']}” " if "quote" in part else ""
    return f"{what}: {quote}{part.get('predicate', '')} {rest}".rstrip()
