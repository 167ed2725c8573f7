"""Views about who was where, and what is called how."""

from __future__ import annotations

from tests.views.case import Cases

CASES: Cases = {}
