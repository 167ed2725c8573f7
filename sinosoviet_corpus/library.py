"""The library: open a corpus, look at its records, check it.

>>> import sinosoviet_corpus as sc
>>> corpus = sc.open_corpus()
>>> corpus.fileids()
['flows', 'split']
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, ParamSpec, TypeVar, cast, get_args, overload

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.layout import locate
from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus as Records
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.layers import Date, Sentence, Stance
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.output.printed import printed
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.proposers.date_tagger import Tagged, tag
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tasks.show import cards, find, text
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.times.phrases import NotAPhrase
from sinosoviet_corpus.times.phrases import read_phrase as of_phrase

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from sinosoviet_corpus.output.docs import Docs
    from sinosoviet_corpus.tasks.checked import Report
    from sinosoviet_corpus.tasks.kwic import Sort

T = TypeVar("T")
P = ParamSpec("P")
Engine = Literal["duckdb", "spark"]
Layer = words.MarkedLayer
Shows = Source | Claim | Entity | Mention | Date | Stance | Sentence | Finding

FIRST = 5  # cards that a notebook shows of a whole view


def _near(what: str, word: str, known: Iterable[str]) -> str:
    """A hint with the names near to a misspelt word, and all known names. what: the noun for them, such as "layer"."""
    import difflib  # only a fault needs it

    known = list(known)
    near = difflib.get_close_matches(word, known, 3)
    guess = f"Did you mean {' or '.join(near)}? " if near else ""
    return f"{guess}The {what}s are {', '.join(known)}."


def _one_of(what: str, given: str, known: Iterable[str]) -> None:
    """Raise CorpusError, with the near names, unless `given` is known."""
    known = list(known)
    if given not in known:
        raise CorpusError(f"there is no {what} {given!r}", None, _near(what, str(given), known))


def _checks_options(function: Callable[P, T]) -> Callable[P, T]:
    """The function, with a TypeError that gives the near names for an unknown option. Type checkers see its own signature."""
    known = [name for name in inspect.signature(function).parameters if name != "self"]

    @functools.wraps(function)
    def checked(*given: P.args, **named: P.kwargs) -> T:
        for name in named:
            if name not in known:
                raise TypeError(f"{function.__name__}() has no option {name!r}. {_near('option', name, known)}")
        return function(*given, **named)

    return checked


class Shown:
    """The result of `show`: a card in a notebook, lines of text in a terminal."""

    def __init__(self, records: Records, thing: Any, layer: str) -> None:
        self._records, self._thing, self._layer = records, thing, layer

    def _repr_html_(self) -> str:
        return cards(self._records, self._thing, self._layer)

    def __repr__(self) -> str:
        return "\n".join(printed(text(self._records, self._thing, Style(False))))


class View(Generic[T]):
    """Records of one kind: a sequence, and a table.

    `len(view)`, `view[0]`, `view["split/herter-was-ambassador"]`, `for record in view`, `view.to_arrow()`, `view.to_pandas()`.
    A notebook shows the first of them as cards; `corpus.show(record)` shows one.
    """

    def __init__(self, corpus: Corpus, table: str, records: tuple[T, ...]) -> None:
        self._corpus, self._table, self._records = corpus, table, records

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...
    def __getitem__(self, key: int | str | slice) -> T | tuple[T, ...]:
        """By position, or by id. Raises KeyError for an unknown id."""
        if isinstance(key, str):
            for record in self._records:
                if getattr(record, "id", None) == key:
                    return record
            raise KeyError(key)
        return self._records[key]

    def _repr_html_(self) -> str:
        shown = [self._corpus.show(cast(Any, record))._repr_html_() for record in self._records[:FIRST]]
        more = len(self) - len(shown)
        return "".join([*shown, f"<p>… and {more} more</p>" if more else ""])

    def __repr__(self) -> str:
        return f"<{len(self)} {self._table}>"

    def to_arrow(self) -> pa.Table:
        """One row a record; columns as in `sinosoviet_corpus.tables.schemas`."""
        return self._corpus.tables()[self._table]

    def to_pandas(self) -> pd.DataFrame:
        """One row a record, as a data frame. Offsets are code points, half-open; a box of days is four columns of day numbers."""
        from sinosoviet_corpus.tables.flat import flat

        return flat(self.to_arrow()).to_pandas()


class Findings(View[Finding]):
    """The findings of a check, gravest case first. `report` is the whole result, with counts and the comparisons left undecided."""

    def __init__(self, corpus: Corpus, report: Report) -> None:
        super().__init__(corpus, "findings", report.findings)
        self.report = report

    def to_arrow(self) -> pa.Table:
        from sinosoviet_corpus.tables.findings import to_table

        return to_table(self.report.findings, self._corpus.records)


class Corpus:
    """A sound corpus in memory. Methods that NLTK's corpus readers also have are named as there (fileids, raw)."""

    def __init__(self, records: Records, root: Path) -> None:
        self.records, self.root = records, root
        self._tables: dict[str, pa.Table] | None = None
        self._computed: dict[str, pa.Table] | None = None
        self._speaker = Speaker(records)

    def fileids(self) -> list[str]:
        """The ids of the texts, sorted."""
        return sorted(self.records.texts)

    def raw(self, source: str) -> str:
        """The text of a source, verbatim. Raises KeyError for an unknown id."""
        return self.records.texts[source].text

    @property
    def claims(self) -> View[Claim]:
        """All claims, those of the texts and those of the reference layer (source "reference")."""
        return View(self, "claims", self.records.claims)

    @property
    def entities(self) -> View[Entity]:
        """The registry of persons, offices, places, works, events ..."""
        return View(self, "entities", self.records.entities)

    @property
    def mentions(self) -> View[Mention]:
        """Places where the texts name entities."""
        return View(self, "mentions", self.records.mentions)

    @property
    def dates(self) -> View[Date]:
        """Date expressions."""
        return View(self, "dates", self.records.dates)

    @property
    def stance(self) -> View[Stance]:
        """Evaluative expressions."""
        return View(self, "stance", self.records.stance)

    @property
    def sentences(self) -> View[Sentence]:
        """The sentences of the texts."""
        return View(self, "sentences", self.records.sentences)

    def __getattr__(self, name: str) -> View[Any]:
        """The view of a layer that has no property of its own above."""
        if name in MARKED:
            return View(self, name, getattr(self.records, name))
        raise AttributeError(f"a corpus has no {name!r}", name=name, obj=self)

    def sentence(self, claim: str | Claim) -> str:
        """A claim as one plain sentence."""
        return self._speaker.sentence(self.claims[claim] if isinstance(claim, str) else claim)

    @_checks_options
    def show(self, what: str | Shows, layer: Layer = "claims") -> Shown:
        """A source, record or finding with its passage marked in its context: a card in a notebook, text elsewhere.

        what: the object or its id (for a finding the first characters are enough).  layer: the annotations to mark in the text of
        a source: claims, dates, mentions, stance or sentences.  Raises CorpusError for an unknown id or layer.
        """
        _one_of("layer", layer, MARKED)
        thing = find(self.records, what) if isinstance(what, str) else what
        return Shown(self.records, (thing,) if isinstance(thing, Finding) else thing, layer)

    def tables(self) -> dict[str, pa.Table]:
        """All tables by name. They are made once."""
        if self._tables is None:
            from sinosoviet_corpus.tables.arrow import tables

            self._tables = tables(self.records)
        return self._tables

    def frame(self, table: str) -> pd.DataFrame:
        """Any table as a data frame, also the computed ones (findings, places, support). Raises CorpusError for an unknown name."""
        from sinosoviet_corpus.tables.flat import flat
        from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED

        _one_of("table", table, COLUMNS)
        if table in COMPUTED and self._computed is None:
            from sinosoviet_corpus.tasks.tabulate import computed

            self._computed = computed(self.records)
        return flat(((self._computed or {}) if table in COMPUTED else self.tables())[table]).to_pandas()

    @_checks_options
    def kwic(
        self,
        word: str | None = None,
        *,
        lemma: str | None = None,
        about: str | None = None,
        holder: str | None = None,
        category: words.Category | None = None,
        polarity: words.StancePolarity | None = None,
        engagement: words.StanceEngagement | None = None,
        source: str | None = None,
        width: int = 40,
        sort: Sort = "text",
    ) -> pd.DataFrame:
        """A concordance: source, sentence, start, end (code points), left, match, right, stance (an id), holder, target.

        The last three are missing for words; several ids are joined by "; ", and the holder is "author" where the author evaluates.
        word: a word or phrase, without case.  lemma: a word in all its forms.  The others choose expressions of stance: about (an id;
        what is said of an actor's conduct and people too), holder (an id, or "author"), category, polarity, engagement.  sort: "text", or by the
        words to the "left", in the "match" or to the "right".  Raises CorpusError for an unknown id or value, or without a choice.
        """
        import pandas as pd

        from sinosoviet_corpus.tasks.kwic import Choice, Line, kwic

        choice = Choice(
            word=word, lemma=lemma, about=about, holder=holder, category=category, polarity=polarity,
            engagement=engagement, source=source,
        )  # fmt: skip
        names = [name for name in Line.__struct_fields__ if name not in ("holders", "targets")]
        rows = [
            {
                **msgspec.structs.asdict(line),
                "holder": ("; ".join(line.holders) or "author") if line.stance else None,
                "target": "; ".join(line.targets) if line.stance else None,
            }
            for line in kwic(self.records, choice, width, sort)
        ]
        return pd.DataFrame(rows, columns=[*names, "holder", "target"])

    @_checks_options
    def collocates(
        self,
        word: str | None = None,
        *,
        lemma: str | None = None,
        about: str | None = None,
        holder: str | None = None,
        category: words.Category | None = None,
        polarity: words.StancePolarity | None = None,
        engagement: words.StanceEngagement | None = None,
        source: str | None = None,
        window: int = 5,
        least: int = 2,
    ) -> pd.DataFrame:
        """The words that stand near what `kwic` would list, most unusual first: word, near, elsewhere, expected, log_likelihood, log_ratio.

        window: words on each side, in the sentence.  least: the fewest times near.  For formula and limits see `sinosoviet_corpus.tasks.collocates`.
        """
        import pandas as pd

        from sinosoviet_corpus.tasks.collocates import Collocate, collocates
        from sinosoviet_corpus.tasks.kwic import Choice

        choice = Choice(
            word=word, lemma=lemma, about=about, holder=holder, category=category, polarity=polarity,
            engagement=engagement, source=source,
        )  # fmt: skip
        rows = [msgspec.structs.asdict(one) for one in collocates(self.records, choice, window, least)]
        return pd.DataFrame(rows, columns=list(Collocate.__struct_fields__))

    @_checks_options
    def to_docs(self, nlp: Language | None = None, split: bool = True) -> Docs:
        """The texts as spaCy `Doc`s: a span group a layer, `doc.ents`, sentence starts, `span._.claim_sentence` and friends.

        nlp: the pipeline whose tokenizer and vocabulary to use (default: blank).  split: cut tokens where annotations begin and end;
        otherwise spans widen to whole tokens, `.mismatches` lists them and a MisalignedWarning says so.  Raises CorpusError without
        spaCy.
        """
        from sinosoviet_corpus.output.docs import to_docs

        return to_docs(self.records, nlp, split)

    @_checks_options
    def check(self, *, choose: Iterable[str] = (), ignore: Iterable[str] = (), engine: Engine = "duckdb") -> Findings:
        """Run the rules.

        choose, ignore: beginnings of rule codes, ("TMP", "SUP701"); without `choose` all rules run.  engine: where the queries run.
        Raises CorpusError for an unknown code or engine, TypeError for an unknown option.
        """
        from sinosoviet_corpus.tasks.check import check

        _one_of("engine", engine, get_args(Engine))
        return Findings(self, check(self.records, _codes("choose", choose), _codes("ignore", ignore), engine))


def _codes(option: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Beginnings of rule codes. A bare string counts as one code. Raises CorpusError for an empty one."""
    several = (codes,) if isinstance(codes, str) else tuple(codes)
    if "" in several:
        raise CorpusError(
            f"{option} has an empty code", None, f'Name codes of rules, as in {option}=("TMP", "SUP701").'
        )
    return several


@_checks_options
def open_corpus(path: str | Path | None = None) -> Corpus:
    """Open a corpus folder; without a path, the corpus of the working directory, else the shipped one.

    Raises CorpusError if there is no corpus or if it is not sound (`sinosoviet verify` lists why).
    """
    root = locate(path)
    return Corpus(read_sound(root), root)


@_checks_options
def read_phrase(phrase: str) -> When | None:
    """The time that a phrase of a catalogue, an archive or a sheet names ("c. 1850-60", "early 1950s", "b. 1881", "1731/2").

    Gives None if it says that no date is known ("n.d."). For what is read, and how, see `sinosoviet_corpus.times.phrases`.
    Raises CorpusError for what is no date, for a day that no calendar has, and for words that can be read in several ways.
    """
    try:
        made = of_phrase(phrase)
    except NotAPhrase as fault:
        raise CorpusError(str(fault), None, "Write it as EDTF, such as 1955-01-28, 195X or 1850~.") from None
    if made is None:
        return None
    return When(raw=phrase, edtf=made.edtf, mode=made.mode, part=made.part, calendar=made.calendar, anchor=None)


def find_dates(text: str) -> list[Tagged]:
    """All expressions of time of an English text, in order: where they lie, their kind, their time or length, and what they lean on."""
    return list(tag(text))


def read_docs(path: str | Path, vocab: Vocab | None = None) -> list[Doc]:
    """The spaCy Docs in a file that `sinosoviet export --to docbin` wrote. Raises CorpusError if it cannot be read."""
    from sinosoviet_corpus.tasks.export import read_docbin

    return read_docbin(Path(path), vocab)
