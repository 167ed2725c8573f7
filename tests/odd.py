"""Sound but odd corpora: all that a corpus may hold and nobody expects. `python -m tests.odd 500` makes so many and runs every verb on each;
`python -m tests.odd --damaged 10000` damages files and reads what is left.

What `verify` calls sound no verb may fall over; what it does not call sound, `check --keep-going` tells. Exit 1 where one did.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec

from sinosoviet_corpus import open_corpus
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.model import words
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.set_aside import read_what_is_sound, told
from sinosoviet_corpus.tasks.verify import verify
from tests.scratch import make

CHECKED = 0.03  # of what is left after damage
FORMS = ("full", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html")
STRINGS = (
    "", " ", "\0", "a\0b", "\n", "\r\n::error::x", "\t=1+1", "x" * 5000, "{person}", "{", "}", "{0!r}", "{x.y}", "[", "[]", "\\", "%s",
    "'; select 1; --", '"', "<script>", "]]>", "&amp;", "\u202e\u2066", "\ufeff", "\U0001d505", "🇺🇳👩‍👩‍👧", "e\u0301", "\x85\u2028", "İ", "ß",
    "\U0010ffff", "\ue000", "1e999", "NaN", "null", "-0", "٣", "²", "天", "’s", ".", "...", "@media", "#REF!", "a+b", "a;b: c", "kind: primary; kind: x",
)  # fmt: skip
DATES = (
    "0000", "-0001", "-9999", "9999", "Y999999999", "Y-999999999", "Y99999-12-31", "0001-01-01", "-0333-02-29", "XXXX", "-XXXX", "195X", "19XX",
    "1955-XX-XX", "XXXX-12-31", "1955-02-30", "1955-13", "1955-00", "1955-21", "-0001-24", "9999-24", "Y999999999-24", "1955-41",
    "../1955", "1955/..", "/1955", "1955/", "1955~/1956?", "1956/1955", "[1955,1956]", "{1955..1960}", "[..1955]", "[1955..]", "1955%", "1955-?01",
    "[1955-02-30,1956]", "9999-12-31/..", "-9999~", "XXXX~", "Y999999999~", "Y-999999999/Y999999999",
)  # fmt: skip
NUMBERS = (0, -1, 0.1, 1e308, -1e308, 5e-324, 2**53 + 1, 10**18, 10**30, 1e-10, None, 1400, 1.5)
UNITS = (
    "million people",
    "billion billion yuan",
    "trillion",
    "thousand km",
    "years",
    "",
    " ",
    "(about)",
    "months (about)",
    "%",
)
ISSUED: tuple[Any, ...] = (
    {"date-parts": [["1985", "3"]]}, {"date-parts": [[-333, 2, 30]]}, {"date-parts": [[1814], [1985]]}, {"date-parts": [[1985], [0]]}, {"date-parts": [[]]},
    {"date-parts": [[999999999, 12, 31]]}, {"date-parts": [[-999999999]]}, {"date-parts": [[1985, 14]]}, {"raw": "Spring 1985"}, {"literal": "n.d."},
    {"edtf": "1985-21"}, {"edtf": "[1985,1986]"}, {"edtf": "../1985"}, {"edtf": "XXXX"}, "1985", {}, {"season": "spring"}, [{"date-parts": [1985]}],
    {"date-parts": [[9999]], "circa": "1"}, {"date-parts": [[-9999, 12]], "season": 4},
)  # fmt: skip
AUTHORS: tuple[Any, ...] = (
    [], [{}], [{"literal": "CIA"}], [{"family": "", "given": "x"}], [{"family": "Gogh", "non-dropping-particle": "van", "given": "V."}], [{"family": "a+b"}],
)  # fmt: skip
FAULTY: tuple[dict[str, Any], ...] = (
    {"author": None}, {"author": [None]}, {"author": "x"}, {"author": [{"family": 5}]}, {"issued": {"date-parts": [5]}}, {"issued": None}, {"issued": {"date-parts": [[None]]}},
    {"issued": {"date-parts": [[1985, 99]]}}, {"issued": 5}, {"title": None}, {"title": ["x"]}, {"type": ""}, {"type": 3}, {"note": {}}, {"custom": "x"},
    {"custom": {"derivations": [{}]}}, {"number-of-pages": []}, {"id": None}, {"id": ""}, {"id": "\ud800"}, {"title": "\udfff"}, {"container-title": float("nan")},
    {"URL": float("inf")}, {"publisher": 1},
)  # fmt: skip
ENUMS = {
    "mode": words.Mode, "part": words.Part, "calendar": words.Calendar, "kind": words.Kind, "polarity": words.Polarity, "modality": words.Modality,
    "irrealis": words.Irrealis, "quantifier": words.Quantifier, "rank": words.Rank, "function": words.Function, "read": words.Read, "status": words.Status,
    "confidence": words.Confidence, "sure": words.Confidence, "place_relation": words.PlaceRelation, "no_claim": words.NoClaim, "engagement": words.Engagement,
}  # fmt: skip
FREE = (
    "note", "value", "says", "locator", "statement", "asserted_by", "topic", "found", "date", "label", "text", "lang", "agent", "at", "guideline", "raw",
    "act", "counted",
)  # fmt: skip


def odd_corpus(root: Path, seed: int) -> None:
    """Write an odd corpus into `root`, sealed where it can be. The same for the same seed."""
    rng = random.Random(seed)
    make(root, year=rng.choice(["1871", "1881"]))
    for path, _, _ in layout.record_files(root):
        file = root / path
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        for row in rows:
            if path.endswith("claims.jsonl"):
                _add_parts(row, rng)
            _alter(row, rng)
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    works = json.loads((root / layout.BIBLIOGRAPHY).read_text("utf-8"))
    for work in works:
        _alter_work(work, rng)
    if rng.random() < 0.15:
        works[rng.randrange(len(works))].update(rng.choice(FAULTY))
    works += [{"id": 12779, "type": "article-journal"}, {"id": "letter", "type": "personal_communication"}]
    (root / layout.BIBLIOGRAPHY).write_text(json.dumps(works, indent=rng.choice([None, 1])), "utf-8")
    if rng.random() < 0.3:
        vocabulary = root / layout.VOCABULARY
        template = json.dumps(
            rng.choice(["", "{", "{person", "{person!x}", "{0}", "[{person}", "{person.__class__}", "{}", "{{person}}"])
        )
        text = vocabulary.read_text("utf-8")
        at = text.index("sentence", text.index("[predicates.died]"))
        vocabulary.write_text(text[:at] + f"sentence = {template}" + text[text.index("\n", at) :], "utf-8")
    source = root / "corpus/essay/source.toml"
    given = {key: rng.choice(STRINGS) for key in ("title", "origin", "author", "tendency", "language")}
    lines = [line for line in source.read_text("utf-8").split("\n") if line and line.split(" ")[0] not in given]
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in given.items()]
    if rng.random() < 0.5:
        lines.append(f'written = "{rng.choice(DATES)}"')
    source.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    with contextlib.suppress(CorpusError):
        format_corpus(root)


def _add_parts(claim: dict[str, Any], rng: random.Random) -> None:
    if rng.random() < 0.5:
        low, high = sorted((rng.choice(NUMBERS), rng.choice(NUMBERS)), key=lambda x: (x is not None, x or 0))
        unit, as_of = rng.choice(UNITS), rng.choice([None, *DATES])
        claim["quantity"] = {"lo": low, "hi": high, "unit": unit, "counted": rng.choice(STRINGS), "as_of": as_of}
    if rng.random() < 0.5:
        claim["voices"] = [
            {"who": rng.choice([None, "babbage"]), "act": rng.choice(STRINGS), "engagement": "entertain", "span": None}
        ]
    claim["quantifier"] = rng.choice([None, "some", "none"])


def _alter(value: Any, rng: random.Random) -> None:
    """Put odd values where a record may have any, in place."""
    for key, old in list(value.items()) if isinstance(value, dict) else []:
        if key in FREE and rng.random() < 0.4:
            value[key] = rng.choice(STRINGS)
        elif key == "rank_reason":
            value[key] = "because"
        elif key in ("edtf", "period") and rng.random() < 0.6:
            value[key] = rng.choice(DATES)
        elif key in ENUMS and old is not None and rng.random() < 0.2:
            value[key] = rng.choice(get_args(ENUMS[key]))
        elif key == "url" and rng.random() < 0.5:
            value[key] = "http://" + rng.choice(STRINGS)
        elif key == "names" and rng.random() < 0.5:
            value[key] = [{"text": rng.choice(STRINGS), "lang": rng.choice(STRINGS)} for _ in range(3)]
        else:
            _alter(old, rng)
    for item in value if isinstance(value, list) else []:
        _alter(item, rng)


def _alter_work(work: dict[str, Any], rng: random.Random) -> None:
    for key in ("title", "container-title", "publisher", "note", "URL", "title-short", "number-of-pages"):
        if rng.random() < 0.4:
            work[key] = rng.choice(STRINGS)
    if rng.random() < 0.8:
        work["issued"] = rng.choice(ISSUED)
    if rng.random() < 0.5:
        work["author"] = rng.choice(AUTHORS)
    if rng.random() < 0.2:
        work.pop("title")


def runs(root: Path, out: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every verb, and what the library does with a corpus."""

    def command(*words: str) -> tuple[str, Callable[[], object]]:
        return " ".join(words), lambda: main([words[0], "--corpus", str(root), *words[1:]])

    also = [word for form in FORMS for word in ("--also", f"{form}={out / form}")]
    yield command("check", "--format", "json", "--persona", "auditor", *also)
    for ident in (
        "essay/death",
        "ref/death",
        "babbage",
        "essay",
        "essay/d1",
        "essay/m1",
        "essay/st1",
        "essay/s1",
        "ref/deaths",
        "search/death",
    ):
        yield command("show", ident)
        yield command("show", ident, "--json")
    yield from (
        command("stats"),
        command("stats", "--json"),
        command("support"),
        command("support", "--json"),
        command("agree"),
    )
    yield command("tabulate", "--out", str(out / "tables"))
    yield command("sweep", "--tables", str(out / "tables"), "--out", str(out / "swept"))
    yield command("export", "--to", "docbin", str(out / "docs"))
    yield command("propose", "essay")
    yield "library", lambda: _library(root)


