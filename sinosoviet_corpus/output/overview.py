"""The overview: where the texts come from, what was compared, the gravest cases with what would be right, the rest counted."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.output.form import Checked
from sinosoviet_corpus.output.full import COLOURS, WIDTH, wrapped
from sinosoviet_corpus.output.proposed import proposed, rests_on
from sinosoviet_corpus.output.right import Right, best_source, cited
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.output.weight import dismissed, is_dismissed, judgement, weight
from sinosoviet_corpus.render.safe import folded
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.verdict.cases import ASSESSED, by_case
from sinosoviet_corpus.verdict.states import STATES

GRAVEST = 10  # cases that are listed
MOST_TEXTS = 8  # texts whose origin is printed
ORIGIN, QUOTE, SOURCE = 260, 110, 185  # characters of these that are printed


def lines(checked: Checked) -> Iterator[str]:
    """The overview, line by line: about 100 for the shipped corpus, never more than about 40 and six a case and text."""
    corpus, style = checked.corpus, checked.style
    yield from _compared(checked)
    yield ""
    yield from _texts(corpus, style)
    cases = [fs for fs in by_case(checked.shown).values() if not all(map(is_dismissed, fs))]
    gravest = cases[:GRAVEST]
    if gravest:
        many = (
            f"The {len(gravest)} gravest of {len(cases)} cases"
            if len(cases) > len(gravest)
            else f"{len(cases)} case(s)"
        )
        yield from ("", style(many, "bold"))
    right, sentences = Right(corpus, Speaker(corpus)), _Numbered(corpus)
    for number, findings in enumerate(gravest, 1):
        yield from _case(number, findings, right, sentences, style, checked.proposals)
    yield from _rest(checked, cases[len(gravest) :])


def _texts(corpus: Corpus, style: Style) -> Iterator[str]:
    yield style("Where the texts come from", "bold")
    sources = [text.source for _, text in sorted(corpus.texts.items())]
    for source in sources[:MOST_TEXTS]:
        yield from wrapped(
            f"{source.id}: “{source.title}”, {source.kind}; author {source.author}, date {source.date}", "   ", "     "
        )
        for line in _origin(source):
            yield from wrapped(line, "     ", "       ")
    if len(sources) > MOST_TEXTS:
        yield f"   and {len(sources) - MOST_TEXTS} more: sinosoviet show ID"


def _origin(source: Source) -> Iterator[str]:
    for d in source.derivations:
        yield f"{d.relation.replace('_', ' ')} {d.target} ({'certain' if d.certain else 'not proved'})"
    if not source.derivations and source.origin != "unknown":
        yield textwrap.shorten(folded(source.origin), ORIGIN, placeholder=" …")


def _compared(checked: Checked) -> Iterator[str]:
    """What was compared with what, and the states of the sentences."""
    corpus, report = checked.corpus, checked.report
    own = sum(c.source != REFERENCE for c in corpus.claims)
    sentences = len(corpus.sentences)
    without = sum(s.state == "not annotated" for s in report.sentences)
    yield checked.style("What was compared", "bold")
    against = f"{len(corpus.claims) - own} reference claims from {len(corpus.bibliography)} works"
    texts = f"{len(corpus.texts)} text{'s' * (len(corpus.texts) != 1)}, {sentences} sentences"
    if own == 0:
        dates = f"; only {len(corpus.dates)} dates were looked at" if corpus.dates else ""
        yield from wrapped(f"{texts}, 0 of them with a claim: nothing was compared{dates}.", "   ")
        return
    proposals = sum(c.id in checked.proposals for c in corpus.claims)
    unsure = f" ({proposals} of them proposals that nobody has confirmed)" if proposals else ""
    yield from wrapped(f"{texts}, {own} claims{unsure}, compared with each other and with {against}", "   ")
    if report.sentences:
        counted = Counter(s.state for s in report.sentences)
        shown = ", ".join(f"{counted[state]} {state}" for state in STATES if counted[state])
        yield from wrapped(f"sentences: {shown}", "   ", "     ")
        if without:
            yield from wrapped(
                f"{without} of {sentences} sentences have no claim yet: nothing in them was compared", "   "
            )


class _Numbered:
    """The number of the sentence at a place of a text."""

    def __init__(self, corpus: Corpus) -> None:
        self._sentences = Sentences(corpus)
        self._numbers: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for s in sorted(corpus.sentences, key=lambda s: (s.source, s.spans[0].start)):
            counts[s.source] += 1
            self._numbers[s.id] = counts[s.source]

    def at(self, source: str, start: int | None) -> str:
        """The sentence at a place, as the end of a line: ", sentence 24"; "" if the place is in no sentence."""
        number = self._numbers.get(self._sentences.at(source, start) or "")
        return f", sentence {number}" if number else ""


def one_case(corpus: Corpus, findings: list[Finding], style: Style) -> Iterator[str]:
    """The lines of one case."""
    return _case(1, findings, Right(corpus, Speaker(corpus)), _Numbered(corpus), style, proposed(corpus))


def _case(
    number: int, findings: list[Finding], right: Right, sentences: _Numbered, style: Style, proposals: frozenset[str]
) -> Iterator[str]:
    first = findings[0]
    place = first.places[0]
    where = f"{place.source}{sentences.at(place.source, place.start)}" if place.quote else "on record"
    proposal = ", on a proposal" if rests_on(first, proposals) else ""
    head = f"{number}. {where}: {weight(first)}{proposal} ({first.code})"
    yield style(f"{head:<{WIDTH - 2 - len(first.case)}}  {first.case}".rstrip(), COLOURS[first.severity])
    if place.quote:
        yield from wrapped(f"“{textwrap.shorten(folded(place.quote), QUOTE, placeholder=' …')}”", "   ", "    ")
    correct = right.of(findings)
    # The other side of a contradiction is already printed as what is right.
    wrong = place.caption if first.softened == ASSESSED else first.message.split("; ")[0] if correct else first.message
    yield from wrapped(f"Wrong: {wrong}", "   ", "     ")
    if correct:
        yield from wrapped(f"Right: {correct}", "   ", "     ")
    elif first.hint:
        yield from wrapped(f"Hint: {first.hint}", "   ", "     ")
    for decided in dict.fromkeys(judgement(f) for f in findings if f.decision):
        yield from wrapped(decided, "   ", "     ")
    source = best_source(findings)
    if source is not None:
        says = f": {folded(source.says)}" if source.says else ""
        more = len({(r.citation, r.locator) for f in findings for r in f.references}) - 1
        others = f" (and {more} more)" if more > 0 else ""
        yield from wrapped(
            textwrap.shorten(f"Source: {cited(source)}{others}{says}", SOURCE, placeholder=" …"), "   ", "     "
        )


def _nothing(checked: Checked) -> str:
    own = any(c.source != REFERENCE for c in checked.corpus.claims)
    return "Nothing found." if own else "Nothing found, for there is no claim yet to compare."


def _rest(checked: Checked, cases: list[list[Finding]]) -> Iterator[str]:
    style = checked.style
    if cases:
        yield from ("", style("The other cases, by the gravest finding of each", "bold"))
        kinds = Counter((fs[0].severity, fs[0].verdict or "", fs[0].code, fs[0].name) for fs in cases)
        for (severity, verdict, code, name), many in kinds.items():
            yield f"   {many:>4}  {code} {name} ({', '.join(x for x in (severity, verdict) if x)})"
    counts = Counter(f.severity for f in checked.shown)
    found = ", ".join(f"{counts[s]} {s}{'s' * (counts[s] != 1)}" for s in ("error", "warning", "info") if counts[s])
    yield ""
    yield style(
        f"{found} in {len(by_case(checked.shown))} case(s){dismissed(checked.shown)}." if found else _nothing(checked),
        "bold",
    )
    if checked.hidden:
        yield f"{len(checked.hidden)} lesser findings are hidden: --persona auditor shows them."
    if checked.report.cannot_tell:
        yield f"{len(checked.report.cannot_tell)} comparisons could not be decided: --format json says what was missing."
    if checked.shown:
        yield "All cases with their evidence: --format full, or --format html --output report.html; one: sinosoviet show ID."
