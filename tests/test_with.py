"""propose --with: a program that answers well, confused or maliciously changes nothing that it should not; each lie is listed."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.proposers.answers import Answers
from sinosoviet_corpus.proposers.made import by
from sinosoviet_corpus.proposers.prompt import ASKED, LONGEST, Section, schema, sections
from sinosoviet_corpus.tasks import ask
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.place_proposals import with_proposals, write
from sinosoviet_corpus.tasks.verify import read_sound, sound_reading, verify

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
    assert said.out == "", "a new entity that no record names is left out"
    for why in (
        "the text does not say “Nagy never died”", "the section says “Nagy” at", "without offsets", "new predicate", "no entity 'nobody'", "died needs role 'person'",
        "cannot give 'source'", "cannot give 'made_by'", "cannot give 'rank'", "cannot give 'citations'", "cannot give 'needs_no_source'",
        "soon", "does not say “in the year 1955”", "confidence 'absolute'", "cannot give 'event'", "not 'decisions'", "god", "cannot give 'id'", "no JSON",
        "given twice", "names this entity", "NaN is not", "not a list", "nested too deep", "surrogate", "at most 20,000",
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


def test_a_new_text_waits_for_a_program_without_the_lock_and_overwrites_nothing(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ask, "MOST_SECONDS", 30)
    (own.parent / "more.txt").write_text(f"{TEXT} More.")
    command = ["new", str(own.parent / "more.txt"), "--with", _command("adder", str(own)), "--corpus", str(own)]
    assert main(command) == 0
    assert verify(own) == []
    corpus = read_sound(own)
    assert corpus.texts.keys() == {"essay", "added", "more"}
    assert {claim.made_by.status for claim in corpus.claims if claim.source == "more"} == {"proposed"}


def test_a_text_that_somebody_took_in_meanwhile_is_not_overwritten(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ask, "MOST_SECONDS", 30)
    (own.parent / "mine").mkdir()
    (own.parent / "mine/added.txt").write_text(f"{TEXT} More.")
    command = ["new", str(own.parent / "mine/added.txt"), "--with", _command("adder", str(own)), "--corpus", str(own)]
    assert main(command) == 2
    assert "somebody has meanwhile put into the corpus: added" in capsys.readouterr().err
    assert verify(own) == []
    assert read_sound(own).texts["added"].text == "Added."


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


def _read(own: Path, *lines: dict[str, Any]) -> tuple[list[Any], Answers]:
    answers = Answers(read_sound(own), "essay", set(), by("test", "2026-11-29"))
    return answers.read("\n".join(map(json.dumps, lines)), Section(0, len(TEXT)), 1), answers


# Every JSON type, alone and in lists and objects; names of entities that are there, and odd numbers.
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, 1e308, "", "n", "\0", "a/b", [], ["a"], [[]], [None], [1], ["n", ["n"]], [{}], {}, {"a": 1}, {"n": None},
    {"person": 1}, {"person": {"n": 1}}, {"person": ["n", 1]}, {"quote": "Imre"}, [{"quote": "Imre"}], [{"quote": 1}], [{"who": 1}],
    [{"who": ["n"], "act": 1, "span": {"quote": "Imre"}}], [{"span": []}], {"edtf": []}, {"edtf": "", "raw": 1}, {"raw": []}, {"edtf": "1958", "raw": {}},
    {"edtf": "1958", "anchor": "x"}, {"lo": "x"}, {"lo": 2, "hi": 1, "unit": "", "counted": "", "as_of": "x"},
)  # fmt: skip


def test_no_answer_is_a_crash_whatever_stands_under_a_key(own: Path) -> None:
    sound: dict[str, dict[str, Any]] = {
        "entities": {"id": "n", "type": "person", "label": "N"},
        "claims": {"quote": "Imre", "predicate": "died", "roles": {"person": ["n"]}, "time": {"edtf": "1958"}},
        "dates": {"quote": "1958", "time": {"edtf": "1958"}},
        "mentions": {"quote": "Imre", "entity": "n"},
        "stance": {"quote": "Imre", "target": "n", "polarity": "+", "category": "judgement", "subcategory": "", "intensity": 1},
    }  # fmt: skip
    assert sound.keys() == ASKED.keys()
    new = {"layer": "entities", **sound["entities"]}
    reading, taken = sound_reading(own), 0
    for layer, (_, keys) in ASKED.items():
        for key in (*keys, "layer", "quote", "confidence", "nonsense"):
            lines = [{"layer": layer, **sound[layer], key: value} for value in _VALUES]
            made, answers = _read(own, new, *lines)
            if layer != "entities":  # of these, one that is known already is neither new nor a lie
                assert len(made) + len(answers.lies) == len(lines) + 1, key
            taken += len(with_proposals(reading, {}, made).files)
    assert taken


def test_new_entities_are_found_wherever_their_ids_stand(own: Path) -> None:
    lines: list[dict[str, Any]] = [
        {"layer": "entities", "id": "post", "type": "office", "label": "premier of Hungary", "state": "land", "note": "sure"},
        {"layer": "entities", "id": "land", "type": "state", "label": "Hungary"},
        {"layer": "entities", "id": "he", "type": "person", "label": "Imre Nagy"},
        {"layer": "entities", "id": "lost", "type": "office", "label": "premier of Nowhere", "state": "nowhere"},
        {"layer": "claims", "quote": "Imre Nagy was premier", "predicate": "held_office", "roles": {"person": "he", "office": "post"}, "voices": [{"who": "he", "act": "says"}]},
        {"layer": "mentions", "quote": "Imre", "entity": "lost"},
        {"layer": "claims", "quote": "Nagy died in 1958", "predicate": "died", "roles": {"person": "he"}, "voices": [{"who": "nobody", "act": "says"}]},
    ]  # fmt: skip
    made, answers = _read(own, *lines)
    office, state, person, claim = made
    assert (office.state, state.label, office.note) == (
        state.id,
        "Hungary",
        "proposed: sinosoviet propose, test; sure",
    )
    assert (claim.roles["person"], claim.voices[0].who) == ((person.id,), person.id)
    assert [(lie.line, lie.why.split(",")[0]) for lie in answers.lies] == [
        (4, "there is no entity 'nowhere'"),
        (6, "there is no entity 'premier-of-nowhere'"),
        (7, "there is no entity 'nobody'"),
    ]
    assert with_proposals(sound_reading(own), {}, made).left_out == ()


def test_entities_of_which_nothing_is_kept_are_left_out_with_their_states(own: Path) -> None:
    lines: list[dict[str, Any]] = [
        {"layer": "entities", "id": "post", "type": "office", "label": "premier of Hungary", "state": "land"},
        {"layer": "entities", "id": "land", "type": "state", "label": "Hungary"},
        {"layer": "entities", "id": "he", "type": "person", "label": "Imre Nagy"},
        {"layer": "mentions", "quote": "premier", "entity": "post"},
        {"layer": "mentions", "quote": "Imre Nagy", "entity": "he"},
    ]
    made, _ = _read(own, *lines)
    reading = sound_reading(own)
    misplaced = msgspec.structs.replace(made[3], spans=(msgspec.structs.replace(made[4].spans[0], end=4),))
    done = with_proposals(reading, {}, [*made[:3], misplaced, made[4]])
    assert [getattr(record, "label", record.id) for record in done.records] == ["Imre Nagy", made[4].id]
    assert [line.split(":")[0] for line in done.left_out] == [made[3].id, made[1].id, made[0].id]
    assert write(own, "essay", made, reading.raw).counts == {"entities": 3, "mentions": 2}
    others = [msgspec.structs.replace(record, id=f"{record.id}-other") for record in made[:3]]
    others[0] = msgspec.structs.replace(others[0], state=others[1].id)
    others += [msgspec.structs.replace(record, entity=f"{record.entity}-other") for record in made[3:]]
    before = sound_reading(own).raw
    assert write(own, "essay", others, before).records == (), "both places are annotated, so nobody names them"
    assert sound_reading(own).raw == before
