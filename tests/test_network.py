"""The network against an independent solver, and sets of claims against the definition of a smallest one."""

from __future__ import annotations

import random
from collections.abc import Iterable

import msgspec
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.network import search, sieve
from sinosoviet_corpus.network.conflict import Conflicts, conflicts
from sinosoviet_corpus.network.constraint import DAY, ORIGIN, Constraint, Point, bounds, end, start
from sinosoviet_corpus.network.inconsistent import inconsistent_sets
from sinosoviet_corpus.network.search import by_preference, shortest
from sinosoviet_corpus.rules.rule import amount, fact, said
from sinosoviet_corpus.rules.world import to_corpus

SEEDS = range(1000)
POINTS = [ORIGIN, *(Point(thing, edge) for thing in "ABC" for edge in ("start", "end"))]


def can_hold(constraints: Iterable[Constraint]) -> bool:
    """Whether there is no negative cycle, by networkx."""
    graph = nx.DiGraph()
    graph.add_nodes_from(POINTS)
    for c in constraints:
        known = graph.get_edge_data(c.y, c.x, {"weight": c.w})["weight"]
        graph.add_edge(c.y, c.x, weight=min(c.w, known))
    return not nx.negative_edge_cycle(graph)


def fewest_steps(constraints: list[Constraint]) -> int | None:
    """The number of steps of the shortest negative round trip, found by trying all walks of one step, of two, ..."""
    best: dict[tuple[Point, Point], int] = {(p, p): 0 for p in POINTS}
    for steps in range(1, len(POINTS) + 1):
        longer: dict[tuple[Point, Point], int] = {}
        for (a, b), total in best.items():
            for c in constraints:
                if c.y == b:
                    longer[a, c.x] = min(longer.get((a, c.x), total + c.w), total + c.w)
        if any(longer.get((p, p), 0) < 0 for p in POINTS):
            return steps
        best = longer
    return None


def network(seed: int) -> tuple[list[Constraint], frozenset[str]]:
    """A small network: some constraints of claims of texts, some of the record, some of two claims at once, some axioms."""
    chance = random.Random(seed)
    names = [f"{layer}/{n}" for layer in ("text", "ref") for n in range(4)]
    made = [Constraint(start(t), end(t), 0, (), "axiom") for t in "ABC"]
    for _ in range(chance.randint(4, 16)):
        x, y = chance.sample(POINTS, 2)
        claims = tuple(sorted(chance.sample(names, chance.choice((1, 1, 1, 2)))))
        made.append(Constraint(x, y, chance.randint(-4, 9), claims, "order"))
    return made, frozenset(n for n in names if n.startswith("text"))


def ranked(constraints: list[Constraint], texts: frozenset[str]) -> list[Constraint]:
    return sorted(constraints, key=by_preference(texts))


def said_by(constraints: list[Constraint], claims: Iterable[str]) -> list[Constraint]:
    allowed = set(claims)
    return [c for c in constraints if allowed.issuperset(c.claims)]


def check_sets(constraints: list[Constraint], texts: frozenset[str], result: Conflicts) -> None:
    """Each set is contradictory, but not if any one claim is left out; without the claims of all sets nothing is contradictory."""
    for found in (*result.found, *result.disputed):
        assert not can_hold(said_by(constraints, found.claims))
        for claim in found.claims:
            assert can_hold(said_by(constraints, set(found.claims) - {claim}))
    assert all(texts & set(found.claims) for found in result.found)
    assert not any(texts & set(found.claims) for found in result.disputed)
    reported = [claim for found in result.found for claim in set(found.claims) & texts]
    assert len(reported) == len(set(reported))
    gone = {*reported, *(claim for found in result.disputed for claim in found.claims)}
    assert can_hold(c for c in constraints if gone.isdisjoint(c.claims))


def test_the_shortest_cycle_of_random_networks() -> None:
    outcomes = set()
    for seed in SEEDS:
        constraints, texts = network(seed)
        chain = shortest(ranked(constraints, texts), texts)
        outcomes.add(chain is None)
        assert (chain is None) == can_hold(constraints)
        assert (len(chain) if chain else None) == fewest_steps(constraints)
        if chain:
            assert sum(c.w for c in chain) < 0
            assert all(one.x == other.y for one, other in zip(chain, (*chain[1:], chain[0]), strict=True))
    assert outcomes == {True, False}


