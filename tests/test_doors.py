"""The doors for CI, each tried for real: pre-commit hooks, the steps of the GitHub Action, the pytest plugin."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sinosoviet_corpus.cli.main import main
from tests.scratch import CLAIMS, FAULTS, edit, make
from tests.test_outputs import SARIF

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
PLUGIN = "sinosoviet_corpus.pytest_plugin"


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    return make(tmp_path / "scratch")


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """A folder with a `sinosoviet` that runs this package, whether it is installed or not."""
    path = tmp_path / "venv/bin/sinosoviet"
    path.parent.mkdir(parents=True)
    path.write_text(f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {sys.executable} -m sinosoviet_corpus "$@"\n')
    path.chmod(0o755)
    return path.parent


# --- pre-commit ------------------------------------------------------------------------------------------------------


class Repository:
    """A git repository with our hooks in it, as `repo: local`: the same hooks, without an environment to install."""

    def __init__(self, folder: Path, command: Path, home: Path) -> None:
        self.folder = folder
        who = {f"GIT_{role}_{key}": "x" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
        outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        self.environ = outside | who | {"PATH": f"{command}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(home)}
        local = [{**hook, "language": "system"} for hook in HOOKS.values()]
        config = {"repos": [{"repo": "local", "hooks": local}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
        self.run("git", "init", "-q")
        self.run(sys.executable, "-m", "pre_commit", "install")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.folder, env=self.environ, capture_output=True, text=True, check=False, encoding="utf-8"
        )

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "-A")
        return self.run("git", "commit", "-q", "-m", "x")


def test_pre_commit_lets_a_good_commit_through_and_stops_broken_ones(
    scratch: Path, command: Path, tmp_path: Path
) -> None:
    repository = Repository(scratch, command, tmp_path / "pre-commit")
    good = repository.commit()
    assert good.returncode == 0, good.stdout + good.stderr
    FAULTS["an offset moved by one"](scratch)
    broken = repository.commit()
    assert broken.returncode == 1
    assert f"{CLAIMS}:1: ANC101 [essay/death]" in broken.stdout + broken.stderr
    repository.run("git", "checkout", "-q", "HEAD", ".")
    FAULTS["a file of records gone"](scratch)
    assert repository.commit().returncode == 1, "a commit that only deletes a file"
    repository.run("git", "checkout", "-q", "HEAD", ".")
    edit(scratch, CLAIMS, lambda c: c["time"].update(edtf="1870"))
    contradiction = repository.commit()
    assert contradiction.returncode == 1
    assert "TMP101" in contradiction.stdout + contradiction.stderr


def test_a_hook_never_falls_back_on_the_shipped_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert hook("sinosoviet-verify") == 2
    assert "no corpus" in capsys.readouterr().err


def hook(name: str) -> int:
    words = [*shlex.split(HOOKS[name]["entry"]), *HOOKS[name]["args"]]
    assert words.pop(0) == "sinosoviet"
    return main(words)


# --- the GitHub Action -----------------------------------------------------------------------------------------------


class Job:
    """Runs the steps of action.yml with bash, as a runner does, except the step that installs the package."""

    def __init__(self, folder: Path, command: Path, temp: Path, **inputs: str) -> None:
        self.folder, self.temp = folder, temp
        self.inputs = {name: str(of["default"]) for name, of in ACTION["inputs"].items()} | inputs
        self.summary, self.output = temp / "summary.md", temp / "output"
        (temp / "sinosoviet/reports").mkdir(parents=True)
        (temp / "sinosoviet/venv").symlink_to(command.parent)

    def run(self) -> tuple[dict[str, int], str]:
        """The exit codes of the steps that ran, and what they printed."""
        codes, printed = {}, ""
        for step in ACTION["runs"]["steps"]:
            if step["id"] == "install":
                continue
            assert step["shell"] == "bash"
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=self.folder, env=self._environ(step), capture_output=True, text=True, check=False, encoding="utf-8",
            )  # fmt: skip
            codes[step["id"]] = done.returncode
            printed += done.stdout + done.stderr
            if done.returncode:
                break
        return codes, printed

    def _environ(self, step: dict[str, Any]) -> dict[str, str]:
        given = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: self.inputs[m[1]], value)
            for name, value in step.get("env", {}).items()
        }
        ours = {"RUNNER_TEMP": self.temp, "GITHUB_STEP_SUMMARY": self.summary, "GITHUB_OUTPUT": self.output}
        return os.environ | {k: str(v) for k, v in ours.items()} | given

    def sarif(self) -> Any:
        log = json.loads((self.temp / "sinosoviet/reports/sinosoviet.sarif").read_text("utf-8"))
        jsonschema.validate(log, SARIF)
        return log["runs"][0]["results"]

    def junit(self) -> ET.Element:
        return ET.fromstring((self.temp / "sinosoviet/reports/sinosoviet.junit.xml").read_text("utf-8"))


def test_the_action_passes_a_clean_corpus_and_says_so(scratch: Path, command: Path, tmp_path: Path) -> None:
    job = Job(scratch.parent, command, tmp_path / "runner", corpus="scratch")
    codes, printed = job.run()
    assert codes == {"verify": 0, "check": 0}, printed
    assert "The corpus is sound" in job.summary.read_text("utf-8")
    assert "Nothing found" in job.summary.read_text("utf-8")
    assert job.sarif() == []
    assert not job.junit().findall(".//failure")


def test_the_action_stops_a_contradiction_unless_the_baseline_knows_it(command: Path, tmp_path: Path) -> None:
    scratch = make(tmp_path / "here/scratch", year="1881")
    job = Job(scratch.parent, command, tmp_path / "runner", corpus="scratch")
    codes, printed = job.run()
    assert codes == {"verify": 0, "check": 1}
    assert "::error file=scratch/corpus/essay/text.txt,line=1,col=" in printed
    assert "TMP101" in job.summary.read_text("utf-8")
    uri = job.sarif()[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (scratch.parent / uri).is_file()
    baseline = tmp_path / "known findings.json"
    main(["check", "--corpus", str(scratch), "--write-baseline", str(baseline), "--exit-zero"])
    job = Job(scratch.parent, command, tmp_path / "again", corpus="scratch", baseline=str(baseline))
    codes, printed = job.run()
    assert codes == {"verify": 0, "check": 0}, printed
    assert {r["baselineState"] for r in job.sarif()} == {"unchanged"}
    assert not job.junit().findall(".//failure")
    job = Job(scratch.parent, command, tmp_path / "never", corpus="scratch", **{"fail-on": "never"})
    assert job.run()[0] == {"verify": 0, "check": 0}


def test_inputs_reach_no_script_as_code(scratch: Path, command: Path, tmp_path: Path) -> None:
    steps = ACTION["runs"]["steps"]
    assert not any("${{" in step["run"] for step in steps)
    job = Job(scratch, command, tmp_path / "runner", baseline=f'"; touch {tmp_path}/harm; $(touch {tmp_path}/harm)')
    assert job.run()[0] == {"verify": 0, "check": 2}
    assert not (tmp_path / "harm").exists()


# --- the pytest plugin -----------------------------------------------------------------------------------------------


def pytest_words() -> list[str]:
    """Options that load the plugin if the package is not installed, or was installed before there was a plugin."""
    return [] if any(e.value == PLUGIN for e in entry_points(group="pytest11")) else ["-p", PLUGIN]


def test_the_plugin_makes_each_record_a_test(pytester: pytest.Pytester) -> None:
    make(pytester.path)
    result = pytester.runpytest_inprocess(*pytest_words(), "-v", "annotations")
    assert result.ret == 0
    names = [line.split(" ")[0] for line in result.outlines if "PASSED" in line]
    assert f"{CLAIMS}::essay/death" in names
    assert "annotations/vocabulary.toml::corpus/essay/text.txt" in names
    records = sum(path.read_text("utf-8").count("\n") for path in pytester.path.glob("annotations/*/*.jsonl"))
    assert sum(name.startswith("annotations/essay/") for name in names) >= records - 1
    assert pytester.runpytest_inprocess(*pytest_words(), f"{CLAIMS}::essay/death").parseoutcomes() == {"passed": 1}


def test_the_plugin_tells_a_fault_as_verify_does(pytester: pytest.Pytester) -> None:
    make(pytester.path)
    FAULTS["an offset moved by one"](pytester.path)
    edit(pytester.path, "annotations/essay/stance.jsonl", lambda s: s.update(id="essay/\x1b[31m"))
    result = pytester.runpytest_inprocess(*pytest_words(), "annotations/essay")
    assert result.ret == 1
    assert result.parseoutcomes()["failed"] == 2
    result.stdout.fnmatch_lines(
        [f"{CLAIMS}:1: ANC101 ?essay/death? quote 'He died *", "*stance.jsonl:1: SCH216*", "FAILED *::essay/death*"]
    )
    assert "Traceback" not in result.stdout.str()
    assert "\x1b" not in result.stdout.str()


def test_the_plugin_keeps_out_of_other_peoples_tests(pytester: pytest.Pytester) -> None:
    make(pytester.path / "data")
    pytester.makepyfile("import sys\ndef test_x(): assert 'msgspec' not in sys.modules")
    other = pytester.mkdir("annotations")
    (other / "notes.jsonl").write_text("{}\n")
    done = pytester.runpytest_subprocess(*pytest_words())
    assert done.parseoutcomes() == {"passed": 1}, "the corpus below was not asked for"
    assert pytester.runpytest_inprocess(*pytest_words(), "annotations").ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert pytester.runpytest_inprocess(*pytest_words(), "data/annotations").ret == 0


def test_the_plugin_is_an_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"sinosoviet": PLUGIN}


# --- README ----------------------------------------------------------------------------------------------------------


def test_what_readme_says_of_the_doors_is_true() -> None:
    readme = (ROOT / "sinosoviet_corpus" / "cli" / "README.md").read_text("utf-8")
    hooks, job = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL))
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} == HOOKS.keys()
    step = next(step for step in job["steps"] if step.get("id") == "sources")
    assert step["with"].keys() <= ACTION["inputs"].keys()
    assert "sarif" in ACTION["outputs"]
    asked = [line.split()[1] for line in readme.splitlines() if line.startswith("pytest annotations")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *pytest_words(), "-p", "no:cacheprovider", "-n", "0", *asked],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert len(asked) == 2


# --- all doors -------------------------------------------------------------------------------------------------------


def test_hook_and_action_stop_every_fault(
    command: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (fault, spoil) in enumerate(FAULTS.items()):
        folder = make(tmp_path / f"corpus-{number}")
        spoil(folder)
        monkeypatch.chdir(folder)
        assert hook("sinosoviet-verify") in (1, 2), fault
        codes, printed = Job(folder, command, tmp_path / f"runner-{number}").run()
        assert codes.keys() == {"verify"}, f"{fault}: nothing is evaluated after that"
        assert codes["verify"] in (1, 2), fault
        assert "Traceback" not in printed + "".join(capsys.readouterr())


def test_the_plugin_stops_every_fault(pytester: pytest.Pytester) -> None:
    for number, spoil in enumerate((lambda root: None, *FAULTS.values())):
        spoil(make(pytester.path / str(number)))
    asked = [f"{number}/annotations" for number in range(len(FAULTS) + 1)]
    result = pytester.runpytest_inprocess(*pytest_words(), *asked)
    failing = {line.split(" ")[1].split("/")[0] for line in result.outlines if line.startswith("FAILED ")}
    assert failing == {str(number) for number in range(1, len(FAULTS) + 1)}
    assert len(FAULTS) >= 20
    assert "Traceback" not in result.stdout.str()
