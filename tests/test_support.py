"""Derivation, roots, the ladder: against brute force on small graphs, and by example."""

from __future__ import annotations

import itertools
import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.evidence.derivations import WHOLE, Edge, Graph
from sinosoviet_corpus.evidence.ladder import Support
from sinosoviet_corpus.evidence.roots import count
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.output import full
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.reuse.overlap import ClaimsAt
from sinosoviet_corpus.reuse.shared_wording import STRETCH, shared_runs, words_of
from sinosoviet_corpus.rules.rule import amount, fact, said, text, work
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.support import support
from sinosoviet_corpus.tasks.verify import read_sound, verify

NAMES = "abcdef"
RELATIONS = ["same_witness", "copies", "translates", "cites"]
edges = st.lists(
    st.builds(
        Edge, st.sampled_from(NAMES), st.sampled_from(RELATIONS), st.sampled_from(NAMES), st.booleans(), st.just("x")
    ).filter(lambda e: e.work != e.target),
    max_size=8,
)
some = st.sets(st.sampled_from(NAMES), min_size=1)


def reach(given: list[Edge], in_full: bool) -> dict[str, set[str]]:
    """The names that each name leads to, itself included: Warshall, without our code."""
    to = {a: {a} for a in NAMES}
    for e in given:
        if not in_full or (e.certain and e.relation in WHOLE):
            to[e.work].add(e.target)
            if e.relation == "same_witness":
                to[e.target].add(e.work)
    for middle, a in itertools.product(NAMES, NAMES):
        if middle in to[a]:
            to[a] |= to[middle]
    return to


def ends(to: dict[str, set[str]], work: str) -> set[str]:
    return {min(to[n]) for n in to[work] if all(n in to[m] for m in to[n])}


@settings(max_examples=300, deadline=None)
@given(edges, some)
def test_roots_are_those_of_brute_force(given: list[Edge], witnesses: set[str]) -> None:
    in_full, possible = reach(given, True), reach(given, False)
    got = count(Graph(given), witnesses, {})
    most = max(len(set(choice)) for choice in itertools.product(*(sorted(ends(in_full, w)) for w in sorted(witnesses))))
    groups = [{w} for w in witnesses]
    for a, b in itertools.combinations(sorted(witnesses), 2):
        if possible[a] & possible[b]:
            joined = [g for g in groups if a in g or b in g]
            groups = [g for g in groups if g not in joined] + [set().union(*joined)]
    assert (got.least, got.most) == (len(groups), most)
    assert sorted(sorted(g.works) for g in got.groups) == sorted(sorted(g) for g in groups)
    assert 1 <= got.least <= got.most <= len(witnesses)


@settings(max_examples=200, deadline=None)
@given(edges, some, edges)
def test_a_suspicion_only_widens_the_range(given: list[Edge], witnesses: set[str], more: list[Edge]) -> None:
    before = count(Graph(given), witnesses, {})
    after = count(Graph([*given, *(e._replace(certain=False) for e in more)]), witnesses, {})
    assert after.least <= before.least
    assert after.most == before.most


@settings(max_examples=100, deadline=None)
@given(edges, some, st.randoms())
def test_the_order_of_the_edges_changes_nothing(given: list[Edge], witnesses: set[str], rng: object) -> None:
    mixed = list(given)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert count(Graph(given), witnesses, {}) == count(Graph(mixed), witnesses, {})


def copies(a: str, b: str, relation: str = "copies", certain: bool = True) -> Edge:
    return Edge(a, relation, b, certain, "seen")


@pytest.mark.parametrize(
    ("given", "witnesses", "expected"),
    [
        ([], "ab", (2, 2)),
        ([copies("a", "b")], "ab", (1, 1)),
        ([copies("a", "c"), copies("b", "c", "translates")], "ab", (1, 1)),
        ([copies("a", "c"), copies("b", "c", "cites")], "ab", (1, 2)),
        ([copies("a", "c"), copies("b", "c", certain=False)], "ab", (1, 2)),
        ([copies("a", "b"), copies("b", "a")], "ab", (1, 1)),
        ([copies("a", "c"), copies("a", "d"), copies("b", "c")], "ab", (1, 2)),
    ],
)
def test_counting(given: list[Edge], witnesses: str, expected: tuple[int, int]) -> None:
    roots = count(Graph(given), witnesses, {})
    assert (roots.least, roots.most) == expected


