"""A view for each meaning of predicates (model/meaning.py): the asserted claims with it, its slots as columns."""

from __future__ import annotations

from sinosoviet_corpus.engine.views.claims import CHECKED
from sinosoviet_corpus.engine.views.view import View
from sinosoviet_corpus.model.meaning import MEANINGS

# View -> meaning. What only other views and conditions ask for by name (`meaning = 'speech'`) has none.
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


def _view(meaning: str) -> View:
    slots = MEANINGS[meaning].slots
    columns = "".join(f", {slot}_role.entity as {slot}" for slot in slots)
    joins = "".join(
        f"\nleft join roles {slot}_role on {slot}_role.claim = asserted.claim and {slot}_role.slot = '{slot}'"
        for slot in slots
    )
    return View(
        f"Asserted claims by which {MEANINGS[meaning].about}.",
        CHECKED | {slot: f"what fills the slot {slot}" for slot in slots},
        f"\nselect asserted.*{columns}\nfrom asserted{joins}\nwhere asserted.meaning = '{meaning}'",
    )


VIEWS = {name: _view(meaning) for name, meaning in NAMES.items()}
