"""A work of the bibliography as one line: author, title, where, year."""

from __future__ import annotations

from sinosoviet_corpus.model.work import Name, Work


def cite(work: Work | None, key: str) -> str:
    """The line; the key itself when the bibliography lacks the work. A work without a title is named by what it is."""
    if work is None:
        return key
    author = "; ".join(name for name in map(_name, work.authors) if name)
    title = work.title or work.short_title
    named = f"“{title}”" if title else work.type.replace("_", " ").replace("-", " ")
    return ", ".join(part for part in (author, named, work.house, _year(work.year)) if part)


def _name(name: Name) -> str:
    """Family name first, as in a bibliography: CSL does not say whose names are spoken in this order anyway (Mao, Zedong)."""
    if name.literal or not name.family or not name.given:
        return name.last
    if _is_han(name.family + name.given):
        return f"{name.family}{name.given}"
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (name.last, given, name.suffix) if part)


def _year(year: int | None) -> str:
    return "" if year is None else str(year) if year > 0 else f"{1 - year} BC"


def _is_han(text: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" for c in text)
