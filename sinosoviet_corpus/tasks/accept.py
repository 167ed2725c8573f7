"""accept: a person's decisions on what programs proposed, for the terminal and the desk.

An accepted proposal stays as it is and is marked as confirmed. A rejected one goes, and leaves a line in adjudication.jsonl that says what
was rejected, by whom and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.files.reader import to_corpus
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.layers import Adjudication, Date
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy
from sinosoviet_corpus.model.words import Layer
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.output.proposed import is_proposed
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.fold import slug
from sinosoviet_corpus.tasks.proposed_things import along
from sinosoviet_corpus.tasks.store import Edit, Meanwhile, Unfit, store
from sinosoviet_corpus.tasks.verify import sound_reading
from sinosoviet_corpus.visible import visible


class Proposal(NamedTuple):
    """A proposal: its text, layer and record, and what it says in words."""

    source: str
    layer: Layer
    record: Any
    said: str


def proposed(corpus: Corpus) -> Iterator[tuple[str, Layer, Any]]:
    """The proposals of all texts: text, layer, record. Sentences are none: they only divide a text."""
    for layer in get_args(Layer):
        for record in getattr(corpus, layer):
            if is_proposed(record) and record.source in corpus.texts:
                yield record.source, layer, record


def proposals(corpus: Corpus, names: Sequence[str], layers: Sequence[str] = ()) -> list[Proposal]:
    """The proposals that names mean: each the id of one, or of a text for all of it. layers: only these; () for all.

    Raises CorpusError for a name that means none.
    """
    speaker = Speaker(corpus)
    labels = {entity.id: entity.label for entity in corpus.entities}
    found = [p for p in proposed(corpus) if not layers or p[1] in layers]
    known = {record.id for *_, record in found}
    for name in names:
        if name not in corpus.texts and name not in known:
            near = Near([*corpus.texts, *known]).to(name, 0.6)
            fix = f"Did you mean {near}?" if near else "`sinosoviet accept TEXT` lists those of a text."
            raise CorpusError("this is neither a text nor a proposal that waits for a decision", name, fix)
    wanted = set(names)
    return [
        Proposal(source, layer, record, _said(record, speaker, labels))
        for source, layer, record in found
        if not wanted or record.id in wanted or source in wanted
    ]


def judge(root: Path, names: Sequence[str], layers: Sequence[str], by: str, reason: str | None) -> list[Proposal]:
    """Accept proposals, or reject them for a reason, as one change. Raises CorpusError; then nothing was written."""
    if not by.strip() or by != visible(by):
        raise CorpusError("a decision needs a name", None, "Say who decides: --by NAME.")
    if reason is not None and not reason.strip():
        raise CorpusError("a rejection needs a reason", None, "Say why: --reject REASON.")
    reading = sound_reading(root)
    corpus = to_corpus(reading)
    chosen = proposals(corpus, names, layers)
    if not chosen:
        raise CorpusError("no proposal waits for a decision there", None, "`sinosoviet propose --write` makes some.")
    records = [proposal.record for proposal in chosen]
    words = {proposal.record.id: proposal.said for proposal in chosen}
    if reason is None:
        edits = accepted(records, by)
    else:
        edits = rejected(corpus, records, by, reason, lambda record: words[record.id])
    rounds = [to_corpus(reading, made) for made in layout.ROUNDS]
    try:
        # A program made them: what verify only advises against is no reason to refuse what a person decides on them.
        store(root, along(corpus, rounds, edits, by), advised=False)
    except Unfit as unfit:
        raise CorpusError("nothing was written:", str(root), listed=map(describe, unfit.problems[:10])) from None
    except Meanwhile as meanwhile:
        raise CorpusError(str(meanwhile), str(root), "Look at the proposals again.") from None
    return chosen


def accepted(records: Iterable[Any], by: str) -> list[Edit]:
    """The edits that confirm proposals."""
    made = []
    for record in records:
        agent = f"{record.made_by.agent}; confirmed by {by}"
        made_by = msgspec.structs.replace(record.made_by, agent=agent, at=_today(), status="confirmed")
        made.append(Edit(record, msgspec.structs.replace(record, made_by=made_by)))
    return made


def rejected(corpus: Corpus, records: Iterable[Any], by: str, reason: str, said: Callable[[Any], str]) -> list[Edit]:
    """The edits that remove proposals and keep what they were. said: what a record says, in words."""
    records = list(records)
    maker = MadeBy(agent=by, at=_today(), status="manual", confidence="high", guideline=GUIDELINE)
    layer_of = {record.id: layer for _, layer, record in proposed(corpus)}
    made: list[Edit] = []
    for record in records:
        key = f"{record.source}/rejected-{slug(record.id.split('/')[-1]) or 'x'}-{token_hex(4)}"
        about = (
            f"proposed by {record.made_by.agent}: “{record.spans[0].quote}” at {record.spans[0].start}, {said(record)}"
        )
        made.append(Edit(record, None))
        trace = Adjudication(
            id=key, source=record.source, layer=layer_of[record.id], first=None, second=None, about=about, outcome="none",
            reason=reason, made_by=maker,
        )  # fmt: skip
        made.append(Edit(None, trace))
    return [*made, *_let_go(corpus, {record.id for record in records})]


def _let_go(corpus: Corpus, gone: set[str]) -> Iterator[Edit]:
    """Dates that lean on one that goes stay, and lean on none."""
    for layer in get_args(Layer):
        for record in getattr(corpus, layer):
            time = getattr(record, "time", None)
            if time is not None and time.anchor in gone and record.id not in gone:
                yield Edit(record, msgspec.structs.replace(record, time=msgspec.structs.replace(time, anchor=None)))


def _said(record: Any, speaker: Speaker, labels: dict[str, str]) -> str:
    if isinstance(record, Claim):
        return speaker.proposition(record)
    if isinstance(record, Date):
        return of_when(record.time) if record.time else "a time that is not placed"
    if isinstance(record, Mention):
        return labels.get(record.entity, record.entity)
    return f"{record.category} {record.polarity}"


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
