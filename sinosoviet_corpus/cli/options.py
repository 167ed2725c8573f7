"""Options that several verbs share, and the functions that read them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model import words

if TYPE_CHECKING:
    from sinosoviet_corpus.model.vocabulary import Vocabulary
    from sinosoviet_corpus.output.style import Style
    from sinosoviet_corpus.tasks.kwic import Choice
    from sinosoviet_corpus.tasks.typed import Hand, Put


def add_reports(sub: argparse.ArgumentParser, forms: Iterable[str], default: str = "full") -> None:
    """Add --format, --output and --also. forms: the names of the forms."""
    formats = tuple(forms)

    def also(text: str) -> tuple[str, str]:
        form, _, path = text.partition("=")
        if form not in formats or not path:
            raise argparse.ArgumentTypeError(f"{text!r} is not FORMAT=FILE with one of {', '.join(formats)}")
        return form, path

    sub.add_argument("--format", choices=formats, default=default, help=f"default: {default}")
    sub.add_argument("--output", metavar="FILE", help="write to FILE instead of printing")
    sub.add_argument(
        "--also",
        action="append",
        default=[],
        type=also,
        metavar="FORMAT=FILE",
        help="write another report of the same run to a file: --also sarif=report.sarif",
    )


def add_no_cache(sub: argparse.ArgumentParser) -> None:
    """Add --no-cache."""
    sub.add_argument("--no-cache", action="store_true", help="use nothing that an earlier run on the same files kept")


def add_choice(sub: argparse.ArgumentParser) -> None:
    """Add the options that choose words, or expressions of stance."""
    sub.add_argument("word", nargs="?", help="a word or a phrase, without case")
    sub.add_argument("--lemma", metavar="WORD", help="a word in all its forms: --lemma demand finds demanded")
    sub.add_argument(
        "--about", metavar="ID", help="stance about an entity or claim, with an actor's conduct and people"
    )
    sub.add_argument("--holder", metavar="ID", help='stance of a holder; "author" is the author of the text')
    sub.add_argument("--category", choices=get_args(words.Category), help="stance of a category")
    sub.add_argument("--polarity", choices=get_args(words.StancePolarity), help="stance of a polarity")
    sub.add_argument("--engagement", choices=get_args(words.StanceEngagement), help="stance of an engagement")
    sub.add_argument("--source", metavar="ID", help="in one text only")


def choice(given: argparse.Namespace) -> Choice:
    """The choice of `add_choice`."""
    from sinosoviet_corpus.tasks.kwic import Choice

    return Choice(**{name: getattr(given, name) for name in Choice.__struct_fields__})


def say_if_meaningless(vocabulary: Vocabulary) -> None:
    """Warn if no predicate has a meaning: rules then find nothing, and the corpus would look free of contradictions."""
    if vocabulary.predicates and not any(predicate.meaning for predicate in vocabulary.predicates.values()):
        door.note(
            "no predicate of annotations/vocabulary.toml has a meaning, so no rule on lives, offices or orders can find anything; "
            "`sinosoviet migrate` adds the meanings of known predicates"
        )


def targets(given: argparse.Namespace, root: Path) -> list[tuple[str, Path]]:
    """Each form of a report with the file that it goes into. Raises CorpusError before anything is computed."""
    from sinosoviet_corpus.files.target import outside

    files = [*given.also, *([(given.format, given.output)] if given.output is not None else [])]
    return [(form, outside(root, path)) for form, path in files]


def write_all(
    given: argparse.Namespace, into: list[tuple[str, Path]], made: Callable[[str, Style], Iterable[str]]
) -> None:
    """Print the report that was asked for or write it to --output; write those of --also."""
    from sinosoviet_corpus.output.form import of_check
    from sinosoviet_corpus.output.printed import printed
    from sinosoviet_corpus.output.style import Style

    forms = of_check()
    for form, path in into:
        from sinosoviet_corpus.files.atomic import write

        write(path, "".join(f"{line}\n" for line in printed(made(form, Style(False)), forms[form].kind)).encode())
        door.note(f"written: {path}")
    if given.output is None:
        style = door.style(given.color)
        door.say_all(made(given.format, style), style, forms[given.format].kind)


def root(given: argparse.Namespace) -> Path:
    """The corpus to read."""
    from sinosoviet_corpus.files.layout import locate

    return locate(given.corpus)


def own_root(given: argparse.Namespace) -> Path:
    """The corpus to write into."""
    from sinosoviet_corpus.files.layout import locate_own

    return locate_own(given.corpus)


def login() -> str:
    """The name of the login, for records that say who made them."""
    try:
        import getpass

        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # the system knows no name for this user
        return "unknown"


def add_hand(sub: argparse.ArgumentParser) -> None:
    """Add the options of what somebody types: --new, --by, --dry-run."""
    sub.add_argument(
        "--new",
        action="append",
        default=[],
        metavar="ROLE",
        help="what fills this role (or place, state) is new to the registry; without it, an unknown name is an error",
    )
    sub.add_argument("--by", metavar="NAME", help="who says so; default: the name of the login")
    sub.add_argument("--dry-run", action="store_true", help="write nothing; say what would happen")


def hand(given: argparse.Namespace) -> Hand:
    """The options of `add_hand`."""
    from datetime import UTC, datetime

    from sinosoviet_corpus.tasks.typed import Hand

    by = given.by if given.by is not None else login()
    return Hand(by, datetime.now(UTC).date().isoformat(), tuple(given.new), given.dry_run)


def say_put(root: Path, put: Put, dry: bool) -> None:
    """Print what was put on record."""
    door.say_all(f"taken for an entity on record: {name} -> {ident}" for name, ident in put.taken_for.items())
    for entity in put.entities:
        door.say(f"{'would be new' if dry else 'new'}: {entity.id}: {entity.label} ({entity.type})")
    door.say_all(f"{'would be new' if dry else 'new'}: the work {key}" for key in put.works)
    door.say_all(f"on record already: {ident}" for ident in put.known)
    door.say_all(f"{ident}: {sentence}" for ident, sentence in put.claims.items())
    if not dry:
        door.say_all(f"written: {root / path}" for path in put.written)


def codes(given: argparse.Namespace, name: str) -> tuple[str, ...]:
    """The codes of --select or --ignore. Raises CorpusError for an empty code: it would match all rules."""
    found = tuple(code.strip() for item in getattr(given, name) for code in item.split(","))
    if "" in found:
        quoted = ", ".join(repr(item) for item in getattr(given, name))
        fix = f"Name codes of rules or their beginnings, as in --{name} TMP,SUP701; without --{name} all rules run."
        raise CorpusError(f"--{name} has an empty code: {quoted}", None, fix)
    return found


def say_json(value: Any) -> None:
    """Print a value as one JSON document."""
    from sinosoviet_corpus.output.json_writer import document

    door.say_all([document(value)], kind="json")
