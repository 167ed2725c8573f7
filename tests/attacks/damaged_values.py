"""Ways to damage the contents of the files of a corpus: values of records, of TOML, of works. See `damages.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, SEAL, VOCABULARY
from tests.attacks.loose import at, places
from tests.attacks.odd_values import CSL, DATES, EDTF, STRINGS, VALUES

Way = Callable[[Path, Random], str | None]
Record = dict[str, Any]


def files_of(root: Path, suffix: str = "") -> list[Path]:
    """The regular files of the corpus with this suffix, in order."""
    there = sorted(p for name in ("corpus", "annotations") for p in (root / name).rglob(f"*{suffix}"))
    return [p for p in there if p.is_file() and not p.is_symlink() and p.suffix != ".md"]


def drawn(root: Path, rng: Random, suffix: str = "") -> Path:
    return rng.choice(files_of(root, suffix))


# --- values of records -----------------------------------------------------------------------------------------------


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
    path = rng.choice([*places(record)][1:])
    value = rng.choice(values)
    at(record, path[:-1])[path[-1]] = value
    return f"{path} = {str(value)[:60]!a}"


def _same_type(record: Record, rng: Random, _: Path) -> str | None:
    """Replace a string by a string, a number by a number, as the types allow."""
    path = rng.choice([*places(record)][1:])
    old = at(record, path)
    if isinstance(old, str):
        new: Any = rng.choice(EDTF if path[-1] in ("edtf", "as_of", "period") else STRINGS)
    elif isinstance(old, bool):
        new = not old
    elif isinstance(old, (int, float)):
        new = rng.choice((-1, 0, 1, 10**6, 2**31, 2**53, 2**63, 1e300, -1e300, 0.1, 5e-324))
    else:
        new = [] if isinstance(old, list) else None
    at(record, path[:-1])[path[-1]] = new
    return f"{path} = {str(new)[:60]!a}"


def _date(record: Record, rng: Random, _: Path) -> str | None:
    there = [p for p in places(record) if p and p[-1] in ("edtf", "as_of", "period", "at", "date")]
    if not there:
        return None
    path = rng.choice(there)
    value = rng.choice(EDTF)
    at(record, path[:-1])[path[-1]] = value
    return f"{path} = {value!a}"


def _keys(record: Record, rng: Random, _: Path) -> str:
    path = rng.choice([p for p in places(record) if isinstance(at(record, p), dict)])
    there = at(record, path)
    if rng.random() < 0.5 and there:
        del there[rng.choice(list(there))]
        return f"{path}: a key gone"
    there[rng.choice(STRINGS)] = rng.choice(VALUES)
    return f"{path}: a key more"


def _list(record: Record, rng: Random, _: Path) -> str | None:
    there = [p for p in places(record) if isinstance(at(record, p), list) and at(record, p)]
    if not there:
        return None
    path = rng.choice(there)
    items = at(record, path)
    how = rng.choice(("doubled", "gone", "turned", "a thousand times"))
    if how == "gone":
        del items[rng.randrange(len(items))]
    elif how == "turned":
        items.reverse()
    else:
        items += [items[0]] * (1 if how == "doubled" else 999)
    return f"{path}: {how}"


def _ids(root: Path) -> list[str]:
    lines = [line for p in files_of(root, ".jsonl") if p.name != "seal.jsonl" for line in p.read_bytes().splitlines()]
    return [str(json.loads(line).get("id")) for line in lines[:400]]


_NAMES_IDS = ("id", "place", "event", "content", "anchor", "target", "holder", "entity", "first", "second", "work",
              "who", "state", "source", "member_class", "claim", "part_of", "instance_of", "roles", "claims")  # fmt: skip


def _id(record: Record, rng: Random, root: Path) -> str | None:
    """Replace an id by another one, by the record's own, or by one that does not exist: dangling, double, circular."""
    there = [p for p in places(record) if p and isinstance(at(record, p), str) and set(p) & set(_NAMES_IDS)]
    if not there:
        return None
    path = rng.choice(there)
    value = rng.choice((*rng.sample(_ids(root), 3), record.get("id"), "nobody", *rng.sample(STRINGS, 2)))
    at(record, path[:-1])[path[-1]] = value
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
    """Write a key twice in an object, with the same value or another."""
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
    path = drawn(root, rng, ".toml")
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
    """Replace a name, a slot, a type or a flag of the vocabulary by another."""
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


# The number after each says how often it is drawn.
VALUE_WAYS: dict[str, tuple[Way, int]] = {
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
}
