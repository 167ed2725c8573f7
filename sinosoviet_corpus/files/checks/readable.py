"""Can readers follow what is printed to them as it stands: citations, and notes in words?"""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files import printed
from sinosoviet_corpus.files.checks.fault import Context, Fault, shortened
from sinosoviet_corpus.files.checks.names import dangling
from sinosoviet_corpus.model.claim import Citation


def citations_found(citations: tuple[Citation, ...], at: Context) -> Iterator[Fault]:
    for citation in citations:
        if citation.work not in at.reading.bibliography and citation.work not in at.reading.texts:
            yield dangling("citations.work", citation.work, at.works, at)
        if citation.url is not None and not citation.url.startswith(("https://", "http://")):
            yield Fault("VOC412", f"citation address {shortened(citation.url)}", "It begins with https:// or http://.")
        why = printed.not_to_be_found(citation, at.reading.bibliography)
        if why is not None:
            mend = "Give the title, and the page or chapter or the whole address; or leave out the address."
            yield Fault("REF307", f"a citation that nobody can look up: {why}", mend)


def in_words(at: Context, **fields: str | None) -> Iterator[Fault]:
    for key, text in fields.items():
        for name in printed.ids_in(text, at.ids, at.reading.texts):
            mend = "Readers see this text: say it in words, or leave it out."
            yield Fault("REF306", f"{key} speaks of {name!r}, which only this corpus understands", mend)
