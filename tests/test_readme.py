"""The code blocks of README run, and its commands exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    shlex.split(line.split("#")[0])[1:]
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("sinosoviet ")
]


def test_python_blocks_run_one_after_the_other() -> None:
    names: dict[str, object] = {}
    for code in PYTHON:
        exec(compile(code, "README.md", "exec"), names)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_commands_run(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # some write files
    assert main(words) in (0, 1)
    assert capsys.readouterr().out


def test_two_commands_do_all_the_set_up() -> None:
    lines = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    assert sum("-m venv" in line for line in lines) == 2
