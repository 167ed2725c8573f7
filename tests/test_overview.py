"""The overview of `check`: one page, provenance and the gravest first, each with what would be right."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files.layout import DECISIONS
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.output.overview import GRAVEST, one_case
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.attacks.everything import make_full

pytestmark = pytest.mark.usefixtures("kept")  # how findings are shown; what is found is tested elsewhere


def _printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    main(["check", "--exit-zero", *words])
    return capsys.readouterr().out.splitlines()


def test_the_shipped_corpus_fits_a_page(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Within a minute: where the texts come from, the worst errors, what the ambassador's name was."""
    lines = _printed(capsys, "--corpus", str(root))
    assert len(lines) <= 120
    assert lines[0] == "What was compared"
    words = "\n".join(lines)
    assert "translates https://m.163.com" in words
    assert "Sir William Hayter" in words
    cases = [n for n, line in enumerate(lines) if line.split(".")[0].isdigit()]
    assert len(cases) == GRAVEST
    for start, end in zip(cases, [*cases[1:], len(lines)], strict=True):
        labels = [line.split(":")[0].strip() for line in lines[start:end]]
        assert {"Wrong", "Right", "Source"} <= set(labels), lines[start]


def test_a_text_without_claims_says_that_nothing_was_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "own")]) == 0
    (tmp_path / "essay.txt").write_text("Babbage died in 1871.", "utf-8")
    adding = ["add", str(tmp_path / "essay.txt"), "--id", "essay", "--title", "An essay"]
    assert main([*adding, "--corpus", str(tmp_path / "own")]) == 0
    capsys.readouterr()
    words = " ".join(_printed(capsys, "--corpus", str(tmp_path / "own")))
    assert "0 of them with a claim: nothing was compared" in words
    assert "Nothing found, for there is no claim yet to compare." in words


def _gravest(corpus: Path) -> list[Finding]:
    """The findings of the gravest case."""
    found = check(read_sound(corpus)).findings
    return [f for f in found if f.case == found[0].case]


def test_a_dismissed_case_is_not_among_the_gravest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = make_full(tmp_path / "corpus")
    name = _gravest(corpus)[0].case
    lines = _printed(capsys, "--corpus", str(corpus))
    assert [line for line in lines if line.startswith("1. essay") and line.endswith(f" {name}")]
    assert main(["decide", name, "dismiss", "--reason", "other-person", "--by", "Ada", "--corpus", str(corpus)]) == 0
    capsys.readouterr()
    lines = _printed(capsys, "--corpus", str(corpus))
    assert not [line for line in lines if line.endswith(f" {name}")]
    assert any("dismissed" in line for line in lines)


def test_a_decision_on_a_case_is_one_on_each_of_its_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = make_full(tmp_path / "corpus")
    words = ["--reason", "error-in-text", "--by", "Ada", "--corpus", str(corpus)]
    before = (corpus / DECISIONS).read_text("utf-8")
    of_case = _gravest(corpus)
    assert len(of_case) > 1
    capsys.readouterr()
    assert main(["decide", of_case[0].case, "confirm", *words]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(of_case)
    after = (corpus / DECISIONS).read_text("utf-8")
    assert after.startswith(before)
    assert len(after.splitlines()) == len(before.splitlines()) + len(of_case)
    assert verify(corpus) == []
    assert main(["decide", "essay/nothing", "confirm", *words]) == 2
    assert "no case has the name" in capsys.readouterr().err


def test_a_guess_is_called_a_hint_and_both_sides_are_reported(root: Path) -> None:
    corpus = read_sound(root)
    found = next(f for f in check(corpus).findings if f.code == "TMP101" and f.verdict == "definite")
    # Two passages of a text, and nothing on record: then nobody knows what would be right.
    alone = msgspec.structs.replace(found, places=found.places[:1], references=(), hint="perhaps 1881?")
    lines = list(one_case(corpus, [alone], Style(False)))
    assert "   Hint: perhaps 1881?" in lines
    assert not [line for line in lines if "Right:" in line]
    assert found.message.split("; ")[1] in " ".join(line.strip() for line in lines)
