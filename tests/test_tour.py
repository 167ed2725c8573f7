"""The tour for people who do not program: every command runs and prints what the page says; its pictures show pages that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from tests import tour
from tests.desks import desk


def test_every_command_prints_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tour.prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    ran = []
    for (program, *words), expected in tour.steps():
        assert program == "sinosoviet"
        ran.append(words[0])
        if words[0] == "desk":
            with desk(*words[1:]) as running:
                assert running.open().status in (200, 303)
                for address in tour.PAGES.values():
                    assert running.get(address).status == 200, address
            continue
        assert main(words) == 0, words
        printed, at = capsys.readouterr().out, 0
        if words[0] == "new":
            shown = re.findall(r"```text\n(.*?)```", tour.README.read_text("utf-8"), re.DOTALL)
            assert all(block in printed for block in shown)
        for line in expected:  # in this order; other lines may stand between
            found = printed.find(line, at)
            assert found >= 0, f"{line}\nis not in\n{printed[at:]}"
            at = found + len(line)
    assert ran == ["new", "import", "check", "desk", "check", "verify"]


def test_the_pictures_are_there_and_small() -> None:
    named = re.findall(r"!\[[^\]]+\]\(pictures/([^)]+)\)", tour.README.read_text("utf-8"))
    assert named == list(tour.PAGES)
    assert {path.name for path in (tour.FOLDER / "pictures").iterdir()} == set(named)
    for name in named:
        data = (tour.FOLDER / "pictures" / name).read_bytes()
        assert data.startswith(b"\x89PNG")
        assert len(data) <= tour.MOST_BYTES, name
