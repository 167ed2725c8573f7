"""The pages of the second annotator, who works on a sample of sentences and sees nothing of what others did there.

They are the pages for annotating, on the view of `blind.py`. What is saved goes into `annotations/SOURCE/second/`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple, get_args
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, number, to
from sinosoviet_corpus.desk.blind import Blind, sayable
from sinosoviet_corpus.desk.fields import ids
from sinosoviet_corpus.desk.forms import BY_KIND
from sinosoviet_corpus.desk.rounds import FIRST, SECOND, draw, ids_of, opened, owners, within, without_claim
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import COMPARED, OF_RECORD
from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.model.problem import Problem as Fault
from sinosoviet_corpus.model.words import NoClaim
from sinosoviet_corpus.tables.fold import free
from sinosoviet_corpus.tasks.agree import SEED, Place, by_sentence, place_of
from sinosoviet_corpus.tasks.samples import layers_of
from sinosoviet_corpus.tasks.store import Edit, Unfit, digest

Page = Callable[[Request], Response]
SHARE = 20  # per cent of the sentences of a text that are offered to be drawn
LARGEST_SEED = 10**9
NO_CLAIM = (("", "it makes claims"), *((name, name.replace("_", " ")) for name in get_args(NoClaim)))
OUTSIDE = "these words are not in the sample"
STAY = "Annotate the numbered sentences, each by itself."
NO_KIND = "the second annotator makes no records of this kind"
NOT_ASKED = "the sample was not drawn for records of this kind"
_ANNOTATED = {kind for kind, layer in OF_RECORD.items() if layer.name in COMPARED}


class Row(NamedTuple):
    """A sentence of the sample. made, claims: how much is annotated in it.  seen: the digest of its record."""

    number: int
    key: str
    start: int
    end: int
    words: str
    link: str
    made: int
    claims: int
    no_claim: str
    seen: str
    options: tuple[tuple[str, str], ...] = NO_CLAIM


class Second(Annotate):
    """The pages, for one desk in blind mode. gets, posts: its pages and its forms, by address; there are no others."""

    def __init__(self, desk: Desk, blind: Blind) -> None:
        super().__init__(desk)
        self._blind = blind
        self.gets: dict[str, Page] = {
            "/": self.begin,
            "/text": self.text,
            "/words": self.words,
            "/new": self.new,
            "/form": self.form,
            "/record": self.record,
        }
        self.posts: dict[str, Page] = {
            "/name": self.name,
            "/draw": self.draw,
            "/nothing": self.nothing,
            "/save": self.save,
            "/delete": self.delete,
            "/back": self.take_back,
            "/sentence": self.sentence,
        }

    def begin(self, request: Request) -> Response:
        """The first page: it asks who annotates, lists the texts with their samples, and draws a sample."""
        return self._begin(request, 200, {})

    def name(self, request: Request) -> Response:
        """Say who annotates."""
        self._desk.may_write()
        by = form(request).one("by")
        if not by or len(by) > 200:
            return self._begin(request, 422, {"by": "say who you are, in at most 200 characters"})
        self._blind.name = by
        return to("/")

    def draw(self, request: Request) -> Response:
        """Draw a sample of a text."""
        self._desk.may_write()
        given, wrong = form(request), {}
        source = given.one("id")
        if not self._blind.name:
            return self._begin(request, 422, {"by": "say first who you are"})
        if source not in self._blind.held().corpus.texts:
            raise Problem(404, "there is no such text")
        for name, most in (("share", 100), ("seed", LARGEST_SEED)):
            try:
                number(given.one(name), 1, most, f"the {name}")
            except Problem as problem:
                wrong[name] = problem.what
        if wrong:
            return self._begin(request, 422, wrong, given)
        if self._others().get(source):
            raise Problem(409, "somebody else is annotating the sample of this text")
        layers = given.all("layers")
        edits = draw(self._blind.whole(), source, int(given.one("share")), int(given.one("seed")), layers)
        if not any(edit.made == SECOND for edit in edits):
            return self._begin(request, 409, {"share": "there are no sentences left to draw from"}, given)
        super().change(edits, "/?saved=back")
        return to("/?saved=drawn")

    def nothing(self, request: Request) -> Response:
        """Say of a sentence of the sample why it makes no claim, or that it does."""
        self._desk.may_write()
        held, given = self._blind.held(), form(request)
        old = next((s for s in held.corpus.sentences if s.id == given.one("sentence")), None)
        if old is None:
            raise Problem(404, "this sentence is not in the sample")
        if given.one("seen") != digest(old):
            raise Problem(409, "it was changed meanwhile", "Load the page again.")
        reason = given.one("reason")
        if reason not in dict(NO_CLAIM):
            raise Problem(422, "choose one of the reasons of the list")
        if reason and any(_is_in(claim, old) for claim in held.corpus.claims):
            raise Problem(409, "you have annotated a claim in this sentence", "Remove it first.")
        new = without_claim(old, reason, self._blind.name)
        here = f"/text?{urlencode({'id': old.source})}&saved="
        super().change([Edit(old, new, SECOND)], f"{here}back")
        return to(f"{here}saved")

    def new(self, request: Request) -> Response:
        """As in `Annotate`, for words of the sample."""
        self._check(Form([*request.query_params.multi_items()]))
        return super().new(request)

    def form(self, request: Request) -> Response:
        """As in `Annotate`, for words of the sample."""
        self._check(Form([*request.query_params.multi_items()]))
        return super().form(request)

    def record(self, request: Request) -> Response:
        """As in `Annotate`, for a record of this annotator."""
        self._check(Form([("record", request.query_params.get("id", ""))]))
        return super().record(request)

    def save(self, request: Request) -> Response:
        """As in `Annotate`, within the sample."""
        given = form(request)
        if given.one("by") != self._blind.name:
            raise Problem(409, f"you annotate as “{self._blind.name}”", "The page “Sample” changes who annotates.")
        self._check(given)
        return super().save(request)

    def delete(self, request: Request) -> Response:
        """As in `Annotate`, for a record of this annotator."""
        self._check(form(request))
        return super().delete(request)

    def sentence(self, request: Request) -> Response:
        """As in `Annotate`, within the sample."""
        self._check(form(request))
        return super().sentence(request)

    def take_back(self, request: Request) -> Response:
        """As in `Annotate`, as long as the sentences were not compared, and nothing is annotated in sentences that go."""
        held = self._blind.held()
        mine = [edit for edit in (self._changes[-1][0] if self._changes else ()) if edit.made == SECOND]
        for edit in mine:
            record = edit.old if edit.new is None else edit.new
            if not any(_is_in(record, sentence) for sentence in held.corpus.sentences):
                raise Problem(409, "these sentences were compared meanwhile", "What was compared stays as it was.")
        going = [edit.new for edit in mine if edit.old is None and isinstance(edit.new, Sentence)]
        if any(True for _ in within(held.corpus, going)):
            raise Problem(409, "something is annotated in these sentences", "Remove it first.")
        return super().take_back(request)

    def change(self, edits: list[Edit], page: str = "", advised: bool = True) -> None:
        """Store records of this annotator among those of the second annotation."""
        held = self._blind.held()
        taken, made = ids(held) | ids_of(self._blind.whole().rounds[SECOND]), []
        for edit in edits:
            if isinstance(edit.new, Entity) and edit.old is None:
                made.append(edit)  # an entry of the registry that came with a record
                continue
            if type(edit.new if edit.new is not None else edit.old) not in _ANNOTATED:
                raise Problem(404, NO_KIND)
            new = edit.new
            if new is not None and not any(_is_in(new, sentence) for sentence in held.corpus.sentences):
                raise Unfit([Fault(code="", path="", line=None, record=None, message=OUTSIDE, fix=STAY[:-1])])
            if new is not None and not any(_is_in(new, s) and _is_asked(new, s) for s in held.corpus.sentences):
                raise Problem(409, NOT_ASKED, STAY)
            if new is not None and edit.old is None:
                new = msgspec.structs.replace(new, id=free(f"{SECOND}/{new.id}", taken))
                taken.add(new.id)
            made.append(Edit(edit.old, new, SECOND))
        super().change(made, page, advised)

    def _write(self, edits: list[Edit], advised: bool) -> None:
        whole, held = self._blind.whole(), self._blind.held()
        try:
            super()._write(edits, advised)
        except Unfit as unfit:
            raise Unfit(sayable(whole, held, unfit.problems)) from None

    def _check(self, given: Form) -> None:
        """Raises Problem unless a request is about words of the sample, or about a record of this annotator."""
        held = self._blind.held()
        if not self._blind.name:
            raise Problem(403, "nobody has said who annotates", "The page “Sample” asks for your name.")
        if given.one("record"):
            if not any(r.id == given.one("record") for r in within(held.corpus, held.corpus.sentences)):
                raise Problem(404, "there is no such annotation of yours")
            return
        if (chosen := BY_KIND.get(given.one("kind"))) and not chosen.on_words:
            raise Problem(404, NO_KIND, "A new name is added with the words that name it.")
        source, start, end = given.one("id"), given.one("start"), given.one("end")
        if source not in held.corpus.texts:
            raise Problem(404, "there is no such text", "Choose one of the list of texts.")
        length = len(held.corpus.texts[source].text)
        low = number(start, 0, length - 1, "the beginning of the words")
        high = number(end, low + 1, length, "the end of the words")
        if not any(
            s.source == source and s.spans[0].start <= low and high <= s.spans[0].end for s in held.corpus.sentences
        ):
            raise Problem(403, OUTSIDE, STAY)

    def _others(self) -> dict[str, set[str]]:
        """The texts with a sample that others have begun to annotate, and that was not compared yet."""
        whole = self._blind.whole()
        first, second = whole.rounds[FIRST], whole.rounds[SECOND]
        by = owners(second, opened(first, second))
        return {source: names - {self._blind.name} for source, names in by.items()}

    def _sample(self, held: Held, source: str) -> list[Row]:
        sentences = [s for s in held.corpus.sentences if s.source == source]
        places = sorted(map(place_of, sentences))
        made: Counter[Place] = Counter()
        claims: Counter[Place] = Counter()
        for layer in COMPARED:
            for place, records in by_sentence(getattr(held.corpus, layer), places).items():
                made[place] += len(records)
                claims[place] += len(records) if layer == "claims" else 0
        return [
            Row(
                n,
                s.id,
                at[1],
                at[2],
                s.spans[0].quote,
                f"#sentence-{n}",
                made[at],
                claims[at],
                s.no_claim or "",
                digest(s),
            )
            for n, s, at in ((n, s, place_of(s)) for n, s in enumerate(sentences, 1))
        ]

    def _begin(self, request: Request, status: int, wrong: dict[str, str], given: Form | None = None) -> Response:
        whole, held, others = self._blind.whole(), self._blind.held(), self._others()
        second = whole.rounds[SECOND]
        texts = []
        for key, text in sorted(held.corpus.texts.items()):
            mine = self._sample(held, key)
            texts.append(
                {
                    "source": text.source,
                    "sample": mine,
                    "done": sum(bool(row.made or row.no_claim) for row in mine),
                    "others": bool(others.get(key)),
                    "left": _left(whole, second, key),
                }
            )
        return self._desk.page(
            "second",
            request,
            status,
            texts=texts,
            wrong=wrong,
            given=given.values() if given else {},
            share=SHARE,
            seed=SEED,
            layers=list(COMPARED),
            chosen=given.all("layers") if given else [],
            largest=LARGEST_SEED,
            saved=request.query_params.get("saved", ""),
            undoable=self.undoable,
        )


def _left(whole: Held, second: Any, source: str) -> int:
    """How many sentences of a text were not drawn yet."""
    drawn = {(s.spans[0].start, s.spans[0].end) for s in second.sentences if s.source == source}
    own = [s for s in whole.corpus.sentences if s.source == source]
    return sum((s.spans[0].start, s.spans[0].end) not in drawn for s in own)


def _is_in(record: Any, sentence: Sentence) -> bool:
    """Whether all words of a record are in a sentence."""
    span = sentence.spans[0]
    return record.source == sentence.source and all(span.start <= s.start and s.end <= span.end for s in record.spans)


def _is_asked(record: Any, sentence: Sentence) -> bool:
    """Whether the sentence was drawn for records of this kind."""
    return OF_RECORD[type(record)].name in layers_of(sentence)
