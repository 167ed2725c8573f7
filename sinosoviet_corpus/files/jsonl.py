"""JSON Lines <-> records: one record a line, keys in the order of the type, UTF-8 unescaped, LF."""

from __future__ import annotations

import io
import re
from typing import Any

import msgspec

from sinosoviet_corpus.files import short
from sinosoviet_corpus.files.strict import value_at
from sinosoviet_corpus.model.problem import Problem

LONGEST_LINE = 1_000_000  # bytes; a longer line is an accident, not a record
ENOUGH = 10_000  # problems in one file; after these, reading stops


_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {}


_NO_OFFSETS = b'"start": %d, "end": %d, ' % (short.UNPLACED, short.UNPLACED)


def encode(record: msgspec.Struct) -> bytes:
    """A record as its canonical line with all keys, without the newline. A quote without a place has no offsets."""
    line = msgspec.json.format(msgspec.json.encode(record), indent=0)
    return (
        line.replace(_NO_OFFSETS, b"") if _NO_OFFSETS in line else line
    )  # in a string there is a backslash before each "


def encode_like(record: msgspec.Struct, line: bytes) -> bytes:
    """A record as its canonical line: short if the line that it was read from is, with the offsets that it lacked."""
    line = line.removeprefix(b"\xef\xbb\xbf")  # of a file that begins with a byte order mark
    try:
        _decoder(type(record)).decode(line)
    except msgspec.ValidationError:
        if short.is_short(msgspec.json.decode(line), type(record)):
            return short.encode(record)
    return encode(record)


def is_canonical(record: msgspec.Struct, line: bytes) -> bool:
    """Whether this is one of the two canonical lines of a record, all keys or none that holds its default."""
    return line == encode(record) or line == short.encode(record)


def place(record: Any) -> tuple[int, int, str]:
    """Where a record stands in its file: by its first span, then by its id."""
    spans = getattr(record, "spans", ())
    first = spans[0] if spans else None
    return (first.start if first else -1, first.end if first else -1, record.id)


def decode(line: bytes, kind: type[Any]) -> Any:
    """A line as a record; keys that hold their default may be absent. Raises msgspec.ValidationError or DecodeError."""
    try:
        return _decoder(kind).decode(line)
    except msgspec.ValidationError as error:
        if "missing required field" not in str(error):
            raise
    return short.filled(line, kind)


def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.json.Decoder(kind)
    return _DECODERS[kind]


def read(
    data: bytes, kind: type[Any], path: str, canonical: bool = False, longest: int = LONGEST_LINE
) -> tuple[list[tuple[int, Any]], list[Problem]]:
    """All records of a file with their line numbers, and the problems of the lines that are not records.

    canonical: the file is known to be in canonical form (its seal holds), so this is not checked again.
    longest: the most bytes that a line may have.
    """
    if canonical and (at_once := _all_at_once(data, kind)) is not None:
        return at_once, []
    records: list[tuple[int, Any]] = []
    problems: list[Problem] = []

    def bad(line: int | None, code: str, message: str, fix: str, record: str | None = None) -> None:
        problems.append(Problem(code=code, path=path, line=line, record=record, message=message, fix=fix))

    if data.startswith(b"\xef\xbb\xbf"):
        bad(1, "SCH201", "the file begins with a byte order mark", "Save it as UTF-8 without BOM.")
        data = data[3:]
    if data and not data.endswith(b"\n"):
        bad(data.count(b"\n") + 1, "SCH202", "the last line has no line end: the file is cut off", "Restore the line.")
    for number, whole in enumerate(io.BytesIO(data), 1):
        if len(problems) >= ENOUGH:
            bad(number, "SCH215", f"the file was not read on after {ENOUGH:,} problems", "Restore the file.")
            break
        line = whole.removesuffix(b"\n")
        if len(line) > longest:
            bad(number, "SCH203", f"the line has {len(line)} bytes", "One record a line; run `sinosoviet format`.")
            continue
        if line.endswith(b"\r"):
            bad(number, "SCH204", "the line ends in CR LF", "Save the file with LF line ends.")
            line = line[:-1]
        if not line.strip():
            bad(number, "SCH205", "the line is empty", "Delete it.")
            continue
        try:
            record = decode(line, kind)
        except RecursionError:
            bad(number, "SCH207", "not a record: nested too deep", "Compare the line with the ones around it.")
            continue
        except msgspec.ValidationError as error:
            bad(number, "SCH206", _readable(error), _hint(error, kind), _id_of(line))
            continue
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            why = next(iter(_lost(line)), str(error))
            bad(
                number, "SCH207", f"not JSON in UTF-8: {why}", "Compare the line with the ones around it.", _id_of(line)
            )
            continue
        if not canonical and not is_canonical(record, line):
            named = getattr(record, "id", None)
            if lost := _lost(line):  # rewriting the line in canonical form would lose the value
                bad(number, "SCH220", lost[0], "Keep one of them, the right one.", named)
            else:
                bad(number, "SCH208", "not in canonical form", "Run `sinosoviet format`.", named)
        records.append((number, record))
    return records, problems


def _all_at_once(data: bytes, kind: type[Any]) -> list[tuple[int, Any]] | None:
    """The records of a file of plain lines; None if anything in it is unusual, so that it has to be read line by line."""
    if b"\r" in data or (len(data) > LONGEST_LINE and any(len(line) > LONGEST_LINE for line in data.split(b"\n"))):
        return None
    try:
        records = _decoder(kind).decode_lines(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return list(enumerate(records, 1)) if len(records) == data.count(b"\n") else None


def _lost(line: bytes) -> list[str]:
    """The faults that a strict reader finds in a line, such as a key given twice; none if it cannot read the line either."""
    try:
        return value_at(line.decode("utf-8").strip())[2]
    except (ValueError, RecursionError):
        return []


def _readable(error: Exception) -> str:
    text = str(error)
    what, _, where = text.partition(" - at ")
    return f"{what}, in {where.strip('`').removeprefix('$.')}" if where else what


def _hint(error: Exception, kind: type[Any]) -> str:
    if "unknown field" in str(error) or "missing required" in str(error):
        return "The keys are " + ", ".join(kind.__struct_fields__) + "."
    return "The JSON Schema in annotations/README.md shows what is allowed."


def _id_of(line: bytes) -> str | None:
    match = re.match(rb'\s*\{\s*"id"\s*:\s*"([^"\\]{1,200})"', line)
    return match[1].decode("utf-8", "replace") if match else None
