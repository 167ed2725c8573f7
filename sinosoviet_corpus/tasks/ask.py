"""Asks a program of the user's choice for proposals, section by section. It is run without a shell, with bounds on time and output.

The program runs with the user's rights, as whatever they start does; its answers are only data. It never has the lock of the corpus.
Who writes its proposals reads the corpus anew, so a corpus that is no longer sound takes none.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shlex
import signal
import subprocess
import tempfile
import time
from typing import Any, NamedTuple

from sinosoviet_corpus import progress
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import disk, layout
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy
from sinosoviet_corpus.proposers.answers import Answers, Lie
from sinosoviet_corpus.proposers.prompt import prompt, sections
from sinosoviet_corpus.visible import visible

MOST_SECONDS = 600.0  # of one section
MOST_BYTES = 4_000_000  # of one answer
_LOOK = 0.02  # seconds between two looks at the program
_LONGEST_NAME = 120  # characters of the command in `made_by`


class Asked(NamedTuple):
    """What a program proposed.

    records: the proposals, in the order of the answers.  lies: what was left out, with reasons.
    """

    records: tuple[Any, ...]
    lies: tuple[Lie, ...]


def ask(corpus: Corpus, source: str, command: str, at: str, taken: set[str]) -> Asked:
    """The proposals of a program for a text. command: as in a shell, but no shell reads it.  at: the day.  taken: ids in use.

    Raises CorpusError if the program cannot be started. A section at which it fails, or takes too long, is one lie.
    """
    words = _words(command)
    guidelines = _guidelines()
    text = corpus.texts[source]
    digest = hashlib.sha256(prompt(corpus, guidelines, text.source.language, "").encode()).hexdigest()[:12]
    named = visible(command)
    named = named if len(named) <= _LONGEST_NAME else named[: _LONGEST_NAME - 1] + "…"
    maker = MadeBy(
        agent=f"{named} (asked with prompt {digest})",
        at=at,
        status="proposed",
        confidence="medium",
        guideline=GUIDELINE,
    )
    answers = Answers(corpus, source, taken, maker)
    made: list[Any] = []
    parts = list(sections(text.text))
    for number, section in enumerate(parts, 1):
        progress.at(f"asking about {source}", number - 1, len(parts))
        question = prompt(corpus, guidelines, text.source.language, text.text[section.start : section.end])
        try:
            answer = _run(words, question.encode())
        except _Failed as failed:
            answers.lies.append(Lie(number, 0, str(failed), ""))
            continue
        made += answers.read(answer, section, number)
    kept = tuple(answers.named(made))
    return Asked(kept, tuple(answers.lies))


class _Failed(Exception):
    """The program gave no answer. The message says why."""


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise CorpusError(f"--with {command!r}: {error}", None, "Close the quotation.") from None
    if not words:
        raise CorpusError("--with names no program", None, 'As in --with "python3 annotate.py".')
    return words


def _guidelines() -> str:
    try:
        return disk.read(layout.shipped_corpus() / "annotations" / "guidelines.md").decode("utf-8")
    except OSError as error:
        raise CorpusError(f"the guidelines cannot be read: {error.strerror}", None, "Reinstall the package.") from None


def _run(words: list[str], question: bytes) -> str:
    """The standard output of the program. Raises _Failed, or CorpusError if it cannot be started."""
    with tempfile.TemporaryFile() as asks, tempfile.TemporaryFile() as says, tempfile.TemporaryFile() as complains:
        asks.write(question)
        asks.seek(0)
        own_group: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {}
        try:
            program = subprocess.Popen(words, stdin=asks, stdout=says, stderr=complains, **own_group)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error)
            raise CorpusError(
                f"{words[0]!r} cannot be started: {why}", None, "Is it installed, and can you run it?"
            ) from None
        until = time.monotonic() + MOST_SECONDS
        try:
            while program.poll() is None:
                if time.monotonic() > until:
                    raise _Failed(f"no answer within {MOST_SECONDS:g} seconds")
                if os.fstat(says.fileno()).st_size > MOST_BYTES or os.fstat(complains.fileno()).st_size > MOST_BYTES:
                    break
                time.sleep(_LOOK)
        finally:
            _end(program)
        if os.fstat(says.fileno()).st_size > MOST_BYTES or os.fstat(complains.fileno()).st_size > MOST_BYTES:
            raise _Failed(f"it wrote more than {MOST_BYTES:,} bytes")
        says.seek(0)
        complains.seek(0)
        if program.returncode != 0:
            last = complains.read().decode("utf-8", "replace").strip().split("\n")[-1]
            raise _Failed(f"it ended with code {program.returncode}{f': {last[:200]}' if last else ''}")
        try:
            return says.read().decode("utf-8")
        except UnicodeDecodeError as error:
            raise _Failed(f"its answer is not UTF-8 at byte {error.start}") from None


def _end(program: subprocess.Popen[bytes]) -> None:
    """End the program, and what it started, if anything of it still runs."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, signal.SIGKILL)
    elif program.poll() is None:
        program.kill()
    program.wait()
