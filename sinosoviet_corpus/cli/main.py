"""`sinosoviet`: reads the arguments, calls a task, prints, chooses the exit code."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.arguments import parser
from sinosoviet_corpus.cli.completion import completing
from sinosoviet_corpus.errors import CorpusError

if TYPE_CHECKING:
    from sinosoviet_corpus.output.style import Style

SEVERITIES = ("error", "warning", "info")
INTERRUPTED = 130  # as shells have it


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code. Bad input ends in one clear message, never in a traceback."""
    # Everything read stays until the end: looking through it for garbage again and again would only cost time.
    gc.disable()
    options = completing(parser()).parse_args(arguments)
    try:
        return _VERBS[options.verb](options)
    except CorpusError as error:
        door.note(*f"sinosoviet: {error}".split("\n"))
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED


def _check(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.output.weight import is_dismissed
    from sinosoviet_corpus.tasks import baseline
    from sinosoviet_corpus.tasks.check import check
    from sinosoviet_corpus.tasks.report import base_of, lines
    from sinosoviet_corpus.tasks.verify import read_sound

    chosen, ignored = _codes(options, "select"), _codes(options, "ignore")
    known = baseline.read(Path(options.baseline)) if options.baseline else None
    root = _root(options)
    targets = _targets(options, root)
    lasting = None if options.write_baseline is None else outside(root, options.write_baseline)
    aside = None
    if options.keep_going:
        from sinosoviet_corpus.tasks.set_aside import read_what_is_sound, told

        corpus, aside = read_what_is_sound(root)
        for line in told(aside):
            door.note(line)
    else:
        corpus = read_sound(root)
    report = check(corpus, chosen, ignored, options.engine, aside)
    if lasting:
        count = baseline.write(lasting, report.findings)
        door.note(f"{count} finding(s) written to {lasting}")
    if known is not None:
        left_out = sum(f.id in known for f in report.findings)
        gone = 0 if options.select or options.ignore else len(known) - left_out
        old = f"; {gone} of its ids found no more (--write-baseline writes it anew)" if gone else ""
        door.note(f"{left_out} finding(s) of the baseline left out{old}")
    base = base_of(root)
    failing = _failing(options)

    def made(form: str, style: Style) -> Iterable[str]:
        return lines(form, corpus, report, known, options.persona, style, base, failing)

    _write_all(options, targets, made)
    counted = [f for f in report.findings if known is None or f.id not in known]
    if options.format in ("concise", "github"):
        from sinosoviet_corpus.output.persona import split

        shown, hidden = split(options.persona, counted)
        door.note(f"{len(shown)} finding(s), {len(hidden)} hidden from persona {options.persona}")
    if aside is not None and aside.problems:
        return 1
    return int(any(f.severity in failing and not is_dismissed(f) for f in counted))


def _targets(options: argparse.Namespace, root: Path) -> list[tuple[str, Path]]:
    """Which forms of a report go into which files. Raises CorpusError before anything is computed."""
    from sinosoviet_corpus.files.target import outside

    files = [*options.also, *([(options.format, options.output)] if options.output is not None else [])]
    return [(form, outside(root, path)) for form, path in files]


def _write_all(
    options: argparse.Namespace, targets: list[tuple[str, Path]], made: Callable[[str, Style], Iterable[str]]
) -> None:
    """The report that was asked for, printed or into --output, and those of --also."""
    from sinosoviet_corpus.files.atomic import write
    from sinosoviet_corpus.output.printed import printed
    from sinosoviet_corpus.output.style import Style

    for form, path in targets:
        write(path, "".join(f"{line}\n" for line in printed(made(form, Style(False)), form)).encode())
        door.note(f"written: {path}")
    if options.output is None:
        style = door.style(options.color)
        door.say_all(made(options.format, style), style, options.format)


def _decide(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files import layout
    from sinosoviet_corpus.tasks.decide import decide

    root = _own_root(options)
    made = decide(root, options.finding, options.judgement, options.reason, options.by, options.note)
    told = f"{made.judgement}: {made.code} on {made.claim}, by {made.by} ({made.reason})"
    door.say(f"{told}; saved in {root / layout.DECISIONS}, sealed in {root / layout.SEAL}")
    return 0


def _failing(options: argparse.Namespace) -> tuple[str, ...]:
    if options.exit_zero or options.fail_on == "never":
        return ()
    return SEVERITIES[: SEVERITIES.index(options.fail_on) + 1]


def _verify(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.report import base_of, problem_lines
    from sinosoviet_corpus.tasks.verify import verify

    root = _root(options)
    targets = _targets(options, root)
    problems = verify(root)
    _write_all(options, targets, lambda form, _: problem_lines(form, root, problems, base_of(root)))
    return int(bool(problems))


def _show(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.show import record, show
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(_root(options))
    if options.json:
        _say_json(record(corpus, options.id))
    else:
        style = door.style(options.color)
        door.say_all(show(corpus, options.id, style), style)
    return 0


def _explain(options: argparse.Namespace) -> int:
    if options.rule:
        from sinosoviet_corpus.tasks.explain import explain

        door.say_all(explain(options.rule).split("\n"))
        return 0
    from sinosoviet_corpus.rules.rulebook import rulebook

    door.say_all(f"{r.rule.code}  {r.rule.name:28} {r.rule.asks}" for r in rulebook())
    return 0


def _stats(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.stats import stats
    from sinosoviet_corpus.tasks.verify import read_sound

    numbers = stats(read_sound(_root(options)))
    if options.json:
        _say_json(numbers)
    else:
        for s in numbers.sources:
            door.say(
                f"{s.source}: {s.code_points} code points, {s.sentences} sentences: {s.with_claims} with claims, "
                f"{s.without_claims_for_a_reason} without for a recorded reason, {len(s.unaccounted)} unaccounted for"
            )
            door.say(f"  {s.claims} claims, {s.dates} dates, {s.mentions} mentions, {s.stance} stance spans")
            door.say("  " + ", ".join(f"{kind} {n}" for kind, n in s.claims_by_kind.items()))
            if options.coverage:
                door.say_all(f"  unaccounted for: {sentence}" for sentence in s.unaccounted)
        door.say(
            f"reference: {numbers.reference_claims} claims citing {numbers.works} works, "
            f"{numbers.completeness_statements} completeness statements, {numbers.searches} searches on record"
        )
        door.say(f"registry: {numbers.entities} entities; {numbers.decisions} decisions")
    return int(options.coverage and any(s.unaccounted for s in numbers.sources))


def _support(options: argparse.Namespace) -> int:
    from collections import Counter

    from sinosoviet_corpus.tasks.support import describe, support
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(_root(options))
    grades = support(corpus)
    if options.claim:
        grades = tuple(g for g in grades if g.claim == options.claim)
        if not grades:
            raise CorpusError(f"{options.claim!r} is no claim of a text put forward as fact")
    if options.json:
        _say_json(grades)
    elif options.claim:
        style = door.style(options.color)
        door.say_all(describe(corpus, grades[0], style), style)
    else:
        for name, counts in (
            ("grade", Counter(g.grade for g in grades)),
            ("evidence", Counter(g.evidence for g in grades)),
        ):
            door.say(f"{name}: " + ", ".join(f"{key} {n}" for key, n in sorted(counts.items())))
    return 0


def _tabulate(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.tasks.tabulate import tabulate
    from sinosoviet_corpus.tasks.verify import read_sound

    root = _root(options)
    counts = tabulate(read_sound(root), outside(root, options.out))
    door.say_all(f"{name}: {rows} rows" for name, rows in counts.items())
    door.say(f"{len(counts)} tables in {options.out}, as Parquet and CSV; README.md there says what the columns mean")
    return 0


def _sweep(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.files.vocabulary import vocabulary_of
    from sinosoviet_corpus.tasks.sweep import sweep

    root = _root(options)
    words, out = vocabulary_of(root), outside(root, options.out)
    chosen, ignored = _codes(options, "select"), _codes(options, "ignore")
    limits = options.memory, options.spill
    for s in sweep(Path(options.tables), out, words, chosen, ignored, options.engine, *limits):
        if s.not_run:
            door.say(f"{s.code}: not run: {s.not_run}")
        elif s.code:
            found = f"{s.definite} definite, {s.tension} tension, {s.fired} other, {s.cannot_tell} cannot tell"
            door.say(f"{s.code}: {found} ({s.seconds:.2f} s)")
            door.flush()
    door.say(f"findings as Parquet, a file for each rule: {options.out}")
    return 0


def _export(options: argparse.Namespace) -> int:
    import warnings

    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.output.docs import MisalignedWarning
    from sinosoviet_corpus.tasks.export import export_docbin
    from sinosoviet_corpus.tasks.verify import read_sound

    root = _root(options)
    file = outside(root, options.file)
    corpus = read_sound(root)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MisalignedWarning)  # each is named below
        docs = export_docbin(corpus, file, split=not options.keep_tokens)
    for doc in docs:
        spans = ", ".join(f"{group} {len(doc.spans[group])}" for group in doc.spans)
        door.say(f"{doc.user_data['source']}: {len(doc)} tokens; spans: {spans}; {len(doc.ents)} in doc.ents")
    door.say_all(
        f"widened: {m.id} ({m.group}), {m.source} {m.start}–{m.end} to {m.got_start}–{m.got_end}"
        for m in docs.mismatches
    )
    door.say(
        f"{len(docs.mismatches)} annotation(s) widened; {docs.not_in_ents} overlap others and are in span groups only"
    )
    door.say(f"written: {options.file}")
    return 0


def _propose(options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.tasks.propose import LAYERS, lines, propose
    from sinosoviet_corpus.tasks.verify import read_sound

    root = _root(options)
    out = None if options.output is None else outside(root, options.output)
    layers = tuple(options.layer) or LAYERS
    made = lines(propose(read_sound(root), options.source, datetime.now(UTC).date().isoformat(), layers))
    if out:
        from sinosoviet_corpus.files.atomic import write
        from sinosoviet_corpus.output.printed import printed

        write(out, "".join(f"{line}\n" for line in printed(made, "jsonl")).encode())
        door.note(f"written: {out}")
    else:
        door.say_all(made, form="jsonl")
    door.note(f"{len(made)} proposal(s); look through them before you accept any")
    return 0


def _init(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.layout import locate, shipped_corpus
    from sinosoviet_corpus.tasks.init import init

    if options.origin is None:
        init(Path(options.folder))
        door.say(f"an empty corpus: {options.folder}; `sinosoviet add FILE --id ID --title TITLE` adds a text")
        return 0
    origin = shipped_corpus() if options.origin == "shipped" else locate(options.origin)
    init(Path(options.folder), origin)
    door.say(f"a copy of the corpus {origin}: {options.folder}")
    return 0


def _add(options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.files.layout import SEAL
    from sinosoviet_corpus.tasks.add import LAYERS, add

    root = _own_root(options)
    known = ("kind", "language", "author", "date", "origin", "rights")
    given = {name: value for name in known if (value := getattr(options, name)) is not None}
    day = datetime.now(UTC).date().isoformat()
    made = add(root, Path(options.file), options.id, options.title, day, **given)
    door.say(f"added {made.id}: {made.bytes} bytes, {made.code_points} code points; newlines: {made.newlines}")
    door.say_all(f"  {oddity}" for oddity in made.oddities)
    door.say_all(f"written: {root / 'corpus' / made.id / name}" for name in ("text.txt", "source.toml"))
    layers = ", ".join(LAYERS)
    door.say_all(f"written: {path}" for path in (root / "annotations" / made.id / f"{{{layers}}}", root / SEAL))
    return 0


def _agree(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.agree import agree
    from sinosoviet_corpus.tasks.verify import read_sound

    root = _root(options)
    result = agree(read_sound(root, "first"), read_sound(root, "second"), len(read_sound(root).sentences))
    if options.json:
        _say_json(result)
        return 0
    door.say(f"{result.sentences} of {result.of_sentences} sentences annotated twice")
    for layer in result.layers:
        exact, overlap = layer.exact_f1, layer.overlap_f1
        door.say(
            f"{layer.name}: {layer.first} and {layer.second} spans, {layer.exact} exact, {layer.overlapping} overlapping pairs"
        )
        door.say(
            f"  F1 exact {exact.value:.2f} [{exact.low:.2f}, {exact.high:.2f}], "
            f"overlapping {overlap.value:.2f} [{overlap.low:.2f}, {overlap.high:.2f}]"
        )
        for label in layer.labels:
            kappa = "" if label.kappa is None else f", kappa {label.kappa:.2f}"
            door.say(f"  {label.name}: {label.agreeing} of {label.pairs} agree ({label.share:.0%}{kappa})")
    return 0


def _format(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.layout import SEAL
    from sinosoviet_corpus.tasks.format import format_corpus, remaining

    root = _root(options) if options.check else _own_root(options)
    done = format_corpus(root, options.check)
    door.say_all(f"{'would rewrite' if options.check else 'rewritten'}: {path}" for path in done.rewritten)
    door.say_all(f"{'not sealed' if options.check else 'sealed'}: {change}" for change in done.changed)
    if options.check:
        return int(bool(done.rewritten or done.changed))
    written = (*done.rewritten, *((SEAL,) if done.sealed else ()))
    door.say_all(f"written: {root / path}" for path in written)
    left = remaining(root)
    door.say_all(left)
    return int(bool(left))


def _schema(options: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.schema import NAMES, schema

    if options.name is None:
        door.say_all(NAMES)
    else:
        _say_json(schema(options.name))
    return 0


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "verify": _verify,
    "show": _show,
    "explain": _explain,
    "stats": _stats,
    "support": _support,
    "tabulate": _tabulate,
    "sweep": _sweep,
    "export": _export,
    "propose": _propose,
    "init": _init,
    "add": _add,
    "decide": _decide,
    "agree": _agree,
    "format": _format,
    "schema": _schema,
}


def _root(options: argparse.Namespace) -> Path:
    from sinosoviet_corpus.files.layout import locate

    return locate(options.corpus)


def _own_root(options: argparse.Namespace) -> Path:
    """The corpus to write into."""
    from sinosoviet_corpus.files.layout import locate_own

    return locate_own(options.corpus)


def _codes(options: argparse.Namespace, name: str) -> tuple[str, ...]:
    """The codes of --select or --ignore. An empty one would choose all rules, or none, by mistake. Raises CorpusError."""
    codes = tuple(code.strip() for item in getattr(options, name) for code in item.split(","))
    if "" in codes:
        given = ", ".join(repr(item) for item in getattr(options, name))
        mend = f"Name codes of rules or their beginnings, as in --{name} TMP,SUP701; without --{name} all rules run."
        raise CorpusError(f"--{name} has an empty code: {given}", None, mend)
    return codes


def _say_json(value: Any) -> None:
    from sinosoviet_corpus.output.json import document

    door.say_all([document(value)], form="json")


def run() -> None:
    """Entry point of the installed command. No end is a traceback."""
    door.open_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has not all of them
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(getattr(signal, name), _leave)
    try:
        try:
            code = main()
        except SystemExit as end:  # of argparse: help, or bad usage
            code = end.code if isinstance(end.code, int) else 2
        door.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        code = 0
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException as error:
        code = _crash(error)
    door.close()
    os._exit(code)  # taking everything down piece by piece would only cost time


def _leave(number: int, _frame: object) -> None:
    """End by the signal. Every write is whole or not at all: nothing has to be put in order but the database's scratch folders."""
    scratch = sys.modules.get("sinosoviet_corpus.engine.scratch")
    if scratch is not None:
        scratch.remove_all()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _crash(error: BaseException) -> int:
    """One line about what should not have happened; never 1, which means findings."""
    if isinstance(error, OSError):
        told = f"{error.filename or 'output'}: {error.strerror}"
    elif isinstance(error, MemoryError):
        told = "there is not enough memory"
    else:
        import traceback

        at = traceback.extract_tb(error.__traceback__)[-1]
        told = f"a fault of the program: {type(error).__name__}: {error} ({Path(at.filename).name}:{at.lineno}); please report it"
    with contextlib.suppress(OSError, ValueError):
        door.note(f"sinosoviet: {told}")
    return 2
