"""Rules that cannot be written in SQL: computations over the records in place of a query. They are the same for every engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.rules.page import page_of
from sinosoviet_corpus.rules.rule import Loaded


class Answer(Protocol):
    """Rows as a query gives them (`claim`, `against`, `verdict` ...; `members`: the ids of all claims), and how many claims were looked at."""

    @property
    def rows(self) -> list[dict[str, Any]]: ...
    @property
    def looked_at(self) -> int: ...


class Check(NamedTuple):
    """A computation over records that takes the place of a query.

    answer: computes the rows for a corpus.  how: the page on how it is computed, Markdown.
    """

    answer: Callable[[Corpus], Answer]
    how: Callable[[], str]


def _inconsistent_sets(corpus: Corpus) -> Answer:
    from sinosoviet_corpus.network.inconsistent import inconsistent_sets

    return inconsistent_sets(corpus)


def _how_inconsistent_sets() -> str:
    from sinosoviet_corpus.network import build, conflict, inconsistent

    return "\n\n".join(page_of(module) for module in (inconsistent, build, conflict))


def _copy_suspects(corpus: Corpus) -> Answer:
    from sinosoviet_corpus.evidence.derivations import Graph
    from sinosoviet_corpus.reuse.copying import copy_suspects
    from sinosoviet_corpus.tables.works import edges

    return copy_suspects(corpus, Graph(edges(corpus)))


def _how_copy_suspects() -> str:
    from sinosoviet_corpus.reuse import copying, shared_wording

    return "\n\n".join(page_of(module) for module in (copying, shared_wording))


def _altered_quotations(corpus: Corpus) -> Answer:
    from sinosoviet_corpus.reuse.quotation import altered_quotations

    return altered_quotations(corpus)


def _how_altered_quotations() -> str:
    from sinosoviet_corpus.reuse import quotation

    return page_of(quotation)


CHECKS = {
    "altered_quotations": Check(_altered_quotations, _how_altered_quotations),
    "inconsistent_sets": Check(_inconsistent_sets, _how_inconsistent_sets),
    "copy_suspects": Check(_copy_suspects, _how_copy_suspects),
}


def check_of(loaded: Loaded) -> Check:
    """The check that a rule names. Raises CorpusError for an unknown name."""
    check = CHECKS.get(loaded.rule.check or "")
    if check is None:
        known = ", ".join(sorted(CHECKS))
        raise CorpusError(
            f"{loaded.rule.code} names no known check: {loaded.rule.check!r}", loaded.path, f"The checks are {known}."
        )
    return check
