"""Forms, verbs and layers have one list each: its entries work everywhere and are documented, and no other list is kept."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from sinosoviet_corpus.cli import verbs
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.cli.verb import all_verbs
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout
from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED, LAYERS, MARKED
from sinosoviet_corpus.output import forms
from sinosoviet_corpus.output.form import of_check, of_verify
from sinosoviet_corpus.tasks.form_lines import problem_lines
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.propose import LAYERS as PROPOSED

PACKAGE = Path(__file__).parent.parent / "sinosoviet_corpus"
Place = Callable[[ModuleType, str, str], Path]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Adds a file to a package, as if it were in its folder."""

    def put(package: ModuleType, name: str, code: str) -> Path:
        path = tmp_path / f"{name}.py"
        path.write_text(code, "utf-8")
        module = f"{package.__name__}.{name}"
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
        monkeypatch.setitem(sys.modules, module, None)  # so that it is removed afterwards
        del sys.modules[module]
        return path

    return put


def _block(readme: Path) -> str:
    (code,) = re.findall(r"```python\n(.*?)```", readme.read_text("utf-8"), re.DOTALL)
    return str(code)


def test_a_form_is_one_file(root: Path, tmp_path: Path, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place(forms, "telegram", _block(PACKAGE / "output" / "README.md"))
    report = tmp_path / "report"
    words = ["--corpus", str(root), "--format", "telegram", "--exit-zero", "--select", "TMP"]
    assert main(["check", *words, "--also", f"telegram={report}"]) == 0
    printed = capsys.readouterr().out
    assert re.fullmatch(r"(TMP\d{3} STOP\n)+", printed)
    assert report.read_text("utf-8") == printed
    own = tmp_path / "own"
    init(own)
    (own / layout.SEAL).unlink()
    assert main(["verify", "--corpus", str(own), "--format", "telegram"]) == 1
    assert re.fullmatch(r"SEA501 [^\n]+ STOP\n", capsys.readouterr().out)
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    assert "html,telegram" in capsys.readouterr().out


def test_a_verb_is_one_file(root: Path, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place(verbs, "greet", _block(PACKAGE / "cli" / "README.md"))
    assert main(["greet", "--corpus", str(root), "--loud"]) == 0
    assert capsys.readouterr().out == "HELLO to 2 texts\n"
    with pytest.raises(SystemExit):
        main(["--help"])
    assert re.search(r"greet +say hello", capsys.readouterr().out)


@pytest.mark.parametrize("package", [forms, verbs], ids=["form", "verb"])
@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("", "has no"),
        ("FORM = VERB = 'telegram'", "has no"),
        ("1 / 0", "ZeroDivisionError"),
        ("nonsense(", "SyntaxError"),
        (
            "from sinosoviet_corpus.output.forms.json import FORM\nfrom sinosoviet_corpus.cli.verbs.show import VERB",
            "by the name",
        ),
    ],
)
def test_a_malformed_one_is_refused_by_name(
    code: str, message: str, package: ModuleType, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(package, "wrong", code)
    assert main(["verify"]) == 2
    said = capsys.readouterr().err
    assert str(path) in said
    assert message in said


def test_an_unknown_form_is_an_error_that_names_the_known(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CorpusError, match=r"no form 'html'\n.*full, json, jsonl, sarif, junit, github, markdown"):
        problem_lines("html", root, [])
    for known, verb in ((of_check(), "check"), (of_verify(), "verify")):
        with pytest.raises(SystemExit) as end:
            main([verb, "--format", "telegram"])
        assert end.value.code == 2
        said = capsys.readouterr().err
        assert all(f"'{name}'" in said for name in known)


def test_every_verb_form_and_layer_is_documented() -> None:
    rows = [
        (PACKAGE / "output" / "README.md", list(of_check())),
        (PACKAGE / "model" / "README.md", [layer.name for layer in LAYERS]),
    ]
    manual = (PACKAGE / "cli" / "README.md").read_text("utf-8")
    assert re.findall(r"^\| \[`([a-z]+)`\]\(#\1\) \|", manual, re.M) == list(all_verbs())
    for readme, names in rows:
        assert re.findall(r"^\| `([a-z]+)` \|", readme.read_text("utf-8"), re.M) == [*names], readme
    table = (PACKAGE / "output" / "README.md").read_text("utf-8")
    for name, form in of_check().items():
        row = rf"^\| `{name}` \|.*\| {'yes' if form.problems else 'no'} \| {'those' if form.persona else 'all'}"
        assert re.search(row, table, re.M), name
    table = (PACKAGE / "model" / "README.md").read_text("utf-8")
    for layer in LAYERS:
        assert re.search(rf"^\| `{layer.name}` \|.*\| `{layer.file}` \|", table, re.M), layer.name


def test_every_verb_has_help_and_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    for name, verb in all_verbs().items():
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert " ".join(verb.help.split()) in " ".join(capsys.readouterr().out.split())


def test_the_table_of_layers_fits_what_cannot_be_derived_from_it() -> None:
    assert {layer.name for layer in LAYERS if layer.held} <= set(Corpus.__struct_fields__)
    assert get_args(words.Layer) == tuple(COMPARED)
    assert get_args(words.MarkedLayer) == tuple(MARKED)  # for type checkers
    assert set(PROPOSED) <= {*MARKED, "entities"}  # an entity stands nowhere in a text
    for folder in (layout.TOP, layout.REFERENCE, layout.SOURCE):
        assert len(set(folder.values())) == len(folder)


def test_no_other_file_keeps_a_list_of_layers() -> None:
    lists = []
    for path in PACKAGE.rglob("*.py"):
        if path.name in ("layer_table.py", "words.py") or path.parent.name == "tables":  # which has a list of tables
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            held: list[ast.expr | None] = []
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                held = [e.value if isinstance(e, ast.Starred) else e for e in node.elts]
            elif isinstance(node, ast.Dict):
                held = [*node.keys, *node.values]
            said = {e.value for e in held if isinstance(e, ast.Constant)}
            said |= {e.attr for e in held if isinstance(e, ast.Attribute)}
            if len(said & set(MARKED)) >= 3:
                lists.append(f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}")
    assert lists == []
