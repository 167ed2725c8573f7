"""Are ids visible, is each used once, and do no two look alike?"""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus import normal
from sinosoviet_corpus.files.checks.fault import Fault, shortened
from sinosoviet_corpus.files.reader import Located

_OTHER = "Give one of them another id."


def first_of_each(located: Iterable[Located]) -> tuple[dict[str, Located], list[tuple[Located, Fault]]]:
    """The first record with each id, and the faults of ids."""
    faults: list[tuple[Located, Fault]] = []
    by_id: dict[str, Located] = {}
    by_form: dict[str, Located] = {}  # the ids that are not plain ASCII, in normal form
    for item in located:
        record_id = getattr(item.record, "id", None)
        if record_id is None:
            continue
        if not is_visible(record_id):
            faults.append((item, invisible(record_id)))
        first = by_id.setdefault(record_id, item)
        alike = first if record_id.isascii() else by_form.setdefault(normal.composed(record_id), item)
        if first is not item:
            faults.append((item, Fault("SCH211", f"the id is already in use: {first.path}:{first.line}", _OTHER)))
        elif alike is not item:
            only = normal.apart_by(record_id, alike.record.id)
            where = f"the id differs from that of {alike.path}:{alike.line} only in {only}"
            faults.append((item, Fault("SCH211", where, _OTHER)))
    return by_id, faults


def is_visible(name: str) -> bool:
    """Whether an id has characters, all of them visible."""
    return name.isprintable() and name != "" and " " not in name


def invisible(name: str) -> Fault:
    """The fault of an id that is not visible."""
    return Fault("SCH216", f"the id is {shortened(name)}", "An id has at least one character, all of them visible.")
