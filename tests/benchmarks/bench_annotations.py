"""Reading and verifying stand-off annotations: `python -m tests.benchmarks.bench_annotations [--sizes 100000] [--text 20000]`.

Makes a corpus of so many mentions on texts of so many code points (Latin, Cyrillic, Chinese, astral), and in a fresh process each: reads
it, compares every quote with its slice and finds the sentence of each mention. For comparison it reads and compares the same
mentions with spaCy's DocBin, with STAM (JSON and CBOR; `pip install stam`, GPL, no dependency of ours) if installed, and with the
standard library's json. Prints seconds, peak memory and ratios, and whether the sentences found are those of a search by brute force.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.tasks.format import format_corpus
from tests.scratch import MADE_BY

WORDS = ("treaty", "договор", "条约", "𠀀𠮷", "Moscow", "Пекин", "aid", "and", "the", "railway", "é́", "in")
SENTENCE = 60  # words
DENSITY = 40  # code points of text for each mention

OURS = """
import sys
from pathlib import Path
from sinosoviet_corpus.files import integrity, reader
from sinosoviet_corpus.tables.sentences import Sentences
reading = reader.read_folder(Path(sys.argv[1]))
problems = integrity.verify(reading)
assert not problems, problems[:3]
corpus = reader.to_corpus(reading)
sentences = Sentences(corpus)
print(sum(sentences.at(m.source, m.spans[0].start) is not None for m in corpus.mentions))
"""
PLAIN = """
import json, sys
from pathlib import Path
texts = {p.parent.name: p.read_bytes().decode() for p in Path(sys.argv[1]).glob("corpus/*/text.txt")}
n = 0
for path in Path(sys.argv[1]).glob("annotations/*/mentions.jsonl"):
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        for span in record["spans"]:
            assert texts[record["source"]][span["start"]:span["end"]] == span["quote"]
            n += 1
print(n)
"""
DOCBIN = """
import sys, spacy
from spacy.tokens import DocBin
n = 0
for doc in DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank("xx").vocab):
    text = doc.text
    for span in doc.spans["mentions"]:
        assert text[span.start_char:span.end_char] == doc.user_data[span.start_char]
        n += 1
print(n)
"""
STAM = """
import sys, stam
store = stam.AnnotationStore(file=sys.argv[1])
n = 0
for a in store.annotations():
    assert str(next(iter(a.textselections()))) == str(next(iter(a.data())).value())
    n += 1
