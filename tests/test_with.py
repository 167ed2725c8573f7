"""propose --with: a program that answers well, confused or maliciously changes nothing that it should not; each lie is listed."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path

import jsonschema
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.proposers.answers import Answers
from sinosoviet_corpus.proposers.made import by
from sinosoviet_corpus.proposers.prompt import LONGEST, Section, schema, sections
from sinosoviet_corpus.tasks import ask
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify

PROGRAM = Path(__file__).with_name("programs.py")
TEXT = "Imre Nagy was premier. Nagy died in 1958. Others say: Nagy died in 1955."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    init(tmp_path / "own")
    (tmp_path / "essay.txt").write_text(TEXT)
    add(tmp_path / "own", tmp_path / "essay.txt", "essay", "Essay", "2026-11-29")
    return tmp_path / "own"


def _command(kind: str, *more: str) -> str:
    return shlex.join([sys.executable, str(PROGRAM), kind, *more])


def _tree(root: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(root)): p.read_bytes()
        for p in sorted(root.rglob("*"))
        if p.is_file() and ".writing" not in p.parts
    }


def test_good_answers_become_proposals(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["propose", "essay", "--with", _command("good"), "--write", "--corpus", str(own)]) == 0
    assert verify(own) == []
    corpus = read_sound(own)
    claims = {c.spans[0].quote: c for c in corpus.claims}
    assert claims.keys() == {"Nagy died in 1958", "Nagy died in 1955"}, "white space is folded, the span is as stored"
    assert [e.label for e in corpus.entities] == ["Imre Nagy"]
    made = claims["Nagy died in 1955"].made_by
    assert (made.status, made.confidence) == ("proposed", "high")
    command, _, digest = made.agent.partition(" (asked with prompt ")
    assert len(command) >= 20
    assert _command("good").startswith(command.removesuffix("…")), "a long command is cut"
    assert re.fullmatch(r"[0-9a-f]{12}\)", digest)
    main(["check", "--corpus", str(own)])
    assert "(TMP101)" in capsys.readouterr().out
    before = _tree(own)
    assert main(["propose", "essay", "--with", _command("good"), "--write", "--corpus", str(own)]) == 0
    assert {c.id for c in read_sound(own).claims} == {c.id for c in corpus.claims}, (
        "what is proposed already is left out"
    )
    assert _tree(own).keys() == before.keys()


def test_each_lie_is_listed_and_changes_nothing(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _tree(own)
    assert main(["propose", "essay", "--with", _command("liar"), "--corpus", str(own)]) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["label"] for line in said.out.splitlines()] == ["Imre Nagy"]
    for why in (
        "the text does not say “Nagy never died”", "the section says “Nagy” at", "without offsets", "new predicate", "no entity 'nobody'", "died needs role 'person'",
        "cannot give 'source'", "cannot give 'made_by'", "cannot give 'rank'", "cannot give 'citations'", "cannot give 'needs_no_source'",
        "soon", "does not say “in the year 1955”", "confidence 'absolute'", "cannot give 'event'", "not 'decisions'", "god", "cannot give 'id'", "no JSON",
        "given twice", "NaN is not", "not a list", "nested too deep", "surrogate", "at most 20,000",
    ):  # fmt: skip
        assert why in said.err, why
    assert _tree(own) == before


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("endless", "it wrote more than 100,000 bytes"),
        ("sleeper", "no answer within 0.5 seconds"),
        ("crash", "it ended with code 1: no key for the <U+001B>[31mservice"),
        ("binary", "not UTF-8 at byte 0"),
    ],
)
def test_a_program_that_fails_is_one_lie(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: str, printed: str
) -> None:
    monkeypatch.setattr(ask, "MOST_BYTES", 100_000)
    monkeypatch.setattr(ask, "MOST_SECONDS", 0.5 if kind == "sleeper" else 20)
    before = _tree(own)
    assert main(["propose", "essay", "--with", _command(kind), "--write", "--corpus", str(own)]) == 1
    assert printed in capsys.readouterr().err
    assert _tree(own) == before


def test_a_program_that_writes_into_the_corpus_is_not_heard(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["propose", "essay", "--with", _command("writer", str(own)), "--write", "--corpus", str(own)]) == 2
    assert "claims.jsonl" in capsys.readouterr().err
    assert (own / "annotations/essay/claims.jsonl").read_bytes() == b"{}\n", "what it did is left to see"


@pytest.mark.parametrize("command", ["", "no-such-program-here", '"unclosed', "/"])
def test_a_command_that_cannot_be_run(own: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["propose", "essay", "--with", command or " ", "--corpus", str(own)]) == 2
    assert capsys.readouterr().err.startswith("sinosoviet: ")


def test_no_shell_reads_the_command(own: Path, tmp_path: Path) -> None:
    main(
        [
            "propose",
            "essay",
            "--with",
            f"{_command('good')} ; touch {tmp_path}/evil $(touch {tmp_path}/evil)",
            "--corpus",
            str(own),
        ]
    )
    assert not (tmp_path / "evil").exists()


def test_sections_are_the_text_once() -> None:
    text = "\n".join(["word " * 300] * 30) + "x" * 3 * LONGEST
    parts = list(sections(text))
    assert "".join(text[s.start : s.end] for s in parts) == text
    assert max(s.end - s.start for s in parts) <= LONGEST


def test_what_is_taken_fits_the_schema_that_was_shown(own: Path) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    answers = Answers(read_sound(own), "essay", set(), by("test", "2026-11-29"))
    line = {
        "layer": "claims",
        "spans": [{"quote": "Imre"}],
        "predicate": "described",
        "roles": {"entity": ["n"]},
        "value": "x",
    }
    new = {"layer": "entities", "id": "n", "type": "person", "label": "N"}
    assert validator.is_valid(line)
    assert validator.is_valid(new)
    assert not validator.is_valid(line | {"rank": "preferred"})
    found = answers.read(f"{json.dumps(line)}\n{json.dumps(new)}", Section(0, len(TEXT)), 1)
    assert (len(found), answers.lies) == (2, [])
