"""Ways to damage a corpus, each drawn from a generator of random numbers: bytes, lines, values of records, TOML, works, files.

A way returns what it did, in words, or None where it cannot be done.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, SEAL, VOCABULARY
from tests.odd_values import CSL, DATES, EDTF, STRINGS, VALUES

Way = Callable[[Path, Random], str | None]
Record = dict[str, Any]


def files_of(root: Path, suffix: str = "") -> list[Path]:
    """The regular files of the corpus with this suffix, in order."""
    there = sorted(p for name in ("corpus", "annotations") for p in (root / name).rglob(f"*{suffix}"))
    return [p for p in there if p.is_file() and not p.is_symlink() and p.suffix != ".md"]


def _drawn(root: Path, rng: Random, suffix: str = "") -> Path:
    return rng.choice(files_of(root, suffix))


# --- bytes and lines -------------------------------------------------------------------------------------------------


def _bytes(how: Callable[[bytearray, Random], object]) -> Way:
    def way(root: Path, rng: Random) -> str | None:
        path = _drawn(root, rng)
        data = bytearray(path.read_bytes())
        if not data:
            return None
        how(data, rng)
        path.write_bytes(bytes(data))
        return str(path.relative_to(root))

    return way


def _flip(data: bytearray, rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 1, 2, 50))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _insert(data: bytearray, rng: Random) -> None:
    at = rng.randrange(len(data) + 1)
    data[at:at] = rng.choice(_INSERTS)


def _cut(data: bytearray, rng: Random) -> None:
    at = rng.randrange(len(data))
    del data[at : at + rng.choice((1, 2, 5, 100))]


def _truncate(data: bytearray, rng: Random) -> None:
    del data[rng.choice((0, 1, len(data) // 2, len(data) - 1, rng.randrange(len(data)))) :]


def _whole(how: Callable[[bytes], bytes]) -> Callable[[bytearray, Random], None]:
    def change(data: bytearray, rng: Random) -> None:
        data[:] = how(bytes(data))

    return change


def _lines(how: Callable[[list[bytes], Random], object]) -> Way:
    def change(data: bytearray, rng: Random) -> None:
        lines = bytes(data).splitlines(keepends=True)
        how(lines, rng)
        data[:] = b"".join(lines)

    return _bytes(change)


def _swap(lines: list[bytes], rng: Random) -> None:
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _text(encoding: str) -> Callable[[bytearray, Random], None]:
    return _whole(lambda data: data.decode("utf-8", "replace").encode(encoding, "replace"))


_INSERTS = (
    b"\0", b"\xff", b"\xed\xa0\x80", b"\xc3", b"\xf5\x80\x80\x80", b"\xef\xbb\xbf", b"\n", b"\r", b"\r\n", b"\x1b[2J", b"\x7f",
    b'"', b"{", b"}", b"[", b"]", b",", b"\\", b"#", b"= ", b"null", b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"[" * 100_000,
    b'"\\ud800"', b"\xe2\x80\xae", b"\xe2\x80\xa8", b"x" * 200_000, b"\n" * 3000, b"{}\n", b"true", b"::warning::x\n",
)  # fmt: skip

# --- values of records -----------------------------------------------------------------------------------------------


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value within a value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in _places(item, (*path, key)))]


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _written(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _record(how: Callable[[Record, Random, Path], str | None]) -> Way:
    """A way that changes one record of a file of records."""

    def way(root: Path, rng: Random) -> str | None:
        there = [p for p in files_of(root, ".jsonl") if p.stat().st_size and (p != root / SEAL or rng.random() < 0.1)]
        path = rng.choice(there)
        lines = path.read_bytes().splitlines()
        number = rng.randrange(len(lines))
        record = json.loads(lines[number])
        done = how(record, rng, root)
        if done is None:
            return None
        lines[number] = _written(record)
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        return f"{path.relative_to(root)}:{number + 1}: {done}"

    return way


def _value(record: Record, rng: Random, _: Path, values: tuple[Any, ...] = VALUES) -> str:
    path = rng.choice(_places(record)[1:])
    value = rng.choice(values)
    _at(record, path[:-1])[path[-1]] = value
    return f"{path} = {str(value)[:60]!a}"


def _same_type(record: Record, rng: Random, _: Path) -> str | None:
    """A string for a string, a number for a number: what the types allow."""
    path = rng.choice(_places(record)[1:])
    old = _at(record, path)
    if isinstance(old, str):
        new: Any = rng.choice(EDTF if path[-1] in ("edtf", "as_of", "period") else STRINGS)
    elif isinstance(old, bool):
        new = not old
    elif isinstance(old, (int, float)):
        new = rng.choice((-1, 0, 1, 10**6, 2**31, 2**53, 2**63, 1e300, -1e300, 0.1, 5e-324))
    else:
        new = [] if isinstance(old, list) else None
    _at(record, path[:-1])[path[-1]] = new
    return f"{path} = {str(new)[:60]!a}"


def _date(record: Record, rng: Random, _: Path) -> str | None:
    places = [p for p in _places(record) if p and p[-1] in ("edtf", "as_of", "period", "at", "date")]
    if not places:
        return None
    path = rng.choice(places)
    value = rng.choice(EDTF)
    _at(record, path[:-1])[path[-1]] = value
    return f"{path} = {value!a}"


def _keys(record: Record, rng: Random, _: Path) -> str:
    path = rng.choice([p for p in _places(record) if isinstance(_at(record, p), dict)])
    there = _at(record, path)
    if rng.random() < 0.5 and there:
        del there[rng.choice(list(there))]
        return f"{path}: a key gone"
    there[rng.choice(STRINGS)] = rng.choice(VALUES)
    return f"{path}: a key more"


def _list(record: Record, rng: Random, _: Path) -> str | None:
    places = [p for p in _places(record) if isinstance(_at(record, p), list) and _at(record, p)]
    if not places:
        return None
    path = rng.choice(places)
    there = _at(record, path)
    how = rng.choice(("doubled", "gone", "turned", "a thousand times"))
    if how == "gone":
        del there[rng.randrange(len(there))]
    elif how == "turned":
        there.reverse()
    else:
        there += [there[0]] * (1 if how == "doubled" else 999)
    return f"{path}: {how}"


def _ids(root: Path) -> list[str]:
    lines = [line for p in files_of(root, ".jsonl") if p.name != "seal.jsonl" for line in p.read_bytes().splitlines()]
    return [str(json.loads(line).get("id")) for line in lines[:400]]


_NAMES_IDS = ("id", "place", "event", "content", "anchor", "target", "holder", "entity", "first", "second", "work",
              "who", "state", "source", "member_class", "claim", "part_of", "instance_of", "roles", "claims")  # fmt: skip


def _id(record: Record, rng: Random, root: Path) -> str | None:
    """Another id that is there, one's own, or one that is not: dangling, double, circular."""
    places = [p for p in _places(record) if p and isinstance(_at(record, p), str) and set(p) & set(_NAMES_IDS)]
    if not places:
        return None
    path = rng.choice(places)
    value = rng.choice((*rng.sample(_ids(root), 3), record.get("id"), "nobody", *rng.sample(STRINGS, 2)))
    _at(record, path[:-1])[path[-1]] = value
    return f"{path} = {value!a}"