def test_one_hand_or_house_may_be_one_root() -> None:
    roots = count(Graph([]), "ab", {"a": "garver", "b": "garver"})
    assert (roots.least, roots.most) == (1, 2)
    assert roots.groups[0].why == ("a and b come from one hand or house: garver",)


def test_what_goes_back_to_the_text_itself_bears_out_nothing() -> None:
    graph = Graph([copies("a", "t"), copies("b", "t", "cites")])
    roots = count(graph, "abt", {}, claimant="t")
    assert (roots.least, roots.most) == (0, 1)
    assert roots.left_out == ("a", "t")


def test_a_circle_is_found_and_one_witness_twice_is_none() -> None:
    graph = Graph([copies("a", "b"), copies("b", "c", "cites"), copies("c", "a"), copies("x", "y", "same_witness")])
    assert str(graph.circle("a")) == "a copies b; b cites c; c copies a"
    assert graph.circle("x") is None


def test_a_long_chain_and_a_wide_fan_end() -> None:
    chain = Graph([copies(f"n{n}", f"n{n + 1}") for n in range(5000)])
    assert chain.roots("n0") == {"n5000"}
    fan = Graph([copies(f"n{n}", "origin") for n in range(5000)])
    assert count(fan, [f"n{n}" for n in range(5000)], {})[:2] == (1, 1)


def graded(vocabulary: Vocabulary, *world: dict[str, object]) -> Support:
    return support(to_corpus(world, vocabulary))[0]


VISIT = {"visitor": "a", "place": "in b"}


def test_the_ladder_step_by_step(vocabulary: Vocabulary) -> None:
    bare = said("visited", "visited", when="1954", **VISIT)

    def fact_by(*works: str) -> dict[str, object]:
        return fact("visit", "visited", when="1954-05-03", cites=works, **VISIT)

    year = [work(name, issued=year) for name, year in (("near", 1956), ("late", 1990), ("later", 1995))]
    assert graded(vocabulary, bare).grade == "S0"
    assert graded(vocabulary, said("v", "visited", voices=[{"who": None}], **VISIT)).grade == "S1"
    assert graded(vocabulary, {**bare, "cites": ["a-work"]}).grade == "S2"
    assert graded(vocabulary, bare, *year, fact_by("late")).grade == "S3l"
    assert graded(vocabulary, bare, *year, fact_by("late", "later")).grade == "S4l"
    assert graded(vocabulary, bare, *year, fact_by("late", "near")).grade == "S5"
    copy = work("near", issued=1956, derivations=[("copies", "late", True)])
    one = graded(vocabulary, bare, *year[1:], copy, fact_by("late", "near"))
    assert (one.grade, one.roots, one.evidence) == ("S3", (1, 1), "supported")
    assert one.counted == ("late, near (perhaps one root: near copies late)",)
    assert one.width == 365


def test_another_text_counts_unless_it_copies_this_one(vocabulary: Vocabulary) -> None:
    here, there = (said("visited", "visited", when="1954", source=s, **VISIT) for s in ("text", "other"))
    assert graded(vocabulary, here, there).grade == "S3"
    copied = graded(vocabulary, here, there, text("other", derivations=[("copies", "text", True)]))
    assert (copied.grade, copied.evidence, copied.roots) == ("S0", "neither", (0, 0))
    assert "not counted" in copied.counted[0]


def test_more_exact_than_its_source_is_never_above_s2(vocabulary: Vocabulary) -> None:
    exact = said("visited on 3 May", "visited", when="1954-05-03", cites=["book"], **VISIT)
    loose = fact("loose", "visited", when="1954", cites=["book"], **VISIT)
    elsewhere = fact("exact", "visited", when="1954-05-03", cites=["x", "y"], **VISIT)
    assert graded(vocabulary, exact, loose, elsewhere).grade == "S2o"


def test_both_for_and_against(vocabulary: Vocabulary) -> None:
    world = (
        said("visited", "visited", when="1954", **VISIT),
        fact("yes", "visited", when="1954", cites=["p"], **VISIT),
        fact("no", "visited", when="throughout 1954", polarity="-", cites=["q"], **VISIT),
    )
    one = graded(vocabulary, *world)
    assert (one.evidence, one.grade) == ("both", "S2x"), (
        "a statement that a work on record contradicts is never above S2"
    )


