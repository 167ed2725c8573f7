"""`sinosoviet import`."""  # noqa: N999 - the file has the name of the verb

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.model.words import Calendar

PRINTED = 10  # the most rows set aside, and the most names, that are printed


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "files", nargs="+", metavar="FILE", help="a table (CSV), or JSON with --from; several only of Wikidata"
    )
    sub.add_argument("--text", metavar="ID", help="the rows are claims of this text; the column quote says where")
    sub.add_argument(
        "--as-list", metavar="ID", help="store the table as a text of the kind list; each row is a claim of it"
    )
    sub.add_argument("--title", help="of that text; default: the name of the file")
    sub.add_argument(
        "--from", dest="origin", choices=("wikidata", "zotero"), help="entity JSON of Wikidata, CSL-JSON of Zotero"
    )
    sub.add_argument("--mapping", metavar="FILE.toml", help="which column of the table says what")
    sub.add_argument("--source", metavar="WORK", help="what rows without a source cite: a key, a title or an address")
    sub.add_argument("--complete", action="store_true", help="the table gives all holders of its offices")
    sub.add_argument("--calendar", choices=get_args(Calendar), help="of dates that do not say it")
    sub.add_argument(
        "--language", default="en", metavar="TAG", help="of the text, or of labels of Wikidata; default: en"
    )
    sub.add_argument("--by", metavar="NAME", help="who imports; default: the name of the login")
    sub.add_argument("--dry-run", action="store_true", help="write nothing; say what would happen")


def _run(given: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.tasks.importing import Options, import_files

    root = options.root(given) if given.dry_run else options.own_root(given)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    chosen = Options(
        by=given.by if given.by is not None else options.login(), at=at, origin=given.origin, text=given.text, as_list=given.as_list,
        title=given.title, mapping=Path(given.mapping) if given.mapping else None, source=given.source, complete=given.complete,
        calendar=given.calendar, language=given.language, dry_run=given.dry_run,
    )  # fmt: skip
    done = import_files(root, [Path(name) for name in given.files], chosen)
    record = done.record
    door.say(f"read: {record.rows} row(s) of {record.file}")
    if done.written:
        counts = {
            "claim": record.claims,
            "entity": record.entities,
            "work": record.works,
            "complete list": record.complete,
        }
        counted = ", ".join(f"{n} {_plural(word, n)}" for word, n in counts.items() if n)
        door.say(f"{'would be new' if given.dry_run else 'new'}: {counted or 'nothing'}")
        if done.filled:
            door.say(
                f"{'would get fields' if given.dry_run else 'got fields'}: {', '.join(done.filled[:PRINTED])}{_more(len(done.filled))}"
            )
    else:
        door.say("nothing to change")
    if record.known:
        door.say(f"on record already: {record.known}")
    for name, entity in list(done.taken_for.items())[:PRINTED]:
        door.say(f"taken for an entity on record: {name} -> {entity}")
    if len(done.taken_for) > PRINTED:
        door.say(f"taken for entities on record: {len(done.taken_for) - PRINTED} name(s) more")
    door.say_all(f"note: {note}" for note in done.notes)
    door.say_all(f"set aside: line {line}: {reason}" for line, reason in done.aside[:PRINTED])
    if len(done.aside) > PRINTED:
        door.say(f"set aside: {len(done.aside) - PRINTED} more")
    if done.aside_file:
        door.say(f"{'would be written' if given.dry_run else 'written'}: {done.aside_file}")
    if not given.dry_run:
        door.say_all(f"written: {root / path}" for path in done.written)
    return int(bool(done.aside))


def _plural(word: str, n: int) -> str:
    return word if n == 1 else {"entity": "entities"}.get(word, f"{word}s")


def _more(n: int) -> str:
    return f" and {n - PRINTED} more" if n > PRINTED else ""


VERB = Verb(
    name="import",
    place=125,
    help="take facts from a table, Wikidata or Zotero into a corpus; rows that do not fit are set aside",
    arguments=_arguments,
    run=_run,
)
