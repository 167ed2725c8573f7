"""Runs the desk on the loopback address of this machine, until it is closed."""

from __future__ import annotations

import gc
import os
import signal
import socket
import tempfile
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path

import uvicorn

from sinosoviet_corpus.desk.app import application
from sinosoviet_corpus.desk.blind import Blind
from sinosoviet_corpus.desk.guard import ADDRESS, OPEN
from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.errors import CorpusError

Say = Callable[[str], None]
_PATIENCE = 5  # seconds that open requests have when the desk closes


def serve(root: Path, read_only: str, port: int, show: bool, tell: Say | None, note: Say, blind: bool = False) -> None:
    """Serve the corpus at `root` until the desk is closed. Raises CorpusError if the port is taken or the corpus not sound.

    read_only: why nothing may be written, or "".  port: 0 takes a free one.  show: open the browser.  tell: prints the link.
    note: prints a line about what happens.  blind: for a second annotator, who sees nothing of what others did.
    """
    gc.enable()  # the command line switches it off, because other verbs end soon
    warm = Blind(root, read_only) if blind else Warm(root, read_only)
    keys = Keys()
    try:
        warm.held()  # an unsound corpus is refused before anything is opened
        with _listening(port) as listening:
            at = listening.getsockname()[1]
            app = application(warm, keys, at, lambda: server.close(), lambda error: note(_fault(error)))
            server = _Server(
                uvicorn.Config(
                    app,
                    log_config=None,  # the link must not be logged
                    access_log=False,
                    proxy_headers=False,
                    server_header=False,
                    lifespan="off",
                    ws="none",
                    timeout_graceful_shutdown=_PATIENCE,
                )
            )
            link = f"http://{ADDRESS}:{at}{OPEN}?key={keys.link}"
            if tell:
                tell(link)
            note(f"the desk is open on port {at}, for this machine only; Ctrl+C closes it")
            with _page(link) as page:
                if show and not webbrowser.open(page.as_uri()):
                    note("no browser could be opened; `sinosoviet desk --print-url` prints a link for one")
                server.run([listening])
        note("the desk is closed; everything that it showed as saved is on disk")
    finally:
        warm.stop()


class _Server(uvicorn.Server):
    """Ends quietly on a signal. uvicorn would raise it once more afterwards."""

    def close(self) -> None:
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        names = [n for n in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, n)]
        before = {getattr(signal, n): signal.getsignal(getattr(signal, n)) for n in names}
        taken = [s for s, handler in before.items() if handler is not signal.SIG_IGN]
        for number in taken:
            signal.signal(number, self._end)
        try:
            yield
        finally:
            for number in taken:
                signal.signal(number, before[number])

    def _end(self, number: int, frame: object) -> None:
        self.force_exit = self.should_exit  # a second signal ends it at once, without waiting for open requests
        self.should_exit = True


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # on Windows the option would let others take the same port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((ADDRESS, port))
        made.listen(64)
    except OSError as error:
        made.close()
        fix = "Leave --port out to take a free one."
        raise CorpusError(f"port {port} cannot be used: {error.strerror}", None, fix) from None
    try:
        yield made
    finally:
        made.close()


@contextmanager
def _page(link: str) -> Iterator[Path]:
    """A file that leads to the link and that only this user can read: the list of processes would show the link to all."""
    handle, name = tempfile.mkstemp(prefix="sinosoviet-desk-", suffix=".html")
    page = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            address = escape(link)
            file.write(
                f'<!doctype html><meta charset="utf-8"><title>The desk</title><meta http-equiv="refresh" content="0;url={address}">'
            )
            file.write(f'<p><a href="{address}">Open the desk</a></p>')
        yield page
    finally:
        with suppress(OSError):
            page.unlink()


def _fault(error: BaseException) -> str:
    import traceback

    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"a fault of the program: {type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno}); please report it"
