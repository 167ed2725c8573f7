"""Facts -> records that a corpus does not have yet. Nothing that is on record is changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.imports.aside import Aside, Unfit
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.registry import Named, Registry
from sinosoviet_corpus.imports.works import Cited, Works, is_address
from sinosoviet_corpus.model.claim import REFERENCE, Citation, Claim, Completeness
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy
from sinosoviet_corpus.model.vocabulary import Accepted, accepted_roles
from sinosoviet_corpus.model.words import Kind
from sinosoviet_corpus.tables.fold import fold, free, slug
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse


class Maker(NamedTuple):
    """Who imports from which file.

    at: the day, ISO 8601.  file: its name; "" for what somebody types.  source: "reference", or the id of the text whose claims they are.
    """

    agent: str
    at: str
    file: str
    source: str = REFERENCE


class Draft:
    """New records by id, rows set aside, and how many rows are on record already (`known`).

    facts: id of a new record -> the facts that it came from.  notes: what a reader should know.  recorded: the claims on record that say what rows say.
    makes: the roles whose names may become new entities; None: all.
    """

    def __init__(
        self, corpus: Corpus, taken: Iterable[str], maker: Maker, makes: Collection[str] | None = None
    ) -> None:
        self.corpus, self.maker = corpus, maker
        self._taken = set(taken)
        self.registry = Registry(corpus.entities, self._taken, corpus.vocabulary, makes)
        self.works = Works(corpus.bibliography, corpus.texts)
        self.claims: dict[str, Claim] = {}
        self.complete: dict[str, Completeness] = {}
        self.facts: dict[str, list[Fact]] = {}
        self.aside: list[Aside] = []
        self.notes: list[str] = []
        self.known = 0
        self.recorded: list[str] = []
        self._accepted = {name: accepted_roles(p) for name, p in corpus.vocabulary.predicates.items()}
        self._near = Near(self._accepted)
        # The digests of the rows that were taken in before. What is typed has none: the end of its id is a year or a number.
        ends = (ident.rpartition("-")[2] for ident in self._taken if ident.startswith(f"{self._prefix}/"))
        self._rows = set(ends) if maker.file else set()
        self._on_record: dict[Any, dict[str, set[tuple[str, str | None]]]] = {}
        self._by_proposition: dict[Any, str] = {}
        self._resolved: list[tuple[Fact, dict[str, tuple[str, ...]], tuple[Citation, ...]]] = []
        for claim in corpus.claims:
            if claim.source == maker.source:
                cited = {(c.work, c.locator) for c in claim.citations}
                self._on_record.setdefault(_proposition(claim), {})[claim.id] = cited

    @property
    def _prefix(self) -> str:
        return "ref" if self.maker.source == REFERENCE else self.maker.source

    def take(self, fact: Fact) -> None:
        """Make the claim of a fact, or set its row aside."""
        try:
            claim, roles = self._claim(fact)
        except Unfit as unfit:
            self.aside.append(Aside(fact.line, str(unfit), fact.cells))
            return
        self._resolved.append((fact, roles, claim.citations))
        said = _proposition(claim)
        cited = {(c.work, c.locator) for c in claim.citations}
        there = self._on_record.get(said, {})
        if claim.id.rpartition("-")[2] in self._rows or (there and cited <= set().union(*there.values())):
            self.known += 1
            self.recorded += there
            return
        if said in self._by_proposition:  # another row says the same: one claim, with the works of both
            first = self._by_proposition[said]
            made = self.claims[first]
            more = tuple(c for c in claim.citations if c not in made.citations)
            if not more:
                self.known += 1
                return
            self.claims[first] = msgspec.structs.replace(made, citations=(*made.citations, *more))
            self.facts[first].append(fact)
            return
        if claim.id in self.claims:
            self.aside.append(Aside(fact.line, "another fact of this file cannot be told from it", fact.cells))
            return
        self._by_proposition[said] = claim.id
        self.claims[claim.id] = claim
        self.facts[claim.id] = [fact]

    def _claim(self, fact: Fact) -> tuple[Claim, dict[str, tuple[str, ...]]]:
        accepted = self._accepted.get(fact.predicate)
        if accepted is None:
            near = self._near.to(fact.predicate, 0.6)
            raise Unfit(f"there is no predicate {fact.predicate!r}" + (f"; did you mean {near}?" if near else ""))
        for role in fact.roles:
            if role not in accepted:
                raise Unfit(f"{fact.predicate} has no role {role!r}; its roles are {', '.join(accepted)}")
        for role, takes in accepted.items():
            if not takes.optional and not fact.roles.get(role):
                raise Unfit(f"{fact.predicate} needs a {role}")
        says_nothing = not (fact.time or fact.place or fact.quantity or fact.value)
        if says_nothing and sum(map(len, fact.roles.values())) < 2:
            raise Unfit(f"{fact.predicate} without date, place, value and number says nothing")
        cites = tuple(self._citation(cited) for cited in fact.cites)
        if not cites and self.maker.source == REFERENCE:
            raise Unfit("no source: fill the column source, or name one with --source")
        roles = {
            role: self._ids(role, fact.roles[role], takes) for role, takes in accepted.items() if role in fact.roles
        }
        place = None if fact.place is None else self.registry.id_of(fact.place, "place", ("place",))
        made = MadeBy(
            agent=self.maker.agent, at=self.maker.at, status="manual", confidence=fact.confidence, guideline=GUIDELINE
        )
        claim = Claim(
            id=self._id(fact), source=self.maker.source, spans=fact.spans, kind=fact.kind or self._kind(fact), predicate=fact.predicate,
            roles=roles, content=None, time=fact.time, place=place, place_relation=None if place is None else fact.place_relation,
            quantity=fact.quantity, quantifier=None, value=fact.value, polarity=fact.polarity, modality=fact.modality, markers=(),
            irrealis=fact.irrealis, voices=(), citations=cites, event=None, rank=fact.rank, rank_reason=fact.rank_reason,
            made_by=made, note=fact.note,
        )  # fmt: skip
        return claim, roles

    def _ids(self, role: str, names: tuple[Named, ...], takes: Accepted) -> tuple[str, ...]:
        declared = self._order(role, takes)
        return tuple(dict.fromkeys(self.registry.id_of(named, role, declared) for named in names))

    def _order(self, role: str, takes: Accepted) -> tuple[str, ...]:
        """The types that a role takes, in the order of the vocabulary's types, persons first."""
        return tuple(t for t in (*self.corpus.vocabulary.entity_types, "any", "claim") if t in takes.types)

    def _kind(self, fact: Fact) -> Kind:
        predicate = self.corpus.vocabulary.predicates[fact.predicate]
        if predicate.meaning == "existence":
            return "existence"
        if predicate.meaning == "count":
            return "quantity"
        if predicate.meaning in ORDERS:
            return "causal" if predicate.meaning == "cause" else "relation"
        return "event" if predicate.aspect == "point" else "state"

    def _citation(self, cited: Cited) -> Citation:
        if cited.url is not None and not is_address(cited.url):
            raise Unfit(f"url: {cited.url[:60]!r} does not begin with https:// or http://")
        key = self.works.key_of(cited)
        url = cited.url or (cited.work if is_address(cited.work) else None)
        return Citation(work=key, locator=cited.locator, url=url, function="supports", read="excerpt", says=cited.says)

    def _id(self, fact: Fact) -> str:
        """A readable id. That of a row has a digest of what the file says, so that the same row gets it again."""
        first = next((names[0].name for names in fact.roles.values() if names), "")
        year = re.search(r"\d{4}", fact.time.edtf) if fact.time else None
        words = "-".join(filter(None, (slug(first)[:40].strip("-"), slug(fact.predicate), year[0] if year else "")))
        if not self.maker.file:
            return free(f"{self._prefix}/{words}", self._taken, self.claims)
        said = "\x1f".join((fact.predicate, *fact.raw)).encode("utf-8", "surrogatepass")
        return f"{self._prefix}/{words}-{hashlib.sha256(said).hexdigest()[:8]}"

    # --- complete lists --------------------------------------------------------------------------------------------------

    def complete_lists(self) -> None:
        """Make the completeness statements that the facts ask for. A list of which a row was set aside is not complete."""
        gaps = [(row.line, fold(" ".join(row.cells.values()))) for row in self.aside]
        lists: dict[tuple[str, str, str], list[tuple[Fact, tuple[Citation, ...]]]] = {}
        for fact, roles, cites in self._resolved:
            for entity in roles.get(fact.complete_role, ()):
                lists.setdefault((fact.predicate, fact.complete_role, entity), []).append((fact, cites))
        for (predicate, role, entity), members in lists.items():
            asked = list(dict.fromkeys(fact.complete for fact, _ in members if fact.complete))
            if not asked:
                continue
            label = next(n.name for fact, _ in members for n in fact.roles[role])
            lost = [line for line, words in gaps if fold(label) in words]
            period = next((p for p in asked if p != "yes"), None) or _period(fact for fact, _ in members)
            if lost:
                lines = ", ".join(map(str, lost[:10]))
                self.notes.append(f"{label}: not recorded as complete, because line(s) {lines} were set aside")
            elif period is None:
                self.notes.append(f"{label}: not recorded as complete, because no row has a year to begin or end with")
            else:
                self._state(predicate, role, entity, label, period, members)

    def _state(
        self, predicate: str, role: str, entity: str, label: str, period: str,
        members: list[tuple[Fact, tuple[Citation, ...]]],
    ) -> None:  # fmt: skip
        cites = list({(c.work, c.locator): c for _, cited in members for c in cited}.values())
        ident = f"ref/complete-{entity}-{slug(predicate)}-{hashlib.sha256(period.encode()).hexdigest()[:6]}"
        if ident in self._taken or any(
            (c.entity, c.role, c.predicate, c.period) == (entity, role, predicate, period) for c in self.corpus.complete
        ):
            return
        works = list(dict.fromkeys(c.work for c in cites))
        by = ", ".join(works[:5]) + (f" and {len(works) - 5} more" if len(works) > 5 else "")
        statement = f"The {len(members)} rows of {self.maker.file} give all of {label} ({predicate}, {period})."
        made = MadeBy(
            agent=self.maker.agent, at=self.maker.at, status="manual", confidence="medium", guideline=GUIDELINE
        )
        self.complete[ident] = Completeness(
            id=ident, entity=entity, role=role, predicate=predicate, member_class=None, place_relation=None, period=period,
            statement=statement, asserted_by=by, citations=tuple(cites[:20]), made_by=made,
        )  # fmt: skip
        self.facts[ident] = [fact for fact, _ in members]

    # --- what is left after rows were set aside -----------------------------------------------------------------------------

    def drop(self, ident: str, reason: str) -> None:
        """Take back a record that does not fit: a claim, whose rows are set aside, or a completeness statement."""
        facts = self.facts.pop(ident, [])
        if self.claims.pop(ident, None) is None:
            self.complete.pop(ident, None)
            self.notes.append(f"not recorded as complete: {reason}")
            return
        self.aside += [Aside(fact.line, reason, fact.cells) for fact in facts]
        lines = {fact.line for fact in facts}
        for other in [key for key in self.complete if any(fact.line in lines for fact in self.facts[key])]:
            self.drop(other, f"line {facts[0].line} was set aside")

    def entities(self) -> list[Entity]:
        """The new entities that the new claims need."""
        wanted = [x for c in self.claims.values() for x in (*(i for ids in c.roles.values() for i in ids), c.place)]
        found: dict[str, Entity] = {}
        for ident in wanted:
            entity = self.registry.new.get(ident or "")
            while entity is not None and entity.id not in found:
                found[entity.id] = entity
                entity = self.registry.new.get(entity.state or "")
        return list(found.values())

    def items(self) -> list[dict[str, Any]]:
        """The new items of the bibliography that the new records cite."""
        lists = (*(c.citations for c in self.claims.values()), *(c.citations for c in self.complete.values()))
        cited = {citation.work for citations in lists for citation in citations}
        return [item for key, item in self.works.new.items() if key in cited]


