"""Every verb of the command line in all its forms, for a corpus with any content."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from sinosoviet_corpus.output.form import of_check, of_verify

NEW_TEXT = "Another text, of 1882.\n"
NEW_FACTS = "person,office,from,source\nA Person,An Office,1882,A Work\n=1+1,An Office,soon,A Work\n"
DECISION = ["confirm", "--reason", "error-in-text", "--by", "a person"]


def ids_of(root: Path) -> list[str]:
    """The ids of the texts, and of all records that can be read."""
    found = [p.parent.name for p in sorted(root.glob("corpus/*/source.toml"))]
    for path in sorted(root.glob("annotations/**/*.jsonl")):
        if not path.is_file() or path.name in ("seal.jsonl", "adjudication.jsonl", "decisions.jsonl", "imports.jsonl"):
            continue
        if path.parent.name in ("first", "second"):
            continue
        for line in path.read_bytes().splitlines()[:2000]:
            try:
                ident = json.loads(line)["id"]
            except (ValueError, KeyError, TypeError, RecursionError):
                continue
            found.append(ident if isinstance(ident, str) else str(ident))
    return [name for name in found if not name.startswith("-") and "\0" not in name and _is_unicode(name)]


def findings_in(lines: str) -> list[str]:
    """The ids of the findings that `check --format jsonl` printed."""
    return [json.loads(line)["id"] for line in lines.split("\n") if line]  # splitlines would split at U+2028 too


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


def light(root: Path, rng: Random, out: Path) -> list[list[str]]:
    """Commands that start no database."""
    some = ids_of(root)
    return [
        *(["verify", "--format", form] for form in tuple(of_verify())),
        ["verify", "--also", f"sarif={out / 'v.sarif'}", "--also", f"junit={out / 'v.xml'}", "--output", str(out / "v")],
        *(["show", ident, "--color", rng.choice(("always", "never"))] for ident in rng.sample(some, min(4, len(some)))),
        *(["show", ident, "--json"] for ident in rng.sample(some, min(2, len(some)))),
        ["kwic", "the"], ["kwic", "--polarity", "+", "--json"], ["collocates", "a"], ["stats"], ["stats", "--coverage"], ["stats", "--json"], ["agree"], ["agree", "--json"], ["format", "--check"],
        ["migrate", "--dry-run"],
        ["explain", rng.choice(("ROL302", "TMP101", "NET901", "MET002"))], ["schema", rng.choice(("claim", "findings"))],
    ]  # fmt: skip


def _source(root: Path, rng: Random) -> str:
    return rng.choice([p.parent.name for p in sorted(root.glob("corpus/*/text.txt"))] or ["essay"])


def heavy(root: Path, rng: Random, out: Path) -> list[list[str]]:
    """Commands that run rules, or spaCy."""
    source = _source(root, rng)
    layer = rng.choice(("sentences", "dates", "mentions"))
    return [
        *(["check", "--format", form] for form in tuple(of_check())),
        *(["check", "--persona", persona] for persona in ("reader", "editor", "auditor")),
        ["check", "--format", "concise", "--also", f"html={out / 'c.html'}", "--also", f"sarif={out / 'c.sarif'}"],
        ["check", "--keep-going", "--format", rng.choice(tuple(of_check()))],
        ["check", "--write-baseline", str(out / "baseline.json"), "--output", str(out / "report")],
        ["support"], ["support", "--json"], ["tabulate", "--out", str(out / "tables")],
        ["export", "--to", "docbin", str(out / "docs")], ["export", "--to", "docbin", str(out / "docs"), "--keep-tokens"],
        ["propose", source], ["propose", source, "--layer", layer, "--output", str(out / "proposed.jsonl")],
    ]  # fmt: skip


def writing(root: Path, rng: Random, out: Path) -> list[list[str]]:
    """Commands that change the corpus."""
    text = out / "new.txt"
    text.write_text(NEW_TEXT, "utf-8")
    sheet = out / "facts.csv"
    sheet.write_text(NEW_FACTS, "utf-8")
    source = _source(root, rng)
    return [
        ["import", str(sheet)],
        ["import", str(sheet), "--as-list", "another-list"],
        ["add", str(text), "--id", "another", "--title", "Another"],
        ["decide", "0000", *DECISION],
        ["claim", source, "the", "died", "person=x", "--new", "person"],
        ["fact", "x", "died", "person=x", "date=1958", "--new", "person", "--source", "x"],
        ["accept", source, "--all"],
        ["new", str(text)],
        ["format"],
        ["migrate"],
    ]


# Beginnings of the paths that a verb may change in a corpus; `add` makes the folder of the first text.
MAY_CHANGE = {
    "format": ("annotations/",),
    "migrate": ("annotations/",),
    "decide": ("annotations/",),
    "claim": ("annotations/",),
    "fact": ("annotations/",),
    "accept": ("annotations/",),
    "import": ("annotations/", "corpus/another-list", "corpus/."),
    "new": ("annotations/", "corpus/new", "corpus/."),
    "add": ("annotations/another", "corpus/another", "annotations/seal.jsonl", "annotations/.", "corpus/."),
}


def may_change(verb: str, path: str) -> bool:
    """Whether this verb may change, make or remove the file at this path of a corpus."""
    return path.startswith(MAY_CHANGE.get(verb, ())) or (verb in ("add", "import", "new") and path == "corpus")
