"""The second annotator in a real Chromium: blind, then compared and adjudicated; by keys alone, without scripts, narrow and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.tasks.verify import verify
from tests.desks import FAULTS, NO_BROWSER, Tab, arrive, chromium, desk
from tests.twice import annotated, records

pytestmark = pytest.mark.skipif(NO_BROWSER != "", reason=NO_BROWSER)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return annotated(tmp_path_factory.mktemp("second") / "corpus")


def narrow(browser: Any, tab: Tab, addresses: list[str]) -> None:
    """Each page on a narrow dark screen has none of the faults."""
    state = tab.page.context.storage_state()
    context = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme="dark", storage_state=state)
    page = context.new_page()
    for address in addresses:
        page.goto(tab.base + address)
        assert page.evaluate(FAULTS) == [], address
    context.close()


def test_a_sample_is_drawn_and_annotated_by_keys_alone(browser: Any, corpus: Path) -> None:
    with desk("--blind", "--corpus", str(corpus)) as running:
        context = browser.new_context(viewport={"width": 1300, "height": 900})
        tab = Tab(context, running.link)
        page = tab.page
        page.focus("#by")
        page.keyboard.type("Ada")
        page.keyboard.press("Enter")
        page.focus("#share-1")
        page.keyboard.press("Control+A")
        page.keyboard.type("100")
        page.keyboard.press("Enter")
        arrive(page, "text=Drawn.")
        page.focus("main a.button")
        page.keyboard.press("Enter")
        arrive(page, "ol.sample")
        here = page.url
        for key in "au":  # there is no such page, and nothing to take back
            page.keyboard.press(key)
        page.wait_for_timeout(200)
        assert page.url == here
        page.keyboard.press("v")
        page.keyboard.press("Control+ArrowRight")
        page.keyboard.press("Control+ArrowRight")
        page.keyboard.press("Control+Shift+ArrowRight")
        page.keyboard.press("n")
        page.wait_for_url("**/new?**")
        assert page.inner_text("blockquote mark") == "Babbage"
        page.focus("text=a name")
        page.keyboard.press("Enter")
        arrive(page, "#form")
        page.focus("#f-entity")
        page.keyboard.press("Control+A")
        page.keyboard.type("Charles Babbage")
        page.keyboard.press("Control+Enter")
        arrive(page, "text=Saved.")
        assert "The check is running" not in page.inner_text("main")
        (made,) = records(corpus, "essay/second/mentions.jsonl")
        assert (made["spans"][0]["quote"], made["made_by"]["agent"]) == ("Babbage", "Ada")
        assert verify(corpus) == []
        narrow(browser, tab, ["/", "/text?id=essay", "/text?id=essay&at=6", f"/record?id={made['id']}", "/new?id=essay&start=4&end=9", "/case"])  # fmt: skip
        tab.quiet()
        context.close()


def test_a_disagreement_is_settled_by_keys_alone_and_taken_back(browser: Any, corpus: Path) -> None:
    if not records(corpus, "essay/second/mentions.jsonl"):
        pytest.skip("the test before did not annotate")
    with desk("--corpus", str(corpus)) as running:
        context = browser.new_context(viewport={"width": 1300, "height": 900})
        tab = Tab(context, running.link)
        page = tab.page
        tab.go("/agreement")
        page.focus("text=Compare them now")
        page.keyboard.press("Enter")
        arrive(page, "text=The first annotation is kept")
        before = {path: path.read_bytes() for path in corpus.rglob("*.jsonl")}
        tab.go("/agreement?show=open&sentence=essay:43")
        page.keyboard.press("s")
        page.keyboard.type("<b>section</b> 3, s and b")
        tab.go("/keys")
        tab.go("/agreement?show=open&sentence=essay:43")
        assert page.input_value("form.settle textarea >> nth=0") == "<b>section</b> 3, s and b", (
            "what was typed is kept"
        )
        page.keyboard.press("s")
        page.keyboard.press("Tab")
        page.keyboard.type("Cuthbert")
        narrow(
            browser,
            tab,
            ["/agreement", "/agreement?show=all&sentence=essay:43", "/agreement?show=agreed", "/agreement?layer=dates"],
        )
        page.keyboard.press("Control+Enter")
        arrive(page, "text=Saved: settled.")
        (line,) = [r for r in records(corpus, "essay/second/adjudication.jsonl") if r["made_by"]["agent"] == "Cuthbert"]
        assert (line["outcome"], line["reason"]) == ("second", "<b>section</b> 3, s and b")
        assert verify(corpus) == []
        tab.go("/agreement?show=settled&sentence=essay:43")
        assert page.evaluate(FAULTS.replace("> 320", "> 1300")) == []
        assert "<b>section</b> 3" in page.inner_text("article.settled")
        page.go_back()
        arrive(page, "text=Saved: settled.")
        page.keyboard.press("u")
        arrive(page, "text=Taken back.")
        assert {path: path.read_bytes() for path in corpus.rglob("*.jsonl")} == before

        state = context.storage_state()
        plain = browser.new_context(java_script_enabled=False, storage_state=state)
        page = plain.new_page()
        page.goto(f"{tab.base}/agreement?show=open&sentence=essay:43")
        form = page.locator("form.settle").first
        form.locator("input[value=first]").check()
        form.locator("textarea").fill("without scripts")
        form.locator("[name=by]").fill("Bede")
        form.locator("button").click()
        assert "Saved: settled." in page.inner_text("#status")
        page.goto(f"{tab.base}/agreement?show=settled&sentence=essay:43")
        assert "by Bede" in page.inner_text("article.settled >> nth=0")
        plain.close()
        tab.quiet()
        context.close()
    assert verify(corpus) == []