def _proposition(claim: Claim) -> Any:
    time = claim.time and (claim.time.edtf, claim.time.mode, claim.time.part)
    spans = tuple((r.start, r.end) for r in claim.spans)
    roles = tuple(sorted(claim.roles.items()))
    return (
        spans, claim.predicate, roles, time, claim.place, claim.place_relation, claim.quantity and msgspec.structs.astuple(claim.quantity),
        claim.value, claim.polarity, claim.content, claim.irrealis, claim.modality,
    )  # fmt: skip


def _period(facts: Iterable[Fact]) -> str | None:
    """From the first year to the last year of the facts. An open end stays open; None if no year is known."""
    first: int | None = None
    last: int | None = None
    is_open = False
    for fact in facts:
        if fact.time is None:
            continue
        for end in fact.time.edtf.split("/"):
            is_open = is_open or end == ".."
            try:
                spans = parse(end) if end not in ("", "..") else ()
            except (NotEdtf, NoSuchDay):
                continue
            year = re.match(r"-?\d{4}", end)
            if spans and year:
                first = int(year[0]) if first is None else min(first, int(year[0]))
                last = int(year[0]) if last is None else max(last, int(year[0]))
    if first is None or last is None:
        return None
    return f"{first:04d}/{'..' if is_open else f'{last:04d}'}" if first >= 0 else None
