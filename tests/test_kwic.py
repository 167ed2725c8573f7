"""Concordance, collocates and sequences: places checked against the texts, figures recomputed by SciPy and by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import scipy.stats

import sinosoviet_corpus as sc
from sinosoviet_corpus import measures
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.render.inflected import forms
from sinosoviet_corpus.tasks.kwic import WORD
from tests.scratch import make


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


def test_every_line_stands_where_it_says(corpus: sc.Corpus) -> None:
    for found in (corpus.kwic("soviet union"), corpus.kwic(category="affect"), corpus.kwic(lemma="demand")):
        assert len(found)
        for row in found.itertuples():
            text = corpus.raw(row.source)
            flat = [
                re.sub(r"\s+", " ", text[a:b])
                for a, b in ((row.start - 40, row.start), (row.start, row.end), (row.end, row.end + 40))
            ]
            assert row.match == flat[1]
            assert row.left == flat[0] or row.start < 40
            assert row.right == flat[2]
    # as many as a search of the texts finds, whole words only
    counted = sum(len(re.findall(r"\bchina\b", corpus.raw(s), re.IGNORECASE)) for s in corpus.fileids())
    assert len(corpus.kwic("China")) == counted
    assert set(corpus.kwic(lemma="demand")["match"]) == {"demanded", "demands"}


def test_choices_by_stance_are_those_of_the_tables(corpus: sc.Corpus) -> None:
    stance, holders = corpus.frame("stance"), corpus.frame("stance_holders")
    blame = stance[(stance["polarity"] == "-") & (stance["source"] == "split")]
    assert set(corpus.kwic(polarity="-", source="split")["stance"]) == set(blame["stance"])
    assert set(corpus.kwic(holder="prc")["stance"]) == set(holders[holders["holder"] == "prc"]["stance"])
    assert set(corpus.kwic(holder="author")["stance"]) == set(stance[stance["holders"] == 0]["stance"])
    about = measures.about(stance, corpus.frame("stance_targets"), "ussr")
    assert set(corpus.kwic(about="ussr")["stance"]) == set(about["stance"])
    assert corpus.kwic("had to", category="effective")["stance"].tolist() == ["split/st-009-1", "split/st-071-1"]
    feelers = {s.holders for s in corpus.stance if s.category == "affect"}
    assert () not in feelers
    felt = corpus.kwic(category="affect")
    assert set(felt["holder"]) == {"; ".join(holders) for holders in feelers}
    assert set(corpus.kwic(holder="author")["holder"]) == {"author"}
    assert corpus.kwic("China")["target"].isna().all()


def test_lines_are_sorted_by_the_words_beside(corpus: sc.Corpus) -> None:
    right = corpus.kwic("relations", sort="right")["right"].map(lambda r: [w.casefold() for w in WORD.findall(r)])
    assert right.tolist() == sorted(right)
    left = corpus.kwic("relations", sort="left")["left"].map(lambda r: [w.casefold() for w in WORD.findall(r)][::-1])
    assert left.tolist() == sorted(left)


@pytest.mark.parametrize(
    ("lemma", "some"),
    [
        ("decide", {"decided", "deciding"}),
        ("party", {"parties"}),
        ("make", {"made", "makes"}),
        ("stop", {"stopped"}),
        ("big mistake", {"big mistakes"}),
    ],
)
def test_forms(lemma: str, some: set[str]) -> None:
    assert some | {lemma} <= forms(lemma)


def test_log_likelihood_is_that_of_scipy_and_counts_are_those_of_the_text(corpus: sc.Corpus) -> None:
    found = corpus.collocates(polarity="-", window=4)
    assert (found["log_likelihood"].diff().dropna() <= 0).all()
    blame = list(corpus.kwic(polarity="-").itertuples())
    sentences = [(s.source, s.spans[0].start, s.spans[-1].end, s.id) for s in corpus.sentences]
    near: list[str] = []
    rest: list[str] = []
    for source in corpus.fileids():
        tokens = [(m.start(), m.end(), m[0].casefold()) for m in WORD.finditer(corpus.raw(source))]
        own = [any(r.source == source and r.start < b and r.end > a for r in blame) for a, b, _ in tokens]
        which = [next((i for s, c, d, i in sentences if s == source and c <= a < d), None) for a, _, _ in tokens]
        for n, (_, _, word) in enumerate(tokens):
            around = range(max(0, n - 4), min(len(tokens), n + 5))
            if not own[n]:
                (near if any(own[k] and which[k] == which[n] for k in around) else rest).append(word)
    row = found.iloc[0]
    table = [
        [near.count(row.word), len(near) - near.count(row.word)],
        [rest.count(row.word), len(rest) - rest.count(row.word)],
    ]
    assert (row.near, row.elsewhere) == (table[0][0], table[1][0])
    peer = scipy.stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
    assert row.log_likelihood == pytest.approx(peer.statistic)
    assert row.expected == pytest.approx(peer.expected_freq[0][0])


def test_sequences_cover_every_sentence_and_count_what_follows(corpus: sc.Corpus) -> None:
    made = measures.sequence(corpus.frame("stance"), corpus.frame("sentences"))
    assert len(made) == len(corpus.sentences)
    assert made["evaluations"].sum() == sum(s.category != "effective" for s in corpus.stance)
    table = measures.transitions(made)
    assert table["n"].sum() == len(made) - len(corpus.fileids())
    small = pd.DataFrame({"source": "a", "number": [1, 2, 3, 4], "kind": ["praise", "blame", "praise", "blame"]})
    row = measures.transitions(small).set_index(["before", "after"]).loc[("praise", "blame")]
    assert (row["n"], row["of"], row["share"]) == (2, 2, 1)
    assert row["expected"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({}, "nothing was asked for"),
        ({"source": "split"}, "nothing was asked for"),
        ({"word": " "}, "the word is empty"),
        ({"about": "usssr"}, "Did you mean ussr"),
        ({"about": "Soviet Union"}, "or ussr?"),
        ({"holder": "soviet-union"}, "or ussr?"),
        ({"holder": "nobody-at-all"}, "which does not exist"),
        ({"word": "x", "source": "flow"}, "there is no source"),
        ({"category": "anger"}, "there is no category"),
        ({"word": "x", "width": -1}, "a width of -1"),
        ({"word": "x", "sort": "up"}, "there is no sort"),
    ],
)
def test_bad_choices_say_why(corpus: sc.Corpus, choice: dict[str, Any], said: str) -> None:
    with pytest.raises(sc.CorpusError) as raised:
        corpus.kwic(**choice)
    assert said in f"{raised.value} {raised.value.fix}"


@pytest.mark.parametrize("window", [0, 101])
def test_a_window_is_bounded(corpus: sc.Corpus, window: int) -> None:
    with pytest.raises(sc.CorpusError, match="a window of"):
        corpus.collocates("x", window=window)


def test_both_verbs_print_lines_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(make(tmp_path / "corpus"))
    assert main(["kwic", "london", "--corpus", root]) == 0
    assert "[London]" in capsys.readouterr().out
    assert main(["kwic", "--polarity", "+", "--json", "--corpus", root]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert (line["stance"], line["match"], line["sentence"]) == ("essay/st1", "Brilliant", "essay/s1")
    assert (line["holders"], line["targets"]) == ([], ["babbage"])
    assert main(["kwic", "--polarity", "+", "--corpus", root]) == 0
    assert "[Brilliant]" in (said := capsys.readouterr().out)
    assert "author -> babbage" in said
    assert main(["collocates", "brilliant", "--least", "1", "--json", "--corpus", root]) == 0
    assert {c["word"] for c in json.loads(capsys.readouterr().out)} == {"they", "say"}
    assert main(["kwic", "nowhere-here", "--corpus", root]) == 0
    assert capsys.readouterr().out == "0 occurrence(s)\n"
    assert main(["kwic", "--about", "babage", "--corpus", root]) == 2
    assert "Did you mean babbage" in capsys.readouterr().err
