"""Output is never a command: every verb and form shows the strings of a corpus, of arguments and of file names as data."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from sinosoviet_corpus.cli.arguments import parser
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.output.form import of_check, of_verify
from sinosoviet_corpus.output.printed import Command, Kind, printed
from sinosoviet_corpus.output.stand_ins import STAND_INS, showable
from sinosoviet_corpus.output.style import COLOUR
from sinosoviet_corpus.render.safe import for_markdown
from tests import commands
from tests.commands import BREAKS, HOSTILE
from tests.scratch import CLAIMS, change, make
from tests.test_doors import pytest_words
from tests.test_outputs import SARIF

pytest_plugins = ["pytester"]
pytestmark = pytest.mark.usefixtures("kept")  # how findings are shown; what is found is tested elsewhere

PACKAGE = Path(__file__).parent.parent / "sinosoviet_corpus"
PATH = "::error::HIT\n::error::HIT##[error]HIT\u2028::error::HIT"
FOLDER = "::error::c\n::warning::HIT ##[error]HIT"


@pytest.fixture(autouse=True)
def _on_a_runner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return commands.sound(tmp_path_factory.mktemp("printed") / FOLDER)


def run(words: list[str], capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and the output; fails if the output holds a command."""
    try:
        code = main(words)
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capfd.readouterr()
    assert code in (0, 1, 2), words
    assert "Traceback" not in out + err, words
    for said in (out, err):
        assert commands.obeyed(COLOUR.sub("", said) if "always" in words else said) == [], words
    return code, out + err


# --- every verb, every form ------------------------------------------------------------------------------------------


