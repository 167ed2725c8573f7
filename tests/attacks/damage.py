"""Thousands of damaged corpora: every verb ends clearly, whatever the damage, and none goes unnoticed.

`python -m tests.attacks.damage --count 10000 --seed 1 --jobs 1`; to repeat a case: `--seed 1 --only 123 --keep FOLDER`. For each corpus:

- exit code 0, 1 or 2, no traceback, under 20 s and 1.5 GB; a verb touches only the files that it is for;
- `verify` notices changed bytes of a sealed file;
- `format` loses nothing, needs no second run, and reports the same as `verify` after it;
- no verb fails on a corpus that `verify` calls sound: exit code 0 or 1.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files.layout import shipped_corpus
from tests.attacks.campaign import Case, campaign
from tests.attacks.damages import damage
from tests.attacks.everything import make_full
from tests.attacks.forked import Fault
from tests.attacks.verbs import DECISION, findings_in, heavy, light, writing

SHIPPED = 0.03  # the share of the cases on the shipped corpus
# Files that the seal covers or guards, and files that do not belong among the annotations.
_SEALED = re.compile(
    r"corpus/[^/.][^/]*(/(text\.txt|source\.toml))?|annotations(/[^.].*)?\.(jsonl|json|toml)|annotations(/[^/.]*)*|corpus"
)


def sealed(root: Path) -> dict[str, str]:
    """Path -> content of everything that a seal is for; the mode of a file is left out."""
    there = (root / "corpus", root / "annotations", *(root / "corpus").rglob("*"), *(root / "annotations").rglob("*"))
    names = {str(p.relative_to(root)): p for p in there if p.is_symlink() or p.exists()}
    return {name: _content(p) for name, p in names.items() if _SEALED.fullmatch(name)}


def _content(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if not path.is_file():
        return "a folder" if path.is_dir() else "neither file nor folder"
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.strerror}"


def records(root: Path) -> Counter[str]:
    """All records of a corpus, key by key, so that a key that stands twice counts twice."""

    def flat(pairs: list[tuple[str, Any]]) -> Any:
        return sorted(pairs, key=lambda pair: (pair[0], repr(pair[1])))

    found: Counter[str] = Counter()
    for path in sorted(root.glob("annotations/**/*.jsonl")):
        # The target of a link is no record of the corpus, and reading it here would look as if the verb had read it.
        if path.name != "seal.jsonl" and path.is_file() and not path.is_symlink() and os.access(path, os.R_OK):
            for line in path.read_bytes().decode("utf-8", "replace").split("\n"):
                if line.strip():
                    try:
                        record = json.loads(line.removeprefix("\ufeff"), object_pairs_hook=flat, parse_int=float)
                        found[f"{path.name}: {record}"] += 1
                    except (ValueError, RecursionError):
                        found[f"{path.name}: {line}"] += 1
    return found


def case(at: Case) -> Iterator[Fault]:
    """One damaged corpus and a few verbs."""
    rng = at.rng
    root = at.root
    if rng.random() < SHIPPED:
        for name in ("corpus", "annotations"):
            shutil.copytree(shipped_corpus() / name, root / name)
    else:
        shutil.copytree(at.pristine("full", make_full), root)
    before = sealed(root)
    at.done = damage(root, rng)
    now = sealed(root)
    differs = sorted(p for p in before.keys() | now.keys() if before.get(p) != now.get(p))
    at.watch()

    verified = yield from at.run(["verify"])
    if verified.code == 0 and differs:
        yield Fault("silent acceptance", at.done[0].split(":")[0], f"changed: {', '.join(differs[:5])}")
    sound = verified.code == 0
    yield from at.run(_drawn(at), (0, 1) if sound else (0, 1, 2))
    kept = records(root)
    formatted = yield from at.run(["format"])
    if formatted.code == 2:
        return
    if records(root) != kept:
        lost = list((kept - records(root)).elements())
        yield Fault(
            "lost by format",
            " + ".join(sorted({d.split(":")[0] for d in at.done})),
            f"{len(lost)} records, as {str(lost[:1])[:300]}",
        )
    again = yield from at.run(["format", "--check"])
    if again.code:
        yield Fault("format is not done", at.done[0].split(":")[0], again.out[:300])
    verified = yield from at.run(["verify"])
    if verified.code != formatted.code:
        yield Fault(
            "format and verify differ", at.done[0].split(":")[0], f"{formatted.out[-300:]} | {verified.out[-300:]}"
        )
    sound = verified.code == 0
    yield from at.run(_drawn(at), (0, 1) if sound else (0, 1, 2))
    if sound and rng.random() < 0.3:
        yield from at.run(rng.choice(heavy(root, rng, at.out)), (0, 1))
    if sound and rng.random() < 0.05:
        yield from _decided(at)


def _drawn(at: Case) -> list[str]:
    kind = at.rng.choices((light, heavy, writing), (7, 2, 1))[0]
    drawn = at.rng.choice(kind(at.root, at.rng, at.out))
    return drawn if drawn[:2] != ["decide", "0000"] else ["format", "--check"]


def _decided(at: Case) -> Iterator[Fault]:
    """Show a finding, decide on it, tabulate and sweep."""
    checked = yield from at.run(["check", "--format", "jsonl"], (0, 1))
    ids = findings_in(checked.out) if checked.code in (0, 1) else []
    if ids:
        yield from at.run(["show", at.rng.choice(ids)], (0,))
        yield from at.run(["decide", at.rng.choice(ids), *DECISION], (0,))
        yield from at.run(["verify"], (0,))
    tabulated = yield from at.run(["tabulate", "--out", str(at.out / "tables")], (0,))
    if tabulated.code == 0:
        yield from at.run(["sweep", "--tables", str(at.out / "tables"), "--out", str(at.out / "swept")], (0,))


if __name__ == "__main__":
    sys.exit(bool(campaign("tests.attacks.damage", case, sys.argv[1:]).faults))
