"""The sentence of a claim. If it reads wrongly, the annotation is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE, Claim, Voice
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of
from sinosoviet_corpus.render import mood, reported, verb
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.joined import is_joined, joint
from sinosoviet_corpus.render.label import Labels
from sinosoviet_corpus.render.quantity import as_of, counting, is_amount, number, of_interval, of_quantity, unit
from sinosoviet_corpus.render.template import FIRST, curly, fill, is_name, listed, related

DEEPEST = 5  # claims within claims; what lies deeper is "something"
_CONTENT = " that {content}"
_RELATIONS = {"basin_of": "in the basin of", "from": "from", "to": "to"}
_NEAR = "in|on|at|to|from|near|along"
_HERE = "…"  # in a value: where the other participant stands ("pushed … to the West")
_TIMES = {"order", "enclosure", "part", "simultaneity", "relation"}


class Speaker:
    """Renders claims of one corpus; keeps its look-ups."""

    def __init__(self, corpus: Corpus) -> None:
        self._predicates = corpus.vocabulary.predicates
        self._propositions: dict[tuple[str, int], str] = {}
        self._undated: dict[tuple[str, int], str] = {}
        self._claims = {c.id: c for c in corpus.claims}
        self._labels = Labels(corpus)

    def label(self, entity: str) -> str:
        """The label of an entity, as a sentence takes it; a claim's proposition in quotation marks; the id itself if unknown."""
        if entity in self._claims:
            return f"“{self.proposition(self._claims[entity], 1)}”"
        return self._labels.label(entity)

    def sentence(self, claim: Claim) -> str:
        """The whole sentence: who says it, how, and when it was. Ends with a full stop."""
        said = self.proposition(claim)
        if claim.source == REFERENCE:
            return f"The record says that {said}."
        if claim.voices:
            return self._once(f"The text reports{self._chain(claim, said)}", claim) + "."
        predicate = self._predicates.get(claim.predicate)
        opening = reported.opening(claim, is_judgement=predicate is not None and not predicate.checkable)
        return f"{opening} {said}."

    def proposition(self, claim: Claim, depth: int = 0) -> str:
        """The proposition alone, as a clause. depth: how many other claims it is nested in."""
        key = (claim.id, depth)
        if key not in self._propositions:
            said = self._clause(claim, depth)
            self._propositions[key] = said if depth else self._once(said, claim)
        return self._propositions[key]

    def amount(self, claim: Claim) -> str:
        """The number of a claim and when it held: "600,000 persons in May 1989". Empty if it has no number."""
        q = claim.quantity
        if q is None:
            return ""
        when = of_when(claim.time) if claim.time else as_of(q, None)
        return f"{number(q)} {unit(q)} {when}".rstrip()

    def _chain(self, claim: Claim, said: str) -> str:
        """ " that Yudin said that Khrushchev hoped that ..."; of a voice without a name: ", as the view of someone unnamed (“called”), that ..."."""
        voices = claim.voices
        if len(voices) == 1 and voices[0].who is None:
            return f", as the view of someone unnamed (“{voices[0].act}”), that {said}"
        last = voices[-1]
        if last.who is not None:
            said = self._after(said, self._voice(last), (last.who,))
        told = (f"{self._voice(v)} {reported.verb(v, claim if v is last else None)} that" for v in voices)
        return f" that {' '.join(told)} {said}"

    def _voice(self, voice: Voice) -> str:
        if voice.who is None:
            return "someone unnamed"
        label = self._labels.label(voice.who)
        return f"the {label}" if self._labels.type(voice.who) == "office" else label

    def _after(self, said: str, speaker: str, ids: tuple[str, ...]) -> str:
        """What is said, with a pronoun for its subject if that is who says it: "the Soviet Union said that it ..."."""
        pronoun = self._labels.pronoun(ids)
        return f"{pronoun} {said[len(speaker) + 1 :]}" if pronoun and said.startswith(f"{speaker} ") else said

    def _once(self, said: str, claim: Claim) -> str:
        """The sentence with persons called by their full names once: "Pavel Yudin said that Yudin had returned"."""
        for person in sorted(self._persons(claim)):
            label = self._labels.label(person)
            first, found, rest = said.partition(label)
            if label in rest:
                rest = re.sub(rf"{re.escape(label)}\b", self._labels.short(person), rest)
            said = first + found + rest
        return said

    def _persons(self, claim: Claim) -> set[str]:
        """The persons of a claim and of the claims in it."""
        persons, seen, left = set[str](), {claim.id}, [claim]
        while left:
            one = left.pop()
            named = {v.who for v in one.voices if v.who} | {i for ids in one.roles.values() for i in ids}
            persons |= {i for i in named if self._labels.type(i) == "person"}
            inner = {i for i in (*named, one.content) if i in self._claims} - seen
            seen |= inner
            left += [self._claims[i] for i in inner]
        return persons

    def _clause(self, claim: Claim, depth: int, told: str | None = None) -> str:
        """told: the verb of the sentence that this is the content of."""
        predicate = self._predicates.get(claim.predicate)
        if predicate is None:
            return f"{claim.predicate}({', '.join(x for ids in claim.roles.values() for x in ids)})"
        template, slots = self._template(claim, predicate, depth), dict(self._slots(claim, predicate, depth))
        if predicate.doer and predicate.doer not in claim.roles:
            slots[predicate.doer] = "somebody"
        together = joint(claim, predicate, self._claims)
        if together:
            template = together
            slots |= {
                role: self._clauses(ids, claim, depth)
                for role, ids in claim.roles.items()
                if is_joined(ids, self._claims)
            }
            slots |= self._subjects(claim, predicate, slots)
        said = self._act(claim, predicate)
        if said:
            template = mood.with_verb(template, said)
        modal = self._modal(claim, told, template)
        is_denied = claim.polarity == "-" and predicate.sentence == predicate.negative and not self._is_of_none(claim)
        template, slots["value"] = mood.put(
            template, slots["value"], claim, modal, is_denied=is_denied, is_joint=bool(together)
        )
        template = self._agreeing(template, slots, claim)
        # Place and time go before the reported content: after it they would read as part of the content.
        template, content, after = template.partition(_CONTENT)
        template = self._placed(template, slots, claim)
        if claim.quantity:
            template = self._counted(template, slots, claim, predicate)
        if claim.interval:
            template += f"{'' if claim.interval.kind == 'length' else ','} {of_interval(claim.interval)}"
        template += f"{'' if '{when}' in template else '{when}'}{content}{after}"
        slots["when"] = self._when(claim, predicate)
        if _CONTENT in template:
            opening = FIRST.match(template)
            slots["content"] = self._content(claim, said, opening[1] if opening else "", depth)
        return curly(" ".join(fill(template, slots).split())).removesuffix(",")

    def _template(self, claim: Claim, predicate: Predicate, depth: int) -> str:
        """The template of a claim: of its relations, or of its predicate; what names itself is known by that name."""
        if claim.relations:
            return related(claim, predicate)
        template = predicate.sentence if claim.polarity == "+" else predicate.negative
        if predicate.meaning == "naming" and claim.value:
            named = [i for role, ids in claim.roles.items() if slots_of(predicate).get(role) == "entity" for i in ids]
            if len(named) == 1 and is_name(claim.value, self._label(named[0], claim, predicate)):
                template = template.replace("as “{value}”", "by that name")
        if self._is_of_none(claim):
            return predicate.sentence
        if predicate.doer and predicate.doer not in claim.roles and claim.polarity == "-":
            return f"it is not so that {predicate.sentence}"
        return template

    def _slots(self, claim: Claim, predicate: Predicate, depth: int) -> Mapping[str, str]:
        template = predicate.sentence
        opening = FIRST.match(template)
        subject = opening[1] if opening else ""
        slots = {}
        for role, ids in claim.roles.items():
            is_repeated = role != subject and ids == claim.roles.get(subject) and f"{role}?" in predicate.roles
            names = [] if is_repeated else [self._noun(x, role, subject, claim, predicate, depth) for x in ids]
            slots[role] = "" if names == ["aid"] and "help" in template else listed(names)  # "help in the form of aid"
        self._quantify(slots, claim, subject)
        value = claim.value or ""
        if _HERE in value and "{value}" in template:
            inner = next((role for role in slots if role != subject and slots[role]), "")
            value, slots[inner] = value.replace(_HERE, slots.get(inner, "")), ""
        return {**slots, "value": value, "place": "", "quantity": "", "content": ""}

    def _noun(self, entity: str, role: str, subject: str, claim: Claim, predicate: Predicate, depth: int) -> str:
        """A participant as the sentence names it. A claim becomes a clause: "the fact that A met B"."""
        if entity in self._claims:
            clause = self._inner(entity, depth)
            if role == subject and predicate.meaning not in _TIMES:
                return clause if entity != claim.roles[role][-1] else f"{clause}, and this"
            if (claim.value or "").endswith(" that"):
                return clause
            return f"the {'time when' if predicate.meaning in _TIMES else 'fact that'} {clause}"
        label = self._label(entity, claim, predicate)
        if self._labels.type(entity) == "office" and predicate.meaning not in ("tenure", "appointment"):
            return f"the {label}"
        subjects = claim.roles.get(subject, ())
        if role == subject or len(subjects) != 1:
            return label
        others = tuple(i for name, ids in claim.roles.items() if name not in (role, subject) for i in ids)
        return self._labels.owned(label, subjects[0], others)

    def _label(self, entity: str, claim: Claim, predicate: Predicate) -> str:
        called = self._labels.called(entity, claim)
        is_named = predicate.meaning == "naming" and called == self._labels.label(entity)
        return self._labels.plain(entity) if is_named else called

    def _inner(self, claim: str, depth: int) -> str:
        """A claim in another, without its time."""
        if depth >= DEEPEST:
            return "something happened"
        key = (claim, depth + 1)
        if key not in self._undated:
            inner = msgspec.structs.replace(self._claims[claim], time=None)
            self._undated[key] = self._clause(inner, depth + 1)
        return self._undated[key]

    def _clauses(self, ids: tuple[str, ...], claim: Claim, depth: int) -> str:
        """Clauses of one role, joined; what has the subject of the clause before it leaves it out."""
        told: list[str] = []
        for one in ids:
            clause, subject = self._inner(one, depth), self._subject(one)
            is_same = (
                bool(told)
                and subject
                and subject == self._subject(ids[len(told) - 1])
                and clause.startswith(f"{subject} ")
            )
            told.append(clause[len(subject) + 1 :] if is_same else clause)
        return listed(told)

    def _subject(self, claim: str) -> str:
        """The words that the clause of a claim begins with, if it has one subject; else ''."""
        inner = self._claims[claim]
        predicate = self._predicates.get(inner.predicate)
        opening = FIRST.match(predicate.sentence) if predicate else None
        ids = inner.roles.get(opening[1], ()) if opening and opening.start(1) == 1 else ()
        return self._labels.called(ids[0], inner) if len(ids) == 1 and ids[0] not in self._claims else ""

    def _subjects(self, claim: Claim, predicate: Predicate, slots: Mapping[str, str]) -> dict[str, str]:
        """Of two clauses with one subject, the second says "it", or goes on with a gerund: "A studied there before returning"."""
        role = {slot: role for role, slot in slots_of(predicate).items()}
        first, second = {"cause": ("effect", "cause"), "order": ("earlier", "later")}.get(
            predicate.meaning or "", ("", "")
        )
        one, two = (claim.roles.get(role.get(slot, ""), ()) for slot in (first, second))
        if len(one) != 1 or len(two) != 1 or one[0] not in self._claims or two[0] not in self._claims:
            return {}
        subject, clause = self._subject(two[0]), slots[role[second]]
        if not subject or subject != self._subject(one[0]) or not clause.startswith(f"{subject} "):
            return {}
        phrase = clause[len(subject) + 1 :]
        if predicate.meaning == "order":
            return {role[second]: verb.gerund(phrase) or clause}
        is_it = subject.startswith("the ") and not phrase.startswith("were ")
        return {role[second]: f"it {phrase}"} if is_it else {}

    def _is_of_none(self, claim: Claim) -> bool:
        """Whether a denial holds of all: "no alliance was able to", not "all alliances were not able to"."""
        predicate = self._predicates[claim.predicate]
        opening = FIRST.match(predicate.sentence)
        ids = claim.roles.get(opening[1], ()) if opening else ()
        is_many = len(ids) == 1 and self._labels.type(ids[0]) in ("class", "group") and self._labels.is_plural(ids[0])
        return claim.polarity == "-" and claim.quantifier == "all" and is_many

    def _quantify(self, slots: dict[str, str], claim: Claim, subject: str) -> None:
        """Put "some", "most" or "all" before what there are several of; "no" before what is denied of all."""
        if not claim.quantifier or claim.quantifier == "none":
            return
        quantifier = "no" if self._is_of_none(claim) else claim.quantifier
        roles = sorted(claim.roles, key=lambda role: role != subject)
        for kinds in (("class", "group"), ("work", "concept", "event", "organisation")):
            for role in roles:
                ids = claim.roles[role]
                is_many = len(ids) == 1 and self._labels.type(ids[0]) in kinds
                if is_many and (
                    self._labels.is_plural(ids[0]) or (kinds[0] == "class" and slots[role].startswith("the "))
                ):
                    of = "of " if slots[role].startswith(("the ", "its ")) else ""
                    slots[role] = f"{'none' if of and quantifier == 'no' else quantifier} {of}{slots[role]}"
                    return

    def _act(self, claim: Claim, predicate: Predicate) -> str | None:
        """The verb of an act of speech or thought; None for other claims."""
        if predicate.meaning not in ("speech", "thought"):
            return None
        content = self._claims.get(claim.content or "")
        if claim.value:
            return claim.value
        speakers = {entity for ids in claim.roles.values() for entity in ids}
        for voice in reversed(content.voices if content else ()):
            is_group = (
                content is not None and len(content.voices) == 1 and self._labels.type(voice.who or "") == "group"
            )
            if voice.who in speakers or is_group:
                return reported.verb(voice, content)
        if predicate.meaning == "speech":
            is_event = any(self._labels.type(i) == "event" for ids in claim.roles.values() for i in ids)
            return "showed" if is_event else "said"
        if content is not None and content.irrealis == "planned":
            return "hoped"
        is_so = content is not None and claim.source != REFERENCE and not content.voices
        return "realised" if is_so else "thought"

    def _modal(self, claim: Claim, told: str | None, template: str) -> str:
        """The modal verb of a plan or supposition. What states plan, as a text says itself, they "meant to" do."""
        modal = reported.modal(claim, told)
        opening = FIRST.match(template)
        types = {self._labels.type(i) for i in claim.roles.get(opening[1], ())} if opening else set()
        is_own = claim.source != REFERENCE and not claim.voices and told is None
        return "meant to" if modal == "was to" and is_own and types == {"state"} else modal

    def _content(self, claim: Claim, told: str | None, subject: str, depth: int) -> str:
        """The reported content, without a time that was just given."""
        content = self._claims.get(claim.content or "")
        if content is None or depth >= DEEPEST:
            return "something was so"
        time = self._claims[claim.id].time if claim.id in self._claims else claim.time
        is_inner = claim.time is None and time is not None
        if is_inner or (content.time is not None and time is not None and of_when(content.time) == of_when(time)):
            content = msgspec.structs.replace(content, time=None)
        ids = claim.roles.get(subject, ())
        return self._after(
            self._clause(content, depth + 1, told), listed([self._labels.called(i, claim) for i in ids]), ids
        )

    def _agreeing(self, template: str, slots: dict[str, str], claim: Claim) -> str:
        """The template with "were" for "was" after several subjects or a label in the plural."""
        opening = FIRST.match(template)
        ids = claim.roles.get(opening[1], ()) if opening else ()
        if (
            opening is None
            or not ids
            or ids[0] in self._claims
            or (len(ids) == 1 and not self._labels.is_plural(ids[0]))
        ):
            return template
        rest = template[opening.end() :]
        if rest.startswith("{value}"):
            slots["value"] = mood.plural(slots["value"])
        return template[: opening.end()] + mood.plural(rest)

    def _placed(self, template: str, slots: dict[str, str], claim: Claim) -> str:
        """Puts the place into the template, unless a participant is called after it ("young people in Beijing")."""
        if not claim.place:
            return template
        is_needed = "{place}" in re.sub(r"\[[^\]]*\]", "", template)
        if not is_needed and any(claim.place in ids for ids in claim.roles.values()):
            return template
        label = self._labels.called(claim.place, claim)
        relation = _RELATIONS.get(claim.place_relation or "", claim.place_relation or "in")
        if label.endswith(" basin"):
            relation = relation.removesuffix(" the basin of") if claim.place_relation == "basin_of" else relation
        if relation == "in" and re.search(r"\bIslands?\b", label):
            relation = "on"
        place = f"{relation} {label}"
        names = "|".join(
            re.escape(n) for n in sorted({label, *self._labels.names(claim.place)}, key=lambda n: (-len(n), n))
        )
        for role, text in slots.items():
            types = {self._labels.type(i) for i in claim.roles.get(role, ())}
            near = _NEAR if types & {"state", "organisation", "office"} else f"{_NEAR}|of"
            if not is_needed and re.search(rf"\b(?:{near}) (?:the )?(?:{names})(?!\w)", text):
                return template
        slots["place"] = f"{place}," if ", " in re.sub(r"\(.*?\)", "", place) else place
        return template if "{place}" in template else template + "[ {place}]"

    def where(self, claim: Claim) -> str:
        """The place of a claim as an adverbial ("in Beijing"); "" if it has none."""
        if not claim.place:
            return ""
        relation = _RELATIONS.get(claim.place_relation or "", claim.place_relation or "in")
        return f"{relation} {self._labels.called(claim.place, claim)}"

    def how_much(self, claim: Claim) -> str:
        """The quantity of a claim; "" if it has none."""
        return of_quantity(claim.quantity) if claim.quantity else ""

    def _counted(self, template: str, slots: dict[str, str], claim: Claim, predicate: Predicate) -> str:
        """Puts the number into the template: before what is counted, else after the sentence in brackets."""
        quantity = claim.quantity
        if quantity is None or (claim.value and unit(quantity) in claim.value):
            return template
        if predicate.meaning == "count":
            is_many = any(self._labels.is_plural(i) for ids in claim.roles.values() for i in ids)
            slots["quantity"] = of_quantity(quantity)
            if is_amount(quantity):
                return counting(template, quantity)
            if is_many:
                slots["quantity"] = number(quantity)
            return template
        for role, ids in claim.roles.items():
            words = {unit(quantity), unit(quantity).removesuffix("s")}
            is_of = unit(quantity) == "people" or words & set(slots[role].split())
            if (
                len(ids) == 1
                and self._labels.type(ids[0]) in ("class", "group")
                and self._labels.is_plural(ids[0])
                and is_of
            ):
                slots[role] = f"{number(quantity)} {slots[role].removeprefix('the ').removeprefix('its ')}"
                return template
        slots["quantity"] = of_quantity(quantity)
        return template if "{quantity}" in template else template + "[ ({quantity})]"

    def _when(self, claim: Claim, predicate: Predicate) -> str:
        held = as_of(claim.quantity, claim.time) if claim.quantity else ""
        if claim.time is None:
            return f" {held}" if held else ""
        when = of_when(claim.time)
        if claim.quantity and held and (claim.quantity.as_of or "").startswith(f"{claim.time.edtf}-"):
            return f" {held}"
        if claim.time.mode == "throughout" and (claim.polarity == "-" or predicate.meaning == "count"):
            any_time = "at any time " if claim.polarity == "-" else ""
            when = re.sub("^(?:throughout the period |at all times )", any_time, when)
            when = re.sub("^throughout ", f"{any_time}in ", when)
        return f" {when}{f' ({held})' if held else ''}"
