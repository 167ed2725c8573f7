"""The corpus as the second annotator sees it: the texts, the registry, the sample, and this annotator's own records.

Every page of the blind desk is made from this view, so none can show what others did.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import ids
from sinosoviet_corpus.desk.names import Names
from sinosoviet_corpus.desk.rounds import FIRST, SECOND, opened, owners, within
from sinosoviet_corpus.desk.warm import Findings, Held, Warm
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import jsonl, layout
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.model.problem import Problem as Fault
from sinosoviet_corpus.output.right import Right
from sinosoviet_corpus.render.sentence import Speaker

HIDDEN = Fault(
    code="",
    path="",
    line=None,
    record=None,
    message="it does not go together with something in the corpus that you cannot see now",
    fix="Leave it out, and tell the person who keeps the corpus",
)


class Blind(Warm):
    """A corpus folder of which `held` shows only what the annotator `name` may see. Nothing is checked. whole: the corpus as it is."""

    def __init__(self, root: Path, read_only: str = "") -> None:
        super().__init__(root, read_only)
        self.stop()  # findings are the work of others
        self._viewed_of: tuple[Held, str] | None = None
        self._viewed: Held | None = None

    def whole(self) -> Held:
        """The corpus as it is, to draw the sample from. No page may show it."""
        return super().held()

    def held(self) -> Held:
        """The corpus as this annotator may see it. Raises CorpusError if it is not sound; without the list of problems, which speaks of hidden records."""
        try:
            whole = self.whole()
        except CorpusError as error:
            raise CorpusError(error.what, str(self.root), "Tell the person who keeps the corpus.") from None
        of = self._viewed_of
        if self._viewed is None or of is None or of[0] is not whole or of[1] != self.name:
            self._viewed_of, self._viewed = (whole, self.name), view(whole, self.name)
        return self._viewed

    def findings(self, patient: bool = False) -> tuple[Held, Findings]:
        """Never gives findings: they are the work of others. Raises CorpusError always."""
        raise CorpusError("the second annotator sees no findings")


def view(whole: Held, name: str) -> Held:
    """What the annotator of this name may see. Without a name, no sample and no records."""
    first, second = whole.rounds[FIRST], whole.rounds[SECOND]
    sentences = opened(first, second) if name else []
    held_by = owners(second, sentences)
    sentences = [s for s in sentences if held_by.get(s.source, {name}) == {name}]
    own: dict[str, list[Any]] = {layer: [] for layer in COMPARED}
    kept = {record.id for record in within(second, sentences)}
    for layer, records in own.items():
        records += [r for r in getattr(second, layer) if r.id in kept]
    corpus = Corpus(
        vocabulary=whole.corpus.vocabulary,
        texts=whole.corpus.texts,
        entities=tuple(msgspec.structs.replace(e, note=None) for e in whole.corpus.entities),
        sentences=tuple(sentences),
        **{layer: tuple(records) for layer, records in own.items()},  # type: ignore[arg-type]
    )
    speaker = Speaker(corpus)
    return Held(corpus, speaker, Right(corpus, speaker), Names(corpus, speaker), raw={}, rounds={}, adjudications=())


def sayable(whole: Held, seen: Held, faults: Iterable[Fault]) -> list[Fault]:
    """The faults of a change, as far as they name nothing that is hidden; one that says so in place of all others."""
    shown = ids(seen)
    hidden = _names(whole) - shown
    shown_faults = [fault for fault in faults if not any(name in f"{fault.message} {fault.fix}" for name in hidden)]
    shown_faults = [fault for fault in shown_faults if not fault.message.startswith("the id is already in use")]
    return shown_faults or [HIDDEN]


def _names(whole: Held) -> set[str]:
    """The ids of every record in the files."""
    found = set(ids(whole))
    for path, data in whole.raw.items():
        parts = path.split("/")
        if parts[0] == "annotations" and parts[-1].endswith(".jsonl") and path != layout.SEAL:
            kind = (layout.SOURCE | layout.REFERENCE | layout.TOP)[parts[-1]]
            found |= {r.id for _, r in jsonl.read(data, kind, path, True)[0] if hasattr(r, "id")}
    return found | set(whole.corpus.bibliography)
