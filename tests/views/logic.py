"""Views about what speaks against what."""

from __future__ import annotations

from tests.views.case import Cases

CASES: Cases = {}
