"""The secrets of one run of the desk: the link that opens it once, the cookie of its pages, the token of its forms."""

from __future__ import annotations

import hmac
import secrets


class Keys:
    """Made anew for each run and kept in memory only. `link` opens the desk once."""

    def __init__(self) -> None:
        self._link: str | None = secrets.token_urlsafe(32)  # 256 bits
        self._session, self.form = secrets.token_urlsafe(32), secrets.token_urlsafe(32)

    @property
    def link(self) -> str:
        """The key in the link; "" once it was used."""
        return self._link or ""

    def use_link(self, given: str) -> str | None:
        """The value of the cookie, for the right key and for the first time only; otherwise None."""
        if self._link is None or not _same(given, self._link):
            return None
        self._link = None
        return self._session

    def is_session(self, cookie: str | None) -> bool:
        """Whether a cookie has the value of this run."""
        return _same(cookie or "", self._session)

    def is_form(self, given: str) -> bool:
        """Whether a form bears the token of this run."""
        return _same(given, self.form)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode())
