"""More examples of NET901 inconsistent-set: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import fact, said, silent


def _order(earlier: str, later: str, **parts: Any) -> dict[str, Any]:
    return said(f"{earlier} was before {later}", "before", earlier=earlier, later=later, **parts)


EXAMPLES = (
    silent(
        "an announcement of an event need not fall within it",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        fact("report", "announced", agent="agency", theme="visit", event="visit", when="1950-03"),
        fact("speech", "took_place", event="speech", when="1950-02"),
    ),
)
