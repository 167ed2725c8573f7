"""kwic: a concordance, each occurrence in its context (key word in context), of words or of expressions of stance.

Words are compared without case and across white space. A choice by stance (what it is about, who holds it, category ...) gives the expressions; with a
word only those that contain it. `about` also finds what is said of an actor's conduct, people and things (the table `stance_targets`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.render.inflected import forms
from sinosoviet_corpus.tables.fold import slug
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.tables.stance import Groups

WIDTH = 40  # code points of context on each side
Sort = Literal["text", "left", "match", "right"]
WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """Which occurrences. None chooses all. lemma: a word in all its forms. about, holder: ids; holder "author" is the author of the text."""

    word: str | None = None
    lemma: str | None = None
    about: str | None = None
    holder: str | None = None
    category: words.Category | None = None
    polarity: words.StancePolarity | None = None
    engagement: words.StanceEngagement | None = None
    source: str | None = None


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """An occurrence. start, end: code points, half-open.  left, right: its context, a run of white space as one space.  stance: its id, null for words.

    holders, targets: ids, for an expression of stance; holders is empty if the author evaluates.
    """

    source: str
    sentence: str | None
    start: int
    end: int
    left: str
    match: str
    right: str
    stance: str | None
    holders: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def kwic(corpus: Corpus, choice: Choice, width: int = WIDTH, sort: Sort = "text") -> tuple[Line, ...]:
    """The occurrences, sorted by their place, or by the words before them (from right to left), in them or after them.

    Raises CorpusError for an unknown id or value, a negative width, or a choice of everything.
    """
    _check(corpus, choice)
    if width < 0:
        raise CorpusError(f"a width of {width} code points", None, "Choose 0 or more.")
    _one_of("sort", sort, get_args(Sort))
    records = {record.id: record for record in corpus.stance}
    lines = [_line(corpus, width, records, *found) for found in occurrences(corpus, choice)]
    return tuple(sorted(lines, key=_KEYS[sort]))


def occurrences(corpus: Corpus, choice: Choice) -> Iterator[tuple[str, str | None, int, int, str | None]]:
    """Source, sentence, start, end and stance of each occurrence, text by text."""
    sentences, pattern = Sentences(corpus), _pattern(choice)
    by_stance = any((choice.about, choice.holder, choice.category, choice.polarity, choice.engagement))
    if by_stance:
        groups = Groups(corpus)
        for record in corpus.stance:
            if _fits(record, choice, groups) and (
                pattern is None or any(pattern.search(s.quote) for s in record.spans)
            ):
                for span in record.spans:
                    yield record.source, sentences.at(record.source, span.start), span.start, span.end, record.id
        return
    assert pattern is not None
    for source, text in sorted(corpus.texts.items()):
        if choice.source in (None, source):
            for match in pattern.finditer(text.text):
                yield source, sentences.at(source, match.start()), *match.span(), None


def _fits(record: Stance, choice: Choice, groups: Groups) -> bool:
    return (
        choice.source in (None, record.source)
        and choice.category in (None, record.category)
        and choice.polarity in (None, record.polarity)
        and choice.engagement in (None, record.engagement)
        and (choice.holder is None or choice.holder in (record.holders or ("author",)))
        and (choice.about is None or any(choice.about in groups.of(target) for target in record.targets))
    )


def _pattern(choice: Choice) -> re.Pattern[str] | None:
    """The pattern that finds the chosen words; None if none are chosen."""
    wanted: set[str] = set()
    if choice.word is not None:
        wanted.add(choice.word)
    if choice.lemma is not None:
        wanted |= forms(choice.lemma)
    phrases = [r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(wanted, key=lambda w: (-len(w), w))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE) if phrases else None


def _check(corpus: Corpus, choice: Choice) -> None:
    for name, known in _KNOWN.items():
        value = getattr(choice, name)
        if value is not None:
            _one_of(name, value, known)
    if choice.source is not None:
        _one_of("source", choice.source, sorted(corpus.texts))
    ids = {e.id for e in corpus.entities}
    if choice.holder is not None and choice.holder not in ids | {"author"}:
        _unknown(corpus, "holder", choice.holder, [*ids, "author"])
    if choice.about is not None and choice.about not in ids and all(c.id != choice.about for c in corpus.claims):
        _unknown(corpus, "about", choice.about, ids)
    asked = [getattr(choice, name) for name in choice.__struct_fields__ if name != "source"]
    if not any(value is not None for value in asked):
        raise CorpusError(
            "nothing was asked for", None, "Give a word, or what the stance is about, its holder or category."
        )
    for name in ("word", "lemma"):
        value = getattr(choice, name)
        if value is not None and not value.strip():
            raise CorpusError(f"the {name} is empty", None, "Give a word.")


def _one_of(name: str, value: str, known: Iterable[str]) -> None:
    known = list(known)
    if value not in known:
        raise CorpusError(f"there is no {name} {value!r}", None, f"Choose one of {', '.join(known)}.")


def _unknown(corpus: Corpus, name: str, value: str, known: Iterable[str]) -> None:
    import difflib  # only a fault needs it

    # Somebody who does not know the ids writes a name.
    named = [e.id for e in corpus.entities if slug(value) in {slug(e.label), *(slug(n.text) for n in e.names)}]
    near = sorted(named)[:3] or difflib.get_close_matches(value, sorted(known), 3)
    fix = f"Did you mean {' or '.join(near)}?" if near else "`sinosoviet show` finds things by their id."
    raise CorpusError(f"{name} names {value!r}, which does not exist", None, fix)


def _line(
    corpus: Corpus, width: int, records: Mapping[str, Stance], source: str, sentence: str | None, start: int, end: int, stance: str | None,
) -> Line:  # fmt: skip
    text = corpus.texts[source].text
    record = records[stance] if stance is not None else None
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return Line(
        source=source, sentence=sentence, start=start, end=end, left=_flat(left), match=_flat(text[start:end]),
        right=_flat(right), stance=stance, holders=record.holders if record else (), targets=record.targets if record else (),
    )  # fmt: skip


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _place(line: Line) -> tuple[Any, ...]:
    return line.source, line.start, line.end, line.stance or ""


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


_KEYS: dict[Sort, Callable[[Line], tuple[Any, ...]]] = {
    "text": _place,
    "left": lambda line: (_words(line.left)[::-1], *_place(line)),
    "match": lambda line: (_words(line.match), *_place(line)),
    "right": lambda line: (_words(line.right), *_place(line)),
}
_KNOWN: dict[str, tuple[str, ...]] = {
    "category": get_args(words.Category),
    "polarity": get_args(words.StancePolarity),
    "engagement": get_args(words.StanceEngagement),
}
