"""`sinosoviet propose`."""

from __future__ import annotations

import argparse
from typing import get_args

from sinosoviet_corpus.cli import door, options, progress
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.model.words import Proposed


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("source", metavar="SOURCE", help="the id of a text")
    sub.add_argument(
        "--layer",
        action="append",
        default=[],
        choices=get_args(Proposed),
        help="only this layer (may be given several times)",
    )
    sub.add_argument(
        "--with",
        dest="program",
        metavar="COMMAND",
        help="ask this program of yours instead of our rules: it gets guidelines, vocabulary, schema and section on standard input, and "
        "answers with records; each that does not fit is listed and left out",
    )
    sub.add_argument(
        "--lexicon",
        metavar="FILE",
        help="propose stance instead, by this lexicon of yours: a CSV file with the columns words, category, subcategory, polarity and intensity",
    )
    sub.add_argument(
        "--write",
        action="store_true",
        help="write them into the corpus as proposals, for the desk to confirm or reject",
    )
    sub.add_argument("--output", metavar="FILE", help="write to FILE (not in annotations/) instead of printing")


def _run(given: argparse.Namespace) -> int:
    from datetime import UTC, datetime
    from pathlib import Path

    from sinosoviet_corpus.errors import CorpusError
    from sinosoviet_corpus.files.reader import to_corpus
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.proposers.answers import listed
    from sinosoviet_corpus.tasks.lexicon import lexicon
    from sinosoviet_corpus.tasks.place_proposals import with_proposals, write
    from sinosoviet_corpus.tasks.propose import LAYERS, lines, propose, propose_stance, propose_with
    from sinosoviet_corpus.tasks.verify import sound_reading

    if given.layer and (given.program or given.lexicon):
        fix = "Leave it out: a program chooses what it proposes, and a lexicon proposes stance."
        raise CorpusError("--layer is for our rules", None, fix)
    if given.program and given.lexicon:
        raise CorpusError("--with and --lexicon do not go together", None, "Keep one of them.")
    if given.write and given.output:
        raise CorpusError("--write and --output do not go together", None, "Keep one of them.")
    root = options.own_root(given) if given.write else options.root(given)
    out = None if given.output is None else outside(root, given.output)
    today = datetime.now(UTC).date().isoformat()
    entries = lexicon(Path(given.lexicon)) if given.lexicon else ()
    reading = sound_reading(root)
    lies: list[str] = []
    aimless: tuple[str, ...] = ()
    done = None
    with progress.shown():
        if given.program:
            asked = propose_with(reading, given.source, given.program, today)
            records = asked.records
            lies += listed(list(asked.lies))
        elif given.lexicon:
            records, aimless = propose_stance(to_corpus(reading), given.source, entries, today)
        else:
            records = propose(to_corpus(reading), given.source, today, tuple(given.layer) or LAYERS)
        if given.write:
            done = write(root, given.source, records, reading.raw)
        elif given.program:
            done = with_proposals(reading, {}, records)  # leaves out what verify would refuse
    if done is not None:
        records = done.records
        lies += done.left_out
    if done is not None and given.write:
        for layer, number in sorted(done.counts.items()):
            door.say(f"proposed: {number} {layer}")
        door.say_all(f"written: {root / path}" for path in sorted(done.files))
    elif out:
        from sinosoviet_corpus.files.atomic import write as to_file
        from sinosoviet_corpus.output.printed import printed

        to_file(out, "".join(f"{line}\n" for line in printed(lines(records), "json")).encode())
        door.note(f"written: {out}")
    else:
        door.say_all(lines(records), kind="json")
    if lies:
        door.note(f"{len(lies)} record(s) left out:", *(f"  {lie}" for lie in lies))
    if aimless:
        door.note(f"{len(aimless)} expression(s) without a target or a holder left out:", *(f"  {x}" for x in aimless))
    door.note(f"{len(records)} proposal(s); look through them before you accept any")
    return int(bool(lies))


VERB = Verb(
    name="propose",
    place=100,
    help="suggest annotations for a text, by rules or a program of yours, as records to look through",
    arguments=_arguments,
    run=_run,
)
