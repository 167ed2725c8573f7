"""The code blocks of the README and the manuals run, and their commands exist."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.tasks.stats import stats
from sinosoviet_corpus.tasks.verify import read_sound
from tests import documented

README = documented.README.read_text("utf-8")
MANUALS = [path.read_text("utf-8") for path in documented.READMES]
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
(OWN,) = [block for block in BLOCKS if "sinosoviet init" in block]
COMMANDS = [  # of README and of the manuals
    shlex.split(line.split("#")[0])[1:]
    for text in MANUALS
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    if block != OWN
    for line in block.splitlines()
    if line.startswith("sinosoviet ")
]


@pytest.mark.parametrize("path", [documented.README, documented.LIBRARY], ids=lambda path: path.parent.name)
def test_python_blocks_run_one_after_the_other(path: Path) -> None:
    names: dict[str, object] = {}
    for code in re.findall(r"```python\n(.*?)```", path.read_text("utf-8"), re.DOTALL):
        exec(compile(code, "README.md", "exec"), names)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("words", list(map(list, dict.fromkeys(map(tuple, COMMANDS)))), ids=" ".join)
def test_commands_run(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # some write files
    assert main(words) in (0, 1)
    assert capsys.readouterr().out


def test_a_corpus_of_your_own_is_made_as_it_says(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_bytes("In early 1955 all was quiet.\r\nOn January 28, they met in 哈尔滨.".encode())
    command = f'set -e; sinosoviet() {{ {shlex.quote(sys.executable)} -m sinosoviet_corpus "$@"; }}\n{OWN}'
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "sound: " in done.stdout
    numbers = stats(read_sound(tmp_path / "my-corpus")).sources[0]
    assert (numbers.sentences, numbers.dates) == (2, 2)
    assert (tmp_path / "my-corpus/corpus/essay/text.txt").read_bytes() == (tmp_path / "essay.txt").read_bytes()


def test_two_commands_do_all_the_set_up() -> None:
    lines = [line for block in BLOCKS for line in block.splitlines()]
    assert sum("-m venv" in line for line in lines) == 2
