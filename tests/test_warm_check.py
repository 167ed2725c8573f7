"""A check that goes on from the one before finds what a check from nothing finds, to the byte; and what this rests on."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.memory import Memory
from sinosoviet_corpus.engine.sql import relations_in
from sinosoviet_corpus.engine.steady import GAP, Steady
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.run import Runs
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.views import SHARED_VIEWS
from tests.changes import CHANGES, changed, confirmed, part, read_again, report


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return read_sound(root)


def test_after_random_changes_a_warm_check_is_that_of_a_fresh_one(corpus: Corpus) -> None:
    # One sequence, as a fresh check costs a second: `python -m tests.changes` makes as many as one likes on the whole corpus.
    dice, runs = random.Random(7), Runs()
    now = part(corpus, "split", 40)
    assert len(check(now, run=runs.run).findings) > 5
    for change in (CHANGES[3], CHANGES[1]):  # a claim with other values, a new record
        now = read_again(change(dice, now))
        warm = check(now, run=runs.run)
        assert msgspec.json.encode(warm) == report(now), change.__name__
    proved = {record for f in warm.findings if f.proof for record in f.proof.records}
    assert {c.id for c in now.claims} & proved, "the digests of proofs are of whole records"
    now = read_again(confirmed(dice, now, proved))
    assert report(now, runs) == report(now)
    runs.close()


def test_random_changes_are_of_many_kinds(corpus: Corpus) -> None:
    dice, small, done = random.Random(1), part(corpus, "split", 12), set()
    for _ in range(60):
        what, other = changed(dice, small)
        done.add(what)
        assert other is not small
    assert done == {change.__name__.strip("_") for change in CHANGES}


def test_a_run_that_failed_leaves_nothing_to_go_on_from(corpus: Corpus) -> None:
    runs = Runs()
    small = part(corpus, "split", 2)
    bad = msgspec.structs.replace(
        next(r for r in rulebook() if r.rule.check is None), query="select 1 as one from claims"
    )
    with pytest.raises(CorpusError, match="gives no column"):
        runs.run(small, (bad,))
    assert not runs.is_open


def test_every_relation_that_a_query_reads_is_known_by_name() -> None:
    """A result is kept as long as the relations that it reads stay the same, so none may be overlooked."""
    queries = {r.rule.code: r.query for r in rulebook() if r.rule.check is None}
    queries |= {name: view.sql for name, view in SHARED_VIEWS.items()}
    assert len(queries) > 100
    with closing(Duck({})) as database:
        for name, query in queries.items():
            assert database._connection.get_table_names(query) <= set(relations_in(query)), name


@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 5)), min_size=1, max_size=6))
@settings(deadline=None, max_examples=40)
def test_steady_numbers_keep_the_order(orders: list[dict[str, int]]) -> None:
    steady = Steady()
    for places in orders:
        numbers = steady.numbers(places)
        assert numbers.keys() == places.keys()
        for a in places:
            for b in places:
                assert (numbers[a] < numbers[b]) == (places[a] < places[b])
                assert (numbers[a] == numbers[b]) == (places[a] == places[b])


def test_an_insertion_leaves_the_other_numbers_as_they_are_while_there_is_room() -> None:
    steady = Steady()
    before = dict(steady.numbers({f"c{n}": n for n in range(100)}))
    places = {"new": 50, **{f"c{n}": n + (n >= 50) for n in range(100)}}
    after = steady.numbers(places)
    assert {key: after[key] for key in before} == before
    assert before["c49"] < after["new"] < before["c50"]
    names = ["c49", "c50"]
    for n in range(GAP.bit_length() + 3):  # always in the same gap, until it is full
        names.insert(1, f"x{n}")
        numbers = steady.numbers({name: place for place, name in enumerate(names)})
        assert sorted(names, key=numbers.__getitem__) == names


def test_a_result_is_made_anew_only_if_a_part_that_it_read_has_changed(corpus: Corpus) -> None:
    memory, made = Memory(), []

    def count(given: Corpus) -> int:
        made.append(len(given.claims) + len(given.entities))
        return made[-1]

    for _ in range(2):
        assert memory.of("count", count, memory.same(read_again(corpus))) == len(corpus.claims) + len(corpus.entities)
    memory.of("count", count, memory.same(msgspec.structs.replace(corpus, dates=())))
    assert len(made) == 1
    fewer = msgspec.structs.replace(corpus, claims=corpus.claims[1:])
    assert memory.of("count", count, memory.same(fewer)) == made[0] - 1


def test_confirming_records_is_no_change_of_what_is_computed(corpus: Corpus) -> None:
    memory = Memory()
    before = memory.same(corpus)
    after = memory.same(confirmed(random.Random(3), read_again(corpus)))
    assert all(getattr(before, part) is getattr(after, part) for part in corpus.__struct_fields__)


def test_who_made_claims_that_are_alike_in_all_else_counts(corpus: Corpus) -> None:
    """Their order depends on it, and which of them a finding names depends on their order."""
    one = corpus.claims[0]
    two = msgspec.structs.replace(one, id=f"{one.id}-2")
    later = msgspec.structs.replace(two, made_by=msgspec.structs.replace(one.made_by, agent="~ a reader"))
    memory = Memory()
    before = memory.same(msgspec.structs.replace(corpus, claims=(two, *corpus.claims)))
    after = memory.same(msgspec.structs.replace(corpus, claims=(later, *corpus.claims)))
    assert after.claims == (later, *corpus.claims) != before.claims
