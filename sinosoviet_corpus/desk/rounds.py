"""The two independent annotations of a sample of sentences, as the files keep them: drawing the sample, keeping the first annotation.

`annotations/SOURCE/second/` holds the sample and what the second annotator made of it. `annotations/SOURCE/first/` holds what the corpus had
there when the comparison began. From then on the second annotation of these sentences is closed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from random import Random
from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import ids
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.model.layers import Date, Sentence, Stance
from sinosoviet_corpus.output.proposed import is_proposed
from sinosoviet_corpus.tables.fold import free
from sinosoviet_corpus.tasks.agree import by_sentence, kept_whole, place_of, sample
from sinosoviet_corpus.tasks.samples import layers_of, note
from sinosoviet_corpus.tasks.store import Edit

FIRST, SECOND = layout.ROUNDS
_LEFT = re.compile(
    r"(?:\A|; )without a claim, says (.+)\Z", re.DOTALL
)  # a sentence has no `made_by`, so its note says who


def opened(first: Corpus, second: Corpus) -> list[Sentence]:
    """The sentences of the sample that were not compared yet, in their order."""
    compared = {*sample(first, second)}
    return [s for s in second.sentences if place_of(s) not in compared]


def owners(second: Corpus, sentences: Iterable[Sentence]) -> dict[str, set[str]]:
    """Who has annotated in these sentences, or said why they make no claim, by text."""
    sentences = list(sentences)
    found: dict[str, set[str]] = {}
    for record in within(second, sentences):
        found.setdefault(record.source, set()).add(record.made_by.agent)
    for sentence in sentences:
        if said := _LEFT.search(sentence.note or ""):
            found.setdefault(sentence.source, set()).add(said[1])
    return found


def without_claim(sentence: Sentence, reason: str, by: str) -> Sentence:
    """The sentence with the reason why it makes no claim, and who says so in its note; with "" as it was drawn."""
    drawn = _LEFT.sub("", sentence.note or "")
    said = f"without a claim, says {by}" if reason else ""
    return msgspec.structs.replace(
        sentence, no_claim=reason or None, note="; ".join(filter(None, (drawn, said))) or None
    )


def ids_of(annotation: Corpus) -> set[str]:
    """The ids of its records of the compared layers."""
    return {record.id for layer in COMPARED for record in getattr(annotation, layer)}


def within(corpus: Corpus, sentences: Iterable[Sentence]) -> Iterator[Any]:
    """The records that begin in one of these sentences, layer by layer, of the layers that are annotated in it."""
    sentences = list(sentences)
    for layer in COMPARED:
        places = sorted(place_of(s) for s in sentences if layer in layers_of(s))
        for records in by_sentence(getattr(corpus, layer), places).values():
            yield from records


def draw(held: Held, source: str, share: int, seed: int, layers: Collection[str] = ()) -> list[Edit]:
    """Add a share of the sentences of a text, in per cent, that were not drawn before. The same seed draws the same ones.

    layers: those that the second annotator annotates in them, () for all.
    """
    first, second = held.rounds[FIRST], held.rounds[SECOND]
    all_of_text = [s for s in held.corpus.sentences if s.source == source]
    drawn = {place_of(s) for s in second.sentences}
    left = sorted((s for s in all_of_text if place_of(s) not in drawn), key=place_of)
    wanted = min(len(left), max(1, round(len(all_of_text) * share / 100)))
    taken = {s.id for s in (*first.sentences, *second.sentences)}
    edits = []
    if source in kept_whole(first):
        edits += [_listed(s, FIRST, taken) for s in second.sentences if s.source == source]
    for sentence in sorted(Random(f"{seed} {source}").sample(left, wanted), key=place_of):
        drawn_so = msgspec.structs.replace(sentence, no_claim=None, note=note(seed, layers))
        edits.append(_listed(drawn_so, SECOND, taken))
    return edits


def keep(held: Held, source: str) -> list[Edit]:
    """Copy what the corpus has in the open sentences of a text: the first annotation, as it is before anybody compares. Proposals do not count."""
    first, second = held.rounds[FIRST], held.rounds[SECOND]
    sentences = [s for s in opened(first, second) if s.source == source]
    corpus = held.corpus
    records = [r for r in within(corpus, sentences) if not is_proposed(r)]
    taken = ids(held) | ids_of(first) | ids_of(second)
    names = {r.id.removeprefix(f"{FIRST}/"): r.id for layer in COMPARED for r in getattr(first, layer)}
    for record in records:
        names[record.id] = free(f"{FIRST}/{record.id}", taken)
        taken.add(names[record.id])
    edits = [Edit(None, renamed(record, names), FIRST) for record in records]
    listed = {s.id for s in (*first.sentences, *second.sentences)}
    own = {place_of(s): s for s in corpus.sentences}
    return [*edits, *(_listed(own.get(place_of(s), s), FIRST, listed) for s in sentences)]


def renamed(record: Any, names: Mapping[str, str]) -> Any:
    """A record with other ids for itself and for the records that it names. names: id -> other id; an id that is not in it stays."""
    changed: dict[str, Any] = {"id": names.get(record.id, record.id)}
    if isinstance(record, Claim):
        changed["roles"] = {role: tuple(names.get(x, x) for x in fillers) for role, fillers in record.roles.items()}
        changed["content"] = names.get(record.content, record.content) if record.content else None
    if isinstance(record, Stance):
        targets = tuple(names.get(x, x) for x in record.targets)
        changed["target"] = targets[0] if isinstance(record.target, str) else targets
    if isinstance(record, Claim | Date) and record.time and record.time.anchor:
        anchor = names.get(record.time.anchor, record.time.anchor)
        changed["time"] = msgspec.structs.replace(record.time, anchor=anchor)
    return msgspec.structs.replace(record, **changed)


def _listed(sentence: Sentence, which: str, taken: set[str]) -> Edit:
    """A sentence of the corpus or of the other annotation, listed in one of the two."""
    key = free(f"{which}/{sentence.id.removeprefix(f'{SECOND}/')}", taken)
    taken.add(key)
    return Edit(None, msgspec.structs.replace(sentence, id=key), which)
