"""The pages for proposals: what a program suggests, to be accepted or rejected one by one or in groups of one kind.

An accepted proposal stays as it is and is marked as confirmed. A rejected one goes, and leaves a line in adjudication.jsonl that says what
was rejected, by whom and why.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk import words
from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, to
from sinosoviet_corpus.desk.subject import LAYERS, said
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.words import Proposed
from sinosoviet_corpus.tasks.accept import accepted, proposed, rejected
from sinosoviet_corpus.tasks.place_proposals import write
from sinosoviet_corpus.tasks.propose import propose
from sinosoviet_corpus.tasks.store import Edit, Meanwhile, Unfit, digest

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
        known = {record.id: record for _, _, record in proposed(held.corpus)}
        chosen = [known[key] for key in given.all("record") if key in known]
        wrong = _faults(given, chosen)
        if any(given.one(f"seen.{record.id}") != digest(record) for record in chosen):
            wrong["record"] = "somebody else has changed one of them meanwhile; look again"
        if wrong:
            return self._list(request, wrong, 422, given)
        self._desk.warm.name = given.one("by")
        accept = given.one("then") == "accept"
        by = given.one("by")
        edits = accepted(chosen, by)
        if not accept:
            edits = rejected(held.corpus, chosen, by, given.one("reason"), lambda record: said(held, record)[0])
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
        found = list(proposed(held.corpus))
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


def _faults(given: Form, chosen: list[Any]) -> dict[str, str]:
    wrong = {} if chosen else {"record": "tick those that you decide on"}
    if not given.one("by"):
        wrong["by"] = "say who decides"
    if given.one("then") not in ("accept", "reject"):
        wrong["record"] = "accept or reject"
    if given.one("then") == "reject" and not given.one("reason"):
        wrong["reason"] = "say why"
    return wrong
