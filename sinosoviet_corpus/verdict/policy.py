"""The table of policy: every reason to turn "definite" into "tension", and every reason to leave out a finding.

`check` applies it to findings, `sweep` and Spark to rows, both from this table. The first entry that applies counts, and the finding names it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sinosoviet_corpus.times.readings import TABLE


class Facts(NamedTuple):
    """The facts about a definite conflict that the policy needs.

    hedged: a claim in it is not put forward plainly (`claims.firm`).  corroborated: a work on record says what the text says.
    roots: from how many independent works its reference claims and complete lists come, at most; 0 where it has none.
    about_sources: the rule judges what a claim rests on, not the claim.  contradiction: the rule finds contradictions.
    """

    hedged: bool
    corroborated: bool
    roots: int
    about_sources: bool
    contradiction: bool


class Entry(NamedTuple):
    """A line of the table.

    name: as findings give it.  reason: as readers read it.  why: the grounds for it.
    applies: when it applies to facts.  sql: the same as a condition over columns of these names; "" where no row can tell.
    """

    name: str
    reason: str
    why: str
    applies: Callable[[Facts], bool]
    sql: str


# Reasons for which a definite conflict is only a tension, in the order in which they are tried.
SOFTENING = (
    Entry(
        "hedged",
        "one of its claims is hedged",
        "A source that says “perhaps”, plans, asks, or holds a statement at a distance does not contradict. "
        "Where a rule judges only what a claim rests on, it does not matter.",
        lambda f: f.hedged and (f.contradiction or not f.about_sources),
        "hedged and (contradiction or not about_sources)",
    ),
    Entry(
        "works-disagree",
        "a work on record says what the text says: works disagree",
        "A conflict with a statement that a work on record corroborates is never definite: a person who knows decides between the works.",
        lambda f: f.corroborated and not f.about_sources,
        "corroborated and not about_sources",
    ),
    Entry(
        "one-work",
        "only one work on record says otherwise",
        "One witness is no witness. Works that copy or translate one another count as one, as far as their descent is on record.",
        lambda f: f.roots == 1 and not f.about_sources,
        "roots = 1 and not about_sources",
    ),
)

# A tension from the query of the rule itself, before the policy applies.
BY_ITS_QUERY = Entry(
    "by-its-rule",
    "the rule itself leaves room here; its page says which",
    "The rule itself found only a tension: the dates conflict as they are written, but not when “about” or “early” is read widely, "
    "or the record does not exclude the claim.",
    lambda _: False,
    "",
)

# A tension because a date can be read in another way: one line for each reading of times/readings.toml. They are found after the
# query, by asking it again (verdict/reading_notes.py).
READINGS = tuple(
    Entry(
        line.name,
        line.reason,
        "A conflict is definite only if it remains under all readings that are possible for its dates.",
        lambda _: False,
        "",
    )
    for line in TABLE.readings
)
TOGETHER = Entry(
    "readings-together",
    "several readings of its dates together leave room",
    "No reading alone reconciles the claims, but several together do: another calendar and another beginning of the year, for example.",
    lambda _: False,
    "",
)

OF_READINGS = {entry.name for entry in (*READINGS, TOGETHER)}

# Reasons for which a finding is left out.
DROPPING = (
    Entry(
        "refuted",
        "the claim is definitely contradicted",
        "A claim that the record definitely contradicts gets no second finding that nothing supports it.",
        lambda _: False,
        "",
    ),
)


def softened(facts: Facts) -> Entry | None:
    """Why a definite conflict is only a tension; None where it stays definite."""
    return next((entry for entry in SOFTENING if entry.applies(facts)), None)


def softened_sql() -> str:
    """The same as an SQL expression: the name of the entry, or null. Its columns are the fields of Facts."""
    cases = " ".join(f"when {entry.sql} then '{entry.name}'" for entry in SOFTENING)
    return f"case {cases} end"


def reason_of(name: str) -> str:
    """The reason in words, for the name that a finding gives."""
    return next(entry.reason for entry in (*SOFTENING, BY_ITS_QUERY, *READINGS, TOGETHER) if entry.name == name)


def page() -> str:
    """The table as a page, Markdown."""
    lines = ["| reason | what the finding says | why |", "|---|---|---|"]
    for effect, entries in (("tension", (*SOFTENING, BY_ITS_QUERY, *READINGS, TOGETHER)), ("left out", DROPPING)):
        lines += [f"| `{e.name}` ({effect}) | {e.reason} | {e.why} |" for e in entries]
    return "\n".join(lines)
