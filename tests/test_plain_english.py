"""No docstring, comment, message or README uses the words that the house has replaced by plain ones."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).resolve()

# Pattern -> the plain word. A pattern finds only the forbidden sense: a "firm" that trades, a house "beside" a river and an "ill" person are no faults.
WORDS = {
    r"\b(bears?|bore|bearing) (\w+ ){0,4}out\b|\bborne out\b": "corroborates",
    r"\bmend(s|ed|ing)?\b": "fix",
    r"\b(lends?|lent|lending) (\w+ ){0,3}hints?\b|\bhints? (\w+ ){0,6}lends?\b": "shares its hint",
    r"\b(takes?|took|fares?|suits?|serves?|fits?) (\S+ ){0,3}ill\b|\bill (suited|fitted|served|written|formed|made)\b": "badly",
    r"\bfirm (claims?|statements?|assertions?|word|words)\b|\b(states?|stated|says?|said|asserts?|asserted) (\w+ )?firmly\b": "unhedged",
    r"\b(work|thread|job|task|query|process)s? beside (other|another|the other|work)\b": "in the background",
    r"\b(least|most|rest|sets?|rows?|claims?|findings?|cases?|reasons?|conflicts?) (that )?(is|are|was|were) (not )?told\b": "reported",
    r"\bWhat SQL cannot put\b": "Rules that cannot be written in SQL",
    r"\b(found|is|are) no more\b(?! than\b)(?=$|[,;.])": "no longer found",
    r"(^|[.:;] )Whoever\b": "name the person, or what the reader can do",
    r"\b(whence|whereof|wherein|thereof|therein|whosoever|betwixt|albeit|forthwith|hitherto|heretofore)\b": "a word of today",
}  # fmt: skip
PATTERNS = {re.compile(pattern, re.IGNORECASE): plain for pattern, plain in WORDS.items()}
# Identifiers in prose: `code`, names_with_underscores, {slots}, --options, "field: " of a docstring; and what is quoted.
IDENTIFIER = re.compile(r"`[^`\n]*`|\{[^{}\n]*\}|--[\w-]+|\w*_\w*|“[^”\n]*”")


def faults(prose: str) -> Iterator[str]:
    """What is not plain in a piece of prose: the words, and what to write for them."""
    flat = " ".join(IDENTIFIER.sub(" @ ", prose).split())
    for pattern, plain in PATTERNS.items():
        for match in pattern.finditer(flat):
            yield f"“{match[0].strip()}”: {plain}"


# The same words as parts of names in Python. A name that a machine reads stands in a string there and is not looked at.
NAMES = {
    "mend": "fix",
    "mends": "fixes",
    "mended": "fixed",
    "told": "reported",
    "firm": "unhedged",
    "judged": "decided",
}
KEPT = {"firm": "a word of the language of proofs: it stands in proofs that were printed"}


def names_of(source: str) -> Iterator[tuple[int, str]]:
    """The names in a Python file that have a forbidden word as a part, with their lines."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if (
            token.type == tokenize.NAME
            and token.string not in KEPT
            and not NAMES.keys().isdisjoint(token.string.lower().split("_"))
        ):
            yield token.start[0], token.string


def prose_of(source: str) -> Iterator[tuple[int, str]]:
    """The prose of a Python file with its lines: comments, and strings (docstrings, messages, SQL). Identifiers and keys are none."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    tree = ast.parse(source)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else " @ " for part in node.values)
            text = "".join(part for part in parts if isinstance(part, str))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            text = node.value
        else:
            continue
        if " " in text:  # a single word is a name or a key
            yield node.lineno, text


def pieces(path: Path) -> Iterator[tuple[int, str]]:
    """The prose of a file with its lines."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        yield from prose_of(text)
    else:
        text = re.sub(r"```.*?```", lambda block: "\n" * block[0].count("\n"), text, flags=re.DOTALL)
        line = 1
        for paragraph in re.split(r"(\n\s*\n)", text):
            yield line, paragraph
            line += paragraph.count("\n")


def files() -> list[Path]:
    """The Python files and READMEs of the package and the tests, and CONTRIBUTING. Not the data, and not this file."""
    found = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    for folder in ("notebooks", "sinosoviet_corpus", "tests"):
        found += [*(ROOT / folder).rglob("*.py"), *(ROOT / folder).rglob("README.md")]
    apart = {"annotations", "corpus", "data", "golden"}
    return sorted(p for p in found if p.resolve() != HERE and not apart.intersection(p.relative_to(ROOT).parts))


