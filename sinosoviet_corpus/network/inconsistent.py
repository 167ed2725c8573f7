"""NET901: the smallest sets of three or more claims that cannot all be true, as rows from which findings are made.

All dates and orders are first read literally. A contradiction that remains in the loose reading is definite, any other is a tension. Works
of the record that contradict one another decide nothing. Sets that a single rule reports better are left to it: sets of two claims, and
sets of one order or duration of a text with nothing but dates.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.meant import Meant
from sinosoviet_corpus.network.build import Times, among, counts_days, is_asserted
from sinosoviet_corpus.network.conflict import LARGE, MOST, Conflict, conflicts
from sinosoviet_corpus.network.words import Narrator

Row = dict[str, Any]
LINKS = {
    "order",
    "inclusion",
    "simultaneity",
    "cause",
    "duration",
}  # kinds of constraints between the times of two things
_PLAIN = {"dated", "axiom", "occurrence"}
_LOOSEST = ("order", "simultaneity", "cause", "enclosure", "part")  # as words of order are used, the loosest first
FEWEST = 3  # claims of a set; two contradict each other under another rule


_LARGE = f"perhaps some of these more than {LARGE} claims can be left out, and the others still cannot all be true"


class Answer(NamedTuple):
    """The rows of the sets found and of the open questions; and how many claims of texts were looked at."""

    rows: list[Row]
    looked_at: int


def inconsistent_sets(corpus: Corpus) -> Answer:
    """One row for each set: `claim`, `members` (all ids), `verdict`, `chain` (the reasoning in words), `assumed`, `complete`."""
    claims, meant = {c.id: c for c in corpus.claims}, Meant(corpus.vocabulary)
    texts = frozenset(c.id for c in corpus.claims if c.source != REFERENCE)
    preferred = frozenset(c.id for c in corpus.claims if c.rank == "preferred")
    looked_at = sum(
        c.id in texts and (meant.meaning(c) in ORDERS or counts_days(c)) for c in filter(is_asserted, claims.values())
    )
    times = Times(corpus)
    all_literal = times.constraints(loose=False)
    first = conflicts(all_literal, texts, preferred)
    if not first.found and not first.disputed:
        return Answer([], looked_at)
    # A contradiction in the loose reading is one in the literal reading too: only the points in doubt there are searched again.
    things = {p.thing for p in first.points}
    literal, loose = among(all_literal, things), times.constraints(True, things)
    laid_aside = {c for d in first.disputed for c in d.claims if c not in preferred or preferred.issuperset(d.claims)}
    definite = conflicts(_without(loose, laid_aside), texts, preferred)
    laid_aside |= {c for conflict in definite.found for c in conflict.claims if c in texts}
    tension = conflicts(_without(literal, laid_aside), texts, preferred)
    narrator = Narrator(corpus)
    rows = []
    for verdict, found in (("definite", definite.found), ("tension", tension.found)):
        rows += [_row(c, verdict, claims, meant, narrator) for c in found if not _of_a_rule(c, claims, meant)]
    rows += [_lack(d.claims, f"these do not agree: {narrator.told(d.claims)}") for d in first.disputed]
    for claim in sorted({*definite.more, *tension.more}):
        rows.append(_lack((claim,), f"more than {MOST} sets are connected here; fix some of them and check again"))
    return Answer(rows, looked_at)


def _without(found: list[Any], claims: AbstractSet[str]) -> list[Any]:
    return [c for c in found if claims.isdisjoint(c.claims)]


def _of_a_rule(conflict: Conflict, claims: dict[str, Claim], meant: Meant) -> bool:
    """Whether a single rule says the same: one that compares a claim with the dates of the things it is about."""
    if len(conflict.claims) < FEWEST:
        return True
    links = {(c.claims[0], c.kind) for c in conflict.chain if c.kind in LINKS}
    if not links:
        return True  # with dates alone, two claims contradict each other
    if any(c.kind not in _PLAIN | LINKS for c in conflict.chain):
        return False
    # Rules compare an order with the dates of the parts of the things it is about.
    parts = {name for name, _ in links if meant.meaning(claims[name]) == "part"}
    rest = {(name, kind) for name, kind in links if name not in parts}
    judged = {("order", "order"), ("enclosure", "inclusion"), ("cause", "cause")}
    if len(rest) > 1:
        return False
    name, kind = next(iter(rest or links))
    if claims[name].source == REFERENCE:
        return False
    if not rest:
        return len(links) == 1
    meaning = meant.meaning(claims[name])
    single = (meaning, kind) in judged or (kind == "duration" and meaning not in ORDERS)
    return single and (not parts or meaning == "order")


def _row(conflict: Conflict, verdict: str, claims: dict[str, Claim], meant: Meant, narrator: Narrator) -> Row:
    texts = [c for c in conflict.claims if claims[c].source != REFERENCE]
    # The claim to look at first connects others; among several, it is the one whose annotation is least sure.
    primary = min(texts, key=lambda c: (*_looseness(claims[c], meant), texts.index(c)))
    complete = next((c.complete for c in conflict.chain if c.complete), None)
    return {
        "claim": primary,
        "against": None,
        "members": (primary, *(c for c in conflict.claims if c != primary)),
        "topic": "+".join(sorted(conflict.claims)),
        "verdict": verdict,
        "chain": narrator.chain(conflict),
        "assumed": (*narrator.assumed(conflict), *([] if conflict.smallest else [_LARGE])),
        "complete": complete,
    }


def _looseness(claim: Claim, meant: Meant) -> tuple[int, int]:
    meaning = meant.meaning(claim)
    order = _LOOSEST.index(meaning) if meaning in _LOOSEST else len(_LOOSEST)
    return ("low", "medium", "high").index(claim.made_by.confidence) if order < len(_LOOSEST) else len(_LOOSEST), order


def _lack(claims: tuple[str, ...], lack: str) -> Row:
    return {
        "claim": claims[0],
        "against": claims[1] if len(claims) > 1 else None,
        "verdict": "cannot tell",
        "lack": lack,
    }
