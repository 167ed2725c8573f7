"""Begins a run of the command: until all modules are there, an interrupt ends it at once, without a traceback."""

from __future__ import annotations

import signal


def run() -> None:
    """Entry point of the installed command and of `python -m sinosoviet_corpus`."""
    if (
        signal.getsignal(signal.SIGINT) is signal.default_int_handler
    ):  # an interrupt that is ignored, as with nohup, stays ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from sinosoviet_corpus.cli import main

    main.run()
