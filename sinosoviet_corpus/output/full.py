"""The report for historians, case by case: claim, passage, other side, reasoning, works, hint."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place
from sinosoviet_corpus.output.context import around
from sinosoviet_corpus.output.right import Right
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.output.weight import dismissed, judgement, weight
from sinosoviet_corpus.render.safe import folded, for_terminal
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.verdict.cases import by_case
from sinosoviet_corpus.verdict.policy import reason_of

WIDTH = 100
COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
SHOWN_ID = 8  # characters of the id of a finding that are printed: enough for `show` and `decide`
_BARE = ("SUP701", "SUP713", "SUP714", "SUP715", "SUP716")  # findings of which only the statement is printed
SHORT_LIST = 12  # unsupported statements named before "and n more"


def lines(
    corpus: Corpus, shown: list[Finding], hidden: list[Finding], cannot_tell: tuple[CannotTell, ...], style: Style
) -> Iterator[str]:
    """The whole report, line by line."""
    cases = by_case(shown)
    weighty = {k: fs for k, fs in cases.items() if any(f.kind != "unsupported" or f.verdict for f in fs)}
    teller = _Teller(corpus, style)
    for number, findings in enumerate(weighty.values(), 1):
        yield from teller.case(number, findings)
    lacking = [f for k, fs in cases.items() if k not in weighty for f in fs]
    yield from _assessed([f for f in lacking if f.references or f.code not in _BARE], style)
    yield from _unsupported([f for f in lacking if f.code in _BARE], style)
    yield from _summary(shown, hidden, cannot_tell, len(cases), style)


class _Teller:
    """Tells the cases of one corpus."""

    def __init__(self, corpus: Corpus, style: Style) -> None:
        self._corpus, self._style = corpus, style
        self._speaker = Speaker(corpus)
        self._right = Right(corpus, self._speaker)

    def case(self, number: int, findings: list[Finding]) -> Iterator[str]:
        """A case: the statement, its passage, what would be right, each finding with its evidence."""
        style, first = self._style, findings[0]
        place = first.places[0]
        head = f"{number}. {place.claim}"
        weighs = weight(first)
        yield style(
            f"{head}  {'─' * max(2, WIDTH - len(head) - len(weighs) - 4)}  {weighs}", "bold", COLOURS[first.severity]
        )
        yield from wrapped(place.caption, "   ")
        if quoted := list(passage(self._corpus, place, style, "   ")):  # a claim on record has no passage
            yield from ("", *quoted)
        if right := self._right.of(findings):
            yield ""
            yield from wrapped(f"Right: {right}", "   ", "     ")
        shown: set[str] = set()
        cited: set[str] = set()
        for finding in findings:
            yield ""
            yield from self._finding(finding, shown, cited, first.claim)
        if first.hint and first.hint != right:
            yield ""
            yield from wrapped(f"hint: {first.hint}", "   ", "   " + " " * 6)
        yield ""

    def _finding(self, finding: Finding, shown: set[str], cited: set[str], lead: str) -> Iterator[str]:
        style = self._style
        sure = "" if finding.confidence == "high" else f"; annotation of {finding.confidence} confidence"
        title = f"{finding.code} {finding.name} ({weight(finding)}{sure})  {finding.id[:SHOWN_ID]}"
        yield "   " + style(title, COLOURS[finding.severity])
        if finding.claim != lead and finding.claim not in shown:
            shown.add(finding.claim)
            yield from passage(self._corpus, finding.places[0], style, "     ")
        yield from wrapped(finding.message, "     ")
        if finding.decision:
            yield from wrapped(judgement(finding), "     ", "       ")
        for place in finding.places[1:]:
            if place.claim in shown:
                continue
            shown.add(place.claim)
            yield from wrapped(f"· {place.caption}", "     ", "       ")
            if place.source_kind == "text":
                yield from passage(self._corpus, place, style, "       ")
            yield from self._works(finding, place.claim, cited)
        others = {p.claim for p in finding.places}
        for claim in dict.fromkeys(r.claim for r in finding.references if r.claim not in others):
            yield from self._works(finding, claim, cited)
        for claim in finding.falls_with:
            yield from wrapped(f"with it falls: {self._speaker.label(claim)}", "     ", "       ")
        if finding.softened:
            yield from wrapped(f"only a tension: {reason_of(finding.softened)}", "     ", "       ")
        for assumption in finding.assumptions:
            yield from wrapped(f"assumed: {assumption}", "     ", "       ")

    def _works(self, finding: Finding, claim: str, cited: set[str]) -> Iterator[str]:
        """The best work with the words it says; how many more there are. A work that the case has named already is not told again."""
        found = [r for r in finding.references if r.claim == claim]
        if not found:
            return
        best = next((r for r in found if r.citation not in cited), None)
        if best is None:
            return
        more = len({r.citation for r in found} - cited) - 1
        cited |= {r.citation for r in found}
        says = f": {best.says}" if best.says else ""
        rest = f" And {more} more: sinosoviet show {claim}" if more > 0 else ""
        work = ", ".join(p for p in (best.citation, best.locator) if p)
        for line in wrapped(f"{work}{says}{rest}", "         ", "           "):
            yield self._style(line, "dim")
        if best.url and len(best.url) <= WIDTH - 11:
            yield self._style(f"           {for_terminal(best.url)}", "dim")


def _assessed(findings: list[Finding], style: Style) -> Iterator[str]:
    """The conclusions of researchers on statements without a case of their own: the words of the text, and the conclusion."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(f"{finding.code} {finding.name}", []).append(finding)
    for name, group in groups.items():
        yield style(f"{name} ({len(group)})", "bold")
        for finding in group:
            place = finding.places[0]
            quote = textwrap.shorten(folded(place.quote or ""), 80, placeholder=" …")
            yield from wrapped(f"{place.claim}  {finding.id[:SHOWN_ID]}  “{quote}”", "   ", "     ")
            yield from wrapped(finding.message, "     ")
        yield ""


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
    those, them = (f"these {len(findings)} statements", "them") if len(findings) > 1 else ("this statement", "it")
    yield style(f"Nothing on record supports {those} (SUP701; this does not make {them} false):", "bold")
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
        yield from wrapped(f"Could not be judged: {listed}; --format json says what was missing.", "")


def wrapped(text: str, indent: str, later: str | None = None) -> Iterator[str]:
    """The lines of a text for people, at most WIDTH wide. later: the indent of the lines after the first, if it is another."""
    yield from textwrap.wrap(
        for_terminal(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )
