"""spaCy's blank pipeline of a language: its tokenizer, no model, no download."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

LONGEST = 200  # code points without white space that are tokenized as one piece
_TOO_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")


@lru_cache
def blank(language: str) -> Language:
    """The blank pipeline for a BCP 47 tag, made once and never changed; the multi-language one if spaCy does not have the language."""
    import spacy  # takes a second, so only where it is used
    from spacy.tokenizer import Tokenizer

    try:
        made = spacy.blank(language.split("-")[0])
    except ImportError:  # no such language, or it needs an extra package
        made = spacy.blank("xx")
    made.max_length = sys.maxsize  # the limit is for models; a tokenizer needs memory only in proportion to the text
    if isinstance(made.tokenizer, Tokenizer):
        made.tokenizer = _InStretches(made.tokenizer)
    return made


class _InStretches:
    """spaCy's tokenizer, with stretches without white space cut into pieces of LONGEST: it takes quadratic time on them."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        cuts = [cut for run in _TOO_LONG.finditer(text) for cut in range(run.start() + LONGEST, run.end(), LONGEST)]
        if not cuts:
            return self._tokenizer(text)  # type: ignore[no-any-return]
        from spacy.tokens import Doc

        tokens = [
            (token.text, bool(token.whitespace_))
            for start, end in pairwise((0, *cuts, len(text)))
            for token in self._tokenizer(text[start:end])
        ]
        return Doc(self._tokenizer.vocab, words=[word for word, _ in tokens], spaces=[space for _, space in tokens])
