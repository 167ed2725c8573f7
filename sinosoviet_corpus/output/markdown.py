"""A summary in Markdown for the page of a CI run: one row a case, gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.output.position import Positions
from sinosoviet_corpus.output.weight import dismissed, judgement, weight
from sinosoviet_corpus.render.safe import for_markdown
from sinosoviet_corpus.verdict.cases import by_case

SHOWN = 50  # rows; the page of a run holds one megabyte


def lines(
    corpus: Corpus, shown: list[Finding], hidden: list[Finding], known: int | None, base: str = ""
) -> Iterator[str]:
    """The summary. known: how many findings a baseline left out; None without one."""
    counts = Counter(f.severity for f in shown)
    found = ", ".join(f"{counts[s]} {s}{'s' * (counts[s] != 1)}" for s in ("error", "warning", "info") if counts[s])
    cases = by_case(shown)
    new = "" if known is None else " that the baseline does not know"
    yield f"**{found}** in {len(cases)} case(s){new}{dismissed(shown)}." if found else f"Nothing found{new}."
    left_out = [f"{len(hidden)} lesser finding(s) hidden"] if hidden else []
    left_out += [f"{known} finding(s) of the baseline left out"] if known else []
    if left_out:
        yield ""
        yield f"{'; '.join(left_out)}."
    if not cases:
        return
    positions = Positions(corpus, base)
    yield ""
    yield "| severity | where | what |"
    yield "|---|---|---|"
    for findings in list(cases.values())[:SHOWN]:
        first = findings[0]
        place = first.places[0]
        where = place.claim
        if place.start is not None:
            where = f"{positions.path(place.source)}:{positions.of(place.source, place.start)[0]} [{place.claim}]"
        said = [f"{f.code} {f.message}{f' [{judgement(f)}]' if f.decision else ''}" for f in findings] + (
            [f"Hint: {first.hint}"] if first.hint else []
        )
        yield f"| {weight(first)} | {for_markdown(where)} | {'<br>'.join(for_markdown(t) for t in said)} |"
    if len(cases) > SHOWN:
        yield ""
        yield f"… and {len(cases) - SHOWN} more cases: `sinosoviet check`"
