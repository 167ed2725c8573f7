"""Problems of integrity in the forms that CI services read. `base`: the corpus folder as seen from the repository."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from typing import Any

from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output import junit, sarif
from sinosoviet_corpus.output.github import command
from sinosoviet_corpus.wording.safe import for_markdown, for_terminal

SHOWN = 50  # rows of a summary


def github(problems: Sequence[Problem], base: str = "") -> Iterator[str]:
    """A workflow command each, on the lines of the record files."""
    for problem in problems:
        where: dict[str, object] = {"file": base + problem.path}
        if problem.line is not None:
            where["line"] = problem.line
        yield command("error", {**where, "title": problem.code}, _told(problem))


def junit_document(problems: Sequence[Problem]) -> str:
    """JUnit XML: a failing case each; one passing case for a sound corpus."""
    root = ET.Element("testsuites", name="sinosoviet")
    counts = {"tests": str(max(1, len(problems))), "failures": str(len(problems))}
    suite = ET.SubElement(root, "testsuite", {"name": "integrity", **counts})
    if not problems:
        ET.SubElement(suite, "testcase", classname="integrity", name="the corpus is sound")
    for problem in problems:
        case = ET.SubElement(suite, "testcase", classname=junit.clean(problem.path), name=junit.clean(_place(problem)))
        failure = ET.SubElement(case, "failure", type=problem.code, message=junit.clean(problem.message))
        failure.text = junit.clean(_told(problem))
    return junit.xml(root)


def sarif_log(problems: Sequence[Problem], base: str = "") -> dict[str, Any]:
    """SARIF 2.1.0: an error each."""
    results = []
    for problem in problems:
        artifact = {"uri": base + problem.path, "uriBaseId": "%SRCROOT%"}
        region = {} if problem.line is None else {"region": {"startLine": problem.line}}
        location = {"physicalLocation": {"artifactLocation": artifact, **region}}
        message = {"text": for_terminal(_told(problem))}
        results.append({"ruleId": problem.code, "level": "error", "message": message, "locations": [location]})
    rules = [{"id": code} for code in sorted({p.code for p in problems})]
    return sarif.document(rules, results)


def markdown(problems: Sequence[Problem]) -> Iterator[str]:
    """A summary for people: a table of the first problems."""
    if not problems:
        yield "The corpus is sound: texts, offsets, quotes, ids, vocabulary and seal fit each other."
        return
    yield f"**{len(problems)} problem(s) of integrity**; nothing was evaluated."
    yield ""
    yield "| where | what | mend |"
    yield "|---|---|---|"
    for p in problems[:SHOWN]:
        what = f"{p.code} {p.message}"
        yield f"| {for_markdown(_place(p))} | {for_markdown(what)} | {for_markdown(p.mend)} |"
    if len(problems) > SHOWN:
        yield ""
        yield f"… and {len(problems) - SHOWN} more: `sinosoviet verify`"


def _place(problem: Problem) -> str:
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    return f"{where} [{problem.record}]" if problem.record else where


def _told(problem: Problem) -> str:
    record = f"[{problem.record}] " if problem.record else ""
    return f"{record}{problem.message}. {problem.mend}"