def _circle(record: Record, rng: Random, root: Path) -> str | None:
    key = rng.choice([k for k in ("part_of", "instance_of", "content", "roles", "time") if k in record] or [""])
    if not key:
        return None
    other = rng.choice((record["id"], *rng.sample(_ids(root), 2)))
    if key in ("part_of", "instance_of"):
        record[key] = [*record[key], other]
    elif key == "content":
        record[key] = other
    elif key == "roles":
        record[key][rng.choice(list(record[key]) or ["x"])] = [other]
    elif record[key]:
        record[key]["anchor"] = other
    return f"{key} leads to {other!a}"


def _moved(record: Record, rng: Random, _: Path) -> str | None:
    if not record.get("spans"):
        return None
    for key in rng.choice((("start",), ("end",), ("start", "end"))):
        record["spans"][0][key] += rng.choice((-1, 1, 2, -100, 10**6))
    return "a span moved"


def _twice(root: Path, rng: Random) -> str | None:
    """A key twice in an object, with the same value or another."""
    path = rng.choice([p for p in (*files_of(root, ".jsonl"), root / BIBLIOGRAPHY) if p.is_file() and p.stat().st_size])
    data = path.read_bytes()
    found = list(re.finditer(rb'"(\w+)"\s*:\s*("[^"\\]*"|\d+|null)', data))
    if not found:
        return None
    pair = rng.choice(found)
    value = rng.choice((pair[2], b"null", b'"x"', b"0"))
    path.write_bytes(data[: pair.start()] + b'"' + pair[1] + b'": ' + value + b", " + data[pair.start() :])
    return f"{path.relative_to(root)}: {pair[1].decode()} twice"