print(n)
"""


def make(root: Path, size: int, length: int) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Write the corpus; yields each source with its text and the places of its mentions."""
    random = Random(size)
    (root / "annotations/reference").mkdir(parents=True)
    shutil.copy(shipped_corpus() / VOCABULARY, root / VOCABULARY)
    (root / "annotations/reference/bibliography.json").write_text("[]\n", "utf-8")
    thing = {"id": "thing", "type": "place", "label": "Thing", "names": [], "part_of": [], "instance_of": []}
    lines(root / "annotations/entities.jsonl", [thing | {"single_holder": None, "state": None, "note": None}])
    in_each = max(1, length // DENSITY)
    for number in range(-(-size // in_each)):
        source = f"t{number:06}"
        words: list[tuple[int, str]] = []
        place = 0
        while place < length:
            words.append((place, random.choice(WORDS)))
            place += len(words[-1][1]) + 1
        text = " ".join(word for _, word in words) + "\n"
        chosen = sorted(random.sample(words, k=min(in_each, len(words))))
        mentions = [(start, start + len(word)) for start, word in chosen]
        sentences = [(words[n][0], words[min(n + SENTENCE, len(words)) - 1]) for n in range(0, len(words), SENTENCE)]
        write(root, source, text, mentions, [(start, last + len(word)) for start, (last, word) in sentences])
        yield source, text, mentions


def write(
    root: Path, source: str, text: str, mentions: list[tuple[int, int]], sentences: list[tuple[int, int]]
) -> None:
    def layer(kind: str, number: int, start: int, end: int, **rest: Any) -> dict[str, Any]:
        span = {"start": start, "end": end, "quote": text[start:end]}
        return {"id": f"{source}/{kind}{number}", "source": source, "spans": [span], **rest}

    folder = root / "annotations" / source
    folder.mkdir(parents=True)
    made: dict[str, Any] = {"entity": "thing", "sure": "high", "made_by": MADE_BY, "note": None}
    lines(folder / "mentions.jsonl", [layer("m", n, *place, **made) for n, place in enumerate(mentions)])
    rest: dict[str, Any] = {"no_claim": "ornament", "note": None}
    lines(folder / "sentences.jsonl", [layer("s", n, *place, **rest) for n, place in enumerate(sentences)])
    data = text.encode()
    (root / "corpus" / source).mkdir(parents=True)
    (root / "corpus" / source / "text.txt").write_bytes(data)
    fields = dict.fromkeys(("title", "kind", "author", "date", "origin", "rights", "received"), "unknown")
    fields |= {"id": source, "language": "mul", "original_file": "a.txt", "newlines": "LF"}
    fields |= {"sha256": hashlib.sha256(data).hexdigest()}
    sizes = f"bytes = {len(data)}\ncode_points = {len(text)}\n"
    known = "".join(f'{k} = "{v}"\n' for k, v in fields.items()) + sizes
    (root / "corpus" / source / "source.toml").write_text(known, "utf-8")


def lines(path: Path, records: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")


def as_docbin(texts: list[tuple[str, str, list[tuple[int, int]]]], path: Path) -> None:
    """The mentions as spans of spaCy Docs, with their quotes."""
    import spacy
    from spacy.tokens import Doc, DocBin

    blank = spacy.blank("xx")
    binary = DocBin(store_user_data=True)
    for _, text, mentions in texts:
        words = text.rstrip("\n").split(" ")
        doc = Doc(blank.vocab, words=[*words, "\n"], spaces=[*[True] * (len(words) - 1), False, False])
        spans = [span for start, end in mentions if (span := doc.char_span(start, end)) is not None]
        assert len(spans) == len(mentions), "a mention that is no token"
        doc.spans["mentions"] = spans
        quotes: dict[Any, str] = {start: text[start:end] for start, end in mentions}
        doc.user_data = quotes
        binary.add(doc)
    binary.to_disk(path)


def as_stam(texts: list[tuple[str, str, list[tuple[int, int]]]], folder: Path) -> list[Path]:
    """The mentions as a STAM store, in JSON and in CBOR."""
    import stam

    store = stam.AnnotationStore(id="bench")
    layer = store.add_dataset("layer")
    layer.add_key("quote")
    for source, text, mentions in texts:
        resource = store.add_resource(id=source, text=text)
        for n, (start, end) in enumerate(mentions):
            store.annotate(
                id=f"{source}/m{n}",
                target=stam.Selector.textselector(resource, stam.Offset.simple(start, end)),
                data={"key": "quote", "value": text[start:end], "set": "layer"},
            )
    paths = [folder / "bench.store.stam.json", folder / "bench.store.stam.cbor"]
    for path in paths:
        store.to_file(str(path))
    return paths


PEAK = """
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def measure(code: str, path: Path, runs: int) -> tuple[float, float, str]:
    """Least seconds, peak MB, what it printed."""
    best, memory, said = float("inf"), 0.0, ""
    for _ in range(runs):
        start = time.perf_counter()
        command = [sys.executable, "-c", code + PEAK, str(path)]
        said, peak = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
        best, memory = min(best, time.perf_counter() - start), max(memory, int(peak) / 1024)
    return best, memory, said


def main() -> None:
    """Make, measure, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="100000")
    options.add_argument("--text", type=int, default=20_000)
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    for size in map(int, given.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="sinosoviet-bench-") as scratch:
            root = Path(scratch) / "corpus"
            root.mkdir()
            texts = list(make(root, size, given.text))
            format_corpus(root)
            count = sum(len(mentions) for *_, mentions in texts)
            print(
                f"\n{count:,} mentions on {len(texts):,} texts of {given.text:,} code points; load {os.getloadavg()[0]:.1f}"
            )
            peers = {"json of the standard library": (PLAIN, root)}
            as_docbin(texts, Path(scratch) / "bench.spacy")
            peers["spaCy DocBin"] = (DOCBIN, Path(scratch) / "bench.spacy")
            if importlib.util.find_spec("stam"):
                for path in as_stam(texts, Path(scratch)):
                    peers[f"STAM {path.suffix[1:].upper()}"] = (STAM, path)
            seconds, memory, found = measure(OURS, root, given.runs)
            print(f"  ours: {seconds:.2f} s, {memory:.0f} MB, {1e6 * seconds / count:.1f} µs a mention")
            print(f"  in a sentence: {found}, by brute force {_by_brute_force(texts)}")
            for name, (code, path) in peers.items():
                other, more, _ = measure(code, path, given.runs)
                print(
                    f"  {name}: {other:.2f} s, {more:.0f} MB; ours {seconds / other:.2f}x, memory {memory / more:.2f}x"
                )


def _by_brute_force(texts: list[tuple[str, str, list[tuple[int, int]]]]) -> int:
    """How many mentions lie in a sentence: those of whole words, since every word of the texts lies in one."""
    return sum(text[start:end] in WORDS for _, text, mentions in texts for start, end in mentions)


if __name__ == "__main__":
    main()
