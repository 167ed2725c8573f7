"""Hundreds of odd corpora that the rules of the files allow: no verb fails on them.

`python -m tests.attacks.odd --count 500 --seed 1` draws vocabularies (odd names, no roles, a dozen, every flag), ids, names, texts, dates,
works, empty layers. `verify` calls each sound, and then every verb in every form ends with 0 or 1, without a traceback.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, get_args

from sinosoviet_corpus.output.form import of_check
from sinosoviet_corpus.tasks.init import init
from tests.attacks.campaign import Case, campaign
from tests.attacks.forked import Fault
from tests.attacks.loose import toml
from tests.attacks.odd_records import Maker
from tests.attacks.odd_vocabulary import vocabulary
from tests.attacks.verbs import DECISION, findings_in, ids_of

TEXTS: tuple[str, ...] = (
    "", "\n", "x", "\ufeffx", "𝔅𝔄𝔇" * 20, "天才。" * 30, "👨‍👩‍👧" * 10, "a\x01b\x1bc\x7fd\x9be", "a\r\nb\rc\u2028d\x85e\x0cf", "\t \u00a0\u3000",
    "e\u0301 é ﬁ ß İ ı Ａ", "\u202eabc\u202c\u2066", "אבג ابج", "In 1955 Mr. A. met B. in May. He left.\n" * 3, "x" * 5_000, "a " * 3_000,
    "<b>&amp;</b>]]>", "::warning::x\n##[error]y\n", "“He said: ‘no’” (1955–57) …", "\U0010ffff\ue000\ufffd", "1955\n1956\n1957",
)  # fmt: skip
SOURCE_IDS = ("essay", "a", "1", "a-1", "x" * 60, "text", "claims", "entities", "first-text", "select", "null", "con")
LANGUAGES = ("en", "ru", "zh-Hant", "en-GB", "und", "x-klingon", "")


def case(at: Case) -> Iterator[Fault]:
    """One odd corpus, all verbs."""
    init(at.root)
    write(at.root, at.rng)
    at.done = [f"case {at.number}"]
    at.watch()
    formatted = yield from at.run(["format"], (0,))
    if formatted.code:
        return
    yield from at.run(["verify"], (0,))
    out = at.out
    also = [word for form in tuple(of_check()) for word in ("--also", f"{form}={out / 'check'}.{form}")]
    persona = at.rng.choice(("auditor", "auditor", "editor", "reader"))
    checked = yield from at.run(
        ["check", "--persona", persona, "--format", at.rng.choice(tuple(of_check())), *also], (0, 1)
    )
    shown = ids_of(at.root)
    for ident in at.rng.sample(shown, min(6, len(shown))):
        yield from at.run(["show", ident, "--color", "always"], (0,))
        yield from at.run(["show", ident, "--json"], (0,))
    for words in (["stats"], ["stats", "--coverage"], ["agree"], ["format", "--check"]):
        yield from at.run(words, (0, 1) if "--coverage" in words else (0,))
    if at.brief:
        return
    yield from at.run(at.rng.choice((["support"], ["support", "--json"])), (0,))
    if sources := sorted(p.name for p in at.root.glob("corpus/*")):
        yield from at.run(["propose", at.rng.choice(sources)], (0,))
    tabulated = yield from at.run(["tabulate", "--out", str(out / "tables")], (0,))
    if tabulated.code == 0:
        yield from at.run(["sweep", "--tables", str(out / "tables"), "--out", str(out / "swept")], (0,))
    yield from at.run(["export", "--to", "docbin", str(out / "docs"), *at.rng.choice(([], ["--keep-tokens"]))], (0,))
    yield from at.call("library", library)
    lines = out / "check.jsonl"
    found = findings_in(lines.read_text("utf-8")) if checked.code in (0, 1) and lines.exists() else []
    if found:
        finding = at.rng.choice(found)
        yield from at.run(["show", finding], (0,))
        yield from at.run(["decide", finding, *DECISION], (0,))
    (out / "new.txt").write_text("Another text.\n", "utf-8")
    yield from at.run(["add", str(out / "new.txt"), "--id", "another", "--title", "Another"], (0,))
    yield from at.run(["verify"], (0,))


def write(root: Path, rng: Random) -> None:
    """Put texts, a vocabulary, records and works into an empty corpus."""
    words = vocabulary(rng)
    (root / "annotations/vocabulary.toml").write_text(toml(words), "utf-8")
    texts = {}
    for ident in rng.sample(SOURCE_IDS, rng.choice((0, 1, 1, 1, 2, 3))):
        texts[ident] = rng.choice(TEXTS)
    maker = Maker(rng, words, texts)
    for ident, text in texts.items():
        folder = root / "corpus" / ident
        folder.mkdir(parents=True)
        (folder / "text.txt").write_bytes(text.encode())
        (folder / "source.toml").write_text(toml(source(ident, text, maker)), "utf-8")
    for name, rows in maker.files().items():
        path = root / "annotations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    if maker.works is not None:
        path = root / "annotations/reference/bibliography.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(maker.works, ensure_ascii=False, indent=rng.choice((None, 1))), "utf-8")


def source(ident: str, text: str, maker: Maker) -> dict[str, Any]:
    """The facts about a text."""
    rng, data = maker.rng, text.encode()
    said = {
        key: maker.words()
        for key in ("title", "kind", "author", "date", "origin", "rights", "original_file", "received")
    }
    made: dict[str, Any] = {**said, "id": ident, "language": rng.choice(LANGUAGES), "newlines": "LF"}
    made |= {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "code_points": len(text)}
    if rng.random() < 0.4:
        made["oddities"] = [maker.words() for _ in range(rng.randrange(3))]
    if rng.random() < 0.4:
        made["tendency"] = maker.words()
    if rng.random() < 0.4:
        made["written"] = maker.strict_date()
    if rng.random() < 0.4:
        made["derivations"] = maker.derivations(ident)
    return made


def library(root: Path) -> None:
    """The same corpus from Python: cards, frames, Docs."""
    import warnings

    from sinosoviet_corpus import open_corpus
    from sinosoviet_corpus.library import Layer
    from sinosoviet_corpus.tables.schemas import COLUMNS

    warnings.simplefilter("ignore")
    corpus = open_corpus(root)
    for view in (corpus.claims, corpus.entities, corpus.mentions, corpus.dates, corpus.stance, corpus.sentences):
        assert repr(view), view._repr_html_()
    for ident in corpus.fileids():
        for layer in get_args(Layer):
            corpus.show(ident, layer)._repr_html_()
    for finding in corpus.check()[:3]:
        corpus.show(finding)._repr_html_()
    for table in COLUMNS:
        corpus.frame(table)
    corpus.to_docs(split=False)


if __name__ == "__main__":
    sys.exit(bool(campaign("tests.attacks.odd", case, sys.argv[1:]).faults))
