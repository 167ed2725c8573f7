"""Can readers follow what is printed to them as it stands, without this corpus? Citations that can be looked up, notes in words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from sinosoviet_corpus.files.checks.fault import Context, Fault, shortened
from sinosoviet_corpus.files.checks.names import dangling
from sinosoviet_corpus.model.claim import Citation
from sinosoviet_corpus.model.work import Work

_WORD = re.compile(r"[^\s()\[\]{}<>\"'“”‘’«»,;:!?]+")


def citations_found(citations: tuple[Citation, ...], at: Context) -> Iterator[Fault]:
    for citation in citations:
        if citation.work not in at.reading.bibliography and citation.work not in at.reading.texts:
            yield dangling("citations.work", citation.work, at.works, at)
        if citation.url is not None and not citation.url.startswith(("https://", "http://")):
            yield Fault("VOC412", f"citation address {shortened(citation.url)}", "It begins with https:// or http://.")
        why = _not_to_be_found(citation, at.reading.bibliography)
        if why is not None:
            fix = "Give the title, and the page or chapter or the whole address; or leave out the address."
            yield Fault("REF307", f"a citation that nobody can look up: {why}", fix)


def in_words(at: Context, **fields: str | None) -> Iterator[Fault]:
    for key, text in fields.items():
        for name in _ids_in(text, at.ids, at.reading.texts):
            fix = "Readers see this text: say it in words, or leave it out."
            yield Fault("REF306", f"{key} speaks of {name!r}, which only this corpus understands", fix)


def _ids_in(text: str | None, ids: Collection[str], sources: Collection[str]) -> Iterator[str]:
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


def _not_to_be_found(citation: Citation, bibliography: Mapping[str, Work]) -> str | None:
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
