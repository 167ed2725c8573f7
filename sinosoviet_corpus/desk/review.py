"""The pages for reviewing: the list of cases, a case with its evidence, decisions and their withdrawal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast, get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk import cases as listing
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, to
from sinosoviet_corpus.desk.cases import Case, Cases, Filter, Item, filter_of, neighbours, progress
from sinosoviet_corpus.desk.evidence import picture, quoted, reasons
from sinosoviet_corpus.desk.passage import around, passage
from sinosoviet_corpus.desk.warm import Findings, Held
from sinosoviet_corpus.files import jsonl, seal
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.words import Judgement
from sinosoviet_corpus.output.evidence import MARKS
from sinosoviet_corpus.output.passage import Shown
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tasks.decide import REASONS, faults, made, save

JUDGEMENTS = {"confirm": "Confirm", "dismiss": "Dismiss", "discuss": "Needs discussion"}
DONE = {"confirm": "confirmed", "dismiss": "dismissed", "discuss": "under discussion", "withdraw": "withdrawn"}
LONGEST_NOTE = 4000  # code points
OFFERED = {name: what for name, what in REASONS.items() if name != "taken-back"}


class Review:
    """The pages, for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, request: Request) -> Response:
        """All cases that the filter lists."""
        held, findings = self._desk.warm.findings()
        wanted, cases = filter_of(request.query_params), Cases(held.corpus, findings.report.findings, findings.new)
        chosen = cases.chosen(wanted)
        return self._desk.page(
            "cases",
            request,
            wanted=wanted,
            chosen=chosen,
            progress=progress(chosen),
            rules=[("", "any"), *((code, f"{code} {name}") for code, name in cases.rules().items())],
            sources=[("", "any"), *((x, x) for x in cases.sources())],
            reviewers=[("", "any"), *((x, x) for x in cases.reviewers())],
            rows=[(case, self._link(case, wanted)) for case in chosen],
            open=next((self._link(c, wanted) for c in chosen if c.state != listing.DECIDED), ""),
            **_words(findings),
            **self._saved(request, cases),
        )

    def case(self, request: Request) -> Response:
        """A case."""
        return self._case(
            request, request.query_params.get("id", ""), filter_of(request.query_params), 200, {}, Form([])
        )

    def decide(self, request: Request) -> Response:
        """Append decisions, and go on to the next case that is not decided."""
        self._desk.may_write()
        given = form(request)
        wanted = filter_of(given.values())
        held, findings = self._desk.warm.findings(patient=True)
        cases = Cases(held.corpus, findings.report.findings, findings.new)
        case = _case_of(cases, given.one("case"), given.all("finding"))
        chosen = [item for item in case.items if item.finding.id in given.all("finding")]
        wrong = _faults(given, chosen)
        if len(chosen) != len(set(given.all("finding"))):
            wrong["finding"] = "the evidence of a finding has changed; look at it again"
        if wrong:
            return self._case(request, case.key, wanted, 422, wrong, given)
        self._desk.warm.name = given.one("by")
        judgement = cast(Judgement, given.one("judgement"))
        words = (judgement, given.one("reason"), given.one("by"), given.one("note") or None)
        lines = made([item.finding for item in chosen], *words)
        try:
            save(self._desk.warm.root, *lines, allowed=_unchanged(held, chosen, given))
        except _Meanwhile as meanwhile:
            return self._case(request, case.key, wanted, 409, {"finding": str(meanwhile)}, given)
        left = neighbours(cases.chosen(wanted), case, wanted.order).open
        said = {"after": ".".join(d.finding for d in lines)}
        if given.one("then") == "stay":
            return to(self._link(case, wanted, said))
        if left is None:
            return to(f"/?{_joined(wanted, said)}")
        return to(self._link(left, wanted, said))

    def undo(self, request: Request) -> Response:
        """Withdraw the last decision on some findings of a case: a line that takes it back."""
        self._desk.may_write()
        given = form(request)
        wanted = filter_of(given.values())
        held, findings = self._desk.warm.findings(patient=True)
        cases = Cases(held.corpus, findings.report.findings, findings.new)
        items = [cases.findings[key] for key in given.all("finding") if key in cases.findings]
        items = [item for item in items if item.decision]
        if not items:
            raise Problem(409, "there is nothing to take back", "Perhaps it was taken back already; see the history.")
        by = given.one("by") or self._desk.warm.name or (items[0].decision.by if items[0].decision else "")
        lines = made([item.finding for item in items], "withdraw", "taken-back", by, None)
        case = cases.all[items[0].finding.case]
        try:
            save(self._desk.warm.root, *lines, allowed=_unchanged(held, items, given))
        except _Meanwhile as meanwhile:
            return self._case(request, case.key, wanted, 409, {"finding": str(meanwhile)}, given)
        return to(self._link(case, wanted, {"after": ".".join(d.finding for d in lines)}))

    def _case(
        self, request: Request, key: str, wanted: Filter, status: int, wrong: dict[str, str], given: Form
    ) -> Response:
        held, findings = self._desk.warm.findings()
        cases = Cases(held.corpus, findings.report.findings, findings.new)
        case = _case_of(cases, key)
        chosen = cases.chosen(wanted)
        near = neighbours(chosen, case, wanted.order)
        claims = {c.id: c for c in held.corpus.claims}
        statement = claims.get(case.first.places[0].claim)
        return self._desk.page(
            "case",
            request,
            status,
            wanted=wanted,
            case=case,
            near={name: self._link(c, wanted) if c else "" for name, c in near._asdict().items()},
            nearby=[(c, self._link(c, wanted)) for c in _window(chosen, case, wanted)],
            progress=progress(chosen),
            caption=case.first.places[0].caption,
            text=_text(held, case, cases, lambda c: self._link(c, wanted)),
            quoted=quoted(held, case.first.places[0]),
            right=held.right.of([item.finding for item in case.items]),
            editable=statement is not None,
            evidence=reasons(held, (item.finding for item in case.items)),
            picture=picture(held, (item.finding for item in case.items)),
            seen={item.finding.id: _seen(item.log, item.finding.id) for item in case.items},
            wrong=wrong,
            given=given.values(),
            ticked=given.all("finding") or [i.finding.id for i in case.items if not i.decision] or [],
            judgements=JUDGEMENTS,
            reasons=OFFERED,
            all_reasons=REASONS,
            longest=LONGEST_NOTE,
            **_words(findings),
            **self._saved(request, cases),
        )

    def _saved(self, request: Request, cases: Cases) -> dict[str, Any]:
        """What was just decided, for the line of status."""
        keys = request.query_params.get("after", "").split(".")
        items = [cases.findings[key] for key in keys if key in cases.findings]
        return {"saved": items, "saved_seen": {i.finding.id: _seen(i.log, i.finding.id) for i in items}}

    def _link(self, case: Case, wanted: Filter, more: dict[str, str] | None = None) -> str:
        return f"/case?{_joined(wanted, {'id': case.key, **(more or {})})}"


