"""The two annotations of a sample in Python: before the first comparison, across several, and which record of the corpus is which of theirs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.desk.agreement import Agreed
from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk
from sinosoviet_corpus.desk.blind import view
from sinosoviet_corpus.desk.compared import AGREED, Compared, Item
from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.rounds import SECOND, draw, keep, without_claim
from sinosoviet_corpus.desk.settle import Cannot, own, settled
from sinosoviet_corpus.desk.warm import Held, Warm
from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.model.record import MadeBy, Range
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.samples import layers_of, note, seed_of
from sinosoviet_corpus.tasks.store import Edit, store
from tests.scratch import make
from tests.twice import SENTENCES, put

NAME = "Ada"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of three sentences that nobody has annotated a second time."""
    root = make(tmp_path / "corpus", year="1881")
    text = (root / "corpus/essay/text.txt").read_text("utf-8")

    def span(words: str) -> list[dict[str, Any]]:
        return [{"start": text.index(words), "end": text.index(words) + len(words), "quote": words}]

    rest = {"source": "essay", "no_claim": None, "note": None}
    put(root, "essay/sentences.jsonl", [{"id": f"essay/s{n}", "spans": span(words), **rest} for n, words in enumerate(SENTENCES, 1)])  # fmt: skip
    format_corpus(root)
    return root


def held(corpus: Path) -> Held:
    warm = Warm(corpus)
    warm.stop()
    return warm.held()


def again(record: Any, ident: str, **fields: Any) -> Edit:
    """A record of the second annotation like one of the corpus. ident: its id there, without `second/`."""
    made_by = MadeBy(agent=NAME, at="2026-01-02", status="manual", confidence="high", guideline="3")
    return Edit(None, msgspec.structs.replace(record, id=f"second/{ident}", made_by=made_by, **fields), SECOND)


