"""The one error that users see: what is wrong, where, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.visible import visible


class CorpusError(Exception):
    """Bad input, usage or configuration. The command line prints it without a traceback and exits with 2.

    what: the fault in one sentence.  where: "path:line" or a record id.  fix: what to do about it.
    listed: lines between `what` and `fix`.  A part may quote text of others; in the message each part is one line, whatever it holds.
    """

    def __init__(self, what: str, where: str | None = None, fix: str | None = None, listed: Iterable[str] = ()) -> None:
        self.what, self.where, self.fix, self.listed = what, where, fix, tuple(listed)
        parts = (f"{where}: {what}" if where else what, *self.listed, fix)
        super().__init__("\n".join(visible(part) for part in parts if part))


def needs(package: str, extra: str) -> CorpusError:
    """The error for a missing package that only one of our extras installs."""
    return CorpusError(f"{package} is not installed", None, f"Install the extra: {install(extra)}")


def install(extra: str) -> str:
    """How to install an extra. Never from a package index: we are on none yet, and anybody could take the name there."""
    return f"pip install '.[{extra}]' in the clone, or pip install 'sinosoviet_corpus-VERSION-py3-none-any.whl[{extra}]' with the wheel"
