"""A short run of each harness; `python -m tests.attacks.damage`, `tests.attacks.odd` and `tests.attacks.hostile` run many cases."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="the children are forked")

from tests.attacks import damage, forked, hostile, odd
from tests.attacks.campaign import CANARY, Case, Draw, campaign
from tests.attacks.everything import make_full
from tests.attacks.forked import Fault


@pytest.mark.parametrize(
    ("name", "draw", "count"), [("damage", damage.case, 6), ("odd", odd.case, 1), ("hostile", hostile.case, 1)]
)
def test_nothing_drawn_is_too_much(name: str, draw: Draw, count: int) -> None:
    found = campaign(f"tests.attacks.{name}", draw, ["--count", str(count), "--seed", "1955", "--brief"])
    assert (found.cases, found.faults) == (count, {})
    assert found.verbs > 3 * count


def test_what_must_not_happen_is_noticed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(forked, "SECONDS", 1)

    def reads(root: Path) -> None:
        print((root.parent / "outside/canary.txt").read_text("utf-8"))

    def writes(root: Path) -> None:
        (root / "corpus/essay/text.txt").write_bytes(b"")
        (root.parent / "outside/owned").write_bytes(b"")

    def loops(root: Path) -> None:
        while time.time():
            pass

    def case(at: Case) -> Iterator[Fault]:
        shutil.copytree(at.pristine("full", make_full), at.root)
        at.watch()
        yield from at.run(["verify"])
        yield from at.call("reads", reads)
        yield from at.call("writes", writes)
        yield from at.run(["verify"], (0,))
        yield from at.call("raises", lambda root: int("x"))
        yield from at.call("loops", loops)

    found = campaign("tests.attacks", case, ["--count", "1"])
    assert found.faults.keys() == {
        ("a file outside was read", "reads"),
        ("touched: corpus", "writes: ['changed']"),
        ("touched: outside", "writes: ['made']"),
        ("exit 1", "verify: "),
        ("traceback", "ValueError at ?"),
        ("hang", "loops"),
    }
    assert CANARY not in capsys.readouterr().out
