"""SARIF 2.1.0 (OASIS standard), for code scanning: both places, justified suppressions, columns in code points."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from importlib import metadata
from typing import Any

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.position import Positions
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.wording.safe import for_terminal

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def log(
    corpus: Corpus,
    findings: Iterable[Finding],
    rules: Iterable[Loaded],
    known: Collection[str] | None,
    base: str = "",
) -> dict[str, Any]:
    """The SARIF log as one object. known: ids of a baseline, for `baselineState`; None without one.

    base: the corpus folder as seen from the folder that `%SRCROOT%` stands for.
    """
    results = list(findings)
    listed = {r.rule.code: _rule(r) for r in rules}
    for finding in results:  # findings about findings and decisions come from no rule file
        listed.setdefault(finding.code, _note(finding))
    index = {code: n for n, code in enumerate(listed)}
    positions = Positions(corpus, base)
    return document(list(listed.values()), [_result(f, index, positions, known) for f in results])


def document(rules: list[dict[str, Any]], results: list[dict[str, Any]]) -> dict[str, Any]:
    """A log of one run of this tool."""
    try:
        version = metadata.version("sinosoviet-corpus")
    except metadata.PackageNotFoundError:  # run from a clone that is not installed
        version = "unknown"
    driver = {"name": "sinosoviet", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(loaded: Loaded) -> dict[str, Any]:
    rule = loaded.rule
    return {
        "id": rule.code,
        "name": _camel(rule.name),
        "shortDescription": {"text": rule.asks},
        "fullDescription": {"text": loaded.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _note(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.code,
        "name": _camel(finding.name),
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _result(
    finding: Finding, index: dict[str, int], positions: Positions, known: Collection[str] | None
) -> dict[str, Any]:
    text = for_terminal(finding.message + (f". Hint: {finding.hint}" if finding.hint else ""))
    related = [_location(p, positions) for p in finding.places[1:]]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.places[0], positions)],
        "relatedLocations": [{"id": n, **location} for n, location in enumerate(related, 1)],
        "partialFingerprints": {"sinosoviet/1": finding.id},
        "properties": {"verdict": finding.verdict, "confidence": finding.confidence, "case": finding.case},
    }
    if finding.decision and finding.decision.judgement == "dismiss":
        decision = finding.decision
        why = f"{decision.reason}{f': {decision.note}' if decision.note else ''} ({decision.by}, {decision.at})"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": for_terminal(why)}]
    if known is not None:
        result["baselineState"] = "unchanged" if finding.id in known else "new"
    return result


def _location(place: Place, positions: Positions) -> dict[str, Any]:
    logical = {"name": place.claim, "kind": "member"}
    message = {"text": for_terminal(place.caption)}
    if place.start is None or place.end is None:
        return {"logicalLocations": [logical], "message": message}
    line, column = positions.of(place.source, place.start)
    end_line, end_column = positions.of(place.source, place.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }
    artifact = {"uri": positions.path(place.source), "uriBaseId": "%SRCROOT%"}
    physical = {"artifactLocation": artifact, "region": region}
    return {"physicalLocation": physical, "logicalLocations": [logical], "message": message}
