"""The boxes of dates in somebody else's table: each distinct date is computed once, in batches, so memory does not grow with the table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_loaded import BATCH, load
from sinosoviet_corpus.tables.dated import alternatives, says_year, three_boxes
from sinosoviet_corpus.tables.schemas import BOX
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf

_OF_DATE = {
    "key": "VARCHAR", "bad": "VARCHAR", "fault": "VARCHAR", "dated": "BOOLEAN", "end_unknown": "BOOLEAN", "core": BOX, "loose": BOX,
    "widened": BOX, "members": f"STRUCT(alternative BIGINT, reading VARCHAR, core {BOX}, widened {BOX})[]",
}  # fmt: skip
# What tells dates apart: rows with one key have one reading. Of the words only those count that may give the year by both its beginnings.
KEY = """concat_ws(chr(31), {0}.edtf, {0}.mode, coalesce({0}.part, ''), {0}.calendar, coalesce({0}.land, ''),
         case when contains({0}.raw, '/') then {0}.raw else '' end)"""


def moments(database: Duck, folder: Path) -> None:
    """Make the relation `moments` (key, fault, dated, end_unknown, core, loose, widened, bad) and `alternatives` (key, ...) for `when_given`.

    bad: why it is no EDTF; null if it is.  when_given: edtf, mode, part, calendar, land, raw of each claim.
    """
    asked = database.stream(
        f"select distinct {KEY.format('w')} as key from when_given w where w.edtf is not null", BATCH
    )
    load(database, folder, "moments", _OF_DATE, (_moment(row["key"]) for row in asked))
    database.query(
        "create view alternatives as select key, one.* from (select key, unnest(members) as one from moments)"
    )


def _moment(key: str) -> dict[str, Any]:
    edtf, mode, part, calendar, land, raw = key.split("\x1f", 5)
    row = {"key": key, "dated": False, "end_unknown": False, "members": []}
    try:
        dated = boxes(edtf, mode, part or None, calendar, land, says_year(raw))
    except NoSuchDay as error:  # a finding, not a fault of the table
        return row | {"fault": str(error)} | three_boxes(None)
    except NotEdtf as error:
        return row | {"bad": str(error)} | three_boxes(None)
    found = {"fault": dated.fault, "dated": True, "end_unknown": dated.unknown, "members": list(alternatives(dated))}
    return row | found | three_boxes(dated)
