"""prove: follow the proofs of definite findings again, from the record files alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import reader
from sinosoviet_corpus.proof.check import PRINCIPLES, fault
from sinosoviet_corpus.proof.steps import Steps


class Proved(NamedTuple):
    """accepted: how many definite findings have a proof that holds.  refused: a line for each whose proof does not hold, or is missing.

    without: code of a rule that has no principle yet -> how many definite findings it has; nothing was checked for these.
    """

    accepted: int
    refused: list[str]
    without: dict[str, int]


def prove(root: Path, report: bytes) -> Proved:
    """Check the proofs in a report of `check --format json` against the record files of the corpus at `root`. Raises CorpusError."""
    try:
        findings: list[dict[str, Any]] = json.loads(report)["findings"]
        definite = [f for f in findings if f["verdict"] == "definite"]
    except (ValueError, KeyError, TypeError) as error:
        mend = "It has to be a report of `sinosoviet check --format json`."
        raise CorpusError(f"the report cannot be read: {error!r}", None, mend) from None
    steps = Steps(reader.to_corpus(reader.read_folder(root)))
    accepted, refused, without = 0, [], dict[str, int]()
    for finding in definite:
        if finding["proof"] is None and finding["code"] not in PRINCIPLES:
            without[finding["code"]] = without.get(finding["code"], 0) + 1
        elif why := fault(steps, finding):
            refused.append(f"{finding['code']} {finding['case']} ({finding['id']}): {why}")
        else:
            accepted += 1
    return Proved(accepted, refused, without)
