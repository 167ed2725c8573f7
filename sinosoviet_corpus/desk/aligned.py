"""The page for two sources side by side: what both speak of in rows, or both texts in full with the same things linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk.asked import Desk
from sinosoviet_corpus.desk.cases import Case, Cases
from sinosoviet_corpus.desk.differs import MOST, Compared, Differs
from sinosoviet_corpus.desk.passage import LARGE, passage
from sinosoviet_corpus.desk.shared import ORDERS, Matter, in_order, matters
from sinosoviet_corpus.desk.stretches import around
from sinosoviet_corpus.desk.warm import Findings, Held
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.work import rank_of
from sinosoviet_corpus.output.evidence import MARKS, cited
from sinosoviet_corpus.output.evidence import works as listed_works
from sinosoviet_corpus.output.passage import Shown
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.output.timeline import Row as Bar
from sinosoviet_corpus.output.timeline import svg
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.times.box import hull

PAGE = 20  # rows
LEAST = 3  # statements of each side that are shown where none can be compared; the others are folded
DRAWN = 8  # dates of a row that are drawn
APART = 400  # code points between two marks of a thing, from which the number stands there again
LABEL = 16  # code points of the name of a source beside its date


class Wanted(NamedTuple):
    """What is shown. order: one of ORDERS.  show: "differs" for rows with a difference only.  what: "events", "things" or "" for both.

    view: "full" for both texts in full.
    """

    left: str = ""
    right: str = ""
    order: str = "text"
    show: str = ""
    what: str = ""
    words: str = ""
    view: str = ""

    def link(self, **other: Any) -> str:
        """The address of the page with this and something else; what is at its default is left out."""
        return f"/aligned?{urlencode({k: v for k, v in (self._asdict() | other).items() if v})}"


class Statement(NamedTuple):
    """A claim in a row. number: in the row, from 1.  cases: with the finding on this claim.  works: of a claim on record, the best first, as HTML."""

    number: int
    claim: Claim
    sentence: str
    cases: tuple[tuple[Case, Finding], ...]
    works: Markup


class Side(NamedTuple):
    """One side of a row. passages: where each begins, and its words with their marks.  more: statements that are folded."""

    source: str
    language: str
    passages: list[tuple[int, Markup]]
    statements: list[Statement]
    more: list[Statement]


class Row(NamedTuple):
    """A matter, ready for the page. differences: numbers of the left and of the right statements, words.  found: findings with their cases."""

    number: int
    title: str
    about: str
    sides: tuple[Side, Side]
    differences: list[tuple[int, str, tuple[str, ...]]]
    found: list[tuple[Finding, Case | None]]
    picture: Markup
    undrawn: int
    uncompared: bool


class Pair:
    """Two sources of a corpus as it was checked last. Differences are looked for when they are first asked for."""

    def __init__(self, held: Held, findings: Findings, left: str, right: str) -> None:
        self.held, self._report, self._sources = held, findings.report, (left, right)
        self.matters = list(enumerate(matters(held.corpus, findings.report.findings, left, right), 1))
        self._differs = Differs(held, left, right)
        self._compared: dict[int, list[Compared]] = {}

    def is_of(self, held: Held, findings: Findings, wanted: Wanted) -> bool:
        """Whether it was made from the same reading and the same check, for the same sources."""
        same = self.held is held and self._report is findings.report
        return same and self._sources == (wanted.left, wanted.right)

    def compared(self, number: int) -> list[Compared]:
        """The claims of a matter that can be compared."""
        if number not in self._compared:
            self._compared[number] = self._differs.of(self.matters[number - 1][1])
        return self._compared[number]

    def is_different(self, number: int) -> bool:
        """Whether the sources differ in a matter, by the check or by a comparison."""
        return bool(self.matters[number - 1][1].found) or any(c.words for c in self.compared(number))

    def title(self, matter: Matter) -> tuple[str, str]:
        """What a matter is called, and what is said of it."""
        if not matter.things:
            return "Compared by the check", matter.found[0].finding.name.replace("-", " ")
        label = self.held.speaker.label
        names = [label(thing) for thing in matter.things]
        return f"{names[0][:1].upper()}{names[0][1:]}{''.join(f', {n}' for n in names[1:])}", matter.kin.replace(
            "_", " "
        )

    def has(self, matter: Matter, words: str) -> bool:
        """Whether each of the words is in the title, in a statement or in the words of the texts."""
        wanted = words.casefold().split()
        said = [*self.title(matter)]
        for claim in (*matter.left, *matter.right) if wanted else ():
            said += [self.held.speaker.sentence(claim), *(s.quote for s in claim.spans)]
        text = " ".join(said).casefold()
        return all(word in text for word in wanted)


class Aligned:
    """The page, for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: Pair | None = None

    def page(self, request: Request) -> Response:
        """Two sources side by side."""
        held, findings = self._desk.warm.findings()
        sources = sources_of(held)
        wanted = wanted_of(request.query_params, list(sources))
        if not wanted.right:
            return self._desk.page("aligned_none", request, texts=len(held.corpus.texts))
        pair = self._pair(held, findings, wanted)
        chosen = [(n, m) for n, m in pair.matters if not wanted.what or m.is_event == (wanted.what == "events")]
        shared: dict[str, Any] = {
            "wanted": wanted,
            "sources": sources,
            "alone": len(held.corpus.texts) == 1,
            "signs": MARKS,
        }
        shared |= {"current": findings.current, "fault": findings.fault}
        if wanted.view == "full" and REFERENCE not in (wanted.left, wanted.right):
            return self._desk.page("aligned_full", request, **shared, **_full(pair, chosen, wanted))
        chosen = [(n, m) for n, m in chosen if not wanted.words or pair.has(m, wanted.words)]
        chosen = [(n, m) for n, m in chosen if not wanted.show or pair.is_different(n)]
        numbers = {id(m): n for n, m in chosen}
        ordered = [(numbers[id(m)], m) for m in in_order((m for _, m in chosen), wanted.order)]
        pages = max(1, -(-len(ordered) // PAGE))
        asked = request.query_params.get("page", "")
        at = min(int(asked), pages) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 9 and int(asked) else 1
        cases = Cases(held.corpus, findings.report.findings, findings.new)
        on = _on_claims(cases)
        sentences = Sentences(held.corpus)
        rows = [_row(pair, n, m, wanted, sentences, on, cases) for n, m in ordered[(at - 1) * PAGE : at * PAGE]]
        return self._desk.page(
            "aligned",
            request,
            **shared,
            rows=rows,
            all=len(pair.matters),
            events=sum(m.is_event for _, m in pair.matters),
            listed=len(ordered),
            at=at,
            pages=pages,
            full=wanted.link(view="full", what="events", words="", show="", order="")
            if REFERENCE not in (wanted.left, wanted.right)
            else "",
            before=wanted.link(page=at - 1) if at > 1 else "",
            after=wanted.link(page=at + 1) if at < pages else "",
            most=MOST,
        )

    def _pair(self, held: Held, findings: Findings, wanted: Wanted) -> Pair:
        last = self._last
        if last is None or not last.is_of(held, findings, wanted):
            last = self._last = Pair(held, findings, wanted.left, wanted.right)
        return last


def sources_of(held: Held) -> dict[str, str]:
    """What can stand side by side: the texts, and the record if it says anything. Id -> title."""
    found = {key: text.source.title for key, text in sorted(held.corpus.texts.items())}
    if any(c.source == REFERENCE for c in held.corpus.claims):
        found[REFERENCE] = "The record"
    return found


def wanted_of(query: Mapping[str, str], sources: list[str]) -> Wanted:
    """What a query of an address asks for. What it does not know is left out; the first two sources are shown unless it names others."""
    said = {name: query.get(name, "")[:200] for name in Wanted._fields}
    left = said["left"] if said["left"] in sources else next((s for s in sources if s != said["right"]), "")
    right = said["right"] if said["right"] in sources and said["right"] != left else ""
    right = right or next((s for s in sources if s != left), "")
    known = {"order": ORDERS, "show": ("differs",), "what": ("events", "things"), "view": ("full",)}
    rest = {name: said[name] for name, values in known.items() if said[name] in values}
    return Wanted(**(rest | {"left": left, "right": right, "words": said["words"]}))


def _on_claims(cases: Cases) -> dict[str, list[tuple[Case, Finding]]]:
    """The findings on each claim, with their cases; of a rule that found several of one severity the first."""
    found: dict[str, dict[tuple[str, str, str], tuple[Case, Finding]]] = {}
    for case in cases.all.values():
        for item in case.items:
            one = item.finding
            found.setdefault(one.claim, {}).setdefault((case.key, one.code, one.severity), (case, one))
    return {claim: list(made.values()) for claim, made in found.items()}


def _row(
    pair: Pair,
    number: int,
    matter: Matter,
    wanted: Wanted,
    sentences: Sentences,
    on: Mapping[str, list[tuple[Case, Finding]]],
    cases: Cases,
) -> Row:
    compared = pair.compared(number)
    shown = {c.left.id for c in compared} | {r.id for c in compared for r in c.right}
    shown |= {key for one in matter.found for key in (one.left, one.right)}
    counted = 0
    sides: list[Side] = []
    numbers: dict[str, int] = {}
    differing = {x.id for c in compared if c.words for x in (c.left, *c.right)}
    for source, claims in ((wanted.left, matter.left), (wanted.right, matter.right)):
        chosen = [c for c in claims if c.id in shown] or list(claims[:LEAST])
        made = []
        for claim in chosen:
            counted += 1
            numbers[claim.id] = counted
            made.append(_statement(pair.held, counted, claim, on))
        rest = [_statement(pair.held, 0, c, on) for c in claims if c.id not in numbers]
        sides.append(_side(pair.held, source, number, made, rest, sentences, differing))
    differences = [(numbers[c.left.id], ", ".join(str(numbers[r.id]) for r in c.right), c.words) for c in compared]
    found = {one.finding.id: (one.finding, cases.all.get(one.finding.case)) for one in matter.found}
    bars = _bars(matter, numbers, wanted)
    title, about = pair.title(matter)
    return Row(
        number, title, about, (sides[0], sides[1]), differences, list(found.values()),
        Markup(svg(bars[:DRAWN])), max(0, len(bars) - DRAWN), max(len(matter.left), len(matter.right)) > MOST,
    )  # fmt: skip


def _statement(held: Held, number: int, claim: Claim, on: Mapping[str, list[tuple[Case, Finding]]]) -> Statement:
    citations = claim.citations if claim.source == REFERENCE else ()
    works = sorted((cited(held.corpus, c) for c in citations), key=lambda w: rank_of(w.kind))
    html = Markup(listed_works(works, fold=True))  # everything in it is escaped
    return Statement(number, claim, held.speaker.sentence(claim), tuple(on.get(claim.id, ())), html)


def _side(
    held: Held,
    source: str,
    row: int,
    statements: list[Statement],
    more: list[Statement],
    sentences: Sentences,
    differing: set[str],
) -> Side:
    text = held.corpus.texts.get(source)
    if text is None:
        return Side(source, "", [], statements, more)
    marks: list[Mark] = []
    shown: dict[str, Shown] = {}
    for made in statements:
        for part, span in enumerate(made.claim.spans):
            name = f"{row}-{made.number}" + (f"-{part}" if part else "")
            look = f"claims{' differs' if made.claim.id in differing else ''}"
            shown[name] = (
                Shown(look)
                if part
                else Shown(look, f"statement {made.number}", f"#s-{row}-{made.number}", str(made.number))
            )
            marks.append(Mark(span.start, span.end, name))
    passages = [(low, passage(text.text, low, high, marks, shown)) for low, high in around(sentences, text, marks)]
    return Side(source, text.source.language, passages, statements, more)


def _bars(matter: Matter, numbers: Mapping[str, int], wanted: Wanted) -> list[Bar]:
    """The dates of the numbered statements."""
    bars = []
    for claim in (*matter.left, *matter.right):
        dated = boxes_of(claim.time)
        if dated is not None and claim.id in numbers:
            name = "record" if claim.source == REFERENCE else claim.source
            name = name if len(name) <= LABEL else f"{name[: LABEL - 1]}…"
            bars.append(Bar(f"{name} {numbers[claim.id]}", hull(dated.core), claim.source == wanted.left))
    return bars


def _full(pair: Pair, chosen: Iterable[tuple[int, Matter]], wanted: Wanted) -> dict[str, Any]:
    """Both texts in full. The number before a mark leads to the same matter in the other text."""
    chosen = list(chosen)
    sides = []
    for side, source in enumerate((wanted.left, wanted.right)):
        text = pair.held.corpus.texts[source]
        own, other = ("left", "right") if side == 0 else ("right", "left")
        marks: list[Mark] = []
        shown: dict[str, Shown] = {}
        for number, matter in chosen:
            look = f"claims{' differs' if pair.is_different(number) else ''}"
            label = f"{number}, {pair.title(matter)[0]}; to the other text"
            spans = sorted({(s.start, s.end) for c in (matter.left, matter.right)[side] for s in c.spans})
            before = -APART - 1
            for part, (start, end) in enumerate(spans, 1):
                name = f"{own}-{number}" + (f"-{part}" if part > 1 else "")
                is_far = start - before > APART
                shown[name] = Shown(look, label, f"#mark-{other}-{number}", str(number)) if is_far else Shown(look)
                marks.append(Mark(start, end, name))
                before = max(before, end)
        large = len(text.text) > LARGE or len(marks) > 3000
        sides.append((own, text, passage(text.text, 0, len(text.text), marks, shown), large))
    titles = [(n, *pair.title(m), pair.is_different(n)) for n, m in chosen]
    return {"sides": sides, "titles": titles, "rows": wanted.link(view="")}