def test_names_are_plain() -> None:
    """Each fault with its file and line."""
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in files()
        if path.suffix == ".py"
        for line, name in names_of(path.read_text("utf-8"))
    ]
    assert not found, "not plain:\n" + "\n".join(found)


def test_names_that_are_found() -> None:
    source = "mend = 1\ndef is_told(fault, JUDGED):\n    return fault.mend, 'mend', amended, firm, firmness\n"
    assert list(names_of(source)) == [(1, "mend"), (2, "is_told"), (2, "JUDGED"), (3, "mend")]


def test_prose_is_plain() -> None:
    """Each fault with its file and line."""
    found = [
        f"{path.relative_to(ROOT)}:{line}: {fault}"
        for path in files()
        for line, prose in pieces(path)
        for fault in faults(prose)
    ]
    assert not found, "not plain:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "prose",
    [
        "What bears a claim out",
        "a part bears out the whole",
        "it is borne out by a work",
        "mend some of them and check again",
        "a near miss lends a hint to its case",
        "the hint that a near miss lends",
        "DuckDB takes Ctrl-C ill",
        "a firm claim needs a source",
        "Work beside other work",
        "Of chains of one length the least is told",
        "What SQL cannot put",
        "it is found no more; nothing to do",
        "So no two share one. Whoever fixes one should look again",
        "# the place whence it came",
    ],
)
def test_words_that_are_found(prose: str) -> None:
    assert list(faults(prose))


@pytest.mark.parametrize(
    "prose",
    [
        "a work that corroborates the claim",
        "the document bears a date",
        "an amendment of the recommended treaty",
        "the illness of Lin Biao; he fell ill in 1957",
        "the firm Siemens, a trading firm",
        "columns `borne_out`, lends_hint and `firm`",
        "it is found no more than once",
        "houses beside the river",
        "he told the ambassador; the shell is told once",
        "where: the record.  fix: what to do about it.",
        "a text says “whoever bears this out”",
    ],
)
def test_words_that_have_another_sense(prose: str) -> None:
    assert not list(faults(prose))


def test_only_prose_of_python_files_counts(tmp_path: Path) -> None:
    file = tmp_path / "made.py"
    file.write_text('mend = beside = "mend"\ndef bears_out(mend):\n    return mend\n', "utf-8")
    assert not [fault for _, prose in pieces(file) for fault in faults(prose)]
    comment, doc = "# to mend it", '"""A part bears\n    out the whole."""'
    file.write_text(f'{comment}\ndef f(x):\n    {doc}\n    raise ValueError(f"{{x}}: mend it")\n', "utf-8")
    found = {line: fault for line, prose in pieces(file) for fault in faults(prose)}
    assert set(found) == {1, 3, 5}, found


def test_code_of_a_readme_does_not_count(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text("# A\n\n```\nmend it\n```\n\nIt is\nborne out.\n", "utf-8")
    assert [line for line, prose in pieces(file) for _ in faults(prose)] == [7]


def _starts(source: str) -> Iterator[tuple[int, str]]:
    """The docstrings of classes and functions that begin with one of their fields or parameters, or with a word for something outside them."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef)) or node.name == "__init__":
            continue
        text = ast.get_docstring(node) or ""
        fields = {
            item.target.id
            for item in node.body
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
        }
        parameters = {
            a.arg for f in ast.walk(node) if isinstance(f, ast.FunctionDef) for a in (*f.args.args, *f.args.kwonlyargs)
        }
        first = re.match(r"(\w+)(?:, \w+)*: ", text)
        if (first and first[1] in fields | parameters) or re.match(r"The same( as| for| in|[,;.:])", text):
            yield node.lineno, text.partition("\n")[0]


def test_a_docstring_first_says_what_it_is_about() -> None:
    """Fields and parameters come after that. A reader who opens a file in the middle has not read the function before."""
    package = ROOT / "sinosoviet_corpus"
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted(package.rglob("*.py"))
        for line, text in _starts(path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ('class A:\n    """low: the bound."""\n    low: int\n', True),
        ('class A:\n    """Bounds. low: the lower."""\n    low: int\n', False),
        ('def f(pairs):\n    """pairs: of each sentence."""\n', True),
        ('def f(pairs):\n    """The same as text."""\n', True),
        ('def f(pairs):\n    """The same rows, flat."""\n', False),
    ],
)
def test_docstrings_that_begin_in_the_middle_are_found(source: str, is_found: bool) -> None:
    assert bool(list(_starts(source))) == is_found
