"""Fills the templates. Everything is escaped, and characters that would be obeyed are shown by their numbers."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse

from sinosoviet_corpus.render.safe import verbatim_html
from sinosoviet_corpus.visible import visible

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


def _shown(value: Any) -> Any:
    return value if isinstance(value, Markup) else "" if value is None else visible(str(value))


def _lines(text: str) -> Markup:
    """Several lines, for an element that keeps them."""
    return Markup(verbatim_html(text))


def _exactly(text: str) -> Markup:
    """A value that a form sends back unchanged, as far as forms do."""
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\n", "&#10;"))


def _filled(field: Any, values: dict[str, str]) -> bool:
    """Whether a field of free text has a value."""
    return field.kind != "select" and bool(values.get(field.name))


class Pages:
    """The templates, loaded once."""

    def __init__(self) -> None:
        self._templates = jinja2.Environment(
            loader=jinja2.PackageLoader("sinosoviet_corpus.desk", "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            finalize=_shown,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"lines": _lines, "exactly": _exactly, "filled": _filled}

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page. template: its name without ".html"."""
        return HTMLResponse(self._templates.get_template(f"{template}.html").render(values), status)


def static() -> dict[str, tuple[bytes, str]]:
    """The files that pages ask for: name -> content, type."""
    folder = files("sinosoviet_corpus.desk") / "static"
    return {
        file.name: (file.read_bytes(), _TYPES[file.name.rpartition(".")[2]])
        for file in folder.iterdir()
        if file.name.rpartition(".")[2] in _TYPES
    }
