"""import: take facts from elsewhere into a corpus, all sound rows in one change; the others are set aside with reasons.

Nothing that is on record is changed, except works of the bibliography, which get fields that they lack. A second import of the same
file changes nothing.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, collector, disk, layout, reader, seal, writing
from sinosoviet_corpus.files.as_if import merged
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.files.target import outside
from sinosoviet_corpus.imports import anchors, mapping, rows, settle, table, wikidata, zotero
from sinosoviet_corpus.imports.aside import Aside, Unfit
from sinosoviet_corpus.imports.draft import Draft, Maker
from sinosoviet_corpus.imports.settle import Plan
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.imported import Form, Imported
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.words import Calendar
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.tables.fold import free
from sinosoviet_corpus.tasks.add import described
from sinosoviet_corpus.tasks.verify import sound_reading
from sinosoviet_corpus.visible import visible

LIST = "list"  # the kind of a source that is a register: it is checked against itself and asks for no support
_IMPORTS = "annotations/imports.jsonl"


class Options(NamedTuple):
    """What to import, and how. at: UTC, ISO 8601.  origin: wikidata or zotero.  text: the text whose claims a table has.

    as_list: the id of the text that a register becomes.  mapping: the TOML file.  source: what rows without a source cite.
    complete: whether the table gives all holders of its offices.
    """

    by: str
    at: str
    origin: str | None = None
    text: str | None = None
    as_list: str | None = None
    title: str | None = None
    mapping: Path | None = None
    source: str | None = None
    complete: bool = False
    calendar: Calendar | None = None
    language: str = "en"
    dry_run: bool = False


class Done(msgspec.Struct, frozen=True):
    """What an import did.

    record: the line of imports.jsonl; it was written if anything changed.  written: the files that changed, relative to the corpus.

    aside: the rows set aside, and the file that has them.  taken_for: name -> the entity on record that it was taken for.
    notes: what a reader should know.  filled: works that got fields.
    """

    record: Imported
    written: tuple[str, ...]
    aside: tuple[tuple[int, str], ...]
    aside_file: str | None
    taken_for: dict[str, str]
    notes: tuple[str, ...]
    filled: tuple[str, ...] = ()


@collector.paused()
def import_files(root: Path, paths: list[Path], options: Options) -> Done:
    """Import files: a table, or JSON of Wikidata or Zotero. Several files only of Wikidata, whose items then know each other's names.

    Raises CorpusError, and changes nothing, if the corpus is not sound, or the file is none of the kind.
    """
    _refuse_nonsense(paths, options)
    data = [_bytes(path) for path in paths]
    if options.dry_run:
        return _import(root, paths, data, options)
    with writing.writing(root):
        return _import(root, paths, data, options)


def _refuse_nonsense(paths: list[Path], options: Options) -> None:
    if not options.by.strip():
        raise CorpusError("an import needs a name", None, "Say who imports: --by NAME.")
    given = {"--by": options.by, "--source": options.source, "--title": options.title, "--language": options.language}
    for name, value in given.items():
        if value is not None and value != visible(value):
            raise CorpusError(f"{name} holds characters that cannot be seen, or is not UTF-8", None, "Write it anew.")
    chosen = [
        name
        for name, value in (("--text", options.text), ("--as-list", options.as_list), ("--from", options.origin))
        if value
    ]
    if len(chosen) > 1:
        raise CorpusError(f"{' and '.join(chosen)} do not go together", None, "Keep one of them.")
    if len(paths) > 1 and options.origin != "wikidata":
        raise CorpusError("only files of Wikidata are imported together", None, "Import one table after the other.")
    if options.origin and (options.mapping or options.complete or options.source):
        raise CorpusError(
            "--mapping, --complete and --source are for tables", None, f"Leave them out with --from {options.origin}."
        )
    if options.complete and (options.text or options.as_list):
        raise CorpusError("only reference facts can be said to be complete", None, "Leave out --complete.")
    if options.title and not options.as_list:
        raise CorpusError("--title is for the text that --as-list makes", None, "Leave it out.")


def _import(root: Path, paths: list[Path], data: list[bytes], options: Options) -> Done:
    reading = sound_reading(root)
    corpus = reader.to_corpus(reading)
    digest = hashlib.sha256(b"".join(data)).hexdigest()
    source = options.text or options.as_list or REFERENCE
    maker = Maker(f"{options.by} (import {digest[:8]})", options.at[:10], visible(paths[0].name), source)
    taken = {item.record.id for item in reading.located if getattr(item.record, "id", None)}
    mapped = _bytes(options.mapping) if options.mapping else None
    plan = _plan(reading, corpus, taken, maker, paths, data, mapped, options)
    files, problems = settle.settled(reading, plan)
    if problems:
        what = f"not imported, {len(problems)} problem(s) would come of it:"
        raise CorpusError(what, str(root), listed=map(describe, problems[:10]))
    draft = plan.draft
    record = Imported(
        id=_id(taken, options, digest), form=_form(options), file=", ".join(visible(path.name) for path in paths), sha256=digest,
        mapping=None if mapped is None else hashlib.sha256(mapped).hexdigest(), text=options.text or options.as_list,
        by=options.by, at=options.at, rows=plan.rows, known=draft.known, claims=len(draft.claims), entities=len(draft.entities()),
        works=len(draft.items()) + len(plan.added), complete=len(draft.complete), set_aside=len({row.line for row in draft.aside}),
    )  # fmt: skip
    aside = sorted(draft.aside, key=lambda row: row.line)
    kept = _aside_file(root, paths[0], table.written(aside, plan.columns)) if aside else None
    if files:
        files[_IMPORTS] = merged(reading, _IMPORTS, [record])
    if not options.dry_run:
        if kept is not None:
            _write(*kept)
        if files:
            writing.change(root, files, {}, seal.seal({**reading.raw, **files}))
    return Done(
        record, tuple(sorted(files)), tuple((row.line, row.reason) for row in aside), str(kept[0]) if kept else None,
        dict(sorted(draft.registry.taken_for.items())), tuple(draft.notes), plan.filled,
    )  # fmt: skip


def _form(options: Options) -> Form:
    if options.origin:
        return "zotero" if options.origin == "zotero" else "wikidata"
    if options.as_list:
        return "list"
    return "table" if options.mapping else "claims" if options.text else "facts"


def _id(taken: set[str], options: Options, digest: str) -> str:
    return free(f"import/{options.at.replace(':', '').lower()}-{_form(options)}-{digest[:6]}", taken)


# --- what to import -------------------------------------------------------------------------------------------------------


def _plan(
    reading: Reading, corpus: Corpus, taken: set[str], maker: Maker, paths: list[Path], data: list[bytes], mapped: bytes | None,
    options: Options,
) -> Plan:  # fmt: skip
    if options.origin == "zotero":
        return _bibliography(reading, corpus, taken, maker, data[0], str(paths[0]))
    if options.origin == "wikidata":
        return _items(corpus, taken, maker, paths, data, options)
    return _rows(corpus, taken, maker, paths[0], data[0], mapped, options)


def _rows(
    corpus: Corpus, taken: set[str], maker: Maker, path: Path, data: bytes, mapped: bytes | None, options: Options
) -> Plan:
    where = str(path)
    new, files = _list_text(corpus, path, data, options)
    read = table.read(data, where)
    if mapped is not None:
        chosen = mapping.read(mapped, str(options.mapping))
    else:
        chosen = mapping.of_header(read.columns, corpus.vocabulary, where)
    rows.check_columns(chosen, read.columns, where)
    spans = None
    if new is not None or options.as_list:
        spans = anchors.by_row(read.text)
    elif options.text:
        spans = anchors.by_quote(_text(corpus, options.text).text)
        if any(one.quote is None for one in chosen.fact):
            raise CorpusError(
                "the table has no column 'quote'", where, "Each claim of a text needs the words that say it."
            )
    elif not options.source and all(one.source is None and one.url is None for one in chosen.fact):
        fix = "Add a column `source` (a key of the bibliography, a title or an address), or name one for all rows with --source."
        raise CorpusError("no row says where its fact is from", where, fix)
    ways = rows.Ways(options.source, options.complete, options.calendar, maker.source == REFERENCE, spans)
    draft = Draft(corpus, taken, maker)
    draft.aside += read.bad
    for row in read.rows:
        for fact in rows.facts_of(row, chosen, corpus.vocabulary, ways):
            if isinstance(fact, Unfit):
                draft.aside.append(Aside(row.line, str(fact), row.cells))
            else:
                draft.take(fact)
    if maker.source == REFERENCE:
        draft.complete_lists()
    return Plan(draft, len(read.rows) + len(read.bad), read.columns, files, new)


def _list_text(corpus: Corpus, path: Path, data: bytes, options: Options) -> tuple[Text | None, dict[str, bytes]]:
    """The text that a register becomes, and its files; nothing if it is there already."""
    if options.as_list is None:
        return None, {}
    there = corpus.texts.get(options.as_list)
    if there is not None:
        if there.source.sha256 == hashlib.sha256(data).hexdigest():
            return None, {}
        fix = "Choose another id: a text is never changed."
        raise CorpusError(f"there is another text {options.as_list!r} already", f"corpus/{options.as_list}", fix)
    source, files = described(
        path, options.as_list, options.title or path.stem, options.at[:10],
        kind=LIST, language=options.language, author="unknown", date="unknown", origin="unknown", rights="unknown",
    )  # fmt: skip
    return Text(source, data.decode("utf-8")), files


def _text(corpus: Corpus, name: str) -> Text:
    if name not in corpus.texts:
        known = ", ".join(corpus.texts) or "there are none yet: `sinosoviet add` takes one in"
        raise CorpusError(f"there is no text {name!r}", None, f"The texts: {known}.")
    return corpus.texts[name]


def _items(
    corpus: Corpus, taken: set[str], maker: Maker, paths: list[Path], data: list[bytes], options: Options
) -> Plan:
    items: dict[str, dict[str, Any]] = {}
    for path, one in zip(paths, data, strict=True):
        items |= wikidata.read(one, str(path))
    known = {entity.note: entity.id for entity in corpus.entities if entity.note}
    draft = Draft(corpus, taken, maker)
    count = 0
    for fact in wikidata.Reader(items, corpus.vocabulary, options.language, known).facts():
        count += 1
        if isinstance(fact, Aside):
            draft.aside.append(fact)
        else:
            draft.take(fact)
    return Plan(draft, count, wikidata.COLUMNS, {})


def _bibliography(reading: Reading, corpus: Corpus, taken: set[str], maker: Maker, data: bytes, where: str) -> Plan:
    done = zotero.merge(settle.held(reading), zotero.read(data, where), corpus.texts)
    draft = Draft(corpus, taken, maker)
    draft.aside += done.aside
    draft.known = done.known
    files = {layout.BIBLIOGRAPHY: settle.json_of(done.items)} if done.added or done.filled else {}
    draft.notes += done.notes
    return Plan(draft, done.rows, zotero.COLUMNS, files, added=tuple(done.added), filled=tuple(done.filled))


# --- the outside -----------------------------------------------------------------------------------------------------------


def _bytes(path: Path) -> bytes:
    try:
        return disk.read(path)
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(path), "Name a file that is there.") from None


def _aside_file(root: Path, path: Path, data: bytes) -> tuple[Path, bytes]:
    """The file for the rows set aside, next to the file that was imported. A file of another content there is never overwritten."""
    n = 1
    while True:
        there = path.with_name(f"{path.name}.set-aside{'' if n == 1 else f'-{n}'}.csv")
        outside(root, str(there))
        if not disk.is_there(there) or _same(there, data):
            return there, data
        n += 1


def _same(path: Path, data: bytes) -> bool:
    try:
        return disk.read(path) == data
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    if not disk.is_there(path):
        atomic.write(path, data)
