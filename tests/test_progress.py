"""The bar of long work: only on a terminal, only after a while, cleared at the end, safe with foreign words."""

from __future__ import annotations

import io
import sys

import pytest

from sinosoviet_corpus import progress
from sinosoviet_corpus.cli import progress as bar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, after: float = -1) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(bar, "AFTER", after)
    monkeypatch.setenv("TERM", "xterm")
    with bar.shown():
        progress.at("asking about \x1b[31messay", 3, 12)
    progress.at("nobody listens any more", 1, 2)
    return stream.getvalue()


def test_a_terminal_sees_it_and_the_line_is_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _shown(monkeypatch, _Terminal())
    assert "[######..................] 3/12 asking about <U+001B>[31messay" in shown
    assert shown.endswith("\r\x1b[K")
    assert "nobody" not in shown


def test_short_work_and_pipes_see_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shown(monkeypatch, _Terminal(), after=60) == ""
    assert _shown(monkeypatch, io.StringIO()) == ""
