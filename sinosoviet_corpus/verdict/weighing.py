"""Weighs the rows of a finding by the table of policy: what each says alone, and what they say together."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from functools import cached_property
from typing import Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.evidence.roots import count, voices
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.words import Verdict
from sinosoviet_corpus.rules.rule import Loaded, Rule
from sinosoviet_corpus.tables.build import is_unhedged
from sinosoviet_corpus.tables.works import UNSIGNED, edges, lines
from sinosoviet_corpus.verdict.ledger import may_say_definite
from sinosoviet_corpus.verdict.policy import BY_ITS_QUERY, TENSIONS, Entry, Facts, seen_by_query, softened

Row = dict[str, Any]


class Weighing:
    """Weighs for one corpus; keeps its look-ups.

    claims: id -> claim, the dates that a row names among them.  corroborated: claim -> the reference claims that say the same.
    """

    def __init__(self, corpus: Corpus, claims: dict[str, Claim], corroborated: dict[str, list[str]]) -> None:
        self._corpus, self._claims, self.corroborated = corpus, claims, corroborated
        self._complete = {c.id: c for c in corpus.complete}

    def without(self, witnesses: Collection[tuple[str, str | None]]) -> Weighing:
        """Weighing for which these pairs of claims do not corroborate each other."""
        other = copy(self)
        pairs = {key: [k for k in by if (key, k) not in witnesses] for key, by in self.corroborated.items()}
        other.corroborated = {key: by for key, by in pairs.items() if by}
        return other

    def other_text(self, row: Row) -> str:
        """The other claim, if it is of a text; else an empty string."""
        other = self._claims.get(row.get("against") or "")
        return other.id if other is not None and other.source != REFERENCE else ""

    def verdict(self, loaded: Loaded, rows: list[Row]) -> tuple[Verdict, Entry | None, list[Row]]:
        """The verdict on rows that make one finding, what softened it, and the rows that it rests on."""
        standing: list[Row] = []
        reasons: list[Entry] = []
        for row in rows:
            entry = self._softening(loaded, row)
            if entry is None:
                standing.append(row)
            else:
                reasons.append(entry)
        if not any(row["verdict"] == "definite" for row in standing):
            # The first reason of the table says most.
            return "tension", min(reasons, key=TENSIONS.index, default=None), rows
        alone = softened(self._weighed(self._facts(loaded.rule, standing), standing))
        return ("tension", alone, standing) if alone else ("definite", None, standing)

    def _softening(self, loaded: Loaded, row: Row) -> Entry | None:
        """Why a row alone is only a tension; None where it is none. Raises CorpusError for a reason that the table does not have."""
        if row["verdict"] is None:
            return None
        if name := row.get("because"):
            try:
                return seen_by_query(name)
            except KeyError:
                raise CorpusError(
                    f"the query of {loaded.rule.code} says because {name!r}, and the table of policy has no such reason",
                    loaded.path,
                    "Add it to BY_QUERY in verdict/policy.py; `sinosoviet explain policy` lists the reasons.",
                ) from None
        return softened(self._facts(loaded.rule, [row])) if row["verdict"] == "definite" else BY_ITS_QUERY

    def _facts(self, rule: Rule, rows: list[Row]) -> Facts:
        """The facts about rows that the policy needs, without those about works: they are counted over all rows of a finding."""
        return Facts(
            hedged=not all(is_unhedged(self._claims[key]) for row in rows for key in claims_of(row)),
            disputed=any(map(self._disputed, rows)),
            roots=0,
            about_sources=rule.about_sources,
            contradiction=rule.kind == "contradiction",
            measured=rule.code in may_say_definite(),
            voices=0,
            signed=True,
        )

    def _disputed(self, row: Row) -> bool:
        """Whether works stand on both sides."""
        claim, other = self._claims[row["claim"]], self._claims.get(row.get("against") or "")
        if claim.source == REFERENCE:
            return other is not None and {c.work for c in claim.citations}.isdisjoint(c.work for c in other.citations)
        # What corroborates one of two texts is no ground against the other.
        return claim.id in self.corroborated and (not (text := self.other_text(row)) or text in self.corroborated)

    def stands(self, loaded: Loaded, claim: Claim) -> bool:
        """Whether a rule on time doubts what works on record date as the text does, in their own words: it has taken a side, which is no error."""
        works = (self._claims[key] for key in self.corroborated.get(claim.id, ()))
        is_text = claim.source != REFERENCE and loaded.rule.kind == "contradiction"
        return is_text and loaded.family == "time" and any(not work.voices for work in works)

    def _weighed(self, facts: Facts, rows: list[Row]) -> Facts:
        """The facts with the number of independent works on the reference side, at most; none for a conflict within one layer."""
        if all(self._claims[row["claim"]].source == REFERENCE for row in rows):
            return facts
        claims = [self._claims[key] for row in rows for key in claims_of(row)]
        statements = [self._complete[row["complete"]] for row in rows if row.get("complete")]
        works = {c.work for claim in claims if claim.source == REFERENCE for c in claim.citations}
        works |= {c.work for statement in statements for c in statement.citations}
        if len(works) < 2:
            return facts._replace(roots=len(works), voices=len(works))
        roots = {root for work in works for root in self._descent.roots(work)}
        return facts._replace(
            roots=count(self._descent, works, {}).most,
            voices=voices(self._descent, works, self._lines),
            signed=any(self._lines.get(root) != UNSIGNED for root in roots),
        )

    @cached_property
    def _lines(self) -> dict[str, str]:
        return lines(self._corpus)

    @cached_property
    def _descent(self) -> Graph:
        return Graph(edges(self._corpus))


def claims_of(row: Row) -> list[str]:
    """The claims that a row names, each once."""
    named = [row[key] for key in ("claim", "against", "also") if row.get(key)]
    return list(dict.fromkeys((*named, *row.get("members", ()))))
