"""The dates that people wrote down by hand (tests/data/dates), and how well our readers agree with them.

python -m tests.dates_gold              # figures
python -m tests.dates_gold phrases_tuned prose_tuned   # and each disagreement in these files
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from sinosoviet_corpus.proposers.date_tagger import Tagged, tag
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.phrases import NotAPhrase, read_phrase

PROSE = ("prose_tuned", "prose_unseen", "prose_later")
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


class Expression(NamedTuple):
    """An expression [start, end) of a paragraph with its value: EDTF with mode and part, a length or set, or None if it names no time."""

    start: int
    end: int
    words: str
    kind: str  # "calendar", "length", "set" or "pointing"
    value: tuple[str, str, str | None] | str | None
    leans: bool


class Paragraphs(NamedTuple):
    """A text and its expressions in order."""

    name: str
    text: str
    gold: list[Expression]


_PARTS = ("early", "mid", "late", "turn")


def prose(name: str) -> list[Paragraphs]:
    """The texts of a file of paragraphs."""
    out = []
    for section in re.split(r"(?m)^## ", (DATA / f"{name}.txt").read_text("utf-8"))[1:]:
        title, _, body = section.partition("\n")
        text, gold, at = "", [], 0
        for found in re.finditer(r"\[\[(.+?)\|(.+?)\]\](?!\])", body):
            text += body[at : found.start()]
            gold.append(_expression(len(text), found[1], found[2]))
            text += found[1]
            at = found.end()
        out.append(Paragraphs(title, text + body[at:], gold))
    return out


def _expression(start: int, words: str, value: str) -> Expression:
    end, leans = start + len(words), value[0] == "*"
    value = value.lstrip("*")
    if value == "-":
        return Expression(start, end, words, "pointing", None, leans)
    if value[0] == "P" or value.startswith("set "):
        return Expression(start, end, words, "length" if value[0] == "P" else "set", value.removeprefix("set "), leans)
    edtf, *more = value.split()
    part = next((word for word in more if word in _PARTS), None)
    mode = next((word for word in more if word not in _PARTS), "within")
    return Expression(start, end, words, "calendar", (edtf, mode, part), leans)


class Score(NamedTuple):
    """right, made, given: expressions. f1 = harmonic mean of right/made and right/given."""

    right: int
    made: int
    given: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.made + self.given)


def agree(gold: Expression, made: Tagged) -> bool:
    """Whether an expression lies in the same place and has the same value."""
    if not (made.start < gold.end and gold.start < made.end):
        return False
    if gold.kind in ("length", "set"):
        return made.kind == gold.kind and made.value == gold.value
    if gold.value is None or made.time is None:
        return gold.value is None and made.time is None and made.value is None
    assert isinstance(gold.value, tuple)
    return same(gold.value, made.time)


def score_prose(name: str, show: bool = False) -> dict[str, Score]:
    """Scores by kind: calendar, all, context (recall only counts there)."""
    right, made_all, given = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for text in prose(name):
        made = list(tag(text.text))
        used: set[int] = set()
        for gold in text.gold:
            hit = next((n for n, m in enumerate(made) if n not in used and agree(gold, m)), None)
            for which, counted in enumerate((gold.kind == "calendar", True, gold.leans)):
                given[which] += counted
                right[which] += counted and hit is not None
            if hit is not None:
                used.add(hit)
            elif show:
                there = [m for m in made if m.start < gold.end and gold.start < m.end]
                print(
                    "   ",
                    text.name,
                    "|",
                    gold.words,
                    gold.value,
                    "<-",
                    [(text.text[m.start : m.end], m.kind, m.time or m.value) for m in there],
                )
        made_all[0] += sum(m.time is not None for m in made)
        made_all[1] += len(made)
        if show:
            for n, m in enumerate(made):
                if n not in used and not any(m.start < g.end and g.start < m.end for g in text.gold):
                    print("   ", text.name, "| too much:", text.text[m.start : m.end], m.kind, m.time or m.value)
    made_all[2] = given[2]
    return {kind: Score(right[n], made_all[n], given[n]) for n, kind in enumerate(("calendar", "all", "context"))}


def table() -> str:
    """The figures as Markdown."""
    rows = ["| set | kind | given | right | F1 |", "|---|---|---|---|---|"]
    for name in ("phrases_tuned", "phrases_unseen"):
        given = len(phrases(name))
        right = given - len(wrong_phrases(name))
        rows.append(f"| `{name}` | phrases | {given} | {right} | {right / given:.2f} |")
    for name in PROSE:
        rows += [f"| `{name}` | {kind} | {s.given} | {s.right} | {s.f1:.2f} |" for kind, s in score_prose(name).items()]
    return "\n".join(rows) + "\n"


def main(shown: list[str]) -> None:
    """Prints figures, and each disagreement in the files named."""
    for name in ("phrases_tuned", "phrases_unseen"):
        wrong, all_rows = wrong_phrases(name), phrases(name)
        print(f"{name}: {len(all_rows) - len(wrong)} of {len(all_rows)} read as people do")
        if name in shown:
            for row, made in wrong:
                print("   ", row, "<-", made)
    for name in PROSE:
        for kind, score in score_prose(name, show=name in shown).items():
            print(f"{name}, {kind}: F1 {score.f1:.3f} ({score.right} right, {score.made} made, {score.given} given)")


if __name__ == "__main__":
    main(sys.argv[1:])
