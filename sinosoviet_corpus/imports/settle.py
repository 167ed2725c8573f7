"""New records -> the files of the corpus as they will be, checked before anything is written."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from sinosoviet_corpus.files import integrity, layout
from sinosoviet_corpus.files.as_if import as_if, merged
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.imports.draft import Draft
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.source import Text

_COMPLETE = "annotations/reference/complete.jsonl"
_ROUNDS = 5  # how many times records that do not fit are left out, and the rest is checked again


class Plan(NamedTuple):
    """What an import brings. rows: how many were read.  columns: those of a file of rows set aside.

    files: new files besides the records of the draft (a new text, the bibliography).  text: the new text.
    added, filled: works that were added, works that got fields.
    """

    draft: Draft
    rows: int
    columns: tuple[str, ...]
    files: dict[str, bytes]
    text: Text | None = None
    added: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()


def settled(reading: Reading, plan: Plan, advised: bool = False) -> tuple[dict[str, bytes], list[Problem]]:
    """The files that change, as they will be; and the problems of integrity that would come of them and of no row.

    Records that `verify` would refuse are taken back, and their rows set aside. advised: also new records that it only advises against.
    """
    problems: list[Problem] = []
    for _ in range(_ROUNDS):
        files = _files(reading, plan)
        if not files:
            return {}, []
        problems = integrity.verify(as_if(reading, files, [plan.text] if plan.text else []), advised)
        problems = [p for p in problems if p.code not in integrity.ADVICE or p.record in plan.draft.facts]
        taken_back = [_taken_back(plan.draft, problem.record, problem.message) for problem in problems]
        if not any(taken_back):
            return files, problems
    return {}, problems


def _taken_back(draft: Draft, record: str | None, message: str) -> bool:
    """Take back the new records that a problem is about; False if it is about none."""
    if record in draft.facts:
        draft.drop(record or "", message)
        return True
    users = [
        claim.id
        for claim in draft.claims.values()
        if record is not None
        and (
            record == claim.place
            or any(record in ids for ids in claim.roles.values())
            or any(record == c.work for c in claim.citations)
        )
        and (record in draft.registry.new or record in draft.works.new)
    ]
    for ident in users:
        draft.drop(ident, f"{record}: {message}")
    return bool(users)


def _files(reading: Reading, plan: Plan) -> dict[str, bytes]:
    """The files that change or are new, with their content."""
    draft = plan.draft
    source = draft.maker.source
    path = layout.REFERENCE_CLAIMS if source == REFERENCE else f"annotations/{source}/claims.jsonl"
    files = dict(plan.files)
    new: dict[str, list[Any]] = {
        path: list(draft.claims.values()), _COMPLETE: list(draft.complete.values()), layout.ENTITIES: draft.entities(),
    }  # fmt: skip
    for name, records in new.items():
        if records:
            files[name] = merged(reading, name, records)
    if items := draft.items():
        there = held(reading)
        ordered = [item["id"] for item in there] == sorted(str(item["id"]) for item in there)
        files[layout.BIBLIOGRAPHY] = json_of(
            sorted([*there, *items], key=lambda i: str(i["id"])) if ordered else [*there, *items]
        )
    return files


def held(reading: Reading) -> list[dict[str, Any]]:
    """The items of the bibliography."""
    raw = reading.raw.get(layout.BIBLIOGRAPHY)
    return [] if raw is None else list(json.loads(raw))


def json_of(items: list[dict[str, Any]]) -> bytes:
    """A bibliography as its file."""
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()
