"""Properties that findings have in any corpus: they depend on no order, and no true statement on record hides or makes one.

order: new ids, and all records the other way round, change nothing but which of two claims a finding is about.
truth: a fact on record that repeats one of two passages that contradict each other takes nothing from the contradiction. That several
held an office together is no such fact: it says that the office was shared then, which settles other contradictions too.
silence: without a reference claim nothing becomes definitely wrong that was not, unless the claim was about the very matter: then it
spoke for the text, or was one of several statements, or a member of a list, that are weighed together. So are all that say when somebody
lived, something existed or an event took place, or that it had parts.

`python -m tests.symmetry [WORLDS]` tries all examples of all rules and so many worlds, and prints what fails as soon as it is found.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from random import Random
from re import sub
from typing import Any, NamedTuple, TypeVar

import msgspec

from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.model.claim import REFERENCE, Citation, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.verdict.judge import Results
from tests.merged import merged, number_of, renamed
from tests.rules import examples_of
from tests.worlds import world

REPEATED = "ref/true"  # the fact that repeats a statement
WITNESSES = ("true-one", "true-two")  # the works that it rests on
REFERENCE_IDS = "ref/"
PART = 60  # corpora tried at once: with fewer the engine starts more often, with more they need much memory
T = TypeVar("T")
# The meanings of claims that say when somebody lived, something existed or an event took place, or that it had parts.
_BOUNDS = {"birth", "death", "founding", "dissolution", "existence", "occurrence", "part"}
_LISTS = (
    "claims",
    "entities",
    "complete",
    "searches",
    "assessments",
    "mentions",
    "dates",
    "stance",
    "sentences",
    "decisions",
)


class Case(NamedTuple):
    """A corpus, and where it comes from: the code of a rule with the name of an example, or the number of a world."""

    origin: str
    corpus: Corpus


class Tried(NamedTuple):
    """Corpora in one, and the outcome of a check of it with all rules."""

    cases: tuple[Case, ...]
    whole: Corpus
    outcome: Results

    def by_case(self) -> list[list[Finding]]:
        """The findings in each corpus."""
        found: list[list[Finding]] = [[] for _ in self.cases]
        for finding in self.outcome.findings:
            found[number_of(finding.case)].append(finding)
        return found


def cases(vocabulary: Vocabulary, worlds: int) -> tuple[Case, ...]:
    """The examples of all rules, and so many worlds."""
    examples = ((f"{r.rule.code} “{e.name}”", e.world) for r in rulebook() for e in examples_of(r))
    drawn = ((f"world {n}", tuple(world(n, f"v{n}-").parts)) for n in range(worlds))
    return tuple(Case(origin, to_corpus(parts, vocabulary)) for origin, parts in (*examples, *drawn))


def tried(made: Sequence[Case]) -> Tried:
    """Check all of them together."""
    whole = merged([case.corpus for case in made])
    return Tried(tuple(made), whole, run(whole, rulebook()))


def _found(made: Iterable[Case]) -> Iterator[list[Finding]]:
    """The findings in each of many corpora."""
    return (findings for part in _parts(made) for findings in tried(part).by_case())


def _parts(made: Iterable[Case]) -> Iterator[tuple[Case, ...]]:
    left = iter(made)
    return iter(lambda: tuple(islice(left, PART)), ())


def order(before: Tried, seed: int = 0) -> Iterator[str]:
    """What changes with the ids and the order of the records: a line for each finding that comes or goes."""
    other, back = shuffled(before.whole, seed)
    alike = _alike(before.whole)
    back = {after: alike.get(key, key) for after, key in back.items()}
    plain, turned = Counter(_signs(before.outcome, alike)), Counter(_signs(run(other, rulebook()), back))
    for how, signs in (("lost", plain - turned), ("new", turned - plain)):
        for sign in sorted(signs):
            yield f"{before.cases[number_of(sign[-1][0])].origin}: {sign[0]} {how}: {sign[1:]}"


def _alike(corpus: Corpus) -> dict[str, str]:
    """Claim -> the first of those of its corpus that are the same but for their own id: which of them a finding names, nobody can tell."""
    first: dict[tuple[int, bytes], str] = {}
    return {c.id: first.setdefault((number_of(c.id), _without_id(c)), c.id) for c in corpus.claims}


def _without_id(claim: Claim) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(claim, id=""), order="deterministic")


def _signs(outcome: Results, back: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    """What identifies findings and open questions, whichever claim they are about."""
    for f in outcome.findings:
        claims = tuple(sorted(back.get(p.claim, p.claim) for p in f.places))
        recorded = [back.get(p.claim, p.claim) for p in f.places if p.source_kind == "reference"]
        first = (
            "" if len(recorded) == len(f.places) else recorded[:1]
        )  # the one on record that a finding on a text names
        yield f.code, f.kind, str(f.severity), str(f.verdict), str(f.softened), f.confidence, str(first), claims
    for question in outcome.cannot_tell:
        if not question.claim.startswith(REFERENCE_IDS):  # of several claims on record it names one
            yield question.code, "cannot tell", (back.get(question.claim, question.claim),)


def shuffled(corpus: Corpus, seed: int) -> tuple[Corpus, dict[str, str]]:
    """The corpus with new ids in another order and all records the other way round; and new id -> old id."""
    rng = Random(seed)
    sources = _anew(rng, "t", corpus.texts)
    new = dict(sources) | _anew(rng, "w", corpus.bibliography) | _anew(rng, "e", [e.id for e in corpus.entities])
    records = [r.id for name in _LISTS if name != "entities" for r in getattr(corpus, name) if hasattr(r, "id")]
    slugs = _anew(rng, "r", records)
    for key in records:
        head, slash, _ = key.partition("/")
        new[key] = f"{sources.get(head, head)}/{slugs[key]}" if slash else slugs[key]
    new[REFERENCE] = REFERENCE
    lists = {name: tuple(renamed(r, new) for r in reversed(getattr(corpus, name))) for name in _LISTS}
    texts = {new[k]: Text(renamed(t.source, new), t.text) for k, t in reversed(corpus.texts.items())}
    works = {new[k]: renamed(w, new) for k, w in reversed(corpus.bibliography.items())}
    back = {after: before for before, after in new.items()}
    return msgspec.structs.replace(corpus, texts=texts, bibliography=works, **lists), back


def _anew(rng: Random, letter: str, ids: Any) -> dict[str, str]:
    ids = list(ids)
    numbers = rng.sample(range(len(ids)), len(ids))
    return {key: f"{letter}{n:06d}" for key, n in zip(ids, numbers, strict=True)}


def truth(before: Tried, most: int = 100) -> Iterator[str]:
    """Contradictions between passages that are lost, or weaker, when the record repeats one of the two.

    most: try about so many findings of each corpus.
    """
    between = [
        (case, f, place.claim)
        for case, findings in zip(before.cases, before.by_case(), strict=True)
        for f in _spread([f for f in findings if _between_passages(f)], most)
        for place in f.places
        if not _shares_an_office(case.corpus, _plain(place.claim))
    ]
    after = _found(Case(case.origin, _with_witness(case.corpus, _plain(claim))) for case, _, claim in between)
    for (case, f, claim), findings in zip(between, after, strict=True):
        if not any(g.code == f.code and _says_as_much(f, g, _plain(claim)) and _holds(f, g) for g in findings):
            now = [(g.verdict, _texts(g)) for g in findings if g.code == f.code]
            yield f"{case.origin}: {f.code} {f.verdict} {_texts(f)} became {now} with {_plain(claim)} on record"


def _between_passages(finding: Finding) -> bool:
    places = finding.places
    return finding.kind == "contradiction" and len(places) > 1 and all(p.source_kind == "text" for p in places)


def _says_as_much(before: Finding, after: Finding, claim: str) -> bool:
    """Whether it names the same claims of texts; the fact that repeats one of them may stand in its place."""
    texts = {*_texts(after)}
    if any(_plain(place.claim) == REPEATED for place in after.places):
        texts.add(claim)
    return texts == {*_texts(before)}


def _shares_an_office(corpus: Corpus, claim: str) -> bool:
    said = next(c for c in corpus.claims if c.id == claim)
    predicate = corpus.vocabulary.predicates[said.predicate]
    return predicate.meaning == "tenure" and any(len(ids) > 1 for ids in said.roles.values())


def _holds(before: Finding, after: Finding) -> bool:
    # Where a work speaks for the other passage too, the works disagree.
    return before.verdict != "definite" or after.verdict == "definite" or after.softened == "works-disagree"


def _with_witness(corpus: Corpus, claim: str) -> Corpus:
    (said,) = (c for c in corpus.claims if c.id == claim)
    witness = Citation(work=WITNESSES[0], locator=None, url=None, function="supports", read="whole", says="so")
    cited = tuple(msgspec.structs.replace(witness, work=work) for work in WITNESSES)
    fact = msgspec.structs.replace(said, id=REPEATED, source=REFERENCE, spans=(), citations=cited, rank="normal")
    works = {key: work for key in WITNESSES if (work := work_of({"id": key, "type": "book", "title": key})[0])}
    return msgspec.structs.replace(corpus, claims=(*corpus.claims, fact), bibliography={**corpus.bibliography, **works})


def silence(before: Tried, most: int = 6) -> Iterator[str]:
    """Texts that become definitely wrong when a reference claim is deleted. most: try about so many claims of each corpus."""
    lacking = [
        (case, findings, fact)
        for case, findings in zip(before.cases, before.by_case(), strict=True)
        for fact in _spread([c for c in case.corpus.claims if c.source == REFERENCE], most)
    ]
    after = _found(Case(case.origin, _without(case.corpus, fact)) for case, _, fact in lacking)
    for (case, findings, fact), left in zip(lacking, after, strict=True):
        definite = {(f.code, _texts(f)) for f in findings if f.verdict == "definite"}
        claims = {c.id: c for c in case.corpus.claims}
        for f in left:
            # A place may also be a date that someone wrote, which is no claim.
            about = [claims[key] for p in f.places if (key := _plain(p.claim)) in claims]
            if (
                f.verdict == "definite"
                and (f.code, _texts(f)) not in definite
                and not _on_the_matter(case.corpus, fact, about)
            ):
                yield f"{case.origin}: {f.code} {_texts(f)} without {fact.id}"


def _spread(things: list[T], most: int) -> list[T]:
    return things[:: -(-len(things) // most)] if things else []


def _without(corpus: Corpus, fact: Claim) -> Corpus:
    return msgspec.structs.replace(corpus, claims=tuple(c for c in corpus.claims if c is not fact))


def _on_the_matter(corpus: Corpus, fact: Claim, about: Sequence[Claim]) -> bool:
    """Whether it has the predicate of a claim and something in common with it, is about an event that a claim names, or says when something
    that one names was there."""
    named = {x for c in about for x in _things(c)}
    alike = (c for c in about if c.predicate == fact.predicate)
    bounds = corpus.vocabulary.predicates[fact.predicate].meaning in _BOUNDS
    return (
        fact.event in named
        or any(_things(fact) & _things(c) for c in alike)
        or (bounds and not named.isdisjoint(_things(fact)))
    )


def _things(claim: Claim) -> set[str]:
    named = {x for ids in claim.roles.values() for x in ids}
    return named | {x for x in (claim.place, claim.event) if x}


def _texts(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted({_plain(p.claim) for p in finding.places if p.source_kind == "text"}))


def _plain(claim: str) -> str:
    """The id of a claim before its corpus got a number."""
    return "/".join(sub(r"^c\d+-?", "", part) for part in claim.split("/"))


def main(worlds: int) -> int:
    """Print what fails. 1 if anything does."""
    every = cases(vocabulary_of(shipped_corpus()), worlds)
    failures = 0
    for before in map(tried, _parts(every)):
        for line in chain(order(before), truth(before), silence(before)):
            print(line, flush=True)
            failures += 1
        print(f"tried up to {before.cases[-1].origin}", file=sys.stderr, flush=True)
    print(f"{len(every)} corpora, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
