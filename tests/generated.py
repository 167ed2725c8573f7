"""Writes the generated parts of the READMEs, the golden files, and the outputs of the notebooks: `python -m tests.generated [--check]`."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from sinosoviet_corpus.engine.sql import lacking
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.output import concise, full, overview
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tables.schemas import TABLES
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.checked import Report
from sinosoviet_corpus.tasks.stats import stats
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.verdict import ledger, policy
from sinosoviet_corpus.verdict.afterwards import PAGES
from sinosoviet_corpus.views import SHARED_VIEWS
from tests import addresses, agreement, documented, notebooks, rooms, stance_proposals
from tests.dates_gold import table as dates_table
from tests.proposals import table
from tests.views import case
from tests.views.cases import CASES

HERE = Path(__file__).parent
ROOT = HERE.parent
GOLDEN = HERE / "golden" / "findings.txt"
VIEWS = HERE / "golden" / "views.txt"
_PART = re.compile(r"(<!-- generated: (?P<name>[^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def golden(corpus: Corpus, report: Report) -> str:
    """Each finding on a line, then each "cannot tell"; only a change of claims or rules changes them."""
    found = concise.lines(corpus, report.findings)
    open_questions = (f"cannot tell: {c.code} {c.claim}: {c.missing}" for c in report.cannot_tell)
    return "".join(f"{line}\n" for line in (*found, *open_questions))


def _rules(corpus: Corpus, report: Report) -> str:
    rows = [f"| `{r.rule.code}` | {r.rule.name} | {r.rule.asks} | {r.rule.severity} |" for r in rulebook()]
    return "\n".join(["| code | name | asks | severity |", "|---|---|---|---|", *rows]) + "\n"


def _afterwards(corpus: Corpus, report: Report) -> str:
    rows = [f"| `{code}` | {name} |" for code, (name, _) in sorted(PAGES.items())]
    return "\n".join(["| code | name |", "|---|---|", *rows]) + "\n"


def _full(corpus: Corpus, found: list[Finding]) -> list[str]:
    """A case as `check` prints it, without the summary at the end."""
    lines = full.lines(corpus, found, [], (), Style(False))
    return [line for line in lines if not line.startswith(("1 error", "2 errors"))]


def _case(corpus: Corpus, report: Report, case: str) -> str:
    found = [f for f in report.findings if f.case == case and f.severity != "info"]
    return "```\n" + "\n".join(_full(corpus, found)).rstrip() + "\n```\n"


def _excerpt(corpus: Corpus, report: Report, case: str) -> str:
    """A case as the overview of `check` tells it."""
    made = list(
        overview.one_case(corpus, [f for f in report.findings if f.case == case and f.severity != "info"], Style(False))
    )
    assert len(made) <= 12, "README shows a finding in at most 12 lines"
    return "```\n" + "\n".join(made) + "\n```\n"


def _verbs(corpus: Corpus, report: Report) -> str:
    rows = [f"| [`{verb}`](#{verb}) | {text} |" for verb, text in documented.verbs().items()]
    return "\n".join(["| verb | does |", "|---|---|", *rows]) + "\n"


def _tables(corpus: Corpus, report: Report) -> str:
    rows = [f"| `{name}` | {table.meaning} |" for name, table in TABLES.items()]
    return "\n".join(["| table | holds |", "|---|---|", *rows]) + "\n"


def _views(corpus: Corpus, report: Report) -> str:
    rows = [f"| `{name}` | {view.meaning} |" for name, view in SHARED_VIEWS.items()]
    return "\n".join(["| view | a row says |", "|---|---|", *rows]) + "\n"


def _meanings(corpus: Corpus, report: Report) -> str:
    """The rules of a meaning: those that do not run without a predicate that has it."""
    rules: dict[str, list[str]] = {name: [] for name in MEANINGS}
    nothing = msgspec.structs.replace(corpus.vocabulary, predicates={})
    for loaded in rulebook():
        if loaded.rule.check is None:
            for name in lacking((loaded.query, f"from {loaded.rule.looks_at}"), nothing):
                rules[name].append(loaded.rule.code)
    rows = [
        f"| `{name}` | {', '.join(f'`{slot}`' for slot in m.slots)} | {m.about} | {', '.join(rules[name])} |"
        for name, m in MEANINGS.items()
    ]
    return "\n".join(["| meaning | slots | a claim says | rules that need it |", "|---|---|---|---|", *rows]) + "\n"


def _stats(corpus: Corpus, report: Report) -> str:
    s = stats(corpus)
    rows = [
        f"| `{t.source}` | {t.code_points:,} | {t.sentences} | {t.with_claims} | {t.claims} | {t.dates} | {t.mentions} | {t.stance} |"
        for t in s.sources
    ]
    head = "| text | code points | sentences | with claims | claims | dates | mentions | stance spans |\n|---|---|---|---|---|---|---|---|"
    tail = (
        f"{s.reference_claims} reference claims citing {s.works} works, {s.completeness_statements} completeness statements, "
        f"{s.searches} searches on record, {s.entities} entities."
    )
    return "\n".join([head, *rows, "", tail]) + "\n"


def contents() -> dict[Path, str]:
    """The right content of each generated file."""
    corpus = read_sound(shipped_corpus())
    report = check(corpus)
    parts: dict[str, Callable[[Corpus, Report], str]] = {
        "floors": lambda *_: rooms.floor_part(),
        "views": _views,
        "meanings": _meanings,
        "rules": _rules,
        "afterwards": _afterwards,
        "verbs": _verbs,
        "tables": _tables,
        "stats": _stats,
        "agreement": lambda corpus, _: agreement.table(corpus),
        "proposals": lambda corpus, _: table(corpus),
        "lexicon": lambda corpus, _: stance_proposals.table(corpus),
        "dates": lambda _corpus, _report: dates_table(),
        "ledger": lambda *_: ledger.table() + "\n",
        "libraries": lambda *_: rooms.library_part(),
        "addresses": lambda *_: addresses.table(shipped_corpus()),
        "policy": lambda *_: policy.page() + "\n",
    }

    def part(path: Path, match: re.Match[str]) -> str:
        kind, _, rest = match["name"].partition(" ")
        if kind == "room":
            made = rooms.room_part(path)
        elif kind == "excerpt":
            made = _excerpt(corpus, report, *rest.split())
        else:
            made = _case(corpus, report, rest) if kind == "case" else parts[kind](corpus, report)
        return f"{match[1]}{made}{match[3]}"

    made = {GOLDEN: golden(corpus, report), VIEWS: case.golden(CASES.items(), corpus.vocabulary)}
    for path in documented.READMES:
        made[path] = _PART.sub(partial(part, path), path.read_text("utf-8"))
    return made


def main() -> int:
    """Write, or with --check only compare; 1 if something is stale."""
    stale = 0
    for path, text in contents().items():
        if not path.exists() or path.read_text("utf-8") != text:
            stale = 1
            print(f"{'stale' if '--check' in sys.argv else 'written'}: {path.relative_to(ROOT)}")
            if "--check" not in sys.argv:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, "utf-8")
    return (stale if "--check" in sys.argv else 0) | notebooks.main()


if __name__ == "__main__":
    sys.exit(main())
