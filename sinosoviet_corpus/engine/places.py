"""Where tables are and where findings go: a path of this machine, a URL (`s3a://...`), or a namespace of a catalog (`catalog:lake.history`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sinosoviet_corpus.engine.quoting import quoted, text
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED, LAYOUT

CATALOG = "catalog:"
Place = Path | str  # a Path is of this machine; a str is a URL or a namespace
# A drive of Windows (`C:/`) is no scheme: it has one letter.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_PARTITION = re.compile(r"[^=/]+=[^/]*")


def place_of(given: str) -> Place:
    """What the argument of an option means. `file:/a` and `file:///a` are paths. Raises CorpusError."""
    if given.lower().startswith("file:"):
        parts = urlsplit(given)
        if parts.netloc not in ("", "localhost") or not parts.path.startswith("/"):
            raise CorpusError("is no path of this machine", given, "Write file:///FOLDER, or the path alone.")
        return Path(url2pathname(parts.path))
    return given.rstrip("/") if _URL.match(given) or given.startswith(CATALOG) else Path(given)


def below(place: Place, name: str) -> Place:
    """A file or folder in a place."""
    return place / name if isinstance(place, Path) else f"{place}/{name}"


def local(place: Place) -> Path:
    """The path, for an engine that knows no other places. Raises CorpusError for a URL or a namespace."""
    if isinstance(place, Path):
        return place
    what = "DuckDB reads and writes on this machine only"
    raise CorpusError(what, place, "Add --engine spark, or copy the tables to a folder here.")


def tables_in(folder: Path) -> dict[str, list[Path]]:
    """Table -> its file `<name>.parquet`, or the parts in a folder `<name>` or `<name>.parquet`, at any depth. A single file is the table of claims.

    Parts whose name, or the name of a folder above them, begins with "_" or "." are none: engines keep work of theirs there. Raises CorpusError.
    """
    if folder.is_file():
        return {"claims": [folder]}
    if not folder.is_dir():
        raise CorpusError("is not a folder", str(folder), "`sinosoviet tabulate --out DIR` writes one.")
    found = {}
    for name in COLUMNS:
        for path in (folder / f"{name}.parquet", folder / name):
            if path.is_file():
                found[name] = [path]
            elif path.is_dir():
                parts = sorted(path.rglob("*.parquet"))
                found[name] = [p for p in parts if not any(n[0] in "_." for n in p.relative_to(path).parts)]
    return {name: path for name, path in found.items() if name not in COMPUTED and path}


def partitions_of(part: Path) -> tuple[str, ...]:
    """The folders between a part and the folder of its table, if they hold values of columns, as Hive writes them: ("layer=text", "source=essay")."""
    folders: list[str] = []
    for folder in part.parents:
        if not _PARTITION.fullmatch(folder.name):
            is_table = folder.name.removesuffix(".parquet") in COLUMNS
            return tuple(folders) if is_table else ()
        folders.insert(0, folder.name)
    return ()


def parquet(files: Iterable[str]) -> str:
    """The relation of the rows of Parquet files, for a query of DuckDB. A column may stand in the names of folders (partitions_of).

    The names must contain no patterns: see Scratch.plain.
    """
    files = list(files)
    named = {folder.partition("=")[0] for file in files[:1] for folder in partitions_of(Path(file))}
    hive = "hive_partitioning = false"
    if named:
        kinds = {column: kind for columns in LAYOUT.values() for column, kind in columns.items()}
        typed = ", ".join(f"{quoted(name)}: {kinds.get(name, 'VARCHAR')}" for name in sorted(named))
        hive = f"hive_partitioning = true, hive_types_autocast = false, hive_types = {{{typed}}}"
    return f"read_parquet([{', '.join(map(text, files))}], {hive})"
