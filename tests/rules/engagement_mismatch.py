"""More examples of VAG806 engagement-mismatch: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import fact, said, silent

_MET = fact("met", "met", participant=["a", "b"], when="1958-07-31")

_NOT = fact("not-met", "met", participant=["a", "b"], when="throughout 1958", polarity="-")

_NOTED = said("noted", "said", speaker="mao", content="text/x")


def _x(quote: str, *engagements: str, **parts: Any) -> dict[str, Any]:
    voices = [{"who": "mao", "act": "noted", "engagement": engagement} for engagement in engagements]
    named = {"participant": ["a", "b"], "when": "1958-07", "voices": voices, "id": "text/x"} | parts
    return said(quote, "met", **named)


EXAMPLES = (
    silent(
        "a plain report takes no side",
        _NOTED,
        _x("that they met", "acknowledge"),
        _MET,
        _NOT,
    ),
    silent(
        "the voices speak two ways",
        _NOTED,
        _x("that they met", "distance", "endorse"),
        _MET,
        _NOT,
    ),
    silent(
        "the voices speak two ways (11)",
        _NOTED,
        _x("that they met", "distance", "acknowledge"),
        _MET,
    ),
    silent(
        "the voices speak two ways (12)",
        _NOTED,
        _x("that they met", "endorse", "acknowledge"),
        _NOT,
    ),
    silent(
        "it is quoted, not reported as said",
        _x("their “meeting”", "distance"),
        _MET,
    ),
    silent(
        "works disagree",
        _NOTED,
        _x("that they met", "endorse"),
        _MET,
        _NOT,
    ),
    silent(
        "works disagree, here too",
        _NOTED,
        _x("that they met", "distance"),
        _MET,
        _NOT,
    ),
    silent(
        "another text is not the record",
        _NOTED,
        _x("that they met", "distance"),
        said("they met", "met", participant=["a", "b"], when="1958-07", source="other"),
    ),
)
