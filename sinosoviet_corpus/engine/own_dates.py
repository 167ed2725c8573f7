"""The boxes of dates in somebody else's table: each distinct date is computed once, in batches, so memory does not grow with the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_columns import text
from sinosoviet_corpus.tables.dated import alternatives, says_year, three_boxes
from sinosoviet_corpus.tables.schemas import BOX
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf

BATCH = 10_000  # distinct dates in memory

# What tells dates apart: rows with one key have one reading. Of the words only those count that may give the year by both its beginnings.
KEY = """concat_ws(chr(31), {0}.edtf, {0}.mode, coalesce({0}.part, ''), {0}.calendar, coalesce({0}.land, ''),
         case when contains({0}.raw, '/') then {0}.raw else '' end)"""


def moments(database: Duck, folder: Path) -> None:
    """Make the relation `moments` (key, fault, dated, end_unknown, core, loose, widened, bad) and `alternatives` (key, ...) for `when_given`.

    bad: why it is no EDTF; null if it is.  when_given: edtf, mode, part, calendar, land, raw of each claim.
    """
    database.query(
        f"create table asked_dates as select distinct {KEY.format('w')} as key from when_given w where w.edtf is not null"
    )
    one, several = folder / "moments.json", folder / "alternatives.json"
    with one.open("wb") as dates, several.open("wb") as members:
        for key in _keys(database):
            made = _moment(key)
            dates.write(msgspec.json.encode(made[0]) + b"\n")
            for row in made[1]:
                members.write(msgspec.json.encode(row) + b"\n")
    of_date = f"key: 'VARCHAR', bad: 'VARCHAR', fault: 'VARCHAR', dated: 'BOOLEAN', end_unknown: 'BOOLEAN', core: '{BOX}', loose: '{BOX}', widened: '{BOX}'"
    of_member = f"key: 'VARCHAR', alternative: 'BIGINT', reading: 'VARCHAR', core: '{BOX}', widened: '{BOX}'"
    for name, path, columns in (("moments", one, of_date), ("alternatives", several, of_member)):
        database.query(
            f"create table {name} as select * from read_json({text(str(path))}, format = 'newline_delimited', columns = {{{columns}}})"
        )
        path.unlink()


def _keys(database: Duck) -> Iterator[str]:
    yield from (row["key"] for row in database.stream("select key from asked_dates", BATCH))


def _moment(key: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    edtf, mode, part, calendar, land, raw = key.split("\x1f", 5)
    dated, fault = None, None
    try:
        dated = boxes(edtf, mode, part or None, calendar, land, says_year(raw))
        fault = dated.fault
    except NoSuchDay as error:  # a finding, not a fault of the table
        fault = str(error)
    except NotEdtf as error:
        return {"key": key, "bad": str(error), "dated": False, "end_unknown": False} | three_boxes(None), []
    row = {
        "key": key,
        "fault": fault,
        "dated": dated is not None,
        "end_unknown": dated is not None and dated.unknown,
    } | three_boxes(dated)
    return row, [{"key": key} | other for other in alternatives(dated)] if dated else []
