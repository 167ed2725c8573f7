"""Measures the ledger of rules (verdict/ledger.py): `python -m tests.ledger [--check]`.

    python -m tests.ledger                              measure the worlds anew and write both files below (takes minutes)
    python -m tests.ledger --check                      write nothing; 1 if a line would change
    python -m tests.ledger NAME CORPUS TRUTH            add or renew the lines of another material

CORPUS is a corpus folder. TRUTH is a JSON Lines file with a line {"claim": ID} for each claim in it that is known to be false; the others
are true. A definite finding is right if one of the claims that it compares is false, and wrong if none is. What the ledger itself made a tension
counts as definite: otherwise no rule could ever regain it.

The ledger has the lines of all WORLDS. The suite measures only the FEW that come first, and compares them byte for byte with
tests/golden/worlds.jsonl. This command measures both and writes both files. So a change of a rule that shows in the first worlds fails the suite until
the ledger is measured anew. A change that shows only in later worlds is noticed by `--check`, which the suite does not run.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection
from pathlib import Path

import msgspec

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.verdict import ledger
from sinosoviet_corpus.verdict.judge import Results
from sinosoviet_corpus.verdict.ledger import Line
from sinosoviet_corpus.verdict.policy import UNMEASURED
from tests.worlds import judge

WORLDS = 500
FEW = 100  # that the suite has time for
MATERIAL = "worlds"
GOLDEN = Path(__file__).parent / "golden" / "worlds.jsonl"


def measured(material: str, outcome: Results, false: Collection[str]) -> tuple[Line, ...]:
    """A line for each rule that may find something definite."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for f in outcome.findings:
        if f.verdict == "definite" or f.softened == UNMEASURED.name:
            (right if any(p.claim in false for p in f.places) else wrong)[f.code] += 1
    codes = [
        r.rule.code for r in rulebook() if r.rule.kind == "contradiction" or right[r.rule.code] + wrong[r.rule.code]
    ]
    return tuple(Line(material, code, outcome.counts[code].looked_at, right[code], wrong[code]) for code in codes)


def of_worlds(count: int, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """The lines of so many worlds."""
    outcome = judge(count, vocabulary)
    return measured(MATERIAL, outcome.run, outcome.false)


def _of_corpus(name: str, corpus: Path, truth: Path) -> tuple[Line, ...]:
    false = {msgspec.json.decode(line)["claim"] for line in truth.read_bytes().splitlines()}
    return measured(name, run(read_sound(corpus), rulebook()), false)


def main(words: list[str]) -> int:
    """Write the lines of a material, or compare those of the worlds."""
    own = [word for word in words if word != "--check"]
    files: dict[Path, bytes] = {}
    if own:
        name, corpus, truth = own
        new = _of_corpus(name, Path(corpus), Path(truth))
    else:
        vocabulary = vocabulary_of(shipped_corpus())
        name, new = MATERIAL, of_worlds(WORLDS, vocabulary)
        files[GOLDEN] = ledger.written(of_worlds(FEW, vocabulary))
    others = (line for line in ledger.lines() if line.material != name)
    files[Path(ledger.__file__).with_name("ledger.jsonl")] = ledger.written((*others, *new))
    changed = [path for path, data in files.items() if not path.exists() or data != path.read_bytes()]
    for path in files:
        print(f"{path}: {'changed' if path in changed else 'as measured'}")
        if path in changed and "--check" not in words:
            path.write_bytes(files[path])
    return int(bool(changed) and "--check" in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
