"""JSON of records and reports: the one writer of all JSON that is printed or written to files."""

from __future__ import annotations

from typing import Any

import msgspec


def document(value: Any) -> str:
    """One value, indented."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode()


def line(value: Any) -> str:
    """One value on one line."""
    return msgspec.json.encode(value).decode()
