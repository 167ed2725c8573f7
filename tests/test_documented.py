"""Everything that users meet is documented, everything documented exists, and the links of the pages work."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.output.form import of_check
from tests import documented, rooms

PAGES = [*documented.READMES, documented.CONTRIBUTING]


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _first_cells(text: str) -> set[str]:
    """The code words in the first column of tables."""
    cells = re.findall(r"^\| ([^|]*) \|", text, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def _anchors(text: str) -> set[str]:
    """The anchors of the headings, by GitHub's rule."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_readme_names_every_verb_and_the_manual_has_a_chapter_for_each() -> None:
    verbs = set(documented.verbs())
    assert verbs - set(re.findall(r"`sinosoviet (\w+)", _text(documented.README))) == set()
    chapters = set(re.findall(r"^## ([a-z]+)$", _text(documented.MANUAL), re.MULTILINE))
    assert chapters == verbs


def test_the_manual_has_every_output_form_with_its_verbs() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ((?:check|verify|, )+) \|", _text(documented.MANUAL), re.MULTILINE))
    real = {form: [verb for verb in ("check", "verify") if form in documented.forms(verb)] for form in rows}
    assert {form: verbs.split(", ") for form, verbs in rows.items()} == real
    assert set(rows) == set(documented.forms("check")) | set(documented.forms("verify"))


def test_the_page_of_forms_has_each_as_it_is() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| [^|]+ \| (yes|no) \| (those of the persona|all) \|$", _text(documented.FORMS), re.MULTILINE
    )
    real = {
        (form.name, "yes" if form.problems else "no", "those of the persona" if form.persona else "all")
        for form in of_check().values()
    }
    assert set(rows) == real


def test_the_page_of_the_model_has_every_layer() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| `([\w.]+)` \|$", _text(documented.MODEL), re.MULTILINE)
    assert set(rows) == {(layer.name, layer.file) for layer in LAYERS}


def test_the_manual_has_every_problem_code_and_no_other() -> None:
    known = {name for name in _first_cells(_text(documented.MANUAL)) if re.fullmatch(r"[A-Z]{3}\d{3}", name)}
    assert known == documented.problem_codes()


def test_every_code_in_the_package_is_of_a_rule_or_of_a_problem() -> None:
    given = {
        code
        for path in documented.PACKAGE.rglob("*.py")
        for code in re.findall(r"""["']([A-Z]{3}\d{3})["']""", path.read_text("utf-8"))
    }
    assert given - documented.rule_codes() - documented.problem_codes() == set()


def test_the_page_of_rules_has_every_code_of_a_finding() -> None:
    known = {name for name in _first_cells(_text(documented.RULES)) if re.fullmatch(r"[A-Z]{3}\d{3}", name)}
    assert known == documented.rule_codes()


def test_the_page_of_tables_has_every_table() -> None:
    named = _first_cells(_text(documented.TABLE_PAGE))
    assert {name for name in named if "." not in name} == documented.tables()


@pytest.mark.parametrize("room", rooms.ROOMS, ids=lambda room: room.name)
def test_every_room_has_a_manual_with_all_its_files(room: Path) -> None:
    """If the list of files is old, run `python -m tests.generated`. What it cannot list, the manual names in words."""
    readme = room / "README.md"
    text = _text(readme)
    assert len(text.splitlines()) >= 15, "what the room is for, what it may import, where a change goes"
    assert f"<!-- generated: room -->\n{rooms.room_part(readme)}<!-- end -->" in text
    for name in rooms.others(room):
        assert f"`{name}`" in text or f"`{name}/`" in text, name


def test_every_module_says_what_it_holds_in_one_paragraph() -> None:
    """The lists of files take it from there."""
    for room in rooms.ROOMS:
        for path in rooms.parts(room):
            assert 10 <= len(rooms.meaning(path)) <= 250, path


def test_the_architecture_page_has_every_room() -> None:
    text = _text(documented.LIBRARY)
    assert f"<!-- generated: floors -->\n{rooms.floor_part()}<!-- end -->" in text
    there = {p.stem for p in (*rooms.ROOMS, *documented.PACKAGE.glob("*.py"))} - {"__init__"}
    assert there == rooms.floors().keys()


def test_readme_has_every_extra() -> None:
    assert documented.extras() - _first_cells(_text(documented.README)) == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(documented.ROOT)))
def test_links_lead_to_files_and_headings(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", _text(path)):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), target
        if anchor:
            assert anchor in _anchors(_text(file)), target


def test_the_chapters_of_check_and_verify_have_every_option() -> None:
    """Each verb has `--help`, `--corpus` says where the corpus is, and `--color` is for every verb that prints for people."""
    chapters = dict(re.findall(r"^## ([a-z]+)$(.*?)(?=^## )", _text(documented.MANUAL), re.MULTILINE | re.DOTALL))
    for verb in ("check", "verify"):
        named = set(re.findall(r"--[a-z-]+", chapters[verb]))
        assert documented.options(verb) - named - {"--help", "--corpus", "--color"} == set(), verb


def test_only_the_door_and_the_bar_write_to_the_streams() -> None:
    written = re.compile(r"^(?!.*->).*(?:\bprint\(|sys\.(?:__)?std(?:out|err))", re.MULTILINE)
    writers = {
        p.relative_to(documented.PACKAGE).as_posix()
        for p in documented.PACKAGE.rglob("*.py")
        if written.search(_text(p))
    }
    assert writers == {"cli/door.py", "cli/progress.py", "cli/arguments.py"}, (
        "arguments.py names the stream for the door"
    )


def _defined(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The names that a module or class defines, and the keys of its dictionaries (views are such), each with its node."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name, node
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from ((target.id, node) for target in targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.Dict):
            for key in node.keys:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, key


def _has(source: str, name: str) -> bool:
    """Whether a file defines a name; "Class.method" in its class."""
    tree: ast.AST | None = ast.parse(source)
    for part in name.split("."):
        tree = next((node for found, node in _defined(tree) if found == part), None) if tree else None
    return tree is not None


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(documented.ROOT)))
def test_the_files_that_pages_name_have_what_they_say(path: Path) -> None:
    """ "`name` in [file](path)", "`one` and `other` in `file.py`": the file defines the name."""
    place = r"(?:\[[^\]]*\]\((?P<link>[^)#\s]+\.py)\)|`(?P<file>[\w/]+\.py)`)"
    names = r"(?P<names>(?:`[\w.]+`(?:, | and ))*`[\w.]+`),? in "
    for match in re.finditer(names + place, _text(path)):
        file = path.parent / (match["link"] or match["file"])
        source = file.read_text("utf-8")
        for name in re.findall(r"`([\w.]+)`", match["names"]):
            assert _has(source, name), f"{name} in {file}"


def test_readme_is_short() -> None:
    assert len(_text(documented.README).splitlines()) <= 130
