"""The findings as a reviewer works through them: cases with their state, filters, order, progress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import Decision, standing
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.verdict.stale_decisions import STALE

UNDECIDED, CHANGED, DECIDED = STATES = ("undecided", "stale", "decided")
SEVERITIES = ("error", "warning", "info")
VERDICTS = ("definite", "tension", "none")
ORDERS = ("gravity", "text")


class Item(NamedTuple):
    """A finding of a case. decision: that stands.  earlier: a decision on it before the evidence changed.  log: all lines about it."""

    finding: Finding
    decision: Decision | None
    earlier: Decision | None
    log: tuple[Decision, ...]

    @property
    def state(self) -> str:
        """One of STATES."""
        return DECIDED if self.decision else CHANGED if self.earlier else UNDECIDED


class Case(NamedTuple):
    """Findings about one error. number: its place in the list by gravity, from 1."""

    key: str
    number: int
    items: tuple[Item, ...]

    @property
    def state(self) -> str:
        """Stale if the evidence of a decision has changed; decided if every finding is."""
        states = {item.state for item in self.items}
        return next(state for state in (CHANGED, UNDECIDED, DECIDED) if state in states)

    @property
    def first(self) -> Finding:
        """The gravest finding."""
        return self.items[0].finding

    @property
    def rules(self) -> list[str]:
        """The rules of its findings, the gravest first, each once with how often it was found."""
        found = Counter(f"{item.finding.code} {item.finding.name}" for item in self.items)
        return [rule if times == 1 else f"{rule} ({times})" for rule, times in found.items()]


class Filter(NamedTuple):
    """What is listed; an empty value lists all. severity "": errors and warnings; "all": notes too.  new: "yes" for what the last check found first."""

    order: str = "gravity"
    severity: str = ""
    verdict: str = ""
    rule: str = ""
    state: str = ""
    source: str = ""
    reviewer: str = ""
    words: str = ""
    new: str = ""

    @property
    def query(self) -> str:
        """As the query of an address, without what is at its default."""
        usual = Filter()
        return urlencode({key: value for key, value in self._asdict().items() if value != getattr(usual, key)})


def filter_of(query: Mapping[str, str]) -> Filter:
    """The filter that a query of an address says. What it does not know is left out."""
    said = {name: query.get(name, "")[:200] for name in Filter._fields}
    known = {"order": ORDERS, "severity": (*SEVERITIES, "all"), "verdict": VERDICTS, "state": STATES, "new": ("yes",)}
    return Filter(**{name: value for name, value in said.items() if value and value in known.get(name, (value,))})


class Cases:
    """All cases of a check with the decisions as they are now. `chosen` are those that a filter lists, in its order."""

    def __init__(self, corpus: Corpus, findings: Iterable[Finding], new: Collection[str] = ()) -> None:
        self._new = new
        findings = list(findings)
        log: dict[str, list[Decision]] = {}
        for line in corpus.decisions:
            log.setdefault(line.finding, []).append(line)
        stand, present = standing(corpus.decisions), {f.id for f in findings}
        left = {(d.code, d.claim): d for d in stand.values() if d.finding not in present}
        grouped: dict[str, list[Item]] = {}
        for finding in findings:
            if finding.code == STALE:  # the changed finding itself is shown as stale
                continue
            decision = stand.get(finding.id)
            earlier = None if decision else left.get((finding.code, finding.places[0].claim))
            lines = tuple(log.get(finding.id, ())) if not earlier else (earlier, *log.get(finding.id, ()))
            grouped.setdefault(finding.case, []).append(Item(finding, decision, earlier, lines))
        self.all = {key: Case(key, n, tuple(items)) for n, (key, items) in enumerate(grouped.items(), 1)}
        self.findings = {item.finding.id: item for case in self.all.values() for item in case.items}

    def chosen(self, wanted: Filter) -> list[Case]:
        """The cases that the filter lists, each with the findings that it lists, in its order."""
        made: list[Case] = []
        for case in self.all.values():
            items = tuple(i for i in case.items if _fits(i, wanted) and (not wanted.new or i.finding.id in self._new))
            found = case._replace(items=items)
            if items and wanted.state in ("", found.state) and _has(found, wanted.words):
                made.append(found)
        return sorted(made, key=_place) if wanted.order == "text" else made

    def of_claim(self, claim: str) -> Case | None:
        """The gravest case with a finding of a claim; None if there is none."""
        return next((c for c in self.all.values() if any(i.finding.claim == claim for i in c.items)), None)

    def rules(self) -> dict[str, str]:
        """Code -> name, of the rules that found something."""
        return dict(sorted({(i.finding.code, i.finding.name) for i in self.findings.values()}))

    def reviewers(self) -> list[str]:
        """Who decided something that stands."""
        return sorted({d.by for i in self.findings.values() for d in (i.decision, i.earlier) if d})

    def sources(self) -> list[str]:
        """The texts and layers that findings are about."""
        return sorted({i.finding.places[0].source for i in self.findings.values()})


class Progress(NamedTuple):
    """Cases that are listed: how many are decided, and how many were but have changed."""

    decided: int
    stale: int
    all: int


def progress(cases: Iterable[Case]) -> Progress:
    """The progress through some cases."""
    states = [case.state for case in cases]
    return Progress(states.count(DECIDED), states.count(CHANGED), len(states))


class Neighbours(NamedTuple):
    """The cases around one in a list, which need not hold it itself. open: the next that is not decided, from the first on again."""

    before: Case | None
    after: Case | None
    open: Case | None


def neighbours(cases: list[Case], one: Case, order: str) -> Neighbours:
    """The cases around `one` in a list that is in this order."""
    mine = _rank(one, order)
    before = [case for case in cases if _rank(case, order) < mine]
    after = [case for case in cases if _rank(case, order) > mine]
    left = [case for case in (*after, *before) if case.state != DECIDED]
    return Neighbours(before[-1] if before else None, after[0] if after else None, left[0] if left else None)


def _rank(case: Case, order: str) -> tuple[object, ...]:
    return _place(case) if order == "text" else (case.number,)


def _fits(item: Item, wanted: Filter) -> bool:
    finding = item.finding
    severe = finding.severity != "info" if not wanted.severity else wanted.severity in ("all", finding.severity)
    by = next((d.by for d in (item.decision, item.earlier) if d), "")
    return (
        severe
        and wanted.verdict in ("", finding.verdict or "none")
        and wanted.rule in ("", finding.code)
        and wanted.source in ("", finding.places[0].source)
        and wanted.reviewer in ("", by)
    )


def _has(case: Case, words: str) -> bool:
    """Whether each of the words is somewhere in the case."""
    wanted = words.casefold().split()
    if not wanted:
        return True
    text = " ".join(part for item in case.items for part in _texts(item)).casefold()
    return all(word in text for word in wanted)


def _texts(item: Item) -> Iterator[str]:
    finding = item.finding
    yield from (finding.code, finding.name, finding.message, finding.hint or "")
    for place in finding.places:
        yield from (place.claim, place.caption, place.quote or "")
    yield from (reference.citation for reference in finding.references)
    yield from (part for d in item.log for part in (d.by, d.reason, d.note or ""))


def _place(case: Case) -> tuple[object, ...]:
    place = case.first.places[0]
    return place.start is None, place.source, place.start or 0, case.number
