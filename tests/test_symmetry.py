"""What is found depends on no order, and no true statement on record hides or makes a finding: over the examples of all rules and some worlds.

Here a few findings and reference claims of each corpus are tried. In full: `python -m tests.symmetry`.
"""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from tests.symmetry import Tried, cases, order, silence, tried, truth

WORLDS = 2
# Examples in which a fact on record hides a contradiction of two passages -> why.
HIDDEN = {
    "another text has two in the post together": "with a joint tenure on record the office had several holders, and a third is no conflict",
    "the text has him born on the first day of it": "LIF203 leaves a tenure that the record has too, although the text alone dates the birth",
}


@pytest.fixture(scope="module")
def before(vocabulary: Vocabulary) -> Tried:
    return tried(cases(vocabulary, WORLDS))


def test_ids_and_the_order_of_records_change_only_which_claim_a_finding_is_about(before: Tried) -> None:
    lines = list(order(before))
    assert not lines, "\n".join(lines)


def test_a_true_fact_on_record_hides_no_contradiction_of_two_passages(before: Tried) -> None:
    lines = [line for line in truth(before, most=3) if not any(name in line for name in HIDDEN)]
    assert not lines, "\n".join(lines)


def test_without_a_reference_claim_nothing_becomes_definitely_wrong(before: Tried) -> None:
    lines = list(silence(before, most=1))
    assert not lines, "\n".join(lines)
