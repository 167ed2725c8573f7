"""Reads claims by the meaning of their predicate, which is the same for every vocabulary."""

from __future__ import annotations

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import OTHER
from sinosoviet_corpus.model.vocabulary import Vocabulary, slots_of


class Meant:
    """The meaning of claims of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._predicates = vocabulary.predicates
        self._roles = {
            name: {slot: role for role, slot in slots_of(predicate).items()}
            for name, predicate in vocabulary.predicates.items()
        }

    def meaning(self, claim: Claim) -> str:
        """The meaning of its predicate, or OTHER."""
        return self._predicates[claim.predicate].meaning or OTHER

    def slot(self, claim: Claim, name: str) -> tuple[str, ...]:
        """The ids of entities or claims that fill a slot of the meaning."""
        role = self._roles[claim.predicate].get(name)
        return claim.roles.get(role, ()) if role else ()

    def slot_of(self, claim: Claim, role: str) -> str | None:
        """The slot that a role fills."""
        return next((slot for slot, own in self._roles[claim.predicate].items() if own == role), None)

    def living(self, claim: Claim) -> list[str]:
        """The ids that fill the roles that only the living can fill."""
        return [x for role in self._predicates[claim.predicate].living for x in claim.roles.get(role, ())]

    def predicates(self, meaning: str) -> list[str]:
        """The predicates with a meaning."""
        return [name for name, predicate in self._predicates.items() if predicate.meaning == meaning]
