"""A corpus -> rows on works and annotated texts that can be cited, and on what they depend on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

from sinosoviet_corpus.evidence.derivations import Edge, Graph
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.work import side_of, year_of
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.times.box import ANY_TIME, hull
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf

Row = dict[str, Any]
NEAREST = 30  # the most ancestors of a work besides its roots


def works(corpus: Corpus) -> Iterator[Row]:
    """One row a work or annotated text. A text that is also in the bibliography is one work."""
    for key, work in sorted(corpus.bibliography.items()):
        text = corpus.texts.get(key)
        yield {
            "work": key, "type": work.type, "title": work.title or work.short_title or key,
            "authors": "; ".join(name.last for name in work.authors if name.last) or None,
            "container": work.house or None, "note": work.note,
            "annotated": text is not None, "primary_source": work.primary, "tendency": work.tendency,
            "lineage": work.lineage, "book": work.book, **_issued((text and text.source.written) or work.issued),
        }  # fmt: skip
    for key, text in sorted(corpus.texts.items()):
        if key not in corpus.bibliography:
            yield {
                "work": key, "type": text.source.kind, "title": text.source.title, "authors": text.source.author,
                "annotated": True, "primary_source": False, "tendency": side_of(text.source.tendency),
                "lineage": f"text {key}", "book": False, **_issued(text.source.written),
            }  # fmt: skip


def derivations(corpus: Corpus) -> Iterator[Row]:
    """One row an edge: the edges on record, and those between two entries of the bibliography that are one work."""
    yield from (edge._asdict() for edge in edges(corpus))


def descents(corpus: Corpus) -> Iterator[Row]:
    """One row for each work and ancestor: the NEAREST ancestors and all roots, and the work itself if it lies on a circle.

    See Graph.reached.
    """
    graph = Graph(edges(corpus))
    for work in graph.works():
        roots = graph.roots(work)
        certain, firm, circle = graph.reached(work, "certain"), graph.reached(work, "firm"), graph.circle(work)
        reached = graph.reached(work)  # the nearest first
        for ancestor in sorted({*islice(reached, NEAREST), *roots.intersection(reached), *({work} & reached.keys())}):
            if ancestor == work:
                way = circle
            else:
                way = graph.way(
                    work, ancestor, "firm" if ancestor in firm else "certain" if ancestor in certain else "any"
                )
            if way is not None:
                yield {"work": work, "ancestor": ancestor, "firm": way.firm, "certain": way.certain} | {
                    "root": ancestor in roots,
                    "way": str(way),
                }


def edges(corpus: Corpus) -> list[Edge]:
    """The edges of derivation on record, and those between two entries of the bibliography that are one work.

    A target given by an address is the work with that address.
    """
    by_address: dict[str, str] = {}
    books: dict[tuple[str, int], str] = {}
    found = []
    for key, work in corpus.bibliography.items():
        address = _address(work.url)
        first = by_address.setdefault(address, key) if address else key
        if first != key:
            found.append(Edge(key, "same_witness", first, True, "the same address"))
        if work.type == "book" and work.title and work.year is not None:
            first = books.setdefault((fold(work.title), work.year), key)
            if first != key:
                found.append(Edge(key, "same_witness", first, True, "a book of the same title and year"))
    for cited, given in (
        *((key, work.derivations) for key, work in corpus.bibliography.items()),
        *((key, text.source.derivations) for key, text in corpus.texts.items()),
    ):
        for d in given:
            target = by_address.get(_address(d.target) or "", d.target)
            if target != cited:
                found.append(Edge(cited, d.relation, target, d.certain, d.evidence))
    return found


def _address(url: str) -> str | None:
    """An address in comparable form; None if it names only a whole site."""
    if "://" not in url:
        return None
    host, _, path = unquote(url.split("://", 1)[1]).rstrip("/").partition("/")
    return f"{host.casefold().removeprefix('www.')}/{path}" if path else None


def _issued(edtf: str | None) -> Row:
    try:
        made = boxes(edtf, "within") if edtf else None
    except (NoSuchDay, NotEdtf):
        made = None
    core, loose, widened = map(hull, (made.core, made.loose, made.outer)) if made else (ANY_TIME,) * 3
    return {
        "year": year_of(edtf) if made else None,
        "dated": made is not None,
        "core": core._asdict(),
        "loose": loose._asdict(),
        "widened": widened._asdict(),
    }
