"""The addresses of the desk, by the file that answers them: the generated table in its manual."""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.desk.app import application
from sinosoviet_corpus.desk.blind import Blind
from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.warm import Warm


def addresses(warm: Warm) -> set[tuple[str, str, str]]:
    """Each address of a desk as (method, path, module that answers), except files of the folder `static/`."""
    app = application(warm, Keys(), 1, lambda: None, lambda error: None)._app
    routes = app.routes  # type: ignore[attr-defined]
    found = {
        (method, route.path, route.endpoint.__module__.rpartition(".")[2])
        for route in routes
        for method in route.methods
    }
    return {
        (method, path, file) for method, path, file in found if method != "HEAD" and not path.startswith("/static/")
    }


def table(root: Path) -> str:
    """A row for each file with pages: the pages that it shows and the forms that it takes, at the usual desk and at the blind one."""
    found: set[tuple[str, str, str]] = set()
    for kind in (Warm, Blind):
        warm = kind(root)
        warm.stop()
        found |= addresses(warm)

    def row(file: str) -> str:
        cells = (
            ", ".join(f"`{p}`" for m, p, f in sorted(found) if (m, f) == (method, file)) for method in ("GET", "POST")
        )
        return f"| [`{file}.py`]({file}.py) | {' | '.join(cells)} |"

    rows = [row(file) for file in sorted({file for _, _, file in found})]
    return "\n".join(["| file | shows | takes |", "|---|---|---|", *rows]) + "\n"
