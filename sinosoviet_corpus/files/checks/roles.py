"""Are the predicate of a claim and its roles in the vocabulary, and does each role take what fills it?"""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files import layout
from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling, nearest
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.vocabulary import Accepted


def roles(claim: Claim, at: Context) -> Iterator[Fault]:
    declared = at.roles.get(claim.predicate)
    if declared is None:
        near = nearest(claim.predicate, at.roles, 0.6, at)
        fix = f"Did you mean {near!r}? " if near else ""
        yield Fault(
            "VOC401",
            f"predicate {claim.predicate!r} is not in the vocabulary",
            f"{fix}Correct the claim, or {layout.VOCABULARY} if the predicate was renamed there.",
        )
        return
    for role, ids in claim.roles.items():
        if role not in declared:
            yield Fault(
                "VOC402", f"{claim.predicate} has no role {role!r}", f"Its roles are {', '.join(declared) or 'none'}."
            )
            continue
        if not ids or len(set(ids)) != len(ids):
            yield Fault("VOC403", f"role {role!r} is empty or names one thing twice", "Name each participant once.")
        for entity in ids:
            yield from _filler(claim, role, entity, declared[role], at)
    for role, accepted in declared.items():
        if role not in claim.roles and not accepted.optional:
            yield Fault("VOC402", f"{claim.predicate} needs role {role!r}", "Say who or what it is.")


def _filler(claim: Claim, role: str, filler: str, accepted: Accepted, at: Context) -> Iterator[Fault]:
    entity = at.entities.get(filler)
    if entity is None:
        if filler not in at.claims:
            yield dangling(f"roles.{role}", filler, at.entities, at)
        elif not {"claim", "any"} & accepted.types:
            yield Fault("VOC404", f"role {role!r} takes no claim ({filler})", "Name an entity.")
    elif "any" not in accepted.types and entity.type not in accepted.types:
        wanted = " or ".join(sorted(accepted.types))
        yield Fault(
            "VOC404", f"role {role!r} of {claim.predicate} takes {wanted}; {filler} is {entity.type}", "Correct."
        )
