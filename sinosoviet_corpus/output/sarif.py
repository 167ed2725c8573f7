"""SARIF 2.1.0 (OASIS standard), for code scanning: both places, justified suppressions, columns in code points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import metadata
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.position import Positions
from sinosoviet_corpus.render.safe import for_terminal
from sinosoviet_corpus.rules.rule import Loaded

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LONGEST = 1024  # code points of a full description that GitHub shows
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def log(
    corpus: Corpus,
    findings: Iterable[Finding],
    rules: Iterable[Loaded],
    known: Collection[str] | None,
    base: str = "",
    pages: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Any]:
    """The SARIF log as one object. known: ids of a baseline, for `baselineState`; None without one.

    base: the path of the corpus folder from `%SRCROOT%`.  pages: explanations of the findings that do not come from a rule file, by
    code.
    """
    results = list(findings)
    listed = {r.rule.code: _rule(r) for r in rules}
    for finding in results:
        listed.setdefault(finding.code, _note(finding, pages.get(finding.code, "")))
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


def descriptor(code: str, name: str, asks: str, page: str, level: str, more: Sequence[str] = ()) -> dict[str, Any]:
    """The descriptor of a rule. page: its explanation, in paragraphs.  more: further paragraphs of its help."""
    paragraphs = [asks, *page.split("\n\n"), *more]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": asks},
        "fullDescription": {"text": _cut(" ".join(page.split()) or asks)},
        "help": {"text": text, "markdown": f"**{asks}**{text.removeprefix(asks)}"},
        "defaultConfiguration": {"level": level},
    }


def _rule(loaded: Loaded) -> dict[str, Any]:
    rule = loaded.rule
    more = [f"Assumes: {assumed}." for assumed in rule.assumes]
    more += [f"Known false alarms: {rule.false_alarms}"] if rule.false_alarms else []
    more += [f"Examples, and how it is computed: `sinosoviet explain {rule.code}`."]
    return descriptor(rule.code, _camel(rule.name), rule.asks, loaded.page, LEVELS[rule.severity], more)


def _note(finding: Finding, page: str) -> dict[str, Any]:
    asks = finding.name.replace("-", " ").capitalize() + "."
    return descriptor(finding.code, _camel(finding.name), asks, page, LEVELS[finding.severity])


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _result(
    finding: Finding, index: dict[str, int], positions: Positions, known: Collection[str] | None
) -> dict[str, Any]:
    text = plain(finding.message + (f". Hint: {finding.hint}" if finding.hint else ""))
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
    logical = {"name": for_terminal(place.claim), "kind": "member"}
    return {
        "physicalLocation": _physical(place, positions),
        "logicalLocations": [logical],
        "message": {"text": plain(place.caption)},
    }


def _physical(place: Place, positions: Positions) -> dict[str, Any]:
    if place.source_kind != "text":
        path, number, length = positions.line(place.claim)
        return physical(path, whole_line(number, length) if number else None)
    path = positions.path(place.source)
    if place.start is None or place.end is None:
        return physical(path)
    line, column = positions.of(place.source, place.start)
    end_line, end_column = positions.of(place.source, place.end)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return physical(path, {**region, "charOffset": place.start, "charLength": place.end - place.start})


def physical(path: str, region: dict[str, int] | None = None) -> dict[str, Any]:
    """A place in a file. path: relative to `%SRCROOT%`; it is written as an address (RFC 3986)."""
    artifact = {"uri": quote(path, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
    return {"artifactLocation": artifact, **({"region": region} if region else {})}


def whole_line(number: int, length: int) -> dict[str, int]:
    """The region of a line. length: in code points."""
    return {"startLine": number, "startColumn": 1, "endLine": number, "endColumn": length + 1}


def plain(text: str) -> str:
    """The text of a message. It breaks "[words](target)", which SARIF would show as a link."""
    return for_terminal(text).replace("](", "]<U+0028>")
