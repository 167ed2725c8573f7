"""Can what is printed to readers as it stands be read without this corpus? Notes in words, citations that can be looked up."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from sinosoviet_corpus.model.claim import Citation
from sinosoviet_corpus.model.work import Work

_WORD = re.compile(r"[^\s()\[\]{}<>\"'“”‘’«»,;:!?]+")


def ids_in(text: str | None, ids: Collection[str], sources: Collection[str]) -> Iterator[str]:
    """The words of a note that only this corpus understands, each once: ids of its records, a text with a number, a text in backticks.

    ids: of all records. Only those with a slash count, because others may be words. sources: the ids of the texts.
    """
    words = dict.fromkeys(_WORD.findall(text or ""))
    for word in words:
        bare = word.strip("`.")
        source, _, number = bare.rpartition("-")
        of_text = (source in sources and number.isdecimal()) or (bare in sources and word.startswith("`"))
        if of_text or ("/" in bare and bare in ids):
            yield bare


def not_to_be_found(citation: Citation, bibliography: Mapping[str, Work]) -> str | None:
    """Why nobody can look up a citation; None if it can be looked up, or if its work is not in the bibliography."""
    work = bibliography.get(citation.work)
    if work is not None and not (work.title.strip() or work.short_title.strip()):
        return f"{citation.work!r} has no title in the bibliography"
    if citation.url is not None and not citation.locator and _whole_site(citation.url):
        return f"the address {citation.url} names a whole site, and nothing says where in it"
    return None


def _whole_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query and not parts.fragment
