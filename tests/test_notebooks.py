"""The committed notebooks: they were run whole and in order, every figure of their prose is in an output, and a changed question gets an answer.

`python -m tests.generated --check` runs them and checks that their outputs are up to date.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.notebooks import FOLDER, alike, images, notebooks, read, words

PATHS = notebooks()
README = (FOLDER / "README.md").read_text("utf-8")
# Figures that are names: `code`, [links](...), years, versions of a work's chapters.
_NAMES = re.compile(r"`[^`]*`|\[[^\]]*\]\([^)]*\)|\b(?:1[89]|20)\d\d\b|\bch\. \d+|^#+ .*$", re.MULTILINE)


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_it_ran_from_top_to_bottom(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    for cell in code:
        assert all(output.output_type in ("execute_result", "display_data") for output in cell.outputs), cell.source
    assert not re.search(r"0x[0-9a-f]{6,}|/home/|/tmp/|/root/", " ".join(w for cell in words(notebook) for w in cell))


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_every_number_in_the_prose_stands_in_an_output(path: Path) -> None:
    notebook = read(path)
    said = set(re.findall(r"\d+(?:\.\d+)?", " ".join(word for cell in words(notebook) for word in cell)))
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            lost = set(re.findall(r"\d+(?:\.\d+)?", _NAMES.sub("", cell.source))) - said
            assert not lost, f"{lost} in: {cell.source}"


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_every_picture_has_a_title_a_caption_and_numbers_beside_it(path: Path) -> None:
    cells = read(path).cells
    for n, cell in enumerate(cells):
        if any("image/png" in output.get("data", {}) for output in cell.get("outputs", [])):
            near = [c for c in cells[max(0, n - 3) : n + 4] if c is not cell]
            assert re.search(r"title\(", cell.source)
            assert any("*Not shown:*" in c.source for c in near)
            assert any(
                "<table" in output.get("data", {}).get("text/html", "") for c in near for output in c.get("outputs", [])
            )


def test_pictures_of_the_readme_are_those_of_the_notebooks() -> None:
    made = {name: data for path in PATHS for name, data in images(read(path)) if name}
    shown = set(re.findall(r"!\[[^\]]{30,}\]\(pictures/(\w+)\.png\)", README))
    kept = {path.stem: path.read_bytes() for path in (FOLDER / "pictures").iterdir()}
    assert shown == set(made) == set(kept)
    assert all(alike(kept[name], made[name]) for name in made)
    assert not alike(*list(made.values())[:2])
    assert sum(map(len, kept.values())) < 150_000


def test_another_question_gets_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    import matplotlib

    matplotlib.use("Agg")
    monkeypatch.chdir(FOLDER)
    space: dict[str, Any] = {}
    changed = 0
    for cell in read(FOLDER / "04_your_own_question.ipynb").cells:
        if cell.cell_type != "code":
            continue
        source = cell.source
        if "# change me" in source:
            changed += 1
            source = re.sub(r"(?s)SOVIET = .*?(?=chosen = chosen\.assign)", OTHER, source)
        exec(compile(source, "04", "exec"), space)
    assert changed == 1
    assert space["chosen"]["source"].unique().tolist() == ["flows"]
    assert len(space["blame"].columns) == 3


OTHER = """
chosen = stance[(stance["source"] == "flows") & (stance["category"] == "appreciation")]
TITLE = "How flows blames things"
GROUPS = {"reaction": "reaction", "composition": "composition", "valuation": "valuation"}
"""
