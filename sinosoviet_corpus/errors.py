"""The one error users meet: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.visible import visible


class CorpusError(Exception):
    """Bad input, usage or configuration. The command line prints it without a traceback and exits with 2.

    what: the fault in one sentence.  where: "path:line" or a record id.  mend: what to do about it.
    listed: lines between the two.  Each part may quote text of others: in the message it is one line, whatever it holds.
    """

    def __init__(
        self, what: str, where: str | None = None, mend: str | None = None, listed: Iterable[str] = ()
    ) -> None:
        self.what, self.where, self.mend, self.listed = what, where, mend, tuple(listed)
        parts = (f"{where}: {what}" if where else what, *self.listed, mend)
        super().__init__("\n".join(visible(part) for part in parts if part))


def needs(package: str, extra: str) -> CorpusError:
    """The error for a package that only an extra of ours brings."""
    return CorpusError(f"{package} is not installed", None, f"Install the extra: {install(extra)}")


def install(extra: str) -> str:
    """How an extra is installed. No package index has us yet, and the name is free there: never from it."""
    return f"pip install '.[{extra}]' in the clone, or pip install 'sinosoviet_corpus-VERSION-py3-none-any.whl[{extra}]' with the wheel"
