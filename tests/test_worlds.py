"""A hundred small worlds: no definite finding without a false statement; most false statements found."""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.verdict import ledger
from tests.ledger import FEW, GOLDEN, MATERIAL, measured
from tests.worlds import Outcome, judge, table, world

# The least share of the statements falsified for a rule that it must find; the worlds leave gaps in the record on purpose.
FLOORS = {
    "ENT402": 0.65, "ENT403": 0.95, "ENT404": 0.95, "ENT405": 0.2, "ENT406": 0.75, "LIF201": 0.7, "LIF202": 0.7,
    "LIF203": 0.6, "LIF204": 0.35, "LIF205": 0.65, "LIF206": 0.9, "LOG601": 0.7, "LOG602": 0.8, "LOG603": 0.5, "LOG604": 0.85,
    "LOG605": 0.7, "LOG606": 0.45, "LOG607": 0.6, "LOG608": 0.6, "NET901": 0.5, "QTY501": 0.7, "QTY502": 0.8, "QTY504": 0.4,
    "ROL301": 0.5, "ROL302": 0.4, "ROL303": 0.7, "ROL304": 0.7, "ROL305": 0.55,
    "ROL306": 0.7, "ROL307": 0.4, "SUP702": 0.9, "SUP703": 1.0, "SUP704": 1.0, "SUP705": 0.9, "SUP706": 0.9, "SUP707": 0.9, "SUP708": 0.9, "SUP711": 1.0, "SUP717": 0.9, "SUP718": 0.85, "TMP001": 1.0, "TMP002": 1.0, "TMP003": 1.0, "TMP004": 1.0, "TMP101": 0.95, "TMP102": 0.9, "TMP103": 0.5,
    "TMP104": 0.55, "TMP106": 0.5, "TMP107": 0.9,
}  # fmt: skip
# Contradiction rules for which these worlds falsify nothing, with the reason.
APART: dict[str, str] = {
    "SUP721": "it tells what a person concluded, and compares nothing",
    "LOG609": "no two of these states, persons or things act on each other in one direction only; its examples show the rule",
}


@pytest.fixture(scope="module")
def outcome(vocabulary: Vocabulary) -> Outcome:
    return judge(FEW, vocabulary)


def test_every_definite_finding_rests_on_a_false_statement(outcome: Outcome) -> None:
    definite = [f for f in outcome.run.findings if f.verdict == "definite"]
    assert len(definite) > 1000, "worlds in which nothing is found prove nothing"
    assert outcome.false_alarms == []


def test_the_worlds_show_what_they_showed_when_the_ledger_was_measured(outcome: Outcome) -> None:
    """`python -m tests.ledger` measures both anew."""
    assert ledger.written(measured(MATERIAL, outcome.run, outcome.false)) == GOLDEN.read_bytes()


def test_each_rule_finds_what_was_falsified_for_it(outcome: Outcome) -> None:
    print(*table(outcome), sep="\n")
    found = {code: outcome.seen[code] / meant for code, meant in outcome.meant.items() if code != "none"}
    assert {code: share for code, share in found.items() if share < FLOORS[code]} == {}
    assert found.keys() == FLOORS.keys()


def test_no_contradiction_rule_is_left_out() -> None:
    """A new rule brings its falsification to worlds.py, or its reason to APART."""
    rules = {r.rule.code for r in rulebook() if r.rule.kind == "contradiction" and not r.rule.preview}
    assert sorted(rules - FLOORS.keys() - APART.keys()) == [], "falsify a statement for each in tests/worlds.py"


def test_a_world_is_made_anew_from_its_seed() -> None:
    assert world(7, "w-") == world(7, "w-")
    assert world(7, "w-") != world(8, "w-")
