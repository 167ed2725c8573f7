"""The functions of steps that ask what claims are about, and what works say."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.proof.world import World
from sinosoviet_corpus.tables.units import amount
from sinosoviet_corpus.tables.works import edges
from sinosoviet_corpus.times.boxes import boxes

_QUOTED = re.compile(
    '“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|‹([^‹›]+)›|›([^‹›]+)‹|‚([^‚‘’]+)[‘’]|‘([^‘’]+)’|「([^「」]+)」|『([^『』]+)』|"([^"]+)"'
)
_FEW = r"(?:[^\w.,;:!?()—–]*\w+){1,4}"  # words without a pause between them
_NOT_QUOTED = re.compile(r"\[[^\[\]]*\]|[…⋯]+|\.(?:\s?\.){2,}")


class Matters(World):
    """Each raises TypeError where the records do not say what it asks."""

    def gives(self, x: str) -> set[str]:
        """What the vocabulary gives only once to the subject of such a claim."""
        once = self.predicate(x).functional
        return set(once.gives if once else ())

    def subject(self, x: str) -> set[str]:
        """Pairs of role and filler: the subject to which something is given only once; empty if it is not all there."""
        once, roles = self.predicate(x).functional, self.get(x).roles
        by = once.by if once else ()
        return {f"{r} {y}" for r in by for y in roles[r]} if all(r in roles for r in by) else set()

    def filler(self, x: str, role: str) -> set[str]:
        """What fills a role."""
        return set(self.get(x).roles.get(role, ()))

    def filled(self, x: str) -> set[str]:
        """Pairs of role and filler, and of role and all that the filler is a part or an instance of."""
        return {f"{role} {z}" for role, ids in self.get(x).roles.items() for y in ids for z in self.wider(y)}

    def regions(self, thing: str) -> set[str]:
        """A place, and all places and states in which it lies."""
        return {x for x in self.wider(thing) if getattr(self.get(x), "type", "") in ("place", "structure", "state")}

    def met(self, a: str, b: str) -> tuple[bool, bool, int]:
        """Whether b has an instance of each filler of a; whether each filler of b is an instance of one of a; how many kinds a names."""
        one, other = ([(r, x) for r, ids in self.get(key).roles.items() for x in ids] for key in (a, b))
        kinds = {x for _, x in one if getattr(self.get(x), "type", "") in ("class", "group")}
        pairs = [(p, q) for p in one for q in other if p[0] == q[0] and (p == q or p[1] in kinds & self.wider(q[1]))]
        return {p for p, _ in pairs} >= {*one}, {q for _, q in pairs} >= {*other}, sum(x in kinds for _, x in one)

    def sums(self, a: str, b: str) -> tuple[float, float]:
        """The least and the most that the parts in b come to, as the source of a counts them."""
        least, most = 0.0, 0.0
        for part in sorted(self.fill(b, "composition.part")):
            counts = [k for k in self.recorded(part, "role", True) if self._frame(k) == self._frame(a)]
            numbers = [amount(self.get(key).quantity) for key in counts]
            if not numbers:
                raise TypeError
            least += min(number.least or 0 for number in numbers)
            most += max(10**18 if number.most is None else number.most for number in numbers)
        self.values += [least, most]
        return least, most

    def _frame(self, x: str) -> tuple[str | None, ...]:
        """The time, source and measure of a count: only counts of one frame are added."""
        claim, quantity = self.get(x), self.get(x).quantity
        day = (quantity and quantity.as_of) or (claim.time and claim.time.edtf)
        return day, self.predicate(x).meaning, claim.source, quantity and amount(quantity).measure

    def weekdays(self, x: str, names: list[str]) -> set[int]:
        """The days of the week that the words of a date name; 0 is Monday."""
        said = self.get(x).time.raw.lower()
        return {n for n, several in enumerate(names) for name in several.split() if name in said}

    def says(self, work: str, x: str) -> bool:
        """Whether x is what a work says: of that text, or a claim on record that cites it."""
        source = self.get(x).source
        return source == work or (source == REFERENCE and work in self.cited(x))

    def matter(self, x: str, a: str) -> bool:
        """Whether x is about the matter of a, at any time, in any amount."""
        mine, other = self.get(a), self.get(x)
        # a claim in a role stands for the event it is about
        named = {f"{r} {getattr(self.get(y), 'event', None) or y}" for r, ids in mine.roles.items() for y in ids}
        alike = (mine.predicate, mine.polarity) == (other.predicate, other.polarity)
        located = mine.place is None or mine.place in self.wider(other.place)
        return alike and named <= self.filled(x) and mine.value in (None, other.value) and located

    def spoken(self, work: str) -> set[str]:
        """All things that an annotated text names, with those of which they are parts or instances."""
        if work not in self.corpus.texts:
            raise TypeError
        own = [self.records[key] for key in self.said.get(work, ()) if self.records[key].source == work]
        named = {x for r in own for x in (self.fillers(r) if isinstance(r, Claim) else (r.entity,))}
        self.values += [len(own), len(named)]
        return {x for thing in sorted(named) for x in self.wider(thing)}

    def issued(self, work: str) -> int:
        """The last day on which a work can have appeared."""
        text, listed = self.corpus.texts.get(work), self.corpus.bibliography.get(work)
        edtf = (text and text.source.written) or (listed and listed.issued)
        if not edtf:
            raise TypeError
        self.values += [edtf, last := max(box.e_max for box in boxes(edtf, "within").outer)]
        return last

    @cached_property
    def _descent(self) -> Graph:
        return Graph(edges(self.corpus))

    def origins(self, work: str) -> set[str]:
        """The works to which all of a work goes back for certain."""
        self.values.append(found := sorted(self._descent.reached(work, "firm")))
        return set(found)

    def circular(self, work: str) -> bool:
        """Whether all of a work goes back to itself for certain."""
        way = self._descent.circle(work)
        return bool(way and way.in_full)

    def roots(self, x: str) -> set[str]:
        """The works to which all works that x cites go back in the end, for certain."""
        self.values.append(found := sorted({root for work in self.cited(x) for root in self._descent.roots(work)}))
        return set(found)

    def _quoted(self, x: str) -> tuple[list[str], list[str]]:
        """What x has in quotation marks, of four words or more, and the texts that it cites. They have to be in its own language."""
        texts, claim = self.corpus.texts, self.get(x)
        cited = [texts[work] for work in sorted(self.cited(x) - {claim.source}) if work in texts]
        first, last = min(s.start for s in claim.spans), max(s.end for s in claim.spans)
        found = _QUOTED.finditer(texts[claim.source].text[max(0, first - 1) : last + 1])
        quotes = [match[match.lastindex or 0] for match in found]
        if len({text.source.language.split("-")[0] for text in (*cited, texts[claim.source])}) > 1:
            raise TypeError
        return [quote for quote in quotes if len(quote.split()) >= 4], [text.text for text in cited]

    def altered(self, x: str) -> bool:
        """Whether x has words in quotation marks that no text that it cites has in their order, letter by letter."""
        quotes, texts = self._quoted(x)
        forms = [_letters(form) for text in texts for form in (text, _NOT_QUOTED.sub("", text))]
        pieces = {quote: [_letters(piece) for piece in _NOT_QUOTED.split(quote)] for quote in quotes}
        lacking = [q for q, those in pieces.items() if not any(_in_order(those, form) for form in forms)]
        self.values += lacking
        return bool(forms and lacking)

    def negated(self, x: str, negations: str) -> bool:
        """Whether x leaves out of its quotation a few words of the text, within a clause, one of which is a negation."""
        quotes, texts = self._quoted(x)
        pieces = [[re.findall(r"\w+", piece) for piece in _NOT_QUOTED.split(quote)] for quote in quotes]
        ends = [(r"\W+".join(one[-3:]), r"\W+".join(other[:3])) for these in pieces for one, other in pairwise(these)]
        gaps = [re.compile(rf"{one}\W({_FEW})\W+{other}", re.IGNORECASE) for one, other in ends if one and other]
        found = [
            re.sub("n['’]t\\b", " not", match[1]) for gap in gaps for text in texts for match in gap.finditer(text)
        ]
        left_out = [words for words in found if not set(words.lower().split()).isdisjoint(negations.split())]
        self.values += left_out
        return bool(left_out)


def _letters(text: str) -> str:
    """Nothing but the letters of a text, without case."""
    return re.sub(r"[\W\d_]+", "", normal(text).casefold())


def _in_order(pieces: list[str], text: str) -> bool:
    """Whether a text has all pieces, one after the other."""
    at = 0
    for piece in pieces:
        at = text.find(piece, at) + len(piece)
        if at < len(piece):
            return False
    return True