def test_a_number_that_some_works_contradict_is_never_above_s2(vocabulary: Vocabulary) -> None:
    def troops(number: float) -> dict[str, object]:
        return {"entity": "troops", "quantity": amount(number, number, "persons", "troops")}

    world = (
        said("a million", "numbered", **troops(1e6)),
        fact("in-1982", "numbered", when="1982", cites=["p", "q"], **troops(1e6)),
    )
    assert graded(vocabulary, *world).grade[:2] in ("S4", "S5")
    elsewhere = fact("in-1969", "numbered", when="1969", cites=["r"], **troops(6e5))
    assert graded(vocabulary, *world, elsewhere).grade[:3] == "S2x"


def test_two_texts_that_contradict_each_other_leave_what_works_say(vocabulary: Vocabulary) -> None:
    yes = said("visited", "visited", when="1954", **VISIT)
    no = said("did not", "visited", when="throughout 1954", polarity="-", source="other", **VISIT)
    assert graded(vocabulary, yes, no, fact("yes", "visited", when="1954", cites=["p"], **VISIT)).grade == "S3x"


def test_every_grade_of_the_shipped_corpus_is_well_formed(root: Path) -> None:
    corpus = read_sound(root)
    for one in support(corpus):
        assert one.roots[0] <= one.roots[1] <= len(one.by) * 6
        assert ("x" in one.grade) == bool(one.against)
        assert (one.evidence in ("supported", "both")) == (one.roots[1] > 0)
        assert one.reasons
        assert one.width is None or one.width > 0


def test_two_entries_for_one_work_are_one_root(vocabulary: Vocabulary) -> None:
    world = (
        said("visited", "visited", when="1954", **VISIT),
        work("one-key", URL="https://www.example.org/a%20page/"),
        work("another-key", URL="http://example.org/a page"),
        fact("visit", "visited", when="1954", cites=["one-key", "another-key"], **VISIT),
    )
    assert graded(vocabulary, *world).roots == (1, 1)


