"""The dates that people wrote down by hand (tests/data/dates), and how well our readers agree with them.

    python -m tests.dates_gold              # figures
    python -m tests.dates_gold phrases_tuned prose_tuned   # and each disagreement in these files
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.phrases import NotAPhrase, read_phrase

DATA = Path(__file__).parent / "data" / "dates"


class Row(NamedTuple):
    """A phrase with its value; edtf is None for "no date is known", "!" for what is not read."""

    phrase: str
    edtf: str | None
    mode: str
    part: str | None


def phrases(name: str) -> list[Row]:
    """The rows of a file of phrases."""
    rows = []
    for line in (DATA / f"{name}.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            phrase, edtf, mode, part, *_ = [*line.split("\t"), "", "", ""]
            rows.append(Row(phrase, None if edtf == "-" else edtf, mode or "within", part or None))
    return rows


def same(a: tuple[str, str, str | None], b: tuple[str, str, str | None]) -> bool:
    """Whether two time expressions mean the same days, as they are written and loosely."""
    return a == b or boxes(*a)[:3] == boxes(*b)[:3]


def wrong_phrases(name: str) -> list[tuple[Row, str]]:
    """Phrases of which our reading differs, with that."""
    out = []
    for row in phrases(name):
        try:
            made = read_phrase(row.phrase)
        except NotAPhrase as fault:
            if row.edtf != "!":
                out.append((row, str(fault)))
            continue
        if made is None or row.edtf in (None, "!"):
            right = made is None and row.edtf is None
        else:
            right = same((made.edtf, made.mode, made.part), (str(row.edtf), row.mode, row.part))
        if not right:
            out.append((row, str(made and made[:3])))
    return out


def main(shown: list[str]) -> None:
    """Prints figures, and each disagreement in the files named."""
    for name in ("phrases_tuned", "phrases_unseen"):
        wrong, all_rows = wrong_phrases(name), phrases(name)
        print(f"{name}: {len(all_rows) - len(wrong)} of {len(all_rows)} read as people do")
        if name in shown:
            for row, made in wrong:
                print("   ", row, "<-", made)


if __name__ == "__main__":
    main(sys.argv[1:])