class _Meanwhile(Exception):
    """Somebody else has decided, or changed the evidence."""


def _unchanged(held: Held, items: Iterable[Item], given: Form) -> Callable[[Corpus], None]:
    """A check, within the lock, that the decisions and the evidence are those that were seen."""
    items = list(items)

    def allowed(corpus: Corpus) -> None:
        for item in items:
            key = item.finding.id
            log = [d for d in corpus.decisions if d.finding == key]
            if _seen(log, key) != given.one(f"seen.{key}"):
                last = log[-1] if log else None
                by = f"{last.by} has {DONE[last.judgement]} {item.finding.code} meanwhile" if last else "it was changed"
                raise _Meanwhile(f"{by}; nothing was saved. Look at it, and decide again")
        if corpus.claims != held.corpus.claims:
            raise _Meanwhile("the annotations have just changed; nothing was saved. Look at it again")

    return allowed


def _seen(log: Iterable[Decision], finding: str) -> str:
    """The digest of the last line about a finding; "" if there is none."""
    lines = [d for d in log if d.finding == finding]
    return seal.digest(jsonl.encode(lines[-1])) if lines else ""


def _faults(given: Form, chosen: list[Item]) -> dict[str, str]:
    """What keeps the form from being a decision: field -> what is wrong."""
    reason, note = given.one("reason"), given.one("note")
    wrong = {field: error.what for field, error in faults(reason, given.one("by"), note).items()}
    if not reason:
        wrong["reason"] = "choose a reason"
    if given.one("judgement") not in get_args(Judgement) or given.one("judgement") == "withdraw":
        wrong["judgement"] = "choose what you decide"
    if len(note) > LONGEST_NOTE:
        wrong["note"] = f"at most {LONGEST_NOTE} characters; it has {len(note)}"
    if len(given.one("by")) > 200:
        wrong["by"] = "at most 200 characters"
    if not chosen:
        wrong["finding"] = "tick the findings that you decide"
    return wrong


