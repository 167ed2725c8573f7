"""Runs the notebooks from top to bottom and refreshes their outputs and the pictures of their README: `python -m tests.notebooks [--check]`.

Fresh means: the words and figures of every output are the same, and pictures look the same. The layout of tables by pandas and the
smoothing of lines by matplotlib may differ.
"""

from __future__ import annotations

import base64
import io
import os
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "notebooks"
PICTURES = FOLDER / "pictures"
_TAG = "picture:"
_LIKE = 0.25  # how much of the ink may differ


def notebooks() -> list[Path]:
    """The committed notebooks, in order."""
    return sorted(FOLDER.glob("*.ipynb"))


def read(path: Path) -> Any:
    """A notebook as it is committed."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def _write(path: Path, notebook: Any) -> None:
    path.write_text(nbformat.writes(notebook, indent=1) + "\n", "utf-8")  # type: ignore[no-untyped-call]


def run(path: Path) -> Any:
    """The notebook as it is after running every cell in a fresh kernel. Raises nbclient's CellExecutionError."""
    notebook = read(path)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(FOLDER)}},
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def words(notebook: Any) -> list[list[str]]:
    """The words of the outputs of each code cell, without layout."""
    return [[_plain(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _plain(output: Any) -> str:
    data = output.get("data", {})
    if "image/png" in data:
        return "(a picture)"
    text = data.get("text/html") or data.get("text/markdown") or data.get("text/plain") or output.get("text", "")
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", text, flags=re.DOTALL).split())


def images(notebook: Any) -> list[tuple[str | None, bytes]]:
    """The pictures in order, each with the name that the cell's tag gives it."""
    made = []
    for cell in notebook.cells:
        name = next((t.removeprefix(_TAG) for t in cell.metadata.get("tags", []) if t.startswith(_TAG)), None)
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                made.append((name, base64.b64decode(output["data"]["image/png"])))
    return made


def alike(first: bytes, second: bytes) -> bool:
    """Whether two PNG files look the same."""
    from matplotlib.image import imread

    a, b = (np.asarray(imread(io.BytesIO(data), format="png"))[..., :3] for data in (first, second))
    return a.shape == b.shape and float(np.abs(a - b).sum()) < _LIKE * float((1 - a).sum())


def stale(path: Path, fresh: Any) -> list[str]:
    """The differences of the committed notebook from one that has just run."""
    committed = read(path)
    found = [
        f"{path.name}: the outputs of code cell {n} changed"
        for n, (a, b) in enumerate(zip(words(committed), words(fresh), strict=True), 1)
        if a != b
    ]
    old, new = images(committed), images(fresh)
    if len(old) != len(new) or not all(alike(a, b) for (_, a), (_, b) in zip(old, new, strict=True)):
        found.append(f"{path.name}: a picture changed")
    for name, data in new:
        picture = PICTURES / f"{name}.png"
        if name and not (picture.exists() and alike(picture.read_bytes(), data)):
            found.append(f"{picture.relative_to(ROOT)} changed")
    return found


def main() -> int:
    """Run the notebooks and write the changes, or with --check only print them; 1 if --check found any."""
    check = "--check" in sys.argv
    found: list[str] = []
    for path in notebooks():
        fresh = run(path)
        changed = stale(path, fresh)
        found += changed
        if not check and (changed or images(fresh) != images(read(path))):
            _write(path, fresh)
            PICTURES.mkdir(exist_ok=True)
            for name, data in images(fresh):
                if name:
                    (PICTURES / f"{name}.png").write_bytes(data)
    for line in found:
        print(f"{'stale' if check else 'written'}: {line}")
    return int(check and bool(found))


if __name__ == "__main__":
    sys.exit(main())
