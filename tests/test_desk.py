"""The desk over HTTP, with a real server on real files: who is let in, what is refused, what reaches the disk."""

from __future__ import annotations

import hashlib
import html
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.desk import guard, server
from sinosoviet_corpus.desk.passage import passage
from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.files.layout import DECISIONS
from sinosoviet_corpus.output.passage import BLOCK, Shown
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tasks.store import Edit, store
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.desks import FORM, Running, desk
from tests.scratch import make, records

PAGES = (
    "/",
    "/corpus",
    "/keys",
    "/aligned",
    "/state",
    "/static/desk.js",
    "/static/desk.css",
    "/case?id=essay/death",
    "/nowhere",
)
CASE = {"id": "essay/death"}
DECISION = {"judgement": "dismiss", "reason": "genuine-disagreement", "by": "Ada", "note": "see “ledger”\nand letter"}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("desk") / "corpus", year="1881")


@pytest.fixture(scope="module")
def running(corpus: Path) -> Iterator[Running]:
    with desk("--corpus", str(corpus)) as made:
        made.open()
        yield made


def decision(running: Running, **other: str) -> list[tuple[str, str]]:
    """The form of the case, filled in."""
    return [*running.fields(running.get("/case", **CASE).text, "/decide"), *(DECISION | other).items()]


def log(corpus: Path) -> list[dict[str, str]]:
    return records(corpus, DECISIONS)


def digest(corpus: Path) -> str:
    files = sorted(p for p in corpus.rglob("*") if p.is_file())
    return hashlib.sha256(b"".join(p.read_bytes() + str(p).encode() for p in files)).hexdigest()


# --- who is let in ---------------------------------------------------------------------------------------------------


def test_the_link_opens_the_desk_once_a_taken_port_is_said_and_a_signal_closes_it_cleanly(corpus: Path) -> None:
    with desk("--corpus", str(corpus)) as made:
        assert made.get("/").status == 403, "not before the link was used"
        assert made.ask("GET", "/open?key=wrong").status == 403
        assert made.ask("GET", "/open").status == 403
        first = made.open()
        assert first.status == 200
        cookie = first.headers["set-cookie"]
        assert cookie.startswith(f"desk-{made.port}=")
        assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
        key = made.link.partition("key=")[2]
        assert len(key) >= 43, "256 bits"
        assert made.ask("GET", f"/open?key={key}", cookie="").status == 403, "the second time"
        assert key not in first.text + made.get("/").text + made.errors.read_text("utf-8")
        assert key not in cookie
        assert made.get("/").status == 200
        words = [
            sys.executable,
            "-m",
            "sinosoviet_corpus",
            "desk",
            "--no-browser",
            "--port",
            str(made.port),
            "--corpus",
            str(corpus),
        ]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 2
        assert f"port {made.port} cannot be used" in done.stderr
        made.process.send_signal(signal.SIGINT)
        assert made.process.wait(20) == 0
        assert "Traceback" not in made.errors.read_text("utf-8")
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", made.port))


@pytest.mark.parametrize("path", PAGES)
def test_without_the_cookie_no_page_and_no_file_is_given(running: Running, path: str) -> None:
    for cookie in (
        "",
        f"desk-{running.port}=",
        f"desk-{running.port}=wrong",
        running.cookie.replace("desk-", "other-"),
    ):
        assert running.ask("GET", path, cookie=cookie).status == 403
        assert running.ask("POST", path, b"x=1", cookie=cookie).status == 403


def test_it_listens_on_the_loopback_address_alone(running: Running) -> None:
    listening = Path("/proc/net/tcp")
    if not listening.exists():
        pytest.skip("this system does not list its sockets in /proc")
    lines = [line.split()[1] for line in listening.read_text().splitlines()[1:] if line.split()[3] == "0A"]
    assert [a for a in lines if a.endswith(f":{running.port:04X}")] == [f"0100007F:{running.port:04X}"]


HOSTS = (
    "evil.example", "127.0.0.1", "localhost", "127.0.0.1:1", "localhost.:PORT", "127.0.0.1.:PORT", "0.0.0.0:PORT", "[::1]:PORT",
    "127.0.0.1:PORT@evil.example", "evil.example:PORT", "127.0.0.1.nip.io:PORT", "127.1:PORT", "2130706433:PORT", "LOCALHOST:PORT.",
    "127.0.0.1:PORT/", "",
)  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
def test_another_name_for_the_server_is_refused(running: Running, host: str) -> None:
    host = host.replace("PORT", str(running.port))
    version = "1.1" if host else "1.0"  # 1.1 without a name is refused by the library
    said = f"GET / HTTP/{version}\r\nConnection: close\r\n{f'Host: {host}' if host else 'X: y'}\r\nCookie: {running.cookie}\r\n\r\n"
    assert running.raw(said.encode()).split(b" ")[1] in (b"421", b"400")
    assert running.ask("GET", "/", host=f"localhost:{running.port}").status == 200


def test_two_names_for_the_server_are_refused(running: Running) -> None:
    said = f"GET / HTTP/1.1\r\nConnection: close\r\nHost: {running.host}\r\nHost: evil.example\r\nCookie: {running.cookie}\r\n\r\n"
    assert running.raw(said.encode()).split(b" ")[1] in (b"421", b"400")


ORIGINS = (
    "http://evil.example", "null", "http://127.0.0.1:1", "https://HOST", "http://HOST.evil.example", "http://HOST@evil.example",
    "http://evil.example@HOST", "http://HOST/", "http://localhost", "file://", "http://127.0.0.1",
)  # fmt: skip


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_form_of_another_page_is_refused(running: Running, corpus: Path, origin: str) -> None:
    before = log(corpus)
    answer = running.post("/decide", decision(running), origin=origin.replace("HOST", running.host))
    assert answer.status == 403
    assert log(corpus) == before


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_that_the_browser_calls_foreign_is_refused(running: Running, site: str) -> None:
    assert running.post("/stop", sec_fetch_site=site).status == 403
    if site != "none":  # an address that was typed
        assert running.ask("GET", "/", sec_fetch_site=site).status == 403


@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", "", f"{FORM}, text/plain"]
)
def test_only_forms_are_taken(running: Running, kind: str) -> None:
    assert running.post("/stop", content_type=kind).status == 415


def test_a_form_without_the_token_of_this_run_is_refused(running: Running) -> None:
    for body in (b"", b"token=", b"token=wrong", f"Token={running.token}".encode()):
        assert running.ask("POST", "/stop", body).status == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_refused(running: Running, method: str) -> None:
    assert running.ask(method, "/").status == 405


def test_no_page_can_be_asked_for_as_a_form_or_the_other_way_round(running: Running) -> None:
    assert running.get("/decide").status == 405
    assert running.post("/keys").status == 405


def test_a_websocket_is_refused(running: Running) -> None:
    said = f"GET / HTTP/1.1\r\nHost: {running.host}\r\nCookie: {running.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n"
    said += "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    assert b" 101 " not in running.raw(said.encode())


# --- what is given ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*PAGES, "/open?key=x"])
def test_every_answer_has_the_headers_that_protect_it(running: Running, path: str) -> None:
    for answer in (
        running.ask("GET", path),
        running.ask("GET", path, cookie=""),
        running.ask("GET", path, host="evil.example"),
        running.ask("PUT", path),
    ):
        assert {name: answer.headers[name] for name in guard.HEADERS} == guard.HEADERS
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert "server" not in answer.headers
        assert "unsafe" not in answer.headers["content-security-policy"]
    if "static" not in path and "state" not in path:
        page = running.ask("GET", path).text
        assert not re.findall(r"<style|\sstyle=|<script(?! type=\"module\" src=\"/static/)|\son\w+=|javascript:", page)


PATHS = (
    "/static/../server.py", "/static/%2e%2e/server.py", "/static/..%2fserver.py", "/static/..%5cserver.py", "/static/\\..\\server.py",
    "//static/desk.js", "/static//desk.js", "/static/desk.js%00.css", "/static/./desk.js", "/static/", "/static", "/../../etc/passwd",
    "/static/%252e%252e/server.py", "http://evil.example/static/desk.js", "/case/../corpus",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out(running: Running, path: str) -> None:
    said = f"GET {path} HTTP/1.1\r\nHost: {running.host}\r\nCookie: {running.cookie}\r\nConnection: close\r\n\r\n"
    answer = running.raw(said.encode())
    assert answer.split(b" ")[1] in (b"404", b"400", b"421")
    assert b"import" not in answer
    assert b"root:" not in answer


@pytest.mark.parametrize("key", ["../../etc/passwd", "essay/gone", "", "%00", "a" * 3000])
def test_an_id_that_is_not_there_is_not_found(running: Running, key: str) -> None:
    assert running.get("/case", id=key).status == 404


def test_too_much_is_refused(running: Running) -> None:
    big = b"token=" + b"x" * guard.LARGEST
    assert running.ask("POST", "/decide", big).status == 413
    head = f"POST /decide HTTP/1.1\r\nConnection: close\r\nHost: {running.host}\r\nCookie: {running.cookie}\r\nContent-Type: {FORM}\r\n"
    chunks = b"".join(b"1000\r\n" + b"x" * 4096 + b"\r\n" for _ in range(40)) + b"0\r\n\r\n"
    assert b" 413 " in running.raw(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunks)
    assert running.ask("POST", "/decide", b"&".join(b"a=1" for _ in range(guard.FIELDS + 1))).status == 400
    assert running.ask("POST", "/decide", b"a=%ff").status == 400
    assert running.ask("POST", "/decide", "a=ü".encode()).status == 400
    assert running.ask("GET", "/?" + "x" * guard.LONGEST).status == 414
    assert running.ask("GET", "/", b"x=1").status == 400
    assert running.get("/").status == 200


def test_reading_changes_nothing(running: Running, corpus: Path) -> None:
    before = digest(corpus)
    for path in (*PAGES, "/?order=text&severity=all&words=x", "/case?id=essay/death&state=undecided"):
        running.get(path)
        running.ask("HEAD", path)
    assert digest(corpus) == before


def test_a_case_says_what_would_be_right_and_is_found_by_any_of_its_claims(running: Running) -> None:
    text = running.get("/case", **CASE).text
    assert "<strong>Right:</strong> Charles Babbage died in London" in text
    assert "1871" in text.partition("<strong>Right:</strong>")[2].partition("</p>")[0]
    assert running.get("/case", id="essay/nobody").status == 404
    listed = re.findall(r'<li class="\w+" value.*?</li>', running.get("/?severity=all").text, re.DOTALL)
    codes = [re.findall(r"\b[A-Z]{3}\d{3}\b", line) for line in listed]
    assert ["TMP101"] in [line[:1] for line in codes]
    assert [line for line in codes if len(line) != len(set(line))] == [], "each rule once"


def test_what_the_filters_do_not_know_lists_everything(running: Running) -> None:
    for query in ({"order": "'"}, {"severity": "<x>"}, {"state": "{{7*7}}"}):
        answer = running.get("/", **query)
        assert answer.status == 200
        assert "essay/death" in answer.text or "case?id=essay%2Fdeath" in answer.text
    assert "&lt;script&gt;{{7*7}}" in running.get("/", words="<script>{{7*7}}").text


# --- what reaches the disk -------------------------------------------------------------------------------------------


def test_a_decision_is_saved_sealed_and_taken_back(running: Running, corpus: Path) -> None:
    answer = running.post("/decide", decision(running))
    assert answer.status == 303
    said = running.get(answer.headers["location"])
    assert "Saved: dismissed" in said.text
    lines = log(corpus)
    assert {(d["judgement"], d["by"], d["note"], d["claim"]) for d in lines} == {
        ("dismiss", "Ada", DECISION["note"], "essay/death")
    }
    assert verify(corpus) == []
    page = running.get("/case", **CASE).text
    assert "Dismissed by Ada" in page
    assert "1 of 1 decided" in page
    undone = running.post("/undo", running.fields(page, "/undo"))
    assert undone.status == 303
    assert "Taken back" in running.get(undone.headers["location"]).text
    assert log(corpus)[: len(lines)] == lines, "the log only grows"
    assert log(corpus)[-1]["judgement"] == "withdraw"
    assert verify(corpus) == []
    assert "0 of 1 decided" in running.get("/case", **CASE).text


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"reason": ""}, "Choose a reason"),
        ({"reason": "because"}, "There is no reason"),
        ({"by": " "}, "A decision needs a name"),
        ({"judgement": "withdraw"}, "Choose what you decide"),
        ({"judgement": ""}, "Choose what you decide"),
        ({"reason": "already-discussed", "note": ""}, "This reason needs a note"),
        ({"note": "x" * 4001}, "At most 4000 characters"),
    ],
)
def test_what_is_missing_stands_beside_its_field_and_nothing_typed_is_lost(
    running: Running, corpus: Path, other: dict[str, str], said: str
) -> None:
    before = digest(corpus)
    answer = running.post("/decide", decision(running, **other))
    assert answer.status == 422
    assert said in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert (other.get("note", DECISION["note"])[:20]).replace("\n", "&#10;") in answer.text
    assert digest(corpus) == before


def test_of_two_tabs_the_second_learns_what_the_first_decided(running: Running, corpus: Path) -> None:
    second = decision(running, by="Bede", judgement="confirm")
    assert running.post("/decide", decision(running)).status == 303
    before = log(corpus)
    answer = running.post("/decide", second)
    assert answer.status == 409
    assert "Ada has dismissed" in answer.text
    assert log(corpus) == before
    gone = [(name, "0" * 16 if name == "finding" else value) for name, value in decision(running)]
    assert running.post("/decide", gone).status == 422


def test_what_another_program_decides_is_seen_at_once(running: Running, corpus: Path) -> None:
    finding = next(
        value for name, value in running.fields(running.get("/case", **CASE).text, "/undo") if name == "finding"
    )
    assert (
        main(["decide", finding, "discuss", "--reason", "out-of-scope", "--by", "Cuthbert", "--corpus", str(corpus)])
        == 0
    )
    assert "Under discussion by Cuthbert" in running.get("/case", **CASE).text
    words = ["withdraw", "--reason", "taken-back", "--by", "Cuthbert", "--corpus", str(corpus)]
    assert main(["decide", finding, *words]) == 0
    assert "Dismissed by Ada" in running.get("/case", **CASE).text, "the decision before it stands again"


def test_a_decision_on_a_case_of_another_name_meanwhile_is_saved(running: Running, corpus: Path) -> None:
    """A page that was shown before a check ended may name a case after a claim that is gone; its findings are the same."""
    (finding,) = [v for k, v in running.fields(running.get("/case", **CASE).text, "/undo") if k == "finding"]
    shown = [
        (k, "essay/gone" if k == "case" else v) for k, v in decision(running, judgement="confirm") if k != "finding"
    ]
    answer = running.post("/decide", [*shown, ("finding", finding)])
    assert answer.status == 303
    assert (log(corpus)[-1]["finding"], log(corpus)[-1]["judgement"]) == (finding, "confirm")
    assert running.post("/decide", [*shown, ("finding", "0" * 16)]).status == 404


def test_who_waits_for_the_check_of_files_that_change_again_waits_for_the_next(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    warm = Warm(root)
    try:
        for n in range(5):
            asked = [threading.Thread(target=warm.findings, args=(True,), daemon=True) for _ in range(4)]
            for thread in asked:
                thread.start()
                (old,) = (c for c in read_sound(root).claims if c.id == "essay/death")
                store(root, [Edit(old, msgspec.structs.replace(old, note=f"{old.note} {n}"))])
            for thread in asked:
                thread.join(60)
                assert not thread.is_alive(), "who asked about older files is never answered"
        assert warm.findings(patient=True)[1].current
    finally:
        warm.stop()


def test_an_unsound_corpus_is_said_and_the_desk_goes_on_once_it_is_fixed(running: Running, corpus: Path) -> None:
    path = corpus / "annotations/essay/claims.jsonl"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"1881", b"1882"))
    answer = running.get("/")
    assert answer.status == 409
    assert "integrity" in answer.text
    path.write_bytes(good)
    assert running.get("/").status == 200


