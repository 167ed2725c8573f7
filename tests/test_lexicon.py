"""Stance by a lexicon of one's own: what is found, graded and denied; what a lexicon may not say; that it stays a proposal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.model.source import Source, Text
from sinosoviet_corpus.proposers.made import span
from sinosoviet_corpus.proposers.sentences import sentences
from sinosoviet_corpus.proposers.stance import Entry, Found, stance
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.lexicon import lexicon
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import files, make, records
from tests.stance_proposals import splits, tried

DAY = "2026-11-29"
MADE_BY = MadeBy(agent="a person", at=DAY, status="manual", confidence="high", guideline="3")
HEAD = "words,category,subcategory,polarity,intensity"
RIGID = Entry("rigid", "appreciation", "composition", "-", 2)
FEAR = Entry("fear", "affect", "in/security", "-", 2)
MUST = Entry("must", "effective", "obligation", "0", 2)


def found(words: str, *entries: Entry, names: Iterable[str] = ("Rome", "Egypt")) -> Found:
    """What is proposed for a text in which these names are mentions."""
    text = Text(
        Source(
            id="t", title="t", kind="text", language="en", author="x", date="x", origin="x", rights="x", original_file="t.txt",
            sha256="", bytes=0, code_points=len(words), newlines="", received=DAY,
        ),
        words,
    )  # fmt: skip
    there = [
        Mention(
            id=f"t/m{at}",
            source="t",
            spans=span(words, at, at + len(name)),
            entity=name.lower(),
            sure="high",
            made_by=MADE_BY,
            note=None,
        )
        for name in names
        for at in range(len(words))
        if words.startswith(name, at)
    ]
    return stance(text, entries, sentences(text), there, DAY)


def only(words: str, *entries: Entry, names: Iterable[str] = ("Rome", "Egypt")) -> Stance:
    (record,) = found(words, *entries, names=names).records
    return record


@pytest.mark.parametrize(
    ("words", "quote", "polarity", "intensity", "force", "engagement"),
    [
        ("The rule of Rome was Rigid.", "Rigid", "-", 2, None, "bare"),
        ("The rule of Rome was very rigid.", "very rigid", "-", 3, "up", "bare"),
        ("The rule of Rome was almost rigid.", "almost rigid", "-", 1, "down", "bare"),
        ("The rule of Rome grew increasingly rigid.", "increasingly rigid", "-", 2, "up", "bare"),
        ("The rule of Rome was not rigid.", "not rigid", "+", 2, None, "deny"),
        ("The rule of Rome wasn’t so very rigid.", "wasn’t so very rigid", "+", 3, "up", "deny"),
        ("The rule of Rome was not only rigid.", "rigid", "-", 2, None, "bare"),
        ("The rule of Rome was in no way written, and rigid.", "rigid", "-", 2, None, "bare"),
    ],
)
def test_words_of_degree_grade_and_a_denial_turns_the_sign(
    words: str, quote: str, polarity: str, intensity: int, force: str | None, engagement: str
) -> None:
    record = only(words, RIGID)
    assert record.spans[0].quote == quote
    assert (record.polarity, record.intensity, record.force, record.engagement) == (polarity, intensity, force, engagement)  # fmt: skip


def test_all_forms_of_the_last_word_count_unless_the_lexicon_says_otherwise() -> None:
    entry = Entry("lay the foundation", "appreciation", "valuation", "+", 2)
    words = "Rome will lay the\u00a0foundations. Rome was the foundation."
    assert only(words, entry).spans[0].quote == "lay the\u00a0foundations"
    assert found(words, entry._replace(inflected=False)).records == ()


def test_the_longer_expression_wins_and_none_crosses_a_sentence() -> None:
    long = Entry("rigid order", "appreciation", "valuation", "+", 1)
    assert only("A rigid order held Rome.", RIGID, long).polarity == "+"
    assert found("Rome was rigid. Order came to Rome.", long).records == ()


def test_target_and_holder_are_the_nearest_and_said_to_be_guesses() -> None:
    inside = only("Egypt saw the rigid law of Rome.", RIGID, names=("Egypt", "the rigid law of Rome", "Rome"))
    assert (inside.target, inside.holder, inside.made_by.confidence) == ("the rigid law of rome", None, "medium")
    feels = only("In Egypt, Rome came to fear Carthage.", FEAR, names=("Rome", "Egypt", "Carthage"))
    assert (feels.holder, feels.target, feels.made_by.confidence) == ("rome", "carthage", "low")
    assert only("Egypt said that Rome must go.", MUST).holder == "rome"


@pytest.mark.parametrize(
    ("words", "entry", "why"),
    [
        ("It was rigid.", RIGID, "names nothing"),
        ("The fear of Rome.", FEAR, "nothing is named before it"),
        ("Rome knew fear.", FEAR, "names nothing"),
    ],
)
def test_what_has_no_target_or_holder_is_left_out_and_listed(words: str, entry: Entry, why: str) -> None:
    (reason,) = found(words, entry).left_out
    assert why in reason


# --- the file --------------------------------------------------------------------------------------------------------


def write(path: Path, *rows: str, head: str = HEAD) -> Path:
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8-sig")
    return path


def test_a_lexicon_is_read_with_its_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path / "l.csv",
        '"laid the foundation";appreciation;valuation;\'+;2;;as written',
        "",
        "rigid;appreciation;composition;-;2;invoked;",
        head=HEAD.replace(",", ";") + ";explicitness;forms",
    )
    first, second = lexicon(path)
    assert (first.words, first.polarity, first.inflected, first.line) == ("laid the foundation", "+", False, 2)
    assert (second.explicitness, second.inflected, second.line) == ("invoked", True, 4)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",judgement,capacity,-,2", "words is empty"),
        ("x,judgment,capacity,-,2", "category is 'judgment'"),
        ("x,judgement,valuation,-,2", "subcategory is 'valuation'; judgement has capacity"),
        ("x,judgement,capacity,bad,2", "polarity is 'bad'"),
        ("x,judgement,capacity,0,2", "polarity 0 goes with effective"),
        ("x,effective,obligation,+,2", "polarity 0 goes with effective"),
        ("x,judgement,capacity,-,4", "intensity is '4'"),
        ("Good,appreciation,valuation,+,2", "'Good' stands in line 2 as well"),
        ("x,judgement,capacity,-", "the row has 4 cells"),
        ('x,"judgement,capacity,-,2', "quotation mark"),
        ("x\x1b[31m,judgement,capacity,-,2", "control character"),
    ],
)
def test_each_row_that_does_not_fit_is_named_with_path_and_line(
    tmp_path: Path, row: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "l.csv", "good,appreciation,valuation,+,2", row)
    with pytest.raises(CorpusError) as error:
        lexicon(path)
    assert f"{path}:3: " in str(error.value)
    assert fault in str(error.value)
    assert "\x1b" not in str(error.value)


@pytest.mark.parametrize(
    ("head", "fault"),
    [("words,category", "lacks the column"), (HEAD + ",weight", "no column is called weight"), ("", "empty")],
)
def test_a_file_that_is_no_lexicon_is_refused(tmp_path: Path, head: str, fault: str) -> None:
    path = tmp_path / "l.csv"
    path.write_text(f"{head}\n1,2\n" if head else "", "utf-8")
    with pytest.raises(CorpusError, match=fault):
        lexicon(path)
    with pytest.raises(CorpusError, match="cannot be read"):
        lexicon(tmp_path / "nowhere.csv")


# --- the verb --------------------------------------------------------------------------------------------------------


def test_proposals_go_into_the_corpus_as_proposals_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = make(tmp_path / "corpus", year="1881")
    format_corpus(corpus)
    path = write(tmp_path / "l.csv", "engine,appreciation,valuation,+,2", "brilliant,judgement,capacity,+,2")
    ask = ["propose", "essay", "--lexicon", str(path), "--corpus", str(corpus)]
    before = files(corpus)
    assert main(ask) == 0
    printed = capsys.readouterr()
    assert main(ask) == 0
    assert capsys.readouterr().out == printed.out, "the same twice"
    assert files(corpus) == before, "nothing is written without --write"
    proposed = [json.loads(line) for line in printed.out.splitlines()]
    assert {record["made_by"]["status"] for record in proposed} == {"proposed"}
    assert {record["note"] for record in proposed} == {"line 2 of the lexicon"}
    assert "left out" in printed.err, "“Brilliant” stands in a sentence that names nothing"
    assert main([*ask, "--write"]) == 0
    assert verify(corpus) == []
    written = [r for r in records(corpus, "annotations/essay/stance.jsonl") if r["made_by"]["status"] == "proposed"]
    assert [r["spans"][0]["quote"] for r in written] == [r["spans"][0]["quote"] for r in proposed]


@pytest.mark.parametrize("more", [["--layer", "dates"], ["--with", "true"]])
def test_a_lexicon_goes_with_no_other_way_to_propose(
    more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "l.csv", "good,appreciation,valuation,+,2")
    assert main(["propose", "split", "--lexicon", str(path), *more]) == 2
    assert "--l" in capsys.readouterr().err


def test_a_lexicon_of_one_half_is_right_more_often_than_not_on_the_other(root: Path) -> None:
    corpus = read_sound(root)
    made = [tried(corpus, learnt) for learnt in splits(corpus)["one half for the other"]]
    assert sum(len(m.pairs) for m in made) / sum(m.proposed for m in made) > 0.7
    assert 0.1 < sum(len(m.pairs) for m in made) / sum(m.annotated for m in made) < 0.5, "it has not seen them"
