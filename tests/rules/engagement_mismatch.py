"""More examples of VAG806 engagement-mismatch: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

_MET = fact("met", "met", participant=["a", "b"], when="1958-07-31")

_NOT = fact("not-met", "met", participant=["a", "b"], when="throughout 1958", polarity="-")

_NOTED = said("noted", "said", speaker="mao", content="text/x")


def _x(quote: str, *engagements: str, **parts: Any) -> dict[str, Any]:
    voices = [{"who": "mao", "act": "noted", "engagement": engagement} for engagement in engagements]
    named = {"participant": ["a", "b"], "when": "1958-07", "voices": voices, "id": "text/x"} | parts
    return said(quote, "met", **named)


EXAMPLES = (
    fires(
        "one voice keeps its distance and another denies what the record corroborates",
        _NOTED,
        _x("that they met", "distance", "deny"),
        _MET,
        at="that they met",
        says="on record A and B met on 31",
    ),
    silent(
        "the statement is hedged",
        _NOTED,
        _x("that they met", "endorse", modality="possible"),
        _NOT,
    ),
    silent(
        "one voice keeps its distance, another presents it as true",
        _NOTED,
        _x("that they met", "distance", "endorse"),
        _MET,
        _NOT,
    ),
    silent(
        "one voice keeps its distance, another only reports",
        _NOTED,
        _x("that they met", "distance", "acknowledge"),
        _MET,
    ),
    silent(
        "one voice presents it as true, another only reports",
        _NOTED,
        _x("that they met", "endorse", "acknowledge"),
        _NOT,
    ),
    silent(
        "works disagree about what is presented as true",
        _NOTED,
        _x("that they met", "endorse"),
        _MET,
        _NOT,
    ),
    silent(
        "works disagree about what is kept at a distance",
        _NOTED,
        _x("that they met", "distance"),
        _MET,
        _NOT,
    ),
)
