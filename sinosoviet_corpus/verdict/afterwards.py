"""Findings about findings and decisions. They come after the rules, because rules see only claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.rules.page import page_of
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.verdict import disagreements, inert, stale_decisions, tolerance_notes
from sinosoviet_corpus.verdict.notes import Notes

if TYPE_CHECKING:
    from sinosoviet_corpus.verdict.judge import Results

# code -> name, page
PAGES = {
    stale_decisions.STALE: ("stale-decision", page_of(stale_decisions)),
    stale_decisions.UNUSED: ("unused-decision", page_of(stale_decisions)),
    tolerance_notes.CODE: (tolerance_notes.NAME, page_of(tolerance_notes)),
    inert.CODE: (inert.NAME, page_of(inert)),
    disagreements.CODE: (disagreements.NAME, page_of(disagreements)),
}


def afterwards(corpus: Corpus, outcome: Results, ignore: tuple[str, ...]) -> Iterator[Finding]:
    """The findings about the findings of a run. ignore: prefixes of codes, as for rules."""
    notes, found = Notes(corpus), outcome.findings
    for finding in (
        *stale_decisions.outdated(notes, corpus.decisions, found, _run_or_gone(corpus, outcome)),
        *tolerance_notes.by_tolerance(notes, found, outcome.by_tolerance),
        *disagreements.disagreements(notes, corpus.assessments, found, outcome.corroborated),
        *(inert.inert(notes, corpus) if all_were_run(outcome) else ()),
    ):
        if not any(_begins(finding.code, prefix) for prefix in ignore):
            yield finding


def all_were_run(outcome: Results) -> bool:
    """Whether all rules that apply to the corpus were run: only then can no rule be the one that compares a record."""
    return all(r.rule.code in outcome.counts or r.rule.code in outcome.not_applicable for r in rulebook())


def _run_or_gone(corpus: Corpus, outcome: Results) -> frozenset[str]:
    """The rules whose decisions can be checked: those that ran, and those that no longer exist."""
    there = {loaded.rule.code for loaded in rulebook()} | PAGES.keys()
    return frozenset({*outcome.counts, *(d.code for d in corpus.decisions if d.code not in there)})


def is_known(code: str) -> bool:
    """Whether a code or a name belongs to these findings, and so to no rule."""
    return code.upper() in PAGES or any(code == name for name, _ in PAGES.values())


def _begins(code: str, prefix: str) -> bool:
    return code.startswith(prefix.upper()) or prefix == PAGES[code][0]
