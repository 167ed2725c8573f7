"""Takes the pictures of the tour from the real desk: `python -m tests.tour`. The commands of its README are run by `test_tour.py`."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Any

from sinosoviet_corpus.cli.main import main
from tests.desks import chromium, desk

FOLDER = Path(__file__).parent.parent / "notebooks" / "tour"
README = FOLDER / "README.md"
WIDTH, HEIGHT = 1000, 640
MOST_BYTES = 90_000  # of a picture
CORPUS = "essay-corpus"
# Picture -> the page of the desk that it shows.
PAGES = {
    "cases.png": "/",
    "case.png": "/case?id=essay/proposed-claim-004",
    "proposals.png": "/proposals?id=essay&layer=claims",
    "text.png": "/text?id=essay",
}


def steps() -> list[tuple[list[str], list[str]]]:
    """The commands of the tour, in order, each with the lines that its output has."""
    made = []
    for block in re.findall(r"```console\n(.*?)```", README.read_text("utf-8"), re.DOTALL):
        for step in block.removeprefix("$ ").split("\n$ "):
            command, *printed = step.strip().split("\n")
            made.append((shlex.split(command), printed))
    return made


def prepare(folder: Path) -> None:
    """Copy what the tour begins with."""
    for name in ("essay.txt", "facts.csv"):
        shutil.copy(FOLDER / name, folder / name)


def pictures() -> None:
    """Carry out the tour in a scratch folder up to the desk, and take the pictures."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        prepare(Path(scratch))
        os.chdir(scratch)
        try:
            for (_, *words), _ in steps():
                if words[0] == "desk":
                    break
                main(words)
            with desk("--corpus", CORPUS) as running, chromium() as browser:
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                base = running.link.partition("/open")[0]
                page.goto(running.link)
                page.wait_for_url(f"{base}/")
                for name, address in PAGES.items():
                    page.goto(base + address)
                    (FOLDER / "pictures" / name).write_bytes(_small(page.screenshot()))
        finally:
            os.chdir(before)


def _small(data: bytes) -> bytes:
    """A picture in 64 colours, which is enough for letters on white."""
    from PIL import Image

    picture: Any = Image.open(io.BytesIO(data)).convert("RGB").quantize(64)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    pictures()
