"""Orders as Allen's relations, with alternatives: published networks, and small ones against all orders of their starts and ends."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, permutations
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.model.allen import ALLOWED, SIGNS
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.words import Relation
from sinosoviet_corpus.network import alternatives
from sinosoviet_corpus.network.inconsistent import inconsistent_sets
from sinosoviet_corpus.network.relations import around, blocks, inequalities
from sinosoviet_corpus.rules.rule import fact, said
from sinosoviet_corpus.rules.world import to_corpus
from tests.symmetry import shuffled

ALL: tuple[Relation, ...] = get_args(Relation)
SHORT = dict(zip(["b", "m", "o", "s", "d", "f", "e", "bi", "mi", "oi", "si", "di", "fi"], ALL, strict=True))


def related(first: str, second: str, relations: Iterable[str], number: int = 0, **parts: Any) -> dict[str, Any]:
    """A claim that names relations, in short forms ("b", "mi") or in full."""
    given = [SHORT.get(r, r) for r in relations]
    return said(
        f"{first} {number} {second}", "related_in_time", first=first, second=second, relations=given,
        id=f"text/{first}-{second}-{number}", **parts,
    )  # fmt: skip


def sets(corpus: Corpus) -> list[set[str]]:
    return [set(row["members"]) for row in inconsistent_sets(corpus).rows if "members" in row]


# To put a on b, and b on c (Allen & Koomen 1983): the stacking, when the tops are clear, when one is on the other.
TOWER = (
    "initial-clear_a:d initial-clear_b:d initial-clear_c:d goal-on_ab:d goal-on_bc:d ab-initial:bi,mi ab-clear_a:d "
    "ab-clear_b:f ab-on_ab:m bc-initial:bi,mi bc-clear_b:d bc-clear_c:f bc-on_bc:m"
)
# Published networks, and others of their kind. Each is consistent for every two of its claims, and contradictory as a whole.
CONTRADICTORY = {
    "Allen 1983, figure 5": "a-c:f,fi d-a:s,m d-c:s,m a-b:d,di b-c:d,di d-b:o",
    "Allen 1983, figure 5, turned round": "a-c:s,si d-a:f,mi d-c:f,mi a-b:d,di b-c:d,di d-b:oi",
    "before in a ring": "a-b:b b-c:b c-a:b,m",
    "a ring of choices": "a-b:b,bi b-c:e c-a:o,oi",
    "meets twice and overlaps": "a-b:m b-c:m a-c:o,s,d",
    "what two contain does not lie apart": "a-c:d,s b-c:d,f c-d:b,m a-d:o,bi b-d:b",
    "a light switched on before the room was entered (Allen 1983)": "switch-light:o,m switch-room:b,m,mi,bi light-room:b switch-room:d,o",
    "Allen & Koomen 1983, the tower built from above": f"{TOWER} ab-bc:b,m",
    "two that exclude each other, each in a third": "a-b:b,bi a-c:e,s b-c:e,si",
}
CONSISTENT = {
    "Golumbic & Shamir 1993, example 2.5": "x-y:b,m,o y-z:b,e,bi z-x:f,s",
    "Golumbic & Shamir 1993, example 2.6": "a-b:b,bi b-c:b,bi a-c:b,bi",
    "Allen 1983, figure 5, without one": "a-c:f,fi d-a:s,m d-c:s,m a-b:d,di b-c:d,di",
    "Allen 1983, the switch": "switch-light:o,m switch-room:b,m,mi,bi light-room:o,s,d",
    "Allen & Koomen 1983, the tower": TOWER,
    "Allen & Koomen 1983, the tower built from below": f"{TOWER} bc-ab:b,m",
    "a ring of choices that closes": "a-b:b,bi b-c:e c-a:b,bi",
    "two in a third, apart": "a-b:b,bi a-c:d,s b-c:d,f",
    "overlaps in a row": "a-b:o b-c:o a-c:b,m,o",
    "everything at once": "a-b:e b-c:e a-c:e,b",
}


def network(written: str) -> list[dict[str, Any]]:
    made = []
    for number, edge in enumerate(written.split()):
        pair, _, names = edge.partition(":")
        first, _, second = pair.partition("-")
        made.append(related(first, second, names.split(","), number))
    return made


@pytest.mark.parametrize("name", CONTRADICTORY)
def test_a_published_contradiction(name: str, vocabulary: Vocabulary) -> None:
    claims = network(CONTRADICTORY[name])
    found = [r for r in inconsistent_sets(to_corpus(tuple(claims), vocabulary)).rows if "members" in r]
    assert [row["verdict"] for row in found] == ["definite"]
    for one, other in combinations(claims, 2):
        if {one["first"], one["second"]} != {other["first"], other["second"]}:
            assert sets(to_corpus((one, other), vocabulary)) == []
    kept = [c for c in claims if c["id"] in found[0]["members"]]
    for left_out in kept:
        assert sets(to_corpus(tuple(c for c in kept if c is not left_out), vocabulary)) == []


@pytest.mark.parametrize("name", CONSISTENT)
def test_a_published_network_that_can_be(name: str, vocabulary: Vocabulary) -> None:
    answer = inconsistent_sets(to_corpus(tuple(network(CONSISTENT[name])), vocabulary))
    assert (answer.rows, answer.looked_at) == ([], len(CONSISTENT[name].split()))


# --- all orders of starts and ends ---------------------------------------------------------------------------------------


def scenes() -> Iterator[list[list[int]]]:
    """All ways in which four times can lie to each other. At each moment some of them, at least one, start or end."""
    moves = [chosen for size in range(1, 5) for chosen in combinations(range(4), size)]

    def onward(times: list[list[int]], now: int) -> Iterator[list[list[int]]]:
        if all(len(time) == 2 for time in times):
            yield times
        for chosen in moves:
            if all(len(times[n]) < 2 for n in chosen):
                yield from onward([[*time, now] if n in chosen else time for n, time in enumerate(times)], now + 1)

    return onward([[], [], [], []], 0)


OF_SIGNS = {signs: name for name, signs in SIGNS.items()}


def relation(a: list[int], b: list[int]) -> Relation:
    s, e, t, f = *a, *b
    return OF_SIGNS[(s > t) - (s < t), (s > f) - (s < f), (e > t) - (e < t), (e > f) - (e < f)]


@lru_cache(maxsize=1)
def where() -> dict[tuple[str, str, Relation], int]:
    """In which of the scenes, as bits, two of the times have a relation."""
    lines: dict[tuple[str, str], list[Relation]] = {pair: [] for pair in permutations("abcd", 2)}
    for scene in scenes():
        times = dict(zip("abcd", scene, strict=True))
        for (a, b), line in lines.items():
            line.append(relation(times[a], times[b]))
    return {
        (*pair, name): int("".join("1" if one == name else "0" for one in line), 2)
        for pair, line in lines.items()
        for name in ALL
    }


def can_be(claims: Iterable[dict[str, Any]]) -> bool:
    left = (1 << 23917) - 1
    for claim in claims:
        left &= sum(where()[claim["first"], claim["second"], r] for r in claim["relations"])
    return left != 0


PAIRS = list(combinations("abcd", 2))


@given(
    st.lists(
        st.tuples(st.sampled_from(PAIRS), st.booleans(), st.sets(st.sampled_from(ALL), min_size=1, max_size=4)),
        min_size=2,
        max_size=9,
    )
)
@settings(max_examples=60, deadline=None)
def test_small_networks_against_all_orders(
    vocabulary: Vocabulary, edges: list[tuple[tuple[str, str], bool, set[Relation]]]
) -> None:
    """A set is contradictory, and not without any one of its claims; without the sets all can be. No id decides which sets are found."""
    claims = [
        related(*(pair[::-1] if turned else pair), sorted(names), n) for n, (pair, turned, names) in enumerate(edges)
    ]
    by_id = {c["id"]: c for c in claims}
    corpus = to_corpus(tuple(claims), vocabulary)
    found = sets(corpus)
    assert bool(found) == (not can_be(claims))
    other, back = shuffled(corpus, seed=len(edges))
    assert sorted(map(sorted, found)) == sorted(sorted(back[name] for name in members) for members in sets(other))
    for members in found:
        assert not can_be(by_id[name] for name in members)
        for name in members:
            assert can_be(by_id[other] for other in members - {name})
    gone = {name for members in found for name in members}
    assert can_be(claim for name, claim in by_id.items() if name not in gone)


def test_blocks_and_their_inequalities() -> None:
    """Blocks make up the set and no more, and their inequalities hold for their relations alone."""
    chance = random.Random(7)
    some = [frozenset(chance.sample(ALL, chance.randint(1, 13))) for _ in range(300)]
    for relations in (*some, *map(frozenset, ALLOWED.values())):
        assert frozenset().union(*blocks(relations)) == relations
        for block in (*blocks(relations), around(relations)):
            fits = {
                name
                for name, signs in SIGNS.items()
                if all(one is None or sign in one for one, sign in zip(inequalities(block), signs, strict=True))
            }
            assert fits == block
    assert all(len(blocks(frozenset(allowed))) == 1 for name, allowed in ALLOWED.items() if name != "cause")


# --- the search is bounded -----------------------------------------------------------------------------------------------


def pigeons(count: int) -> list[dict[str, Any]]:
    """Events of a day each, one after the other in any order, within fewer days than there are events."""
    names = [f"p{n}" for n in range(count)]
    one_day = {"kind": "length", "lo": 24, "hi": 24, "unit": "hour", "exactly": True}
    lasting = [
        fact(f"{n}-lasts", "took_place", event=n, interval=one_day, when=f"within 1950-01-01/1950-01-{count // 2:02}")
        for n in names
    ]
    return [*lasting, *(related(a, b, ("b", "bi", "m", "mi")) for a, b in combinations(names, 2))]


def test_a_search_that_is_given_up_says_so(vocabulary: Vocabulary) -> None:
    corpus = to_corpus(tuple(pigeons(14)), vocabulary)
    rows = inconsistent_sets(corpus).rows
    assert [row["verdict"] for row in rows] == ["cannot tell"]
    assert "given up" in rows[0]["lack"]


def test_steps_are_counted(vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alternatives, "MOST_STEPS", 5)
    claims = network(CONTRADICTORY["Allen 1983, figure 5"])
    rows = inconsistent_sets(to_corpus(tuple(claims), vocabulary)).rows
    assert [row["verdict"] for row in rows] == ["cannot tell"]