# --- TOML, works -----------------------------------------------------------------------------------------------------

_TOML_LINES = (
    "x = 1", "id = 7", "id = 'other'", "[[derivations]]", "[predicates]", "[predicates.x]", "version = 3", "title = ''",
    "written = '1955-02-30'", "written = 'soon'", "written = ''", "derivations = []", "derivations = 3", "oddities = [1]",
    "bytes = -1", "bytes = 99999999999999999999", "bytes = 1e3", "bytes = nan", "language = 2026-13-41", "x = 2026-01-01",
    "[a.b.c]", "'' = 1", "a = {b = {c = {}}}", "[entity_types]", "tendency = []", "title = '''", "\ud800", "= 3", "]", "\t",
    "[[derivations]]\nrelation='copies'\ntarget='essay'\ncertain=true\nevidence=''",
    "[[derivations]]\nrelation='eats'\ntarget=''\ncertain=true\nevidence=''",
    "[predicates.y]\nsentence='{z}'\nnegative='{0}'\nroles={'z'=['any']}\naspect='point'",
    "[predicates.y]\nsentence='{'\nnegative='}'\nroles={}\naspect='point'",
    "[predicates.died.functional]\nby=[]\ngives=[]", "[predicates.'x y']\nsentence=''\nnegative=''\nroles={}\naspect='point'",
)  # fmt: skip


def _toml(root: Path, rng: Random) -> str | None:
    path = _drawn(root, rng, ".toml")
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    at = rng.randrange(len(lines))
    how = rng.choice(("gone", "twice", "new", "other value", "other value", "more"))
    if how == "gone":
        del lines[at]
    elif how == "twice":
        lines.insert(at, lines[at])
    elif how == "new":
        lines.insert(at, rng.choice(_TOML_LINES))
    elif how == "more":
        lines.append(rng.choice(_TOML_LINES))
    else:
        key, equals, _ = lines[at].partition("=")
        value = rng.choice((*VALUES, *STRINGS[:20]))
        written = json.dumps(value, ensure_ascii=False) if isinstance(value, (str, int, list)) else str(value)
        lines[at] = f"{key}{equals}{written}"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    return f"{path.relative_to(root)}:{at + 1}: {how}"


def _vocabulary(root: Path, rng: Random) -> str | None:
    """A name, a slot, a type, a flag of the vocabulary for another."""
    path = root / VOCABULARY
    text = path.read_text("utf-8")
    pattern = rng.choice(
        (r"(?<=\[predicates\.)\w+", r"\{\w+\}", r"\w+\??(?= = \[\")", r"\"\w+\"", r"point|durative", r"^\w+ = .*$")
    )
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return None
    match = rng.choice(found)
    new = rng.choice((*_NAMES, rng.choice(found)[0]))
    path.write_bytes((text[: match.start()] + new + text[match.end() :]).encode("utf-8", "surrogatepass"))
    return f"{VOCABULARY}: {match[0]!a} is {new!a}"


