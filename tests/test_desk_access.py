"""axe-core on every page of the desk and on the static report, light and dark, wide and narrow; and that it would notice a flaw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.cli.main import main
from tests.desks import NO_BROWSER, Tab, chromium, desk
from tests.two_texts import two_texts

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
pytestmark = pytest.mark.skipif(NO_BROWSER != "", reason=NO_BROWSER)

# Every template, and the layouts that differ; forms of one layout stand for each other.
PAGES = (
    "/?severity=all", "/case?id=letter/death", "/texts?words=a", "/text?id=letter&layer=claims&layer=dates&at=25", "/words?id=essay&quote=in",
    "/new?id=essay&start=4&end=11", "/form?kind=claim&predicate=born&id=reference", "/form?kind=stance&id=essay&start=4&end=11",
    "/form?kind=assessment&claim=essay/death", "/record?kind=work&id=hyman-1982", "/record?id=ref/deaths", "/proposals", "/corpus",
    "/keys", "/aligned", "/aligned?left=letter&right=reference", "/aligned?view=full&what=events", "/nowhere",
)  # fmt: skip
DARK = ("/?", "/case", "/text?", "/form?kind=assessment", "/aligned", "file:")  # pages that together have every colour
WIDE, NARROW = {"width": 1300, "height": 900}, {"width": 320, "height": 800}


def faults(page: Any) -> list[str]:
    """What axe finds wrong with a page, with the first element of each: all rules, then the contrast of dark colours on a narrow screen."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(WIDE)
    found = axe.Axe().run(page).response["violations"]
    if any(part in page.url for part in DARK):
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size(NARROW)
        found += page.evaluate("axe.run({runOnly: ['color-contrast']}).then(made => made.violations)")
    return [f"{one['id']} ({one['impact']}): {one['nodes'][0]['html']}" for one in found]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_texts(tmp_path_factory.mktemp("axe") / "corpus")


def test_axe_finds_nothing_wrong_with_the_pages_of_the_desk(browser: Any, corpus: Path) -> None:
    with desk("--corpus", str(corpus)) as made:
        tab = Tab(browser.new_context(), made.link)
        for address in PAGES:
            tab.go(address)
            assert faults(tab.page) == [], address
        tab.go("/keys")
        tab.page.evaluate(
            "document.querySelector('#keys-on').closest('label').replaceWith(document.querySelector('#keys-on'))"
        )
        assert [line.split()[0] for line in faults(tab.page)] == ["label"], "a flaw is noticed"


def test_axe_finds_nothing_wrong_with_the_static_report(
    browser: Any, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "html", "--exit-zero", "--corpus", str(corpus)])
    report = tmp_path / "report.html"
    report.write_text(capsys.readouterr().out, "utf-8")
    page = browser.new_context().new_page()
    page.goto(report.as_uri())
    assert page.locator("h1").count() == 1
    assert faults(page) == []
