"""Who says it, and how sure: the verbs of reported speech, and the modal verbs of what is planned, supposed or on a condition."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import Claim, Voice

# How an annotator wrote down the act of a voice -> the verb that takes "that".
_VERBS = {
    "realized": "realised", "points out": "pointed out", "emphasized": "emphasised", "made it clear": "made it clear",
    "remembers": "remembered", "requesting": "requested", "says": "said", "thinks": "thought", "believes": "believed",
} | {
    verb: verb
    for verb in (
        "said", "wrote", "thought", "believed", "hoped", "realised", "admitted", "explained", "responded", "pointed out",
        "emphasised", "revealed", "proposed", "recommended", "demanded", "intended", "planned", "remembered", "announced",
        "declared", "argued", "warned", "promised", "insisted", "feared", "knew", "understood", "denied", "conceded",
    )
}  # fmt: skip
_BY_ENGAGEMENT = {
    "bare": "said",
    "acknowledge": "said",
    "entertain": "thought it possible",
    "distance": "claimed",
    "endorse": "rightly said",
    "deny": "wrongly said",
}
_BELIEF = {"thought", "believed", "hoped", "feared"}  # verbs that keep a distance by themselves
# The acts of those who want something to be done.
_WANT = {
    "proposed", "recommended", "demanded", "requested", "requesting", "planned", "intended", "insisted", "asked", "called for",
    "attempted to force", "wished to discuss",
}  # fmt: skip
_FORESEE = {
    "hoped",
    "feared",
    "promised",
    "expected",
    "responded",
    "revealed",
    "realised",
    "realized",
    "believed",
    "understood",
}
# The modal verb of the passage itself says best how a plan is meant.
_MODALS = (
    (re.compile(r"\b(?:should|shall)\b"), "should"),
    (re.compile(r"\b(?:would|will|willing|won’t|won't)\b"), "would"),
    (re.compile(r"\b(?:may|might)\b"), "might"),
    (re.compile(r"\b(?:must|had to|has to|have to)\b"), "had to"),
)
_IF = re.compile(r"if\b", re.IGNORECASE)


def verb(voice: Voice, content: Claim | None = None) -> str:
    """The verb for what a voice says: "pointed out", "claimed". content: what is said; one does not recommend what is so."""
    known, plain = _VERBS.get(voice.act), _BY_ENGAGEMENT[voice.engagement]
    if voice.engagement == "deny" or (voice.engagement == "distance" and known not in _BELIEF):
        return plain
    is_so = content is not None and content.irrealis not in ("planned", "conditional", "counterfactual")
    if is_so and (known in _WANT or known in ("hoped", "promised", "feared")):
        return "said"
    return known or plain


def modal(claim: Claim, outer: str | None = None) -> str:
    """The modal verb of a claim that is not said to have happened. outer: the verb of the sentence that it is the content of."""
    passage = " ".join(span.quote for span in claim.spans)
    if claim.irrealis == "counterfactual":
        found = next((word for pattern, word in _MODALS if pattern.search(passage) and word != "had to"), "would")
        return "had" if is_condition(claim) else found
    if claim.irrealis == "conditional":
        return "would"
    act = claim.voices[-1].act if claim.voices else ""
    for pattern, word in _MODALS:
        if pattern.search(passage):
            return word
    if act in _WANT or outer in _WANT:
        return "should"
    if act in _FORESEE or outer in _FORESEE:
        return "would"
    return "might" if claim.modality == "possible" and claim.voices else "was to"


def is_condition(claim: Claim) -> bool:
    """Whether a claim is the condition of a supposition ("If the Soviet Union still existed"), not what follows from it."""
    return (
        claim.irrealis == "counterfactual"
        and any(_IF.match(span.quote) for span in claim.spans)
        and not any(pattern.search(span.quote) for span in claim.spans for pattern, word in _MODALS if word != "had to")
    )


def opening(claim: Claim, *, is_judgement: bool) -> str:
    """How the text itself puts a claim: "The text says, as fact and without citation, that"."""
    cited = not claim.citations
    if claim.irrealis == "question":
        return "The text asks whether"
    if is_condition(claim):
        return f"The text imagines{', without citation,' if cited else ''} that"
    if claim.modality in ("probable", "possible"):
        how = "likely" if claim.modality == "probable" else "possible"
        return f"The text considers it {how}{', without citation,' if cited else ''} that"
    if is_judgement or claim.modality == "unknown":
        return f"The text {'judges' if is_judgement else 'says'}{', without citation,' if cited else ''} that"
    return f"The text says, as fact{' and without citation' if cited else ''}, that"
