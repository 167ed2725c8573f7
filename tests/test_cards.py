"""Cards of notebooks: the passage marked in its context, verbatim, inert, readable on light and dark pages and on paper."""

from __future__ import annotations

import html
import re
from typing import Any, get_args

import msgspec
import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.library import Layer
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.output.card import card
from sinosoviet_corpus.rules.rule import fact, said
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from tests.test_html import _Tags


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


def _whole(made: str) -> None:
    tags = _Tags()
    tags.feed(made)
    assert tags.open == []
    assert not {"script", "style", "link", "img", "iframe", "form", "object"} & tags.seen
    assert tags.ids == []  # a notebook holds many cards
    assert not re.search(r"url\(|@import|(?:color|background):\s*#", made)  # nothing fetched, no colour of its own


def _marked(made: str) -> list[str]:
    return [html.unescape(words) for words in re.findall(r"<mark[^>]*>(.*?)</mark>", made, re.DOTALL)]


def test_a_card_marks_every_span_of_a_record_in_its_verbatim_context(corpus: sc.Corpus) -> None:
    records: list[Any] = [*corpus.claims[::40], *corpus.stance[::20], *corpus.dates[::10], *corpus.mentions[::60]]
    for record in records:
        made = corpus.show(record)._repr_html_()
        _whole(made)
        assert _marked(made) == [s.quote for s in sorted(record.spans, key=lambda s: s.start)]
        for block in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", made, re.DOTALL):
            words = html.unescape(re.sub(r"<[^>]+>", "", block)).removeprefix("… ").removesuffix(" …")
            assert words in corpus.raw(record.source)


@pytest.mark.parametrize("layer", get_args(Layer))
def test_the_card_of_a_source_is_its_whole_text(corpus: sc.Corpus, layer: Layer) -> None:
    made = corpus.show("flows", layer)._repr_html_()
    _whole(made)
    body = made[made.rindex("<div lang=") :]
    assert html.unescape(re.sub(r"<[^>]+>", "", body)) == corpus.raw("flows")
    ids = {i for title in re.findall(r'<mark title="([^"]+)"', made) for i in html.unescape(title).split(", ")}
    assert ids == {r.id for r in getattr(corpus, layer) if getattr(r, "source", None) == "flows"}


def test_the_card_of_a_finding_has_both_sides_the_works_and_the_hint(corpus: sc.Corpus) -> None:
    finding = next(f for f in corpus.check(choose=("ROL302",)) if f.places[0].claim == "split/herter-was-ambassador")
    finding = msgspec.structs.replace(finding, hint="perhaps <another>?")
    made = corpus.show(finding)._repr_html_()
    _whole(made)
    assert finding.places[0].quote in _marked(made)
    plain = html.unescape(re.sub(r"<[^>]+>", " ", made))
    for words in (finding.message, finding.hint, finding.places[1].caption, finding.references[0].citation):
        assert words is not None
        assert words in plain
    assert "<svg" in made
    assert finding.message.split(";")[0] in " ".join(repr(corpus.show(finding)).split())


def test_a_view_shows_its_first_records_and_says_how_many_there_are(corpus: sc.Corpus) -> None:
    made = corpus.stance._repr_html_()
    _whole(made)
    assert made.count('class="sinosoviet"') == 5
    assert f"{len(corpus.stance) - 5} more" in made
    assert corpus.show(corpus.stance[0])._repr_html_() in made


def test_the_typed_layers_are_those_that_cards_mark() -> None:
    assert get_args(Layer) == tuple(MARKED)


def test_an_unknown_id_or_layer_is_a_clear_error(corpus: sc.Corpus) -> None:
    with pytest.raises(sc.CorpusError, match="Close: split/herter-was-ambassador"):
        corpus.show("split/herter-was-ambasador")
    with pytest.raises(sc.CorpusError, match="The layers are"):
        corpus.show("flows", "tokens")  # type: ignore[arg-type]


def test_hostile_text_stays_text(vocabulary: Vocabulary) -> None:
    evil = "<script>alert(1)</script>\"'&#x41;\u202e\x1b[2J</div>"
    world = (
        said(evil, "died", person="p", when="1927-04-06"),
        fact("died", "died", person="p", when="1928", citations=[]),
    )
    corpus = to_corpus(world, vocabulary)
    things = [*corpus.claims, *corpus.entities, *run(corpus, rulebook()).findings]
    things += [text.source for text in corpus.texts.values()]
    for thing in things:
        made = card(corpus, thing)
        _whole(made)
        assert "\u202e" not in made
        assert "\x1b" not in made
