"""axe-core on every page of the desk and on the static report, light and dark, wide and narrow; and that it would notice a flaw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.cli.main import main
from tests.desks import NO_BROWSER, Tab, arrive, chromium, desk, opened
from tests.test_desk_annotate import values
from tests.twice import annotated, records
from tests.two_texts import two_texts

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
pytestmark = pytest.mark.skipif(NO_BROWSER != "", reason=NO_BROWSER)

# Every template of the usual desk but that of two annotators, and the layouts that differ; forms of one layout stand for each other.
PAGES = (
    "/?severity=all", "/case?id=letter/death", "/texts?words=a", "/text?id=letter&layer=claims&layer=dates&at=25", "/words?id=essay&quote=in",
    "/new?id=essay&start=4&end=11", "/form?kind=claim&predicate=born&id=reference", "/form?kind=stance&id=essay&start=4&end=11",
    "/form?kind=assessment&claim=essay/death", "/record?kind=work&id=hyman-1982", "/record?id=ref/deaths", "/record?id=search/death", "/form?kind=search&claim=essay/death", "/proposals", "/corpus",
    "/keys", "/aligned", "/aligned?left=letter&right=reference", "/aligned?view=full&what=events", "/nowhere",
)  # fmt: skip
# What the second annotator sees once a sample is drawn. {made}: the id of what they annotated.
BLIND = (
    "/?", "/text?id=essay", "/words?id=essay&quote=Babbage", "/new?id=essay&start=5&end=12",
    "/form?kind=claim&predicate=died&id=essay&start=5&end=12", "/record?id={made}", "/keys", "/case",
)  # fmt: skip
# Two annotations once they were compared.
COMPARED = ("/agreement?show=all&sentence=essay:43", "/agreement?show=settled", "/agreement?show=agreed")
NOT_THERE = ("/nowhere", "/case")
DARK = (
    "/?",
    "/case",
    "/text?",
    "/form?kind=assessment",
    "/aligned",
    "/agreement?show=all",
    "file:",
)  # pages that together have every colour
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


def look(tab: Tab, address: str) -> None:
    """Nothing is wrong with the page at this address, and it is there."""
    assert tab.page.goto(tab.base + address).status == (404 if address in NOT_THERE else 200), address
    assert faults(tab.page) == [], address


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
            look(tab, address)
        tab.go("/keys")
        tab.page.evaluate(
            "document.querySelector('#keys-on').closest('label').replaceWith(document.querySelector('#keys-on'))"
        )
        assert [line.split()[0] for line in faults(tab.page)] == ["label"], "a flaw is noticed"


def test_axe_finds_nothing_wrong_with_the_pages_of_two_annotators(browser: Any, tmp_path: Path) -> None:
    corpus = annotated(tmp_path / "corpus")
    with desk("--blind", "--corpus", str(corpus)) as blind:
        blind.open()
        tab = opened(browser.new_context(), blind)
        assert faults(tab.page) == [], "before there is a name"
        assert blind.post("/name", {"by": "Ada"}).status == 303
        look(tab, "/")
        assert blind.post("/draw", {"id": "essay", "share": "100", "seed": "7"}).status == 303
        where = {"kind": "mention", "id": "essay", "start": "5", "end": "12"}
        typed = values(blind.get("/form", **where).text) | {"entity": "Ada Lovelace", "new.entity": "person"}
        assert blind.post("/save", typed | {"by": "Ada"}).status == 303
        (made,) = (r["id"] for r in records(corpus, "essay/second/mentions.jsonl"))
        for address in BLIND:
            look(tab, address.format(made=made))
    with desk("--corpus", str(corpus)) as usual:
        usual.open()
        tab = opened(browser.new_context(), usual)
        look(tab, "/agreement")
        page = usual.get("/agreement").text
        assert usual.post("/compare", usual.fields(page, "/compare")).status == 303
        for address in COMPARED:
            look(tab, address)
        tab.go("/agreement?show=open&sentence=essay:0")
        tab.page.click("form.settle button >> nth=0")
        arrive(tab.page, "form.settle .wrong")
        assert faults(tab.page) == [], "without a choice and a reason"
        tab.page.check("form.settle input[value=merged]")
        tab.page.fill("form.settle textarea >> nth=0", "neither is right")
        tab.page.fill("form.settle [name=by] >> nth=0", "Bede")
        tab.page.click("form.settle button >> nth=0")
        arrive(tab.page, "#form")
        assert faults(tab.page) == [], "the form of a new reading"


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
