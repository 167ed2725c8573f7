"""A corpus -> rows on works and annotated texts that can be cited, and on what they depend on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from sinosoviet_corpus.evidence.derivations import Edge, Graph
from sinosoviet_corpus.evidence.identity import address, lineages, one_work
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.work import Work, side_of, year_of
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.times.box import ANY_TIME, hull
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf

Row = dict[str, Any]
UNSIGNED = "unsigned page"
SAME_TITLE = "a book of the same title and year"
SAME_BOOK = "a book of the same title, year, volume and author or editor"
MOST_OF_A_TITLE = 50  # the most books of one title and year that a book is compared with
NEAREST = 30  # the most ancestors of a work besides its roots


def works(corpus: Corpus) -> Iterator[Row]:
    """One row a work or annotated text. A text that is also in the bibliography is one work."""
    lineage = lineages(corpus.bibliography, fold)
    for key, work in sorted(corpus.bibliography.items()):
        text = corpus.texts.get(key)
        yield {
            "work": key, "type": work.type, "title": work.title or work.short_title or key,
            "authors": "; ".join(name.last for name in work.authors if name.last) or None,
            "container": work.house or None, "note": work.note,
            "annotated": text is not None, "primary_source": work.primary, "tendency": work.tendency,
            "lineage": lineage[key], "unsigned_page": work.unsigned_page, "book": work.book, **_issued((text and text.source.written) or work.issued),
        }  # fmt: skip
    for key, text in sorted(corpus.texts.items()):
        if key not in corpus.bibliography:
            yield {
                "work": key, "type": text.source.kind, "title": text.source.title, "authors": text.source.author,
                "annotated": True, "primary_source": False, "tendency": side_of(text.source.tendency),
                "lineage": f"text {key}", "unsigned_page": False, "book": False, **_issued(text.source.written),
            }  # fmt: skip


def lines(corpus: Corpus) -> dict[str, str]:
    """Work -> what makes it one voice with other works (see evidence/roots.py): its hand or house, or that nobody signs it."""
    works = corpus.bibliography
    return {key: UNSIGNED if works[key].unsigned_page else line for key, line in lineages(works, fold).items()}


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
        certain, in_full, circle = graph.reached(work, "certain"), graph.reached(work, "firm"), graph.circle(work)
        reached = graph.reached(work)  # the nearest first
        for ancestor in sorted({*islice(reached, NEAREST), *roots.intersection(reached), *({work} & reached.keys())}):
            if ancestor == work:
                way = circle
            else:
                way = graph.way(
                    work, ancestor, "firm" if ancestor in in_full else "certain" if ancestor in certain else "any"
                )
            if way is not None:
                yield {"work": work, "ancestor": ancestor, "firm": way.in_full, "certain": way.certain} | {
                    "root": ancestor in roots,
                    "way": str(way),
                }


def edges(corpus: Corpus) -> list[Edge]:
    """The edges of derivation on record, and those between two entries of the bibliography that are one work.

    A target given by an address is the work with that address.
    """
    by_address: dict[str, str] = {}
    books: dict[tuple[str, int], list[str]] = {}
    found = []
    for key, work in corpus.bibliography.items():
        at = address(work.url)
        first = by_address.setdefault(at, key) if at else key
        # One file may hold two volumes, or chapters of two authors.
        if first != key and one_work(work, corpus.bibliography[first], fold) is not False:
            found.append(Edge(key, "same_witness", first, True, "the same address"))
        if work.type == "book" and work.title and work.year is not None:
            found += _same_book(corpus.bibliography, key, books.setdefault((fold(work.title), work.year), []))
    for cited, given in (
        *((key, work.derivations) for key, work in corpus.bibliography.items()),
        *((key, text.source.derivations) for key, text in corpus.texts.items()),
    ):
        for d in given:
            target = by_address.get(address(d.target) or "", d.target)
            if target != cited:
                found.append(Edge(cited, d.relation, target, d.certain, d.evidence))
    return found


def _same_book(works: Mapping[str, Work], key: str, earlier: list[str]) -> Iterator[Edge]:
    """The edge from a book to an earlier one of its title and year that is the same work, for certain or perhaps."""
    answers = [(other, one_work(works[key], works[other], fold)) for other in earlier[:MOST_OF_A_TITLE]]
    earlier.append(key)
    for answer, evidence in ((True, SAME_BOOK), (None, f"{SAME_TITLE}; the entries do not say enough to tell")):
        for other, one in answers:
            if one is answer:
                yield Edge(key, "same_witness", other, answer is True, evidence)
                return


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
