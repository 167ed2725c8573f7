"""A view for each meaning of predicates (model/meaning.py): the asserted claims with it, its slots as columns."""

from __future__ import annotations

from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.views.view import View, columns_of

# View -> meaning. A meaning that only other views and conditions name (`meaning = 'speech'`) has no view.
NAMES = {
    "births": "birth",
    "deaths": "death",
    "nationalities": "nationality",
    "tenures": "tenure",
    "appointments": "appointment",
    "existences": "existence",
    "namings": "naming",
    "buildings": "building",
    "compositions": "composition",
    "occurrences": "occurrence",
    "orders": "order",
    "enclosures": "enclosure",
    "event_parts": "part",
    "causations": "cause",
}

# The columns of a claim that rules on meanings read. Each column makes planning dearer, in every view.
OF_CLAIM = columns_of(
    "claims", "claim ordinal source layer quantifier value place place_relation edtf mode dated core widened"
)


def _view(meaning: str) -> View:
    slots = MEANINGS[meaning].slots
    columns = ",\n    ".join(
        (*(f"asserted.{name}" for name in OF_CLAIM), *(f"{slot}_role.entity as {slot}" for slot in slots))
    )
    joins = "".join(
        f"\nleft join roles {slot}_role on {slot}_role.claim = asserted.claim and {slot}_role.slot = '{slot}'"
        for slot in slots
    )
    return View(
        f"Asserted claims by which {MEANINGS[meaning].about}.",
        OF_CLAIM | {slot: f"what fills the slot {slot}" for slot in slots},
        f"\nselect\n    {columns}\nfrom asserted{joins}\nwhere asserted.meaning = '{meaning}'",
    )


VIEWS = {name: _view(meaning) for name, meaning in NAMES.items()}
