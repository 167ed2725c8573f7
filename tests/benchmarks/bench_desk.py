"""The desk in a real Chromium against its budgets: `python -m tests.benchmarks.bench_desk [--runs 3]`.

Texts of several sizes, in paragraphs and in one line (Latin, Cyrillic, Chinese, astral), with as many marks. Of each the page with all marks: from the
beginning of the navigation to the second frame after the page is parsed, and the processor time of the server alone; how long a key takes that
extends a selection; how long it takes from “Save” to the page with the new mark. On a copy of the shipped corpus: from the key to the next
case. Then what has to hold at any speed: nothing that the policy forbids, the text to the letter, found by the browser's own search, and printed whole.
Prints the least and the middle of the milliseconds with the load of the machine, and whether the least is within the budget.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.init import init
from tests.benchmarks.bench_annotations import WORDS, lines, write
from tests.desks import Running, chromium, desk

PARAGRAPH = 80  # words
READY = """
(() => {
  window.faults = 0;
  document.addEventListener("securitypolicyviolation", () => { window.faults += 1; });
  window.frames2 = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  addEventListener("keydown", (event) => {
    sessionStorage.setItem("bench-key", performance.timeOrigin + event.timeStamp);
    frames2((now) => { window.keyed = now - event.timeStamp; });
  }, true);
  addEventListener("click", (event) => { sessionStorage.setItem("bench-click", performance.timeOrigin + event.timeStamp); }, true);
  document.addEventListener("DOMContentLoaded", () => frames2((now) => { window.ready = now; }));
})()
"""


class Size(NamedTuple):
    """A text to draw. budget: milliseconds until its page is ready.  a_key: until a selection is extended."""

    name: str
    length: int
    marks: int
    in_lines: bool
    budget: int
    a_key: int


SIZES = (
    Size("20 KB, 500 marks", 20_000, 500, True, 500, 10),
    Size("200 KB, 2,000 marks", 200_000, 2_000, True, 600, 10),
    Size("one line of 200 KB, 2,000 marks", 200_000, 2_000, False, 600, 100),
    Size("1 MB, 5,000 marks", 1_000_000, 5_000, True, 2_000, 10),
)
PATIENCE = 300_000  # milliseconds until a page counts as lost
A_CASE = 20  # milliseconds to the next case
SAVED = 600  # milliseconds from Save to the page with the mark: the budget of the page


def make(root: Path, sizes: tuple[Size, ...]) -> dict[str, str]:
    """Write a corpus with a text for each size. Returns the texts by the id of their source."""
    (root / "annotations/reference").mkdir(parents=True)
    shutil.copy(shipped_corpus() / VOCABULARY, root / VOCABULARY)
    (root / "annotations/reference/bibliography.json").write_text("[]\n", "utf-8")
    thing = {"id": "thing", "type": "place", "label": "Thing", "names": [], "part_of": [], "instance_of": []}
    lines(root / "annotations/entities.jsonl", [thing | {"single_holder": None, "state": None, "note": None}])
    made = {}
    for number, size in enumerate(sizes):
        random = Random(number)
        words: list[tuple[int, str]] = []
        parts: list[str] = []
        place = 0
        while place < size.length:
            words.append((place, random.choice(WORDS)))
            parts += [words[-1][1], "\n" if size.in_lines and len(words) % PARAGRAPH == 0 else " "]
            place += len(words[-1][1]) + 1
        text = "".join(parts).rstrip() + " ende-des-textes\n"
        chosen = sorted(random.sample(words[8:], size.marks))
        ends = [words[min(n + PARAGRAPH, len(words)) - 1] for n in range(0, len(words), PARAGRAPH)]
        sentences = [
            (words[n][0], at + len(word)) for n, (at, word) in zip(range(0, len(words), PARAGRAPH), ends, strict=True)
        ]
        write(root, f"t{number}", text, [(start, start + len(word)) for start, word in chosen], sentences)
        made[f"t{number}"] = text
    format_corpus(root)
    return made


def timed(runs: int, once: Callable[[], float]) -> list[float]:
    return [once() for _ in range(runs)]


def ready(page: Page) -> float:
    """Milliseconds from the beginning of the navigation until the page was drawn."""
    return awaited(page, "ready")


def since(page: Page, what: str) -> float:
    """Milliseconds from the last key or click, which was on the page before, until this page was drawn."""
    ready(page)
    return float(
        page.evaluate(f"performance.timeOrigin + window.ready - Number(sessionStorage.getItem('bench-{what}'))")
    )


def awaited(page: Page, name: str) -> float:
    """The value of a variable of the page once it has one. The policy forbids what Playwright has for this."""
    look = f"window.{name} === undefined ? setTimeout(look, 5) : done(window.{name})"
    return float(page.evaluate(f"new Promise((done) => {{ const look = () => {{ {look}; }}; look(); }})"))


class Busy:
    """The processor time that the main thread of a page takes, in milliseconds; a busy machine does not lengthen it."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self._before = 0.0
        self.taken: list[float] = []

    def begin(self) -> None:
        """What follows is measured."""
        self._before = self._now()

    def end(self, navigated: bool = False) -> None:
        """Until here. navigated: to another page, of which the browser counts anew."""
        self.taken.append((self._now() - (0.0 if navigated else self._before)) * 1000)

    def _now(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


class Table:
    """Prints a row for each measure and remembers whether all were within their budgets."""

    def __init__(self) -> None:
        self.missed = 0

    def row(self, what: str, found: list[float], budget: int | None, busy: list[float] | None = None) -> None:
        """found: milliseconds.  busy: those of processor time that the page itself took."""
        late = budget is not None and min(found) > budget
        self.missed += late
        said = "" if busy is None else f"  busy {min(busy):.0f}"
        said += "" if budget is None else f"  budget {budget}{', MISSED' if late else ''}"
        print(
            f"{what:62} {min(found):7.0f} {statistics.median(found):7.0f} ms{said}  load {os.getloadavg()[0]:.1f}",
            flush=True,
        )

    def holds(self, what: str, true: bool) -> None:
        """A property that has to hold."""
        self.missed += not true
        print(f"{what:62} {'holds' if true else 'DOES NOT HOLD'}", flush=True)


def opened(browser: Browser, running: Running) -> tuple[Page, str]:
    """A page of the desk, and the address before each path."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    context.add_init_script(READY)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    base = running.link.partition("/open")[0]
    page.goto(running.link)
    page.wait_for_url(f"{base}/")
    running.cookie = "; ".join(f"{c['name']}={c['value']}" for c in context.cookies())
    running.token = page.evaluate("document.body.dataset.token")
    return page, base


def texts(browser: Browser, table: Table, runs: int, folder: Path) -> None:
    """The pages of texts."""
    made = make(folder, SIZES)
    with desk("--corpus", str(folder)) as running:
        page, base = opened(browser, running)
        for size, (key, text) in zip(SIZES, made.items(), strict=True):
            address = f"/text?id={key}&layer=mentions"

            def served(address: str = address) -> float:
                return _served(running, address)

            busy = Busy(page)

            def shown(address: str = address, busy: Busy = busy) -> float:
                page.goto(base + address)
                taken = ready(page)
                busy.end(navigated=True)
                return taken

            served()
            table.row(f"{size.name}: the server alone", timed(runs, served), None)
            table.row(f"{size.name}: page ready", timed(runs, shown), size.budget, busy.taken)
            busy = Busy(page)
            table.row(
                f"{size.name}: a key that extends a selection", list(_keys(page, runs, busy)), size.a_key, busy.taken
            )
            marked = int(page.evaluate("document.querySelectorAll('.verbatim mark').length"))
            table.holds(f"{size.name}: {marked} marks are drawn", marked >= size.marks)
            table.holds(f"{size.name}: the text to the letter", page.evaluate("document.querySelector('.verbatim').textContent") == text)  # fmt: skip
            table.holds(f"{size.name}: the browser finds its last words", page.evaluate("getSelection().empty() || window.find('ende-des-textes')"))  # fmt: skip
            pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf()))
            table.holds(f"{size.name}: printed on {pages} pages", pages > len(text) / 10_000)
            table.row(f"{size.name}: from Save to the page with the mark", [_saved(page, base, key, text)], None)
            table.holds(f"{size.name}: nothing that the policy forbids", page.evaluate("window.faults") == 0)


def _keys(page: Page, runs: int, busy: Busy) -> Iterator[float]:
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("v")
    for _ in range(max(3, runs)):
        page.evaluate("window.keyed = undefined")
        busy.begin()
        page.keyboard.press("Shift+ArrowRight")
        taken = awaited(page, "keyed")
        busy.end()
        yield taken
    page.keyboard.press("Escape")


def _saved(page: Page, base: str, key: str, text: str) -> float:
    end = text.index(" ")
    page.goto(f"{base}/form?kind=mention&id={key}&start=0&end={end}")
    page.fill("#f-entity", "Thing")
    page.fill("#f-by", "Ada")
    page.evaluate("window.ready = undefined")
    with page.expect_navigation():
        page.click("button[value=save]")
    return since(page, "click")


def cases(browser: Browser, table: Table, runs: int, folder: Path) -> None:
    """From one case to the next, by key."""
    init(folder, shipped_corpus())
    with desk("--corpus", str(folder)) as running:
        page, base = opened(browser, running)
        page.keyboard.press("o")
        page.wait_for_url("**/case?**")
        ready(page)

        def following() -> float:
            with page.expect_navigation():
                page.keyboard.press("j")
            return since(page, "key")

        following()
        table.row("next case, from the key to the page", timed(max(10, runs), following), A_CASE)
        address = page.url.removeprefix(base)

        table.row("next case: the server alone", timed(max(10, runs), lambda: _served(running, address)), None)
        table.row("page of agreement: ready", timed(runs, lambda: _ready_at(page, f"{base}/agreement")), SAVED)
        table.holds("cases: nothing that the policy forbids", page.evaluate("window.faults") == 0)


def _served(running: Running, address: str) -> float:
    """Milliseconds of processor time that the server takes for a page; of wall time, where the system does not say."""
    before, began = _processor(running.process.pid), time.perf_counter()
    assert running.get(address).status == 200
    after = _processor(running.process.pid)
    return (after - before if before is not None and after is not None else time.perf_counter() - began) * 1000


def _processor(pid: int) -> float | None:
    """The seconds of processor time of a process so far, its threads that have ended included."""
    file = Path(f"/proc/{pid}/stat")
    if not file.exists():
        return None
    fields = file.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _ready_at(page: Page, address: str) -> float:
    page.goto(address)
    return ready(page)


def main() -> int:
    """Measure, print, and exit 1 if a budget was missed."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--runs", type=int, default=3)
    given: Any = arguments.parse_args()
    table = Table()
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        cases(browser, table, given.runs, Path(folder) / "shipped")
        texts(browser, table, given.runs, Path(folder) / "texts")
    print(f"{table.missed} missed")
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
