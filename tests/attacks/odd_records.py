"""Odd records that fit a vocabulary and texts."""

from __future__ import annotations

from random import Random
from typing import Any, get_args

from sinosoviet_corpus.files.checks.stance import plain
from sinosoviet_corpus.model import words as closed
from sinosoviet_corpus.model.words import SUBCATEGORIES
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from tests.attacks.odd_values import EDTF, SOUND_CSL, SOUND_DATES

Record = dict[str, Any]

WORDS = (
    "x", "", " ", "a\nb", "\t", "Li", "天才", "𝔅𝔄𝔇", "é", "e\u0301", "Ａ", "ﬁ", "İstanbul", "ß", "\u202ex", "a\x01b", "\x1b[31m", "=1+1", "'", '"',
    "{person}", "{0}", "{", "[x]", "%s", "<b>", "&amp;", "]]>", "|", "`x`", "::warning::x", "\u2028", "\ufeff", "the", "Lords (country)", "(x)",
    "a" * 3_000, "word " * 800, "1955", "-1", "null", "James Smith", "Smith, James", "smith", "Ｓｍｉｔｈ", "S\u00admith", "Peoples'", "an office",
)  # fmt: skip
IDS = ("x", "X", "天才", "é", "e\u0301", "a/b", "a/b/c", "#", "?", "'", '"', "a'b", "{x}", "..", "../x", "0", "1955", "null", "a:b", "%", "<b>", "a|b",
       "deadbeef", "x" * 300, "𝔅", "essay", "reference", "claim", "--", "a,b", "a;b", "$x", "\\", "[x]", "=1")  # fmt: skip
NUMBERS = (None, 0.0, 1.0, -1.0, 0.5, 2.0, 1000.0, 1e15, 1e300, -1e300, 5e-324, 123456789.125, 7.0)
UNITS = ("", "people", "percent", "%", "km", "tons", "million roubles", "x y", "天", "kg", "years", "dollars")
_GRADED = {"force": closed.Scaling, "focus": closed.Scaling, "explicitness": closed.Explicitness}
LANGS = ("en", "zh", "und", "", "x", "zh-Hant")


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except NoSuchDay:
        return True
    except NotEdtf:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        parse(text)
    except (NotEdtf, NoSuchDay):
        return False
    return True


DATES = tuple(text for text in EDTF if _is_edtf(text))
STRICT = tuple(text for text in DATES if _is_day(text))


