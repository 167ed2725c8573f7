"""Finds the proof of a definite finding: what the letters of a principle stand for, so that all its steps hold."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.proof import Proof
from sinosoviet_corpus.proof.check import PRINCIPLES, follow, letters, steps_of, trace
from sinosoviet_corpus.proof.steps import Steps
from sinosoviet_corpus.verdict.circles import Circles
from sinosoviet_corpus.verdict.domain import domain

MOST = 100_000  # steps that are tried for one finding; a proof that needs a longer search is not found


class Prover:
    """Proves findings of one corpus. Its look-ups are made when it is first asked."""

    def __init__(self, corpus: Corpus) -> None:
        self._steps = Steps(corpus)

    def proof(self, code: str, case: str, claims: list[str], complete: list[str]) -> Proof | None:
        """A proof from these claims, the case among them, and completeness statements; None if there is none.

        Raises nothing. It tries at most MOST steps.
        """
        self._left = MOST
        for number, principle in enumerate(PRINCIPLES.get(code, ())):
            if principle.get("circles"):
                circles = Circles(self._steps, claims, complete).found()
                made = trace(self._steps, code, number, {}, circles) if circles else None
                if made and any(tie["of"].get("a") == case for circle in circles for tie in circle):
                    return msgspec.convert(made, Proof)
                continue
            for given in self._solve(steps_of(principle), 0, {}, claims, complete):
                if case in given.values():
                    made = trace(self._steps, code, number, given)
                    return msgspec.convert(made, Proof) if made else None
        return None

    def _solve(
        self, lines: list[str], at: int, given: dict[str, str], claims: list[str], complete: list[str]
    ) -> Iterator[dict[str, str]]:
        """What the letters may stand for, so that all steps from `at` on hold."""
        if at == len(lines):
            yield given
            return
        letter = next((x for x in sorted(letters(lines[at])) if x not in given), None)
        if letter is None:
            self._left -= 1
            if self._left >= 0 and follow(self._steps, lines[at], given) is not None:
                yield from self._solve(lines, at + 1, given, claims, complete)
            return
        for meant in domain(self._steps, letter, lines[at], given, claims, complete):
            yield from self._solve(lines, at, {**given, letter: meant}, claims, complete)