def _case_of(cases: Cases, key: str, findings: Iterable[str] = ()) -> Case:
    """The case of this name, else the one with a finding of this claim or one of these findings: an old link or form leads to a case
    that was merged or renamed."""
    item = next((cases.findings[key] for key in findings if key in cases.findings), None)
    case = cases.all.get(key) or cases.of_claim(key) or (cases.all[item.finding.case] if item else None)
    if case is None:
        fix = "The annotations have changed since, or it was never there. What was decided about it stays in the log."
        raise Problem(404, "there is no such case", fix)
    return case


def _window(chosen: list[Case], case: Case, wanted: Filter, size: int = 7) -> list[Case]:
    """The cases around one in the list, and itself."""
    if case.key not in [c.key for c in chosen]:
        chosen = sorted([*chosen, case], key=lambda c: listing._rank(c, wanted.order))
    at = next(n for n, c in enumerate(chosen) if c.key == case.key)
    low = max(0, min(at - size, len(chosen) - 2 * size - 1))
    return chosen[low : low + 2 * size + 1]


def _text(held: Held, case: Case, cases: Cases, link: Callable[[Case], str]) -> Any:
    """The passage of the text around the case, with the marks of all cases there; None for a case on record."""
    place = case.first.places[0]
    text = held.corpus.texts.get(place.source)
    if text is None or place.start is None or place.end is None:
        return None
    start, end = around(text.text, place.start, place.end)
    marks: list[Mark] = []
    shown: dict[str, Shown] = {}
    for other in cases.all.values():
        for item in other.items:
            where = item.finding.places[0]
            active = other.key == case.key
            if item.finding.severity == "info" and not active:
                continue
            if where.source == place.source and where.start is not None and where.end is not None:
                name = str(other.number)
                marks.append(Mark(where.start, where.end, name))
                grave = other.first.severity
                label = f"case {name}, {other.first.name}, {other.state}{', this case' if active else ''}"
                look = f"{grave}{' active' if active else ''}{' decided' if other.state == listing.DECIDED else ''}"
                shown[name] = Shown(look, label, "#case" if active else link(other), f"{MARKS[grave]}{name}")
    for number, item in enumerate(case.items):
        for other_place in item.finding.places[1:]:
            if other_place.source == place.source and other_place.start is not None and other_place.end is not None:
                marks.append(Mark(other_place.start, other_place.end, f"other-{number}"))
                shown[f"other-{number}"] = Shown("other", "the passage that it conflicts with", "", "↔")
    source = text.source
    html = passage(text.text, start, end, dict.fromkeys(marks), shown)
    return {"source": source, "html": html, "before": start > 0, "after": end < len(text.text), "start": place.start}


def _words(findings: Findings) -> dict[str, Any]:
    """The values that the templates of all pages of review use."""
    return {
        "current": findings.current,
        "fault": findings.fault,
        "signs": MARKS,
        "done": DONE,
        "states": listing.STATES,
        "severities": listing.SEVERITIES,
        "verdicts": listing.VERDICTS,
    }


def _joined(wanted: Filter, more: dict[str, str]) -> str:
    return "&".join(part for part in (urlencode(more), wanted.query) if part)
