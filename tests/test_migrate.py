"""migrate brings a corpus of the earlier form to today's: it reports each change, loses nothing, and does nothing the second time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import reader, seal
from sinosoviet_corpus.files.layout import DECISIONS, SEAL, VOCABULARY
from sinosoviet_corpus.migrations.step import Before
from sinosoviet_corpus.migrations.step_02_meanings import step as meanings
from sinosoviet_corpus.tasks.decide import save
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.migrate import migrate
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.earlier import make_earlier, rename, without_flags
from tests.kills import decision
from tests.scratch import CLAIMS, change, files, make

OLD, NEW = "annotations/essay/entities.jsonl", "annotations/essay/mentions.jsonl"
OWN = """
# our aeroplanes
[predicates.flew]
sentence = "{person} flew"
negative = "{person} did not fly"
roles = { person = ["person"] }
aspect = "point"
"""


def findings(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The output of `check --format json`."""
    capsys.readouterr()
    assert main(["check", "--format", "json", "--exit-zero", "--corpus", str(root), *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of today's form, with a finding and two decisions."""
    root = make(tmp_path / "corpus", year="1881")
    for by in ("Ada", "Ben"):
        save(root, decision(by))
    return root


def test_the_shipped_corpus_comes_back_byte_for_byte(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"
    init(copy, root)
    rules = ["--select", "TMP101,ROL302,ROL304"]  # they report nothing if predicates have no meaning
    before, found = files(copy), findings(copy, capsys, *rules)
    make_earlier(copy)
    assert {p.code for p in verify(copy)} == {"FIL704"}
    earlier = files(copy)
    assert main(["migrate", "--dry-run", "--corpus", str(copy)]) == 0
    would = capsys.readouterr().out
    assert files(copy) == earlier
    assert main(["migrate", "--corpus", str(copy)]) == 0
    said = capsys.readouterr().out
    assert said == would.replace("would change: ", "changed: ") + f"sealed: {copy / SEAL}\n"
    assert "changed: annotations/split/first/entities.jsonl -> annotations/split/first/mentions.jsonl\n" in said
    lines = before[VOCABULARY].decode().split("\n")
    assert f'changed: {VOCABULARY}:{lines.index("[predicates.born]") + 6}: born: meaning = "birth"\n' in said
    assert files(copy) == before
    assert findings(copy, capsys, *rules) == found
    assert json.loads(found)["findings"] != []
    assert main(["migrate", "--corpus", str(copy)]) == 0
    assert capsys.readouterr().out == f"nothing to change in {copy}\n"
    assert files(copy) == before


def test_somebodys_corpus_keeps_its_findings_words_and_decisions(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(corpus, VOCABULARY, lambda data: data + OWN.encode())
    format_corpus(corpus)
    found, before = json.loads(findings(corpus, capsys)), files(corpus)
    make_earlier(corpus)
    earlier = files(corpus)
    assert {(p.path, p.code) for p in verify(corpus)} == {(OLD, "FIL704"), (DECISIONS, "SEA501"), (DECISIONS, "SEA502")}
    done = migrate(corpus)
    assert f"{OLD} -> {NEW}" in done.changes
    assert [line for line in done.changes if line.startswith(DECISIONS)] == [
        f"{DECISIONS}:{n}: sealed as it stands" for n in (1, 2)
    ]
    (note,) = done.notes
    assert "flew: says nothing to rules; see " in note
    after = files(corpus)
    assert (after[NEW], after[DECISIONS]) == (earlier[OLD], earlier[DECISIONS])
    assert OLD not in after
    assert after[VOCABULARY] == before[VOCABULARY]
    assert verify(corpus) == []
    again = json.loads(findings(corpus, capsys))
    assert again["findings"] == found["findings"] != []
    assert migrate(corpus) == type(done)((), ())
    assert files(corpus) == after
    save(corpus, decision("Cy"))  # the chain begins after the old lines
    assert [d.by for d in read_sound(corpus).decisions] == ["Ada", "Ben", "Cy"]


def test_verify_and_the_others_name_the_verb(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rename(corpus)
    (corpus / SEAL).write_bytes(seal.seal(reader.read_folder(corpus).raw))
    for words in (["verify"], ["check"], ["stats"], ["decide", "0000", "confirm", "--reason", "x", "--by", "x"]):
        assert main([*words, "--corpus", str(corpus)]) in (1, 2)
        said = "".join(capsys.readouterr())
        assert "sinosoviet migrate" in said or words[0] == "decide"
    assert main(["check", "--keep-going", "--corpus", str(corpus)]) == 1
    assert "0 record(s) and texts not evaluated" in capsys.readouterr().err
    migrate(corpus)
    assert len(read_sound(corpus).mentions) == 2


def test_format_gives_files_their_names_of_today(corpus: Path) -> None:
    """Also where the lines are not sealed yet, which `migrate` does not pass over."""
    there = files(corpus)
    rename(corpus)
    assert format_corpus(corpus, check=True).renamed == ((OLD, "annotations/essay/mentions.jsonl"),)
    assert OLD in files(corpus)
    change(corpus, OLD, lambda data: data.replace(b"a person", b"A person"))
    done = format_corpus(corpus)
    assert [name for name, _ in done.renamed] == [OLD]
    assert len(done.changed) == 2
    assert set(files(corpus)) == set(there)
    assert len(read_sound(corpus).mentions) == 2


def test_a_vocabulary_without_meanings_is_reported(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vocabulary = corpus / VOCABULARY
    vocabulary.write_text(without_flags(vocabulary.read_text("utf-8")), "utf-8")
    format_corpus(corpus)
    assert main(["check", "--exit-zero", "--corpus", str(corpus)]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "no rule on lives, offices or orders can find anything" in line
    assert "sinosoviet migrate" in line
    one = '[predicates.died]\nmeaning = "death"\n'
    change(corpus, VOCABULARY, lambda data: data.replace(b"[predicates.died]\n", one.encode()))
    format_corpus(corpus)
    assert main(["check", "--exit-zero", "--corpus", str(corpus)]) == 0
    assert capsys.readouterr().err == ""


def test_two_files_that_differ_are_left_alone(corpus: Path) -> None:
    (corpus / OLD).write_bytes((corpus / NEW).read_bytes())
    assert migrate(corpus).changes == (f"{OLD} -> {NEW} (which exists already, with the same content)",)
    assert verify(corpus) == []
    (corpus / OLD).write_bytes(b"")
    before = files(corpus)
    with pytest.raises(CorpusError, match="with different content"):
        migrate(corpus)
    assert files(corpus) == before


UNSEEN = {
    CLAIMS: (b"a person", b"A person"),
    OLD: (b"a person", b"A person"),
    VOCABULARY: (b"# --- lives", b"# --- Lives"),
    DECISIONS: (b"Ada", b"Eve"),
}


@pytest.mark.parametrize("name", UNSEEN)
def test_what_was_changed_unseen_is_not_sealed(corpus: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    make_earlier(corpus)
    if name == DECISIONS:  # sealed by then
        migrate(corpus)
        rename(corpus)
    change(corpus, name, lambda data: data.replace(*UNSEEN[name]))
    before = files(corpus)
    assert main(["migrate", "--corpus", str(corpus)]) == 2
    assert name in capsys.readouterr().err
    assert files(corpus) == before


# --- layouts of a vocabulary -----------------------------------------------------------------------------------------

HEAD = 'version = "1"\n[entity_types]\nperson = "x"\n'
DIED = 'sentence = "{person} died"\nnegative = "{person} did not die"\nroles = { person = ["person"] }\n'


def of(vocabulary: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The vocabulary afterwards, the messages, the notes."""
    made = meanings(Before({VOCABULARY: vocabulary.encode()}, None))
    return made.files.get(VOCABULARY, vocabulary.encode()).decode(), made.said, made.notes


def test_lines_are_put_in_and_the_others_stay() -> None:
    old = f'{HEAD}\n# lives\n[ predicates . "died" ]   # death\n  aspect = "point" # happens\n{DIED}# the end'
    new, said, notes = of(old)
    flags = '  meaning = "death"\n  present = ["person"]\n'
    assert new == old.replace("# happens\n", f"# happens\n{flags}")
    assert said == (f'{VOCABULARY}:8: died: meaning = "death"', f'{VOCABULARY}:9: died: present = ["person"]')
    assert notes == ()
    assert of(new) == (new, (), ())


@pytest.mark.parametrize(
    "table",
    [
        f'[predicates.perished]\naspect = "point"\n{DIED}',  # another name
        f'[predicates.died]\naspect = "point"\n{DIED.replace("person =", "dead =")}',  # another role
    ],
)
def test_own_predicates_are_left_alone_and_named(table: str) -> None:
    new, said, (note,) = of(HEAD + table)
    assert (new, said) == (HEAD + table, ())
    assert "says nothing to rules" in note


@pytest.mark.parametrize("more", ["", ', "principal?" = ["state"]'], ids=["as before", "with the role added since"])
def test_a_known_predicate_may_have_roles_that_came_later(more: str) -> None:
    roles = f'roles = {{ party = ["any"], treaty = ["work"]{more} }}\n'
    table = f'[predicates.signed]\naspect = "point"\nsentence = "x"\nnegative = "x"\n{roles}'
    new, said, notes = of(HEAD + table)
    flags = 'aspect = "point"\nliving = ["party"]\npresent = ["party"]\n'
    assert new == HEAD + table.replace('aspect = "point"\n', flags)
    assert (len(said), notes) == (2, ())


def test_who_wants_a_known_predicate_silent_says_so() -> None:
    text = f'{HEAD}[predicates.died]\naspect = "point"\npresumes_existence = true\n{DIED}'
    assert of(text) == (text, (), ())


def test_a_predicate_in_one_line_is_named_with_its_flags() -> None:
    text = f'{HEAD}[predicates]\ndied = {{ aspect = "point", {", ".join(DIED.splitlines())} }}\n'
    new, said, (note,) = of(text)
    assert (new, said) == (text, ())
    assert 'add: meaning = "death"; present = ["person"]' in note


def test_what_only_looks_like_a_table_is_noticed() -> None:
    looks = '[predicates.x]\nsentence = """\n[predicates.died]\naspect = \n"""\nnegative = ""\nroles = {}\naspect = "point"\n'
    with pytest.raises(CorpusError, match="by hand"):
        of(f'{HEAD}{looks}[predicates.died]\naspect = "point"\n{DIED}')


def test_stance_of_an_earlier_form_stays_as_it_is_and_denials_are_named(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record without graduation, lists and explicitness is a record of today's form."""
    path = "annotations/essay/stance.jsonl"
    change(corpus, path, lambda data: data.replace(b'"acknowledge"', b'"deny"').replace(b'line": "3"', b'line": "1"'))
    format_corpus(corpus)
    before = files(corpus)
    for _ in range(2):
        capsys.readouterr()
        assert main(["migrate", "--corpus", str(corpus)]) == 0
        said = capsys.readouterr().out
        assert f"left alone: {path}:1: essay/st1: a denial" in said
        assert "nothing to change" in said
        assert files(corpus) == before
    change(corpus, path, lambda data: data.replace(b'line": "1"', b'line": "3"'))
    format_corpus(corpus)
    assert migrate(corpus).notes == ()
