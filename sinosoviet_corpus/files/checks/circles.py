"""Do references run in a circle?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.problem import Problem


def circular(reading: Reading) -> set[str]:
    """The ids of all records that lie on a circle, or name one that does."""
    by_kind: dict[type[Any], dict[str, Any]] = {Entity: {}, Claim: {}, Date: {}}
    for item in reading.located:
        if type(item.record) in by_kind:
            by_kind[type(item.record)][item.record.id] = item.record
    links = _links(by_kind[Entity], by_kind[Claim], by_kind[Date])
    return {node for edges in links.values() for node in _endless(edges)}


def circles(at: Context) -> Iterator[tuple[str, Fault]]:
    for name, edges in _links(at.entities, at.claims, at.dates).items():
        for start in _on_cycles(edges):
            yield start, Fault("REF302", f"{name} runs in a circle through {start!r}", "Break the circle.")


def _links(
    entities: dict[str, Entity], claims: dict[str, Claim], dates: dict[str, Date]
) -> dict[str, dict[str, tuple[str, ...]]]:
    return {
        "part_of": {k: e.part_of for k, e in entities.items()},
        "instance_of": {k: e.instance_of for k, e in entities.items()},
        "content": {k: (c.content,) for k, c in claims.items() if c.content},
        "roles": {k: tuple(x for ids in c.roles.values() for x in ids) for k, c in claims.items()},
        "anchor": {k: (d.time.anchor,) for k, d in dates.items() if d.time and d.time.anchor},
    }


def of_derivations(reading: Reading) -> list[Problem]:
    """Texts that derive from themselves, directly or through others."""
    edges = {name: tuple(d.target for d in text.source.derivations) for name, text in reading.texts.items()}
    message = "derivations run in a circle through {!r}"
    return [
        Problem(
            code="REF302",
            path=f"corpus/{name}/source.toml",
            line=1,
            record=name,
            message=message.format(name),
            fix="Break the circle.",
        )
        for name in _on_cycles(edges)
    ]


def _on_cycles(edges: dict[str, tuple[str, ...]]) -> list[str]:
    """One node that leads into a circle, if there is a circle."""
    return sorted(_endless(edges))[:1]


def _endless(edges: dict[str, tuple[str, ...]]) -> list[str]:
    """The nodes that lie on a circle or lead into one: those left after removing every node that leads nowhere (Kahn 1962)."""
    waiting = {node: [t for t in targets if t in edges] for node, targets in edges.items()}
    sources: dict[str, list[str]] = {}
    for node, targets in waiting.items():
        for target in targets:
            sources.setdefault(target, []).append(node)
    open_ends = [node for node, targets in waiting.items() if not targets]
    left = {node: len(targets) for node, targets in waiting.items()}
    while open_ends:
        for node in sources.get(open_ends.pop(), ()):
            left[node] -= 1
            if not left[node]:
                open_ends.append(node)
    return [node for node, count in left.items() if count]
