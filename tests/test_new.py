"""new: from files of one's own to a first finding; hostile files are refused and change nothing."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import subprocess
import time
import tomllib
import zipfile
from pathlib import Path

import docx
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.originals import docx as docx_reader
from sinosoviet_corpus.originals.extracted import extract
from sinosoviet_corpus.originals.nesting import most_open
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.new import About, new
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import files

ESSAY = "The uprising\n\nIt began on Wednesday, 23 October 1956. They met on 31 June 1957. Nagy was born in 1896.\n"


def _docx(*paragraphs: str) -> bytes:
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "1956", "uprising"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _with_part(data: bytes, name: str, change: object) -> bytes:
    """A document with one part changed (a function of its bytes) or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            part = old.read(item)
            new.writestr(item.filename, change(part) if item.filename == name and callable(change) else part)
        if isinstance(change, bytes):
            new.writestr(name, change)
    return out.getvalue()


def test_one_command_to_a_first_true_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("My essay.txt").write_bytes(ESSAY.encode())
    assert main(["new", "My essay.txt"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    compared, found, following = (
        words.index(x) for x in ("What was compared", "that day was a Tuesday", "What to do next")
    )
    assert compared < found < following
    assert "'1957-06-31' names a day that no calendar has" in words
    root = Path("my-essay-corpus")
    assert verify(root) == []
    corpus = read_sound(root)
    assert (root / "corpus/my-essay/text.txt").read_bytes() == ESSAY.encode()
    assert {d.made_by.status for d in corpus.dates} == {"proposed"}
    source = corpus.texts["my-essay"].source
    assert (source.title, source.original) == ("The uprising", None)
    assert main(["check", "--corpus", str(root), "--fail-on", "warning"]) == 0
    assert "on a proposal" in capsys.readouterr().out
    assert main(["check", "--corpus", str(root), "--fail-on", "warning", "--proposed", "count"]) == 1
    assert main(["check", "--corpus", str(root), "--proposed", "ignore"]) == 0
    assert "that day was" not in capsys.readouterr().out.split("Nothing found")[-1]


def test_the_file_is_kept_beside_the_text_and_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, page = tmp_path / "own", "<title>T</title><p>On 31 June 1957 they met.<script>alert(1)</script><p hidden>No."
    (tmp_path / "a.docx").write_bytes(_docx("They met in 1955.", "Tabs\tand\nlines"))
    (tmp_path / "b.html").write_text(page)
    (tmp_path / "c.txt").write_bytes("Ein Müller, 1950".encode("cp1252"))
    assert main(["new", *(str(tmp_path / name) for name in ("a.docx", "b.html")), "--corpus", str(root)]) == 0
    assert main(["new", str(tmp_path / "c.txt"), "--corpus", str(root), "--encoding", "windows-1252"]) == 0
    assert verify(root) == []
    texts = {name: text.text for name, text in read_sound(root).texts.items()}
    assert texts == {
        "a": "They met in 1955.\nTabs\tand\nlines\n1956\nuprising\n",
        "b": "On 31 June 1957 they met.\n",
        "c": "Ein Müller, 1950",
    }
    about = tomllib.loads((root / "corpus/a/source.toml").read_text())
    data = (tmp_path / "a.docx").read_bytes()
    assert (root / "corpus/a/original.docx").read_bytes() == data
    assert about["original"]["sha256"] == hashlib.sha256(data).hexdigest()
    assert "1 element(s) that the page hides were left out" in capsys.readouterr().out
    assert main(["init", "--from", str(root), str(tmp_path / "copy")]) == 0
    assert verify(tmp_path / "copy") == []
    (root / "corpus/a/original.docx").write_bytes(data + b"x")
    assert {p.code for p in verify(root)} == {"TXT107", "SEA501"}
    (root / "corpus/a/original.docx").unlink()
    assert {p.code for p in verify(root)} == {"TXT107", "SEA501"}


def _git(*words: str, at: Path) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=true")
    subprocess.run(["git", *who, *words], cwd=at, check=True, capture_output=True, timeout=60)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")
@pytest.mark.parametrize(
    "there", [None, b"*.md text", b"corpus/*/text.txt -text -whitespace -merge\n*.json text eol=lf\n"]
)
def test_git_leaves_the_bytes_of_texts_and_their_files_alone(tmp_path: Path, there: bytes | None) -> None:
    root = tmp_path / "own"
    (tmp_path / "a.html").write_bytes(b"<p>One.\r\n<p>Two.\r\n")
    (tmp_path / "b.json").write_bytes("Müller\r\n1950\r\n".encode("cp1252"))
    (tmp_path / "c.txt").write_bytes(b"One.\r\nTwo.\n")
    new(root, [tmp_path / "a.html"], About("2026-11-29"))
    if there is None:
        (root / ".gitattributes").unlink()
    else:
        (root / ".gitattributes").write_bytes(there)
    new(root, [tmp_path / "b.json"], About("2026-11-29", encoding="cp1252"))
    add(root, tmp_path / "c.txt", "c", "C", "2026-11-29")
    named = (root / ".gitattributes").read_bytes()
    assert named.startswith(there or b"")
    assert named.count(b"corpus/*/original.*") == named.count(b"*.json text") == 1
    _git("init", "-q", at=root)
    _git("add", ".", at=root)
    _git("commit", "-qm", "all", at=root)
    _git("clone", "-q", str(root), "copy", at=tmp_path)
    kept = [path for path in files(root) if path.startswith("corpus/") and not path.endswith(".toml")]
    assert "corpus/b/original.json" in kept
    assert {path: files(tmp_path / "copy")[path] for path in kept} == {path: files(root)[path] for path in kept}
    assert verify(tmp_path / "copy") == []
    add(root, tmp_path / "c.txt", "d", "D", "2026-11-29")
    assert (root / ".gitattributes").read_bytes() == named


def test_a_link_that_leads_out_is_not_written_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "own"
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.txt").write_text("Two.")
    new(root, [tmp_path / "a.txt"], About("2026-11-29"))
    (root / ".gitattributes").unlink()
    (root / ".gitattributes").symlink_to(tmp_path / "a.txt")
    before = files(tmp_path)
    assert main(["new", str(tmp_path / "b.txt"), "--corpus", str(root)]) == 2
    assert ".gitattributes" in capsys.readouterr().err
    assert files(tmp_path) == before


def test_a_file_is_taken_in_once_and_into_no_corpus_by_chance(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "essay.txt").write_bytes(ESSAY.encode())
    monkeypatch.chdir(tmp_path)
    assert main(["new", "essay.txt"]) == 0
    before = files(Path("essay-corpus"))
    for corpus in (["--corpus", "essay-corpus"], []):
        assert main(["new", "essay.txt", *corpus]) == 2
    assert "in the corpus already, as 'essay'" in capsys.readouterr().err
    assert files(Path("essay-corpus")) == before
    monkeypatch.chdir(root)  # the shipped corpus of a checkout
    from sinosoviet_corpus.tasks.new import where

    assert where(None, [Path("essay.txt")]) == Path("essay-corpus")
    monkeypatch.chdir(tmp_path / "essay-corpus/corpus")
    assert where(None, [Path("x.txt")]) == tmp_path / "essay-corpus"


def test_footnotes_follow_and_deleted_words_are_gone() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        "<w:p><w:r><w:t>He died</w:t></w:r><w:del><w:r><w:delText> soon</w:delText><w:t>x</w:t></w:r></w:del>"
        '<w:ins><w:r><w:t> in 1958</w:t><w:footnoteReference w:id="2"/></w:r></w:ins></w:p>'
    )
    data = _with_part(
        _docx("x"), "word/document.xml", lambda part: part.replace(b"<w:body>", f"<w:body>{body}".encode())
    )
    relation = (
        '<Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
        '<Relationship Id="n2" Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/t" TargetMode="External"/>'
    )
    end = b"</Relationships>"
    data = _with_part(data, "word/_rels/document.xml.rels", lambda part: part.replace(end, relation.encode() + end))
    kind = '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    data = _with_part(data, "[Content_Types].xml", lambda part: part.replace(b"</Types>", kind.encode()))
    notes = f'<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>Litván, p. 3.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    text = extract(_with_part(data, "word/footnotes.xml", notes.encode()), "a.docx").text
    assert text.startswith("He died in 1958[1]\nx\n")
    assert text.endswith("\n[1] Litván, p. 3.\n")


_ENTITIES = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def _bomb() -> bytes:
    return _with_part(_docx("x"), "word/media/zeros.bin", bytes(3_000_000))


def _entities(part: bytes) -> bytes:
    at = part.index(b"<w:document")
    return part[:at] + _ENTITIES + part[at:].replace(b"<w:t>x", b"<w:t>x&b;&x;")


@pytest.mark.parametrize(
    ("name", "data", "printed"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\xef\xbb\xbf".replace(b"\xef\xbb\xbf", b""), "holds no words"),
        ("a.txt", b"caf\xe9", "not UTF-8 at byte 3"),
        ("a.txt", b"a\0b", "NUL"),
        ("a.txt", b"a\0\xffb", "this is no text"),
        ("a.pdf", b"%PDF-1.7 ...", "this is a PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "form before 2007"),
        ("a.exe", b"MZ\x90\0", "a program"),
        ("a.docx", b"PK\x03\x04 no archive", "the document is damaged"),
        ("a.docx", _docx("x")[:-2000], "the document is damaged"),
        ("a.docx", _with_part(_docx("x"), "word/document.xml", lambda part: part[:-50]), "the document is damaged"),
        ("a.docx", _with_part(_docx("x"), "word/document.xml", _entities), "declares entities"),
        ("a.html", b"<p><!-- only --><script>x</script>", "holds no words"),
        ("a.html", b"<b>" * 5000 + b"x", "within each other"),
        ("a.html", b"<meta charset=klingon><p>x", "there is none"),
        ("a.html", b"<meta charset=undefined><p>x", "there is none"),
        ("a.html", b"<meta charset=idna><p>x", "there is none"),
        ("a.html", b"<meta charset=hex><p>x", "there is none"),
        ("a.html", b"<meta charset=utf-8><p>caf\xe9", "not UTF-8 at byte"),
        ("a.html", b"<meta charset=utf-7><p>x\n+2AA-", "a.html:2: the text holds halves of characters"),
        ("a.html", b"\xff\xfe" + "<p>\n".encode("utf-16-le") + b"\x00\xd8\n\0", "a.html:2: not UTF-16 at byte 10"),
        ("a.html", b"<meta charset=utf-16>" + b"<b>" * 5000 + b"x", "within each other"),
        *(
            ("a.html", ("<b>" * 5000 + "x").encode(encoding), "within each other")
            for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig")
        ),
        ("a.html", b"<svg><title>" + b"<div>" * 5000, "within each other"),
        ("a.html", b"<li><dd>" * 5000, "within each other"),
        ("a.html", b"<select><title></select>" + b"<div>" * 5000, "within each other"),
        ("a.html", b"<!----!>" + b"<div a='>' b=\"'>\">" * 5000, "within each other"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, printed: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert main(["new", str(tmp_path / name), "--corpus", str(tmp_path / "own")]) == 2
    assert printed in capsys.readouterr().err
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("part", [
    "<script>if (a<b) x</script>", "<style>/*<b>*/</style>", "<!--<b>-->", "<i title='<b><b>'>x</i>", "<!-- --!>", "<textarea><b></textarea>",
    "<title><b></TITLE\n>", "<?php echo <b ?>", "<i a=b>x</i>", "<p>", "a < b ", "<li>", "<dt>x<dd>y", "<dd><ul><li>x<li>y</ul>",
])  # fmt: skip
def test_what_looks_like_a_tag_and_is_none_is_not_counted(part: str) -> None:
    assert most_open(f"{part}\n" * 5000) < 5
    made = extract(f"<h1>Head</h1>{part * 5000}<p>End".encode(), "a.html").text
    assert (made[:5], made[-4:]) == ("Head\n", "End\n")


@pytest.mark.parametrize(
    "part",
    ['<a b="', "<a b='", "<a =", "<!--", "<script>", "<", "<a", "<a =  ", "</", "<!", "<a b=\"'", "<svg><style>"],
)
def test_elements_are_counted_in_linear_time(part: str) -> None:
    began = time.process_time()
    most_open(part * 50_000)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("said", "encoding", "read_as"),
    [
        ("<meta charset=utf-16>", "utf-8", "utf-8"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-8", "utf-8"),
        ("", "utf-16", "utf-16"),
        ("<meta charset=utf-8>", "utf-16-le", "utf-16-le"),
        ("<meta charset=utf-8>", "utf-16-be", "utf-16-be"),
        ("<meta charset=ISO-8859-1>", "windows-1252", "windows-1252"),
        ("<meta charset='GB2312'>", "gb18030", "gb18030"),
        ('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', "koi8-r", "koi8-r"),
        ("", "utf-8", "utf-8"),
        ("", "windows-1252", "windows-1252"),
    ],
)
def test_pages_are_read_in_the_encoding_that_they_are_in(said: str, encoding: str, read_as: str) -> None:
    words = {"koi8-r": "Товарищ", "gb18030": "同志 镕"}.get(
        encoding, "Müller – “so”" if encoding != "utf-8" else "Müller 同志"
    )
    made = extract(f"{said}<p>{words}".encode(encoding), "a.html")
    assert (made.text, made.made_by.rpartition(" ")[2]) == (f"{words}\n", read_as)


@pytest.mark.parametrize("encoding", ["undefined", "idna", "unicode_escape", "hex", "klingon", "a\0b", ""])
def test_an_encoding_that_is_none(encoding: str) -> None:
    for name in ("a.txt", "a.html"):
        with pytest.raises(CorpusError, match="there is no encoding"):
            extract(b"x", name, encoding)


def test_archives_that_are_too_large_or_no_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_reader, "MOST_UNPACKED", 2_000_000)
    with pytest.raises(CorpusError, match=r"it would unpack to 3,\d+,\d+ bytes"):
        extract(_bomb(), "a.docx")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("../../evil.txt", "x")
    with pytest.raises(CorpusError, match="an archive, no document"):
        extract(out.getvalue(), "a.docx")
    with pytest.raises(CorpusError, match="no text document"):
        extract(_with_part(out.getvalue(), "[Content_Types].xml", b"<Types/>"), "a.xlsx")


@pytest.mark.parametrize("made", ["<", "&amp;", "<!--", "<p>x", "<a b='", "</", "<td>x", "<table><td>", "<svg>"])
def test_odd_pages_take_no_time(made: str) -> None:
    data = (made * (200_000 // len(made))).encode()
    with contextlib.suppress(CorpusError):  # what would take too long is refused
        assert extract(data + b" end", "a.html").text


def test_pipes_links_and_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    own = tmp_path / "own"
    for name in ("pipe.txt", "loop.txt", "none.txt", "."):
        assert main(["new", str(tmp_path / name), "--corpus", str(own)]) == 2
        assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "essay.txt").write_bytes(ESSAY.encode())
    (tmp_path / "more.txt").write_bytes(b"In 1950 all was well.")
    assert main(["new", str(tmp_path / "essay.txt"), "--corpus", str(own)]) == 0
    (tmp_path / "outside").mkdir()
    (own / "corpus/more").symlink_to(tmp_path / "outside", target_is_directory=True)
    assert main(["new", str(tmp_path / "more.txt"), "--corpus", str(own)]) == 2
    assert not list((tmp_path / "outside").iterdir())
