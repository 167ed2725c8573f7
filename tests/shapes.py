"""Corpora of awkward shapes, each at any size: `python -m tests.shapes [SHAPE ...] [--size N] [--verbs VERB,VERB]`.

Writes each corpus into a folder of its own, runs the verbs over it, one process each, and prints seconds of processor time and peak memory. `test_growth.py`
takes the same shapes at small sizes and counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.tasks.format import format_corpus

Record = dict[str, Any]
MADE_BY = {"agent": "a person", "at": "2026-01-01", "status": "manual", "confidence": "high", "guideline": "1"}
CITED = [
    {"work": work, "locator": "p. 1", "url": None, "function": "supports", "read": "excerpt", "says": "So it was."}
    for work in ("one", "two")
]
VERBS: dict[str, tuple[str, ...]] = {
    "verify": ("verify",),
    "check": ("check", "--exit-zero"),
    "html": ("check", "--exit-zero", "--format", "html"),
    "json": ("check", "--exit-zero", "--format", "json"),
    "stats": ("stats",),
    "support": ("support",),
    "tabulate": ("tabulate", "--out", "{out}"),
    "show": ("show", "{first}"),
    "entity": ("show", "{entity}"),
    "propose": ("propose", "essay", "--output", "{out}.jsonl"),
    "export": ("export", "--to", "docbin", "{out}.spacy"),
}


class Shape:
    """A corpus in the making: one text, `essay`, to which each claim adds its words."""

    def __init__(self) -> None:
        self.entities: dict[str, Record] = {}
        self.layers: dict[str, list[Record]] = {}
        self.works: dict[str, Record] = {work: {"id": work, "type": "book", "title": work} for work in ("one", "two")}
        self.texts: dict[str, list[str]] = {"essay": []}
        self._length: dict[str, int] = {"essay": 0}

    def thing(self, ident: str, kind: str, part_of: Sequence[str] = (), instance_of: Sequence[str] = ()) -> str:
        """An entity; its id."""
        rest: Record = {"single_holder": None, "state": None, "note": None, "names": []}
        record = {"id": ident, "type": kind, "label": ident.title(), "part_of": part_of, "instance_of": instance_of}
        self.entities.setdefault(ident, {**record, **rest})
        return ident

    def add(self, layer: str, record: Record) -> None:
        """A record of a layer ("essay/dates", "reference/claims")."""
        self.layers.setdefault(layer, []).append(record)

    def words(self, quote: str, source: str = "essay") -> Record:
        """Append words to the text and return their place."""
        start = self._length.setdefault(source, 0)
        self.texts.setdefault(source, []).append(quote + " ")
        self._length[source] = start + len(quote) + 1
        return {"start": start, "end": start + len(quote), "quote": quote}

    def said(self, predicate: str, roles: Record, quote: str = "So it was.", source: str = "essay", **rest: Any) -> str:
        """A claim of a text; its id."""
        ident = f"{source}/c{len(self.layers.get(f'{source}/claims', ()))}"
        spans = rest.pop("spans", None) or [self.words(quote, source)]
        self.add(f"{source}/claims", self._claim(ident, source, predicate, roles, rest) | {"spans": spans})
        return ident

    def fact(self, predicate: str, roles: Record, **rest: Any) -> str:
        """A claim on record; its id."""
        ident = f"ref/c{len(self.layers.get('reference/claims', ()))}"
        claim = self._claim(ident, "reference", predicate, roles, {"citations": CITED, **rest})
        self.add("reference/claims", claim)
        return ident

    def _claim(self, ident: str, source: str, predicate: str, roles: Record, rest: Record) -> Record:
        empty = ("content", "quantity", "quantifier", "value", "event", "rank_reason", "note", "place")
        place = {"place_relation": "in" if rest.get("place") else None}
        return {
            "id": ident, "source": source, "spans": [], "kind": "event", "predicate": predicate, "roles": roles,
            "polarity": "+", "modality": "certain", "markers": [], "irrealis": "actual", "voices": [], "citations": [],
            "rank": "normal", "made_by": MADE_BY, **dict.fromkeys(empty), **place, **rest, "time": when(rest.get("time")),
        }  # fmt: skip

    def write(self, root: Path, sealed: bool = True) -> Path:
        """The corpus as a folder. sealed: by `format`, which takes sound corpora only."""
        for name in self.texts.keys() | {"essay"}:
            self._write_text(root / "corpus" / name, name, "".join(self.texts[name]) or "Nothing. ")
        layers = {**self.layers, "entities": list(self.entities.values())}
        for name, records in layers.items():
            path = root / "annotations" / f"{name}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        (root / "annotations/reference").mkdir(exist_ok=True)
        (root / "annotations/reference/bibliography.json").write_text(json.dumps(list(self.works.values())), "utf-8")
        shutil.copy(shipped_corpus() / VOCABULARY, root / VOCABULARY)
        if sealed:
            format_corpus(root)
        return root

    def _write_text(self, folder: Path, name: str, text: str) -> None:
        folder.mkdir(parents=True)
        data = text.encode()
        (folder / "text.txt").write_bytes(data)
        fields = dict.fromkeys(("title", "kind", "author", "date", "origin", "rights", "received"), "unknown")
        fields |= {"id": name, "language": "en", "original_file": "a.txt", "newlines": "LF"}
        fields |= {"sha256": hashlib.sha256(data).hexdigest()}
        sizes = f"bytes = {len(data)}\ncode_points = {len(text)}\n"
        (folder / "source.toml").write_text("".join(f'{k} = "{v}"\n' for k, v in fields.items()) + sizes, "utf-8")


def when(edtf: str | None, mode: str = "within") -> Record | None:
    """The time of a claim."""
    if edtf is None:
        return None
    return {"raw": edtf, "edtf": edtf, "mode": mode, "part": None, "calendar": "gregorian", "anchor": None}


def day(n: int) -> str:
    """One of 20,000 days, far enough apart."""
    return f"{1800 + n // 336 % 100}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}"


def chain_of_places(n: int) -> Shape:
    """Each place is a part of the one before."""
    shape = Shape()
    for k in range(n):
        shape.thing(f"p{k}", "place", [f"p{k - 1}"] if k else [])
    shape.thing("a", "person")
    shape.said("visited", {"visitor": ["a"]}, place=f"p{n - 1}", time="1950")
    shape.fact("visited", {"visitor": ["a"]}, place="p0", time="1950")
    return shape


def chain_of_classes(n: int) -> Shape:
    """Each class is an instance of the one before."""
    shape = Shape()
    for k in range(n):
        shape.thing(f"k{k}", "class", (), [f"k{k - 1}"] if k else [])
    shape.said("described", {"entity": [f"k{n - 1}"]}, value="grand")
    return shape


def datings(n: int) -> Shape:
    """One event with as many datings in the text as on record, no two on one day."""
    shape = Shape()
    event = shape.thing("treaty", "event")
    for k in range(n):
        shape.said("took_place", {"event": [event]}, time=day(2 * k))
        shape.fact("took_place", {"event": [event]}, time=day(2 * k + 1))
    return shape


def dangling(n: int) -> Shape:
    """Names of entities that do not exist, each a little like many that do."""
    shape = Shape()
    for k in range(n):
        shape.thing(f"person-number-{k}", "person")
        shape.said("born", {"person": [f"persona-numero-{k}"]}, time="1900")
    return shape


def ring(n: int) -> Shape:
    """Each event came before the next, and the last before the first."""
    shape = Shape()
    for k in range(n):
        shape.thing(f"e{k}", "event")
    for k in range(n):
        shape.said("before", {"earlier": [f"e{k}"], "later": [f"e{(k + 1) % n}"]})
    return shape


def one_person(n: int) -> Shape:
    """One person in all claims, in as many places."""
    shape = Shape()
    shape.thing("a", "person")
    for k in range(n):
        shape.thing(f"p{k % 50}", "place")
        shape.said("visited", {"visitor": ["a"]}, place=f"p{k % 50}", time=day(k // 4))
        shape.fact("visited", {"visitor": ["a"]}, place=f"p{(k + 1) % 50}", time=day(k // 4))
    return shape


def one_event(n: int) -> Shape:
    """One event with all claims, and one event before it."""
    shape = Shape()
    shape.thing("e", "event")
    for k in range(n):
        shape.thing(f"a{k % 100}", "person")
        shape.said("participated", {"agent": [f"a{k % 100}"], "event": ["e"]}, event="e", time=day(k))
    shape.thing("f", "event")
    shape.fact("took_place", {"event": ["f"]}, time="1950")
    shape.said("before", {"earlier": ["f"], "later": ["e"]})
    return shape


def same_place_and_person(n: int) -> Shape:
    """The same claim again and again."""
    shape = Shape()
    shape.thing("a", "person")
    shape.thing("p", "place")
    for _ in range(n):
        shape.said("visited", {"visitor": ["a"]}, place="p", time="1950")
        shape.fact("visited", {"visitor": ["a"]}, place="p", time="1950")
    return shape


def friends_and_foes(n: int) -> Shape:
    """Two states that are said to be friendly and hostile all the time, each as often as the other."""
    shape = Shape()
    roles = {"party": [shape.thing("a", "state"), shape.thing("b", "state")]}
    for k in range(n):
        shape.said("relations_friendly", roles, time=when_all(k))
        shape.fact("relations_hostile", roles, time=when_all(k + 1))
    return shape


def when_all(k: int) -> str:
    """A stretch of some years."""
    return f"{1900 + k % 10}/{1950 + k % 7}"


def denials(n: int) -> Shape:
    """One statement that is made and denied equally often."""
    shape = Shape()
    shape.thing("a", "person")
    shape.thing("p", "place")
    for _ in range(n):
        shape.said("visited", {"visitor": ["a"]}, place="p", time="1950")
        shape.fact("visited", {"visitor": ["a"]}, place="p", time="1950", polarity="-", quantifier="none")
    return shape


def numbers(n: int) -> Shape:
    """One thing, counted many times, each time with another number."""
    shape = Shape()
    shape.thing("g", "group")
    for k in range(n):
        amount = {"unit": "persons", "counted": "members", "as_of": None}
        shape.said("numbered", {"entity": ["g"]}, time="1950", quantity={"lo": 1.0 + k, "hi": 1.0 + k, **amount})
        shape.fact(
            "numbered", {"entity": ["g"]}, time="1950", quantity={"lo": 5.0 * n + k, "hi": 5.0 * n + k, **amount}
        )
    return shape


def one_office(n: int) -> Shape:
    """One office, held at the same time by another person in each claim."""
    shape = Shape()
    shape.thing("o", "office")
    shape.entities["o"]["single_holder"] = True
    for k in range(n):
        for who in (f"a{k}", f"b{k}"):
            shape.thing(who, "person")
        shape.said("held_office", {"person": [f"a{k}"], "office": ["o"]}, time="1950-01-01")
        shape.fact("held_office", {"person": [f"b{k}"], "office": ["o"]}, time="1950-01-01")
    return shape


def one_work(n: int) -> Shape:
    """One work, with another author in each claim."""
    shape = Shape()
    shape.thing("w", "work")
    for k in range(n):
        for who in (f"a{k}", f"b{k}"):
            shape.thing(who, "person")
        shape.said("authored", {"author": [f"a{k}"], "work": ["w"]})
        shape.fact("authored", {"author": [f"b{k}"], "work": ["w"]})
    return shape


def one_cause(n: int) -> Shape:
    """One event that caused another, each with as many dates."""
    shape = Shape()
    for event in ("e", "f"):
        shape.thing(event, "event")
        for k in range(n):
            shape.fact("took_place", {"event": [event]}, time=day(k))
    for _ in range(n):
        shape.said("causes", {"cause": ["e"], "effect": ["f"]}, kind="causal")
        shape.said("before", {"earlier": ["e"], "later": ["f"]}, value="immediately")
    return shape


def voices(n: int) -> Shape:
    """One claim, reported by many others."""
    shape = Shape()
    shape.thing("a", "person")
    said = {"who": "a", "act": "said", "engagement": "acknowledge", "span": None}
    shape.said("born", {"person": ["a"]}, time="1900", voices=[said] * n)
    return shape


def spans(n: int) -> Shape:
    """One claim in as many pieces."""
    shape = Shape()
    shape.thing("a", "person")
    shape.said("born", {"person": ["a"]}, time="1900", spans=[shape.words("born") for _ in range(n)])
    return shape


def participants(n: int) -> Shape:
    """Two claims with as many persons."""
    shape = Shape()
    persons = [shape.thing(f"a{k}", "person") for k in range(n)]
    for _ in range(2):
        shape.said("met", {"participant": persons}, time="1950")
    shape.fact("met", {"participant": persons}, time="1950")
    return shape


def long_text(n: int) -> Shape:
    """Sentences without claims."""
    shape = Shape()
    shape.thing("moscow", "place")
    filling = "Word upon word, line upon line, the story goes on as stories of this kind have always done before it was told here. "
    for k in range(n):
        span = shape.words(f"{filling}In 1950 they came to Moscow, number {k}.")
        sentence = {"id": f"essay/s{k}", "source": "essay", "spans": [span], "no_claim": "ornament", "note": None}
        shape.add("essay/sentences", sentence)
    return shape


def circle_of_works(n: int) -> Shape:
    """Works in a circle, each a copy of the next."""
    shape = Shape()
    shape.thing("a", "person")
    for k in range(n):
        target = {"relation": "copies", "target": f"w{(k + 1) % n}", "certain": True, "evidence": "seen"}
        custom = {"derivations": [target]}
        shape.works[f"w{k}"] = {"id": f"w{k}", "type": "book", "title": f"W{k}", "custom": custom}
    for k in range(n):
        cited = [{**CITED[0], "work": work} for work in (f"w{k}", f"w{(k + n // 2) % n}")]
        shape.said("born", {"person": ["a"]}, time="1900", citations=cited)
        shape.fact("born", {"person": ["a"]}, time="1900", citations=cited)
    return shape


def chain_of_works(n: int) -> Shape:
    """Works in a chain, each a copy of the one before."""
    shape = circle_of_works(n)
    shape.works["w0"].pop("custom")
    for k in range(1, n):
        shape.works[f"w{k}"]["custom"]["derivations"][0]["target"] = f"w{k - 1}"
    return shape


def decisions(n: int) -> Shape:
    """One finding with many decisions."""
    shape = Shape()
    shape.thing("a", "person")
    shape.said("born", {"person": ["a"]}, time="1900")
    shape.fact("born", {"person": ["a"]}, time="1901")
    for k in range(n):
        decision = {"finding": "0123456789abcdef", "code": "TMP101", "claim": "essay/c0", "judgement": "confirm"}
        shape.add("decisions", decision | {"reason": str(k), "by": "me", "at": "2026-01-01T00:00:00Z", "note": None})
    return shape


def contents(n: int) -> Shape:
    """A said that B said that C said ..."""
    shape = Shape()
    shape.thing("a", "person")
    last = shape.said("born", {"person": ["a"]}, time="1900")
    for _ in range(n):
        last = shape.said("said", {"speaker": ["a"]}, content=last)
    return shape


def orders(n: int) -> Shape:
    """Claims of order about claims of order."""
    shape = Shape()
    shape.thing("e", "event")
    shape.thing("f", "event")
    last = shape.said("before", {"earlier": ["e"], "later": ["f"]})
    for _ in range(n):
        last = shape.said("before", {"earlier": [last], "later": ["f"]})
    return shape


def one_span(n: int) -> Shape:
    """Claims, dates and mentions all on one span."""
    shape = Shape()
    shape.thing("a", "person")
    span = shape.words("In 1950 Anna came.")
    for k in range(n):
        shape.said("born", {"person": ["a"]}, time="1950", spans=[span])
        layer = {"source": "essay", "spans": [span], "made_by": MADE_BY, "note": None}
        shape.add("essay/dates", {"id": f"essay/d{k}", **layer, "time": None})
        shape.add("essay/mentions", {"id": f"essay/m{k}", **layer, "entity": "a", "sure": "low"})
        stance = {"holder": None, "target": "a", "polarity": "+", "category": "judgement", "subcategory": "capacity"}
        shape.add("essay/stance", {"id": f"essay/x{k}", **layer, **stance, "intensity": 1, "engagement": "acknowledge"})
    return shape


def near_names(n: int) -> Shape:
    """Persons with nearly the same names and nearly the same acts."""
    shape = Shape()
    for k in range(n):
        for who in (f"ivanov{k:05}a", f"ivanov{k:05}b"):
            shape.thing(who, "person")
        shape.thing("t", "work")
        shape.said("signed", {"party": [f"ivanov{k:05}a"], "document": ["t"]}, time="1950")
        shape.fact("signed", {"party": [f"ivanov{k:05}b"], "document": ["t"]}, time="1950")
    return shape


SHAPES: dict[str, tuple[Callable[[int], Shape], int]] = {
    shape.__name__: (shape, size)
    for shape, size in (
        (chain_of_places, 3_000), (chain_of_classes, 3_000), (datings, 1_000), (dangling, 2_000), (ring, 1_000),
        (one_person, 2_000), (one_event, 2_000), (same_place_and_person, 2_000), (friends_and_foes, 1_000),
        (denials, 1_000), (numbers, 1_000), (one_office, 1_000), (one_work, 1_000), (one_cause, 1_000), (voices, 5_000),
        (spans, 3_000), (participants, 1_000), (long_text, 20_000), (circle_of_works, 1_000), (chain_of_works, 1_000),
        (decisions, 50_000), (contents, 2_000), (orders, 2_000), (one_span, 2_000), (near_names, 1_000),
    )
}  # fmt: skip


def timed(command: Sequence[str], limit: float = 300) -> tuple[float, int, str]:
    """Seconds of processor time, peak memory in MB, and the exit."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if time.perf_counter() - start > limit:
                process.terminate()
                _, status, usage = os.wait4(process.pid, 0)
                return limit, usage.ru_maxrss // 1024, "TOO LONG"
            time.sleep(0.01)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        size = out.tell()
        out.seek(max(0, size - 200))
        last = out.read().decode(errors="replace").strip().splitlines()[-1:]
    said = f"{size:,} bytes" if code in (0, 1) else f"exit {code}: {last}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, said


def main() -> None:
    """Make, run, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("shapes", nargs="*", default=list(SHAPES))
    options.add_argument("--size", type=int)
    options.add_argument("--verbs", default=",".join(VERBS))
    given = options.parse_args()
    for name in given.shapes:
        make, size = SHAPES[name]
        with tempfile.TemporaryDirectory(prefix="shape-") as scratch:
            shape = make(given.size or size)
            root = shape.write(Path(scratch) / "corpus", sealed=name != "dangling")
            print(f"{name} {given.size or size:,}: {(make.__doc__ or '').strip()}")
            first = next((r["id"] for k, rs in shape.layers.items() if k.endswith("claims") for r in rs), "essay")
            names = {"out": f"{scratch}/out", "first": first, "entity": next(reversed(shape.entities), "essay")}
            for verb in given.verbs.split(","):
                words = [word.format(**names) for word in VERBS[verb]]
                command = [sys.executable, "-m", "sinosoviet_corpus", *words, "--corpus", str(root)]
                seconds, memory, said = timed(command)
                print(f"  {verb:9} {seconds:6.1f} s {memory:6,} MB  {said}", flush=True)


if __name__ == "__main__":
    main()
