"""The page of agreement: how far two annotations agree, both side by side on the text, and the adjudication of what they differ in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any, NamedTuple
from urllib.parse import urlencode

import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk import on_words, settle
from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, to
from sinosoviet_corpus.desk.compared import AGREED, OPEN, SETTLED, STATES, Compared, Item
from sinosoviet_corpus.desk.fields import LONGEST, Typed
from sinosoviet_corpus.desk.forms import BY_KIND
from sinosoviet_corpus.desk.passage import passage
from sinosoviet_corpus.desk.record_form import Where
from sinosoviet_corpus.desk.rounds import FIRST, SECOND, keep, owners
from sinosoviet_corpus.desk.subject import LAYERS, of_record, said
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.layers import Adjudication
from sinosoviet_corpus.output.passage import Shown
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tasks.agree import Agreement, Place, by_sentence, place_of
from sinosoviet_corpus.tasks.store import Edit, Meanwhile, Unfit, digest

AT_ONCE = 500  # sentences in the list
SHOWN = {"": "disagreements", OPEN: "open disagreements", SETTLED: "settled disagreements", AGREED: "agreements", "all": "everything"}  # fmt: skip


class Wanted(NamedTuple):
    """What is listed; an empty value lists all of its kind. show: one of SHOWN."""

    show: str = ""
    layer: str = ""
    source: str = ""

    def fits(self, item: Item) -> bool:
        """Whether an item is listed."""
        state = item.state != AGREED if not self.show else self.show in ("all", item.state)
        return state and self.layer in ("", item.match.layer) and self.source in ("", item.match.sentence[0])

    def link(self, place: Place | None = None, **more: str) -> str:
        """The address of the page, of a sentence if there is one."""
        about = {"sentence": f"{place[0]}:{place[1]}"} if place else {}
        query = urlencode({**{k: v for k, v in self._asdict().items() if v}, **about, **more})
        return f"/agreement?{query}" if query else "/agreement"


class Row(NamedTuple):
    """A sentence in the list. open, settled, agreed: how many of its items are in which state."""

    place: Place
    words: str
    link: str
    open: int
    settled: int
    agreed: int


class Agreed:
    """The pages, for one desk."""

    def __init__(self, desk: Desk, annotate: Annotate) -> None:
        self._desk, self._annotate = desk, annotate
        self._compared: Compared | None = None
        self._measured: tuple[tuple[dict[str, bytes], int], Agreement] | None = None

    def page(self, request: Request) -> Response:
        """The measures, the sentences, and one of them with both annotations."""
        return self._page(request, Form([*request.query_params.multi_items()]), {}, 200)

    def compare(self, request: Request) -> Response:
        """Keep the first annotation of a text as it is, so that both are compared from now on."""
        self._desk.may_write()
        given = form(request)
        held = self._desk.warm.held()
        edits = keep(held, given.one("id"))
        if not edits:
            raise Problem(
                409, "nothing of this text waits to be compared", "Perhaps somebody has compared it meanwhile."
            )
        try:
            self._annotate.change(edits, "/agreement?saved=back")
        except (Unfit, Meanwhile) as error:
            raise Problem(409, f"it cannot be compared: {error}") from None
        return to("/agreement?saved=kept")

    def settle(self, request: Request) -> Response:
        """Settle a disagreement, or go on to the form of a new reading."""
        self._desk.may_write()
        given = form(request)
        compared, item = self._item(given)
        wrong = _faults(given, item)
        stale = self._stale(compared, item, given)
        if stale:
            return self._page(request, given, {"outcome": stale}, 409)
        if wrong:
            return self._page(request, given, wrong, 422)
        self._desk.warm.name = given.one("by")
        outcome = given.one("outcome")
        try:
            if outcome == settle.NEW:
                return self._reading(request, compared, item, given, None, {}, 200)
            edits = settle.settled(compared, item, outcome, given.one("reason"), given.one("by"))
            return self._save(edits, compared, item, given, advised=False)
        except settle.Cannot as cannot:
            return self._page(request, given, {"outcome": str(cannot)}, 409)
        except Unfit as unfit:
            fault = unfit.problems[0]
            return self._page(request, given, {"outcome": f"{fault.message}. {fault.fix}".rstrip(". ")}, 409)
        except Meanwhile as meanwhile:
            return self._page(request, given, {"outcome": str(meanwhile)}, 409)

    def reading(self, request: Request) -> Response:
        """Save a new reading, which settles a disagreement."""
        self._desk.may_write()
        given = form(request)
        compared, item = self._item(given)
        stale = self._stale(compared, item, given)
        if stale:
            return self._reading(request, compared, item, given, given.values(), {"": stale}, 409)
        if not given.one("reason"):
            return self._page(request, given, {"reason": "say why"}, 422)
        where = self._where(compared, item, given)
        typed = Typed(self._desk.warm.held(), given.values())
        record = BY_KIND[where.kind].read(typed, where)
        if typed.wrong or given.one("then") == "preview":
            status = 422 if typed.wrong else 200
            return self._reading(request, compared, item, given, given.values(), typed.wrong, status)
        edits = [*(Edit(None, entity) for entity in typed.entities), Edit(settle.own(compared, item), record)]
        edits.append(settle.line(compared, item, settle.NEW, given.one("reason"), given.one("by"), record.id))
        try:
            return self._save(edits, compared, item, given)
        except Unfit as unfit:
            wrong = {"": "; ".join(p.message for p in unfit.problems[:3])}
            return self._reading(request, compared, item, given, given.values(), wrong, 422)
        except Meanwhile as meanwhile:
            return self._reading(request, compared, item, given, given.values(), {"": str(meanwhile)}, 409)

    def _save(self, edits: list[Edit], compared: Compared, item: Item, given: Form, advised: bool = True) -> Response:
        wanted, place = _wanted(given), item.match.sentence
        self._annotate.change(edits, f"{wanted.link(place, saved='back')}#item-{item.number}", advised)
        left = [i for i in compared.items[place] if i.state == OPEN and i.number != item.number and wanted.fits(i)]
        if left or given.one("then") == "stay":
            following = next(
                (i.number for i in left if i.number > item.number), left[0].number if left else item.number
            )
            return to(f"{wanted.link(place, saved='settled')}#item-{following}")
        rows = _rows(compared, wanted)
        after = _next_open([r for r in rows if r.place != place], place)
        return to(wanted.link(after.place if after else place, saved="settled"))

    def _item(self, given: Form) -> tuple[Compared, Item]:
        compared = self._both(self._desk.warm.held())
        key = given.one("item")
        item = next((i for items in compared.items.values() for i in items if i.key == key), None)
        if item is None:
            raise Problem(
                404, "there is no such disagreement", "Perhaps the annotations have changed; load the page again."
            )
        return compared, item

    def _stale(self, compared: Compared, item: Item, given: Form) -> str:
        """What has happened since the form was made, or ""."""
        if item.lines:
            by = item.lines[-1].made_by.agent
            return f"{by} has settled this meanwhile ({item.lines[-1].outcome}); nothing was saved"
        mine = settle.own(compared, item)
        if given.one("own") != (digest(mine) if mine is not None else ""):
            return "the corpus has changed here meanwhile; look at it again"
        return ""

    def _reading(
        self,
        request: Request,
        compared: Compared,
        item: Item,
        given: Form,
        values: dict[str, str] | None,
        wrong: dict[str, str],
        status: int,
    ) -> Response:
        """The form of a new reading. values: what was typed, None at the beginning."""
        held, where = self._desk.warm.held(), self._where(compared, item, given)
        if values is None:
            base = where.old
            values = BY_KIND[where.kind].values(held, base) | on_words.shown(base.spans)
        along = {name: given.one(name) for name in ("item", "base", "reason", "own", *Wanted._fields)}
        return self._annotate.page_of(request, held, where, values, wrong, status, "/reading", along)

    def _where(self, compared: Compared, item: Item, given: Form) -> Where:
        """Where the form of a new reading starts: one of the two annotations, under the id that it has in the corpus. Raises Cannot."""
        first, second, mine = item.match.first, item.match.second, settle.own(compared, item)
        from_second = first is None or (given.one("base") == SECOND and second is not None)
        old = settle.of_corpus(compared, second if from_second else first, SECOND if from_second else FIRST)
        old = msgspec.structs.replace(old, id=mine.id) if mine is not None else old
        return of_record(old)

    def _both(self, held: Held) -> Compared:
        if self._compared is None or self._compared.of is not held:
            self._compared = Compared(held)
        return self._compared

    def _measures(self, compared: Compared) -> Agreement:
        """The measures. They are computed again only if what they depend on has changed; settling a disagreement changes nothing of it."""
        held = compared.of
        parts = {path: data for path, data in held.raw.items() if _is_measured(path)}
        depends = parts, len(held.corpus.sentences)
        if self._measured is None or self._measured[0] != depends:
            self._measured = depends, compared.measures()
        return self._measured[1]

    def _page(self, request: Request, given: Form, wrong: dict[str, str], status: int) -> Response:
        held = self._desk.warm.held()
        compared, wanted = self._both(held), _wanted(given)
        rows = _rows(compared, wanted)
        chosen = _chosen(given, rows, compared)
        items = [item for item in compared.items.get(chosen, []) if wanted.fits(item)] if chosen else []
        asked = given.one("item")
        if asked and asked not in {item.key for item in items} and chosen:
            items = [item for item in compared.items[chosen] if item.key == asked or wanted.fits(item)]
        others = [r for r in rows if r.place != chosen]
        before = [r for r in others if chosen and r.place < chosen]
        after = [r for r in others if chosen and r.place > chosen]
        following = _next_open(others, chosen) if chosen else None
        states = Counter(item.state for place in compared.places for item in compared.items[place])
        return self._desk.page(
            "agreement",
            request,
            status,
            measures=self._measures(compared),
            waiting=_waiting(compared),
            wanted=wanted,
            shows=list(SHOWN.items()),
            layers=[("", "any"), *LAYERS.items()],
            sources=[("", "any"), *((key, text.source.title) for key, text in sorted(held.corpus.texts.items()))],
            states={state: states[state] for state in STATES},
            rows=rows[:AT_ONCE],
            more=max(0, len(rows) - AT_ONCE),
            chosen=chosen,
            near={
                "before": before[-1].link if before else "",
                "after": after[0].link if after else "",
                "open": following.link if following else "",
            },
            text=held.corpus.texts[chosen[0]].source if chosen else None,
            sides=_sides(compared, chosen, items) if chosen else {},
            items=[self._shown(compared, item) for item in items],
            wrong=wrong,
            given=given.values(),
            asked=asked,
            longest=LONGEST,
            saved=given.one("saved"),
            undoable=self._annotate.undoable,
        )

    def _shown(self, compared: Compared, item: Item) -> dict[str, Any]:
        """An item, ready for the page."""
        mine = settle.own(compared, item)
        sides = {}
        for side, record in (("first", item.match.first), ("second", item.match.second)):
            sides[side] = {
                "record": record,
                "said": said(compared.held, record)[0] if record is not None else "",
                "html": _passage(
                    compared, item.match.sentence, [(record, Shown("active"), side)] if record is not None else []
                ),
            }
        return {
            "item": item,
            "kind": LAYERS[item.match.layer],  # type: ignore[index]
            "sides": sides,
            "outcomes": settle.outcomes(item),
            "own": digest(mine) if mine is not None else "",
            "gone": item.match.first is not None and mine is None and not item.lines,
        }


def _is_measured(path: str) -> bool:
    """Whether a file holds records of one of the two annotations."""
    parts = path.split("/")
    return len(parts) == 4 and parts[0] == "annotations" and parts[3] != OF_RECORD[Adjudication].file


def _wanted(given: Form) -> Wanted:
    known: dict[str, Collection[str]] = {"show": SHOWN, "layer": LAYERS}
    said_so = {name: given.one(name)[:200] for name in Wanted._fields}
    return Wanted(**{name: value for name, value in said_so.items() if name not in known or value in known[name]})


def _rows(compared: Compared, wanted: Wanted) -> list[Row]:
    """The sentences with an item that is listed, in the order of the texts."""
    rows = []
    for place in compared.places:
        items = compared.items[place]
        if any(wanted.fits(item) for item in items):
            states = Counter(item.state for item in items if not wanted.layer or item.match.layer == wanted.layer)
            words = compared.sentences[place].spans[0].quote
            rows.append(Row(place, words, wanted.link(place), states[OPEN], states[SETTLED], states[AGREED]))
    return rows


def _chosen(given: Form, rows: list[Row], compared: Compared) -> Place | None:
    """The sentence that is asked for or that holds the item asked for, else the first with something open, else the first."""
    asked = given.one("item")
    for place, items in compared.items.items():
        if f"{place[0]}:{place[1]}" == given.one("sentence") or (asked and asked in {item.key for item in items}):
            return place
    return next((r.place for r in rows if r.open), rows[0].place if rows else None)


def _next_open(rows: list[Row], place: Place) -> Row | None:
    """The next sentence with something open, from the first on again."""
    left = [row for row in rows if row.open]
    return next((row for row in left if row.place > place), left[0] if left else None)


def _waiting(compared: Compared) -> list[dict[str, Any]]:
    """The texts with sentences that were annotated twice and not compared yet."""
    by = owners(compared.second, compared.waiting)
    counts = Counter(s.source for s in compared.waiting)
    begun = {place_of(s) for s in compared.waiting if s.no_claim}
    places = sorted(map(place_of, compared.waiting))
    begun |= {place for layer in LAYERS for place in by_sentence(getattr(compared.second, layer), places)}
    done = Counter(source for source, _, _ in begun)
    titles = compared.of.corpus.texts
    return [
        {"source": titles[key].source, "count": count, "by": sorted(by.get(key, ())), "done": done[key]}
        for key, count in sorted(counts.items())
        if key in titles
    ]


def _sides(compared: Compared, place: Place, items: list[Item]) -> dict[str, Markup]:
    """The sentence twice, each time with the marks of one annotation; the numbers are those of the items."""
    made = {}
    for side in ("first", "second"):
        marked = []
        for item in items:
            record = getattr(item.match, side)
            if record is not None:
                label = f"item {item.number}, {LAYERS[item.match.layer]}, {item.state}"  # type: ignore[index]
                marked.append(
                    (
                        record,
                        Shown(item.match.layer, label, f"#item-{item.number}", str(item.number)),
                        f"{side}-{item.number}",
                    )
                )
        made[side] = _passage(compared, place, marked)
    return made


def _passage(compared: Compared, place: Place, marked: list[tuple[Any, Shown, str]]) -> Markup:
    """A sentence, and what of a record lies before or after it, with the marks of some records."""
    source, start, end = place
    spans = [span for record, _, _ in marked for span in record.spans]
    low, high = min([start, *(s.start for s in spans)]), max([end, *(s.end for s in spans)])
    marks = [Mark(span.start, span.end, name) for record, _, name in marked for span in record.spans]
    return passage(compared.of.corpus.texts[source].text, low, high, marks, {name: shown for _, shown, name in marked})


def _faults(given: Form, item: Item) -> dict[str, str]:
    wrong = {}
    if given.one("outcome") not in settle.outcomes(item):
        wrong["outcome"] = "choose what stands"
    if not given.one("reason"):
        wrong["reason"] = "say why"
    if len(given.one("reason")) > LONGEST:
        wrong["reason"] = f"at most {LONGEST} characters"
    if not given.one("by") or len(given.one("by")) > 200:
        wrong["by"] = "say who decides, in at most 200 characters"
    return wrong
