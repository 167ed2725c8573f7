"""What is found depends on no order, and no true statement on record hides or makes a finding: over the examples of all rules and some worlds.

Here a few findings and reference claims of each corpus are tried. In full: `python -m tests.symmetry`.
"""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from tests.symmetry import Tried, cases, order, silence, tried, truth

WORLDS = 2


@pytest.fixture(scope="module")
def before(vocabulary: Vocabulary) -> Tried:
    return tried(cases(vocabulary, WORLDS))


def test_ids_and_the_order_of_records_change_only_which_claim_a_finding_is_about(before: Tried) -> None:
    lines = list(order(before))
    assert not lines, "\n".join(lines)


def test_a_true_fact_on_record_hides_no_contradiction_of_two_passages(before: Tried) -> None:
    lines = list(truth(before, most=3))
    assert not lines, "\n".join(lines)


def test_without_a_reference_claim_nothing_becomes_definitely_wrong(before: Tried) -> None:
    lines = list(silence(before, most=1))
    assert not lines, "\n".join(lines)