@pytest.mark.parametrize("arrays", [False, True])
@pytest.mark.parametrize("scanty", [False, True])
def test_the_smallest_sets_of_random_networks(arrays: bool, scanty: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "MANY", 0 if arrays else sieve.MANY)
    if scanty:  # as in a large network: few starts, few rounds
        monkeypatch.setattr(search, "FEW", 0)
        monkeypatch.setattr(sieve, "MOST_ROUNDS", 2)
    sizes = set()
    for seed in SEEDS:
        constraints, texts = network(seed)
        result = conflicts(constraints, texts)
        if arrays:
            monkeypatch.setattr(sieve, "MANY", 10**6)
            assert conflicts(constraints, texts)[:3] == result[:3], "the sieve lets nothing through"
            monkeypatch.setattr(sieve, "MANY", 0)
        sizes |= {len(found.claims) for found in result.found}
        check_sets(constraints, texts, result)
        assert result.more == []
        random.Random(seed).shuffle(constraints)
        assert conflicts(constraints, texts) == result
    assert sizes >= {1, 2, 3, 4}


def turned(constraints: Iterable[Constraint], new: dict[str, str]) -> list[Constraint]:
    """The constraints with other ids of claims and things."""
    return [
        c._replace(
            x=Point(new[c.x.thing], c.x.edge), y=Point(new[c.y.thing], c.y.edge), claims=tuple(new[x] for x in c.claims)
        )
        for c in constraints
    ]


def test_no_id_decides_which_sets_are_found() -> None:
    for seed in SEEDS:
        chance = random.Random(seed)
        constraints, texts = network(seed)
        claims = sorted({claim for c in constraints for claim in c.claims})
        order = {claim: n for n, claim in enumerate(chance.sample(claims, len(claims)))}
        ids = [*claims, *"ABC"]
        new = {"": ""} | dict(zip(ids, chance.sample([f"id-{n}" for n in range(len(ids))], len(ids)), strict=True))
        found = conflicts(constraints, texts, order=order)
        again = conflicts(
            turned(constraints, new),
            frozenset(new[t] for t in texts & set(claims)),
            order={new[claim]: n for claim, n in order.items()},
        )
        for one, other in ((found.found, again.found), (found.disputed, again.disputed)):
            assert sorted([new[x] for x in f.claims] for f in one) == sorted(list(f.claims) for f in other)


def test_preferred_claims_of_the_record_outlast_a_dispute() -> None:
    day = bounds(start("A"), 5, 5, ("ref/a",), "dated") + bounds(start("A"), 9, 9, ("ref/b",), "dated")
    text = [*bounds(start("A"), 7, 7, ("text/a",), "dated")]
    neither = conflicts(day + text, frozenset({"text/a"}))
    assert [set(d.claims) for d in neither.disputed] == [{"ref/a", "ref/b"}]
    assert neither.found == []
    one = conflicts(day + text, frozenset({"text/a"}), frozenset({"ref/b"}))
    assert [set(f.claims) for f in one.found] == [{"ref/b", "text/a"}]


def test_many_sets_in_one_group_are_cut_short_and_that_is_reported() -> None:
    made = bounds(start("hub"), 10, 10, ("ref/hub",), "dated")
    for n in range(5):
        made.append(Constraint(start(f"t{n}"), start("hub"), -1, (f"text/order-{n}",), "order"))
        made += bounds(start(f"t{n}"), 20, 20, (f"text/date-{n}",), "dated")
    texts = frozenset(c.claims[0] for c in made if c.claims[0].startswith("text"))
    result = conflicts(made, texts, most=3)
    assert len(result.found) == 3
    assert len(result.more) == 1
    assert len(conflicts(made, texts).found) == 5


def orders(length: int, closed: bool) -> list[Constraint]:
    """T0 before T1 before ... ; closed: and the last before the first."""
    count = length if closed else length - 1
    return [
        Constraint(start(f"T{n}"), start(f"T{(n + 1) % length}"), -1, (f"text/{n:04}",), "order") for n in range(count)
    ]