def test_the_command_prints_grade_reasons_roots_and_width(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["support", "split/xibaipo-talks-took-place"]) == 0
    out = capsys.readouterr().out
    assert "independent roots: 1 to 2; dated within 183 day(s)" in out
    assert "perhaps one root" in out
    assert main(["support", "split/nothing"]) == 2


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[1955, 1, 28]]}, "1955-01-28"),
        ({"date-parts": [["1955", "1"]]}, "1955-01"),
        ({"date-parts": [[1955], [1957]]}, "1955/1957"),
        ({"date-parts": [[1955]], "circa": True}, "1955~"),
        ({"literal": "soon"}, None),
    ],
)
def test_when_a_work_appeared(issued: object, expected: str | None) -> None:
    work, faults = work_of({"id": "x", "type": "book", "title": "X", "issued": issued})
    assert work is not None
    assert (work.issued, faults) == (expected, [])


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    for name in ("corpus", "annotations"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def test_a_wrong_edge_is_named_by_file_and_line(copy: Path) -> None:
    path = copy / "corpus/split/source.toml"
    path.write_text(path.read_text("utf-8").replace('relation = "quotes"', 'relation = "resembles"'), "utf-8")
    line = next(n for n, s in enumerate(path.read_text("utf-8").split("\n"), 1) if "resembles" in s)
    assert ("corpus/split/source.toml", line) in {(p.path, p.line) for p in verify(copy) if p.code == "SCH209"}

    bibliography = copy / layout.BIBLIOGRAPHY
    items = json.loads(bibliography.read_text("utf-8"))
    items[5]["custom"] = {"derivations": [{"relation": "copies", "target": "x", "certain": "yes", "evidence": "seen"}]}
    bibliography.write_text(json.dumps(items, ensure_ascii=False, indent=1), "utf-8")
    bad = next(p for p in verify(copy) if p.path == layout.BIBLIOGRAPHY and p.code == "SCH210")
    assert bad.record == items[5]["id"]
    assert f'"id": "{items[5]["id"]}"' in bibliography.read_text("utf-8").split("\n")[(bad.line or 0) - 1]
    assert "custom.derivations[0].certain" in bad.message


def test_a_source_is_dated_in_edtf(copy: Path) -> None:
    path = copy / "corpus/split/source.toml"
    path.write_text(path.read_text("utf-8").replace("\ntendency", '\nwritten = "about 2024"\ntendency'), "utf-8")
    assert "VOC411" in {p.code for p in verify(copy) if p.path == "corpus/split/source.toml"}


def test_a_doubt_about_a_citation_is_a_case_of_its_own(vocabulary: Vocabulary) -> None:
    world = (
        said("visited on 3 May", "visited", when="1954-05-03", cites=["other"], **VISIT),
        said("visited", "visited", when="1954", source="other", **VISIT),
    )
    corpus = to_corpus(world, vocabulary)
    found = [f for f in check(corpus).findings if f.code == "SUP704"]
    printed = "\n".join(full.lines(corpus, found, [], (), Style(False)))
    assert "SUP704 over-precise (warning, definite)" in printed
    assert "Nothing on record" not in printed


def test_one_work_under_two_keys_is_no_second_witness(vocabulary: Vocabulary) -> None:
    born = said("born in 1888", "born", person="li", when="1888")
    against = fact("born", "born", person="li", when="1895", cites=["one-key", "another-key"])
    pages = [work(key, URL=f"https://example.org/{page}") for key, page in (("one-key", "a"), ("another-key", "b"))]
    assert check(to_corpus((born, against, *pages), vocabulary)).findings[0].verdict == "definite"
    pages = [work(key, URL="https://example.org/a") for key in ("one-key", "another-key")]
    assert check(to_corpus((born, against, *pages), vocabulary)).findings[0].verdict == "tension"


def test_a_rule_of_the_second_turn_needs_no_other_to_be_chosen(vocabulary: Vocabulary) -> None:
    born = said("born in 1888", "born", person="li", when="1888", cites=["book"])
    against = fact("born", "born", person="li", when="1895", cites=["book"])
    corpus = to_corpus((born, against), vocabulary)
    alone = check(corpus, choose=("SUP703",)).findings
    among = [f for f in check(corpus).findings if f.code == "SUP703"]
    assert list(alone) == among
    assert [(f.code, f.verdict) for f in alone] == [("SUP703", "definite")]


words = st.lists(st.sampled_from(["a", "b", "c", "d", "…"]), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(words, words)
def test_shared_runs_are_shared_and_none_is_missed(first: str, second: str) -> None:
    texts = {"x": first, "y": second}
    runs = shared_runs(texts)
    for run in runs:
        here, there = first[run.start : run.end], second[run.second_start : run.second_end]
        assert [w for w, _, _ in words_of(here)] == [w for w, _, _ in words_of(there)]
        assert len(words_of(here)) >= STRETCH
    a, b = ([w for w, _, _ in words_of(t)] for t in (first, second))
    stretches = [{tuple(w[n : n + STRETCH]) for n in range(len(w) - STRETCH + 1)} for w in (a, b)]
    assert bool(runs) == bool(stretches[0] & stretches[1])


def test_shared_wording_grows_with_the_texts_and_leaves_quotations_and_formulas_alone() -> None:
    rng = random.Random(1955)
    lines = [" ".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=12)) for _ in range(20_000)]
    common = "in the year of the great flood nobody came to the fair at all"
    texts = {"x": "\n".join([*lines[:10_000], common]), "y": "\n".join([*lines[10_000:], common])}
    assert [texts["x"][r.start : r.end] for r in shared_runs(texts)] == [common]
    assert not shared_runs({"x": f"He said “{common}”", "y": f"She said “{common}”"})
    assert not shared_runs({f"t{n}": f"{common} {n}" for n in range(6)})
    assert len(shared_runs({f"t{n}": f"{common} {n}" for n in range(3)})) == 3


def test_the_two_texts_are_not_suspected(root: Path) -> None:
    assert not [f for f in check(read_sound(root)).findings if f.code in ("NET903", "SUP711")]


RANGES = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda r: (r[0], r[0] + r[1]))


@given(st.lists(st.tuples(RANGES, st.sampled_from("abcdef")), max_size=12), RANGES)
def test_the_claim_in_a_range_is_that_of_brute_force(vocabulary: Vocabulary, spans: list[Any], where: Any) -> None:
    model = to_corpus((said("He spoke", "acted", agent="p", value="spoke"),), vocabulary).claims[0]
    claims = [
        replace(model, id=name, spans=(Range(start=start, end=end, quote="x" * (end - start)),))
        for (start, end), name in spans
    ]
    overlaps = [(max(start, where[0]) - min(end, where[1]), name) for (start, end), name in spans]
    best = min((o for o in overlaps if o[0] < 0), default=(0, None))
    order = {name: "abcdef".index(name) for _, name in spans}
    assert ClaimsAt(claims, order)(model.source, *where) == best[1]
