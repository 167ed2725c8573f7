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
from sinosoviet_corpus.cli.completion import completing, is_asked
from sinosoviet_corpus.errors import CorpusError

INTERRUPTED = 130  # the exit code that shells use


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code. Bad input ends in one clear message, never in a traceback."""
    # Records are kept until the end of the run, so garbage collection would only cost time.
    gc.disable()
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = completing(parser(None if is_asked() else given)).parse_args(given)
        code: int = options.run(options)
        return code
    except CorpusError as error:
        door.note(*f"sinosoviet: {error}".split("\n"))
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED


def run() -> None:
    """Run the command line of the process. It never ends in a traceback."""
    door.open_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows lacks some of these signals
        if (
            hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN
        ):  # nohup ignores SIGHUP
            signal.signal(getattr(signal, name), _leave)
    try:
        try:
            code = main()
        except SystemExit as end:  # argparse printed help or rejected the arguments
            code = end.code if isinstance(end.code, int) else 2
        door.flush()
    except BrokenPipeError:  # the reader of the pipe has closed it
        code = 0
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException as error:
        code = _crash(error)
    door.close()
    os._exit(code)  # skip Python's shutdown: it would only cost time


def _leave(number: int, _frame: object) -> None:
    """End by the signal. Writes are atomic, so only the scratch folders of the database need cleaning up."""
    scratch = sys.modules.get("sinosoviet_corpus.engine.scratch")
    if scratch is not None:
        scratch.remove_all()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _crash(error: BaseException) -> int:
    """Print one line about an unexpected error. The exit code is 2, because 1 means findings."""
    if isinstance(error, OSError):
        said = f"{error.filename or 'output'}: {error.strerror}"
    elif isinstance(error, MemoryError):
        said = "there is not enough memory"
    else:
        import traceback

        at = traceback.extract_tb(error.__traceback__)[-1]
        said = f"a fault of the program: {type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno}); please report it"
    with contextlib.suppress(OSError, ValueError):
        door.note(f"sinosoviet: {said}")
    return 2
