"""Stands before every page: who may ask, from where, how, and how much. Nothing behind it sees a request that it refuses.

A server on the loopback address is open to every page in the browser: pages of others can send requests to it, and a name can be
made to point to it. So the name, the origin, the cookie and the token of the form are checked on each request.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

from sinosoviet_corpus.desk.keys import Keys

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

ADDRESS = "127.0.0.1"
LARGEST = 128 * 1024  # the most bytes of a form
FIELDS = 400  # the most fields of a form
LONGEST = 8 * 1024  # the most bytes of a path with its query
FORM = "application/x-www-form-urlencoded"
OPEN = "/open"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    # With "no-referrer" browsers send `Origin: null` with our own forms; to other sites this sends nothing either.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
FAULT = "A fault of the program; the terminal says which. What you typed is still in the page before."
_ASK_AGAIN = "Start `sinosoviet desk` again for a new link."


class Refused(Exception):
    """A request that is not answered. status: of HTTP.  why: one sentence."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


class Guard:
    """An ASGI application around another. A form that passes is in `scope["state"]["form"]`: its fields in order, without the token.

    fault: called with an error of the program; it says so on the terminal.
    """

    def __init__(self, app: App, keys: Keys, port: int, fault: Callable[[BaseException], None]) -> None:
        self._app, self._keys, self._fault = app, keys, fault
        self._hosts = {f"{name}:{port}" for name in (ADDRESS, "localhost")}
        self.cookie = f"desk-{port}"  # the port is in the name, because browsers send a cookie to every port of a host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        begun = ended = False

        async def guarded(message: Message) -> None:
            nonlocal begun, ended
            begun = True
            ended = message["type"] == "http.response.body" and not message.get("more_body")
            if message["type"] == "http.response.start":
                message["headers"] = _with_ours(message.get("headers", ()))
            await send(message)

        try:
            form = await self._admitted(scope, receive)
            scope.setdefault("state", {})["form"] = form
            await self._app(scope, receive, guarded)
        except Refused as refused:
            await _say(guarded, refused.status, refused.why)
        except Exception as error:
            self._fault(error)
            if begun and not ended:
                raise
            if not begun:
                await _say(guarded, 500, FAULT)

    async def _admitted(self, scope: Scope, receive: Receive) -> list[tuple[str, str]]:
        """The fields of the form, none for a request without one. Raises Refused."""
        headers = _Headers(scope["headers"])
        if headers.all("host") not in [[host] for host in self._hosts]:
            raise Refused(421, "This server has another name. Use the address that the desk printed.")
        method = scope["method"]
        if method not in ("GET", "HEAD", "POST"):
            raise Refused(405, "The desk answers GET, HEAD and POST.")
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST:
            raise Refused(414, "The address is too long.")
        if headers.one("sec-fetch-site") in ("cross-site", "same-site") and scope["path"] != OPEN:
            raise Refused(403, "Another site asked for this.")
        if method == "POST":
            self._check_origin(headers)
        if scope["path"] != OPEN and not self._keys.is_session(_cookie(headers.all("cookie"), self.cookie)):
            raise Refused(403, f"This browser has not opened the desk yet. The link works once. {_ASK_AGAIN}")
        if method != "POST":
            if headers.all("transfer-encoding") or headers.one("content-length") not in (None, "0"):
                raise Refused(400, "A request to read has no content.")
            return []
        if headers.all("content-type") not in ([FORM], [f"{FORM};charset=UTF-8"]):
            raise Refused(415, f"A form is sent as {FORM}.")
        fields = _fields(await _body(headers, receive))
        if not self._keys.is_form(next((value for name, value in fields if name == "token"), "")):
            raise Refused(
                403, "The form is not of this run of the desk. Load the page again; what you typed is kept there."
            )
        return [(name, value) for name, value in fields if name != "token"]

    def _check_origin(self, headers: _Headers) -> None:
        """Raises Refused unless the form comes from a page of ours. Programs that are no browsers send neither header."""
        if headers.all("origin") not in [[], *([f"http://{host}"] for host in headers.all("host"))]:
            raise Refused(403, "Another page sent this form.")
        if headers.all("sec-fetch-site") not in ([], ["same-origin"]):
            raise Refused(403, "Another page sent this form.")


class _Headers:
    def __init__(self, raw: list[tuple[bytes, bytes]]) -> None:
        self._raw = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in raw]

    def all(self, name: str) -> list[str]:
        return [value for key, value in self._raw if key == name]

    def one(self, name: str) -> str | None:
        return next(iter(self.all(name)), None)


def _cookie(headers: list[str], name: str) -> str | None:
    for part in "; ".join(headers).split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            return value
    return None


async def _body(headers: _Headers, receive: Receive) -> bytes:
    """The content of a request. Raises Refused for more than LARGEST bytes, as soon as that is known."""
    length = headers.one("content-length")
    if length is not None and (not length.isdigit() or int(length) > LARGEST):
        raise Refused(413, f"A form has at most {LARGEST} bytes.")
    content = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "The request was cut off.")
        content += message.get("body", b"")
        if len(content) > LARGEST:
            raise Refused(413, f"A form has at most {LARGEST} bytes.")
        if not message.get("more_body"):
            return bytes(content)


def _fields(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            body.decode("ascii"), keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=FIELDS
        )
    except ValueError:  # UnicodeDecodeError is a ValueError too
        raise Refused(400, f"The form cannot be read: it is UTF-8, with at most {FIELDS} fields.") from None


def _with_ours(headers: Any) -> list[tuple[bytes, bytes]]:
    ours = {name.encode(): value.encode() for name, value in HEADERS.items()}
    return [(name, value) for name, value in headers if name.lower() not in ours] + list(ours.items())


async def _say(send: Send, status: int, why: str) -> None:
    body = f"{why}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
