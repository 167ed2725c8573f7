"""The desk in a real Chromium: by keys alone, narrow, dark, with hostile text; every page without a message on the console."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.files.layout import DECISIONS
from sinosoviet_corpus.tasks.verify import verify
from tests import commands
from tests.desks import Running, desk
from tests.scratch import make

api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
ADDRESSES = ("/", "/case?id=essay/death", "/corpus", "/keys")


class Tab:
    """A page, with everything that its console said."""

    def __init__(self, context: Any, link: str) -> None:
        self.page = context.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.asked: list[str] = []
        self.base = link.partition("/open")[0]
        self.page.goto(link)
        self.page.wait_for_url(f"{self.base}/")

    def go(self, address: str) -> None:
        self.page.goto(self.base + address)

    def quiet(self) -> None:
        """No message, and no request to anybody else."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith((self.base, "data:"))] == []


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


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
    page.wait_for_selector("text=Saved: dismissed")
    (line,) = [json.loads(line) for line in (corpus / DECISIONS).read_text("utf-8").splitlines()]
    assert (line["judgement"], line["reason"], line["by"]) == ("dismiss", "genuine-disagreement", "Ada jkcdw?")
    page.keyboard.press("u")
    page.wait_for_selector("text=Taken back")
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


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_fit_narrow_screens_and_have_their_parts_in_order(tab: Tab, address: str) -> None:
    tab.page.set_viewport_size({"width": 320, "height": 800})
    tab.go(address)
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.page.locator("h1").count() == 1
    assert tab.page.locator("main").count() == 1
    small = "[...document.querySelectorAll('button, .top a, .steps a, ol.cases a')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 24).length"
    assert tab.page.evaluate(small) == 0
    nameless = "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(e => !e.labels.length && !e.ariaLabel).length"
    assert tab.page.evaluate(nameless) == 0
    ids = tab.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    tab.page.set_viewport_size({"width": 1300, "height": 900})
    tab.quiet()


def test_the_passage_is_the_text_to_the_letter(tab: Tab, corpus: Path) -> None:
    tab.go("/case?id=essay/death")
    text = (corpus / "corpus/essay/text.txt").read_bytes().decode()
    assert tab.page.evaluate("document.querySelector('.verbatim').textContent") == text


def test_pages_are_read_and_decided_without_scripts(browser: Any, running: Running, tab: Tab, corpus: Path) -> None:
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


def test_hostile_text_and_names_stay_inert(browser: Any, tmp_path: Path) -> None:
    corpus = commands.sound(tmp_path / "corpus")
    with desk("--corpus", str(corpus)) as made:
        context = browser.new_context()
        tab = Tab(context, made.link)
        addresses = [
            "/",
            "/?severity=all",
            *tab.page.eval_on_selector_all("ol.cases a", "all => all.map(a => a.getAttribute('href'))"),
        ]
        assert len(addresses) > 2
        for address in addresses:
            tab.go(address)
            assert tab.page.evaluate("document.querySelectorAll('main b, main script, main img').length") == 0
            assert tab.page.title().endswith("the desk")
        tab.quiet()
        context.close()
        made.process.send_signal(signal.SIGTERM)
        assert made.process.wait(20) == 0
