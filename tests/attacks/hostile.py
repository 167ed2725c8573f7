"""Hostile strings in every field of every kind of record, one at a time and all at once: they stay data.

`python -m tests.attacks.hostile --count 2000 --seed 1`: the cases go through all fields in turn, each with another string. For each corpus:

- every verb ends with a clear exit code, without a traceback; no verb fails on a corpus that `verify` calls sound;
- no file outside of the corpus and the named outputs is read (times of reading, and a canary that must not turn up), made or changed;
- the output commands no terminal and no CI; files are well-formed, without foreign markup or formulas.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Generator, Iterator
from pathlib import Path

from sinosoviet_corpus.files.layout import VOCABULARY
from sinosoviet_corpus.output.form import of_check, of_verify
from tests.attacks.campaign import CANARY, Case, campaign
from tests.attacks.everything import make_full
from tests.attacks.forked import Fault, Result
from tests.attacks.loose import Loose, Path_
from tests.attacks.verbs import DECISION, findings_in, ids_of

# OUT stands for the folder outside. A change there, or a file with "owned" in its name, means that a string was obeyed.
STRINGS = (
    "x'; COPY (SELECT content FROM read_text('OUT/canary.txt')) TO 'OUT/owned.txt'; --",
    "x\"; COPY (SELECT content FROM read_text('OUT/canary.txt')) TO 'OUT/owned.txt'; --",
    "x, r0.entity as person FROM asserted c; COPY (SELECT * FROM read_csv('OUT/canary.txt')) TO 'OUT/owned.csv'; SELECT 1 AS y",
    "(select content from read_text('OUT/canary.txt'))",
    "x') or 1=1; INSTALL httpfs; ATTACH 'OUT/owned.db' AS o; --",
    "'", '"', "\\", "\\'", "''", '""', "o'b\"c\\d", "--", "/*", "*/", ";", "$$", "E'\\x41'", "%", "_", "?", "$1", ":x", "@x", "`x`",
    "{0.__class__}", "{person.__class__.__mro__}", "{}", "{", "}", "{{", "{person!r:>99}", "{person:>1000000000}", "%(x)s", "%n%s",
    "$(touch OUT/owned)", "`touch OUT/owned`", "; touch OUT/owned", "| touch OUT/owned", "&& touch OUT/owned", "> OUT/owned", "-rf", "--help",
    "../../outside/canary.txt", "../outside/owned", "OUT/canary.txt", "/etc/passwd", "file://OUT/canary.txt", "\\\\x\\y", "C:\\owned", "~/x",
    "<script>owned()</script>", "<img src=x onerror=owned()>", "\"><svg onload=owned()>", "javascript:owned()", "]]><owned/>", "&owned;",
    "<!DOCTYPE x [<!ENTITY owned SYSTEM 'OUT/canary.txt'>]>", "<!-- owned", "-->", "{{owned}}", "[owned](javascript:owned())", "![](OUT/x)",
    "\x1b[2J\x1b]0;owned\x07", "\x1b]8;;file://OUT/canary.txt\x07x\x1b]8;;\x07", "\x9b2J", "\x08\x08\x08", "\x7f", "\r owned", "\x00", "\x0c",
    "\n::warning file=owned::owned", "::stop-commands::owned", "\n::stop-commands::owned\n", "\r::add-mask::owned", "\n##[error]owned",
    "\u2028::set-output name=owned::x", "\x0b::error::owned", "\x85::error::owned", " ::notice::owned", "##vso[task.complete]owned",
    "\u202eowned\u2066", "\u200f", "\ufeff", "\u200b", "\U000e0001", "e\u0301", "Ａ", "İ", "𝔅", "\ud83d", "\udfff\ud800",
    "=owned()", "+owned()", "-owned()", "@owned", "\t=owned()", "\n=owned()", "＝owned()", "'=owned()", "=cmd|'/c touch OUT/owned'!A1",
    "!!python/object/apply:os.system ['touch OUT/owned']", "import os; os.system('touch OUT/owned')", "owned" * 20_000, "a b\n" * 3_000,
    "\n\n# owned\n\n| a | b |\n|---|---|\n", "\n    owned\n```\n", "a\nb\tc\rd", "", " ", "NaN", "null", "0", "-0", "1e999", "None",
)  # fmt: skip

# Strings that any text may hold: no half characters, not only space, not too long for a record.
ANYWHERE = tuple(s for s in STRINGS if s.strip() and len(s) < 20_000 and not re.search("[\ud800-\udfff]", s))
# The fields in which any text may stand.
FREE = {
    "label", "text", "lang", "note", "act", "locator", "says", "unit", "counted", "value", "rank_reason", "agent", "at", "guideline", "raw",
    "statement", "asserted_by", "topic", "queries", "date", "found", "about", "reason", "by", "title", "author", "origin", "rights",
    "language", "original_file", "newlines", "received", "oddities", "tendency", "evidence", "container-title", "publisher", "family", "given",
    "literal", "number-of-pages", "volume", "page", "DOI", "non-dropping-particle", "sentence", "negative", "version", "entity_types", "url",
}  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝")


def case(at: Case) -> Iterator[Fault]:
    """One corpus with a string in one field, under one name, or in all fields of free text; all verbs."""
    shutil.copytree(at.pristine("full", make_full), at.root)
    loose = Loose(at.root)
    fields = fields_of(loose)
    string = at.rng.choice(STRINGS)
    kind = at.number % (len(fields) + 10)
    if kind < 3:
        at.done = ["all fields of free text"]
        for name, path in fields:
            # The sentence of a predicate has to fit its roles.
            if _is_free(path) and path[0] != "predicates":
                _put(loose, name, path, placed(at.rng.choice(ANYWHERE), at))
    elif kind < 10:
        old = at.rng.choice(_names(loose))
        at.done = [f"{old!a} is called {string[:60]!a}"]
        loose.rename(old, placed(string, at))
    else:
        name, path = fields[kind - 10]
        at.done = [f"{name} {path}: {string[:60]!a}"]
        _put(loose, name, path, placed(string, at))
    loose.save()
    at.watch()
    yield from _all(at, kind < 3)


def placed(string: str, at: Case) -> str:
    """The string with the folder outside in it."""
    return string.replace("OUT", str(at.outside))


def fields_of(loose: Loose) -> list[tuple[str, Path_]]:
    """One place for every field that holds a string, in every kind of file; all predicates of the vocabulary count as one."""
    found: dict[tuple[str, tuple[str, ...]], tuple[str, Path_]] = {}
    for name, path in loose.strings():
        kind = name.replace("/first/", "/").replace("/second/", "/")
        if name == VOCABULARY and path[0] == "predicates" and path[1] not in ("died", "numbered", "appointed"):
            continue
        found.setdefault((kind, tuple("#" if isinstance(key, int) else key for key in path)), (name, path))
    return list(found.values())


def _is_free(path: Path_) -> bool:
    words = [key for key in path if isinstance(key, str)]
    return bool(words) and (words[-1] in FREE or words[0] in ("queries", "oddities", "entity_types"))


def _put(loose: Loose, name: str, path: Path_, value: str) -> None:
    loose.put(name, path, f"https://example.org/{value}" if path[-1] == "url" else value)


def _names(loose: Loose) -> list[str]:
    """The names by which records refer to things: predicates, roles, types, ids."""
    words = loose.vocabulary
    roles = {
        role.removesuffix("?")
        for p in ("died", "held_office", "before", "said")
        for role in words["predicates"][p]["roles"]
    }
    ids = {r["id"] for rows in loose.files.values() if isinstance(rows, list) for r in rows if "id" in r}
    return ["died", "numbered", "named", "person", "office", *sorted(roles), *sorted(ids)]


def _all(at: Case, must_be_sound: bool) -> Iterator[Fault]:
    """Run all verbs in all forms, and check their outputs."""
    verified = yield from _run(at, ["verify", *_forms(tuple(of_verify()), at.out, "v")])
    yield from _made(at.out, "v", tuple(of_verify()))
    yield from _run(at, ["format"], (0,) if must_be_sound else (0, 1, 2))
    verified = yield from _run(at, ["verify"])
    sound = verified.code == 0
    allowed = (0, 1) if sound else (0, 1, 2)
    checked = yield from _run(at, ["check", "--persona", "auditor", *_forms(tuple(of_check()), at.out, "c")], allowed)
    if sound:
        yield from _made(at.out, "c", tuple(of_check()))
    shown = ids_of(at.root)
    for ident in at.rng.sample(shown, min(5 if must_be_sound else 2, len(shown))):
        yield from _run(at, ["show", ident], allowed)
        yield from _run(at, ["show", ident, "--json"], allowed)
    if not sound or at.brief:
        return
    findings = at.out / "c.jsonl"
    for words in (["stats", "--coverage"], ["agree"], ["support"], ["propose", "essay"]):
        yield from _run(at, words, allowed)
    tabulated = yield from _run(at, ["tabulate", "--out", str(at.out / "tables")], (0,))
    yield from _sheets(at.out / "tables")
    if tabulated.code == 0:
        yield from _run(at, ["sweep", "--tables", str(at.out / "tables"), "--out", str(at.out / "swept")], (0,))
    yield from _run(at, ["export", "--to", "docbin", str(at.out / "docs")], (0,))
    found = findings_in(findings.read_text("utf-8")) if findings.exists() else []
    if checked.code in (0, 1) and found:
        yield from _run(at, ["show", found[0]], (0,))
        text = placed(at.rng.choice(STRINGS), at).replace("\0", "")
        words = ["decide", found[0], *DECISION[:-1], f"by {text}"[:2000].encode("utf-8", "replace").decode()]
        yield from _run(at, [*words, f"--note={text.encode('utf-8', 'replace').decode()[:20000]}"], (0,))
        yield from _run(at, ["check", "--persona", "auditor"], (0, 1))
        yield from _run(at, ["verify"], (0,))


def _forms(forms: tuple[str, ...], out: Path, name: str) -> list[str]:
    return [word for form in forms for word in ("--also", f"{form}={out / name}.{form}")]


def _run(at: Case, words: list[str], allowed: tuple[int, ...] = (0, 1, 2)) -> Generator[Fault, None, Result]:
    result = yield from at.run(words, allowed, GITHUB_ACTIONS="true")
    yield from result.unsafe()
    yield from _commands(result.out + "\n" + result.err, words[0])
    return result


# As the runner of GitHub reads lines (ActionCommand.cs): "::" after white space, "##[" anywhere.
_COMMAND = re.compile(
    r"\s*::(stop-commands|set-output|add-mask|error|notice|warning file=owned|\w+ ?name=owned)::|.*##(\[|vso\[)"
)


def _commands(said: str, where: str, ours: bool = False) -> Iterator[Fault]:
    """Lines that a CI would obey. ours: among them are commands that are meant, each a line."""
    for line in re.split(r"[\n\r]", said):
        if (
            "owned" in line
            and _COMMAND.match(line)
            and not (ours and re.match(r"::(error|warning|notice) (file|title)=", line))
        ):
            yield Fault("a command to the CI", where, line[:200])
            return


def _made(out: Path, name: str, forms: tuple[str, ...]) -> Iterator[Fault]:
    """The reports are well-formed, and show markup instead of having it."""
    for form in forms:
        path = out / f"{name}.{form}"
        if not path.exists():
            continue
        data = path.read_bytes()
        text = data.decode("utf-8", "replace")
        path.unlink() if form != "jsonl" else None
        if CANARY.encode() in data:
            yield Fault("a file outside was read", form, "the canary stands in a report")
        try:
            if form in ("json", "sarif"):
                json.loads(data)
            elif form == "jsonl":
                [json.loads(line) for line in data.split(b"\n") if line]
            elif form == "junit":
                ET.fromstring(data)
        except (ValueError, ET.ParseError) as error:
            yield Fault("not well-formed", form, f"{error}: {text[:100]}")
        if form == "html" and re.search(r"<(script>owned|img src=x|svg onload)", text):
            yield Fault("markup of others", form, "")
        if form == "github":
            yield from _commands(text, form, ours=True)


def _sheets(folder: Path) -> Iterator[Fault]:
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            csv.field_size_limit(10**8)
            for row in csv.reader(file):
                if any(cell.startswith(_FORMULA) and "owned" in cell for cell in row):
                    yield Fault("a formula", path.name, str(row)[:200])
                    break
        if CANARY.encode() in path.read_bytes():
            yield Fault("a file outside was read", "tabulate", "the canary stands in a table")


if __name__ == "__main__":
    sys.exit(bool(campaign("tests.attacks.hostile", case, sys.argv[1:]).faults))
