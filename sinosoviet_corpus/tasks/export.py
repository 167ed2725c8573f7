"""export: write the corpus in a form that other tools read, and read that form back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.atomic import write
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.output.docs import Docs, from_docbin, to_docs

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


def export_docbin(corpus: Corpus, path: Path, split: bool = True) -> Docs:
    """Write the corpus as a spaCy DocBin and return its Docs. Raises CorpusError."""
    docs = to_docs(corpus, split=split)
    write(path, docs.to_docbin().to_bytes())
    return docs


def read_docbin(path: Path, vocab: Vocab | None = None) -> list[Doc]:
    """The Docs of a DocBin file, with working extension attributes. Raises CorpusError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(path)) from None
    return from_docbin(data, vocab)
