"""Tensions that another reading of a date makes: they name the reading, and say what the date is by it.

The query of a rule calls a conflict definite only if it remains under all readings of its dates (times/readings.toml). So a tension may be made
by a reading. To find out by which, the rules that have such tensions are asked again: first with the dates as they are written, then
with each reading alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import combinations
from typing import Any

import msgspec

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.tables.dated import Lands
from sinosoviet_corpus.times.box import INFINITE, Box, hull, may_overlap
from sinosoviet_corpus.times.boxes import Boxes
from sinosoviet_corpus.times.days import iso
from sinosoviet_corpus.times.readings import AS_WRITTEN, OF_THE_SOURCE, TABLE, Reading
from sinosoviet_corpus.verdict.findings import as_claim
from sinosoviet_corpus.verdict.policy import BY_ITS_QUERY, TOGETHER

Row = dict[str, Any]
# Finds queries that reckon with days. They do more than ask which of two dates comes first.
_RECKONS = re.compile(r"_(?:min|max) *[-+]|[-+] *\w+\.\w+\.[se]_(?:min|max)|\bdurations\b")
AskAgain = Callable[[list[Loaded], str], dict[str, list[Row]]]


class Readings:
    """Names the readings that make tensions."""

    def __init__(self, corpus: Corpus, rules: list[Loaded], ask_again: AskAgain) -> None:
        self._claims = {c.id: c for c in corpus.claims}
        self._corpus = corpus
        self._lands = Lands(corpus)
        self._lists = {c.id for c in corpus.complete}
        self._rules = {r.rule.code: r for r in rules}
        self._ask_again = ask_again

    def named(self, findings: list[Finding]) -> list[Finding]:
        """The findings; a tension that a reading makes names it and has a hint."""
        suspects = {f.id: f for f in findings if self._suspect(f)}
        made = list(self._definite(suspects.values(), ""))
        names = {f.id: TOGETHER.name for f in made}
        for line in TABLE.readings:
            having = [f for f in made if names[f.id] == TOGETHER.name and self._has(f, line.name)]
            still = {f.id for f in self._definite(having, line.name)}
            names |= {f.id: line.name for f in having if f.id not in still}
        changed = {f.id: self._with(f, names[f.id]) for f in made} | dict(self._other_days(findings))
        # A rule that reads conflicts of other rules gives the same reason and hint as they.
        pairs = {_claims(f): f for f in changed.values()}
        for f in findings:
            if f.id not in changed and f.softened == BY_ITS_QUERY.name and _claims(f) in pairs:
                other = pairs[_claims(f)]
                changed[f.id] = msgspec.structs.replace(f, softened=other.softened, hint=f.hint or other.hint)
        return [changed.get(f.id, f) for f in findings]

    def _other_days(self, findings: list[Finding]) -> Iterator[tuple[str, Finding]]:
        """The tensions with a date that is a day only by another reading, for the rules that ask whether there is such a day."""
        for finding in findings:
            if finding.softened == BY_ITS_QUERY.name and "fault" in self._rules[finding.code].query:
                for name in (dated.fault_reading for _, dated in self._dated(finding) if dated.fault_reading):
                    yield finding.id, msgspec.structs.replace(finding, softened=name)

    def _suspect(self, finding: Finding) -> bool:
        loaded = self._rules[finding.code]
        return (
            finding.verdict == "tension"
            and finding.softened == BY_ITS_QUERY.name
            and loaded.rule.check is None
            and (
                _RECKONS.search(loaded.query) is not None
                # the period of a complete list is a date too
                or any(r.claim in self._lists for r in finding.references)
                or self._near(finding)
            )
        )

    def _near(self, finding: Finding) -> bool:
        """Whether some bounds of two dates lie so near that another reading can change which comes first."""
        moved = [
            (bound, max(abs(a - b) for a, b in zip(hull(dated.loose), hull(dated.outer), strict=True)))
            for _, dated in self._dated(finding)
            for bound in ({b for box in dated.loose for b in box} - {INFINITE, -INFINITE},)
        ]
        return any(
            one_moves + other_moves > 0 and abs(one - other) <= one_moves + other_moves + 1
            for (ones, one_moves), (others, other_moves) in combinations(moved, 2)
            for one in ones
            for other in others
        )

    def _has(self, finding: Finding, name: str) -> bool:
        return any(name in r.names for _, dated in self._dated(finding) for r in dated.read)

    @cached_property
    def _dates(self) -> dict[str, Date]:
        return {d.id: d for d in self._corpus.dates}

    def _dated(self, finding: Finding) -> Iterator[tuple[Claim, Boxes]]:
        for key in _claims(finding):
            claim = self._claims.get(key) or as_claim(self._dates[key])
            if dated := self._lands.boxes(claim):
                yield claim, dated

    def _definite(self, findings: Iterable[Finding], dates: str) -> Iterator[Finding]:
        """The findings that are definite conflicts if dates are read as `dates` says (see engine/rewrite.py)."""
        findings = list(findings)
        rules = [self._rules[code] for code in dict.fromkeys(f.code for f in findings)]
        given = self._ask_again(rules, dates) if rules else {}
        about: dict[tuple[str, str], list[frozenset[str]]] = {}
        for code, rows in given.items():
            for row in rows:
                if row["verdict"] == "definite":
                    claims = frozenset(row[key] for key in ("claim", "against", "also") if row.get(key))
                    for claim in claims:
                        about.setdefault((code, claim), []).append(claims)
        return (f for f in findings if any(c <= set(_claims(f)) for c in about.get((f.code, f.case), ())))

    def _with(self, finding: Finding, name: str) -> Finding:
        line = next((line for line in TABLE.readings if line.name == name), None)
        says = self._says(finding, line) if line else TOGETHER.reason
        hint = f"{finding.hint}; {says}" if finding.hint else says
        return msgspec.structs.replace(finding, softened=name, hint=hint)

    def _says(self, finding: Finding, line: Reading) -> str:
        """A date of the finding by the reading, in words: if possible the date whose days then meet those of another."""
        dated = sorted(self._dated(finding), key=lambda pair: pair[0].id != finding.case)
        found: tuple[Claim, Box] | None = None
        for claim, boxes in dated:
            others = [box for other, theirs in dated if other is not claim for box in theirs.outer]
            for read in boxes.read:
                if read.names == (line.name,):
                    meets = any(may_overlap(read.box, box) for box in others)
                    if meets:
                        return _in_words(line, claim, read.box)
                    found = found or (claim, read.box)
        return _in_words(line, *found) if found else line.reason


def _claims(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted({p.claim for p in finding.places}))


def _in_words(line: Reading, claim: Claim, box: Box) -> str:
    assert claim.time
    written, calendar = claim.time.edtf, claim.time.calendar
    shown = {"gregorian-backwards": "julian"}.get(line.name, calendar if calendar in OF_THE_SOURCE else AS_WRITTEN)
    return line.says.format(
        date=of_edtf(written), read=_double(written) if line.years > 0 and _of_one_year(written) else _words(box, shown)
    )


def _of_one_year(edtf: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}(-\d{2})?[?~%]?", edtf) is not None


def _double(edtf: str) -> str:
    """A date in January, February or March with both years: "15 January 1743/44"."""
    return f"{of_edtf(edtf)}/{(int(edtf[:4]) + 1) % 100:02d}"


def _words(box: Box, calendar: str) -> str:
    first, last = (iso(day, calendar) if abs(day) < INFINITE else ".." for day in (box.s_min, box.e_max))
    return of_edtf(first if first == last else f"{first}/{last}")