_NAMES = (
    "", "x y", "home-town", "1st", "o'b", '"select"', "{person.__class__}", "{0}", "{", "}", "[", "]", "{person!r}", "any", "claim",
    "{person:>99}", "place", "time", "value", "content", "quantity", "人", "x;--", "checkable = false", 'doer = "nobody"',
    'excludes = ["nothing"]', 'functional = { by = ["nobody"], gives = ["nothing"] }', "a" * 5000, '"any"', '"nowhere"',
    'functional = { by = [], gives = ["time", "place", "quantity", "value"] }', "{person} {person} {person}", "person?",
)  # fmt: skip


def _work(root: Path, rng: Random) -> str | None:
    path = root / BIBLIOGRAPHY
    items = json.loads(path.read_bytes())
    item = rng.choice(items)
    how = rng.choice(("field", "field", "field", "value", "date", "gone", "item"))
    if how == "field":
        key, value = rng.choice(CSL)
        item[key] = value
        done = f"{key} = {str(value)[:60]!a}"
    elif how == "value":
        done = _value(item, rng, root)
    elif how == "date":
        key = rng.choice(("issued", "accessed", "original-date", "event-date"))
        item[key] = rng.choice(DATES)
        done = f"{key} = {item[key]!a}"
    elif how == "gone":
        done = rng.choice(list(item))
        del item[done]
        done += " gone"
    else:
        done = "an item more"
        items.insert(rng.randrange(len(items) + 1), rng.choice((*VALUES, item, {"id": "x"})))
    path.write_bytes(_written(items))
    return f"{BIBLIOGRAPHY}: {item.get('id') if isinstance(item, dict) else item!a}: {done}"


# --- files and folders -----------------------------------------------------------------------------------------------


def _gone(root: Path, rng: Random) -> str | None:
    there = [p for n in ("corpus", "annotations") for p in (root / n).rglob("*")]
    path = rng.choice(sorted(there))
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    return f"{path.relative_to(root)} is gone"


_NEW = (
    "annotations/essay/stances.jsonl", "annotations/nobody/claims.jsonl", "corpus/new/text.txt", "corpus/new/source.toml",
    "annotations/essay/third/claims.jsonl", "annotations/claims.jsonl", "annotations/essay/first/adjudication.jsonl",
    "annotations/reference/dates.jsonl", "annotations/reference/claims.jsonl.orig", "corpus/essay/notes", "corpus/x.txt",
    "annotations/.entities.jsonl.abc123", "corpus/.essay.abc123/text.txt", "annotations/.essay.abc/claims.jsonl",
    "annotations/reference/first/claims.jsonl", "annotations/ESSAY/claims.jsonl", "annotations/seal.jsonl.bak",
    "corpus/a b/text.txt", "corpus/\u202ex/text.txt", "corpus/new\nline/text.txt", "annotations/-x/claims.jsonl",
)  # fmt: skip


def _extra(root: Path, rng: Random) -> str | None:
    name = rng.choice(_NEW)
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(rng.choice((b"", b"{}\n", b"\xff", _drawn(root, rng).read_bytes())))
    return f"{name!a} is new"


def _renamed(root: Path, rng: Random) -> str | None:
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n).rglob("*"))
    path = rng.choice(there)
    new = path.with_name(
        rng.choice((path.name.upper(), path.name + "~", "x", "." + path.name, "second", path.name + " "))
    )
    if new.exists():
        return None
    path.rename(new)
    return f"{path.relative_to(root)} is now {new.name}"


