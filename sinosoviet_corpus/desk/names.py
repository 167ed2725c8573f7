"""The registry and the bibliography as people type them: names instead of ids."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM
from sinosoviet_corpus.normal import composed
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.fold import free, slug

MOST = 4000  # names that a page offers; others can be typed all the same


class Unknown(Exception):
    """A name that names nothing, or more than one thing."""


class Names:
    """Names of the entities of a corpus, sentences for its claims, and lines for its works."""

    def __init__(self, corpus: Corpus, speaker: Speaker) -> None:
        self._speaker = speaker
        self._bibliography, self._texts = corpus.bibliography, corpus.texts
        self._entities = {e.id: e for e in corpus.entities}
        self._claims = {c.id: c for c in corpus.claims}
        labels = Counter(_key(e.label) for e in corpus.entities)
        kinds = Counter((_key(e.label), e.type) for e in corpus.entities)
        self._shown: dict[str, str] = {}
        for e in corpus.entities:
            alone, of_kind = labels[_key(e.label)] == 1, kinds[_key(e.label), e.type] == 1
            self._shown[e.id] = e.label if alone else f"{e.label} ({e.type})" if of_kind else f"{e.label} ({e.id})"
        self._by_shown = {_key(shown): ident for ident, shown in self._shown.items()}
        self._by_name: dict[str, list[str]] = {}
        for e in corpus.entities:
            for name in dict.fromkeys([_key(e.label), *(_key(n.text) for n in e.names)]):
                self._by_name.setdefault(name, []).append(e.id)

    @cached_property
    def _statements(self) -> Sayings:
        return Sayings({key: self._speaker.proposition(claim) for key, claim in self._claims.items()})

    @cached_property
    def works(self) -> Sayings:
        """The works that can be cited, by their lines: those of the bibliography, and the texts."""
        said = {key: cite(work, key) for key, work in self._bibliography.items()}
        return Sayings(said | {key: text.source.title for key, text in self._texts.items() if key not in said})

    def shown(self, ident: str | None) -> str:
        """The name of an entity, or the sentence of a claim, that `find` turns back into the id."""
        if ident in self._claims:
            return self._statements.shown(ident or "")
        return self._shown.get(ident or "", ident or "")

    def offered(self, types: Collection[str], near: Iterable[Claim] = ()) -> list[str]:
        """The names to choose among. near: claims that may be named too."""
        fits = [e for e in self._entities.values() if ANY in types or e.type in types]
        names = [self._shown[e.id] for e in fits]
        names += [n.text for e in fits for n in e.names if n.text != e.label and n.lang.split("-")[0] == "en"]
        if {ANY, CLAIM} & set(types):
            names = [*(self.shown(c.id) for c in near), *names]
        return list(dict.fromkeys(names))[:MOST]

    def find(self, text: str, types: Collection[str]) -> str:
        """The id of what a name names. Raises Unknown, which says how to go on."""
        key = _key(text)
        if key in self._by_shown and self._fits(self._by_shown[key], types):
            return self._by_shown[key]
        if {ANY, CLAIM} & set(types):
            said = self._statements.known(text)
            if said is not None:
                return said
        found = [ident for ident in self._by_name.get(key, ()) if self._fits(ident, types)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Unknown(f"several things have this name; write one of these: {'; '.join(map(self.shown, found))}")
        other = self._by_name.get(key, ())
        if other:
            kinds = " or ".join(dict.fromkeys(self._entities[ident].type for ident in other))
            raise Unknown(f"“{text}” is a {kinds}, and this takes {' or '.join(sorted(types))}")
        near = difflib.get_close_matches(text, self.offered(types), 3, 0.7)
        guess = f"; did you mean {' or '.join(f'“{n}”' for n in near)}?" if near else ""
        raise Unknown(f"“{text}” is not in the registry{guess} To add it, say what it is")

    def _fits(self, ident: str, types: Collection[str]) -> bool:
        return ANY in types or self._entities[ident].type in types

    def is_free(self, ident: str) -> bool:
        """Whether nothing has this id."""
        return ident not in self._entities and ident not in self._claims


class Sayings:
    """Records without a name, called by what they say. Where several say the same, their ids tell them apart."""

    def __init__(self, said: Mapping[str, str]) -> None:
        times = Counter(_key(words) for words in said.values())
        self._shown = {i: words if times[_key(words)] == 1 else f"{words} ({i})" for i, words in said.items()}
        self._ids = {_key(words): ident for ident, words in self._shown.items()}

    def shown(self, ident: str) -> str:
        """The words that `find` turns back into the id; the id itself if there is no such record."""
        return self._shown.get(ident, ident)

    def offered(self) -> tuple[str, ...]:
        """The words to choose among."""
        return tuple(self._shown.values())[:MOST]

    def known(self, text: str) -> str | None:
        """The id of what says exactly this."""
        return self._ids.get(_key(text))

    def find(self, text: str) -> str:
        """The id of what says this. Raises Unknown."""
        if (ident := self.known(text)) is not None:
            return ident
        wanted = set(_key(text).split())
        rated = [(len(wanted & set(key.split())), -len(key), self._shown[ident]) for key, ident in self._ids.items()]
        hits, _, near = max(rated, default=(0, 0, ""))
        guess = f"; did you mean “{near}”?" if hits else ""
        raise Unknown(f"nothing there says “{text}”{guess}")


def new_entity(label: str, kind: str, language: str, taken: Collection[str]) -> Entity:
    """An entity that was typed for the first time."""
    return Entity(
        id=free(slug(label) or "x", taken), type=kind, label=label, names=(), part_of=(), instance_of=(), single_holder=None,
        state=None, note=None,
    )  # fmt: skip


def _key(text: str) -> str:
    return " ".join(composed(text).casefold().split())
