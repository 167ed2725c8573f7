"""`python -m tests.rules CODE, NAME OR FILE ...`: runs the examples of these rules, or of all, and prints those that come out otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.rules.rulebook import rulebook, select
from tests.rules import examples_of
from tests.rules.outcome import wrong


def main(chosen: list[str]) -> int:
    """0 if every example comes out as it says, 1 if one does not, 2 for an unknown rule."""
    try:
        rules = select(rulebook(), tuple(Path(name).stem.replace("_", "-") for name in chosen), ())
        vocabulary = vocabulary_of(shipped_corpus())
        lines = [line for loaded in rules for line in wrong(loaded, vocabulary)]
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join((*lines, f"{sum(len(examples_of(r)) for r in rules)} examples, {len(lines)} wrong")))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
