"""Other systems and settings: the verbs run without the modules that Windows lacks, and without docstrings and asserts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.scratch import make

# Hiding modules stands in for Windows, where these tests have not been run.
HIDE = """
import os, stat, sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name in ("fcntl", "resource", "pwd", "grp", "termios"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
for name in ("fcntl", "resource", "pwd", "grp", "termios"):
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Hidden())
for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOFOLLOW", "O_DIRECTORY", "fchmod", "geteuid", "getuid", "mkfifo", "fork"):
    if hasattr(os, flag):
        delattr(os, flag)
real_open, real_chmod, real_rename = os.open, os.chmod, os.rename
def open_no_folder(path, flags, *rest, **more):
    if isinstance(path, (str, bytes, os.PathLike)) and os.path.isdir(path):
        raise PermissionError(13, "Permission denied", str(path))
    return real_open(path, flags, *rest, **more)
def chmod_read_only_flag(path, mode, **_):
    real_chmod(path, 0o666 if mode & stat.S_IWRITE else 0o444)
def rename_never_onto(old, new, **more):
    if os.path.lexists(new):
        raise FileExistsError(17, "Cannot create a file when that file already exists", str(old), None, str(new))
    return real_rename(old, new, **more)
os.open, os.rename = open_no_folder, rename_never_onto
def chmod(path, mode, **more):
    if not os.path.isdir(path):
        chmod_read_only_flag(path, mode, **more)
os.chmod = chmod
import shutil
shutil._use_fd_functions = False  # Linux has them: they open folders
import warnings
warnings.simplefilter("ignore")  # filelock warns that fcntl is missing
"""

# All of it in one process, which says what each command printed and its exit code.
VERBS = """
import contextlib, io, json, sys
from pathlib import Path
from sinosoviet_corpus.cli.main import main
folder, commands = Path(sys.argv[1]), json.loads(sys.argv[2])
said = []
for words in commands:
    if "FINDING" in words:
        known = (folder / "known.json").read_text("utf-8")
        words[1] = next(line.split('"')[1] for line in known.splitlines() if "TMP101" in line)
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        code = main(words)
    said.append([code, *(stream.getvalue().replace(str(folder), "FOLDER") for stream in (out, err))])
print(json.dumps(said))
"""


def _verbs(folder: Path) -> list[list[str]]:
    """Commands that a person may give one after the other."""
    corpus = ["--corpus", str(folder / "mine")]
    grounds = ["--reason", "error-in-text", "--by", "x", *corpus]
    return [
        ["init", "--from", str(folder / "corpus"), str(folder / "mine")],
        ["init", str(folder / "empty")],
        ["init", str(folder / "new")],
        ["add", str(folder / "letter.txt"), "--id", "letter", "--title", "A letter", *corpus],
        ["format", *corpus],
        ["migrate", *corpus],
        ["verify", *corpus],
        ["check", "--exit-zero", "--write-baseline", str(folder / "known.json"), *corpus],
        ["decide", "FINDING", "confirm", *grounds],
        ["decide", "FINDING", "dismiss", *grounds],
        ["verify", *corpus],
        ["show", "babbage", *corpus],
        *(["explain", code] for code in ("TMP101", "NET901", "NET903", "SUP711", "MET001", "MET006")),
        ["stats", *corpus],
        ["schema", "decision"],
    ]


def _run(folder: Path, code: str, environ: dict[str, str]) -> list[list[object]]:
    """The exit code, output and errors of each verb."""
    folder.mkdir()
    make(folder / "corpus", year="1881")
    (folder / "empty").mkdir()
    (folder / "letter.txt").write_text("Dear Ada", "utf-8")
    command = [sys.executable, "-c", code, str(folder), json.dumps(_verbs(folder))]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | environ, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    said: list[list[object]] = json.loads(done.stdout)
    assert [one for one in said if one[0] != 0] == []
    return said


def test_the_verbs_run_without_what_windows_lacks(tmp_path: Path) -> None:
    _run(tmp_path / "windows", HIDE + VERBS, {})
    log = (tmp_path / "windows/mine/annotations/decisions.jsonl").read_text("utf-8").splitlines()
    assert len(log) == 2


def test_the_verbs_say_the_same_without_docstrings_and_asserts(tmp_path: Path) -> None:
    plain = _run(tmp_path / "plain", VERBS, {"PYTHONOPTIMIZE": ""})
    optimised = _run(tmp_path / "optimised", VERBS, {"PYTHONOPTIMIZE": "2"})
    assert plain[:-1] == optimised[:-1], "the descriptions in a schema are docstrings"
