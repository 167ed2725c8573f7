"""The report for historians, case by case: claim, passage, other side, reasoning, works, hint."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place
from sinosoviet_corpus.output.context import around
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.output.weight import dismissed, judgement, weight
from sinosoviet_corpus.render.safe import folded, for_terminal
from sinosoviet_corpus.verdict.policy import reason_of

WIDTH = 100
COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
SHOWN_ID = 8  # of the id of a finding: enough for `show` and `decide`
SHORT_LIST = 12  # unsupported statements named before "and n more"


def lines(
    corpus: Corpus, shown: list[Finding], hidden: list[Finding], cannot_tell: tuple[CannotTell, ...], style: Style
) -> Iterator[str]:
    """The whole report, line by line."""
    cases: dict[str, list[Finding]] = {}
    for finding in shown:
        cases.setdefault(finding.case, []).append(finding)
    weighty = {k: fs for k, fs in cases.items() if any(f.kind != "unsupported" or f.verdict for f in fs)}
    for number, findings in enumerate(weighty.values(), 1):
        yield from _case(number, corpus, findings, style)
    yield from _unsupported([fs[0] for k, fs in cases.items() if k not in weighty], style)
    yield from _summary(shown, hidden, cannot_tell, len(cases), style)


def _case(number: int, corpus: Corpus, findings: list[Finding], style: Style) -> Iterator[str]:
    first = findings[0]
    place = first.places[0]
    head = f"{number}. {place.claim}"
    weighs = weight(first)
    yield style(
        f"{head}  {'─' * max(2, WIDTH - len(head) - len(weighs) - 4)}  {weighs}", "bold", COLOURS[first.severity]
    )
    yield from _wrapped(place.caption, "   ")
    if quoted := list(passage(corpus, place, style, "   ")):  # a claim on record has no passage
        yield from ("", *quoted)
    told: set[str] = set()
    for finding in findings:
        yield ""
        yield from _finding(corpus, finding, style, told)
    if first.hint:
        yield ""
        yield from _wrapped(f"hint: {first.hint}", "   ", "   " + " " * 6)
    yield ""


def _finding(corpus: Corpus, finding: Finding, style: Style, told: set[str]) -> Iterator[str]:
    sure = "" if finding.confidence == "high" else f"; annotation of {finding.confidence} confidence"
    title = f"{finding.code} {finding.name} ({weight(finding)}{sure})  {finding.id[:SHOWN_ID]}"
    yield "   " + style(title, COLOURS[finding.severity])
    yield from _wrapped(finding.message, "     ")
    if finding.decision:
        yield from _wrapped(judgement(finding), "     ", "       ")
    for place in finding.places[1:]:
        if place.claim in told:
            continue
        told.add(place.claim)
        yield from _wrapped(f"· {place.caption}", "     ", "       ")
        if place.source_kind == "text":
            yield from passage(corpus, place, style, "       ")
        yield from _works(finding, place.claim, style)
    others = {p.claim for p in finding.places}
    for claim in dict.fromkeys(r.claim for r in finding.references if r.claim not in others):
        yield from _works(finding, claim, style)
    if finding.softened:
        yield from _wrapped(f"only a tension: {reason_of(finding.softened)}", "     ", "       ")
    for assumption in finding.assumptions:
        yield from _wrapped(f"assumed: {assumption}", "     ", "       ")


def _works(finding: Finding, claim: str, style: Style) -> Iterator[str]:
    for reference in finding.references:
        if reference.claim == claim:
            parts = (reference.citation, reference.locator, reference.url)
            for line in _wrapped(", ".join(p for p in parts if p), "         ", "           "):
                yield style(line, "dim")


def passage(corpus: Corpus, place: Place, style: Style, indent: str) -> Iterator[str]:
    """The quote of a place in its context, marked."""
    text = corpus.texts.get(place.source)
    if text is None or place.start is None or place.end is None:
        return
    before, after = around(text.text, place.start, place.end)
    left, right = style.brackets
    quote = folded(place.quote or "")
    words = f"{folded(before)}{_gap(before, True)}\x00{quote}\x01{_gap(after, False)}{folded(after)}"
    title = textwrap.shorten(for_terminal(text.source.title), 60, placeholder=" …")
    yield style(f"{indent}{title} [{place.source} {place.start}–{place.end}]", "dim")
    marked = False
    for line in textwrap.wrap(words, WIDTH - len(indent) - 2, break_long_words=False, break_on_hyphens=False):
        yield indent + "│ " + _mark(line, style, left, right, marked)
        marked = (marked or "\x00" in line) and "\x01" not in line


def _mark(line: str, style: Style, left: str, right: str, inside: bool) -> str:
    head, start, rest = ("", "", line) if inside else line.partition("\x00")
    if not inside and not start:
        return line
    body, end, tail = rest.partition("\x01")
    return head + (left if start else "") + style(body, "mark") + (right if end else "") + tail


def _gap(text: str, before: bool) -> str:
    return " " if text and text[-1 if before else 0].isspace() else ""


def _unsupported(findings: list[Finding], style: Style) -> Iterator[str]:
    if not findings:
        return
    yield style(
        f"Nothing on record supports these {len(findings)} statements (SUP701; this does not make them false):", "bold"
    )
    for finding in findings[:SHORT_LIST]:
        quote = textwrap.shorten(folded(finding.places[0].quote or ""), 60, placeholder=" …")
        yield f"   {finding.case}: “{quote}”"
    if len(findings) > SHORT_LIST:
        yield f"   … and {len(findings) - SHORT_LIST} more: sinosoviet check --select SUP --format concise"
    yield ""


def _summary(
    shown: list[Finding], hidden: list[Finding], cannot_tell: tuple[CannotTell, ...], cases: int, style: Style
) -> Iterator[str]:
    counts = Counter(f.severity for f in shown)
    found = ", ".join(
        f"{counts[s]} {s}{'s' if counts[s] != 1 else ''}" for s in ("error", "warning", "info") if counts[s]
    )
    yield style(f"{found} in {cases} case(s){dismissed(shown)}." if found else "Nothing found.", "bold")
    if hidden:
        kinds = Counter((f.severity, f.verdict == "tension") for f in hidden)
        counted = (f"{n} {k}{'s' * (n != 1)}{' (tension)' * tense}" for (k, tense), n in sorted(kinds.items()))
        yield f"Hidden: {', '.join(counted)}; --persona auditor shows all."
    if cannot_tell:
        reasons = Counter((c.code, c.name) for c in cannot_tell)
        listed = ", ".join(f"{code} {name} {n}" for (code, name), n in sorted(reasons.items()))
        yield from _wrapped(f"Could not be judged: {listed}; --format json says what was missing.", "")


def _wrapped(text: str, indent: str, later: str | None = None) -> Iterator[str]:
    yield from textwrap.wrap(
        for_terminal(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )
