"""A desk as a process of its own, a client that sends exactly what it is given, and a Chromium, for the tests of the desk."""

from __future__ import annotations

import contextlib
import http.client
import importlib.util
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"
START = "import sys; sys.argv[0] = 'sinosoviet'; from sinosoviet_corpus.cli.main import run; run()"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SANDBOX = ("--no-sandbox", "--disable-gpu")  # root of a container has neither
PLAYWRIGHT = importlib.util.find_spec("playwright") is not None
# Why no browser can be driven here; empty if one can.
NO_BROWSER = "there is no Chromium" if CHROMIUM is None else "" if PLAYWRIGHT else "playwright is not installed"
# What is wrong with a page on a screen that is 320 pixels wide.
FAULTS = """() => [
    document.documentElement.scrollWidth > 320 ? "wider than the screen" : "",
    document.querySelectorAll("h1").length === 1 && document.querySelectorAll("main").length === 1 ? "" : "not one heading, one main part",
    ...[...document.querySelectorAll("button, .top a, .steps a, ol.cases a, summary")]
        .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 24).map(e => `small: ${e.outerHTML}`),
    ...[...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
        .filter(e => !e.labels.length && !e.ariaLabel).map(e => `without a label: ${e.outerHTML}`),
    ...[...document.querySelectorAll("[id]")].map(e => e.id).filter((id, n, all) => all.indexOf(id) !== n).map(id => `twice: ${id}`),
    ...[...document.querySelectorAll("main b, main script, main img, [style]")].map(e => `of others: ${e.outerHTML}`),
].filter(Boolean)"""


class Answer(NamedTuple):
    """status, headers in small letters, text."""

    status: int
    headers: dict[str, str]
    text: str


class Running:
    """A desk that runs. `cookie` and `token` are there once it was opened."""

    def __init__(self, process: subprocess.Popen[str], link: str, errors: Path) -> None:
        self.process, self.link, self.errors = process, link, errors
        self.port = urlsplit(link).port or 0
        self.host = f"127.0.0.1:{self.port}"
        self.cookie = self.token = ""

    def open(self) -> Answer:
        """Use the link."""
        answer = self.ask("GET", self.link.removeprefix(f"http://{self.host}"), cookie="")
        self.cookie = answer.headers.get("set-cookie", "").split(";")[0]
        self.token = re.findall(r'data-token="([^"]+)"', self.get("/corpus").text)[0]
        return answer

    def ask(
        self, method: str, path: str, body: bytes | None = None, cookie: str | None = None, **headers: str
    ) -> Answer:
        """One request. Names of headers have _ for -. A header that is "" is left out."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        sent = {"host": self.host, "cookie": self.cookie if cookie is None else cookie}
        sent |= {} if body is None else {"content-length": str(len(body)), "content-type": FORM}
        for name, value in (sent | {k.replace("_", "-"): v for k, v in headers.items()}).items():
            if value:
                connection.putheader(name, value)
        connection.endheaders(body)
        given = connection.getresponse()
        text = given.read().decode("utf-8", "replace")
        connection.close()
        return Answer(given.status, {k.lower(): v for k, v in given.getheaders()}, text)

    def get(self, path: str, **query: str) -> Answer:
        """Read a page."""
        return self.ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def post(self, path: str, fields: object = (), **headers: str) -> Answer:
        """Send a form with the token. fields: a mapping, or pairs."""
        pairs = list(fields.items()) if isinstance(fields, dict) else list(fields)  # type: ignore[call-overload]
        body = urlencode([("token", self.token), *pairs]).encode()
        return self.ask("POST", path, body, **headers)

    def fields(self, page: str, action: str) -> list[tuple[str, str]]:
        """The hidden and ticked fields of the first form with this action, as a browser would send them."""
        form = re.findall(rf'<form method="post" action="{action}".*?</form>', page, re.DOTALL)[0]
        pairs = []
        for tag in re.findall(r"<input [^>]*>", form):
            about = {k: unescape(v) for k, v in re.findall(r'([\w-]+)="([^"]*)"', tag)}
            if about.get("type") == "hidden" or (about.get("type") == "checkbox" and tag.endswith(" checked>")):
                pairs.append((about["name"], about.get("value", "")))
        return [(name, value) for name, value in pairs if name != "token"]

    def raw(self, data: bytes) -> bytes:
        """Send bytes, and return the answer until the server ends it; the request has to ask it to."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as made:
            made.sendall(data)
            got = b""
            with contextlib.suppress(ConnectionError):
                while part := made.recv(65536):
                    got += part
        return got


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """The Chromium of the system, driven by playwright. Raises ImportError without playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SANDBOX)
        try:
            yield browser
        finally:
            browser.close()


class Tab:
    """A page, with everything that its console said."""

    def __init__(self, context: Any, link: str) -> None:
        self.page = context.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.asked: list[str] = []
        self.base = link.partition("/open")[0]
        self.page.goto(link)
        self.page.wait_for_url(f"{self.base}/")

    def go(self, address: str) -> None:
        self.page.goto(self.base + address)

    def settle(self) -> None:
        """Wait until a check has caught up with the files."""
        while not self.page.request.get(f"{self.base}/state").json()["current"]:
            self.page.wait_for_timeout(50)

    def quiet(self) -> None:
        """No message, and no request to anybody else."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith((self.base, "data:"))] == []


def opened(context: Any, running: Running) -> Tab:
    """A page of a desk that the client of HTTP has opened: the link works once, so the browser takes over the cookie."""
    name, _, value = running.cookie.partition("=")
    base = f"http://{running.host}"
    context.add_cookies([{"name": name, "value": value, "url": base}])
    return Tab(context, base)


def arrive(page: Any, sign: str) -> None:
    """Wait in a browser for a page with this sign, and until it is loaded: before that its modules have not run, and keys do nothing."""
    page.wait_for_selector(sign)
    page.wait_for_load_state("load")


@contextlib.contextmanager
def desk(*arguments: str, cwd: Path | None = None) -> Iterator[Running]:
    """A desk with these arguments; it is ended at the end of the block if it still runs."""
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder) / "errors"
        with errors.open("w") as into:
            process = subprocess.Popen(
                [sys.executable, "-c", START, "desk", "--no-browser", "--print-url", *arguments],
                stdout=subprocess.PIPE, stderr=into, text=True, cwd=cwd,
            )  # fmt: skip
        try:
            assert process.stdout is not None
            link = process.stdout.readline().strip()
            assert link.startswith("http://127.0.0.1:"), errors.read_text("utf-8")
            yield Running(process, link, errors)
        finally:
            if process.poll() is None:
                process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()
            process.communicate()
