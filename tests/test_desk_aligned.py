"""Two sources side by side, over HTTP and in a real Chromium: what both speak of, what differs in words, and both texts with it linked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.desk.shared import matters
from sinosoviet_corpus.desk.stretches import around
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.desks import FAULTS, NO_BROWSER, Running, Tab, chromium, desk, opened
from tests.scratch import make
from tests.two_texts import LETTER, two_texts


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_texts(tmp_path_factory.mktemp("aligned") / "corpus")


@pytest.fixture(scope="module")
def running(corpus: Path) -> Iterator[Running]:
    with desk("--corpus", str(corpus)) as made:
        made.open()
        yield made


@pytest.fixture(scope="module")
def tab(running: Running) -> Iterator[Tab]:
    if NO_BROWSER:
        pytest.skip(NO_BROWSER)
    with chromium() as browser:
        yield opened(browser.new_context(viewport={"width": 1300, "height": 900}), running)


def rows(page: str) -> list[str]:
    """The rows of the page, without tags."""
    found = re.findall(r'<article class="matter".*?</article>', page, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in found]


def test_what_both_speak_of_stands_in_rows_with_what_differs_in_words(running: Running) -> None:
    page = running.get("/aligned").text
    made = rows(page)
    assert [row.split(" ", 3)[1] for row in made] == ["The", "Charles", "The", "London"], (
        "in the order of the left text"
    )
    assert "Both speak of 4 things, 2 of them events" in page
    talk, death, fair, london = made
    assert "1 and 2: Participant: essay has Ada Lovelace, letter George Boole." in talk
    assert "that the Great Exhibition took place in England in May 1851" in fair
    assert "When: essay has in May 1851, letter in 1851; essay is more exact" in fair
    assert "Where: essay has England, letter London; letter is more exact" in fair
    assert "1 more statement about it" in fair, "what cannot be compared is folded"
    assert "When: essay has in 1871, letter on 3 March 1872; the two share no day" in death
    assert "Where: essay has London, letter Paris" in death
    assert re.search(r"✕ .*1872.* case \d+, one event two dates undecided 1 and 3:", death), (
        "the findings between the two, with their cases"
    )
    assert "undecided" in death
    assert "<svg viewBox" in page
    assert "They say different things of it" in london
    assert "<b>he died" not in page
    assert "&lt;b&gt;" in page


def test_the_passages_are_the_texts_to_the_letter(tab: Tab, corpus: Path) -> None:
    tab.go("/aligned")
    shown = tab.page.eval_on_selector_all(".one .verbatim", "all => all.map(e => e.textContent)")
    texts = [(corpus / f"corpus/{name}/text.txt").read_bytes().decode() for name in ("essay", "letter")]
    assert shown
    assert all(any(words in text for text in texts) for words in shown)
    tab.go("/aligned?view=full")
    both = tab.page.eval_on_selector_all(".one .verbatim", "all => all.map(e => e.textContent)")
    assert both == [text.replace("\r", "") for text in texts], "CR is shown by a sign that the style sheet draws"
    assert LETTER in texts
    tab.quiet()


def test_filters_orders_and_the_record(running: Running) -> None:
    def titles(**query: str) -> list[str]:
        return [
            row.split(". ")[1].split(" unknown")[0].split(" A letter")[0]
            for row in rows(running.get("/aligned", **query).text)
        ]

    assert len(titles(show="differs")) == 3
    assert titles(what="events")[1].startswith("The Great Exhibition")
    assert len(titles(what="things")) == 2
    assert [t[:5] for t in titles(order="time")] == ["The G", "The t", "Charl", "Londo"]
    assert [t[:5] for t in titles(left="letter", right="essay")] == ["The t", "Charl", "The G", "Londo"]
    assert len(titles(words="paris 1872")) == 1
    assert titles(words="paris nowhere") == []
    assert "Nothing fits" in running.get("/aligned", words="paris nowhere").text
    record = running.get("/aligned", left="letter", right="reference").text
    assert "the record on 18 October 1871; the two share no day" in unescape(record)
    assert "Hyman-1982" in record
    assert "Read both texts in full" not in record
    for query in (
        {"left": "'"},
        {"left": "essay", "right": "essay"},
        {"page": "-1"},
        {"page": "٣"},
        {"page": "9" * 30},
        {"order": "<x>"},
    ):
        assert len(rows(running.get("/aligned", **query).text)) == 4


def test_the_number_of_a_mark_leads_to_the_other_text_without_scripts(tab: Tab) -> None:
    browser = tab.page.context.browser
    context = browser.new_context(
        java_script_enabled=False, storage_state=tab.page.context.storage_state(), color_scheme="dark"
    )
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    for address in ("/aligned", "/aligned?view=full&what=events", "/aligned?left=letter&right=reference"):
        page.goto(tab.base + address)
        assert page.evaluate(FAULTS) == [], address
    page.goto(f"{tab.base}/aligned?view=full&what=events")
    page.click("#left a.number")
    assert page.url.endswith("#mark-right-1")
    assert page.locator("#right .number:target").count() == 1
    page.click("#right .number:target")
    assert page.url.endswith("#mark-left-1")
    page.goto(f"{tab.base}/aligned")
    page.click("a.number >> nth=0")
    assert page.locator("li:target").inner_text().startswith("The text says")
    context.close()


def test_the_page_is_reached_and_left_by_keys(tab: Tab) -> None:
    tab.go("/")
    tab.page.keyboard.press("a")
    tab.page.wait_for_url("**/aligned")
    tab.page.click("text=Read both texts in full")
    tab.page.wait_for_url("**/aligned?*view=full*")
    tab.page.keyboard.press("l")
    tab.page.wait_for_url("**/aligned?left=essay&right=letter*")
    tab.quiet()


def test_with_one_text_it_says_so(tmp_path: Path) -> None:
    corpus = make(tmp_path / "corpus", year="1881")
    with desk("--corpus", str(corpus)) as made:
        made.open()
        page = made.get("/aligned").text
        assert "This corpus has one text, so it stands beside the record" in page
        (row,) = [row for row in rows(page) if "Babbage" in row]
        assert "essay has in 1881, the record on 18 October 1871; the two share no day" in row


def test_without_a_text_it_says_so_and_facts_can_be_stated(tmp_path: Path) -> None:
    init(tmp_path / "corpus")
    with desk("--corpus", str(tmp_path / "corpus")) as made:
        made.open()
        assert "There is no text yet" in made.get("/aligned").text
        work = {"kind": "work", "type": "book", "title": "A life", "published": "1900"}
        assert made.post("/save", work).status == 303
        fact = {
            "kind": "claim",
            "id": "reference",
            "predicate": "born",
            "role.person": "Ada",
            "new.role.person": "person",
            "when": "c. 1815",
        }
        fact |= {"work": "“A life”, 1900", "locator": "p. 1", "says": "She was born then.", "by": "Bede"}
        assert made.post("/save", fact).status == 303
        assert verify(tmp_path / "corpus") == []
        assert "There is no text yet" in made.get("/aligned").text
        assert "Ada" in made.get("/texts", words="born").text


def test_a_claim_set_aside_stands_beside_nothing_and_no_pair_is_searched_for(corpus: Path) -> None:
    whole = read_sound(corpus)
    claims = tuple(msgspec.structs.replace(c, rank="deprecated") if c.id == "letter/death" else c for c in whole.claims)
    made = matters(msgspec.structs.replace(whole, claims=claims), (), "essay", "letter")
    assert [m.things for m in made] == [("the-talk",), ("babbage",), ("the-fair",), ("london",)]
    died = next(c for c in whole.claims if c.id == "essay/death")
    many = tuple(
        msgspec.structs.replace(died, id=f"{source}/{n}", source=source, event=None)
        for source in ("essay", "letter")
        for n in range(3000)
    )
    (one,) = matters(msgspec.structs.replace(whole, claims=many), (), "essay", "letter")
    assert (len(one.left), len(one.right)) == (3000, 3000), "the person and the place have the very same claims"


@settings(max_examples=60)
@given(
    st.text(alphabet=st.sampled_from("ab. \n天"), min_size=1, max_size=400),
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 30)), min_size=1, max_size=5),
    st.lists(st.integers(0, 400), max_size=6, unique=True),
)
def test_stretches_hold_their_marks_and_do_not_overlap(
    corpus: Path, words: str, drawn: list[tuple[int, int]], cuts: list[int]
) -> None:
    whole = read_once(corpus)
    source = msgspec.structs.replace(whole.texts["essay"].source, id="x")
    marks = [Mark(start % len(words), min(len(words), start % len(words) + size), "m") for start, size in drawn]
    bounds = sorted({min(cut, len(words)) for cut in cuts})
    sentences = tuple(
        Sentence(id=f"x/s{a}", source="x", spans=(Range(start=a, end=b, quote=words[a:b]),), no_claim=None, note=None)
        for a, b in pairwise(bounds)
    )  # fmt: skip
    known = Sentences(msgspec.structs.replace(whole, sentences=sentences))
    made = list(around(known, Text(source, words), marks))
    assert all(0 <= low < high <= len(words) for low, high in made)
    assert all(one[1] < two[0] for one, two in pairwise(made))
    assert all(any(low <= m.start and m.end <= high for low, high in made) for m in marks)


_READ: dict[Path, Corpus] = {}


def read_once(corpus: Path) -> Corpus:
    """The corpus, read the first time only."""
    if corpus not in _READ:
        _READ[corpus] = read_sound(corpus)
    return _READ[corpus]