@given(
    st.text(alphabet=st.sampled_from("ab \n\r\u2028<&\"'天𝔅\u202e\u0301"), max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_the_passage_is_the_text_to_the_letter(text: str, ranges: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, str(n)) for n, (start, end) in enumerate(ranges)]
    shown = {str(n): Shown("claims here", f"label {n}", "/x?<", "1") for n in range(len(ranges))}
    made = str(passage(text, 0, len(text), marks, shown))
    signs = re.sub(
        r'<span class="sign" data-sign="&lt;U\+(\w+)&gt;"></span>',
        lambda m: f"&#x{m[1]};" if m[1] != "000D" else "\r",
        made,
    )
    plain = re.sub(r"<[^>]+>", "", signs)
    assert html.unescape(plain) == text
    for at, piece in re.findall(r'data-at="(\d+)">(.*?)</(?:span|mark)>', signs, re.DOTALL):
        words = html.unescape(piece)
        assert text[int(at) : int(at) + len(words)] == words
    assert made.count('id="at"') <= 1


@pytest.mark.parametrize(
    ("text", "least"), [("天才 wit " * 3000, 8), ("天" * 20_000, 1), (f"{'a b ' * 900}\n", 1), ("a\n\nb\n", 3)]
)
def test_a_long_line_is_cut_into_blocks_at_blanks(text: str, least: int) -> None:
    made = str(passage(text, 0, len(text), [Mark(1, 30, "x")], {"x": Shown("claims")}))
    blocks = [
        re.sub(r"<[^>]+>", "", block) for block in re.findall(r'<div class="line"[^>]*>(.*?)</div>', made, re.DOTALL)
    ]
    assert "".join(blocks) == text
    assert len(blocks) >= least
    assert all(block.endswith((" ", "\n")) for block in blocks[:-1])
    assert max(map(len, blocks)) < 2 * BLOCK + 100 or " " not in text


# --- its life --------------------------------------------------------------------------------------------------------


def test_two_desks_stand_side_by_side_and_a_kill_loses_nothing(tmp_path: Path) -> None:
    corpus = make(tmp_path / "corpus", year="1881")
    with desk("--corpus", str(corpus)) as one, desk("--corpus", str(corpus)) as two:
        one.open()
        two.open()
        assert one.ask("GET", "/", cookie=two.cookie).status == 403
        assert one.post("/decide", decision(one)).status == 303
        one.process.kill()
        assert "Dismissed by Ada" in two.get("/case", **CASE).text
        assert verify(corpus) == []
        assert two.post("/stop").status == 200
        assert two.process.wait(20) == 0
        assert "the desk is closed" in two.errors.read_text("utf-8")


def test_the_shipped_corpus_is_only_read_and_a_copy_is_offered(tmp_path: Path) -> None:
    with desk(cwd=tmp_path) as made:
        made.open()
        page = made.get("/corpus").text
        assert "never written to" in page
        assert made.post("/decide", [("case", "split/herter-was-ambassador"), *DECISION.items()]).status == 403
        assert made.post("/copy", {"folder": ""}).status == 422
        taken = tmp_path / "taken"
        taken.mkdir()
        (taken / "x").write_text("x")
        answer = made.post("/copy", {"folder": "taken"})
        assert answer.status == 422
        assert "not empty" in answer.text
        assert made.post("/copy", {"folder": "mine"}).status == 303
        assert verify(tmp_path / "mine") == []
        assert "read only" not in made.get("/keys").text


def test_the_page_with_the_link_is_for_this_user_alone() -> None:
    with server._page("http://127.0.0.1:1/open?key=<") as page:
        if os.name == "posix":
            assert stat.S_IMODE(page.stat().st_mode) == 0o600
        assert "key=&lt;" in page.read_text("utf-8")
    assert not page.exists()


def test_the_desk_says_which_extra_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], corpus: Path
) -> None:
    for name in [n for n in sys.modules if n.startswith("sinosoviet_corpus.desk")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "starlette", None)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["desk", "--no-browser", "--corpus", str(corpus)]) == 2
    assert "[desk]" in capsys.readouterr().err
