"""A sentence as the tagger of dates sees it: its atoms, their letters, and what stands before and after a place in it."""

from __future__ import annotations

import re

from sinosoviet_corpus.proposers.date_focus import Focus
from sinosoviet_corpus.proposers.date_grammar import counts
from sinosoviet_corpus.times.atoms import Atom
from sinosoviet_corpus.times.partial import Partial

LEADS = "FitA"  # letters of words that stand before dates
_NIGHT = re.compile(r"(GOT?[nD])/(?=[nD]O?M)")
_WINDOW = 60  # atoms after a date in which its era makes years of short numbers
ANCIENT = 1100  # a text that is about an earlier year may write years with few figures
_NEAR = 150  # years around it
_AROUND = 40  # atoms before a date that are looked at


class Sentence:
    """Atoms of a text. heading: it is a paragraph of its own without a full stop."""

    def __init__(self, text: str, atoms: list[Atom], *, heading: bool) -> None:
        self.text = text
        self.atoms = atoms
        self.heading = heading
        # "the night of 24/25 December" has two days, not one by two calendars
        self.letters = _NIGHT.sub(r"\1_", "".join(atom.kind for atom in atoms))

    def before(self, at: int) -> Atom | None:
        """The atom before a place."""
        return self.atoms[at - 1] if at else None

    def after(self, end: int) -> str:
        """The letter of the atom at a place; "" at the end."""
        return self.letters[end : end + 1]

    def word(self, at: int) -> str:
        """The words of an atom."""
        return self.text[self.atoms[at].start : self.atoms[at].end]

    def lead(self, at: int) -> tuple[str, bool]:
        """The word before a date, as `spoken.of_one` has it, and whether it is denied."""
        j = at - 1
        while j >= 0 and self.letters[j] in "ZQ":
            j -= 1
        if j >= 0 and self.letters[j] == "-" and j and self.letters[j - 1] == "A":
            j -= 1
        if j < 0:
            return "in", False
        atom = self.atoms[j]
        if atom.kind == "!" and isinstance(atom.value, str):
            return atom.value, False
        if atom.kind == "A":
            denied = j > 0 and self.letters[j - 1] == "!"
            word = self.word(j).lower()
            if word in ("later", "earlier", "previously", "afterwards", "afterward", "beforehand"):
                return "in", False
            return ("after" if atom.value > 0 else "before"), denied
        if atom.kind == "t":
            return ("until", self._denied(j)) if atom.value == "until" else ("in", False)
        if atom.kind == "F" and atom.value in ("from", "between", "throughout"):
            return str(atom.value), atom.value == "from" and self.word(j).lower() == "since" and self._denied(
                j, near=True
            )
        return "in", False

    def _denied(self, at: int, *, near: bool = False) -> bool:
        """Whether "not" stands before, in the same part of the sentence."""
        for j in range(at - 1, max(-1, at - (3 if near else _AROUND)), -1):
            if self.letters[j] in ";.":
                return False
            if self.letters[j] == "!" or self.word(j).lower().endswith(("n't", "n’t")):
                return True
        return False

    def in_passing(self, at: int, date: Partial, leans: bool, focus: Focus) -> bool:
        """Whether a date is said in passing: in brackets, of a plan or a book, in a relative clause, of what had been before.

        leans: its year comes from the context, so it belongs to what the text speaks of.
        """
        earlier = not leans and focus.year is not None and (date.year or 0) < focus.year
        letters = {"e"} if leans else {"e", "r", "b"} if earlier else {"e", "r"}
        depth = commas = 0
        for j in range(at - 1, max(-1, at - _AROUND), -1):
            letter = self.letters[j]
            if letter in "()":
                depth += 1 if letter == ")" else -1
                if depth < 0:
                    return True
            elif letter == ";":
                return False
            elif letter == ",":
                commas += 1
            elif (not commas and letter in letters) or (letter == "r" and commas == 1 and self.letters[j + 1] == ","):
                return True
        return False

    def count_years(self, start: int, focus: Focus) -> None:
        """Makes years of short numbers that are years here: "in 331" in a text on Alexander, "In 476 the last emperor"."""
        end = min(len(self.letters), start + _WINDOW) if start else len(self.letters)
        letters = list(self.letters)
        for n in range(start, end):
            if letters[n] in "hn" and self._is_year(n, focus):
                letters[n] = "Y"
                self.atoms[n] = self.atoms[n]._replace(kind="Y")
        self.letters = "".join(letters)

    def _is_year(self, n: int, focus: Focus) -> bool:
        kind, value = self.letters[n], self.atoms[n].value
        before, after = self.letters[max(n - 1, 0) : n], self.after(n + 1)
        if (after and after in "EMO") or before == "E":
            return False
        if counts(self.atoms[n + 1 : n + 3], year_is_likely=before == "i" and kind == "h"):
            return False
        of_a_day = re.search(r"M[nD]\Z", self.letters[max(n - 2, 0) : n]) is not None  # June 9 68
        of_a_month = re.search(r"[nD]M\Z", self.letters[max(n - 2, 0) : n]) is not None  # 9 June 68
        year = focus.about
        if year is None or year >= ANCIENT:
            likely = kind == "h" and before == "i" and value > 300 and after in ("", *"Tx,.;)")
            return likely and (n == 1 or year is None)
        near = abs((1 - value if focus.era < 0 else value) - year) <= _NEAR
        if kind == "h":
            dated = of_a_day or (before != "" and before in "iMOt&FAS_-")
            return dated and (near or (before == "i" and focus.era >= 0))
        return near and (before == "i" or of_a_month or (before == "M" and value > 31))
