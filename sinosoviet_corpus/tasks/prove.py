"""prove: follow the proofs of definite findings again, from the record files alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import reader
from sinosoviet_corpus.proof.check import fault
from sinosoviet_corpus.proof.steps import Steps


class Proved(NamedTuple):
    """The result of following all proofs of a report.

    accepted: how many definite findings have a proof that holds.  refused: a line for each whose proof does not hold, or is missing.
    """

    accepted: int
    refused: list[str]


def prove(root: Path, report: bytes) -> Proved:
    """Check the proofs in a report of `check --format json` against the record files of the corpus at `root`. Raises CorpusError."""
    try:
        findings: list[dict[str, Any]] = json.loads(report)["findings"]
        definite = [f for f in findings if f["verdict"] == "definite"]
    except (ValueError, KeyError, TypeError) as error:
        fix = "It has to be a report of `sinosoviet check --format json`."
        raise CorpusError(f"the report cannot be read: {error!r}", None, fix) from None
    steps = Steps(reader.to_corpus(reader.read_folder(root)))
    faults = [(finding, fault(steps, finding)) for finding in definite]
    refused = [f"{f['code']} {f['places'][0]['claim']} ({f['id']}): {why}" for f, why in faults if why]
    return Proved(len(definite) - len(refused), refused)
