"""The fields of citations: works by their line of the bibliography, as many as a record has and one more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from sinosoviet_corpus.desk.fields import Field, Group, Typed, numbers, pairs
from sinosoviet_corpus.desk.names import Sayings, Unknown
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import Citation
from sinosoviet_corpus.model.words import Function, Read

_FIELDS = ("work", "locator", "url", "says")
_FUNCTIONS = {"supports": "supports it", "disputes": "disputes it", "mentions": "only mentions it"}
_READ = {"excerpt": "in part", "whole": "as a whole"}


def groups(held: Held, typed: Mapping[str, str]) -> list[Group]:
    """The fields of each citation that is typed, and of one more, which is folded."""
    offered = held.names.works.offered()
    count = max((n for n, end in _ends(typed) if any(typed.get(f"{name}{end}") for name in _FIELDS)), default=0)
    made = []
    for n in range(1, max(count, 1) + 2):
        end = _end(n)
        fields = (
            Field(f"work{end}", "Work", offered=() if end else offered, like="work" if end else "", hint="a work of the bibliography", wide=True),
            Field(f"locator{end}", "Page or place in it"),
            Field(f"url{end}", "Address (http or https)"),
            Field(f"says{end}", "What it says, in a sentence", "area"),
            Field(f"function{end}", "It", "select", pairs(_FUNCTIONS)),
            Field(f"read{end}", "Read", "select", pairs(_READ)),
        )  # fmt: skip
        made.append(Group("Source" if n == 1 else f"Source {n}" if n <= count else "Another source", fields, n > 1))
    return made


def values(held: Held, citations: Iterable[Citation]) -> dict[str, str]:
    """What the form shows for citations of the corpus: field -> value."""
    known = held.names.works
    made: dict[str, str] = {}
    for n, c in enumerate(citations, 1):
        end = _end(n)
        made |= {f"work{end}": known.shown(c.work), f"locator{end}": c.locator or "", f"url{end}": c.url or ""}
        made |= {f"says{end}": c.says, f"function{end}": c.function, f"read{end}": c.read}
    return made


def read(typed: Typed) -> tuple[Citation, ...]:
    """The citations that were typed; `typed.wrong` says what is wrong with them. One whose fields are empty is left out, but for the first."""
    known = typed.held.names.works
    return tuple(
        _one(typed, known, end)
        for n, end in _ends(typed.values)
        if n == 1 or any(typed.text(f"{name}{end}") for name in _FIELDS)
    )


def _one(typed: Typed, known: Sayings, end: str) -> Citation:
    work, says = (typed.text(f"{name}{end}") for name in ("work", "says"))
    key = ""
    if work is None:
        typed.wrong[f"work{end}"] = "choose a work of the bibliography"
    elif work in typed.held.corpus.bibliography:
        key = work
    else:
        try:
            key = known.find(work)
        except Unknown as unknown:
            typed.wrong[f"work{end}"] = f"the bibliography has no such work: {unknown}"
    if says is None:
        typed.wrong[f"says{end}"] = "say what the work says"
    function: Function = typed.one_of(f"function{end}", get_args(Function), "supports")
    seen: Read = typed.one_of(f"read{end}", get_args(Read), "excerpt")
    return Citation(
        work=key,
        locator=typed.text(f"locator{end}"),
        url=typed.address(f"url{end}"),
        function=function,
        read=seen,
        says=says or "",
    )


def _end(n: int) -> str:
    return "" if n == 1 else f".{n}"


def _ends(values: Mapping[str, str]) -> list[tuple[int, str]]:
    """The numbers of the citations that have a field, with the ends of the names of their fields."""
    return [(n, _end(n)) for n in sorted({1, *numbers("work", values)})]
