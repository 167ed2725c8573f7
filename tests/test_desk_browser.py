"""The desk in a real Chromium: by keys alone, narrow, dark, with hostile text; every page without a message on the console."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.files.layout import DECISIONS
from sinosoviet_corpus.tasks.verify import verify
from tests import commands
from tests.desks import FAULTS, NO_BROWSER, Running, Tab, arrive, chromium, desk
from tests.scratch import make, records

pytestmark = pytest.mark.skipif(NO_BROWSER != "", reason=NO_BROWSER)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("desk") / "corpus", year="1881")


@pytest.fixture(scope="module")
def running(corpus: Path) -> Iterator[Running]:
    with desk("--corpus", str(corpus)) as made:
        yield made


@pytest.fixture(scope="module")
def tab(browser: Any, running: Running) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    yield Tab(context, running.link)
    context.close()


def test_a_case_is_decided_and_taken_back_by_keys_alone(tab: Tab, corpus: Path) -> None:
    page = tab.page
    tab.go("/")
    page.keyboard.press("o")
    page.wait_for_url("**/case?**")
    page.keyboard.press("d")
    page.keyboard.type("the sources")
    page.keyboard.press("Tab")
    page.keyboard.type("Ada jkcdw?")  # keys do nothing else in a field
    page.keyboard.press("Control+Enter")
    arrive(page, "text=Saved: dismissed")
    (line,) = records(corpus, DECISIONS)
    assert (line["judgement"], line["reason"], line["by"]) == ("dismiss", "genuine-disagreement", "Ada jkcdw?")
    page.keyboard.press("u")
    arrive(page, "text=Taken back")
    assert verify(corpus) == []
    tab.quiet()


def test_what_was_typed_outlives_the_page(tab: Tab) -> None:
    tab.go("/case?id=essay/death")
    tab.page.fill("#note", "half a thought")
    tab.go("/keys")
    tab.go("/case?id=essay/death")
    assert tab.page.input_value("#note") == "half a thought"
    tab.page.fill("#note", "")


def test_keys_can_be_switched_off(tab: Tab) -> None:
    tab.go("/keys")
    tab.page.uncheck("#keys-on")
    tab.go("/")
    tab.page.keyboard.press("o")
    tab.page.keyboard.press("?")
    assert tab.page.url == f"{tab.base}/"
    tab.go("/keys")
    tab.page.check("#keys-on")
    tab.page.keyboard.press("/")
    tab.page.wait_for_url(f"{tab.base}/#search")


def test_the_passage_is_the_text_to_the_letter(tab: Tab, corpus: Path) -> None:
    tab.go("/case?id=essay/death")
    text = (corpus / "corpus/essay/text.txt").read_bytes().decode()
    assert tab.page.evaluate("document.querySelector('.verbatim').textContent") == text


def test_words_are_annotated_with_the_mouse_alone(tab: Tab, corpus: Path) -> None:
    page = tab.page
    tab.go("/text?id=essay&layer=dates")
    span = page.locator("[data-at='0']").bounding_box()
    middle = span["y"] + span["height"] / 2
    page.mouse.move(span["x"] + 1, middle)
    page.mouse.down()
    page.mouse.move(span["x"] + 190, middle, steps=5)
    page.mouse.up()
    words = page.input_value("#quote")
    assert words.startswith("Mr. “Babbage” 𝔅"), "across a letter beyond the first 65,536"
    page.click("text=Annotate these words")
    page.wait_for_url("**/new?**")
    assert page.inner_text("blockquote mark") == words
    page.click("text=a name")
    assert page.input_value("#words") == words
    page.fill("#f-entity", "Charles Babbage")
    page.fill("#f-by", "Ada")
    page.click("button[value=save]")
    arrive(page, "text=Saved.")
    made = records(corpus, "annotations/essay/mentions.jsonl")
    (new,) = [m for m in made if m["made_by"]["agent"] == "Ada"]
    assert new["spans"] == [{"start": 0, "end": len(words), "quote": words}]
    assert verify(corpus) == []
    page.click("text=Undo")
    arrive(page, "text=Taken back")
    tab.quiet()


def test_words_are_annotated_by_keys_alone_and_the_sentence_is_seen_while_it_is_typed(tab: Tab, corpus: Path) -> None:
    page = tab.page
    tab.go("/text?id=essay&at=54#at")
    page.keyboard.press("v")
    page.keyboard.press("ArrowUp")
    for _ in range(3):
        page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("n")
    page.wait_for_url("**/new?**")
    assert page.inner_text("blockquote mark") == "Mr. “Babbage"
    page.keyboard.type("died")
    page.keyboard.press("Enter")
    arrive(page, "text=Ways to say it")
    page.focus("ul.options a >> nth=0")
    page.keyboard.press("Enter")
    arrive(page, "#form")
    assert page.input_value("#f-role\\.person") == "Charles Babbage", "who is named in the words"
    page.fill("#f-when", "May 1871")
    arrive(page, "text=/that Charles Babbage died,? in May 1871/")
    page.fill("#f-place", "Nowhere")
    page.focus("#f-when")
    page.keyboard.type("!")
    arrive(page, "#wrong-place")
    assert "not in the registry" in page.inner_text("#wrong-place")
    tab.go("/keys")
    page.go_back()
    assert page.input_value("#f-place") == "Nowhere", "what was typed is still there"
    page.fill("#f-place", "London")
    page.fill("#f-when", "in May 1871")
    page.fill("#f-by", "Ada")
    page.keyboard.press("Control+Enter")
    arrive(page, "text=Saved.")
    assert verify(corpus) == []
    page.click("text=Undo")
    arrive(page, "text=Taken back")
    tab.quiet()


def test_a_conclusion_is_stated_from_a_case_by_keys_alone(tab: Tab, corpus: Path) -> None:
    page = tab.page
    tab.go("/case?id=essay/death")
    page.focus("text=conclude about it")
    page.keyboard.press("Enter")
    arrive(page, "#form")
    assert page.input_value("#f-claims\\.1") == "essay: Charles Babbage died in London in 1881"
    page.focus("#f-verdict")
    page.keyboard.type("so, but")
    page.focus("input[name='differs_in.when']")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.focus("#f-statement")
    page.keyboard.type("He died on 18 October 1871.")
    arrive(page, "#sentence:has-text('otherwise in something: He died on 18 October 1871')")
    page.fill("#f-references\\.1", "Charles Babbage died in May")
    page.focus("#f-by")
    page.keyboard.type("Ada")
    arrive(page, "#wrong-references\\.1")
    assert "did you mean “Charles Babbage died in London on 18 October 1871”" in page.inner_text(
        "#wrong-references\\.1"
    )
    page.fill("#f-references\\.1", "charles babbage died in london on 18 october 1871")
    page.keyboard.press("Control+Enter")
    arrive(page, "text=Saved.")
    assert verify(corpus) == []
    (made,) = [
        json.loads(x) for x in (corpus / "annotations/reference/assessments.jsonl").read_text("utf-8").splitlines()
    ]
    assert (made["claims"], made["verdict"], made["differs_in"]) == (["essay/death"], "differs", ["when"])
    page.keyboard.press("u")
    arrive(page, "text=Taken back")
    tab.quiet()


def test_pages_are_read_and_decided_without_scripts(browser: Any, running: Running, tab: Tab, corpus: Path) -> None:
    tab.settle()  # the tests before have changed the corpus, and a page is shown while the check still runs
    state = tab.page.context.storage_state()
    context = browser.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    page.goto(f"{tab.base}/case?id=essay/death")
    page.check("input[value=confirm]")
    page.select_option("#reason", "error-in-text")
    page.fill("#by", "Bede")
    page.click("text=Save, stay here")
    assert "Confirmed by Bede" in page.inner_text("#finding-1")
    context.close()
    assert verify(corpus) == []


# What is wrong with the parts of a page, as a list of words; nothing that axe would find needs a library here.
def test_hostile_text_and_names_stay_inert_on_a_narrow_screen(browser: Any, tmp_path: Path) -> None:
    corpus = commands.sound(tmp_path / "corpus")
    with desk("--corpus", str(corpus)) as made:
        context = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme="dark")
        tab = Tab(context, made.link)
        tab.go("/?severity=all")
        cases = tab.page.eval_on_selector_all("ol.cases a", "all => all.map(a => a.getAttribute('href'))")
        assert cases
        layers = "&layer=".join(("claims", "dates", "mentions", "stance"))
        pages = [
            "/",
            *cases,
            "/corpus",
            "/keys",
            "/texts?words=b",
            f"/text?id=essay&layer={layers}",
            "/text?id=essay&at=50",
            "/proposals",
        ]
        pages += [
            "/words?id=essay&quote=London",
            "/new?id=essay&start=4&end=11",
            "/new?id=reference",
            "/record?id=essay/d1",
            "/nowhere",
        ]
        pages += [
            "/form?kind=stance&id=essay&start=4&end=11",
            "/form?kind=claim&predicate=died&id=essay&start=0&end=9",
            "/record?id=london",
            "/form?kind=complete&predicate=died",
            "/form?kind=assessment",
            "/form?kind=work",
            "/texts?words=a",
            "/aligned",
            "/aligned?view=full",
            "/aligned?left=essay&right=reference",
        ]
        for address in pages:
            tab.go(address)
            assert tab.page.evaluate(FAULTS) == [], address
            assert tab.page.title().endswith("the desk")
        assert tab.said == ["Failed to load resource: the server responded with a status of 404 (Not Found)"]
        tab.said.clear()
        tab.quiet()
        context.close()
        made.process.send_signal(signal.SIGTERM)
        assert made.process.wait(20) == 0
