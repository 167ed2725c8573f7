"""The clause of a claim: the template of its predicate, filled, with the verb as polarity, plan and tense want it, with place, number and time."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of
from sinosoviet_corpus.render import mood, reported, verb
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.joined import is_joined, joint
from sinosoviet_corpus.render.label import Labels
from sinosoviet_corpus.render.participants import Participants
from sinosoviet_corpus.render.place import placed
from sinosoviet_corpus.render.quantity import of_interval
from sinosoviet_corpus.render.template import FIRST, SLOT, curly, fill, is_name, listed, related
from sinosoviet_corpus.render.when import is_open, when

DEEPEST = 5  # claims within claims; what lies deeper is "something"
_CONTENT = " that {content}"
_AGENTS = {"person", "group", "state", "organisation"}
_DESCRIBED = {
    "event",
    "concept",
    "policy",
    "class",
    "group",
    "structure",
    "work",
}  # their labels may hold what a time would go with
_UNDERTAKEN = {"structure", "policy", "event"}
_LONG = 7  # words of a label after which a time would read as part of it
_BECOMING = re.compile(r"\b(?:became|becom\w+|transformed into|turned into)\b")
_NEVER = re.compile(r"\b(?:no longer|never)\b")
_NOT = re.compile(r"\b(was|were|is|are|would|could|should|might|had) not\b")


class Clauses:
    """Renders claims as clauses; keeps those that stand in other claims."""

    def __init__(self, predicates: Mapping[str, Predicate], claims: Mapping[str, Claim], labels: Labels) -> None:
        self._predicates, self._claims, self._labels = predicates, claims, labels
        self._undated: dict[tuple[str, int], str] = {}
        self._participants = Participants(claims, labels, self._inner)

    def clause(self, claim: Claim, depth: int, outer: str | None = None) -> str:
        """The clause. depth: how many claims it is nested in.  outer: the verb of the sentence that this is the content of."""
        predicate = self._predicates.get(claim.predicate)
        if predicate is None:
            return f"{claim.predicate}({', '.join(x for ids in claim.roles.values() for x in ids)})"
        slots = self._participants.slots(claim, predicate, depth)
        template = self._template(claim, predicate)
        if predicate.doer and predicate.doer not in claim.roles:
            slots[predicate.doer] = "somebody"
        together = joint(claim, predicate, self._claims)
        if together:
            template = together
            slots |= {
                role: self._joined(ids, depth) for role, ids in claim.roles.items() if is_joined(ids, self._claims)
            }
            slots |= self._subjects(claim, predicate, slots, together)
        act = self._act(claim, predicate)
        if act:
            template = mood.with_verb(template, act)
        template = self._put(template, slots, claim, predicate, outer, is_joint=bool(together))
        # Place and time go before the reported content: after it they would read as part of the content.
        template, content, after = template.partition(_CONTENT)
        template = placed(template, slots, claim, self._labels)
        if claim.quantity:
            template = self._participants.counted(template, slots, claim, predicate)
        if claim.interval:
            template += f"{'' if claim.interval.kind == 'length' else ','} {of_interval(claim.interval)}"
        slots["when"] = when(claim, predicate)
        if "{when}" not in template:
            is_plan = claim.irrealis == "planned" and outer is None  # the time is that of the plan
            is_front = not content and not together and (is_plan or self._is_heavy(template, slots, claim))
            template = f"{{when}} {template}" if is_front else f"{template}{{when}}"
        if content:
            opening = FIRST.match(template)
            slots["content"] = self._content(claim, act, opening[1] if opening else "", depth)
            content = " {content}" if slots["content"].startswith(("to ", "not to ")) else content
        return curly(" ".join(fill(template + content + after, slots).split())).removesuffix(",")

    def after(self, said: str, speaker: str, ids: tuple[str, ...], content: Claim) -> str:
        """What is said, with a pronoun for its subject if that is who says it: "the Soviet Union said that it ..."."""
        if not said.startswith(f"{speaker} "):
            return said
        passage = " ".join(span.quote for span in content.spans)
        person = (
            re.search(r"\b(?:he|she)\b", passage) if len(ids) == 1 and self._labels.type(ids[0]) == "person" else None
        )
        pronoun = self._labels.pronoun(ids) or (person[0] if person else "")
        return f"{pronoun} {said[len(speaker) + 1 :]}" if pronoun else said

    def _template(self, claim: Claim, predicate: Predicate) -> str:
        """The template of a claim: of its relations, or of its predicate; what names itself is known by that name."""
        if claim.relations:
            return related(claim, predicate)
        template = predicate.sentence if claim.polarity == "+" else predicate.negative
        if predicate.meaning == "naming" and claim.value:
            named = [i for role, ids in claim.roles.items() if slots_of(predicate).get(role) == "entity" for i in ids]
            if len(named) == 1 and is_name(claim.value, self._participants.label(named[0], claim, predicate)):
                template = template.replace("as “{value}”", "by that name")
        if self._participants.is_of_none(claim, predicate):
            return predicate.sentence
        if predicate.doer and predicate.doer not in claim.roles and claim.polarity == "-":
            return f"it is not so that {predicate.sentence}"
        if predicate.meaning == "occurrence" and claim.place is None and is_open(claim.time):
            return template.replace("took place", "lasted").replace("take place", "last")
        given = next((role for role in claim.roles if f"in the form of {{{role}}}" in template), "")
        if {self._labels.type(i) for i in claim.roles.get(given, ())} & _UNDERTAKEN:
            return template.replace("in the form of {", "with {")  # help with a dam, in the form of machines
        if predicate.meaning == "cause" and self._is_agent(claim, predicate):
            return template.replace("led to", "brought about").replace("lead to", "bring about")
        return template

    def _is_agent(self, claim: Claim, predicate: Predicate) -> bool:
        """Whether the cause is somebody: the Soviet Union does not lead to something, it brings it about."""
        causes = (ids for role, ids in claim.roles.items() if slots_of(predicate).get(role) == "cause")
        return all(self._labels.type(i) in _AGENTS for ids in causes for i in ids)

    def _put(
        self,
        template: str,
        slots: dict[str, str],
        claim: Claim,
        predicate: Predicate,
        outer: str | None,
        *,
        is_joint: bool,
    ) -> str:
        """The template with its verb denied, planned, supposed, in the plural and in the present, as the claim wants it."""
        is_of_none = self._participants.is_of_none(claim, predicate)
        passage = " ".join(span.quote for span in claim.spans)
        opening = FIRST.match(template)
        ids = claim.roles.get(opening[1], ()) if opening else ()
        is_state = predicate.meaning in (None, "description") and not is_joint and not is_joined(ids, self._claims)
        if is_state and opening and claim.polarity == "+" and _BECOMING.search(passage):
            template = template[: opening.end()] + re.sub(
                r"^(?:was|were) (?!\{place)", "became ", template[opening.end() :]
            )
        is_denied = claim.polarity == "-" and predicate.sentence == predicate.negative and not is_of_none
        template, slots["value"] = mood.put(
            template, slots["value"], claim, self._modal(claim, outer, template), is_denied=is_denied, is_joint=is_joint
        )
        template = self._agreeing(template, slots, claim)
        never = _NEVER.search(passage) if claim.polarity == "-" else None
        if never:
            template, slots["value"] = (
                _NOT.sub(rf"\1 {never[0]}", text, count=1) for text in (template, slots["value"])
            )
        return template

    def _is_heavy(self, template: str, slots: Mapping[str, str], claim: Claim) -> bool:
        """Whether a time at the end would read as part of what stands there: "a promise not to use force in 1959"."""
        filled = [name for name in SLOT.findall(template) if slots.get(name)]
        last = filled[-1] if filled else ""
        if last == "value" or " that " in slots.get(last, ""):
            return " that " in slots.get(last, "")
        types = {self._labels.type(i) for i in claim.roles.get(last, ())}
        is_first = len(filled) < 2
        return not is_first and bool(types & _DESCRIBED) and len(re.sub("“.*?”", "“”", slots[last]).split()) >= _LONG

    def _inner(self, claim: str, depth: int) -> str:
        """A claim in another, without its time."""
        if depth >= DEEPEST:
            return "something happened"
        key = (claim, depth + 1)
        if key not in self._undated:
            inner = msgspec.structs.replace(self._claims[claim], time=None)
            self._undated[key] = self.clause(inner, depth + 1)
        return self._undated[key]

    def _joined(self, ids: tuple[str, ...], depth: int) -> str:
        """Clauses of one role, joined; what has the subject of the clause before it leaves it out."""
        outer: list[str] = []
        for one in ids:
            clause, subject = self._inner(one, depth), self._subject(one)
            is_same = (
                bool(outer)
                and subject
                and subject == self._subject(ids[len(outer) - 1])
                and clause.startswith(f"{subject} ")
            )
            outer.append(clause[len(subject) + 1 :] if is_same else clause)
        return listed(outer)

    def _subject(self, claim: str) -> str:
        """The words that the clause of a claim begins with, if it has one subject; else ''."""
        inner = self._claims[claim]
        predicate = self._predicates.get(inner.predicate)
        opening = FIRST.match(predicate.sentence) if predicate else None
        ids = inner.roles.get(opening[1], ()) if opening and opening.start(1) == 1 else ()
        return self._labels.called(ids[0], inner) if len(ids) == 1 and ids[0] not in self._claims else ""

    def _subjects(self, claim: Claim, predicate: Predicate, slots: Mapping[str, str], template: str) -> dict[str, str]:
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
        if template.find(f"{{{role[second]}}}") < template.find(f"{{{role[first]}}}"):
            return {}  # it stands first
        if predicate.meaning == "order":
            return {role[second]: verb.gerund(phrase) or clause} if template.find(" before ") >= 0 else {}
        is_it = subject.startswith("the ") and not phrase.startswith("were ")
        return {role[second]: f"it {phrase}"} if is_it else {}

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

    def _modal(self, claim: Claim, outer: str | None, template: str) -> str:
        """The modal verb of a plan or supposition. What states plan, as a text says itself, they "meant to" do."""
        modal = reported.modal(claim, outer)
        opening = FIRST.match(template)
        types = {self._labels.type(i) for i in claim.roles.get(opening[1], ())} if opening else set()
        is_own = claim.source != REFERENCE and not claim.voices and outer is None
        return "meant to" if modal == "was to" and is_own and types == {"state"} else modal

    def _content(self, claim: Claim, act: str | None, subject: str, depth: int) -> str:
        """The reported content, without a time that was just given; "to guard the border" for what the one who means it is to do."""
        content = self._claims.get(claim.content or "")
        if content is None or depth >= DEEPEST:
            return "something was so"
        time = self._claims[claim.id].time if claim.id in self._claims else claim.time
        is_inner = claim.time is None and time is not None
        if is_inner or (content.time is not None and time is not None and of_when(content.time) == of_when(time)):
            content = msgspec.structs.replace(content, time=None)
        ids = claim.roles.get(subject, ())
        said, speaker = self.clause(content, depth + 1, act), listed([self._labels.called(i, claim) for i in ids])
        return reported.infinitive(act or "", speaker, said) or self.after(said, speaker, ids, content)

    def _agreeing(self, template: str, slots: dict[str, str], claim: Claim) -> str:
        """The template with "were" for "was" after several subjects or a label in the plural; in the present if the text speaks so."""
        opening = FIRST.match(template)
        ids = claim.roles.get(opening[1], ()) if opening else ()
        if opening is None or not ids:
            return template
        is_plural = ids[0] not in self._claims and (len(ids) > 1 or self._labels.is_plural(ids[0]))
        now = claim.tense == "present" and claim.irrealis in ("actual", "question")

        def put(phrase: str) -> str:
            phrase = mood.plural(phrase) if is_plural else phrase
            return (verb.present(phrase, is_plural=is_plural) or phrase) if now else phrase

        rest = template[opening.end() :]
        if rest.startswith("{value}"):
            slots["value"] = put(slots["value"])
            return template
        return template[: opening.end()] + put(rest)
