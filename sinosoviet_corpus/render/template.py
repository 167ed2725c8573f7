"""Templates of sentences: filling them in, and the small words between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sinosoviet_corpus.model.allen import WORDS
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of

SLOT = re.compile(r"\{(\w+)\}")
FIRST = re.compile(r"[^{\[]*\{(\w+)\} ?")  # up to the verb: it follows the first slot


def fill(template: str, slots: Mapping[str, str]) -> str:
    """Fill {slots}; text in [ ] is left out when a slot inside is empty."""
    # Not str.format: a template is data, and format would follow "{person.__class__}" and pad "{person:>999999999}".
    return "".join(
        SLOT.sub(lambda slot: slots.get(slot[1], ""), text)
        for text, needed in _parts(template)
        if all(slots.get(name) for name in needed)
    )


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The pieces of a template, each with the slots that it cannot do without."""
    pieces = re.split(r"\[([^\[\]]*)\]", template)
    return tuple((text, tuple(SLOT.findall(text)) if n % 2 else ()) for n, text in enumerate(pieces))


def listed(items: list[str]) -> str:
    """ "A, B and C"."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1] if items else ""


def curly(words: str) -> str:
    """The words with typographic quotation marks."""
    return re.sub(r'"([^"]*)"', r"“\1”", words)


def is_name(name: str, label: str) -> bool:
    """Whether a label says the name itself, but for an article, quotation marks and a place: "the policy of “leaning to one side”"."""
    plain, named = (
        re.sub(r"^(?:the )?(?:policy of )?", "", re.sub(r"[“”\"']", "", text.casefold())) for text in (label, name)
    )
    return plain == named or plain.startswith(f"{named} in ")


def related(claim: Claim, predicate: Predicate) -> str:
    """The template of a claim that names relations, with a clause for each alternative."""
    role = {slot: role for role, slot in slots_of(predicate).items()}
    first, second = (f"{{{role[slot]}}}" for slot in MEANINGS[predicate.meaning or "relation"].slots)
    clauses = [WORDS[relation].format(first=first, second=second) for relation in claim.relations or ()]
    return ("" if claim.polarity == "+" else "it is not so that ") + ", or ".join(clauses)
