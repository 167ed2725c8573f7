"""Checks that words in quotation marks stand so in the text that is cited for them, by the conventions of print (matching.py).

Quotations of fewer than four words are not checked, nor those from a text in another language: they are translations. If the words
are not found, the most similar passage is shown. An omission that leaves out a negation is reported: as definite where the negation
belongs to the quoted words whatever the grammar, else as a tension, like one that crosses a paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.reuse.marks import quoted
from sinosoviet_corpus.reuse.matching import Source, Words, find, plain_words, reordered, source
from sinosoviet_corpus.reuse.shared_wording import words_of

FEW = 4  # words
ALIKE = 0.6  # a passage that has this share of the quoted words, in their order, is the one that was meant
SHOWN = 160  # code points of a passage in a message


class Answer(NamedTuple):
    """Rows for the rule quote-differs, and how many claims of texts cite one of the texts with words in quotation marks."""

    rows: list[dict[str, Any]]
    looked_at: int


def altered_quotations(corpus: Corpus) -> Answer:
    """Each quotation that the texts cited for it do not have."""
    rows = []
    looked_at = 0
    seen: set[tuple[str, str]] = set()
    sources: dict[str, Source] = {}
    for claim in corpus.claims:
        cited = [key for key in dict.fromkeys(c.work for c in claim.citations) if key != claim.source]
        if claim.source == REFERENCE or not any(key in corpus.texts for key in cited):
            continue
        quotes = [quote for quote in _quotes(corpus, claim) if (claim.source, quote) not in seen]
        looked_at += bool(quotes)
        for quote in quotes:
            seen.add((claim.source, quote))
            row = _compared(corpus, claim, quote, cited, sources)
            if row is not None:
                rows.append(row)
    return Answer(rows, looked_at)


def _quotes(corpus: Corpus, claim: Claim) -> Iterator[str]:
    if claim.spans and claim.source in corpus.texts:
        start, end = min(s.start for s in claim.spans), max(s.end for s in claim.spans)
        passage = corpus.texts[claim.source].text[max(0, start - 1) : end + 1]
        for low, high in quoted(passage):
            if len(words_of(passage[low:high])) >= FEW:
                yield passage[low:high].strip()


def _compared(
    corpus: Corpus, claim: Claim, quote: str, cited: list[str], sources: dict[str, Source]
) -> dict[str, Any] | None:
    """The row on a quotation; None if one of the texts has it."""
    language = corpus.texts[claim.source].source.language.split("-")[0]
    texts = [corpus.texts[key] for key in cited if key in corpus.texts]
    best: tuple[float, str, str] = (0.0, "", texts[0].source.title)
    doubtful: dict[str, Any] | None = None
    for text in texts:
        if text.source.id not in sources:
            sources[text.source.id] = source(text.text, text.source.language)
        there = sources[text.source.id]
        doubts = find(quote, there)
        if doubts == ():
            return None
        if doubts:
            doubt = next((d for d in doubts if d.plain), doubts[0])
            found = f"{doubt.what}: “{_short(text.text[doubt.start : doubt.end])}”"
            verdict, because = ("definite", None) if doubt.plain else ("tension", "omission")
            doubtful = doubtful or {"title": text.source.title, "verdict": verdict, "because": because, "found": found}
        elif reordered(quote, there):
            best = (1.0, "it has these words in another order", text.source.title)
        else:
            share, passage = _nearest(there.words, plain_words(quote), text.text)
            if share > best[0]:
                best = (share, f"it has “{passage}”", text.source.title)
    row = {"claim": claim.id, "against": None, "quote": quote, "title": best[2]}
    if doubtful:
        return row | doubtful
    foreign = [text.source.title for text in texts if text.source.language.split("-")[0] != language]
    if foreign:
        return row | {"verdict": "cannot tell", "lack": f"{foreign[0]} is in another language"}
    if best[0] >= ALIKE:
        return row | {"verdict": "definite", "found": best[1]}
    others = [key for key in cited if key not in corpus.texts]
    if others:
        return row | {"verdict": "cannot tell", "lack": f"it may stand in {others[0]}, whose text is not here"}
    return row | {"verdict": "tension", "found": "it has nothing like it"}


def _short(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= SHOWN else f"{words[: SHOWN * 2 // 3]} … {words[-SHOWN // 4 :]}"


def _nearest(there: Words, quote: list[str], text: str) -> tuple[float, str]:
    """The share of the words of a quotation that a passage has in their order, and the passage: where most of its words meet."""
    import difflib  # costly, and needed only for a quotation that is not found

    where: dict[str, list[int]] = {}
    for at, (word, _, _) in enumerate(there):
        where.setdefault(word, []).append(at)
    common = sorted(set(quote) & where.keys(), key=lambda word: (len(where[word]), word))[:8]
    starts = Counter(at - quote.index(word) for word in common for at in where[word][:200])
    best = (0.0, "")
    for start, _ in sorted(starts.items(), key=lambda item: (-item[1], item[0]))[:20]:
        window = there[max(0, start) : max(0, start) + len(quote) + 2]
        blocks = difflib.SequenceMatcher(
            None, quote, [word for word, _, _ in window], autojunk=False
        ).get_matching_blocks()
        size = sum(block.size for block in blocks)
        if size / len(quote) > best[0]:
            matched = [block for block in blocks if block.size]
            end = matched[-1].b + matched[-1].size - 1
            best = (size / len(quote), text[window[matched[0].b][1] : window[end][2]])
    return best
