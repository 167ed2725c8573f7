"""The shortest and the longest length of each unit of time, in days."""

from __future__ import annotations

DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366), "decade": (3652, 3653)}
