"""Who says it, and how sure: the verbs of reported speech, and the modal verbs of what is planned, supposed or on a condition."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import Claim, Voice
from sinosoviet_corpus.render import verb as verbs

_PRESENT = {
    "points out": "pointed out",
    "remembers": "remembered",
    "says": "said",
    "thinks": "thought",
    "believes": "believed",
}
# How an annotator wrote down the act of a voice -> the verb that takes "that".
_VERBS = _PRESENT | {
    "realized": "realised", "emphasized": "emphasised", "made it clear": "made it clear", "requesting": "requested",
    "called for": "asked", "attempted to force": "demanded", "wished to discuss": "suggested", "praised": "said",
} | {
    verb: verb
    for verb in (
        "said", "wrote", "thought", "believed", "hoped", "realised", "admitted", "explained", "responded", "pointed out",
        "emphasised", "revealed", "proposed", "recommended", "demanded", "intended", "planned", "remembered", "announced",
        "declared", "argued", "warned", "promised", "insisted", "feared", "knew", "understood", "denied", "conceded", "asked", "suggested",
        "requested", "wanted", "wished",
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
# Verbs of those who want something to be done, and of those who foresee that it will be done.
_WANT = {"proposed", "recommended", "demanded", "requested", "planned", "intended", "insisted", "asked", "suggested"}
_FORESEE = {
    "hoped",
    "feared",
    "promised",
    "expected",
    "responded",
    "revealed",
    "realised",
    "believed",
    "understood",
    "said",
}
_TO = {
    "intended",
    "planned",
    "hoped",
    "promised",
    "wanted",
    "wished",
}  # verbs that take "to" for what the same one is to do
# The modal verb of the passage itself says best how a plan is meant.
_MODALS = (
    (re.compile(r"\b(?:should|shall)\b"), "should"),
    (re.compile(r"\b(?:would|will|willing|won’t|won't)\b"), "would"),
    (re.compile(r"\b(?:may|might)\b"), "might"),
    (re.compile(r"\bcould\b"), "could"),
    (re.compile(r"\b(?:must|had to|has to|have to)\b"), "had to"),
)
_IF = re.compile(r"if\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:have|had)\b")


def verb(voice: Voice, content: Claim | None = None) -> str:
    """The verb for what a voice says: "pointed out", "claimed". content: what is said; one does not recommend what is so."""
    known, plain = _VERBS.get(voice.act), _BY_ENGAGEMENT[voice.engagement]
    if voice.engagement == "deny" or (voice.engagement == "distance" and known not in _BELIEF):
        return plain
    is_so = content is not None and content.irrealis not in ("planned", "conditional", "counterfactual")
    if is_so and (known in _WANT or known in ("hoped", "promised", "feared")):
        return "implied"
    return known or plain


def present(past: str, voice: Voice, *, is_plural: bool) -> str:
    """The verb in the present tense if the text has the act so: "who remembers the dormitory"."""
    now = verbs.present(past, is_plural=is_plural) if _PRESENT.get(voice.act) == past else None
    return now or past


def infinitive(act: str, speaker: str, said: str) -> str | None:
    """What somebody wants to do himself: ("intended", "China", "China should guard it") -> "to guard it"; else None."""
    match = (
        re.match(rf"{re.escape(speaker)} (?:should|would|was to|were to|meant to) (not )?", said)
        if act in _TO
        else None
    )
    return match and f"{match[1] or ''}to {said[match.end() :]}"


def modal(claim: Claim, outer: str | None = None) -> str:
    """The modal verb of a claim that is not said to have happened. outer: the verb of the sentence that it is the content of."""
    passage = " ".join(span.quote for span in claim.spans)
    if claim.irrealis == "counterfactual":
        found = next((word for pattern, word in _MODALS if pattern.search(passage) and word != "had to"), "would")
        return found if not is_condition(claim) else "had" if is_perfect(claim) else ""
    if claim.irrealis == "conditional":
        return "would"
    acts = {outer, _VERBS.get(claim.voices[-1].act) if claim.voices else None}
    for pattern, word in _MODALS:
        if pattern.search(passage):
            return word
    if claim.modality == "possible" and claim.voices:
        return "might"
    if acts & _WANT:
        return "should"
    return "would" if acts & _FORESEE else "was to"


def is_perfect(claim: Claim) -> bool:
    """Whether the text supposes something of the past ("had not disintegrated"), and not of its own time ("if it still existed")."""
    return any(_PERFECT.search(span.quote) for span in claim.spans)


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
