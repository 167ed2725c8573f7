"""One line a finding: place, code, message. For editors and grep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.output.position import Positions
from sinosoviet_corpus.output.weight import weight
from sinosoviet_corpus.render.safe import one_line


def lines(corpus: Corpus, findings: Iterable[Finding], base: str = "") -> Iterator[str]:
    """`corpus/<source>/text.txt:line:column: CODE message [claim]`; column in code points, from 1."""
    positions = Positions(corpus, base)
    for finding in findings:
        place = finding.places[0]
        where = place.claim
        if place.start is not None:
            line, column = positions.of(place.source, place.start)
            where = f"{positions.path(place.source)}:{line}:{column}"
        hint = f" ({finding.hint})" if finding.hint else ""
        message = one_line(f"{finding.message}{hint}")
        yield f"{where}: {finding.code} {weight(finding)}: {message} [{place.claim}]"