def test_before_the_first_comparison_nothing_is_a_disagreement(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store(corpus, draw(held(corpus), "essay", 100, 7))
    (death,) = (c for c in held(corpus).corpus.claims if c.source == "essay")
    store(corpus, [again(death, "essay/died-babbage", place=None, place_relation=None)])
    compared = Compared(held(corpus))
    assert (compared.places, compared.items) == ([], {})
    assert len(compared.waiting) == 3
    assert main(["agree", "--corpus", str(corpus)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("0 of 3 sentences annotated twice\n3 of the second annotation were not compared yet")
    assert "claims: 0 and 0 spans" in said
    store(corpus, keep(held(corpus), "essay"))
    compared = Compared(held(corpus))
    assert (len(compared.places), compared.waiting) == (3, [])
    assert {item.match.first.id for items in compared.items.values() for item in items if item.is_pair} == {
        "first/essay/death"
    }
    assert main(["agree", "--json", "--corpus", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out)["sentences"] == 3


def test_both_annotations_are_made_once_with_the_corpus_and_are_not_in_the_view_of_the_second(corpus: Path) -> None:
    store(corpus, draw(held(corpus), "essay", 100, 7))
    store(corpus, keep(held(corpus), "essay"))
    whole = held(corpus)
    compared = Compared(whole)
    assert compared.first is whole.rounds["first"]
    assert compared.second is whole.rounds["second"]
    assert [c.source for c in compared.first.claims] == ["essay"], "without the reference layer"
    seen = view(whole, NAME)
    assert (seen.raw, seen.rounds, seen.adjudications) == ({}, {}, ())


def test_measures_are_computed_again_only_after_a_change_of_what_they_depend_on(corpus: Path) -> None:
    store(corpus, draw(held(corpus), "essay", 100, 7))
    (date,) = held(corpus).corpus.dates
    store(corpus, [again(date, "essay/d1", spans=stretch(corpus, "London"))])
    store(corpus, keep(held(corpus), "essay"))
    desk = Desk(Warm(corpus), Keys())
    desk.warm.stop()
    pages = Agreed(desk, Annotate(desk))
    before = pages._measures(Compared(held(corpus)))
    settle(corpus, "second/essay/d1", "first")
    assert pages._measures(Compared(held(corpus))) is before, "a settlement is none"
    (mine,) = held(corpus).rounds["second"].dates
    store(corpus, [Edit(mine, msgspec.structs.replace(mine, spans=date.spans), SECOND)])
    assert pages._measures(Compared(held(corpus))) != before


def stretch(corpus: Path, words: str) -> tuple[Range, ...]:
    start = (corpus / "corpus/essay/text.txt").read_text("utf-8").index(words)
    return (Range(start=start, end=start + len(words), quote=words),)


def item_of(compared: Compared, ident: str) -> Item:
    (found,) = (i for items in compared.items.values() for i in items if ident in i.key.split())
    return found


def settle(corpus: Path, ident: str, outcome: str) -> None:
    compared = Compared(held(corpus))
    store(corpus, settled(compared, item_of(compared, ident), outcome, "because", "Cuthbert"))


def test_what_a_record_leans_on_is_found_by_its_words_not_by_an_id_that_another_bears(corpus: Path) -> None:
    store(corpus, draw(held(corpus), "essay", 100, 7))
    (date,) = held(corpus).corpus.dates
    assert date.time is not None
    leaning = msgspec.structs.replace(date.time, anchor="second/essay/d1")
    store(corpus, [
        again(date, "essay/d1", spans=stretch(corpus, "London")),  # nothing of the first is there
        again(date, "essay/d2", spans=stretch(corpus, "they say"), time=leaning),
    ])  # fmt: skip
    store(corpus, keep(held(corpus), "essay"))
    with pytest.raises(Cannot, match="settle that first"):
        settle(corpus, "second/essay/d2", "second")
    settle(corpus, "second/essay/d1", "second")
    settle(corpus, "second/essay/d2", "second")
    made = {d.id: d for d in held(corpus).corpus.dates}
    assert made["essay/d1"].spans == date.spans
    assert made["essay/d1-2"].spans == stretch(corpus, "London")
    leans = made["essay/d2"].time
    assert leans is not None
    assert leans.anchor == "essay/d1-2"


def test_an_id_that_was_given_anew_leads_to_the_record_that_it_names_now(corpus: Path) -> None:
    store(corpus, draw(held(corpus), "essay", 30, 1))
    (first,) = held(corpus).rounds["second"].sentences
    words = {SENTENCES[0]: "London", SENTENCES[1]: "in 1881", SENTENCES[2]: "they say"}
    here = words.pop(first.spans[0].quote)
    (date,) = held(corpus).corpus.dates
    before = msgspec.structs.replace(date, spans=stretch(corpus, here))
    store(corpus, [Edit(date, before)])
    store(corpus, keep(held(corpus), "essay"))
    there = next(iter(words.values()))
    now = msgspec.structs.replace(date, spans=stretch(corpus, there))
    store(corpus, [Edit(before, now)])  # as if it were removed and another were made
    store(corpus, draw(held(corpus), "essay", 100, 1))
    store(corpus, keep(held(corpus), "essay"))
    compared = Compared(held(corpus))
    assert own(compared, item_of(compared, "first/essay/d1")) is None
    assert own(compared, item_of(compared, "first/essay/d1-2")) == now
    settle(corpus, "first/essay/d1-2", "second")
    assert now not in held(corpus).corpus.dates
    settle(corpus, "first/essay/d1", "first")
    compared = Compared(held(corpus))
    assert [len(item_of(compared, f"first/essay/{name}").lines) for name in ("d1", "d1-2")] == [1, 1]
    (back,) = held(corpus).corpus.dates
    assert (back.id, back.spans) == ("essay/d1", before.spans)


def test_several_holders_and_targets_are_compared_in_any_order(corpus: Path) -> None:
    store(corpus, draw(held(corpus), "essay", 100, 7))
    (praise,) = held(corpus).corpus.stance
    both = msgspec.structs.replace(praise, target=("babbage", "london"))
    store(corpus, [Edit(praise, both), again(both, "essay/st1", target=("london", "babbage"))])
    store(corpus, keep(held(corpus), "essay"))
    assert item_of(Compared(held(corpus)), "second/essay/st1").state == AGREED


def test_a_sample_may_be_drawn_for_some_layers_and_is_measured_by_itself(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store(corpus, draw(held(corpus), "essay", 34, 7))
    store(corpus, keep(held(corpus), "essay"))
    store(corpus, draw(held(corpus), "essay", 67, 8, ["stance", "dates"]))
    assert {s.note for s in held(corpus).rounds[SECOND].sentences} == {
        "drawn with the seed 7",
        "drawn with the seed 8, for dates and stance",
    }
    store(corpus, keep(held(corpus), "essay"))
    compared = Compared(held(corpus))
    (place,) = (place for place, s in compared.sentences.items() if s.note == "drawn with the seed 7")
    layers = {i.match.layer for at, items in compared.items.items() for i in items if at != place}
    assert layers <= {"dates", "stance"}
    assert main(["agree", "--corpus", str(corpus)]) == 0
    said = capsys.readouterr().out
    _, early, late = re.split(r"(?m)^\d+ sentences? drawn with the seed \d:\n", said)
    assert "claims: " in early
    assert "claims: " not in late
    assert main(["agree", "--json", "--corpus", str(corpus)]) == 0
    result = json.loads(capsys.readouterr().out)
    assert [(s["seed"], s["sentences"]) for s in result["samples"]] == [(7, 1), (8, 2)]
    assert {x["name"]: x["sentences"] for x in result["layers"]} == {
        "claims": 1,
        "dates": 3,
        "mentions": 1,
        "stance": 3,
    }


@pytest.mark.parametrize("written", ["", "by hand", "drawn with the seed 7", "drawn with the seed 7, for nothing"])
def test_a_sample_whose_note_names_no_layer_is_of_all(written: str) -> None:
    sentence = Sentence(id="essay/s1", source="essay", spans=(), no_claim=None, note=written or None)
    assert layers_of(sentence) == set(COMPARED)
    noted = without_claim(msgspec.structs.replace(sentence, note=note(7, ["dates"])), "heading", NAME)
    assert (seed_of(noted), sorted(layers_of(noted))) == (7, ["dates"])
