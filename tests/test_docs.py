"""spaCy Docs: every annotation keeps its code points, losses are reported, the file reads back, displaCy draws it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import displacy
from spacy.tokens import Span

import sinosoviet_corpus as sc
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layers import Date, Sentence
from sinosoviet_corpus.model.record import MadeBy, Range
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.output.docs import Docs, MisalignedWarning, from_docbin, to_docs
from sinosoviet_corpus.rules.rule import said
from sinosoviet_corpus.rules.world import to_corpus

MADE = MadeBy(agent="test", at="2026-11-25", status="manual", confidence="high", guideline="1")
ENGLISH = spacy.blank("en")


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


@pytest.fixture(scope="module")
def docs(corpus: sc.Corpus) -> Docs:
    return corpus.to_docs()


def _extents(corpus: sc.Corpus) -> set[tuple[str, str, str, int, int]]:
    layers: dict[str, Any] = {
        "claims": corpus.claims,
        "dates": corpus.dates,
        "entities": corpus.mentions,
        "stance": corpus.stance,
        "sentences": corpus.sentences,
    }
    found = {(r.source, layer, r.id, s.start, s.end) for layer, view in layers.items() for r in view for s in r.spans}
    found |= {(c.source, "markers", c.id, s.start, s.end) for c in corpus.claims for s in c.markers}
    return found | {
        (c.source, "voices", c.id, v.span.start, v.span.end) for c in corpus.claims for v in c.voices if v.span
    }


def _spans(docs: list[Any]) -> set[tuple[str, str, str, int, int]]:
    return {(d._.source, g, s.id_, s.start_char, s.end_char) for d in docs for g in d.spans for s in d.spans[g]}


def test_every_annotation_keeps_its_code_points(corpus: sc.Corpus, docs: Docs) -> None:
    assert [doc.text for doc in docs] == [corpus.raw(name) for name in corpus.fileids()]
    assert docs.mismatches == ()
    assert _spans(docs) == _extents(corpus)


def test_sentences_of_the_docs_are_ours(corpus: sc.Corpus, docs: Docs) -> None:
    for doc in docs:
        assert [s.text.strip() for s in doc.sents] == [
            s.spans[0].quote.strip() for s in corpus.sentences if s.source == doc._.source
        ]


def test_a_span_says_what_its_record_says(corpus: sc.Corpus, docs: Docs) -> None:
    spans = {s.id_: s for s in docs[1].spans["claims"]}
    span, claim = spans["split/herter-was-ambassador"], corpus.claims["split/herter-was-ambassador"]
    assert (span._.claim_id, span._.claim_predicate, span.label_) == (claim.id, claim.predicate, claim.predicate)
    assert span._.claim_sentence == corpus.sentence(claim)
    assert span._.claim_time == "1955-01-28"
    assert span._.claim_roles == claim.roles
    stance = docs[1].spans["stance"][0]
    assert stance._.claim_id is None
    assert stance._.annotation["target"] == stance.kb_id_
    assert docs[1][0:1]._.annotation is None


def test_ents_are_mentions_and_dates_that_do_not_overlap(corpus: sc.Corpus, docs: Docs) -> None:
    kept = sum(len(doc.ents) for doc in docs)
    groups = [doc.spans[group] for doc in docs for group in ("entities", "dates")]
    assert kept + docs.not_in_ents == sum(map(len, groups))
    types = {e.id: e.type for e in corpus.entities}
    for doc in docs:
        for ent in doc.ents:
            assert ent.label_ == ("date" if ent.id_ in {d.id for d in corpus.dates} else types[ent.kb_id_])


def test_whole_tokens_widen_spans_and_say_so(corpus: sc.Corpus) -> None:
    with pytest.warns(MisalignedWarning, match="annotations begin or end inside a token"):
        kept = corpus.to_docs(split=False)
    assert kept.mismatches
    extents, widened = _extents(corpus), set(kept.mismatches)
    lost = {(m.source, m.group, m.id, m.start, m.end) for m in widened}
    got = {(m.source, m.group, m.id, m.got_start, m.got_end) for m in widened}
    assert _spans(kept) == (extents - lost) | got
    assert all(m.got_start <= m.start < m.end <= m.got_end for m in widened)


PIECES = st.sampled_from([" ", "  ", "\n", "\t", "哈", "尔滨", "𠀀", "🚂", "e\u0301", "don't", "U.S.", "end.In", "(1955)", "é", "a", "-", "\u3000", "\ufeff"])  # fmt: skip


@st.composite
def _marked_text(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = "".join(draw(st.lists(PIECES | st.text(max_size=3), min_size=1, max_size=12))) or "x"
    at = st.integers(0, len(text))
    ranges = draw(st.lists(st.tuples(at, at).map(sorted).filter(lambda r: r[0] < r[1]), max_size=8))
    return text, [(low, high) for low, high in ranges]


def _little(text: str, ranges: list[tuple[int, int]], vocabulary: Vocabulary) -> Corpus:
    """A corpus of one text with dates on the ranges, and sentences on every second of them."""
    base = to_corpus((said("x", "died", person="p"),), vocabulary)
    ((name, old),) = base.texts.items()
    spans = [(Range(start=a, end=b, quote=text[a:b]),) for a, b in ranges]
    dates = [Date(id=f"d{n}", source=name, spans=s, time=None, made_by=MADE, note=None) for n, s in enumerate(spans)]
    sentences = [Sentence(id=f"s{n}", source=name, spans=s, no_claim=None, note=None) for n, s in enumerate(spans[::2])]
    texts = {name: msgspec.structs.replace(old, text=text)}
    return msgspec.structs.replace(base, texts=texts, dates=tuple(dates), sentences=tuple(sentences), claims=())


@given(_marked_text())
def test_no_text_and_no_range_is_too_odd(vocabulary: Vocabulary, marked: tuple[str, list[tuple[int, int]]]) -> None:
    text, ranges = marked
    docs = to_docs(_little(text, ranges, vocabulary), ENGLISH)
    assert docs[0].text == text
    assert docs.mismatches == ()
    assert [(s.id_, s.start_char, s.end_char) for s in docs[0].spans["dates"]] == [
        (f"d{n}", a, b) for n, (a, b) in enumerate(ranges)
    ]
    assert _spans(from_docbin(docs.to_docbin().to_bytes())) == _spans(docs)


def test_the_file_reads_back_with_all_that_was_in_it(corpus: sc.Corpus, docs: Docs, tmp_path: Path) -> None:
    path = tmp_path / "corpus.spacy"
    assert main(["export", "--to", "docbin", str(path)]) == 0
    again = sc.read_docs(path)
    assert _spans(again) == _extents(corpus)
    for one, other in zip(docs, again, strict=True):
        assert one.text == other.text
        assert [t.is_sent_start for t in one] == [t.is_sent_start for t in other]
        assert [(e.start_char, e.end_char, e.label_, e.kb_id_, e.id_) for e in one.ents] == [
            (e.start_char, e.end_char, e.label_, e.kb_id_, e.id_) for e in other.ents
        ]
        for group in one.spans:
            assert [s._.annotation for s in one.spans[group]] == [s._.annotation for s in other.spans[group]]
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(sc.CorpusError, match="not a DocBin"):
        sc.read_docs(path)


def test_the_bytes_depend_on_nothing_but_the_corpus(docs: Docs, tmp_path: Path) -> None:
    path = tmp_path / "corpus.spacy"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai"}
    command = [sys.executable, "-m", "sinosoviet_corpus", "export", "--to", "docbin", str(path)]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert path.read_bytes() == docs.to_docbin().to_bytes()


def test_displacy_draws_them(docs: Docs) -> None:
    sentence = next(s for s in docs[1].sents if "Herter" in s.text)
    drawn = displacy.render(sentence.as_doc(), style="ent", jupyter=False)
    assert drawn.count('class="entity"') == len(sentence.ents)
    assert all(ent.label_ in drawn for ent in sentence.ents)
    whole = displacy.render(docs[0], style="span", options={"spans_key": "stance"}, jupyter=False)
    assert whole.count("appreciation +") >= sum(s.label_ == "appreciation +" for s in docs[0].spans["stance"])


def test_a_name_that_somebody_else_took_is_a_clear_error(corpus: sc.Corpus) -> None:
    ours = Span.get_extension("claim_id")
    Span.set_extension("claim_id", default=None, force=True)
    try:
        with pytest.raises(sc.CorpusError, match=r"Span\._\.claim_id is taken"):
            corpus.to_docs()
    finally:
        Span.set_extension("claim_id", getter=ours[2], force=True)


def test_a_tokenizer_that_changes_the_text_is_refused(corpus: sc.Corpus) -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: spacy.tokens.Doc(nlp.vocab, text.split() or ["x"])
    with pytest.raises(sc.CorpusError, match="changes the text"):
        corpus.to_docs(nlp)
