"""The report page: verbatim, inert, self-contained, the same on every machine; checked in a real browser if there is one."""

from __future__ import annotations

import html
import itertools
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files.layout import DECISIONS
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.output.html import page
from sinosoviet_corpus.output.passage import Shown, passage
from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.rules.rule import fact, said
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.verify import read_sound
from tests.attacks.everything import make_full
from tests.desks import CHROMIUM, SANDBOX
from tests.scratch import edit

MARKS = st.lists(st.builds(Mark, st.integers(-3, 30), st.integers(-3, 30), st.sampled_from("abcd")), max_size=12)


@given(st.integers(0, 25), MARKS)
def test_segments_are_the_text_and_bear_exactly_the_marks_that_lie_there(length: int, marks: list[Mark]) -> None:
    made = list(segments(length, marks))
    assert "".join("x" * (s.end - s.start) for s in made) == "x" * length
    assert all(a.end == b.start for a, b in itertools.pairwise(made))
    for segment in made:
        for at in range(segment.start, segment.end):
            assert set(segment.names) == {m.name for m in marks if m.start <= at < m.end}


@pytest.fixture(scope="module")
def report(root: Path) -> str:
    corpus = read_sound(root)
    result = check(corpus)
    shown = [f for f in result.findings if f.severity != "info"]
    return page(corpus, shown, [], result.cannot_tell, result.sentences)


def test_the_texts_stand_verbatim_in_the_page(root: Path, report: str) -> None:
    blocks = re.findall(r'<div class="verbatim"[^>]*>(.*?)</div></section>', report, re.DOTALL)
    plain = [
        html.unescape(re.sub(r"<[^>]+>", "", re.sub(r'<a class="note[^>]*>.*?</a>', "", block))) for block in blocks
    ]
    assert plain == [(root / f"corpus/{name}/text.txt").read_bytes().decode() for name in ("flows", "split")]


def test_the_report_and_the_desk_mark_the_same_words_and_of_two_cases_the_gravest_decides() -> None:
    text = "one two\nthree\a four"
    marks = [Mark(0, 7, "1"), Mark(4, 13, "2"), Mark(0, 13, "3")]
    shown = {"1": Shown("warning", "a", "#a", "!1"), "2": Shown("error", "b", "#b", "✕2"), "3": Shown("right")}
    report, live = (passage(text, 0, len(text), marks, shown, live) for live in (False, True))
    for made in (report, live):
        found = re.findall(r'<mark class="([^"]*)"[^>]*>([^<]*)</mark>', made)
        assert found == [
            ("warning right", "one "),
            ("right error", "two"),
            ("right error", "\n"),
            ("right error", "three"),
        ]
    assert re.findall(r'<a class="note (\w+)"[^>]*>([^<]*)</a>', report) == [("warning", "!1"), ("error", "✕2")]
    assert "&lt;U+0007&gt; four" in report, "readable without a style sheet"
    assert [int(at) for at in re.findall(r'data-at="(\d+)"', live)] == [0, 4, 7, 8, 13]
    assert "data-at" not in report


class _Tags(HTMLParser):
    VOID = {"meta", "rect", "line", "br", "link", "input"}

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.targets += [value[1:] for name, value in attrs if name == "href" and value and value.startswith("#")]
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_the_page_is_whole_inert_and_self_contained(report: str) -> None:
    tags = _Tags()
    tags.feed(report)
    assert tags.open == []
    assert not {"script", "link", "img", "iframe", "form", "object"} & tags.seen
    assert len(tags.ids) == len(set(tags.ids))
    assert set(tags.targets) <= set(tags.ids)
    assert "Hayter" in report


def test_hostile_text_stays_text(vocabulary: Vocabulary) -> None:
    evil = "<script>alert(1)</script>{{7*7}}\"'&#x41;\u202e\x1b[2J"
    world = (
        said(evil, "died", person="p", when="1927-04-06"),
        fact("died", "died", person="p", when="1928", citations=[]),
    )
    corpus = to_corpus(world, vocabulary)
    findings = run(corpus, rulebook()).findings
    made = page(corpus, list(findings), [], ())
    assert "<script" not in made
    assert "\u202e" not in made
    assert "\x1b" not in made
    tags = _Tags()
    tags.feed(made)
    assert tags.open == []


def test_a_browser_draws_it_without_a_request_or_a_message(report: str, tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    path, picture = tmp_path / "report.html", tmp_path / "report.png"
    path.write_text(report, "utf-8")
    quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    command = [CHROMIUM, "--headless", *SANDBOX, "--disable-sync", *quiet]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--window-size=320,800", f"--screenshot={picture}"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, text=True, check=False, timeout=120)
    assert picture.stat().st_size > 10_000
    assert "CONSOLE" not in done.stderr


def test_a_judgement_outlives_its_claim(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = make_full(tmp_path / "corpus")
    edit(corpus, DECISIONS, lambda decision: decision.update(claim="essay/gone"))
    assert main(["check", "--format", "html", "--persona", "auditor", "--corpus", str(corpus)]) == 0, "only tensions"
    assert "TMP101 on essay/gone was reviewed by a person" in capsys.readouterr().out
