"""Amounts: units are converted to one unit of their measure, and round numbers become ranges by their roundness."""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.claim import Quantity
from sinosoviet_corpus.tables.units import Amount, amount, table


def of(lo: float | None, hi: float | None, unit: str) -> Amount:
    return amount(Quantity(lo=lo, hi=hi, unit=unit, counted="x", as_of=None))


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (156, "projects", ("projects", 156, 156, 156, 156)),
        (1400, "persons (about)", ("persons", 1400, 1400, 1350, 1450)),
        (20, "students", ("persons", 20, 20, 19, 21)),  # not 15 to 25: never more than a twentieth
        (6.5, "million US dollars", ("dollars", 6_500_000, 6_500_000, 6_450_000, 6_550_000)),
        (10, "million old roubles", ("roubles", 1_000_000, 1_000_000, 950_000, 1_050_000)),
        (15, "mu", ("area", 0.921, 1.0005, 0.8903, 1.03385)),
        (2, "months", ("time", 56, 62, 42, 77.5)),
        (0, "tanks", ("tanks", 0, 0, 0, 0)),
    ],
)
def test_amount(number: float, unit: str, expected: tuple[str, float, float, float, float]) -> None:
    assert tuple(of(float(number), float(number), unit)) == expected


def test_an_open_bound_stays_open() -> None:
    assert of(10_001.0, None, "tanks") == ("tanks", 10_001, None, 10_001, None)


def test_the_table_is_sound() -> None:
    for word, (measure, least, most) in table().sizes.items():
        assert 0 < least <= most, word
        assert word == word.lower(), word
        assert measure
