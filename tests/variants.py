"""Properties that a rule has in any corpus, tested on variants of its examples.

recorded: every text's claim becomes a claim of a work, and its dates go. Then no text says anything, and nothing is found, but by rules
that also compare claims on record with each other.
unrecorded: every work's claim becomes a claim of a text. Then the rules that ask the record alone have no ground.
doubted texts, doubted works: every date has a question mark. Then the findings are as before, but none that needs dates is definite.
undated: no work gives a date. Then the rules that need the date of a work find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.rules.rule import Example
from sinosoviet_corpus.rules.rulebook import rulebook
from tests.merged import unnumbered
from tests.rules.outcome import asked_for

Change = Callable[[Claim], Claim]


def _recorded(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, source=REFERENCE, spans=())


def _unrecorded(claim: Claim) -> Claim:
    return claim if claim.source != REFERENCE else msgspec.structs.replace(claim, source="elsewhere", citations=())


def _doubted(claim: Claim) -> Claim:
    if claim.time is None:
        return claim
    edtf = re.sub(r"(-?[0-9X][0-9X-]*)([~?%]?)", lambda m: m[1] + ("%" if m[2] in ("~", "%") else "?"), claim.time.edtf)
    return msgspec.structs.replace(claim, time=msgspec.structs.replace(claim.time, edtf=edtf))


def _undated(claim: Claim) -> Claim:
    return claim if claim.source != REFERENCE else msgspec.structs.replace(claim, time=None)


VARIANTS: dict[str, Change] = {
    "recorded": _recorded,
    "unrecorded": _unrecorded,
    "doubted texts": lambda c: c if c.source == REFERENCE else _doubted(c),
    "doubted works": lambda c: _doubted(c) if c.source == REFERENCE else c,
    "undated": _undated,
}

# The rules that have each property.
HOLDS = {
    "unrecorded": [
        "ENT401",
        "ENT402",
        "ENT403",
        "ENT406",
        "LOG603",
        "MET003",
        "ROL303",
        "ROL304",
        "ROL305",
        "ROL306",
        "VAG806",
    ],
    "doubted texts": [
        "ENT403",
        "LIF201",
        "LIF202",
        "LIF203",
        "LIF205",
        "LOG603",
        "LOG606",
        "MET004",
        "MET005",
        "QTY501",
        "QTY503",
        "ROL301",
        "ROL302",
        "ROL303",
        "ROL304",
        "ROL305",
        "ROL306",
        "SUP708",
        "SUP709",
        "TMP002",
        "TMP003",
        "TMP101",
        "TMP103",
        "TMP106",
    ],
    "doubted works": [
        "ENT402",
        "ENT403",
        "LIF201",
        "LIF202",
        "LIF203",
        "LIF204",
        "LIF205",
        "LOG603",
        "MET003",
        "QTY501",
        "QTY503",
        "ROL302",
        "ROL303",
        "ROL305",
        "ROL306",
        "TMP102",
        "TMP103",
        "TMP106",
    ],
    "undated": [
        "ENT402",
        "ENT403",
        "ENT405",
        "LIF201",
        "LIF202",
        "LIF203",
        "LIF204",
        "LIF205",
        "LOG603",
        "MET003",
        "ROL302",
        "ROL303",
        "ROL305",
        "ROL306",
        "TMP102",
        "TMP103",
        "TMP105",
        "TMP106",
    ],
}
# These rules also compare two texts. Without works on record they still find that, and nothing else.
BETWEEN_TEXTS = {"ENT405", "LIF201", "LIF202", "LIF203", "LIF204", "LIF205", "ROL302", "TMP105"}
# Rules of BETWEEN_TEXTS that may find nothing without reporting that they cannot tell.
MAY_KEEP_SILENT = BETWEEN_TEXTS - {"ROL302"}

# Rules that must report that they cannot tell if they find nothing.
CANNOT_TELL = [
    "ENT406",
    "LIF201",
    "LIF202",
    "LIF203",
    "LIF204",
    "LIF205",
    "ROL302",
    "ROL303",
    "ROL304",
    "ROL306",
    "TMP102",
    "TMP103",
    "TMP106",
]


def variants_of(code: str) -> list[str]:
    """The variants on which a rule is tested."""
    (rule,) = (loaded.rule for loaded in rulebook() if loaded.rule.code == code)
    own = [] if rule.record_too else ["recorded"]
    return [*own, *(name for name, codes in HOLDS.items() if code in codes)]


def variant(corpus: Corpus, name: str | None) -> Corpus:
    """A corpus with its claims changed; without a change: as it is."""
    if name is None:
        return corpus
    changed = msgspec.structs.replace(corpus, claims=tuple(VARIANTS[name](c) for c in corpus.claims))
    return msgspec.structs.replace(changed, dates=()) if name == "recorded" else changed


def as_expected(
    code: str, example: Example, name: str | None, found: Sequence[Finding], missing: Sequence[str]
) -> bool:
    """Whether the findings of an example or of its variant are right; missing: the data that a "cannot tell" names."""
    if name == "recorded":
        return not found and not missing
    found = asked_for(example, found)
    if name == "undated" and code in BETWEEN_TEXTS:
        if found and all(place.source_kind == "text" for f in found for place in f.places):
            return True
        found = [f for f in found if any(place.source_kind == "reference" for place in f.places)]
    if name in ("unrecorded", "undated"):
        # an example without a place in a text is about the record alone, which need not say enough for anything
        needs_it = (
            example.outcome == "fires" and example.at is not None and code in CANNOT_TELL and code not in BETWEEN_TEXTS
        )
        return not found and (bool(missing) or not needs_it)
    if example.outcome == "silent":
        return not found and not missing
    if example.outcome == "abstains":
        return not found and bool(missing) and str(example.missing) in unnumbered(missing[0])
    if len(found) != 1 or found[0].places[0].quote != example.at:
        return False
    if name is not None:
        doubted = "text" if name == "doubted texts" else "reference"
        rests_on_it = any(place.source_kind == doubted for place in found[0].places)
        return found[0].verdict == ("tension" if example.verdict == "definite" and rests_on_it else example.verdict)
    message, hint, *others = map(unnumbered, (found[0].message, found[0].hint or "", *missing))
    places = [unnumbered(place.claim) for place in found[0].places[1:]]
    shown = str(example.says) in message and example.shows(hint, others, found[0].softened, places)
    return found[0].verdict == example.verdict and shown
