"""How the verb of a template is put: denied, planned, supposed; and in the plural."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.render import verb
from sinosoviet_corpus.render.reported import is_perfect
from sinosoviet_corpus.render.template import FIRST

_VALUE = "{value}"
_UNREAL = {"planned": "it was planned that", "conditional": "on a condition", "counterfactual": "it is supposed that"}
_PLURAL = re.compile(r"(was|is)\b")


def put(template: str, value: str, claim: Claim, modal: str, *, is_denied: bool, is_joint: bool) -> tuple[str, str]:
    """The template and the value of a claim with the verb as its polarity and irrealis want it.

    The verb is the word after the first slot. Where a template begins with the value, the value has the verb. A verb that is not known
    stays, and words before the sentence say what it cannot. modal: the verb of what is not said to have happened.  is_denied: whether
    the template still has to be denied.  is_joint: whether it joins clauses, which have their own verbs.
    """
    opening = FIRST.match(template)
    before, phrase = (template[: opening.end()], template[opening.end() :]) if opening else (template, "")
    is_value = phrase.startswith(_VALUE)
    verbal, lead = value if is_value else phrase, ""
    if is_denied and not is_joint:
        denied = verb.denied(verbal)
        verbal, lead = (verbal, "it is not so that ") if denied is None else (denied, lead)
    if claim.irrealis in _UNREAL and modal != "was to" and verbal.startswith("was {value}") and value.startswith("to "):
        return f"{before}{modal} {verbal[4:]}", value[3:]  # "was to discuss", which is proposed, "should discuss"
    is_to = verbal.startswith(("was to ", "were to ")) or (verbal.startswith("was {value}") and value.startswith("to "))
    if claim.irrealis in _UNREAL and not is_joint and not is_to:
        perfect = claim.irrealis == "counterfactual" and is_perfect(claim)
        moved = verb.under(verbal, modal, perfect=perfect) if modal else verbal  # "if it still existed"
        verbal, lead = (verbal, f"{_UNREAL[claim.irrealis]} {lead}") if moved is None else (moved, lead)
    return (f"{lead}{before}{phrase}", verbal) if is_value else (f"{lead}{before}{verbal}", value)


def with_verb(template: str, past: str) -> str:
    """A template of speech or thought with another verb: ("{x} did not say that", "realised") -> "{x} did not realise that"."""
    opening = FIRST.match(template)
    if opening is None:
        return template
    before, phrase = template[: opening.end()], template[opening.end() :]
    match = re.match(r"(did not )?\w+", phrase)
    if match is None:
        return template
    verbal = past if not match[1] else verb.denied(past) or f"did not hold, as {past},"
    return f"{before}{verbal}{phrase[match.end() :]}"


def plural(phrase: str) -> str:
    """ "Was tired" -> "were tired"."""
    match = _PLURAL.match(phrase)
    return f"{ {'was': 'were', 'is': 'are'}[match[1]] }{phrase[match.end() :]}".strip() if match else phrase
