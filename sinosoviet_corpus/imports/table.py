"""A CSV file -> rows, each with its line and its extent in the file.

Comma, semicolon or tab; UTF-8 with or without BOM; quoted cells may hold line ends; lines end in LF, CR LF or CR. A row that is not
sound CSV is set aside, and reading goes on with the next line: one open quotation mark does not swallow the rest of the file.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from typing import NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.imports.aside import Aside
from sinosoviet_corpus.render.safe import for_csv
from sinosoviet_corpus.visible import visible

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
LONGEST_CELL = 20_000  # code points
_MOST_LINES = 1_000  # lines of one row
_ENOUGH = 1_000  # rows that are not CSV; with more of them the file is something else
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BROKEN = re.compile("[\udc80-\udcff]")  # a byte that is not UTF-8, as Python's surrogateescape keeps it
OURS = ("line", "reason")  # the first columns of our own files of rows set aside, which may be corrected and imported


class Row(NamedTuple):
    """A row of a table.

    cells: column -> cell.  start, end: its extent in the text of the file, in code points, without its line end.
    """

    line: int
    cells: dict[str, str]
    start: int
    end: int


class Table(NamedTuple):
    """A CSV file as it was read.

    text: the whole file, decoded.  rows: the sound rows.  bad: the others.
    """

    text: str
    columns: tuple[str, ...]
    rows: list[Row]
    bad: list[Aside]


def read(data: bytes, where: str) -> Table:
    """The rows of a file. Raises CorpusError if it is no table: empty, UTF-16, without header or rows, two columns of one name."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        raise CorpusError("the file is UTF-16, not UTF-8", where, "Save it as CSV UTF-8.")
    text = data.decode("utf-8", "surrogateescape")
    at = len("\ufeff") if text.startswith("\ufeff") else 0
    lines = list(io.StringIO(text[at:], newline=""))
    if not lines:
        raise CorpusError("the file is empty", where, "Is it the right file?")
    delimiter = _delimiter(lines[0])
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    bad: list[Aside] = []
    broken = 0
    starts = [at]
    for line in lines:
        starts.append(starts[-1] + len(line))
    for first, last, cells in _records(lines, delimiter):
        start, end = starts[first], starts[last]
        whole = text[start:end].rstrip("\r\n")
        if isinstance(cells, str):
            broken += 1
            if not columns or broken > _ENOUGH:
                raise CorpusError(f"not CSV: {cells}", f"{where}:{first + 1}", "Save the table as CSV UTF-8.")
            bad.append(Aside(first + 1, cells, {columns[0]: whole[:LONGEST_CELL]}))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = _columns(cells, f"{where}:{first + 1}")
            continue
        if columns[:2] == OURS:  # the apostrophe that `written` put before a formula
            cells = [cell.removeprefix("'") for cell in cells]
        named = dict(zip(columns, cells, strict=False))
        fault = _fault(cells, columns)
        if fault:
            bad.append(Aside(first + 1, fault, named))
        else:
            rows.append(Row(first + 1, named, start, start + len(whole)))
    if not columns or not (rows or bad):
        raise CorpusError(
            "the table has no rows", where, "The first line names the columns; each line after it is a row."
        )
    return Table(text, columns, rows, bad)


def _records(lines: list[str], delimiter: str) -> list[tuple[int, int, list[str] | str]]:
    """(first line, line after the last, cells or what is wrong), lines from 0. Work is linear but for rows that are not CSV."""
    made: list[tuple[int, int, list[str] | str]] = []
    at = 0
    while at < len(lines):
        reader = csv.reader(iter(lines[at : at + _MOST_LINES]), delimiter=delimiter, strict=True)
        base, here = at, at
        try:
            for cells in reader:
                made.append((here, base + reader.line_num, cells))
                here = base + reader.line_num
                if here - base > _MOST_LINES // 2:
                    break
            at = here
        except csv.Error as error:
            if here > base and base + _MOST_LINES < len(lines):
                at = here  # the slice may have cut the row: read it again from its beginning
                continue
            made.append((here, here + 1, _why(error)))
            at = here + 1
    return made


def _why(error: csv.Error) -> str:
    said = str(error)
    if "unexpected end" in said or "limit" in said:
        return "a quotation mark is opened and not closed, or a cell is very long"
    return "after a closing quotation mark something else follows than the next cell"


def _delimiter(header: str) -> str:
    """The delimiter that divides the header into the most columns."""
    counts = Counter({mark: re.sub(r'"[^"]*"', "", header).count(mark) for mark in DELIMITERS})
    return max(DELIMITERS, key=lambda mark: counts[mark])


def _columns(cells: list[str], where: str) -> tuple[str, ...]:
    names = tuple(" ".join(cell.split()) or f"column {n}" for n, cell in enumerate(cells, 1))
    for name, count in Counter(names).items():
        if count > 1:
            raise CorpusError(f"two columns are called {name!r}", where, "Give each column a name of its own.")
        if _BROKEN.search(name) or _CONTROL.search(name):
            raise CorpusError(f"the name of a column is not text: {name!a}", where, "Save the table as CSV UTF-8.")
    return names


def _fault(cells: list[str], columns: tuple[str, ...]) -> str:
    if len(cells) != len(columns):
        return f"the row has {len(cells)} cells, the header {len(columns)}"
    for column, cell in zip(columns, cells, strict=True):
        if _BROKEN.search(cell):
            return f"{column}: not UTF-8; save the table as CSV UTF-8"
        if control := _CONTROL.search(cell):
            return f"{column}: a control character, {visible(control[0])}"
        if len(cell) > LONGEST_CELL:
            return f"{column}: {len(cell):,} characters; a cell has at most {LONGEST_CELL:,}"
    return ""


def written(rows: list[Aside], columns: tuple[str, ...]) -> bytes:
    """Rows set aside as CSV that is safe to open in a spreadsheet: line, reason, and their cells in the columns of the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    rest = tuple(name for name in columns if name not in OURS)
    writer.writerow([*OURS, *rest])
    for row in sorted(rows, key=lambda row: row.line):
        cells = (for_csv(row.cells.get(name, "")) for name in rest)
        writer.writerow([str(row.line), for_csv(row.reason), *cells])
    return codecs.BOM_UTF8 + out.getvalue().encode("utf-8", "surrogateescape")
