"""The charge of a stance span, and whose voice it is.

charge = sign x intensity, from -3 (strong blame) to 3 (strong praise).

Limits. Intensity is an ordinal step, not a quantity: a mean of charges treats the steps as equal. Spans that the author
denies ("weren't cold exchanges") are left out: to deny blame is not to blame, and with them a mean would say the opposite of the text.
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.errors import CorpusError

AUTHOR = "author"  # the voice of the author of the text
COLUMNS = ("stance", "source", "sentence", "start", "holder", "sign", "intensity", "engagement")


def scored(stance: pd.DataFrame) -> pd.DataFrame:
    """The spans that count, with `charge` and `voice` ("author", or the holder). Raises CorpusError for another table."""
    need(stance, COLUMNS, "stance")
    kept = stance[stance["engagement"] != "deny"]
    return kept.assign(charge=kept["sign"] * kept["intensity"], voice=kept["holder"].fillna(AUTHOR))


def need(frame: pd.DataFrame, columns: tuple[str, ...], table: str) -> None:
    """Raise CorpusError if a frame lacks columns of a table."""
    lacking = [column for column in columns if column not in frame.columns]
    if lacking:
        raise CorpusError(
            f"this frame has no column {', '.join(lacking)}", None, f'Pass corpus.frame("{table}"), or rows of it.'
        )
