"""The pages for proposals: what a program suggests, to be accepted or rejected one by one or in groups of one kind.

An accepted proposal stays as it is and is marked as confirmed. A rejected one goes, and leaves a line in adjudication.jsonl that says what
was rejected, by whom and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk import words
from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, to
from sinosoviet_corpus.desk.store import Edit, Meanwhile, Unfit, digest
from sinosoviet_corpus.desk.subject import LAYERS, said
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.layers import Adjudication
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy
from sinosoviet_corpus.model.words import Layer, Proposed
from sinosoviet_corpus.output.proposed import is_proposed
from sinosoviet_corpus.tables.fold import slug
from sinosoviet_corpus.tasks.place_proposals import write
from sinosoviet_corpus.tasks.propose import propose

AT_ONCE = 100  # proposals on one page
MADE: tuple[Proposed, ...] = ("dates", "mentions")  # those that a person decides on here


class Proposals:
    """The pages, for one desk."""

    def __init__(self, desk: Desk, annotate: Annotate) -> None:
        self._desk, self._annotate = desk, annotate

    def list(self, request: Request) -> Response:
        """The proposals of one text and layer, or of the first that has some."""
        return self._list(request, {}, 200)

    def judge(self, request: Request) -> Response:
        """Accept or reject those that are ticked, as one change."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        known = {record.id: record for _, _, record in _proposed(held)}
        chosen = [known[key] for key in given.all("record") if key in known]
        wrong = _faults(given, chosen)
        if any(given.one(f"seen.{record.id}") != digest(record) for record in chosen):
            wrong["record"] = "somebody else has changed one of them meanwhile; look again"
        if wrong:
            return self._list(request, wrong, 422, given)
        self._desk.warm.name = given.one("by")
        accept = given.one("then") == "accept"
        edits = _accepted(chosen, given) if accept else _rejected(held, chosen, given)
        try:
            # A program made them: what verify only advises against is no reason to refuse what a person decides on them.
            self._annotate.change(edits, advised=False)
        except Unfit as unfit:
            return self._list(request, {"record": unfit.problems[0].message}, 422, given)
        except Meanwhile as meanwhile:
            return self._list(request, {"record": str(meanwhile)}, 409, given)
        return to(f"/proposals?done={'accepted' if accept else 'rejected'}&n={len(chosen)}")

    def make(self, request: Request) -> Response:
        """Let the program propose dates or names for a text. What is annotated or proposed there already is left out."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        source = given.one("id")
        if source not in held.corpus.texts:
            raise Problem(404, "there is no such text", "Choose one of the list of texts.")
        layers = tuple(name for name in MADE if name == given.one("layer"))
        records = propose(held.corpus, source, datetime.now(UTC).date().isoformat(), layers)
        try:
            done = write(self._desk.warm.root, source, records, held.raw)
        except CorpusError as error:
            raise Problem(409, f"nothing was proposed: {error}") from None
        if done.records:
            self._annotate.stored([Edit(None, record) for record in done.records])
        return to(f"/proposals?done=made&n={len(done.records)}")

    def _list(self, request: Request, wrong: dict[str, str], status: int, given: Form | None = None) -> Response:
        held = self._desk.warm.held()
        self._desk.warm.expect()
        found = list(_proposed(held))
        groups: dict[tuple[str, str], int] = {}
        for source, layer, _ in found:
            groups[source, layer] = groups.get((source, layer), 0) + 1
        asked = (
            (given.one("id"), given.one("layer"))
            if given
            else (request.query_params.get("id", ""), request.query_params.get("layer", ""))
        )
        chosen = asked if asked in groups else next(iter(groups), ("", ""))
        rows = [
            (
                r,
                said(held, r)[0],
                words.place(held.corpus.texts[source].text, r.spans[0].start, r.spans[0].end),
                digest(r),
            )
            for source, layer, r in found
            if (source, layer) == chosen
        ]
        return self._desk.page(
            "proposals",
            request,
            status,
            groups=groups,
            titles={key: text.source.title for key, text in held.corpus.texts.items()},
            layers=LAYERS,
            chosen=chosen,
            rows=rows[:AT_ONCE],
            more=max(0, len(rows) - AT_ONCE),
            wrong=wrong,
            given=given.values() if given else {},
            ticked=given.all("record") if given else [r.id for r, *_ in rows],
            done=request.query_params.get("done", ""),
            n=request.query_params.get("n", ""),
        )


def _proposed(held: Held) -> Iterator[tuple[str, str, Any]]:
    for layer in LAYERS:
        for record in getattr(held.corpus, layer):
            if is_proposed(record) and record.source in held.corpus.texts:
                yield record.source, layer, record


def _faults(given: Form, chosen: list[Any]) -> dict[str, str]:
    wrong = {} if chosen else {"record": "tick those that you decide on"}
    if not given.one("by"):
        wrong["by"] = "say who decides"
    if given.one("then") not in ("accept", "reject"):
        wrong["record"] = "accept or reject"
    if given.one("then") == "reject" and not given.one("reason"):
        wrong["reason"] = "say why"
    return wrong


def _accepted(chosen: list[Any], given: Form) -> list[Edit]:
    by, today = given.one("by"), datetime.now(UTC).date().isoformat()
    made = []
    for record in chosen:
        agent = f"{record.made_by.agent}; confirmed by {by}"
        made_by = msgspec.structs.replace(record.made_by, agent=agent, at=today, status="confirmed")
        made.append(Edit(record, msgspec.structs.replace(record, made_by=made_by)))
    return made


def _rejected(held: Held, chosen: list[Any], given: Form) -> list[Edit]:
    today = datetime.now(UTC).date().isoformat()
    maker = MadeBy(agent=given.one("by"), at=today, status="manual", confidence="high", guideline=GUIDELINE)
    made: list[Edit] = []
    for record in chosen:
        layer: Layer = next(name for name in LAYERS if record in getattr(held.corpus, name))
        key = f"{record.source}/rejected-{slug(record.id.split('/')[-1]) or 'x'}-{token_hex(4)}"
        about = f"proposed by {record.made_by.agent}: “{record.spans[0].quote}” at {record.spans[0].start}, {said(held, record)[0]}"
        made.append(Edit(record, None))
        trace = Adjudication(
            id=key, source=record.source, layer=layer, first=None, second=None, about=about, outcome="none",
            reason=given.one("reason"), made_by=maker,
        )  # fmt: skip
        made.append(Edit(None, trace))
    return [*made, *_let_go(held, {record.id for record in chosen})]


def _let_go(held: Held, gone: set[str]) -> Iterator[Edit]:
    """Dates that lean on one that goes stay, and lean on none."""
    for layer in LAYERS:
        for record in getattr(held.corpus, layer):
            time = getattr(record, "time", None)
            if time is not None and time.anchor in gone and record.id not in gone:
                yield Edit(record, msgspec.structs.replace(record, time=msgspec.structs.replace(time, anchor=None)))
