"""Rules use the meanings of predicates, never their names: they find the same if every predicate and role has another name."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import msgspec

from sinosoviet_corpus.model.claim import Claim, Completeness
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import MEANINGS, Name
from sinosoviet_corpus.model.vocabulary import Functional, Predicate, Vocabulary, role_name, slots_of
from sinosoviet_corpus.rules.rule import fact, said, thing
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.checked import Report
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.views import SHARED_VIEWS
from tests.merged import merged
from tests.rules import examples_of

PACKAGE = Path(__file__).parent.parent / "sinosoviet_corpus"


def _called(word: str) -> str:
    """Another name, which does not contain the old one."""
    return "w" + "".join(f"{ord(letter):x}" for letter in word)


def _renamed(predicate: Predicate) -> Predicate:
    def template(text: str) -> str:
        roles = {role_name(role) for role in predicate.roles}
        return re.sub(r"\{(\w+)\}", lambda slot: f"{{{_called(slot[1]) if slot[1] in roles else slot[1]}}}", text)

    def roles(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_called(name) for name in names)

    functional = predicate.functional
    if functional is not None:
        own = {role_name(role) for role in predicate.roles}
        gives = tuple(_called(g) if g in own else g for g in functional.gives)
        functional = Functional(by=roles(functional.by), gives=gives)
    return msgspec.structs.replace(
        predicate,
        sentence=template(predicate.sentence),
        negative=template(predicate.negative),
        roles={_called(role_name(r)) + ("?" if r.endswith("?") else ""): t for r, t in predicate.roles.items()},
        slots={slot: _called(role) for role, slot in slots_of(predicate).items()},
        living=roles(predicate.living),
        posthumous=roles(predicate.posthumous),
        present=roles(predicate.present),
        placed=roles(predicate.placed),
        companions=roles(predicate.companions),
        kin=predicate.kin and _called(predicate.kin),
        stands_for={_called(role): _called(other) for role, other in predicate.stands_for.items()},
        alone=roles(predicate.alone),
        excludes=roles(predicate.excludes),
        outcome=roles(predicate.outcome),
        directed=roles(predicate.directed),
        degree=msgspec.structs.replace(at, of=_called(at.of)) if (at := predicate.degree) else None,
        doer=_called(predicate.doer) if predicate.doer else None,
        functional=functional,
    )


def _elsewhere(corpus: Corpus) -> Corpus:
    """The corpus with other names for all predicates and roles."""
    predicates = {_called(name): _renamed(p) for name, p in corpus.vocabulary.predicates.items()}

    def claim(it: Claim) -> Claim:
        roles = {_called(role): ids for role, ids in it.roles.items()}
        return msgspec.structs.replace(it, predicate=_called(it.predicate), roles=roles)

    def statement(it: Completeness) -> Completeness:
        role = it.role if it.role == "place" else _called(it.role)
        return msgspec.structs.replace(it, predicate=_called(it.predicate), role=role)

    return msgspec.structs.replace(
        corpus,
        vocabulary=msgspec.structs.replace(corpus.vocabulary, predicates=predicates),
        claims=tuple(claim(c) for c in corpus.claims),
        complete=tuple(statement(c) for c in corpus.complete),
    )


def _found(report: Report, vocabulary: Vocabulary) -> list[Any]:
    """The findings and the "cannot tell" reports, without ids, which are digests of the claims with their names."""
    names = {_called(word): word for p in vocabulary.predicates.values() for word in map(role_name, p.roles)}

    def words(text: str) -> str:
        return re.sub(r"\bw(?:[0-9a-f]{2}){3,}\b", lambda word: names.get(word[0], word[0]), text)

    def plain(finding: Any) -> Any:
        # MET006 is about another finding; its evidence has the same words.
        return (
            finding.code, finding.case, finding.verdict, finding.severity, words(finding.message), words(finding.hint or ""),
            tuple((p.claim, p.quote, p.caption) for p in finding.places), finding.references, tuple(map(words, finding.assumptions)),
        )  # fmt: skip

    return [sorted(map(plain, report.findings), key=repr), report.cannot_tell, report.run.counts]


def test_another_vocabulary_gets_every_rule_by_setting_flags(root: Path, vocabulary: Vocabulary) -> None:
    examples = [to_corpus(example.world, vocabulary) for loaded in rulebook() for example in examples_of(loaded)]
    corpus = merged([*examples, read_sound(root)])
    here, there = check(corpus), check(_elsewhere(corpus))
    assert there.run.not_applicable == {}
    assert {f.code for f in here.findings} >= {r.rule.code for r in rulebook() if r.rule.kind == "contradiction"}
    assert _found(here, vocabulary) == _found(there, vocabulary)


def test_the_predicates_that_the_manual_describes_reach_the_rules(root: Path, vocabulary: Vocabulary) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (root / "annotations/README.md").read_text("utf-8"), re.DOTALL)
    own = msgspec.convert(tomllib.loads("\n".join(blocks))["predicates"], dict[str, Predicate])
    assert own.keys() == {"fell", "reigned"}
    assert not own.keys() & vocabulary.predicates.keys()
    wider = msgspec.structs.replace(vocabulary, predicates=vocabulary.predicates | own)
    world = (
        fact("He fell in 1941", "fell", soldier="ivan", when="1941-10"),
        fact("He fell in 1943", "fell", soldier="oleg", when="1943-07"),
        said("He met Petr in 1944", "met", participant=["ivan", "petr"], when="1944"),
        said("Oleg fell in 1945", "fell", soldier="oleg", when="1945"),
        fact("He reigned from 1840 to 1860", "reigned", ruler="bert", throne="crown", when="extent 1840/1860"),
        said("Anna reigned in 1850", "reigned", ruler="anna", throne="crown", when="1850"),
        thing("crown", "office", single_holder=True),
    )
    report = check(to_corpus(world, wider))
    found = {(f.code, f.places[0].quote) for f in report.findings}
    assert {
        ("LIF201", "He met Petr in 1944"),
        ("TMP101", "Oleg fell in 1945"),
        ("ROL302", "Anna reigned in 1850"),
    } <= found
    assert all(report.run.counts[f"ROL30{n}"].looked_at > 0 for n in range(1, 8))


def _strings(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def test_no_name_of_a_predicate_stands_in_queries_or_in_the_network(vocabulary: Vocabulary) -> None:
    names = vocabulary.predicates.keys() - MEANINGS.keys()
    queries = {name: view.sql for name, view in SHARED_VIEWS.items()} | {r.rule.code: r.query for r in rulebook()}
    for name, query in queries.items():
        # What a message says of two dates is no name of a predicate.
        query = re.sub(r"then '(?:before|after)' else '(?:before|after)' end as relation", "", query)
        assert {word for word in re.findall(r"'([^']*)'", query) if word in names} == set(), name
    for path in sorted((PACKAGE / "network").glob("*.py")):
        assert _strings(path) & names == set(), path.name


def test_every_meaning_is_documented() -> None:
    assert set(get_args(Name)) == MEANINGS.keys()
    assert all(meaning.about for meaning in MEANINGS.values())
