"""The state of every sentence as a table: what the record says of it, with the number of independent roots or the searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.evidence.roots import count
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.render.safe import for_terminal
from sinosoviet_corpus.tables import works
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.verdict.states import STATES, SentenceState


def rows(corpus: Corpus) -> list[dict[str, Any]]:
    """For each sentence its id, its state in words, the least and most independent roots of its support, searches, findings and digest."""
    claims = {c.id: c for c in corpus.claims}
    graph = Graph(works.edges(corpus))
    lineages = {row["work"]: row["lineage"] for row in works.works(corpus)}
    made = []
    for state in check(corpus).sentences:
        cited = {
            k.work for key in state.support if key in claims for k in claims[key].citations if k.function == "supports"
        }
        roots = count(graph, sorted(cited), lineages, state.source) if state.state == "supported" else None
        made.append(
            {
                "sentence": state.sentence,
                "source": state.source,
                "state": state.state,
                "roots": [roots.least, roots.most] if roots else None,
                "searches": state.searches,
                "findings": state.findings,
                "in_part": state.in_part,
                "digest": state.digest,
                "says": _says(state, (roots.least, roots.most) if roots else None),
            }
        )
    return made


def _says(state: SentenceState, roots: tuple[int, int] | None) -> str:
    if roots:
        number = f"{roots[0]}" if roots[0] == roots[1] else f"{roots[0]} to {roots[1]}"
        return f"supported by {number} independent root{'s' * (roots != (1, 1))}"
    if state.state == "unsupported":
        part = " in part" if state.in_part else ""
        return (
            f"unsupported{part} after {', '.join(state.searches)}"
            if state.searches
            else f"unsupported{part}; nobody searched"
        )
    return state.state


def lines(corpus: Corpus) -> Iterator[str]:
    """Counts by text, then a line for each sentence: its id, its state, the digest of what that rests on."""
    made = rows(corpus)
    for name in sorted(corpus.texts):
        counts = Counter(row["state"] for row in made if row["source"] == name)
        yield f"{name}: " + ", ".join(f"{counts[state]} {state}" for state in STATES if counts[state])
    yield from (for_terminal(f"{row['sentence']}  {row['digest'][:8]}  {row['says']}") for row in made)