def _instead(root: Path, rng: Random) -> str | None:
    """Something else in the place of a file, or of a folder."""
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n, *(root / n).rglob("*")))
    path = rng.choice(there)
    outside = root.parent / "outside"
    moved = path.with_name(path.name + ".moved")
    kinds: dict[str, Callable[[], object]] = {
        "a folder": path.mkdir,
        "a file": lambda: path.write_bytes(b"x\n"),
        "a link out, to a file": lambda: path.symlink_to(outside / "canary.txt"),
        "a link out, to a folder": lambda: path.symlink_to(outside),
        "a link out, to what stood there": lambda: path.symlink_to(shutil.move(moved, outside / "moved")),
        "a link to itself": lambda: path.symlink_to(path),
        "a link to nowhere": lambda: path.symlink_to(outside / "nowhere"),
        "a link to nowhere in the corpus": lambda: path.symlink_to("nowhere"),
        "a link to its parent": lambda: path.symlink_to(".."),
        "a link to another file": lambda: path.symlink_to(rng.choice(files_of(root))),
        "a link to a device": lambda: path.symlink_to(rng.choice(("/dev/zero", "/dev/full", "/proc/self/mem"))),
        "a pipe": lambda: os.mkfifo(path),
    }
    kind = rng.choice(list(kinds))
    path.rename(moved)
    kinds[kind]()
    if moved.exists():
        shutil.rmtree(moved) if moved.is_dir() else moved.unlink()
    return f"{path.relative_to(root)}: {kind}"


def _closed(root: Path, rng: Random) -> str | None:
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n, *(root / n).rglob("*")))
    path = rng.choice(there)
    mode = rng.choice((0, 0, 0o200, 0o111)) if path.is_dir() else rng.choice((0, 0, 0o200))
    path.chmod(mode)
    return f"{path.relative_to(root)} has mode {mode:o}"


# How often each is drawn stands behind it.
WAYS: dict[str, tuple[Way, int]] = {
    "bits flipped": (_bytes(_flip), 6),
    "bytes inserted": (_bytes(_insert), 6),
    "bytes cut out": (_bytes(_cut), 4),
    "truncated": (_bytes(_truncate), 4),
    "a line gone": (_lines(lambda lines, rng: lines.pop(rng.randrange(len(lines)))), 2),
    "a line twice": (_lines(lambda lines, rng: lines.insert(0, rng.choice(lines))), 3),
    "lines swapped": (_lines(_swap), 2),
    "CRLF": (_bytes(_whole(lambda data: data.replace(b"\n", b"\r\n"))), 1),
    "CR": (_bytes(_whole(lambda data: data.replace(b"\n", b"\r"))), 1),
    "BOM": (_bytes(_whole(lambda data: b"\xef\xbb\xbf" + data)), 1),
    "UTF-16": (_bytes(_text("utf-16")), 1),
    "Latin-1": (_bytes(_text("latin-1")), 1),
    "a value of a record": (_record(_value), 10),
    "a value of the same type": (_record(_same_type), 12),
    "a date": (_record(_date), 8),
    "a key of a record": (_record(_keys), 4),
    "a list of a record": (_record(_list), 4),
    "an id": (_record(_id), 8),
    "a circle": (_record(_circle), 6),
    "a span": (_record(_moved), 3),
    "a key twice": (_twice, 3),
    "TOML": (_toml, 8),
    "the vocabulary": (_vocabulary, 10),
    "a work": (_work, 14),
    "a file gone": (_gone, 2),
    "a file more": (_extra, 4),
    "a file renamed": (_renamed, 3),
    "something else there": (_instead, 6),
    "permissions": (_closed, 3),
}


def damage(root: Path, rng: Random) -> list[str]:
    """Damage the corpus in one way, sometimes in several; what was done."""
    done: list[str] = []
    wanted = rng.choice((1, 1, 1, 1, 2, 3))
    while len(done) < wanted:
        name = rng.choices(list(WAYS), [weight for _, weight in WAYS.values()])[0]
        try:
            told = WAYS[name][0](root, rng)
        except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
            if done:  # the damage before this one is in its way
                break
            raise
        if told is not None:
            done.append(f"{name}: {told}")
    return done
