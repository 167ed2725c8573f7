"""Views about what bears a claim out, and what is asked for it."""

from __future__ import annotations

from tests.views.case import Cases

CASES: Cases = {}
