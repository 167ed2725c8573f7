"""Read the sound part of a faulty corpus: set aside faulty records and everything that depends on them.

Set aside are: each record with a problem; each text whose bytes have changed, with all annotations of it; then every record that names
one of these. Problems of form and of the seal are only reported: the records can be read and fit. If the reference layer has gaps, its
silence proves nothing: completeness statements are set aside, and rules that argue from silence do not run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import integrity, layout, reader
from sinosoviet_corpus.files.checks import circles
from sinosoviet_corpus.files.csl import printable
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Claim, Completeness, Search
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem

FORM = frozenset({"SCH201", "SCH204", "SCH205", "SCH208", "SEA501", "FIL704"})
ROUNDS = 20  # rounds in which records that no longer fit are set aside; two are usually enough
SHOWN = 100  # the most records that are listed; --format json has all

_Place = tuple[str, int | None]  # path, line


class Aside(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Something that was not evaluated. line: None for a text.  record: its id, None where it cannot be read."""

    path: str
    line: int | None
    record: str | None
    reason: str


class SetAside(msgspec.Struct, frozen=True, kw_only=True):
    """What was set aside of a faulty corpus.

    problems: all that `verify` finds.  not_evaluated: what was set aside.  gaps: whether the reference layer lacks something.
    """

    problems: tuple[Problem, ...]
    not_evaluated: tuple[Aside, ...]
    gaps: bool


def read_what_is_sound(root: Path) -> tuple[Corpus, SetAside]:
    """The sound part of the corpus at `root`, and what was set aside. Raises CorpusError if nothing can be evaluated."""
    reading = reader.read_folder(root)
    problems = integrity.verify(reading)
    _refuse(problems, reading)
    aside: dict[_Place, Aside] = {}
    left = [p for p in problems if _is_grave(p)]
    for _ in range(ROUNDS):
        lost = _lost(reading, left)
        reading = _without(reading, lost)
        aside = lost | aside
        left = [p for p in integrity.verify(reading) if _is_grave(p)]
        if not left:
            break
    if left:
        raise CorpusError(
            f"{len(left)} problem(s) remain, although everything faulty was set aside",
            str(root),
            "Run `sinosoviet verify`.",
        )
    gaps = _has_gaps(problems, aside)
    if gaps:
        why = "the reference layer has gaps, so nothing follows from its silence"
        silent = {_place(i): _aside(i, why) for i in reading.located if isinstance(i.record, Completeness)}
        reading = _without(reading, silent)
        aside |= silent
    corpus = reader.to_corpus(reading)
    if problems and not corpus.claims:
        raise CorpusError("no claim is left to evaluate", str(root), "Run `sinosoviet verify` for what is wrong.")
    listed = tuple(aside[place] for place in sorted(aside, key=lambda at: (at[0], at[1] or 0)))
    return corpus, SetAside(problems=tuple(problems), not_evaluated=listed, gaps=gaps)


def summary(aside: SetAside) -> Iterator[str]:
    """Lines that say what was set aside: counts, records, other problems."""
    if not aside.problems:
        return
    yield f"{len(aside.problems)} problem(s) of integrity; {len(aside.not_evaluated)} record(s) and texts not evaluated:"
    for one in aside.not_evaluated[:SHOWN]:
        where = one.path if one.line is None else f"{one.path}:{one.line}"
        yield f"{where}:{f' [{one.record}]' if one.record else ''} {one.reason}"
    if len(aside.not_evaluated) > SHOWN:
        yield f"… and {len(aside.not_evaluated) - SHOWN} more; --format json lists all"
    places = {place for a in aside.not_evaluated for place in ((a.path, a.line), (a.path, None))}
    elsewhere = [p for p in aside.problems if (p.path, p.line) not in places and not p.path.startswith("corpus/")]
    for p in elsewhere[:SHOWN]:
        yield f"{p.path if p.line is None else f'{p.path}:{p.line}'}: {p.code} {p.message}; nothing was set aside for it"
    if len(elsewhere) > SHOWN:
        yield f"… and {len(elsewhere) - SHOWN} more; `sinosoviet verify` lists all"
    if aside.gaps:
        yield "the reference layer has gaps: rules that argue from its silence did not run"


_ABOUT_CLAIMS = (Search, Assessment)


def _refuse(problems: Iterable[Problem], reading: Reading) -> None:
    """Raise CorpusError if the vocabulary has a problem: nothing can be evaluated without it."""
    wrong = next((p for p in problems if p.path == layout.VOCABULARY and p.code not in FORM), None)
    if wrong is not None or reading.vocabulary is None:
        where = layout.VOCABULARY if wrong is None or wrong.line is None else f"{wrong.path}:{wrong.line}"
        message = "the vocabulary cannot be read" if wrong is None else wrong.message
        raise CorpusError(f"{message}; nothing was evaluated", where, wrong.fix if wrong else None)


def _is_grave(problem: Problem) -> bool:
    """Whether the problem makes a record be set aside."""
    return problem.code not in FORM and problem.path != layout.SEAL


