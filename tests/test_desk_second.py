"""The second annotator at the desk over HTTP: blind to what others did, compared with the first, and adjudicated with a reason."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.desk.app import application
from sinosoviet_corpus.desk.blind import HIDDEN as UNSAYABLE
from sinosoviet_corpus.desk.blind import Blind, sayable, view
from sinosoviet_corpus.desk.compared import Compared
from sinosoviet_corpus.desk.forms import BY_KIND
from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.rounds import draw
from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import verify
from tests.desks import Running, desk
from tests.scratch import files
from tests.test_desk_annotate import values
from tests.twice import HIDDEN, SENTENCES, annotated, records

NAME = "Ada"


class Pair(NamedTuple):
    """Two desks on one corpus: of the second annotator, and the usual one."""

    corpus: Path
    blind: Running
    usual: Running


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    corpus = annotated(tmp_path_factory.mktemp("second") / "corpus")
    with desk("--blind", "--corpus", str(corpus)) as blind, desk("--corpus", str(corpus)) as usual:
        blind.open()
        usual.open()
        yield Pair(corpus, blind, usual)


@pytest.fixture(scope="module")
def drawn(pair: Pair) -> Pair:
    """The sentences that are left were drawn, and somebody has begun."""
    assert pair.blind.post("/draw", {"id": "essay", "share": "100", "seed": "7"}).status == 422, "not without a name"
    assert pair.blind.post("/name", {"by": NAME}).status == 303
    assert pair.blind.post("/draw", {"id": "essay", "share": "100", "seed": "7"}).status == 303
    return pair


def form(running: Running, words: str, kind: str, predicate: str = "") -> dict[str, str]:
    """The form for these words, found by quoting them."""
    link = unescape(re.findall(r'<a href="(/new\?[^"]+)"', running.get("/words", id="essay", quote=words).text)[0])
    more = {"kind": kind} | ({"predicate": predicate} if predicate else {})
    return values(running.get(f"{link.replace('/new?', '/form?')}&{urlencode(more)}").text)


def annotate(pair: Pair, words: str, kind: str, predicate: str = "", **typed: str) -> None:
    answer = pair.blind.post("/save", form(pair.blind, words, kind, predicate) | typed | {"by": NAME})
    assert answer.status == 303, re.findall(r'class="wrong".*?</', answer.text)


# --- blind -----------------------------------------------------------------------------------------------------------


def addresses(kind: type[Warm], corpus: Path) -> set[tuple[str, str]]:
    """Every address of a desk of this kind with its method, except files."""
    warm = kind(corpus)
    warm.stop()
    app: Any = application(warm, Keys(), 1, lambda: None, lambda error: None)._app
    found = {(method, route.path) for route in app.routes for method in route.methods}
    return {(method, path) for method, path in found if method != "HEAD" and not path.startswith("/static/")}


def queries(corpus: Path) -> list[dict[str, str]]:
    """Queries that ask for what others did: every id that there is, and every kind of page there may be about its words."""
    paths = [p for p in (corpus / "annotations").rglob("*.jsonl") if p.name not in ("seal.jsonl", "decisions.jsonl")]
    rows = (row for path in paths for row in records(corpus, str(path.relative_to(corpus / "annotations"))))
    found = [{"id": row["id"], "record": row["id"], "sentence": row["id"]} for row in rows if HIDDEN in row["id"]]
    found += [{}, {"id": "essay"}, {"id": "essay", "at": "50"}, {"id": "reference"}, {"id": "babbage"}]
    found += [{"id": "essay", "quote": "He died"}, {"severity": "all", "show": "all"}]
    place = {"id": "essay", "start": "43", "end": "69"}
    found += [place | {"kind": kind} for kind in BY_KIND if kind != "claim"]
    found += [place | {"kind": "complete", "predicate": "died"}]
    return [*found, *(place | {"kind": "claim", "predicate": name, "words": "die"} for name in ("died", "born"))]


def test_nothing_of_the_others_is_at_any_address(drawn: Pair) -> None:
    running, usual, blind = drawn.blind, addresses(Warm, drawn.corpus), addresses(Blind, drawn.corpus)
    assert {("GET", "/case"), ("GET", "/agreement"), ("POST", "/settle")} <= usual - blind
    ending = {"/stop", "/copy", "/name", "/back", "/open"}  # they end or change the run, and say nothing about records
    typed = {"by": NAME, "reason": "x", "finding": "x", "case": "essay", "words": "never written"}
    asked, seen, before = queries(drawn.corpus), 0, files(drawn.corpus)
    for method, path in sorted(usual | blind):
        for query in asked if (method, path) in blind else (asked[0], {}):
            if method == "GET":
                answer = running.get(path, **query)
            elif path not in ending:
                answer = running.post(path, query | typed)
            assert HIDDEN not in f"{answer.headers} {answer.text}".casefold(), (method, path, query)
            assert answer.status < 500, (method, path, query)
            seen += answer.status == 200
    assert seen > 30, "pages were given"
    assert files(drawn.corpus) == before
    followed: set[str] = set()
    left = ["/", "/keys", "/corpus", "/text?id=essay", "/words?id=essay&quote=London"]
    assert "two annotators" not in running.get("/keys").text
    while left and len(followed) < 40:
        address = left.pop()
        followed.add(address)
        status, _, text = running.get(address)
        assert status == 200, address
        assert HIDDEN not in text.casefold(), address
        assert not re.search("Cases|All cases|Texts|Proposals|Agreement|Side by side", text), (
            "only pages that are there"
        )
        links = {unescape(link) for link in re.findall(r'href="(/[^"#]*)', text) if "static" not in link}
        left += sorted(links - followed - set(left))
    assert "/form" in {address.partition("?")[0] for address in followed}


@pytest.mark.parametrize("path", ["/case", "/proposals", "/texts", "/agreement", "/state"])
def test_pages_about_the_work_of_others_are_not_there(drawn: Pair, path: str) -> None:
    assert drawn.blind.get(path).status == 404
    assert drawn.blind.post("/decide", {}).status == 404
    refused = drawn.blind.get(path).text
    assert "The sample</a>" in refused
    assert "All cases" not in refused


def test_a_form_begins_with_nothing_that_others_annotated(drawn: Pair) -> None:
    mine, others = (
        form(running, "He died in London in 1881", "claim", "died") for running in (drawn.blind, drawn.usual)
    )
    assert (others["when"], others["place"]) == ("in 1881", ""), "the date that somebody annotated there"
    assert (mine["when"], mine["role.person"]) == ("", "")
    page = drawn.blind.get("/form", kind="stance", id="essay", start="43", end="69").text
    assert "Charles Babbage" in page, "the registry is shared"
    assert "Charles Babbage died" not in page
    assert not re.findall(
        r'<mark[^>]*class="[^"]*(claims|dates|mentions|stance)', drawn.blind.get("/text", id="essay").text
    )


def test_a_corpus_that_is_not_sound_is_not_described(drawn: Pair) -> None:
    claims = drawn.corpus / "annotations/essay/claims.jsonl"
    before = claims.read_bytes()
    claims.write_bytes(before.replace(b"babbage", f"{HIDDEN}-nobody".encode()))
    try:
        for path in ("/", "/text?id=essay", "/record?id=x"):
            answer = drawn.blind.get(path)
            assert answer.status == 409
            assert HIDDEN not in answer.text
    finally:
        claims.write_bytes(before)
    assert drawn.blind.get("/").status == 200


def test_a_fault_that_names_what_is_hidden_is_not_said(pair: Pair) -> None:
    warm = Warm(pair.corpus)
    warm.stop()
    whole = warm.held()
    seen = view(whole, NAME)

    def fault(message: str, fix: str = "") -> Problem:
        return Problem(code="X", path="", line=None, record=None, message=message, fix=fix)

    kept = fault("role 'person' takes a person, not london")
    assert sayable(whole, seen, [kept, fault("no such id", f"Did you mean essay/{HIDDEN}-d1?")]) == [kept]
    assert sayable(whole, seen, [fault(f"the id is already in use: essay/{HIDDEN}-death")]) == [UNSAYABLE]


# --- the sample ------------------------------------------------------------------------------------------------------


def test_the_same_seed_draws_the_same_sentences_and_none_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--from", "shipped", str(tmp_path / "copy")]) == 0
    (tmp_path / "copy/annotations/split/first/sentences.jsonl").unlink()
    format_corpus(tmp_path / "copy")
    capsys.readouterr()
    warm = Warm(tmp_path / "copy")
    warm.stop()
    held = warm.held()

    def places(share: int, seed: int) -> list[int]:
        edits = draw(held, "split", share, seed)
        assert len([e for e in edits if e.made == "first"]) == 50, "those of before are listed as compared"
        return [e.new.spans[0].start for e in edits if e.made == "second"]

    once = places(20, 1955)
    assert len(once) == 25
    assert once == places(20, 1955) == sorted(once)
    assert once != places(20, 1956)
    assert len(places(100, 1)) == 75, "all that are left"
    drawn_before = {s["spans"][0]["start"] for s in records(tmp_path / "copy", "split/second/sentences.jsonl")}
    assert not drawn_before & set(places(100, 1))


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"share": "0"}, "share"), ({"share": "x"}, "share"), ({"seed": "-1"}, "seed"), ({"share": "101"}, "share")],
)
def test_a_sample_that_cannot_be_drawn_is_refused_beside_its_field(
    drawn: Pair, typed: dict[str, str], field: str
) -> None:
    before = files(drawn.corpus)
    answer = drawn.blind.post("/draw", {"id": "essay", "share": "20", "seed": "7"} | typed)
    assert answer.status == 422
    assert files(drawn.corpus) == before
    assert "here are no sentences left" in drawn.blind.post("/draw", {"id": "essay", "share": "20", "seed": "7"}).text


def test_the_text_shows_the_sample_and_the_rest_to_read(drawn: Pair) -> None:
    page = drawn.blind.get("/text", id="essay").text
    shown = re.findall(r'<mark class="sample"[^>]*>(.*?)</mark>', page)
    assert [unescape(words) for words in shown] == [*SENTENCES[:2]]
    assert SENTENCES[2].split(",")[0] in page


def test_only_the_sample_is_annotated_and_only_under_ones_name(drawn: Pair) -> None:
    running, before = drawn.blind, files(drawn.corpus)
    outside = {"id": "essay", "start": "70", "end": "79"}
    assert running.get("/new", **outside).status == 403
    assert running.get("/form", kind="mention", **outside).status == 403
    inside = form(running, "London", "mention") | {"entity": "London", "by": NAME}
    assert running.post("/save", inside | outside).status == 403
    moved = running.post("/save", inside | {"words": "they say"})
    assert moved.status == 422
    assert "not in the sample" in moved.text
    assert running.post("/save", inside | {"by": "Bede"}).status == 409
    assert running.get("/new", id="reference").status == 404
    assert running.post("/save", {"kind": "entity", "label": "x", "by": NAME}).status == 404
    assert running.get("/record", id="babbage").status == 404
    assert files(drawn.corpus) == before


def test_what_is_annotated_lands_in_the_second_annotation_and_is_taken_back(drawn: Pair) -> None:
    before = files(drawn.corpus)
    annotate(drawn, "Babbage", "mention", entity="Ada Lovelace", **{"new.entity": "person"})
    after = files(drawn.corpus)
    (made,) = records(drawn.corpus, "essay/second/mentions.jsonl")
    assert (made["id"], made["entity"], made["made_by"]["agent"]) == ("second/essay/mention-5", "ada-lovelace", NAME)
    assert {path for path in after if after[path] != before.get(path)} == {
        "annotations/essay/second/mentions.jsonl", "annotations/entities.jsonl", "annotations/seal.jsonl"
    }  # fmt: skip
    assert verify(drawn.corpus) == []
    assert not format_corpus(drawn.corpus, check=True).rewritten
    assert drawn.blind.post("/back").status == 303
    assert records(drawn.corpus, "essay/second/mentions.jsonl") == []
    assert (
        drawn.blind.post("/nothing", {"sentence": "second/essay/s1", "seen": "x", "reason": "ornament"}).status == 409
    )


def test_a_sentence_without_a_claim_has_a_reason(drawn: Pair) -> None:
    page = drawn.blind.get("/text", id="essay").text
    fields = dict(drawn.blind.fields(page, "/nothing"))
    assert drawn.blind.post("/nothing", fields | {"reason": "because"}).status == 422
    assert drawn.blind.post("/nothing", fields | {"reason": "ornament"}).status == 303
    assert [s["no_claim"] for s in records(drawn.corpus, "essay/second/sentences.jsonl")] == ["ornament", None, None]
    assert drawn.blind.post("/back").status == 303


# --- compared --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def compared(drawn: Pair) -> Pair:
    """Both have annotated, each in their way, and the comparison has begun."""
    annotate(drawn, "He died in London in 1881", "claim", "died", **{"role.person": "Charles Babbage", "when": "1880", "place": "London"})  # fmt: skip
    annotate(drawn, "Babbage", "mention", entity="Charles Babbage")
    annotate(drawn, "of London", "mention", entity="England")
    annotate(drawn, "no engine", "stance", target="Charles Babbage", polarity="-")
    assert drawn.blind.post("/name", {"by": "Bede"}).status == 303
    assert "Somebody else is annotating" in drawn.blind.get("/").text, "and does not say what"
    assert 'class="sample"' not in drawn.blind.get("/text", id="essay").text
    assert drawn.blind.post("/draw", {"id": "essay", "share": "20", "seed": "7"}).status == 409
    assert drawn.blind.post("/name", {"by": NAME}).status == 303
    page = drawn.usual.get("/agreement").text
    assert "2 sentences were drawn. Ada has annotated 2 of them a second time." in page
    assert drawn.usual.post("/compare", drawn.usual.fields(page, "/compare")).status == 303
    return drawn


def item(pair: Pair, words: str) -> tuple[str, dict[str, str]]:
    """The article with these words and its form."""
    for start in ("0", "43", "70"):
        page = pair.usual.get("/agreement", show="all", sentence=f"essay:{start}").text
        for article in re.findall(r'<article class="item.*?</article>', page, re.DOTALL):
            if words in article:
                inputs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', article)
                return article, {name: unescape(value) for name, value in inputs if name != "token"}
    raise AssertionError(words)


def lines(pair: Pair) -> list[dict[str, Any]]:
    return [r for r in records(pair.corpus, "essay/second/adjudication.jsonl") if HIDDEN not in r["id"]]


def test_the_first_annotation_is_kept_and_the_second_closed(compared: Pair) -> None:
    assert [s["id"] for s in records(compared.corpus, "essay/first/sentences.jsonl")] == [
        "first/essay/s1", "first/essay/s2", f"first/essay/{HIDDEN}-s3",
    ]  # fmt: skip
    kept = {r["id"] for r in records(compared.corpus, "essay/first/dates.jsonl")}
    assert kept == {f"first/essay/{HIDDEN}-d1"}, "no proposals"
    assert verify(compared.corpus) == []
    assert compared.blind.get("/new", id="essay", start="4", end="11").status == 403
    assert "No sentences of this text wait" in compared.blind.get("/").text
    assert HIDDEN not in compared.blind.get("/text", id="essay").text
    late = compared.blind.post("/back")
    assert late.status == 409
    assert "compared meanwhile" in late.text


def test_the_measures_are_those_of_agree(compared: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agree", "--json", "--corpus", str(compared.corpus)]) == 0
    result = json.loads(capsys.readouterr().out)
    page = compared.usual.get("/agreement").text
    assert f"{result['sentences']} of {result['of_sentences']} sentences annotated twice" in page
    rows = re.findall(
        r'<tr><th scope="row">(\w+)</th><td>(\d+), (\d+)</td><td>(\d+)</td><td>(\d+)</td>\n<td>([\d.]+) ', page
    )
    assert rows == [
        (x["name"], *(str(x[k]) for k in ("first", "second", "exact", "overlapping")), f"{x['exact_f1']['value']:.2f}")
        for sample in result["samples"]
        for x in sample["layers"]
    ]
    for label in (y for sample in result["samples"] for x in sample["layers"] for y in x["labels"]):
        assert f"{label['name']} {label['agreeing']} of {label['pairs']}" in page


def test_both_stand_side_by_side_on_the_text_with_what_they_differ_in(compared: Pair) -> None:
    article, _ = item(compared, "in 1880")
    assert re.findall(r'<mark class="active"[^>]*>(.*?)</mark>', article) == ["He died in London in 1881"] * 2
    assert ">time</th>" in article
    assert HIDDEN in article, "the usual desk says who"
    agreed = compared.usual.get("/agreement", show="agreed").text
    assert "Charles Babbage" in re.findall(r'<article class="item agreed.*?</article>', agreed, re.DOTALL)[0]
    settled, _ = item(compared, f"{HIDDEN} reason")
    assert "The first was right" in settled
    assert "data-source" not in agreed, "text is only read there, so the keys of selecting do nothing"


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"reason": " "}, "reason"), ({"by": ""}, "by"), ({"outcome": "all"}, "outcome"), ({"outcome": ""}, "outcome")],
)
def test_without_a_reason_a_name_or_a_choice_nothing_is_settled_or_lost(
    compared: Pair, typed: dict[str, str], field: str
) -> None:
    before = files(compared.corpus)
    _, fields = item(compared, "in 1880")
    given = fields | {"outcome": "second", "reason": "because\nof “that”", "by": "Cuthbert"} | typed
    answer = compared.usual.post("/settle", given)
    assert answer.status == 422
    assert f'id="wrong-{field}"' in answer.text
    if field != "reason":
        assert "because&#10;of “that”" in answer.text
    assert files(compared.corpus) == before


def claim(pair: Pair) -> dict[str, Any]:
    return next(r for r in records(pair.corpus, "essay/claims.jsonl") if r["id"] == f"essay/{HIDDEN}-death")


def test_each_outcome_changes_the_corpus_leaves_a_line_and_is_taken_back(compared: Pair) -> None:
    before = files(compared.corpus)
    old = claim(compared)
    for outcome, time, number in (("first", "1881", 1), ("second", "1880", 1), ("both", "1881", 2), ("none", None, 0)):
        _, fields = item(compared, "in 1880")
        answer = compared.usual.post("/settle", fields | {"outcome": outcome, "reason": "section 3", "by": "Cuthbert"})
        assert answer.status == 303, outcome
        (line,) = lines(compared)
        assert (line["outcome"], line["reason"], line["layer"], line["made_by"]["agent"]) == (outcome, "section 3", "claims", "Cuthbert")  # fmt: skip
        assert line["second"] == "second/essay/died-babbage"
        assert line["first"] == (old["id"] if number else f"first/{old['id']}"), (
            "a record that is gone is named as it was kept"
        )
        assert "time" in line["about"]
        found = [r for r in records(compared.corpus, "essay/claims.jsonl") if r["predicate"] == "died"]
        assert len(found) == number
        assert (claim(compared)["time"]["edtf"] if number else None) == time
        assert verify(compared.corpus) == []
        assert not format_corpus(compared.corpus, check=True).rewritten
        page = compared.usual.get(answer.headers["location"].partition("#")[0]).text
        assert "Saved: settled" in page
        late = compared.usual.post("/settle", fields | {"outcome": "first", "reason": "late", "by": "Bede"})
        assert late.status == 409
        assert "Cuthbert has settled this" in late.text
        assert compared.usual.post("/back").status == 303
        assert files(compared.corpus) == before, outcome


def test_what_one_alone_has_goes_or_comes_in(compared: Pair) -> None:
    before = files(compared.corpus)
    _, fields = item(compared, "blame of Charles Babbage")
    assert compared.usual.post("/settle", fields | {"outcome": "both", "reason": "x", "by": "C"}).status == 422
    assert compared.usual.post("/settle", fields | {"outcome": "second", "reason": "x", "by": "C"}).status == 303
    assert "essay/stance-32" in {r["id"] for r in records(compared.corpus, "essay/stance.jsonl")}
    assert verify(compared.corpus) == []
    assert compared.usual.post("/back").status == 303
    article, fields = item(compared, ">in 1881<")
    assert "only one has it" in article
    assert compared.usual.post("/settle", fields | {"outcome": "second", "reason": "x", "by": "C"}).status == 303
    assert f"essay/{HIDDEN}-d1" not in {r["id"] for r in records(compared.corpus, "essay/dates.jsonl")}
    assert verify(compared.corpus) == []
    assert compared.usual.post("/back").status == 303
    assert files(compared.corpus) == before


def test_a_new_reading_is_typed_in_place_of_both(compared: Pair) -> None:
    before = files(compared.corpus)
    _, fields = item(compared, "in 1880")
    asked = compared.usual.post("/settle", fields | {"outcome": "merged", "base": "second", "reason": "in between", "by": "Cuthbert"})  # fmt: skip
    assert asked.status == 200
    page = asked.text.replace('action="/reading"', 'action="/save"')
    typed = values(page)
    assert typed["edtf"] == "1880", "it begins with the second"
    assert "in between" in asked.text
    wrong = compared.usual.post("/reading", typed | {"when": "some day", "edtf": "", "by": "Cuthbert"})
    assert wrong.status == 422
    assert "cannot be read as one date" in wrong.text
    assert files(compared.corpus) == before
    done = compared.usual.post("/reading", typed | {"when": "1879", "edtf": "1879", "by": "Cuthbert"})
    assert done.status == 303, re.findall(r'class="wrong".*?</', done.text)
    assert claim(compared)["time"]["edtf"] == "1879"
    (line,) = lines(compared)
    assert (line["outcome"], line["reason"], line["first"]) == ("merged", "in between", f"essay/{HIDDEN}-death")
    assert verify(compared.corpus) == []
    assert compared.usual.post("/back").status == 303
    assert files(compared.corpus) == before


def test_what_changed_meanwhile_is_seen(compared: Pair) -> None:
    _, fields = item(compared, "in 1880")
    answer = compared.usual.post("/settle", fields | {"own": "other", "outcome": "second", "reason": "x", "by": "C"})
    assert answer.status == 409
    assert "has changed here meanwhile" in answer.text
    assert compared.usual.post("/settle", {"item": "a b"}).status == 404
    for query in ({"show": "<x>"}, {"layer": "'"}, {"sentence": "essay:999"}, {"source": "{{7*7}}"}):
        assert compared.usual.get("/agreement", **query).status == 200


def test_the_shipped_corpus_shows_how_its_disagreements_were_settled(root: Path) -> None:
    warm = Warm(root)
    warm.stop()
    compared = Compared(warm.held())
    assert (len(compared.places), compared.waiting) == (68, [])
    lines = {line.id for items in compared.items.values() for item in items for line in item.lines}
    named = {a.id for a in compared.of.adjudications if a.first or a.second}
    assert named <= lines, "each line that names an annotation is shown with it"
