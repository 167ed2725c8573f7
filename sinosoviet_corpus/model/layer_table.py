"""The one list of the layers of a corpus: the name of each, where it is stored, and how other parts use it.

All code that handles every layer uses this list: the files that are read, sealed and looked for, `add`, `schema`, `stats`,
`show`, `agree`, the cards of notebooks, spaCy Docs, the table of spans, the views of the library. A new layer needs its
record type (`layers.py`), a field of `Corpus` (`corpus.py`), a row here, and its name in `words.Layer` if annotators are compared on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import msgspec

from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import Claim, Completeness, Search
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.imported import Imported
from sinosoviet_corpus.model.layers import Adjudication, Date, Sentence, Stance

# The folders that hold record files: annotations/, annotations/reference/, annotations/<source>/.
Folder = Literal["top", "reference", "source"]
Text = Callable[[Any], str]


class Marked(NamedTuple):
    """How a layer that marks stretches of a text is shown.

    title: what its records are called in counts ("12 stance spans").  group: its span group in spaCy Docs.
    label: the label of a span there, from a record and the types of the entities by id.
    points_to: the id or date that the span stands for, "" for none.
    """

    title: str
    group: str
    label: Callable[[Any, Mapping[str, str]], str]
    points_to: Text = lambda record: ""


class Layer(NamedTuple):
    """A layer: what it is called, where it is stored, and how other parts use it.

    name: its field of `Corpus`.  schema: the name of one record, as in `sinosoviet schema`.  file: its name in each of the folders.

    held: whether the corpus in memory has it.  from_start: whether a text that is added gets an empty file.
    plain: what somebody who is new calls its records, "" as the layer is called.
    marked: for a layer whose records have an id, a source and spans of its text.  labels: the values on which two annotators are
    compared; without labels they are not compared.  ordered: those that are steps, in whole numbers.  names: the ids that a record refers to.
    unread: fields that no check computes anything from; of `made_by`, all but the confidence.
    """

    name: str
    schema: str
    record: type[msgspec.Struct]
    file: str
    folders: tuple[Folder, ...]
    held: bool = True
    from_start: bool = True
    plain: str = ""
    marked: Marked | None = None
    labels: MappingProxyType[str, Text] = MappingProxyType({})
    ordered: tuple[str, ...] = ()
    names: Callable[[Any], Iterable[str | None]] = lambda record: ()
    unread: tuple[str, ...] = ()


def _of_claim(claim: Claim) -> Iterable[str | None]:
    yield from (x for ids in claim.roles.values() for x in ids)
    yield from (claim.place, claim.event, claim.content, claim.time.anchor if claim.time else None)
    yield from (voice.who for voice in claim.voices)


LAYERS = (
    Layer(
        "claims", "claim", Claim, "claims.jsonl", ("reference", "source"),
        marked=Marked("claims", "claims", lambda c, _: c.predicate),
        labels=MappingProxyType({
            "kind": lambda c: c.kind,
            "predicate": lambda c: c.predicate,
            "polarity": lambda c: c.polarity,
            "modality": lambda c: c.modality,
            "irrealis": lambda c: c.irrealis,
            "mode": lambda c: c.time.mode if c.time else "undated",
        }),
        names=_of_claim,
    ),
    Layer(
        "complete", "completeness", Completeness, "complete.jsonl", ("reference",),
        names=lambda c: (c.entity, c.member_class),
    ),
    Layer("searches", "search", Search, "searches.jsonl", ("reference",)),
    Layer(
        "assessments", "assessment", Assessment, "assessments.jsonl", ("reference",),
        names=lambda a: (*a.references, *a.searches),
    ),
    Layer(
        "entities", "entity", Entity, "entities.jsonl", ("top",),
        plain="things named",
        names=lambda e: (*e.part_of, *e.instance_of, e.state, *e.actors),
        unread=("note",),
    ),
    Layer(
        "dates", "date", Date, "dates.jsonl", ("source",),
        marked=Marked("dates", "dates", lambda d, _: "date", lambda d: d.time.edtf if d.time else ""),
        labels=MappingProxyType({
            "mode": lambda d: d.time.mode if d.time else "unplaced",
            "edtf": lambda d: d.time.edtf if d.time else "none",
        }),
        names=lambda d: (d.time.anchor if d.time else None,),
        unread=("made_by", "note"),
    ),
    Layer(
        "mentions", "mention", Mention, "mentions.jsonl", ("source",),
        plain="names",
        marked=Marked("mentions", "entities", lambda m, types: types[m.entity], lambda m: m.entity),
        labels=MappingProxyType({"entity": lambda m: m.entity}),
        names=lambda m: (m.entity,),
        unread=("made_by", "note"),
    ),
    Layer(
        "stance", "stance", Stance, "stance.jsonl", ("source",),
        plain="judgements",
        marked=Marked("stance spans", "stance", lambda s, _: f"{s.category} {s.polarity}", lambda s: s.targets[0]),
        labels=MappingProxyType({
            "polarity": lambda s: s.polarity,
            "category": lambda s: s.category,
            "subcategory": lambda s: s.subcategory,
            "intensity": lambda s: str(s.intensity),
            "engagement": lambda s: s.engagement,
            "holder": lambda s: " ".join(sorted(s.holders)) or "author",
            "target": lambda s: " ".join(sorted(s.targets)),
        }),
        ordered=("intensity",),
        names=lambda s: (*s.holders, *s.targets),
        unread=("made_by",),  # the note is a column of its table
    ),
    Layer(
        "sentences", "sentence", Sentence, "sentences.jsonl", ("source",),
        marked=Marked("sentences", "sentences", lambda s, _: s.no_claim or "sentence"),
    ),
    Layer(
        "adjudications", "adjudication", Adjudication, "adjudication.jsonl", ("source",),
        held=False, from_start=False,
        names=lambda a: (a.first, a.second),
    ),
    Layer("decisions", "decision", Decision, "decisions.jsonl", ("top",)),
    Layer("imports", "import", Imported, "imports.jsonl", ("top",), held=False),
)  # fmt: skip
OF_RECORD: dict[type[Any], Layer] = {layer.record: layer for layer in LAYERS}
# MARKED: the layers that mark stretches of a text. COMPARED: those of them on which annotators are compared, all except sentences.
MARKED: dict[str, Marked] = {layer.name: layer.marked for layer in LAYERS if layer.marked}
ORDERED: dict[str, tuple[str, ...]] = {layer.name: layer.ordered for layer in LAYERS}
COMPARED: dict[str, MappingProxyType[str, Text]] = {layer.name: layer.labels for layer in LAYERS if layer.labels}


def files_of(folder: Folder) -> dict[str, type[msgspec.Struct]]:
    """The record files of this kind of folder, in order: name -> record type."""
    return {layer.file: layer.record for layer in LAYERS if folder in layer.folders}
