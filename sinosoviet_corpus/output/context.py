"""The text around a passage, cut at a word."""

from __future__ import annotations

CONTEXT = 110  # code points shown to each side of a passage


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The shown text before `start` and after `end`. An ellipsis says that there is more."""
    return (
        _tail(text[max(0, start - CONTEXT) : start], start > CONTEXT),
        _head(text[end : end + CONTEXT], end + CONTEXT < len(text)),
    )


def _tail(text: str, cut: bool) -> str:
    if not cut:
        return text
    return "… " + text.split(" ", 1)[-1] if " " in text else "…" + text


def _head(text: str, cut: bool) -> str:
    if not cut:
        return text
    return text.rsplit(" ", 1)[0] + " …" if " " in text else text + "…"