def test_a_sound_corpus_of_hostile_strings_commands_nobody(
    sound: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    at = ["--corpus", str(sound)]
    reports = [f"{form}={tmp_path / form}" for form in of_check()]
    words = [
        "check",
        *at,
        "--persona",
        "auditor",
        "--color",
        "always",
        "--format",
        "full",
        *(f"--also={r}" for r in reports),
    ]
    code, said = run(words, capfd)
    assert code == 1
    assert "<U+000A>" in said
    for form in of_check():
        assert commands.obeyed((tmp_path / form).read_text("utf-8")) == [], form
    finding = next(f for f in json.loads((tmp_path / "json").read_text("utf-8"))["findings"] if f["code"] == "TMP101")
    ET.fromstring((tmp_path / "junit").read_text("utf-8"))
    jsonschema.validate(json.loads((tmp_path / "sarif").read_text("utf-8")), SARIF)
    for form in ("github", "jsonl"):
        assert run(["check", *at, "--persona", "auditor", "--format", form, "--select", "TMP"], capfd)[0] == 1

    label = "::warning::babbage##[error]x"
    ids = [label, "::warning::death##[error]x", "ref/death", "ref/deaths", "search/death", "essay"]
    ids += ["essay/d1", "essay/m1", "essay/st1", "essay/s1", finding["id"]]
    for key in ids:
        assert run(["show", key, *at], capfd)[0] == 0, key
    for key in ids[:-1]:
        code, said = run(["show", key, *at, "--json"], capfd)
        record = json.loads(said)
        assert HOSTILE in (record.get("label") or record.get("note") or record.get("statement") or record["title"]), (
            "the same value"
        )
    verbs = [["stats"], ["stats", "--coverage"], ["stats", "--json"], ["support", "--json"]]
    verbs += [["support", ids[1]], ["agree"], ["agree", "--json"], ["format", "--check"], ["migrate"]]
    verbs += [["accept", "essay"], ["propose", "essay"], ["tabulate", "--out", f"{tmp_path}/{FOLDER}"]]
    verbs += [["sweep", "--tables", f"{tmp_path}/{FOLDER}", "--out", "swept", "--select", "TMP101"]]
    verbs += [["decide", finding["id"], "confirm", "--reason", "error-in-text", "--by", HOSTILE, "--note", HOSTILE]]
    verbs += [["prove", f"{tmp_path}/json"]]
    verbs += [["export", "--to", "docbin", f"{tmp_path}/docs{BREAKS[0]}::warning::HIT"]]
    for words in verbs:
        assert run([*words, *at], capfd)[0] in (0, 1), words
    assert run(["init", f"{FOLDER} too"], capfd)[0] == 0
    Path(FOLDER + " text").write_text(HOSTILE, "utf-8")
    adding = ["add", FOLDER + " text", "--title", HOSTILE, "--author", HOSTILE, "--corpus", f"{FOLDER} too"]
    assert run([*adding, "--id", "essay"], capfd)[0] == 0
    assert run(["import", FOLDER + " text", "--by", HOSTILE, "--corpus", f"{FOLDER} too"], capfd)[0] in (1, 2)
    assert run(["desk", "--port", "0x", *at], capfd)[0] == 2  # tests/test_desk.py has the pages


@pytest.mark.parametrize("how", [commands.unsound, commands.unreadable])
def test_problems_of_hostile_records_command_nobody(
    how: Callable[[Path], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = how(tmp_path / FOLDER)
    for where in (str(root), FOLDER):  # the latter begins a line
        for form in of_verify():
            code, said = run(["verify", "--corpus", where, "--format", form], capfd)
            assert code == 1
            assert "HIT" in said
    for words in (["check"], ["stats"], ["show", "x"], ["agree"], ["tabulate", "--out", "t"]):
        assert run([*words, "--corpus", FOLDER], capfd)[0] == 2
    assert run(["format", "--corpus", FOLDER], capfd)[0] in (1, 2)


def test_errors_that_quote_arguments_command_nobody(sound: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path(PATH).write_text("{", "utf-8")
    for arguments in (
        ["check", HOSTILE],
        ["check", "--format", HOSTILE],
        ["check", "--also", HOSTILE],
        ["check", f"--{HOSTILE}"],
        [HOSTILE],
        ["check", "--corpus", PATH],
        ["check", "--baseline", PATH],
        ["check", "--output", f"no{PATH}/x"],
        ["check", "--select", HOSTILE],
        ["show", HOSTILE],
        ["explain", HOSTILE],
        ["schema", HOSTILE],
        ["support", HOSTILE],
        ["propose", HOSTILE],
        ["accept", HOSTILE],
        ["claim", "essay", HOSTILE, "died", "person=babbage"],
        ["fact", "x", "::warning::xyz HIT", "person=x", "--source", "x"],
        ["sweep", "--tables", PATH, "--out", "out"],
        ["decide", HOSTILE, "confirm", "--reason", "error-in-text", "--by", "x"],
        ["decide", "::warning::death##[error]x", "confirm", "--reason", "error-in-text", "--by", "x"],
        ["decide", "abcdef", "confirm", "--reason", HOSTILE, "--by", "x"],
        ["add", f"{PATH} gone", "--id", "x", "--title", "x"],
        ["add", "x", "--id", HOSTILE, "--title", "x"],
        ["add", "x", "--id", "x", "--title", "x", "--language", HOSTILE],
        ["init", PATH],
        ["new", f"{PATH} gone"],
        ["kwic", "--about", HOSTILE],
        ["collocates", "--about", HOSTILE],
    ):
        needs_one = arguments[0] not in ("explain", "schema", "init", "new", HOSTILE) and "--corpus" not in arguments
        code, said = run([*arguments, *(["--corpus", str(sound)] if needs_one else [])], capfd)
        assert (code, "HIT" in said) == (2, True), arguments
    assert "Close: <U+" in run(["show", "::warning::death##[error]y", "--corpus", str(sound)], capfd)[1].replace(
        "::", "<U+"
    )


def test_a_crash_commands_nobody() -> None:
    code = (
        "import sys, sinosoviet_corpus.cli.main as m\n"
        "from sinosoviet_corpus.cli.verbs import agree, stats\n"
        "def fail(_): raise KeyError(sys.argv[2])\n"
        "def lose(_): raise OSError(5, 'x', sys.argv[2])\n"
        "stats.VERB, agree.VERB = stats.VERB._replace(run=fail), agree.VERB._replace(run=lose)\n"
        "m.run()"
    )
    for verb in ("stats", "agree"):
        words = [sys.executable, "-c", code, verb, f"--corpus={HOSTILE}"]
        done = subprocess.run(words, capture_output=True, text=True, check=False, encoding="utf-8")
        assert done.returncode == 2
        assert "HIT" in done.stderr
        assert commands.obeyed(done.stderr) == []


def test_every_verb_is_tried_here() -> None:
    (verbs,) = (action.choices for action in parser()._actions if action.dest == "verb")
    assert verbs is not None
    words = {
        node.value for node in ast.walk(ast.parse(Path(__file__).read_text("utf-8"))) if isinstance(node, ast.Constant)
    }
    assert set(verbs) <= words


def test_nothing_prints_but_the_door() -> None:
    for path in PACKAGE.rglob("*.py"):
        if path.name == "door.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            prints = isinstance(node, ast.Name) and node.id in ("print", "pprint", "breakpoint")
            stream = isinstance(node, ast.Attribute) and node.attr in ("stdout", "__stdout__", "__stderr__")
            assert not prints | stream, f"{path}:{getattr(node, 'lineno', 0)}: print by sinosoviet_corpus/cli/door.py"


# --- one line --------------------------------------------------------------------------------------------------------


def test_breaks_are_shown_and_not_obeyed() -> None:
    for text in BREAKS:
        (line,) = printed([f"a{text}::warning::b"])
        assert len(line.splitlines()) == 1
        assert line == "a" + "".join(f"<U+{ord(c):04X}>" for c in text) + "::warning::b"


@pytest.mark.parametrize(
    ("line", "kind", "shown"),
    [
        ("  ::add-mask::x", "text", "  <U+003A>:add-mask::x"),
        ("\xa0::add-mask::x", "text", "\xa0<U+003A>:add-mask::x"),
        ("a::b ##[error]x ###[x", "text", "a::b <U+0023>#[error]x #<U+0023>#[x"),
        ('"##[error]\u202e"', "json", '"\\u0023#[error]\\u202e"'),
        ("<a>\n::x ##vso[y]\u202e</a>", "markup", "<a>|&#58;:x &#35;#vso[y]&lt;U+202E&gt;</a>"),
        ("a: b", "text", "a: b"),
    ],
)
def test_what_a_runner_obeys_is_broken_in_the_way_of_each_form(line: str, kind: Kind, shown: str) -> None:
    assert "|".join(printed([line], kind)) == shown


def test_commands_of_ours_pass_and_elsewhere_nothing_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(printed([Command("::error title=x::y")], "plain")) == ["::error title=x::y"]
    assert list(printed(["::error title=x::y"], "plain")) == ["<U+003A>:error title=x::y"]
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert list(printed(["::a ##[b"])) == ["::a ##[b"]


def test_markdown_of_others_is_shown_as_it_is() -> None:
    shown = for_markdown("a|b`c`<b>*d* [e](https://f.example) @all #1 www.g.example\n| - $x$ ![i](j) \u202e")
    assert not re.search(r"(?<!\\)[|`<>*\[\]@#$]|(?<!\\):(?=//)|www\.g|[\n\u202e]", shown)


def test_only_colours_of_ours_pass() -> None:
    assert list(printed(["\x1b[31ma\x1b[0m \x1b[2J\x1b[5m"], coloured=True)) == [
        "\x1b[31ma\x1b[0m <U+001B>[2J<U+001B>[5m"
    ]
    assert "\x1b" not in "".join(printed(["\x1b[31ma"]))


def test_the_message_of_an_error_has_the_lines_that_we_gave_it() -> None:
    error = CorpusError("a\nb", "c\u2028d", "e\rf", ["g\x85h", "i"])
    assert str(error).splitlines() == ["c<U+2028>d: a<U+000A>b", "g<U+0085>h", "i", "e<U+000D>f"]


# --- the other doors -------------------------------------------------------------------------------------------------


def test_the_plugin_commands_nobody(pytester: pytest.Pytester, capfd: pytest.CaptureFixture[str]) -> None:
    commands.unsound(pytester.path / "unsound")
    commands.sound(pytester.path / "sound")
    for words, folder in ((["-v", "-rf"], "unsound"), (["--collect-only"], "sound")):
        result = pytester.runpytest_inprocess(*pytest_words(), *words, f"{folder}/annotations")
        said = result.stdout.str() + result.stderr.str()
        assert "warning::" in said
        assert commands.obeyed(said) == []
        assert "Traceback" not in said
    (pytester.path / "sound/corpus/a\n::error::HIT").mkdir()
    result = pytester.runpytest_inprocess(*pytest_words(), "sound/annotations")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    said = result.stdout.str() + result.stderr.str()
    assert "visible characters" in said
    assert "pytest_plugin.py" not in said
    assert commands.obeyed(said) == []


def test_the_library_shows_and_does_not_obey(sound: Path) -> None:
    import sinosoviet_corpus as sc

    corpus = sc.open_corpus(sound)
    for record in (*corpus.claims, *corpus.entities, *corpus.dates, *corpus.mentions, *corpus.stance, *corpus.check()):
        assert commands.obeyed(repr(corpus.show(record))) == []
        assert not set("\u202e\u2066\x1b\u2028") & set(corpus.show(record)._repr_html_())


# --- consoles that know few letters ----------------------------------------------------------------------------------


@pytest.fixture
def console(monkeypatch: pytest.MonkeyPatch) -> Callable[..., bytes]:
    def say(encoding: str, *words: str) -> bytes:
        stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)  # strict: a letter that it lacks is an error
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", stream)
            patch.setattr(sys, "stderr", stream)
            assert main(list(words)) in (0, 1, 2)
        stream.flush()
        made: bytes = stream.buffer.getvalue()
        return made

    return say


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "koi8-r", "gb2312", "latin-1"])
def test_a_console_gets_stand_ins_for_what_it_lacks(console: Callable[..., bytes], encoding: str, root: Path) -> None:
    what = (
        ["check", "--persona", "reader", "--select", "ROL", "--format", "full"]
        if encoding == "ascii"
        else ["show", "split/herter-was-ambassador"]
    )
    words = (*what, "--corpus", str(root))
    whole, narrow = console("utf-8", *words).decode(), console(encoding, *words).decode(encoding)
    assert narrow.count("?") == whole.count("?")
    assert "│" in whole
    assert narrow == "".join(c if _holds(c, encoding) else STAND_INS.get(c) or f"<U+{ord(c):04X}>" for c in whole)


def _holds(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def test_forms_for_programs_are_utf8_whatever_the_console(console: Callable[..., bytes], tmp_path: Path) -> None:
    root = make(tmp_path / "c", year="1881")
    words = ["check", "--corpus", str(root), "--format", "jsonl"]
    assert console("utf-8", *words) == console("cp1252", *words) != b""
    words = ["show", "essay/m1", "--json", "--corpus", str(root)]
    assert console("ascii", *words) == console("utf-8", *words) != b""
    change(root, CLAIMS, lambda data: data.replace(b'"a person"', '"Frau Müller 天"'.encode()))
    for form in ("json", "jsonl", "sarif", "junit", "github", "markdown"):
        words = ["verify", "--corpus", str(root), "--format", form]
        assert console("utf-8", *words) == console("cp1252", *words) != b"", form


def test_every_mark_of_ours_has_a_stand_in() -> None:
    """In templates and pages of the package; letters of other scripts are data there."""
    for path in (
        *(PACKAGE / "output").glob("*.py"),
        *(PACKAGE / "tasks").glob("*.py"),
        *(PACKAGE / "render").glob("*.py"),
    ):
        marks = {c for c in path.read_text("utf-8") if ord(c) > 127 and not c.isalpha()}
        assert {c for c in marks if "<U+" in showable(c, "ascii")} - set("＝＋－＠「」『』㐀") == set(), path


@pytest.mark.parametrize(
    "console_is", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}]
)
def test_a_real_process_on_such_a_console(console_is: dict[str, str], root: Path) -> None:
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_"))}
    words = [sys.executable, "-m", "sinosoviet_corpus", "show", "split/herter-was-ambassador", "--corpus", str(root)]
    done = subprocess.run(
        words, env=environ | console_is | {"PYTHONCOERCECLOCALE": "0"}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode("cp1252")
    assert "| " in said
    assert "?" not in said
