"""One line a finding: place, code, message. For editors and grep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.wording.safe import one_line


def lines(corpus: Corpus, findings: Iterable[Finding]) -> Iterator[str]:
    """`corpus/<source>/text.txt:line:column: CODE message [claim]`; column in code points, from 1."""
    for finding in findings:
        place = finding.places[0]
        text = corpus.texts.get(place.source)
        where = place.claim
        if text is not None and place.start is not None:
            before = text.text[: place.start]
            column = place.start - (before.rfind("\n") + 1) + 1
            where = f"corpus/{place.source}/text.txt:{before.count(chr(10)) + 1}:{column}"
        verdict = f", {finding.verdict}" if finding.verdict else ""
        hint = f" ({finding.hint})" if finding.hint else ""
        message = one_line(f"{finding.message}{hint}")
        yield f"{where}: {finding.code} {finding.severity}{verdict}: {message} [{place.claim}]"
