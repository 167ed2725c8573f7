"""`sinosoviet desk`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number from 0 to 65535")
    return int(text)


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--no-browser", action="store_true", help="do not open a browser")
    sub.add_argument("--print-url", action="store_true", help="print the link; it works once, and only on this machine")
    sub.add_argument(
        "--blind",
        action="store_true",
        help="for a second annotator: a sample of sentences, and nothing of what others did",
    )
    sub.add_argument("--port", type=_port, default=0, metavar="N", help="default: any that is free")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.errors import needs
    from sinosoviet_corpus.files.layout import read_only

    root = options.root(given)
    try:
        from sinosoviet_corpus.desk.server import serve
    except ModuleNotFoundError as error:
        raise needs(
            {"jinja2": "Jinja2", "starlette": "Starlette"}.get(error.name or "", str(error.name)), "desk"
        ) from None
    show = not given.no_browser

    def tell(line: str) -> None:
        door.say(line)
        door.flush()

    serve(
        root, read_only(root, given.corpus), given.port, show, tell if given.print_url else None, door.note, given.blind
    )
    return 0


VERB = Verb(
    name="desk",
    place=125,
    help="review findings and annotate in the browser, on this machine only",
    arguments=_arguments,
    run=_run,
)
