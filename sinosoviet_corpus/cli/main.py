"""`sinosoviet`: reads the arguments, calls a task, prints, chooses the exit code."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from pathlib import Path

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.arguments import parser
from sinosoviet_corpus.cli.completion import completing
from sinosoviet_corpus.errors import CorpusError

INTERRUPTED = 130  # as shells have it


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code. Bad input ends in one clear message, never in a traceback."""
    # Everything read stays until the end: looking through it for garbage again and again would only cost time.
    gc.disable()
    try:
        options = completing(parser()).parse_args(arguments)
        code: int = options.run(options)
        return code
    except CorpusError as error:
        door.note(*f"sinosoviet: {error}".split("\n"))
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED


def run() -> None:
    """Entry point of the installed command. No end is a traceback."""
    door.open_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has not all of them
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(getattr(signal, name), _leave)
    try:
        try:
            code = main()
        except SystemExit as end:  # of argparse: help, or bad usage
            code = end.code if isinstance(end.code, int) else 2
        door.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        code = 0
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException as error:
        code = _crash(error)
    door.close()
    os._exit(code)  # taking everything down piece by piece would only cost time


def _leave(number: int, _frame: object) -> None:
    """End by the signal. Every write is whole or not at all: nothing has to be put in order but the database's scratch folders."""
    scratch = sys.modules.get("sinosoviet_corpus.engine.scratch")
    if scratch is not None:
        scratch.remove_all()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _crash(error: BaseException) -> int:
    """One line about what should not have happened; never 1, which means findings."""
    if isinstance(error, OSError):
        told = f"{error.filename or 'output'}: {error.strerror}"
    elif isinstance(error, MemoryError):
        told = "there is not enough memory"
    else:
        import traceback

        at = traceback.extract_tb(error.__traceback__)[-1]
        told = f"a fault of the program: {type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno}); please report it"
    with contextlib.suppress(OSError, ValueError):
        door.note(f"sinosoviet: {told}")
    return 2
