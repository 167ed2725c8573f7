"""spaCy's blank pipeline of a language: its tokenizer, no model, no download."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sinosoviet_corpus.errors import needs

if TYPE_CHECKING:
    from spacy.language import Language


@lru_cache
def blank(language: str) -> Language:
    """By BCP 47 tag, made once and never changed; the pipeline of no language in particular where spaCy has none. Raises CorpusError without spaCy."""
    try:
        import spacy
    except ImportError:
        raise needs("spaCy", "nlp") from None
    try:
        return spacy.blank(language.split("-")[0])
    except ImportError:  # no such language, or it wants a package of its own
        return spacy.blank("xx")
