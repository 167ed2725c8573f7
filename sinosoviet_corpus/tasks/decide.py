"""decide: record a person's decision on a finding. The log only grows; the last decision on a finding counts."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import chain, layout, seal, writing
from sinosoviet_corpus.files.reader import to_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.words import Judgement
from sinosoviet_corpus.tasks.checked import checked
from sinosoviet_corpus.tasks.verify import sound_reading

REASONS = {
    "error-in-text": "the text is wrong",
    "error-in-reference": "a work of reference, or our reading of it, is wrong",
    "other-calendar": "false alarm: another calendar",
    "other-person": "false alarm: another person or thing",
    "misread-text": "false alarm: the annotation misreads the text",
    "genuine-disagreement": "the sources disagree, and both stand",
    "already-discussed": "discussed elsewhere (say where in --note)",
    "out-of-scope": "not for this corpus to decide",
    "taken-back": "an earlier decision was a mistake",
}


def decide(root: Path, finding: str, judgement: Judgement, reason: str, by: str, note: str | None = None) -> Decision:
    """Append a decision on the finding whose id begins with `finding`. Raises CorpusError for an unknown or ambiguous one.

    The decision is bound to the fingerprint of the finding. If a claim or the rule changes, `check` reports it as stale.
    """
    _valid(reason, by, note)
    return save(root, *made([_find(_found(root), finding)], judgement, reason, by, note))[0]


def decide_case(
    root: Path, case: str, judgement: Judgement, reason: str, by: str, note: str | None = None
) -> tuple[Decision, ...]:
    """Append a decision on every finding of a case, named by the id of its claim. Raises CorpusError for an unknown one."""
    _valid(reason, by, note)
    found = [f for f in _found(root) if f.case == case]
    if not found:
        raise CorpusError(
            f"no case has the name {case!r}", None, "`sinosoviet check --format full` prints the names of the cases."
        )
    return save(root, *made(found, judgement, reason, by, note))


def _valid(reason: str, by: str, note: str | None) -> None:
    for fault in faults(reason, by, note).values():
        raise fault


def faults(reason: str, by: str, note: str | None) -> dict[str, CorpusError]:
    """What keeps these from being a decision: "reason", "by" or "note" -> the error. Empty if nothing does."""
    found: dict[str, CorpusError] = {}
    if reason not in REASONS:
        reasons = [f"  {name}: {what}" for name, what in REASONS.items()]
        found["reason"] = CorpusError(f"there is no reason {reason!r}", None, listed=["The reasons are", *reasons])
    if not by.strip():
        found["by"] = CorpusError("a decision needs a name", None, "Say who decides: --by NAME.")
    if reason == "already-discussed" and not (note or "").strip():
        found["note"] = CorpusError("this reason needs a note", None, "Say where it was discussed: --note TEXT.")
    for option, text in (("by", by), ("note", note or "")):
        if not _is_unicode(text):
            found[option] = CorpusError(f"--{option} is not UTF-8", None, "Check the settings of your terminal.")
    return found


def _found(root: Path) -> tuple[Finding, ...]:
    with writing.writing(root):  # wait for other writers, and repair what a killed one left
        reading = sound_reading(root)
    return checked(reading.raw, to_corpus(reading)).findings


def made(findings: list[Finding], judgement: Judgement, reason: str, by: str, note: str | None) -> list[Decision]:
    """Decisions on findings, made now."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return [
        Decision(
            finding=f.id,
            code=f.code,
            claim=f.claim,
            judgement=judgement,
            reason=reason,
            by=by,
            at=now,
            note=note,
        )
        for f in findings
    ]


def save(
    root: Path, *decisions: Decision, allowed: Callable[[Corpus], None] = lambda corpus: None
) -> tuple[Decision, ...]:
    """Append decisions to the log, each with its seal. Return them as stored. Raises CorpusError.

    allowed: raises an error if the corpus, once nobody else can write, is not the one that was decided on; then nothing is written.
    Each time the log is replaced before the seal. In between it has one line more than is sealed, which counts as sound.
    """
    stored = []
    with writing.writing(root):
        reading = sound_reading(root)  # somebody else may have decided in the meantime
        allowed(to_corpus(reading))
        now = reading.raw
        for decision in decisions:
            log, saved = chain.appended(now.get(layout.DECISIONS, b""), decision)
            now = {**now, layout.DECISIONS: log}
            writing.put(root, {layout.DECISIONS: log, layout.SEAL: seal.seal(now)})
            stored.append(saved)
    return tuple(stored)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _find(findings: tuple[Finding, ...], prefix: str) -> Finding:
    matching = [f for f in findings if f.id.startswith(prefix)]
    if len(matching) == 1:
        return matching[0]
    if matching:
        raise CorpusError(f"{len(matching)} findings begin with {prefix!r}", None, "Give more of the id.")
    of_claim = [f for f in findings if f.case == prefix]
    listed = ["The findings of that claim are", *(f"  {f.id} {f.code} {f.message}" for f in of_claim)]
    fix = None if of_claim else "`sinosoviet check` prints the id after the name of the rule."
    raise CorpusError(f"no finding begins with {prefix!r}", None, fix, listed if of_claim else ())
