"""The second annotator at the desk over HTTP, round after round: names that were given before, kinds that are not his, whose sample it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import verify
from tests.desks import desk
from tests.scratch import files
from tests.test_desk_annotate import values
from tests.test_desk_second import NAME, Pair, annotate, item
from tests.twice import annotated, put, records

FEELING = {"category": "affect", "subcategory": "un/happiness", "holder": None}  # `verify` advises against it


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """A sample was drawn. An earlier one was compared; its claim has the id that a new claim would get."""
    corpus = annotated(tmp_path_factory.mktemp("sample") / "corpus")
    (claim,) = records(corpus, "essay/claims.jsonl")
    (praise,) = records(corpus, "essay/second/stance.jsonl")
    earlier = {**claim, "id": "second/essay/died-babbage", "spans": praise["spans"]}
    put(corpus, "essay/second/claims.jsonl", [earlier])
    said = records(corpus, "essay/stance.jsonl")[0]
    start = said["spans"][0]["end"]
    feeling = {**said, **FEELING, "spans": [{"start": start + 2, "end": start + 10, "quote": "they say"}]}
    put(corpus, "essay/stance.jsonl", [said, {**feeling, "id": "essay/feeling"}])
    felt = {**feeling, "id": "second/essay/felt", "spans": [{"start": start + 7, "end": start + 10, "quote": "say"}]}
    put(corpus, "essay/second/stance.jsonl", [praise, felt])
    format_corpus(corpus)
    with desk("--blind", "--corpus", str(corpus)) as blind, desk("--corpus", str(corpus)) as usual:
        blind.open()
        usual.open()
        assert blind.post("/name", {"by": NAME}).status == 303
        assert blind.post("/draw", {"id": "essay", "share": "100", "seed": "7"}).status == 303
        yield Pair(corpus, blind, usual)


def test_a_sample_that_was_drawn_for_some_kinds_takes_no_others(pair: Pair) -> None:
    before = files(pair.corpus)
    assert pair.blind.post("/back").status == 303, "the sample of the fixture was just drawn"
    asked = [("id", "essay"), ("share", "100"), ("seed", "7"), ("layers", "dates"), ("layers", "stance")]
    assert pair.blind.post("/draw", asked).status == 303
    assert {r["note"] for r in records(pair.corpus, "essay/second/sentences.jsonl")} >= {"drawn with the seed 7, for dates and stance"}  # fmt: skip
    typed = values(pair.blind.get("/form", **PLACE, kind="claim", predicate="died").text)
    answer = pair.blind.post("/save", typed | {"role.person": "Charles Babbage", "by": NAME})
    assert answer.status == 409
    assert "not drawn for records of this kind" in answer.text
    assert pair.blind.post("/back").status == 303
    assert pair.blind.post("/draw", {"id": "essay", "share": "100", "seed": "7"}).status == 303
    assert files(pair.corpus) == before


def test_an_id_of_a_sentence_that_was_compared_is_not_given_again(pair: Pair) -> None:
    before = files(pair.corpus)
    annotate(pair, "He died in London in 1881", "claim", "died", **{"role.person": "Charles Babbage"})
    made = {r["id"] for r in records(pair.corpus, "essay/second/claims.jsonl")}
    assert made == {"second/essay/died-babbage", "second/essay/died-babbage-2"}
    assert {problem.code for problem in verify(pair.corpus)} == {"STA801"}, "only what was there"
    assert pair.blind.post("/back").status == 303
    assert files(pair.corpus) == before


def test_who_says_that_a_sentence_makes_no_claim_works_on_the_sample(pair: Pair) -> None:
    before = records(pair.corpus, "essay/second/sentences.jsonl")
    blind, usual = pair.blind, pair.usual
    fields = dict(blind.fields(blind.get("/text", id="essay").text, "/nothing"))
    assert blind.post("/nothing", fields | {"reason": "ornament"}).status == 303
    shown = '<option value="ornament" selected>'
    assert shown in blind.get("/text", id="essay").text
    assert blind.post("/name", {"by": "Bede"}).status == 303
    assert shown not in blind.get("/text", id="essay").text
    assert "Somebody else is annotating" in blind.get("/").text
    assert blind.post("/nothing", fields | {"reason": "heading"}).status == 404
    assert blind.post("/draw", {"id": "essay", "share": "20", "seed": "7"}).status == 409
    page = usual.get("/agreement").text
    assert "2 sentences were drawn. Ada has annotated 1 of them a second time." in page
    assert "Compare them now" in page
    assert usual.post("/compare", usual.fields(page, "/compare")).status == 303
    assert usual.post("/back").status == 303
    assert blind.post("/name", {"by": NAME}).status == 303
    page = blind.get("/text", id="essay").text
    assert shown in page
    assert blind.post("/nothing", dict(blind.fields(page, "/nothing")) | {"reason": ""}).status == 303
    assert records(pair.corpus, "essay/second/sentences.jsonl") == before, "as they were drawn"


def test_a_record_that_the_desk_would_advise_against_is_put_back_as_it_was(pair: Pair) -> None:
    usual, before = pair.usual, files(pair.corpus)
    page = usual.get("/record", id="essay/feeling").text
    refused = usual.post("/save", values(page) | {"note": "a note", "by": "C"})
    assert refused.status == 422, "it is refused when it is typed"
    assert usual.post("/save", values(page) | {"holder": "Charles Babbage", "by": "C"}).status == 303
    assert usual.post("/back").status == 303
    assert files(pair.corpus) == before
    assert usual.post("/delete", usual.fields(page, "/delete")).status == 303
    assert usual.post("/back").status == 303
    assert files(pair.corpus) == before


def test_an_annotation_that_the_desk_would_advise_against_is_taken_in(pair: Pair) -> None:
    before = files(pair.corpus)
    _, fields = item(pair, ">say<")
    answer = pair.usual.post("/settle", fields | {"outcome": "second", "reason": "x", "by": "C"})
    assert answer.status == 303, re.findall(r'class="wrong".*?</', answer.text)
    assert "essay/felt" in {r["id"] for r in records(pair.corpus, "essay/stance.jsonl")}
    assert pair.usual.post("/back").status == 303
    assert files(pair.corpus) == before


def test_the_measures_say_how_many_sentences_there_are_now(pair: Pair) -> None:
    assert "1 of 3 sentences annotated twice" in pair.usual.get("/agreement").text
    sentences = records(pair.corpus, "essay/sentences.jsonl")
    put(pair.corpus, "essay/sentences.jsonl", sentences[1:])
    format_corpus(pair.corpus)
    assert "1 of 2 sentences annotated twice" in pair.usual.get("/agreement").text
    put(pair.corpus, "essay/sentences.jsonl", sentences)
    format_corpus(pair.corpus)


PLACE = {"id": "essay", "start": "43", "end": "69"}
TYPED = {
    "work": {"title": "A work", "type": "book"},
    "complete": {
        "predicate": "died", "entity": "Charles Babbage", "period": "1871/1880", "statement": "He died once.",
        "asserted_by": "The Times", "work": "“Hyman-1982”", "says": "He died in 1871.",
    },
    "assessment": {"claims.1": "x", "verdict": "not found", "statement": "Nothing is on record."},
    "entity": {"label": "Somebody", "type": "person"},
}  # fmt: skip


@pytest.mark.parametrize("kind", TYPED)
def test_records_that_are_not_of_the_sample_are_neither_shown_nor_made(pair: Pair, kind: str) -> None:
    before = files(pair.corpus)
    query = PLACE | TYPED[kind] | {"kind": kind, "by": NAME}
    for answer in (
        pair.blind.get("/form", **query),
        pair.blind.post("/save", query),
        pair.blind.post("/sentence", query),
    ):
        assert answer.status == 404
        assert "makes no records of this kind" in answer.text
    assert files(pair.corpus) == before
