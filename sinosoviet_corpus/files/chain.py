"""The log of decisions as a chain: each line carries the digest of the line before it.

A decision that is changed, deleted or inserted breaks the chain at the line after it, even without a seal. The chain alone cannot show
that the last lines were cut off; therefore `sinosoviet decide` also seals the log. Sealed lines from before there was a chain come
first and stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sinosoviet_corpus.files import jsonl, layout, seal
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.problem import Problem

_FIX = "Restore the lines before it; if the change is meant, read it and run `sinosoviet format`."


def appended(log: bytes, decision: Decision) -> tuple[bytes, Decision]:
    """The log with one more line, and the decision as it stands there. log: whole lines."""
    linked = msgspec.structs.replace(decision, previous=_digest_of_last(log.split(b"\n")[:-1]))
    return log + jsonl.encode(linked) + b"\n", linked


def check(reading: Reading) -> list[Problem]:
    """A problem for each line where the chain is broken."""
    if layout.DECISIONS not in reading.raw:
        return []
    lines = reading.raw[layout.DECISIONS].split(b"\n")
    sealed = seal.sealed_lines(reading.sealed, layout.DECISIONS)
    chained = False
    problems: list[Problem] = []
    for item in reading.located:
        if item.path != layout.DECISIONS:
            continue
        number, decision = item.line, item.record
        if decision.previous is None:
            if chained or number > sealed:
                message = "the decision lacks the digest of the line before it (previous)"
                problems.append(_problem(number, decision, message))
        else:
            chained = True
            if decision.previous != _digest_of_last(lines[max(0, number - 2) : number - 1]):
                message = "the line before it is not the one that was there when this was decided"
                problems.append(_problem(number, decision, message))
    return problems


def chained(decisions: Sequence[Decision]) -> bytes:
    """The log with a correct chain, for decisions that a person has read."""
    lines: list[bytes] = []
    chained = False
    for decision in decisions:
        chained = chained or decision.previous is not None
        if chained:
            decision = msgspec.structs.replace(decision, previous=_digest_of_last(lines[-1:]))
        lines.append(jsonl.encode(decision))
    return b"".join(line + b"\n" for line in lines)


def _digest_of_last(lines: Sequence[bytes]) -> str:
    return seal.digest(lines[-1] if lines else b"")


def _problem(line: int, decision: Decision, message: str) -> Problem:
    return Problem(code="SEA502", path=layout.DECISIONS, line=line, record=decision.finding, message=message, fix=_FIX)
