"""What a form is: a kind of record, the fields that its page asks for, how typed words become a record, and how that reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sinosoviet_corpus.desk.fields import Group, Typed
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.layer_table import OF_RECORD


class Where(NamedTuple):
    """What a form is about. old: the record that is changed, or None.  span: the words, None without a text."""

    kind: str
    source: str
    span: tuple[int, int] | None
    predicate: str
    old: Any


class Entry(NamedTuple):
    """A record as a search of the desk lists it. said: its name or what it says.  what: what it is, for the reader.  searched: the text that is searched."""

    kind: str
    id: str
    said: str
    what: str
    searched: str


def _nothing(held: Held, where: Where, claim: str) -> dict[str, str]:
    return {}


@dataclass(frozen=True, kw_only=True)
class RecordForm:
    """The form of one kind of record. Each stands at the end of its own file, and `forms.py` lists them all.

    kind: its name in addresses.  title: the heading of its page.  record: the type of its records.

    groups: the fields, for what the form is about and the values so far.  values: what the fields show for a record of the corpus.
    read: the record that was typed; `Typed.wrong` says what is wrong with it.  reads: the sentence of what is typed so far, "" for none.
    begins: what a new form begins with; the last argument is the claim that it is to be about, or "".

    says, called: for records on words of a text, what one says in a list, and what this is called.  entries: the records that searches find.
    add: the words of the link to a new one on the page of texts, "" for no link.  from_statement: the same on the page of a statement of a
    text, which the new one is then about.

    on_words: whether it is about words of a text.  of_predicate: whether a predicate is chosen first.  cites: whether it names works.  by_key: whether its ids are keys that records of other kinds may have too.
    live: whether `reads` says anything while one types.

    faults: which field a problem of integrity is about: code, words of its message, field. The first that fits counts.
    """

    kind: str
    title: str
    record: type[Any]
    groups: Callable[[Held, Where, Mapping[str, str]], list[Group]]
    values: Callable[[Held, Any], dict[str, str]]
    read: Callable[[Typed, Where], Any]
    reads: Callable[[Held, Typed, Any], str]
    begins: Callable[[Held, Where, str], dict[str, str]] = _nothing
    says: Callable[[Held, Any], str] | None = None
    called: str = ""
    entries: Callable[[Held], Iterator[Entry]] | None = None
    records_of: Callable[[Held], Iterable[Any]] | None = None
    add: str = ""
    from_statement: str = ""
    on_words: bool = False
    of_predicate: bool = False
    cites: bool = False
    by_key: bool = False
    live: bool = True
    faults: tuple[tuple[str, str, str], ...] = ()

    def records(self, held: Held) -> Iterable[Any]:
        """Every record of the kind: those of its layer, or what `records_of` gives."""
        if self.records_of is not None:
            return self.records_of(held)
        found: Iterable[Any] = getattr(held.corpus, OF_RECORD[self.record].name)
        return found
