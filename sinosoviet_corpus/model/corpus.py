"""A corpus in memory: everything that was read, in the order of the files."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import Claim, Completeness, Search
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Date, Sentence, Stance
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.work import Work


class Line(NamedTuple):
    """A line of a record file. path: relative to the corpus folder.  number: from 1.  length: in code points."""

    path: str
    number: int
    length: int


class Corpus(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The records of a corpus. `bibliography` maps the id of a work to it. It is equal to itself only, so results can be kept by it.

    lines: id of a claim that is in no text -> its line: for a reference claim in its file, for a claim that is gone the last decision
    on it. Empty for a corpus that was not read from a folder.
    """

    vocabulary: Vocabulary
    texts: dict[str, Text]
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    complete: tuple[Completeness, ...] = ()
    searches: tuple[Search, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    dates: tuple[Date, ...] = ()
    mentions: tuple[Mention, ...] = ()
    stance: tuple[Stance, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    decisions: tuple[Decision, ...] = ()
    bibliography: dict[str, Work] = {}
    lines: dict[str, Line] = {}
