"""The order of claims in which no id has a part: which of several alike a rule names must not depend on how they are called."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import INFINITE, hull


@lru_cache(maxsize=1)  # tables, rules and findings ask for it
def ordinals(corpus: Corpus) -> dict[str, int]:
    """Claim -> its place in the order, from 0: claims of texts first, by place; then those on record, the exactly dated and the plain ones first.

    Claims that say the same in the same place have one number.
    """
    texts = {name: (text.source.title, text.source.sha256) for name, text in corpus.texts.items()}
    labels = {e.id: e.label for e in corpus.entities}
    titles = {name: work.title for name, work in corpus.bibliography.items()}
    titles |= {name: title for name, (title, _) in texts.items()}
    things = titles | labels
    # A claim that fills a role of another is known by its words, one on record by what it is about.
    words = {
        c.id: " ".join((c.predicate, *(span.quote for span in c.spans), *_about(c, things))) for c in corpus.claims
    }
    names = things | words

    def key(claim: Claim) -> tuple[Any, ...]:
        first = claim.spans[0] if claim.spans else None
        place = (texts.get(claim.source, ("", "")), first.start, -first.end) if first else (("", ""), 0, 0)
        fillers = sum(len(ids) for ids in claim.roles.values())
        return (
            claim.source == REFERENCE,
            *place,
            claim.content is not None,
            _days(claim),
            fillers,
            _content(claim, names),
        )

    keys = {c.id: key(c) for c in corpus.claims}
    number = {made: n for n, made in enumerate(sorted(set(keys.values())))}
    return {claim: number[made] for claim, made in keys.items()}


def _days(claim: Claim) -> int:
    """How many days the time of a claim spans at most; more than any time if it has none."""
    dated = boxes_of(claim.time) if claim.source == REFERENCE else None
    if dated is None:
        return 3 * INFINITE
    box = hull(dated.core)
    return box.e_max - box.s_min


def _about(claim: Claim, names: dict[str, str]) -> list[str]:
    return sorted(names.get(x, "") for ids in claim.roles.values() for x in ids)


def _content(claim: Claim, names: dict[str, str]) -> bytes:
    """What a claim says, with names for ids."""

    def named(ident: str | None) -> str | None:
        return ident and names.get(ident, "")

    return msgspec.json.encode(
        (
            (claim.predicate, claim.kind, claim.tense),
            sorted((role, sorted(names.get(x, "") for x in ids)) for role, ids in claim.roles.items()),
            claim.time and (claim.time.raw, claim.time.edtf, claim.time.mode, claim.time.part, claim.time.calendar),
            (claim.quantity, claim.interval, claim.relations, claim.quantifier, claim.value),
            (
                named(claim.place),
                claim.place_relation,
                named(claim.content),
                named(claim.event),
                claim.polarity,
                claim.modality,
                claim.irrealis,
            ),
            (claim.rank, claim.rank_reason, [span.quote for span in claim.spans]),
            [(named(voice.who), voice.act, voice.engagement) for voice in claim.voices],
            [(named(cited.work), cited.locator, cited.url, cited.says) for cited in claim.citations],
            claim.made_by,
        ),
        order="deterministic",
    )
