"""A CSL-JSON item as one line: author, title, where, year."""

from __future__ import annotations

from typing import Any


def cite(item: dict[str, Any] | None, key: str) -> str:
    """The line; the key itself when the bibliography lacks the work."""
    if item is None:
        return key
    names = [_name(n) for n in item.get("author", []) if isinstance(n, dict)]
    author = "; ".join(n for n in names if n)
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = str(parts[0][0]) if parts and parts[0] else ""
    where = item.get("container-title") or item.get("publisher") or ""
    return ", ".join(str(part) for part in (author, f"“{item['title']}”", where, year) if part)


def _name(name: dict[str, Any]) -> str:
    """Family name first, as in a bibliography: CSL does not say whose names are spoken in this order anyway (Mao, Zedong)."""
    if name.get("literal"):
        return str(name["literal"])
    family, given = str(name.get("family") or ""), str(name.get("given") or "")
    if not family or not given:
        return family or given
    return f"{family}{given}" if _is_han(family + given) else f"{family}, {given}"


def _is_han(text: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" for c in text)
