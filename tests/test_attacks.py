"""The harnesses in short: `python -m tests.damage`, `tests.odd` and `tests.hostile` run them long."""

from __future__ import annotations

import sys

import pytest

from tests import damage, hostile, odd
from tests.campaign import Draw, campaign

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the children are forked")


@pytest.mark.parametrize(
    ("name", "draw", "count"), [("damage", damage.case, 12), ("odd", odd.case, 1), ("hostile", hostile.case, 1)]
)
def test_nothing_drawn_is_too_much(name: str, draw: Draw, count: int) -> None:
    found = campaign(f"tests.{name}", draw, ["--count", str(count), "--seed", "1955"])
    assert (found.cases, found.faults) == (count, {})
    assert found.verbs > 3 * count
