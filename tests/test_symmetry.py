"""What is found depends on no order, and no true statement on record hides or makes a finding: over the examples of all rules and some worlds.

Here a few findings and reference claims of each corpus are tried. In full: `python -m tests.symmetry`.
"""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from tests.symmetry import Tried, cases, order, silence, tried, truth

WORLDS = 2
# Rules whose findings still depend on the order of ids -> why.
KNOWN = {
    "MET004": "of several claims that rest on one reading it names the first by id",
    "MET005": "of several claims that cover the same undated words it names the first by id",
    "LOG607": "within a text each outcome is compared with the first of the other kind, and ids say which",
    "NET903": "of several passages that copy each other it names the first by id",
    "QTY504": "of several years in which it was so it lists one, and ids say which",
    "SUP701": "a near match that one of several claims on record makes takes its place, and ids say which (SUP718)",
    "SUP718": "of several claims on record that differ in one slot it names the first by id",
    "TMP102": "it looks at twenty dates of each side only, and ids say which",
    "TMP103": "it looks at twenty dates of each side only, and ids say which",
}


@pytest.fixture(scope="module")
def before(vocabulary: Vocabulary) -> Tried:
    return tried(cases(vocabulary, WORLDS))


def test_ids_and_the_order_of_records_change_only_which_claim_a_finding_is_about(before: Tried) -> None:
    lines = [line for line in order(before) if not any(f": {code} " in line for code in KNOWN)]
    assert not lines, "\n".join(lines)


def test_a_true_fact_on_record_hides_no_contradiction_of_two_passages(before: Tried) -> None:
    lines = list(truth(before, most=3))
    assert not lines, "\n".join(lines)


def test_without_a_reference_claim_nothing_becomes_definitely_wrong(before: Tried) -> None:
    lines = list(silence(before, most=1))
    assert not lines, "\n".join(lines)