def _lost(reading: Reading, problems: Iterable[Problem]) -> dict[_Place, Aside]:
    """The records and texts to set aside for these problems, and all records that name them, each with the reason."""
    problems = list(problems)
    lost: dict[_Place, Aside] = {}
    for p in problems:
        if p.path.startswith("corpus/"):
            source = p.path.split("/")[1]
            text = f"corpus/{source}/text.txt"
            lost.setdefault((text, None), Aside(path=text, line=None, record=source, reason=f"{p.code} {p.message}"))
    texts = _texts(lost)
    for item in reading.located:
        if item.folder in texts:
            lost[_place(item)] = _aside(item, f"the text {item.folder!r} was set aside")
    about = {_place(i) for i in reading.located if isinstance(i.record, _ABOUT_CLAIMS)}
    twice = {p.record for p in problems if p.code == "SCH211"}
    whole = {p.path: f"{p.code} {p.message}" for p in problems if p.line is None}
    for p in problems:
        # A search or an assessment is kept without the claims that are gone, see `_without`.
        if (
            p.line is not None
            and not p.path.startswith("corpus/")
            and not (p.code == "REF301" and (p.path, p.line) in about)
        ):
            at = (p.path, p.line)
            if at not in lost or lost[at].record is None:
                lost[at] = Aside(path=p.path, line=p.line, record=p.record, reason=f"{p.code} {p.message}")
    circular = circles.circular(reading) if any(p.code == "REF302" for p in problems) else set()
    for item in reading.located:
        if item.path in whole:
            lost.setdefault(_place(item), _aside(item, whole[item.path]))
        elif twice and _id(item) in twice:
            lost.setdefault(_place(item), _aside(item, "SCH211 another record has the same id"))
        elif _id(item) in circular:
            lost.setdefault(_place(item), _aside(item, "REF302 it is part of a circle, or names something that is"))
    return _dependents(reading, lost) | lost


def _dependents(reading: Reading, lost: dict[_Place, Aside]) -> dict[_Place, Aside]:
    """The records that name something lost, the records that name those, and so on. Takes time linear in the names."""
    texts, works = _texts(lost), _works(lost)
    cited = {w for w in works if w not in reading.texts or w in texts}
    cited |= {s for s in texts if s in works or s not in reading.bibliography}
    by_name: dict[str, list[Located]] = {}
    found: dict[_Place, Aside] = {}
    queue = [a.record for at, a in lost.items() if a.record is not None and at[0].startswith("annotations/")]
    for item in reading.located:
        for name in _named(item.record):
            by_name.setdefault(name, []).append(item)
        if wrong := next((w for w in _cited(item.record) if w in cited), None):
            found[_place(item)] = _aside(item, f"it cites {wrong!r}, which was set aside")
            queue.append(item.record.id)
    while queue:
        name = queue.pop()
        for item in by_name.get(name, ()):
            if _place(item) not in lost and _place(item) not in found:
                found[_place(item)] = _aside(item, f"it names {name!r}, which was set aside")
                queue.append(item.record.id)
    return found


def _named(record: Any) -> Iterator[str]:
    """The ids that a record needs."""
    layer = OF_RECORD.get(type(record))
    return (name for name in layer.names(record) if name) if layer else iter(())


def _cited(record: Any) -> Iterator[str]:
    if isinstance(record, (Claim, Completeness)):
        yield from (citation.work for citation in record.citations)


def _without(reading: Reading, lost: dict[_Place, Aside]) -> Reading:
    """The reading without lost records and texts. Searches and assessments lose the claims that are gone."""
    texts, works = _texts(lost), _works(lost)
    kept = [item for item in reading.located if _place(item) not in lost]
    claims = {item.record.id for item in kept if isinstance(item.record, Claim)}
    for n, item in enumerate(kept):
        if isinstance(item.record, _ABOUT_CLAIMS) and not claims.issuperset(item.record.claims):
            there = tuple(claim for claim in item.record.claims if claim in claims)
            record = msgspec.structs.replace(item.record, claims=there)
            kept[n] = msgspec.structs.replace(item, record=record)
    return msgspec.structs.replace(
        reading,
        located=kept,
        texts={key: text for key, text in reading.texts.items() if key not in texts},
        bibliography={key: work for key, work in reading.bibliography.items() if printable(key) not in works},
        problems=[],
    )


def _texts(lost: dict[_Place, Aside]) -> set[str | None]:
    return {a.record for at, a in lost.items() if at[0].startswith("corpus/")}


def _works(lost: dict[_Place, Aside]) -> set[str | None]:
    return {a.record for at, a in lost.items() if at[0] == layout.BIBLIOGRAPHY}


def _has_gaps(problems: Iterable[Problem], aside: Iterable[_Place]) -> bool:
    """Whether the reference layer lacks something that it had or may have had."""
    layer = f"annotations/{REFERENCE}/"
    # A search or an assessment still counts if a claim that it names is gone.
    lacking = [p for p in problems if (_is_grave(p) and p.code != "REF301") or p.code == "SEA501"]
    return any(p.path.startswith(layer) for p in lacking) or any(path.startswith(layer) for path, _ in aside)


def _place(item: Located) -> _Place:
    return (item.path, item.line)


def _aside(item: Located, reason: str) -> Aside:
    return Aside(path=item.path, line=item.line, record=_id(item), reason=reason)


def _id(item: Located) -> str | None:
    return getattr(item.record, "id", None) or getattr(item.record, "finding", None)
