"""Workflow commands of GitHub Actions: annotations on the lines of the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.output.position import Positions
from sinosoviet_corpus.output.printed import Command
from sinosoviet_corpus.output.weight import is_dismissed, judgement
from sinosoviet_corpus.render.safe import for_terminal, one_line

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
SHOWN = 10  # GitHub shows ten of each level in a step; the log has all


def lines(corpus: Corpus, findings: Iterable[Finding], base: str = "") -> Iterator[str]:
    """One command a finding, gravest first, then how many GitHub will not show. Dismissed findings become notices."""
    positions = Positions(corpus, base)
    counts = dict.fromkeys(LEVELS, 0)
    for finding in findings:
        severity = "info" if is_dismissed(finding) else finding.severity
        counts[severity] += 1
        place = finding.places[0]
        where: dict[str, object] = {}
        if place.start is not None:
            line, column = positions.of(place.source, place.start)
            where = {"file": positions.path(place.source), "line": line, "col": column}
        elif place.source_kind != "text":
            path, number, _ = positions.line(place.claim)
            where = {"file": path, "line": number} if number else {}
        message = finding.message + (f" ({finding.hint})" if finding.hint else "")
        if finding.decision:
            message = f"{judgement(finding)}. {message}"
        level, title = LEVELS[severity], f"{finding.code} {finding.name}"
        yield command(level, {**where, "title": title}, f"{message} [{finding.claim}]")
    cut = sum(max(0, n - SHOWN) for n in counts.values())
    if cut:
        yield f"{cut} finding(s) are in this log only: GitHub shows {SHOWN} of each level."


def command(level: str, properties: dict[str, object], message: str) -> Command:
    """One workflow command, everything in it escaped."""
    given = ",".join(f"{name}={_property(for_terminal(str(value)))}" for name, value in properties.items())
    return Command(f"::{level} {given}::{_data(one_line(message))}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
