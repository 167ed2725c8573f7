"""Finds the proof of a definite finding: what the letters of a principle stand for, so that all its steps hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from sinosoviet_corpus.files import collector, jsonl, seal
from sinosoviet_corpus.model.claim import Claim, Completeness
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.proof import Proof
from sinosoviet_corpus.proof.check import PRINCIPLES, follow, letters, steps_of, trace
from sinosoviet_corpus.proof.steps import Steps
from sinosoviet_corpus.proof.world import Record

MOST = 100_000  # steps that are tried for one finding; a proof that needs a longer search is not found


class Prover:
    """Proves findings of one corpus. Its look-ups are made when it is first asked."""

    @collector.paused()
    def __init__(self, corpus: Corpus) -> None:
        kept: tuple[Entity | Claim | Completeness | Mention | Date, ...] = (
            *corpus.entities,
            *corpus.claims,
            *corpus.complete,
            *corpus.dates,
            *corpus.mentions,
        )
        self._records = {record.id: record for record in kept}
        self._steps = Steps(
            msgspec.to_builtins(corpus.vocabulary.predicates), msgspec.to_builtins(kept), lambda key: self._digest(key)
        )

    def proof(self, code: str, case: str, claims: list[str], complete: list[str]) -> Proof | None:
        """A proof from these claims, the case among them, and completeness statements; None if there is none.

        Raises nothing. It tries at most MOST steps.
        """
        self._left = MOST
        for number, principle in enumerate(PRINCIPLES.get(code, ())):
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
        for meant in self._domain(letter, lines[at], given, claims, complete):
            yield from self._solve(lines, at, {**given, letter: meant}, claims, complete)

    def _domain(
        self, letter: str, line: str, given: dict[str, str], claims: list[str], complete: list[str]
    ) -> Iterable[str]:
        """What a letter may stand for in a step, when others are given."""
        if letter in "abc":
            return claims
        if letter == "L":
            return complete
        named = re.search(rf"\b{letter} in ([abcdL])\[([\w.]+)\]", line)
        if named and " or " not in line:
            return sorted(self._steps.fill(given[named[1]], named[2]))
        things: set[str] = {thing for key in claims for thing in self._steps.fillers(self._steps.records[key])}
        if letter == "m":
            return [
                key
                for thing in sorted(things)
                for key in self._steps.about[thing]
                if "sure" in self._steps.records[key]
            ]
        if letter == "d":
            return sorted({key for thing in things for key in self._steps.recorded(thing, "any", any_layer=True)})
        states = {self._state(self._steps.records.get(thing, {})) for thing in things}
        return sorted(things | states - {""})

    @staticmethod
    def _state(entity: Record) -> str:
        return entity.get("state") or ""

    def _digest(self, key: str) -> str:
        return seal.digest(jsonl.encode(self._records[key]))
