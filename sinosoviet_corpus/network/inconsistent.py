"""NET901: the smallest sets of claims that cannot all be true, as rows from which findings are made.

All dates and orders are first read literally. A contradiction that remains in the loose reading is definite, any other is a tension. Works
of the record that contradict one another decide nothing. Sets that a single rule reports better are left to it: sets of two claims of which
one has a date, and sets of one order or duration of a text with nothing but dates. Alternatives are searched after all that needs no choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.meant import Meant
from sinosoviet_corpus.network.alternatives import Clash, Clashes, clashes
from sinosoviet_corpus.network.build import Times, among, is_asserted
from sinosoviet_corpus.network.conflict import LARGE, MOST, Conflict, Conflicts, conflicts
from sinosoviet_corpus.network.constraint import ORIGIN, Constraint
from sinosoviet_corpus.network.search import shortest
from sinosoviet_corpus.network.words import Narrator
from sinosoviet_corpus.tables.ordinal import ordinals

Row = dict[str, Any]
# kinds of constraints between the times of two things
LINKS = {"order", "inclusion", "simultaneity", "cause", "relation", "duration"}
_PLAIN = {"dated", "axiom", "occurrence"}
# meanings of orders, beginning with those whose words are used most loosely
_LOOSEST = ("order", "simultaneity", "cause", "enclosure", "part", "relation")
FEWEST = 3  # claims of a set with dates; two contradict each other under another rule


_LARGE = f"perhaps some of these more than {LARGE} claims can be left out, and the others still cannot all be true"
_UNSURE = (
    "perhaps some of these can be left out, and the others still cannot all be true: the search for that was given up"
)
_UNSOLVED = "whether all alternatives can be so was searched for some time and given up; state fewer alternatives and check again"


class Answer(NamedTuple):
    """The rows of the sets found and of the open questions; and how many claims were looked at."""

    rows: list[Row]
    looked_at: int


class _Found(NamedTuple):
    """What one reading of the claims gives: without choices, and with them."""

    plain: Conflicts
    chosen: Clashes

    def of_texts(self, texts: AbstractSet[str]) -> set[str]:
        sets: list[Conflict | Clash] = [*self.plain.found, *self.chosen.found]
        return {claim for found in sets for claim in found.claims if claim in texts}

    def disputed(self) -> list[Conflict | Clash]:
        return [*self.plain.disputed, *self.chosen.disputed]


class _Sides(NamedTuple):
    """Whose the claims are. preferred: claims of the record that outlast a dispute. order: which are taken first among equals."""

    texts: frozenset[str]
    preferred: frozenset[str]
    order: dict[str, int]

    def search(self, constraints: list[Constraint], choices: list[Any]) -> _Found:
        plain = conflicts(constraints, self.texts, self.preferred, order=self.order)
        if not choices:
            return _Found(plain, Clashes([], [], []))
        gone = {c for found in plain.found for c in found.claims if c in self.texts}
        gone |= self.laid_aside(plain.disputed)
        left = [c for c in choices if c.claim not in gone]
        if plain.more:  # the search gave up before it came to the choices
            return _Found(plain, Clashes([], [], sorted({c.claim for c in left})[:1]))
        return _Found(plain, clashes(_without(constraints, gone), left, self.texts, self.preferred, self.order))

    def laid_aside(self, disputed: Sequence[Conflict | Clash]) -> set[str]:
        """The claims of the record that decide nothing."""
        return {c for d in disputed for c in d.claims if c not in self.preferred or self.preferred.issuperset(d.claims)}


def inconsistent_sets(corpus: Corpus) -> Answer:
    """One row for each set: `claim`, `members` (all ids), `verdict`, `chain` (the reasoning in words), `assumed`, `complete`."""
    claims, meant = {c.id: c for c in corpus.claims}, Meant(corpus.vocabulary)
    sides = _Sides(
        frozenset(c.id for c in corpus.claims if c.source != REFERENCE),
        frozenset(c.id for c in corpus.claims if c.rank == "preferred"),
        ordinals(corpus),
    )
    times = Times(corpus)
    looked_at = sum(meant.meaning(c) in ORDERS or times.gives_length(c) for c in filter(is_asserted, claims.values()))
    all_literal, choices = times.constraints(loose=False), times.choices(loose=False)
    first = sides.search(all_literal, choices)
    if not first.of_texts(sides.texts) and not first.disputed() and not first.chosen.unsolved:
        return Answer([], looked_at)
    # A contradiction in the loose reading is one in the literal reading too: only the points in doubt there are searched again.
    things = None if choices else {p.thing for p in first.plain.points}
    literal, loose = all_literal if things is None else among(all_literal, things), times.constraints(True, things)
    aside = sides.laid_aside(first.disputed())
    definite = sides.search(_without(loose, aside), _left(times.choices(loose=True), aside))
    aside |= definite.of_texts(sides.texts)
    tension = sides.search(_without(literal, aside), _left(choices, aside))
    narrator = Narrator(corpus)
    rows = []
    for verdict, found in (("definite", definite), ("tension", tension)):
        for conflict in found.plain.found:
            if not _of_a_rule(conflict, claims, meant, times, literal):
                rows.append(_row(conflict, verdict, claims, meant, narrator))
        rows += [_row_of_clash(clash, verdict, claims, meant, narrator) for clash in found.chosen.found]
    rows += _of_the_record(first, claims, meant, times, literal, narrator)
    for claim in sorted({*definite.plain.more, *tension.plain.more}):
        rows.append(_lack((claim,), f"more than {MOST} sets are connected here; fix some of them and check again"))
    for claim in sorted({*definite.chosen.unsolved, *tension.chosen.unsolved}):
        rows.append(_lack((claim,), _UNSOLVED))
    return Answer(rows, looked_at)


def _of_the_record(
    first: _Found,
    claims: dict[str, Claim],
    meant: Meant,
    times: Times,
    literal: list[Constraint],
    narrator: Narrator,
) -> Iterator[Row]:
    """Sets of the record alone. It decides nothing there; what a single rule finds is only an open question here."""
    loose: list[Constraint] | None = None
    for disputed in first.disputed():
        names = frozenset(disputed.claims)
        if isinstance(disputed, Conflict) and _of_a_rule(disputed, claims, meant, times, literal):
            yield _lack(disputed.claims, f"these do not agree: {narrator.numbered(disputed.claims)}")
            continue
        loose = times.constraints(loose=True) if loose is None else loose
        made = [c for c in loose if names.issuperset(c.claims)]
        choices = [c for c in times.choices(loose=True) if c.claim in names]
        definite = conflicts(made, frozenset()).disputed or clashes(made, choices, frozenset()).disputed
        verdict = "definite" if definite else "tension"
        if isinstance(disputed, Conflict):
            yield _row(disputed, verdict, claims, meant, narrator)
        else:
            yield _row_of_clash(disputed, verdict, claims, meant, narrator)


def _without(found: list[Constraint], claims: AbstractSet[str]) -> list[Constraint]:
    return [c for c in found if claims.isdisjoint(c.claims)]


def _left(choices: list[Any], claims: AbstractSet[str]) -> list[Any]:
    return [c for c in choices if c.claim not in claims]


def _of_a_rule(
    conflict: Conflict, claims: dict[str, Claim], meant: Meant, times: Times, constraints: list[Constraint]
) -> bool:
    """Whether a single rule says the same: one that compares a claim with the dates of the things it is about."""
    links = {(c.claims[0], c.kind) for c in conflict.chain if c.kind in LINKS}
    if all(ORIGIN not in (c.x, c.y) for c in conflict.chain):
        return _two_quantities(conflict, claims)
    if len(conflict.claims) < FEWEST or not links:
        return True  # with dates alone, two claims contradict each other
    if any(c.kind not in _PLAIN | LINKS for c in conflict.chain):
        return False
    # Rules compare an order with the dates of the parts of the things it is about.
    parts = {name for name, _ in links if meant.meaning(claims[name]) == "part"}
    rest = {(name, kind) for name, kind in links if name not in parts}
    left_to_rules = {("order", "order"), ("enclosure", "inclusion"), ("cause", "cause")}
    if len(rest) > 1:
        return False
    name, kind = next(iter(rest or links))
    if claims[name].source == REFERENCE:
        return False
    if kind == "relation":
        return not parts - {name} and _even_loosely(conflict, name, times, constraints)
    if not rest:
        return len(links) == 1
    meaning = meant.meaning(claims[name])
    single = (meaning, kind) in left_to_rules or (kind == "duration" and meaning not in ORDERS)
    return single and (not parts or meaning == "order")


def _two_quantities(conflict: Conflict, claims: dict[str, Claim]) -> bool:
    """Whether they are two numbers for the same thing, which are compared as numbers."""
    made = [claims[name] for name in conflict.claims]
    numbers = all(c.quantity is not None and c.interval is None and not c.relations for c in made)
    return len(made) == 2 and numbers and made[0].predicate == made[1].predicate and made[0].roles == made[1].roles


def _even_loosely(conflict: Conflict, name: str, times: Times, constraints: list[Constraint]) -> bool:
    """Whether the claim is contradicted even if it says no more than what its rule asks of it."""
    others = set(conflict.claims) - {name}
    made = [c for c in constraints if others.issuperset(c.claims)]
    return shortest([*made, *times.as_its_rule_asks(name)]) is not None


def _row_of_clash(clash: Clash, verdict: str, claims: dict[str, Claim], meant: Meant, narrator: Narrator) -> Row:
    return {
        **_named(clash.claims, claims, meant),
        **_verdict(verdict, clash.kinds, narrator, [] if clash.smallest else [_UNSURE]),
        "chain": narrator.alternatives(clash.claims),
        "complete": None,
    }


def _row(conflict: Conflict, verdict: str, claims: dict[str, Claim], meant: Meant, narrator: Narrator) -> Row:
    kinds = frozenset(c.kind for c in conflict.chain)
    return {
        **_named(conflict.claims, claims, meant),
        **_verdict(verdict, kinds, narrator, [] if conflict.smallest else [_LARGE]),
        "chain": narrator.chain(conflict),
        "complete": next((c.complete for c in conflict.chain if c.complete), None),
    }


def _verdict(verdict: str, kinds: AbstractSet[str], narrator: Narrator, doubts: list[str]) -> Row:
    because = "length-unsaid" if verdict == "tension" and "moment" in kinds else None
    return {"verdict": verdict, "because": because, "assumed": (*narrator.assumed(kinds), *doubts)}


def _named(members: Sequence[str], claims: dict[str, Claim], meant: Meant) -> Row:
    """The columns that name the claims. One of a text comes first, if there is one."""
    texts = [c for c in members if claims[c].source != REFERENCE]
    # The claim to look at first connects others; among several, it is the one whose annotation is least sure.
    primary = min(texts or members, key=lambda c: (*_looseness(claims[c], meant), members.index(c)))
    ordered = (primary, *(c for c in members if c != primary))
    against = None if texts or len(ordered) < 2 else ordered[1]  # claims on record disagree with each other
    return {"claim": primary, "against": against, "members": ordered, "topic": "+".join(sorted(members))}


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
