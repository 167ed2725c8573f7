"""A corpus as spaCy `Doc`s: one Doc a text, one span group a layer, nothing lost.

spaCy's tokens are cut where an annotation begins or ends, so every annotation keeps its code points. Spans have the id of their
record. Extension attributes look up the record in `doc.user_data`, because all spans of equal extent share spaCy's own stored
attributes.
"""

from __future__ import annotations

import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.render.sentence import Speaker

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

_CLAIM = ("id", "predicate", "roles", "kind", "polarity", "modality", "irrealis", "place", "sentence", "time")


class MisalignedWarning(UserWarning):
    """Annotations begin or end inside a token; their spans were widened to whole tokens."""


class Mismatch(NamedTuple):
    """An annotation whose code points [start, end) became those of whole tokens, [got_start, got_end)."""

    source: str
    group: str
    id: str
    start: int
    end: int
    got_start: int
    got_end: int


class Docs(list["Doc"]):
    """The Docs, in the order of the source ids.

    mismatches: annotations that could not keep their extent.  not_in_ents: how many dates and mentions `doc.ents` leaves
    out because they overlap others (the span groups have them).
    """

    def __init__(self, docs: Iterable[Doc], mismatches: Iterable[Mismatch], not_in_ents: int) -> None:
        super().__init__(docs)
        self.mismatches, self.not_in_ents = tuple(mismatches), not_in_ents

    def to_docbin(self) -> DocBin:
        """All Docs in spaCy's binary form. The same corpus gives the same bytes."""
        from spacy.tokens import DocBin

        attributes = ["ORTH", "SENT_START", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
        return DocBin(attrs=attributes, docs=self, store_user_data=True)


def to_docs(corpus: Corpus, nlp: Language | None = None, split: bool = True) -> Docs:
    """The texts as Docs. Raises CorpusError if `nlp` changes the text.

    nlp: the pipeline whose tokenizer and vocabulary are used; its components do not run. Default: the blank pipeline of each text's
    language.  split: cut tokens at the ends of annotations, so no mismatch is possible. Otherwise tokens stay as they are, spans widen
    to whole tokens, and a warning counts the mismatches, which are listed.
    """
    register()
    speaker = Speaker(corpus)
    docs, mismatches, left_out = [], [], 0
    for name in sorted(corpus.texts):
        text = corpus.texts[name]
        marks = list(_marks(corpus, name))
        doc = _tokenized(nlp or blank(text.source.language), text, [m.range for m in marks] if split else [])
        doc.user_data["source"], doc.user_data["title"] = name, text.source.title
        doc.user_data["annotations"] = {m.record.id: _plain(m, speaker) for m in marks if m.group not in _PARTS}
        mismatches += _add_groups(doc, name, marks)
        _add_sentences(doc)
        left_out += _add_entities(doc)
        docs.append(doc)
    if mismatches:
        message = f"{len(mismatches)} annotations begin or end inside a token; their spans were widened to whole tokens"
        warnings.warn(
            f"{message} (see .mismatches; split=True cuts the tokens instead)", MisalignedWarning, stacklevel=3
        )
    return Docs(docs, mismatches, left_out)


def from_docbin(data: bytes, vocab: Vocab | None = None) -> list[Doc]:
    """The Docs of a DocBin file, with working extension attributes. Raises CorpusError for bytes that are not a DocBin."""
    register()
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    try:
        return list(DocBin().from_bytes(data).get_docs(vocab or Vocab()))
    except Exception as error:  # zlib, msgpack and spaCy each raise their own errors
        raise CorpusError(f"these bytes are not a DocBin: {error}", None, "Write the file again.") from None


def register() -> None:
    """Register the extension attributes with spaCy: `span._.annotation`, `span._.claim_id` ..., `doc._.source`, `doc._.title`.

    Needed before a DocBin is read. Raises CorpusError if a name is already taken by other code.
    """
    from spacy.tokens import Doc, Span

    _extend(Doc, {name: _of_doc(name) for name in ("source", "title")})
    _extend(Span, {"annotation": annotation, **{f"claim_{field}": _of_claim(field) for field in _CLAIM}})


def annotation(span: Span) -> dict[str, Any] | None:
    """The record behind a span, as plain data with its `layer`. None for a span that is not ours."""
    found: dict[str, Any] | None = span.doc.user_data.get("annotations", {}).get(span.id_)
    return found


# --- from records to spans -------------------------------------------------------------------------------------------


class _Mark(NamedTuple):
    group: str
    range: Range
    record: Any
    label: str
    points_to: str


_PARTS = ("markers", "voices")  # parts of a claim; they have its record
GROUPS = tuple(
    group for name, marked in MARKED.items() for group in (marked.group, *(_PARTS if name == "claims" else ()))
)


def _marks(corpus: Corpus, source: str) -> Iterator[_Mark]:
    types = {e.id: e.type for e in corpus.entities}

    def of(records: Iterable[Any]) -> Iterator[tuple[Any, Range]]:
        return ((r, span) for r in records if r.source == source for span in r.spans)

    for name, marked in MARKED.items():
        for record, span in of(getattr(corpus, name)):
            yield _Mark(marked.group, span, record, marked.label(record, types), marked.points_to(record))
    for claim in corpus.claims:
        if claim.source == source:
            yield from (_Mark("markers", span, claim, claim.modality, "") for span in claim.markers)
            yield from (_Mark("voices", v.span, claim, v.engagement, v.who or "") for v in claim.voices if v.span)


def _plain(mark: _Mark, speaker: Speaker) -> dict[str, Any]:
    made = {"layer": mark.group, **msgspec.to_builtins(mark.record)}
    return made | {"sentence": speaker.sentence(mark.record)} if mark.group == "claims" else made


def _add_groups(doc: Doc, source: str, marks: list[_Mark]) -> list[Mismatch]:
    mismatches = []
    groups: dict[str, list[Span]] = {group: [] for group in GROUPS}
    for mark in marks:
        start, end = mark.range.start, mark.range.end
        words = {"label": mark.label, "kb_id": mark.points_to, "span_id": mark.record.id}
        span = doc.char_span(start, end, **words)
        if span is None:
            span = doc.char_span(start, end, **words, alignment_mode="expand")
            assert span is not None  # every code point lies in a token or in the space after one
            mismatches.append(Mismatch(source, mark.group, mark.record.id, start, end, span.start_char, span.end_char))
        groups[mark.group].append(span)
    for group, spans in groups.items():
        doc.spans[group] = spans
    return mismatches


def _add_sentences(doc: Doc) -> None:
    firsts: dict[str, int] = {}
    for span in doc.spans["sentences"]:
        firsts.setdefault(span.id_, span.start)
    starts = set(firsts.values())
    if starts and all(token.is_space for token in doc[: min(starts)]):
        starts.remove(min(starts))  # white space before the first sentence is not a sentence
    if firsts:
        for token in doc:
            token.is_sent_start = token.i in starts or token.i == 0


def _add_entities(doc: Doc) -> int:
    from spacy.util import filter_spans

    candidates = [*doc.spans["entities"], *doc.spans["dates"]]
    doc.ents = kept = filter_spans(candidates)
    return len(candidates) - len(kept)


# --- tokens ----------------------------------------------------------------------------------------------------------


def _tokenized(nlp: Language, text: Text, ranges: list[Range]) -> Doc:
    from spacy.tokens import Doc

    whole = text.text
    doc = nlp.make_doc(whole)
    if doc.text != whole:
        raise CorpusError(
            "the tokenizer changes the text", text.source.id, "Use one that keeps it, such as spaCy's own."
        )
    if not ranges:
        return doc
    pieces = list(_pieces([(t.idx, t.idx + len(t), bool(t.whitespace_)) for t in doc], ranges))
    words = [whole[start:end] for start, end, _ in pieces]
    return Doc(nlp.vocab, words, [space for _, _, space in pieces])


def _pieces(tokens: Iterable[tuple[int, int, bool]], ranges: list[Range]) -> Iterator[tuple[int, int, bool]]:
    """Tokens (start, end, whether a following space belongs to them), cut at the ends of the ranges."""
    starts, ends = {r.start for r in ranges}, {r.end for r in ranges}
    cuts = sorted(starts | ends)
    for start, end, space in tokens:
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        own = space and end not in starts and end + 1 not in ends
        for low, high in zip((start, *inner), (*inner, end), strict=True):
            yield low, high, own and high == end
        if space and not own:  # a range begins or ends with this very space
            yield end, end + 1, False


# --- extension attributes --------------------------------------------------------------------------------------------


def _extend(kind: Any, getters: dict[str, Callable[[Any], Any]]) -> None:
    for name, getter in getters.items():
        if kind.has_extension(name):
            there = kind.get_extension(name)[2]
            if getattr(there, "__module__", None) != __name__:
                raise CorpusError(
                    f"the extension attribute {kind.__name__}._.{name} is taken", None, "Remove it first."
                )
        else:
            kind.set_extension(name, getter=getter)


def _of_doc(name: str) -> Callable[[Any], Any]:
    return lambda doc: doc.user_data.get(name)


def _of_claim(field: str) -> Callable[[Any], Any]:
    def get(span: Span) -> Any:
        record = annotation(span)
        if record is None or record["layer"] != "claims":
            return None
        value = record[field]
        return value["edtf"] if field == "time" and value else value

    return get
