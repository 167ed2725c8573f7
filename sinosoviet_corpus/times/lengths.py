"""How many days a unit of time has: the shortest and the longest of its kind."""

from __future__ import annotations

DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366), "decade": (3652, 3653)}
