"""The one error users meet: what is wrong, where, and how to mend it."""

from __future__ import annotations


class CorpusError(Exception):
    """Bad input, usage or configuration. The command line prints it without a traceback and exits with 2.

    what: the fault in one sentence.  where: "path:line" or a record id.  mend: what to do about it.
    """

    def __init__(self, what: str, where: str | None = None, mend: str | None = None) -> None:
        self.what, self.where, self.mend = what, where, mend
        super().__init__("\n".join(part for part in (f"{where}: {what}" if where else what, mend) if part))


def needs(package: str, extra: str) -> CorpusError:
    """The error for a package that only an extra of ours brings."""
    return CorpusError(f"{package} is not installed", None, f"Install the extra: {install(extra)}")


def install(extra: str) -> str:
    """How an extra is installed. No package index has us yet, and the name is free there: never from it."""
    return f"pip install '.[{extra}]' in the clone, or pip install 'sinosoviet_corpus-VERSION-py3-none-any.whl[{extra}]' with the wheel"