def _library(root: Path) -> None:
    corpus = open_corpus(root)
    for table in COLUMNS.keys() - COMPUTED:  # `tabulate` makes those
        corpus.frame(table)
    for view in (
        corpus.claims,
        corpus.entities,
        corpus.mentions,
        corpus.dates,
        corpus.stance,
        corpus.sentences,
        corpus.check(),
    ):
        view._repr_html_()
    corpus.show("essay", layer="stance")._repr_html_()


def failures(seed: int) -> list[str]:
    """What went wrong with the corpus of this seed."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        root, out = Path(folder, "corpus"), Path(folder, "out")
        out.mkdir()
        odd_corpus(root, seed)
        problems = verify(root)
        words = ["check", "--keep-going", "--corpus", str(root), "--format", "json"]
        todo = {"keep going": lambda: main(words)} if problems else dict(runs(root, out))
        for name, do in todo.items():
            said, error = io.StringIO(), io.StringIO()
            try:
                with contextlib.redirect_stdout(said), contextlib.redirect_stderr(error), warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    code = do()
            except BaseException as fault:  # whatever it is, it is what we look for
                at = traceback.extract_tb(fault.__traceback__)[-1]
                wrong.append(
                    f"{seed} {name}: {type(fault).__name__}: {str(fault)[:200]} ({Path(at.filename).name}:{at.lineno})"
                )
                continue
            expected = (1, 2) if problems else (0, 1)
            if code is not None and code not in expected:
                wrong.append(f"{seed} {name}: exit {code}: {error.getvalue()[:300]}")
            if "json" in name.split() and code in (0, 1) and not name.endswith("jsonl"):
                with contextlib.suppress(IndexError):
                    try:
                        msgspec.json.decode(said.getvalue())
                    except msgspec.DecodeError as fault:
                        wrong.append(f"{seed} {name}: {fault}")
    return wrong


def damage(data: bytes, rng: random.Random) -> bytes:
    """The bytes with something cut, doubled, swapped or put in."""
    at, to = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    line = data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at) + 1]
    put = rng.choice(
        [
            *(s.encode() for s in STRINGS),
            b"\xff",
            b"\\ud800",
            b"NaN",
            b"1e999",
            b'"id": 5,',
            b"null",
            b"[[[[",
            b"-" * 50,
            line,
        ]
    )
    spoilt = (
        data[:at] + put + data[at:],
        data[:at] + data[to:] if to - at < 200 else data[:at] + data[at + 1 :],
        data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :],
        data.replace(
            *rng.sample([b'"essay', b'"ref', b"london", b"babbage", b"null", b"[]", b"1871", b"person", b"{", b","], 2),
            rng.randrange(3),
        ),
        data.replace(line, b"") if line else b"",
    )
    return rng.choice(spoilt)


def after_damage(seed: int) -> list[str]:
    """What went wrong when a file or two of a plain corpus were damaged, and `verify` and `--keep-going` read it."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = make(Path(folder, "corpus"), year="1881")
        files = sorted(path for path in root.rglob("*.*") if path.is_file())
        for path in rng.sample(files, rng.choice([1, 1, 2])):
            path.write_bytes(damage(path.read_bytes(), rng))
        try:
            problems = verify(root)
            corpus, aside = read_what_is_sound(root)
            list(told(aside))
            if rng.random() < CHECKED:
                msgspec.json.encode(check(corpus, aside=aside))
        except CorpusError:
            return []
        except Exception as fault:
            at = traceback.extract_tb(fault.__traceback__)[-1]
            return [f"{seed}: {type(fault).__name__}: {str(fault)[:200]} ({Path(at.filename).name}:{at.lineno})"]
    return [] if bool(problems) == bool(aside.problems) else [f"{seed}: {len(problems)} problems, {aside}"]


if __name__ == "__main__":
    total = 0
    run = after_damage if "--damaged" in sys.argv else failures
    given = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    first = given[1] if len(given) > 1 else 0
    for number in range(first, first + given[0]):
        for line in run(number):
            print(line, flush=True)
            total += 1
    print(f"{total} failure(s)")
    sys.exit(int(bool(total)))