class Maker:
    """Draws records. Every layer may be empty; every id that is named exists."""

    def __init__(self, rng: Random, vocabulary: Record, texts: dict[str, str]) -> None:
        self.rng, self.vocabulary, self.texts = rng, vocabulary, texts
        self.works: list[Record] | None = self._works()
        self.entities = self._entities()
        self.evaluated: set[str] = set()  # the words of stance so far
        self.dates = {name: self._dates(name) for name in texts}
        self.claims = {name: self._claims(name, self._few(text)) for name, text in texts.items()}
        self.references = self._claims("reference", rng.choice((0, 0, 1, 5, 30))) if self.works or texts else []

    def words(self) -> str:
        """Any text."""
        return self.rng.choice(WORDS)

    def strict_date(self) -> str:
        """A date that the calendar has."""
        return self.rng.choice(STRICT)

    def one_of(self, literal: Any) -> Any:
        """One of the words of a closed list."""
        return self.rng.choice(get_args(literal))

    def maybe(self, value: Any, often: float = 0.4) -> Any:
        """This, or null."""
        return value if self.rng.random() < often else None

    def derivations(self, ident: str) -> list[Record]:
        """The derivations of a text: from works, addresses or nothing; not from other texts, which might form a circle."""
        targets = ["https://x.org/", "", "天才", *(str(work["id"]) for work in self.works or ())]
        targets = [target for target in targets if target not in self.texts]
        return [
            {"relation": self.one_of(closed.Descent), "target": self.rng.choice(targets), "certain": self.rng.random() < 0.5}
            | {"evidence": self.words()}
            for _ in range(self.rng.randrange(3))
        ]  # fmt: skip

    def files(self) -> dict[str, list[Record]]:
        """Path below annotations/ -> records; a layer may be empty or missing."""
        made: dict[str, list[Record]] = {"entities.jsonl": self.entities, "reference/claims.jsonl": self.references}
        made["reference/complete.jsonl"] = self._complete()
        made["reference/searches.jsonl"] = searches = self._searches()
        made["reference/assessments.jsonl"] = self._assessments(searches)
        for name in self.texts:
            made[f"{name}/claims.jsonl"] = self.claims[name]
            made[f"{name}/dates.jsonl"] = self.dates[name]
            made[f"{name}/mentions.jsonl"] = self._mentions(name)
            made[f"{name}/stance.jsonl"] = self._stance(name)
            made[f"{name}/sentences.jsonl"] = self._sentences(name)
        return {
            path: rows for path, rows in made.items() if rows or path == "entities.jsonl" or self.rng.random() < 0.5
        }

    # --- small parts

    def _few(self, text: str) -> int:
        return self.rng.choice((0, 1, 1, 3, 10, 40)) if text else 0

    def _span(self, source: str) -> Record:
        text = self.texts[source]
        start = self.rng.randrange(len(text))
        end = self.rng.choice((start + 1, len(text), self.rng.randrange(start + 1, len(text) + 1)))
        return {"start": start, "end": end, "quote": text[start:end]}

    def _made_by(self) -> Record:
        return {
            "agent": self.words(), "at": self.words(), "status": self.one_of(closed.Status), "guideline": self.words(),
            "confidence": self.one_of(closed.Confidence),
        }  # fmt: skip

    def _when(self, source: str, anchors: list[Record]) -> Record:
        return {
            "raw": self.words(), "edtf": self.rng.choice(DATES), "mode": self.one_of(closed.Mode),
            "part": self.maybe(self.one_of(closed.Part)), "calendar": self.one_of(closed.Calendar),
            "anchor": self.maybe(self.rng.choice(anchors)["id"]) if anchors else None,
        }  # fmt: skip

    def _citations(self, least: int = 0) -> list[Record]:
        known = [*(str(work["id"]) for work in self.works or ()), *self.texts]
        return [
            {
                "work": self.rng.choice(known), "locator": self.maybe(self.words()), "url": self.maybe(f"https://x.org/page/{self.words()}"),
                "function": self.one_of(closed.Function), "read": self.one_of(closed.Read), "says": self.words(),
            }
            for _ in range(self.rng.choice((least, 1, 2, 7)) if known else 0)
        ]  # fmt: skip

    def _entity(self, *types: str) -> str | None:
        fitting = [e["id"] for e in self.entities if not types or e["type"] in types]
        return self.rng.choice(fitting) if fitting else None

    # --- records

    def _works(self) -> list[Record] | None:
        count = self.rng.choice((None, 0, 1, 3, 12))
        if count is None:
            return None
        made = []
        for number in range(count):
            work: Record = {
                "id": f"{self.rng.choice(IDS)}{number}",
                "type": self.rng.choice(("book", "webpage", "article-journal", "map")),
            }
            work |= {"title": self.words()} if self.rng.random() < 0.9 else {}
            fields = self.rng.sample(SOUND_CSL, self.rng.randrange(6))
            work |= {key: value for key, value in fields if key not in ("id", "type")}
            if not work.get("title", "").strip() and not work.get("title-short", "").strip():
                work["title-short"] = "x"  # nobody could look up a citation of it, which is a fault
            for key in ("issued", "accessed", "original-date"):
                if self.rng.random() < 0.5:
                    work[key] = self.rng.choice(SOUND_DATES)
            made.append(work)
        return made

    def _entities(self) -> list[Record]:
        types = list(self.vocabulary["entity_types"])
        made: list[Record] = []
        if not types:
            return made
        for number in range(self.rng.choice((0, 1, 3, 20, 60))):
            names = [
                {"text": self.words(), "lang": self.rng.choice(LANGS)} for _ in range(self.rng.choice((0, 0, 1, 3)))
            ]
            before = [e["id"] for e in made]
            made.append(
                {
                    "id": f"{self.rng.choice(IDS)}{number}", "type": self.rng.choice(types), "label": self.words(), "names": names,
                    "part_of": self.rng.sample(before, min(len(before), self.rng.choice((0, 0, 1, 2)))),
                    "instance_of": self.rng.sample(before, min(len(before), self.rng.choice((0, 0, 1)))),
                    "single_holder": self.rng.choice((None, True, False)), "state": self.maybe(self.rng.choice(before)) if before else None,
                    "note": self.maybe(self.words()),
                    **({"actors": self.rng.sample(before, 1)} if before and self.rng.random() < 0.3 else {}),
                }
            )  # fmt: skip
        return made

    def _filler(self, types: list[str], claims: list[Record]) -> list[str] | None:
        known = [e["id"] for e in self.entities if "any" in types or e["type"] in types]
        known += [c["id"] for c in claims[-5:] if {"any", "claim"} & set(types)]
        return self.rng.sample(known, min(len(known), self.rng.choice((1, 1, 1, 3)))) if known else None

    def _claims(self, source: str, count: int) -> list[Record]:
        made: list[Record] = []
        predicates = self.vocabulary["predicates"]
        for number in range(count if predicates else 0):
            predicate = self.rng.choice(list(predicates))
            roles: dict[str, list[str]] = {}
            for role, types in predicates[predicate]["roles"].items():
                filler = self._filler(types, made)
                if filler is None and not role.endswith("?"):
                    break
                if filler is not None and (not role.endswith("?") or self.rng.random() < 0.5):
                    roles[role.removesuffix("?")] = filler
            else:
                made.append(self._claim(source, f"{source}/{self.rng.choice(IDS)}{number}", predicate, roles, made))
        return [c for c in made if source != "reference" or c["citations"]]

    def _claim(self, source: str, ident: str, predicate: str, roles: Record, before: list[Record]) -> Record:
        rng, text = self.rng, self.texts.get(source, "")
        place = self.maybe(self._entity())
        voice = {"who": self.maybe(self._entity()), "act": self.words(), "engagement": self.one_of(closed.Engagement)}
        anchors = self.dates.get(source, [])
        low, high = rng.choice(NUMBERS), rng.choice(NUMBERS)
        if low is not None and high is not None and low > high:
            low, high = high, low
        quantity = {
            "lo": low,
            "hi": high,
            "unit": rng.choice(UNITS),
            "counted": self.words(),
            "as_of": self.maybe(self.strict_date()),
        }
        return {
            "id": ident, "source": source, "spans": [self._span(source) for _ in range(rng.choice((1, 1, 3)))] if text else [],
            "kind": self.one_of(closed.Kind), "predicate": predicate, "roles": roles,
            "content": self.maybe(rng.choice(before)["id"], 0.2) if before else None, "time": self.maybe(self._when(source, anchors), 0.8),
            "place": place, "place_relation": self.one_of(closed.PlaceRelation) if place else None, "quantity": self.maybe(quantity),
            "quantifier": self.maybe(self.one_of(closed.Quantifier), 0.2), "value": self.maybe(self.words()),
            "polarity": self.one_of(closed.Polarity), "modality": self.one_of(closed.Modality),
            "markers": [self._span(source)] if text and rng.random() < 0.3 else [],
            "irrealis": rng.choice(("actual", "actual", self.one_of(closed.Irrealis))),
            "voices": [{**voice, "span": self.maybe(self._span(source)) if text else None}] * rng.choice((0, 0, 1, 2)),
            "citations": self._citations(int(source == "reference")), "event": self.maybe(self._entity(), 0.2),
            "rank": "preferred" if rng.random() < 0.1 else "normal", "rank_reason": "because", "made_by": self._made_by(),
            "note": self.maybe(self.words()),
        }  # fmt: skip

    def _complete(self) -> list[Record]:
        made: list[Record] = []
        for number in range(self.rng.choice((0, 0, 1, 4))):
            entity, predicates = self._entity(), self.vocabulary["predicates"]
            citations = self._citations(1)
            if not predicates or entity is None or not citations:
                break
            predicate = self.rng.choice(list(predicates))
            role = self.rng.choice(["place", *(r.removesuffix("?") for r in predicates[predicate]["roles"])])
            made.append(
                {
                    "id": f"ref/complete{number}", "entity": entity, "role": role, "predicate": predicate,
                    "member_class": self.maybe(self._entity()), "place_relation": self.maybe(self.one_of(closed.PlaceRelation)),
                    "period": self.strict_date(), "statement": self.words(), "asserted_by": self.words(), "citations": citations,
                    "made_by": self._made_by(),
                }
            )  # fmt: skip
        return made

    def _searches(self) -> list[Record]:
        known = [c["id"] for rows in self.claims.values() for c in rows]
        return [
            {
                "id": f"search/{number}", "topic": self.words(), "claims": self.rng.sample(known, min(len(known), self.rng.randrange(4))),
                "queries": [self.words()] * self.rng.randrange(3), "date": self.words(), "found": self.words(), "note": self.words(),
                "made_by": self._made_by(),
            }
            for number in range(self.rng.choice((0, 0, 2)))
        ]  # fmt: skip

    def _assessments(self, searches: list[Record]) -> list[Record]:
        recorded = [c["id"] for c in self.references]
        stated = [c["id"] for rows in self.claims.values() for c in rows]
        if not stated or not recorded:
            return []
        return [
            {
                "id": f"assessment/{number}", "claims": self.rng.sample(stated, min(len(stated), self.rng.randrange(1, 4))),
                "verdict": self.rng.choice(("partly", "differs")), "differs_in": [self.one_of(closed.Slot)], "statement": "It is said: " + self.words(),
                "references": self.rng.sample(recorded, 1), "searches": [s["id"] for s in searches[:1]], "made_by": self._made_by(),
            }
            for number in range(self.rng.choice((0, 1, 3)))
        ]  # fmt: skip

    def _layer(self, source: str, kind: str, number: int) -> Record:
        spans = [self._span(source) for _ in range(self.rng.choice((1, 1, 2)))]
        return {"id": f"{source}/{kind}{number}", "source": source, "spans": spans, "note": self.maybe(self.words())}

    def _dates(self, source: str) -> list[Record]:
        made: list[Record] = []
        for number in range(self._few(self.texts[source])):
            when = self.maybe(self._when(source, made[-3:]), 0.8)
            made.append({**self._layer(source, "d", number), "time": when, "made_by": self._made_by()})
        return made

    def _mentions(self, source: str) -> list[Record]:
        if not self.entities:
            return []
        return [
            {
                **self._layer(source, "m", n),
                "entity": self._entity(),
                "sure": self.one_of(closed.Confidence),
                "made_by": self._made_by(),
            }
            for n in range(self._few(self.texts[source]))
        ]

    def _stance(self, source: str) -> list[Record]:
        made: list[Record] = []
        targets = [e["id"] for e in self.entities] + [c["id"] for c in self.claims[source]]
        for number in range(self._few(self.texts[source]) if targets else 0):
            category = self.one_of(closed.Category)
            layer = self._layer(source, "st", number)
            words = plain(" ".join(span["quote"] for span in layer["spans"]))
            holder = self._few_of([e["id"] for e in self.entities], none=True)
            if words in self.evaluated or (category == "affect" and (holder is None or not self.claims[source])):
                continue  # advice of `verify`: equal words have equal labels, a feeling has a feeler and another target
            self.evaluated.add(words)
            made.append(
                {
                    **layer, "holder": holder,
                    "target": self.claims[source][0]["id"] if category == "affect" else self._few_of(targets),
                    "polarity": "0" if category == "effective" else self.rng.choice("+-"), "category": category, "intensity": self.rng.randrange(1, 4),
                    "subcategory": self.rng.choice(sorted(SUBCATEGORIES[category])), "engagement": self.one_of(closed.StanceEngagement),
                    **{key: self.one_of(kind) for key, kind in _GRADED.items() if self.rng.random() < 0.5},
                    "made_by": self._made_by() | {"guideline": "3"},
                }
            )  # fmt: skip
        return made

    def _few_of(self, ids: list[str], none: bool = False) -> Any:
        """One id, several, or none, as a record of stance names them."""
        drawn = self.rng.sample(
            sorted(set(ids)), min(len(set(ids)), self.rng.choice((0, 1, 1, 3) if none else (1, 1, 3)))
        )
        return drawn if len(drawn) > 1 else drawn[0] if drawn else None

    def _sentences(self, source: str) -> list[Record]:
        return [
            {**self._layer(source, "s", n), "no_claim": self.maybe(self.one_of(closed.NoClaim))}
            for n in range(self._few(self.texts[source]))
        ]
