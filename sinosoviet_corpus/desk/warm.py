"""The corpus and its findings, kept warm: files are read again only after a change, and the check runs again in a thread of its own."""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

import msgspec

from sinosoviet_corpus.desk.names import Names
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout, writing
from sinosoviet_corpus.files.reader import Reading, to_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.layers import Adjudication
from sinosoviet_corpus.output.right import Right
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.checked import Report, checked
from sinosoviet_corpus.tasks.run import Runs
from sinosoviet_corpus.tasks.verify import sound_reading

_APART = {layout.DECISIONS, layout.SEAL}  # files that no rule reads
PATIENCE = 20  # seconds that closing waits for a check
Stamp = tuple[tuple[str, int, int, int], ...]


class Held(msgspec.Struct, frozen=True):
    """A corpus as it was read. checked: the bytes that a check depends on, by path.

    rounds: the two annotations that are compared, by name; empty in the view of the second annotator.  adjudications: how their differences were settled.
    """

    corpus: Corpus
    speaker: Speaker
    right: Right
    names: Names
    raw: dict[str, bytes]
    rounds: dict[str, Corpus]
    adjudications: tuple[Adjudication, ...]

    @property
    def checked(self) -> dict[str, bytes]:
        return {path: data for path, data in self.raw.items() if path not in _APART}


class Findings(msgspec.Struct, frozen=True):
    """The report of the last check that ended. current: whether nothing has changed since.  fault: why the check could not run, or "".

    new: ids of findings that the check before it did not have; empty for the first check of a run.
    """

    report: Report
    current: bool
    new: frozenset[str] = frozenset()
    fault: str = ""


class Warm:
    """One corpus folder. Its methods may be called from any thread.

    read_only: why nothing may be written, or "".  name: who decided or annotated last, to fill forms.
    """

    def __init__(self, root: Path, read_only: str = "") -> None:
        self.root, self.read_only, self.name = root, read_only, ""
        self._reading = threading.Lock()  # one reads at a time; the others take what it read
        self._stamp: Stamp | None = None
        self._held: Held | None = None
        self._changed = threading.Condition()  # the fields below are read and written only while this is held
        self._report: Report | None = None
        self._of: dict[str, bytes] | None = None  # what the report was made from
        self._wanted: Held | None = None
        self._new: frozenset[str] = frozenset()
        self._fault = ""
        self._stopped = False
        self._expected = False
        self._runs = Runs()  # only the thread uses it
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def move(self, root: Path) -> None:
        """Work on another corpus from now on, one that may be written."""
        with self._reading:
            self.root, self.read_only = root, ""
            self._stamp = None

    def held(self) -> Held:
        """The corpus as its files are now. Raises CorpusError if it is not sound."""
        with self._reading:
            stamp = _stamp(self.root)
            if self._held is None or stamp != self._stamp:
                reading = self._sound()
                raw = reading.raw
                if self._held is None or raw != self._held.raw:
                    self._held = _held(reading)
                self._stamp = stamp  # taken before reading: a change in between is noticed next time
            held = self._held
            with (
                self._changed
            ):  # within the lock of reading: a slower reader would ask for files that have changed since
                if self._wanted is None or held.checked != self._wanted.checked:
                    self._wanted = held
                    self._changed.notify_all()
        return held

    def findings(self, patient: bool = False) -> tuple[Held, Findings]:
        """The corpus, with the findings of the last check. It waits for the first check; if patient, for one of the files as they are then."""
        while True:
            held = self.held()
            with self._changed:
                self._wait(held, patient)
                if patient and not self._stopped and not self._is_current(held):
                    continue  # the files have changed again, and no check of these is coming
                if self._report is None:
                    raise CorpusError(
                        self._fault or "the desk is closing", str(self.root), "Fix that, and load this page again."
                    )
                return held, Findings(self._report, self._is_current(held), self._new, self._fault)

    def expect(self) -> None:
        """A change may come soon: have ready what a check of it goes on from. Returns at once."""
        with self._changed:
            self._expected = not self.read_only
            self._changed.notify_all()

    def stop(self) -> None:
        """End the thread once the check that it runs is done. Waits for that, but not for a very long check."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._thread.join(
            PATIENCE
        )  # a database that computes while the interpreter goes away would end the process in disorder

    def _wait(self, held: Held, patient: bool) -> None:
        """Until there are findings; if patient, until they are of these files, or other files are to be checked by now."""

        def is_enough() -> bool:
            if not patient:
                return self._report is not None or bool(self._fault)
            return self._is_current(held) or self._wanted is None or self._wanted.checked != held.checked

        self._changed.wait_for(lambda: self._stopped or is_enough())

    def _is_current(self, held: Held) -> bool:
        return self._of == held.checked

    def _sound(self) -> Reading:
        try:
            return sound_reading(self.root)
        except CorpusError:
            if self.read_only:
                raise
            # Perhaps somebody is writing, or was killed while writing: wait for that, and finish it.
            with writing.writing(self.root):
                return sound_reading(self.root)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._stopped or self._is_to_check() or self._is_to_prepare())
                held, checks = self._wanted, self._is_to_check()
                if self._stopped or held is None:
                    self._runs.close()
                    return
                self._expected = self._expected and checks
            if not checks:
                self._prepare(held)
                continue
            report, fault = self._checked(held)
            with self._changed:
                if report and self._report:
                    self._new = frozenset(f.id for f in report.findings) - {f.id for f in self._report.findings}
                self._report, self._of, self._fault = report or self._report, held.checked, fault
                self._changed.notify_all()

    def _is_to_check(self) -> bool:
        return self._wanted is not None and not self._is_current(self._wanted)

    def _is_to_prepare(self) -> bool:
        return self._wanted is not None and self._expected

    def _prepare(self, held: Held) -> None:
        """Run the rules once, if the report came from an earlier run of the program."""
        if not self._runs.is_open:
            with contextlib.suppress(Exception):  # the check of the change will say it
                check(held.corpus, run=self._runs.run)

    def _checked(self, held: Held) -> tuple[Report | None, str]:
        try:
            return checked(held.raw, held.corpus, run=self._runs.run), ""
        except CorpusError as error:
            return None, f"the check could not run: {error.what}"
        except Exception as error:  # the desk stays open, and says so on every page
            return None, f"the check could not run: a fault of the program: {type(error).__name__}: {error}"


def _held(reading: Reading) -> Held:
    corpus = to_corpus(reading)
    speaker = Speaker(corpus)
    rounds = {made: to_corpus(reading, made) for made in layout.ROUNDS}
    second = {f"annotations/{source}/{layout.ROUNDS[1]}/{OF_RECORD[Adjudication].file}" for source in corpus.texts}
    lines = tuple(item.record for item in reading.located if item.path in second)
    return Held(corpus, speaker, Right(corpus, speaker), Names(corpus, speaker), reading.raw, rounds, lines)


def _stamp(root: Path) -> Stamp:
    """Name, size, time and number of every file that a corpus is read from: cheap, and different after each change of ours."""
    found: list[tuple[str, int, int, int]] = []
    for top in ("annotations", "corpus"):
        for folder, folders, files in os.walk(root / top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                try:
                    about = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - this runs on each request
                except OSError:
                    continue
                found.append((os.path.join(folder, name), about.st_size, about.st_mtime_ns, about.st_ino))  # noqa: PTH118
    return tuple(found)
