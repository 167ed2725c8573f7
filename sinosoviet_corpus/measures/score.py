"""The charge of a stance span, and whose voice it is.

charge = sign x intensity, from -3 (strong blame) to 3 (strong praise).

The sign is that of what the text says after a denial (guidelines, section 30.2): "weren't cold exchanges" counts as praise. Effective stance ("must",
"had to") says what is to be done and evaluates nothing, so it is left out.

Limits. Intensity is an ordinal step, not a quantity: a mean of charges treats the steps as equal. Records of guidelines before 3 may have
the sign of a denied word instead; `sinosoviet migrate` names them. Of several holders or targets the first counts; `each_holder` and
`each_target` give a row for each. The sign of affect says whether a feeling is good or bad, not praise or blame.
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.errors import CorpusError

AUTHOR = "author"  # the voice of the author of the text
COLUMNS = ("stance", "source", "sentence", "start", "holder", "sign", "intensity", "category", "engagement")


def scored(stance: pd.DataFrame) -> pd.DataFrame:
    """The spans that evaluate or feel, with `charge` and `voice` ("author", or the holder). Raises CorpusError for another table."""
    need(stance, COLUMNS, "stance")
    kept = stance[stance["category"] != "effective"]
    return kept.assign(charge=kept["sign"] * kept["intensity"], voice=kept["holder"].fillna(AUTHOR))


def need(frame: pd.DataFrame, columns: tuple[str, ...], table: str) -> None:
    """Raise CorpusError if a frame lacks columns of a table."""
    lacking = [column for column in columns if column not in frame.columns]
    if lacking:
        raise CorpusError(
            f"this frame has no column {', '.join(lacking)}", None, f'Pass corpus.frame("{table}"), or rows of it.'
        )
