"""A request as the pages see it: the query, the form, and what every page needs."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.pages import Pages
from sinosoviet_corpus.desk.warm import Warm


class Problem(Exception):
    """What is wrong with a request, shown on a page of its own. fix: what to do."""

    def __init__(self, status: int, what: str, fix: str = "") -> None:
        super().__init__(what)
        self.status, self.what, self.fix = status, what, fix


class Form:
    """The fields of a form. A missing field is ""."""

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        # Browsers send line breaks as CR LF.
        self._fields = [(name, value.replace("\r\n", "\n")) for name, value in fields]

    def one(self, name: str) -> str:
        """The value of a field, without blanks around it."""
        return next((value.strip() for key, value in self._fields if key == name), "")

    def all(self, name: str) -> list[str]:
        """Every value of a field that may be there several times."""
        return [value for key, value in self._fields if key == name]

    def values(self) -> dict[str, str]:
        """Every field, the first of each name."""
        return dict(reversed(self._fields))


class Desk:
    """What the pages share during a run. blind: whether they are those of the second annotator, who sees nothing of the others."""

    def __init__(self, warm: Warm, keys: Keys, blind: bool = False) -> None:
        self.warm, self.keys, self.templates, self.blind = warm, keys, Pages(), blind

    def page(self, template: str, request: Request, status: int = 200, **values: Any) -> Response:
        """A page, with what every page has."""
        shared = {
            "token": self.keys.form,
            "read_only": self.warm.read_only,
            "root": self.warm.root,
            "path": request.scope["path"],
            "name": self.warm.name,
            "blind": self.blind,
        }
        return self.templates.page(template, status, **(shared | values))

    def may_write(self) -> None:
        """Raises Problem if the corpus may only be read."""
        if self.warm.read_only:
            raise Problem(403, self.warm.read_only, "Make a copy to work in: the page “Corpus” offers it.")


def form(request: Request) -> Form:
    """The form that was sent."""
    return Form(request.state.form)


def number(text: str, low: int, high: int, what: str) -> int:
    """A whole number between low and high, both included. Raises Problem."""
    if not (text.isascii() and text.isdigit() and len(text) < 12 and low <= int(text) <= high):
        raise Problem(422, f"{what} is a whole number from {low} to {high}", "Select the words again.")
    return int(text)


def to(address: str) -> Response:
    """Go on to a page after a form. The address is ours."""
    return RedirectResponse(address, 303)
