"""Names of a table -> entities: those of the registry by the normal form of their names, or new ones."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.model.entity import Entity, Name
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM, Vocabulary
from sinosoviet_corpus.normal import caseless, normal
from sinosoviet_corpus.tables.fold import free, slug

LONGEST_NAME = 300


class Named(NamedTuple):
    """A thing as a table names it.

    type: of a new entity; None: the first that its role takes.  id: of the entity, or that a new one gets.  names, note: of a new one.
    state: the name of the state of a new office.  single_holder: of a new office.
    """

    name: str
    type: str | None = None
    id: str | None = None
    names: tuple[Name, ...] = ()
    note: str | None = None
    state: str | None = None
    single_holder: bool | None = None


class Registry:
    """The entities by name. `new` holds those that were made, by id.

    makes: the roles whose names may become new entities; None: all.
    """

    def __init__(
        self,
        entities: Iterable[Entity],
        taken: Iterable[str],
        vocabulary: Vocabulary,
        makes: Collection[str] | None = None,
    ) -> None:
        self.makes = makes
        self._types = vocabulary.entity_types
        self._taken = set(taken)
        self._by_id: dict[str, Entity] = {}
        self._by_name: dict[str, list[Entity]] = {}
        self._by_label: dict[str, list[Entity]] = {}
        self._by_note: dict[str, str] = {}
        self.new: dict[str, Entity] = {}
        self.taken_for: dict[str, str] = {}  # name -> the entity on record that it was taken for
        for entity in entities:
            self._add(entity)

    def _add(self, entity: Entity) -> None:
        self._by_id[entity.id] = entity
        self._by_label.setdefault(caseless(entity.label), []).append(entity)
        for name in dict.fromkeys(caseless(text) for text in (entity.label, *(n.text for n in entity.names))):
            self._by_name.setdefault(name, []).append(entity)
        if entity.note:
            self._by_note.setdefault(entity.note, entity.id)

    def type_of(self, entity: str) -> str:
        """The type of an entity."""
        return self._by_id[entity].type

    def id_of(self, named: Named, role: str, types: Collection[str]) -> str:
        """The id of the entity, which is made if the registry has none. types: what the role takes.

        Raises Unfit if the name fits several, or nothing says of what type a new one is.
        """
        name = normal(named.name)
        if not name or len(name) > LONGEST_NAME:
            raise Unfit(f"{role}: " + (f"a name of {len(name):,} characters" if name else "the name is empty"))
        if named.type is not None and named.type not in self._types:
            raise Unfit(f"{role}: there is no type {named.type!r}; the types are {', '.join(self._types)}")
        wanted = {named.type} if named.type else set(types) - {CLAIM}
        if named.id is not None and named.id in self._by_id:
            return named.id
        if named.note and named.note in self._by_note:
            return self._by_note[named.note]
        if named.id is None:
            if name in self._by_id and (ANY in wanted or self._by_id[name].type in wanted):
                return name
            for index in (self._by_label, self._by_name):
                found = [e for e in index.get(caseless(name), ()) if ANY in wanted or e.type in wanted]
                if len(found) == 1:
                    if found[0].id not in self.new and normal(found[0].label) != name:
                        self.taken_for[name] = found[0].id
                    return found[0].id
                if found:
                    ids = ", ".join(sorted(e.id for e in found))
                    column = "" if self.makes is not None else f", or add a column {role + ' id'!r}"
                    raise Unfit(f"{role}: {name!r} may be any of {ids}; write the id{column}")
        return self._make(named, name, role, named.type or next((t for t in types if t not in (ANY, CLAIM)), None))

    def _make(self, named: Named, name: str, role: str, kind: str | None) -> str:
        if self.makes is not None and role not in self.makes:
            raise Unfit(f"{role}: {name!r} is not in the registry{self._guess(name)}")
        if kind is None:
            how = f"in a column {role + ' type'!r}" if self.makes is None else f"by {role}_type=TYPE"
            raise Unfit(f"{role}: {name!r} is not in the registry; say what it is {how}")
        state = None if named.state is None else self.id_of(Named(named.state), "state", ("state",))
        key = slug(named.id or name) or f"{kind}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        if named.id is not None and named.id != key:
            key = named.id if _fits(named.id) else key
        made = free(key, self._taken)
        if named.id is not None and made != named.id and named.id in self._taken:
            raise Unfit(f"{role}: the id {named.id!r} is that of another record")
        entity = Entity(
            id=made, type=kind, label=name, names=named.names, part_of=(), instance_of=(),
            single_holder=named.single_holder, state=state, note=named.note,
        )  # fmt: skip
        self._taken.add(made)
        self.new[made] = entity
        self._add(entity)
        return made

    def _guess(self, name: str) -> str:
        """What a name that the registry lacks may have meant: names that have all its words, else the nearest name."""
        words = set(caseless(name).split())
        longer = [e.label for key, found in self._by_name.items() if words <= set(key.split()) for e in found]
        labels = list(dict.fromkeys(longer))[:3]
        if not labels and (near := Near(self._by_name).to(caseless(name), 0.7)):
            labels = [self._by_name[near][0].label]
        return f"; did you mean {' or '.join(map(repr, labels))}?" if labels else ""


def _fits(ident: str) -> bool:
    return ident.isprintable() and " " not in ident and 0 < len(ident) <= LONGEST_NAME
