"""Finds what is in the registry and on record by words: things, facts, statements of completeness, conclusions, works."""

from __future__ import annotations

from itertools import islice

from sinosoviet_corpus.desk.forms import FORMS
from sinosoviet_corpus.desk.record_form import Entry
from sinosoviet_corpus.desk.warm import Held

MOST = 100  # of each search


def listed(held: Held, words: str) -> list[Entry]:
    """The records that have each of the words, at most MOST; none without words. Names come first, and facts, of which there are most, last."""
    wanted = words.casefold().split()
    entries = (entry for form in reversed(FORMS) if form.entries for entry in form.entries(held))
    found = (entry for entry in entries if all(word in entry.searched.casefold() for word in wanted))
    return list(islice(found, MOST)) if wanted else []
