"""What somebody types at the terminal, written like the cells of a sheet of facts (`person="Imre Nagy"`), -> claims of the corpus, in one change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import seal, writing
from sinosoviet_corpus.files.as_if import as_if
from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.files.reader import to_corpus
from sinosoviet_corpus.imports import mapping, rows, settle
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.imports.draft import Draft, Maker
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.settle import Plan
from sinosoviet_corpus.imports.table import LONGEST_CELL, Row
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tasks.verify import sound_reading
from sinosoviet_corpus.visible import visible

_NOT_TYPED = ("quote", "predicate", "complete")  # columns of a sheet that are no parts of what is typed


class Hand(NamedTuple):
    """Whose words they are. at: the day, ISO 8601.  makes: the roles whose names become new entities.  dry_run: write nothing."""

    by: str
    at: str
    makes: Collection[str] = ()
    dry_run: bool = False


class Put(NamedTuple):
    """What was put on record. claims: id -> its sentence.  entities: new ones.  works: keys of new ones.

    known: claims that were on record already.  taken_for: name -> the entity on record that it was taken for.
    written: the files that changed, relative to the corpus.
    """

    claims: dict[str, str]
    known: tuple[str, ...]
    entities: tuple[Entity, ...]
    works: tuple[str, ...]
    taken_for: dict[str, str]
    written: tuple[str, ...]


def cells(parts: Iterable[str], corpus: Corpus) -> dict[str, str]:
    """NAME=WORDS as it was typed -> name -> words. Raises CorpusError for a name that means nothing."""
    known = [name for name in mapping.names(corpus.vocabulary) if name not in _NOT_TYPED]
    made: dict[str, str] = {}
    for part in parts:
        name, equals, words = part.partition("=")
        name = "_".join(name.lower().split())
        if not equals:
            raise CorpusError(f"{part!r} has no equals sign", None, 'Write NAME=WORDS, as in person="Imre Nagy".')
        if name not in known:
            near = Near(known).to(name, 0.6)
            fix = (
                f"Did you mean {near}?" if near else "Roles of the predicate, date, from, to, place, value, number ..."
            )
            raise CorpusError(f"{name!r} is neither a role nor another part of a claim", None, fix)
        if name in made:
            raise CorpusError(f"{name} is given twice", None, f'Several are one list: {name}="Ann Lee; Bo Gray".')
        if words != visible(words) or len(words) > LONGEST_CELL:
            raise CorpusError(f"{name} is too long, or holds characters that cannot be seen", None, "Write it anew.")
        made[name] = words
    return made


def fact_of(cells: Mapping[str, str], predicate: str, corpus: Corpus, ways: rows.Ways) -> Fact:
    """The fact that was typed. Raises Unfit."""
    row = Row(1, {"quote": "", **cells, "predicate": predicate}, 0, 0)
    (fact,) = rows.facts_of(row, mapping.of_header(tuple(row.cells), corpus.vocabulary, ""), corpus.vocabulary, ways)
    if isinstance(fact, Unfit):
        raise fact
    return fact


def put(root: Path, source: str, hand: Hand, read: Callable[[Corpus], list[Fact]]) -> Put:
    """Put facts on record as claims of a text, or as reference claims.

    read: the facts, from the corpus as it is when nobody else can write; it raises Unfit or CorpusError. Raises CorpusError; then nothing was written.
    """
    if not hand.by.strip() or hand.by != visible(hand.by):
        raise CorpusError("a record needs the name of who made it", None, "Say who you are: --by NAME.")
    if hand.dry_run:
        return _put(root, source, hand, read)
    with writing.writing(root):
        return _put(root, source, hand, read)


def _put(root: Path, source: str, hand: Hand, read: Callable[[Corpus], list[Fact]]) -> Put:
    reading = sound_reading(root)
    corpus = to_corpus(reading)
    taken = {item.record.id for item in reading.located if getattr(item.record, "id", None)}
    draft = Draft(corpus, taken, Maker(hand.by, hand.at, "", source), hand.makes)
    try:
        for fact in read(corpus):
            draft.take(fact)
    except Unfit as unfit:
        raise CorpusError(str(unfit)) from None
    _refuse(draft)
    files, problems = settle.settled(reading, Plan(draft, 1, (), {}), advised=True)
    _refuse(draft)
    if problems:
        raise CorpusError("not written:", str(root), listed=map(describe, problems[:10]))
    if not hand.dry_run:
        writing.change(root, files, {}, seal.seal({**reading.raw, **files}))
    speaker = Speaker(to_corpus(as_if(reading, files)))
    said = {ident: speaker.sentence(claim) for ident, claim in draft.claims.items()}
    works = tuple(str(item["id"]) for item in draft.items())
    return Put(
        said, tuple(draft.recorded), tuple(draft.entities()), works, draft.registry.taken_for, tuple(sorted(files))
    )


def _refuse(draft: Draft) -> None:
    """Raise CorpusError for what cannot be taken, and if all of it is on record already."""
    if draft.recorded and not draft.claims and not draft.aside:
        first = sorted(draft.recorded)[0]
        raise CorpusError("it is on record already", first, f"`sinosoviet show {first}` shows the record.")
    strange = sorted(set(draft.registry.makes or ()) - set(mapping.names(draft.corpus.vocabulary)))
    if strange:
        raise CorpusError(f"--new {strange[0]}: there is no such role", None, "Name the role that the new thing fills.")
    for row in draft.aside:
        fix = None
        if "is not in the registry" in row.reason and "say what it is" not in row.reason:
            role = row.reason.partition(":")[0]
            fix = f"If it is new, say so: --new {role}. If it has another name there, write that name, or its id."
        raise CorpusError(row.reason, None, fix)
