"""`sinosoviet export`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--to", required=True, choices=("docbin",), help="docbin: spaCy Docs, with a span group for each layer"
    )
    sub.add_argument("file", metavar="FILE", help="where to write it")
    sub.add_argument(
        "--keep-tokens",
        action="store_true",
        help="keep spaCy's own tokens; annotations that begin or end inside a token are widened and listed",
    )


def _run(given: argparse.Namespace) -> int:
    import warnings

    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.output.docs import MisalignedWarning
    from sinosoviet_corpus.tasks.export import export_docbin
    from sinosoviet_corpus.tasks.verify import read_sound

    root = options.root(given)
    file = outside(root, given.file)
    corpus = read_sound(root)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MisalignedWarning)  # each is listed below
        docs = export_docbin(corpus, file, split=not given.keep_tokens)
    for doc in docs:
        spans = ", ".join(f"{group} {len(doc.spans[group])}" for group in doc.spans)
        door.say(f"{doc.user_data['source']}: {len(doc)} tokens; spans: {spans}; {len(doc.ents)} in doc.ents")
    door.say_all(
        f"widened: {m.id} ({m.group}), {m.source} {m.start}–{m.end} to {m.got_start}–{m.got_end}"
        for m in docs.mismatches
    )
    door.say(
        f"{len(docs.mismatches)} annotation(s) widened; {docs.not_in_ents} overlap others and are in span groups only"
    )
    door.say(f"written: {given.file}")
    return 0


VERB = Verb(
    name="export",
    place=90,
    help="the corpus in a form that other tools read",
    arguments=_arguments,
    run=_run,
)