@pytest.mark.parametrize("arrays", [False, True])
@given(length=st.integers(2, 90), gap=st.integers(-1, 1), closed=st.booleans())
@settings(max_examples=60, deadline=None)
def test_chains_and_rings_of_any_length(arrays: bool, length: int, gap: int, closed: bool) -> None:
    """A ring of orders is impossible; a chain is possible unless its end is dated before its beginning."""
    made = orders(length, closed)
    if not closed:
        made += bounds(start("T0"), 100, 100, ("text/first",), "dated")
        made += bounds(start(f"T{length - 1}"), 100 + gap, 100 + gap, ("text/last",), "dated")
    texts = frozenset(claim for c in made for claim in c.claims)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sieve, "MANY", 0 if arrays else sieve.MANY)
        found = conflicts(made, texts).found
    assert [set(f.claims) for f in found] == ([set(texts)] if closed or gap < 0 else [])


def test_a_day_has_room_for_many_orders_but_not_for_one_backwards() -> None:
    made = orders(300, closed=False)
    made += bounds(start("T0"), 100, 100, ("text/first",), "dated")
    made += bounds(start("T299"), 100, 100, ("text/last",), "dated")
    assert shortest(made) is None
    assert shortest([*made, Constraint(start("T299"), start("T0"), DAY // 2, ("text/half",), "order")]) is None
    assert shortest([*made, Constraint(start("T299"), start("T0"), 0, ("text/back",), "order")]) is not None


# --- worlds ------------------------------------------------------------------------------------------------------------


def members(corpus: Corpus) -> list[tuple[str, set[str]]]:
    return [(row["verdict"], set(row["members"])) for row in inconsistent_sets(corpus).rows if "members" in row]


def before(earlier: str, later: str, **parts: object) -> dict[str, object]:
    return said(f"{earlier} < {later}", "before", earlier=earlier, later=later, id=f"text/{earlier}-{later}", **parts)


def dated(event: str, when: str) -> dict[str, object]:
    return fact(event, "took_place", event=event, when=when)


def test_orders_of_two_texts_are_one_network(vocabulary: Vocabulary) -> None:
    world = (before("a", "b"), before("b", "c", source="other"), dated("a", "1955"), dated("c", "1954"))
    assert members(to_corpus(world, vocabulary)) == [("definite", {"text/a-b", "text/b-c", "ref/a", "ref/c"})]


def test_an_open_or_uncertain_date_decides_nothing(vocabulary: Vocabulary) -> None:
    for when in ("1955?", "1953-10/", "[1953,1955]", "before 1955", "1955-02-30"):
        world = (before("a", "b"), before("b", "c"), dated("a", when), dated("c", "1954"))
        assert [verdict for verdict, _ in members(to_corpus(world, vocabulary)) if verdict == "definite"] == [], when


def test_two_years_after_is_a_distance(vocabulary: Vocabulary) -> None:
    two_years = amount(2, 2, "years", "time between")
    for last, found in (("1958-06", []), ("1961", ["definite"]), ("1956-12", ["definite"]), ("1959-03", ["tension"])):
        world = (before("a", "b", quantity=two_years), dated("a", "1956-06"), dated("b", last))
        assert [verdict for verdict, _ in members(to_corpus(world, vocabulary))] == found, last


def test_an_office_holder_acts_within_his_tenures_where_their_list_is_complete(vocabulary: Vocabulary) -> None:
    from sinosoviet_corpus.rules.rule import thing, whole

    world = (
        thing("gu", "person"), thing("envoy", "office"),
        said("Gu was envoy in the fifties", "held_office", person="gu", office="envoy", when="within 195X", id="text/envoy"),
        said("after the war", "before", earlier="war", later="text/envoy", id="text/after"),
        said("before the coup", "before", earlier="coup", later="war", id="text/coup"),
        fact("envoy-53", "held_office", person="gu", office="envoy", when="extent 1953/1954"),
        dated("coup", "1957"),
    )  # fmt: skip
    assert members(to_corpus(world, vocabulary)) == []
    complete = whole("envoy", "office", "held_office", "1949/1960")
    corpus = to_corpus((*world, complete), vocabulary)
    rows = inconsistent_sets(corpus).rows
    assert [(row["complete"], set(row["members"])) for row in rows] == [
        ("ref/complete-0", {"text/envoy", "text/after", "text/coup", "ref/envoy-53", "ref/coup"})
    ]


def test_the_shipped_corpus_gives_the_same_in_any_order() -> None:
    from sinosoviet_corpus.files.layout import shipped_corpus
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(shipped_corpus())
    expected = inconsistent_sets(corpus)
    claims = list(corpus.claims)
    random.Random(7).shuffle(claims)
    assert inconsistent_sets(msgspec.structs.replace(corpus, claims=tuple(claims))) == expected
