"""The check of stance, and its lint: labels that the guidelines (section 30) do not allow, or that differ where the words are equal.

The lint is advice: nothing that is evaluated depends on it. The two annotations that `agree` compares are not looked at, for they stay as
they were made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from sinosoviet_corpus import normal
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.files.checks.fault import Context, Fault, shortened
from sinosoviet_corpus.files.checks.names import dangling, entity_named
from sinosoviet_corpus.files.checks.spans import spans_fit
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.model.words import SUBCATEGORIES

ADVICE = frozenset({"STA801", "STA802", "STA803", "STA804", "STA805", "STA806"})
_NAMES_A_HOLDER = re.compile(r"\b(?:holders?|feelers?|who feels)\b", re.IGNORECASE)
_NAMES_NOBODY = re.compile(r"\b(?:nameless|unnamed|nobody|no one|not named|no (?:holder|feeler))\b", re.IGNORECASE)
_MARKS = re.compile(r"[\"'“”‘’«»„]")
_ARTICLE = re.compile(r"^(?:the|an?) (?=.)")
Label = tuple[str, str, str, int]


def stance(item: Located, at: Context) -> Iterator[Fault]:
    """Faults of one record, advice last."""
    record: Stance = item.record
    for key, named, ids in (("holder", record.holder, record.holders), ("target", record.target, record.targets)):
        if isinstance(named, tuple) and len(set(ids)) < max(2, len(ids)):
            message = f"{key} is a list of {len(ids)} that names {len(set(ids))}"
            yield Fault("VOC417", message, "A list names several things, each once; one thing is no list.")
    for holder in record.holders:
        yield from entity_named(holder, "holder", at)
    for target in record.targets:
        if target not in at.entities and target not in at.claims:
            yield dangling("target", target, at.entities, at)
    if record.subcategory not in SUBCATEGORIES[record.category]:
        allowed = ", ".join(sorted(SUBCATEGORIES[record.category]))
        yield Fault("VOC409", f"{record.category} has no {record.subcategory!r}", f"It has {allowed}.")
    if not 1 <= record.intensity <= 3:
        yield Fault("VOC410", f"intensity {record.intensity}", "It is 1, 2 or 3.")
    yield from spans_fit(item, record.source, record.spans, at, record.spans)
    if not _of_a_round(item):
        yield from _advice(record, at)


def _advice(record: Stance, at: Context) -> Iterator[Fault]:
    if record.category == "affect" and not record.holders:
        yield Fault("STA801", "a feeling that nobody feels", "Name who feels in holder, or take another category.")
    if record.polarity == "0" and record.category != "effective":
        fix = "Say + or -; if the words do neither, they are no stance."
        yield Fault("STA802", f"{record.category} that is neither good nor bad", fix)
    note = record.note or ""
    if not record.holders and _NAMES_A_HOLDER.search(note) and not _NAMES_NOBODY.search(note):
        yield Fault(
            "STA803", f"the author is the holder, and the note names another: {shortened(note)}", "Name him in holder."
        )
    if record.category == "affect" and (own := _own_target(record, at)):
        yield Fault("STA804", f"the feeling is its own target: {own!r}", "Name in target what is felt about.")


def _own_target(record: Stance, at: Context) -> str | None:
    """The target that the words of the feeling name; None if they name another thing."""
    words = words_of(record)
    for target in record.targets:
        entity = at.entities.get(target)
        if entity and words in {plain(name) for name in (entity.label, *(n.text for n in entity.names))}:
            return target
    return None


def labelled_unequally(located: Iterable[Located]) -> Iterator[tuple[str, Fault]]:
    """Records whose words are those of others with other labels, unless their note names one of these and so gives the reason.

    Of the records with equal words those with the commonest label are taken as right; the first of them is named.
    """
    alike: dict[str, list[Stance]] = {}
    for item in located:
        if isinstance(item.record, Stance) and not _of_a_round(item):
            alike.setdefault(words_of(item.record), []).append(item.record)
    for words, records in alike.items():
        usual = Counter(map(_label, records)).most_common(1)[0][0]
        first = next(r for r in records if _label(r) == usual)
        others = {r.id for r in records if _label(r) == usual}
        explained = {name for r in records for name in re.findall(r"[^\s,;:()]+", r.note or "")}
        for record in records:
            named = set(re.findall(r"[^\s,;:()]+", record.note or ""))
            if _label(record) != usual and record.id not in explained and not named & others:
                message = f"{shortened(words)} is {_shown(_label(record))} here and {_shown(usual)} in {first.id}"
                yield (
                    record.id,
                    Fault("STA805", message, f"Label them alike, or name {first.id} in the note and say why."),
                )


def of_several_guidelines(located: Iterable[Located]) -> Iterator[tuple[Located, Fault]]:
    """A file of stance in which some records were made under an older guideline than others. The oldest stands for all of them."""
    by_file: dict[str, list[Located]] = {}
    for item in located:
        if isinstance(item.record, Stance) and item.record.made_by.guideline.isdecimal() and not _of_a_round(item):
            by_file.setdefault(item.path, []).append(item)
    for items in by_file.values():
        newest = max(int(i.record.made_by.guideline) for i in items)
        older = [i for i in items if int(i.record.made_by.guideline) < newest]
        if older:
            first = min(older, key=lambda i: (int(i.record.made_by.guideline), i.line))
            message = f"{len(older)} of {len(items)} records were made under a guideline before {newest}"
            yield first, Fault("STA806", message, "Look at them again under it, one by one, and raise their guideline.")


def words_of(record: Stance) -> str:
    """The words of a record in a form that compares them: without case, marks of quotation and the first article."""
    return plain(" ".join(span.quote for span in record.spans))


def plain(words: str) -> str:
    """Words without case, marks of quotation and the first article."""
    return _ARTICLE.sub("", normal.caseless(_MARKS.sub("", words)))


def _label(record: Stance) -> Label:
    return record.polarity, record.category, record.subcategory, record.intensity


def _shown(label: Label) -> str:
    polarity, category, subcategory, intensity = label
    return f"{category}: {subcategory} {polarity}, step {intensity}"


def _of_a_round(item: Located) -> bool:
    return PurePosixPath(item.path).parent.name in layout.ROUNDS
