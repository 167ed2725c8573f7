"""The stance layer under stricter codings: does a figure survive if doubtful records are left out?

A statement that holds as annotated and under both codings does not hang on images or on labels of which the annotator was unsure.

Limits. Leaving records out is no second opinion: what one annotator sees wrongly with high confidence stays in all three.
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.measures.score import need

WHOLE, MILD, STRICT = "as annotated", "inscribed only", "high confidence only"


def codings(stance: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Name -> rows of stance: all of them, without what is only suggested (mild), and those of high confidence alone (strict)."""
    need(stance, ("explicitness", "confidence"), "stance")
    return {
        WHOLE: stance,
        MILD: stance[stance["explicitness"] != "invoked"],
        STRICT: stance[stance["confidence"] == "high"],
    }
