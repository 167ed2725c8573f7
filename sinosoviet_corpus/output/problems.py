"""Problems of integrity as text, for people and CI services. `base`: the path of the corpus folder from the top of the repository."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files import disk
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.render.safe import for_markdown, for_terminal

SHOWN = 50  # rows of a summary
# The question and the explanation of each kind of problems, by the first letters of their codes.
KINDS = {
    "TXT": ("Is the text still the one that was added?", "A text is stored byte for byte and never changed. Restore it from version control."),
    "SCH": ("Is the line a record in its one form?", "Records have fixed keys, one record a line, UTF-8 and LF, each with an id of its own."),
    "ANC": ("Does the annotation fit its text?", "Offsets are code points, half-open, and the quote has the words of the text there, letter for letter."),
    "VOC": ("Does the record use the words of the vocabulary?", "Predicates, their roles and the types of entities are those of annotations/vocabulary.toml; dates are EDTF."),
    "REF": ("Is everything there that the record names?", "Ids name records that exist, reference claims cite works, and nothing is a part of itself."),
    "STA": ("Are the labels of stance those of the guidelines?", "Advice: section 30 of annotations/guidelines.md says what each label is for. `check` goes on."),
    "REV": ("Does the decision say who decided, and why?", "A decision has a name and a reason."),
    "FIL": ("Does every file and folder belong where it is?", "No check would notice a change to a file that is never read. A link may not lead out of the corpus."),
    "SEA": ("Is the line still as it was sealed?", "The seal holds a digest of every line. Look through what changed, then run `sinosoviet format`."),
}  # fmt: skip
OTHER = (
    "Do the files of the corpus fit each other?",
    "Texts, records and their other files are in their expected places.",
)
MORE = "The message of each problem says how to fix it; `sinosoviet verify` lists them."


def describe(problem: Problem) -> str:
    """A problem as a line: place, code, message, fix."""
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    record = f" [{problem.record}]" if problem.record else ""
    return for_terminal(f"{where}: {problem.code}{record} {problem.message}. {problem.fix}")


def github(problems: Sequence[Problem], base: str = "") -> Iterator[str]:
    """One workflow command a problem, on the lines of the record files."""
    from sinosoviet_corpus.output.github import command

    for problem in problems:
        where: dict[str, object] = {"file": base + problem.path}
        if problem.line is not None:
            where["line"] = problem.line
        yield command("error", {**where, "title": problem.code}, _said(problem))


def junit_document(problems: Sequence[Problem]) -> str:
    """JUnit XML: one failing case a problem, or one passing case for a sound corpus."""
    import xml.etree.ElementTree as ET

    from sinosoviet_corpus.output import junit

    root = ET.Element("testsuites", name="sinosoviet")
    counts = {"tests": str(max(1, len(problems))), "failures": str(len(problems))}
    suite = ET.SubElement(root, "testsuite", {"name": "integrity", **counts})
    if not problems:
        ET.SubElement(suite, "testcase", classname="integrity", name="the corpus is sound")
    for problem in problems:
        case = ET.SubElement(suite, "testcase", classname=junit.clean(problem.path), name=junit.clean(_place(problem)))
        failure = ET.SubElement(case, "failure", type=problem.code, message=junit.clean(problem.message))
        failure.text = junit.clean(_said(problem))
    return junit.xml(root)


def sarif_log(problems: Sequence[Problem], base: str, length: Callable[[str, int], int | None]) -> dict[str, Any]:
    """SARIF 2.1.0: one error a problem. length: code points of a line (path, number from 1) of a record file; None if it has none."""
    from sinosoviet_corpus.output import sarif

    results = []
    for problem in problems:
        long = None if problem.line is None else length(problem.path, problem.line)
        region = None if problem.line is None or long is None else sarif.whole_line(problem.line, long)
        location = {"physicalLocation": sarif.physical(base + problem.path, region)}
        message = {"text": sarif.plain(_said(problem))}
        results.append({"ruleId": problem.code, "level": "error", "message": message, "locations": [location]})
    return sarif.document([_rule(code) for code in sorted({p.code for p in problems})], results)


def _rule(code: str) -> dict[str, Any]:
    from sinosoviet_corpus.output import sarif

    asks, page = KINDS.get(code[:3], OTHER)
    return sarif.descriptor(code, code, asks, page, "error", [MORE])


def line_lengths(root: Path) -> Callable[[str, int], int | None]:
    """A function that gives the number of code points in a line of a corpus file (path, number from 1); None if there is no such line."""
    known: dict[str, list[int]] = {}

    def length(path: str, number: int) -> int | None:
        if path not in known:
            try:
                data = disk.read(root / path)
            except OSError:
                data = b""
            known[path] = [len(line.decode("utf-8", "replace")) for line in data.split(b"\n")]
        return known[path][number - 1] if 0 < number <= len(known[path]) else None

    return length


def markdown(problems: Sequence[Problem]) -> Iterator[str]:
    """A summary for people: a table of the first problems."""
    if not problems:
        yield "The corpus is sound: texts, offsets, quotes, ids, vocabulary and seal fit each other."
        return
    yield f"**{len(problems)} problem(s) of integrity**; nothing was evaluated."
    yield ""
    yield "| where | what | fix |"
    yield "|---|---|---|"
    for p in problems[:SHOWN]:
        what = f"{p.code} {p.message}"
        yield f"| {for_markdown(_place(p))} | {for_markdown(what)} | {for_markdown(p.fix)} |"
    if len(problems) > SHOWN:
        yield ""
        yield f"… and {len(problems) - SHOWN} more: `sinosoviet verify`"


def _place(problem: Problem) -> str:
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    return f"{where} [{problem.record}]" if problem.record else where


def _said(problem: Problem) -> str:
    record = f"[{problem.record}] " if problem.record else ""
    return f"{record}{problem.message}. {problem.fix}"
