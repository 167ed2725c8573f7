"""The table of policy: every reason to turn "definite" into "tension", and every reason to leave out a finding.

`check` applies it to findings, `sweep` and Spark to rows, both from this table. The first entry that applies counts, and the finding names it.
`Weighing.verdict` in verdict/weighing.py applies it; verdict/README.md says in which steps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sinosoviet_corpus.times.readings import TABLE


class Facts(NamedTuple):
    """The facts about a definite conflict that the policy needs.

    hedged: a claim in it is not put forward plainly (`claims.firm`).
    disputed: works stand on both sides. One corroborates the text; of two texts, each; two claims on record have no work in common.
    roots: from how many independent works its reference claims and complete lists come, at most; 0 where it has none, and for
    a conflict within the record, which rests on no work's word against another's.
    about_sources: the rule judges what a claim rests on, not the claim.  contradiction: the rule finds contradictions.
    voices: as `roots`, if works of one hand or house count once, and all web pages that nobody signs count once.
    signed: one of the works is no such page.
    measured: the rule has been right often enough to say "definite" (verdict/ledger.py).
    """

    hedged: bool
    disputed: bool
    roots: int
    about_sources: bool
    contradiction: bool
    voices: int
    signed: bool
    measured: bool


def _never(_: Facts) -> bool:
    return False


class Entry(NamedTuple):
    """A line of the table.

    name: as findings give it.  reason: as readers read it.  why: the grounds for it.
    applies: when it applies to facts.  sql: the same as a condition over columns of these names. Both are left out where the facts
    cannot tell: a query names the entry, or a step after the rules does.
    """

    name: str
    reason: str
    why: str
    applies: Callable[[Facts], bool] = _never
    sql: str = ""


UNMEASURED = Entry(
    "unmeasured",
    "this rule has not yet been right often enough where the truth is known",
    "A rule may say “definite” only if it was right in at least 90 of 100 cases on material that it was not made with: the lower bound "
    "of the exact interval counts. The ledger below has the numbers.",
    lambda f: not f.measured,
    "not measured",
)

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
        "works on record disagree about it",
        "A conflict with a statement that a work on record corroborates is never definite, nor one of two statements on record that rest on "
        "different works: a person who knows decides between the works. A work that contradicts itself is another matter. "
        "What corroborates one of two texts is no ground against the other.",
        lambda f: f.disputed and not f.about_sources,
        "disputed and not about_sources",
    ),
    Entry(
        "one-work",
        "only one work on record says otherwise",
        "One witness is no witness. Works that copy or translate one another count as one, as far as their descent is on record.",
        lambda f: f.roots == 1 and not f.about_sources,
        "roots = 1 and not about_sources",
    ),
    Entry(
        "unsigned-pages",
        "only web pages that nobody signs say otherwise",
        "A web page without author and editor is weak: nobody answers for it, and such pages copy one another without saying so. All of them "
        "together count as one voice, for every rule; with one other work they make two.",
        lambda f: f.roots > 1 and f.voices == 1 and not f.signed and not f.about_sources,
        "roots > 1 and voices = 1 and not signed and not about_sources",
    ),
    Entry(
        "one-house",
        "all works on record that say otherwise come from one hand or house",
        "Two works by one author, or two unsigned works of one publisher, journal or site, may have it from one another: they count as one "
        "voice, for every rule.",
        lambda f: f.roots > 1 and f.voices == 1 and f.signed and not f.about_sources,
        "roots > 1 and voices = 1 and signed and not about_sources",
    ),
    UNMEASURED,
)

# Reasons that the query of a rule itself sees in a conflict: its column `because` names one of these, and the row is then only a tension.
BY_QUERY = (
    Entry(
        "assessed",
        "a researcher concluded it from works on record; no comparison was computed",
        "A conclusion is a person's reading. Only claims that are compared slot by slot can contradict each other definitely.",
    ),
    Entry(
        "open-end",
        "“since 1955” does not say when it ended, nor “until 1955” when it began",
        "A date with an open end says that something had begun, not that it still went on when something else is on record.",
    ),
    Entry(
        "hand-over",
        "they overlap by so little that one may have handed over to the other",
        "A successor may be appointed before the predecessor has left, and stretches given in years or months share the year or month of "
        "the change. A month of overlap between the ends of two tenures proves no slip, nor a year of it where only years or months are given.",
    ),
    Entry(
        "joint-holders",
        "one of the claims says that several held the office together",
        "Co-emperors, joint reigns, shared posts: where one claim knows of several holders at once, another that names one need not be wrong.",
    ),
    Entry(
        "acting-holder",
        "the claim speaks of one who stood in for the holder, and lists of holders may leave such persons out",
        "An acting holder, a chargé d'affaires or a deputy is in office next to the holder, or between two holders.",
    ),
    Entry(
        "personal-union",
        "a sovereign may hold the thrones of two states",
        "One person may be king of two states, or prince of one and president of another.",
    ),
    Entry(
        "vacated-late",
        "the tenure goes on for a month at most after the death: an office may be given as held until it was filled again",
        "Lists let a tenure end when the office was given up, or with the month or the session in which the holder died.",
    ),
    Entry(
        "posthumous",
        "offices, memberships and honours are given to the dead as well",
        "A person may be made a marshal, a member or a citizen after death. The vocabulary says of which roles this is so (`posthumous`).",
    ),
    Entry(
        "another-language",
        "the name is in another language than the name on record for that time",
        "A town or a state has names in several languages at once, and a record gives the one that was official. The registry says in which "
        "language a name is.",
    ),
    Entry(
        "omission",
        "what the quotation leaves out may belong to a clause or a paragraph of its own",
        "An omission may leave out a clause with a negation and keep the sense, and some styles let it cross a paragraph. Where the negation "
        "stands next to the words that are quoted, the finding is definite.",
    ),
    Entry(
        "namesake",
        "another person in the registry has the same name",
        "Father and son, or two persons who happen to have one name, are easily taken for each other. The other must have been able to be meant: "
        "not born too late, not dead too early, as far as that is on record.",
    ),
    Entry(
        "one-stretch-or-two",
        "by a loose reading of their dates they share no day, and may speak of two stretches of time",
        "Two whole stays in one place, or two tenures of one office, that share days are one. Two that share none may be two.",
    ),
    Entry(
        "taking-up-office",
        "an office is counted from the appointment, the arrival or the credentials; the difference is less than half a year",
        "Works give the day on which a person was appointed, arrived or handed over the credentials, and call each the first day.",
    ),
    Entry(
        "held-in-parts",
        "an event may be held in parts, at several places or at another time than the rest",
        "The riders of the Olympic Games of Melbourne met in Stockholm, five months before the others. Conferences move from one city to another.",
    ),
    Entry(
        "day-of-travel",
        "they share only a day on which the person may have travelled",
        "On the last day of a stay a person was still there, and may have been in the next place in the evening.",
    ),
    Entry(
        "settled-again",
        "a matter may be settled more than once",
        "Who first rejects a proposal may accept it later, or accept another form of it, and what was kept secret may be announced in the end.",
    ),
    Entry(
        "milder-words",
        "a work may put it more mildly than it was",
        "A polite proposal may have been meant as a demand, and a work that names one cause among several need not deny that it was the chief one.",
    ),
    Entry(
        "both-ways",
        "it may have gone both ways",
        "Two may influence, help or attack each other. The record has the one direction and not the other.",
    ),
    Entry(
        "another-time",
        "the number may be of another time than those on record",
        "A number without a date may hold for a year that no work on record has.",
    ),
    Entry(
        "other-words",
        "the two passages word the act differently, and may speak of two acts within one event",
        "A deed that the vocabulary has no predicate for is told in the annotator's words: “opened the talks” and “closed the talks” are two deeds.",
    ),
    Entry(
        "another-occasion",
        "the claim on record may be about another act of the same kind",
        "A claim on record that says the same but for one slot is about the same matter only as far as the event, the date or a thing that "
        "both name shows it.",
    ),
    Entry(
        "length-unsaid",
        "nothing says how long these lasted, and from which of their days the time between them is counted",
        "“Two weeks after the congress” may count from its first day or from its last. Things of which no length is known are read as "
        "over at once; if one of them lasted, the numbers may fit.",
    ),
)

# A definite conflict whose proof was not found (verdict/proof.py). No row can tell: `sweep` and Spark do not apply it.
UNPROVED = Entry(
    "unproved",
    "it cannot be proved from the record files alone",
    "Each definite finding carries a proof, which `sinosoviet prove` follows again (proof/principles.toml). Where none is found the finding "
    "is a tension.",
)

# A tension from the query of the rule itself that names no entry.
BY_ITS_QUERY = Entry(
    "by-its-rule",
    "the rule itself leaves room here; its page says which",
    "The rule itself found only a tension: the dates conflict as they are written, but not when “about” or “early” is read widely, "
    "or the record does not exclude the claim.",
)

# A tension because a date can be read in another way: one line for each reading of times/readings.toml. They are found after the
# query, by asking it again (verdict/reading_notes.py).
READINGS = tuple(
    Entry(
        line.name,
        line.reason,
        "A conflict is definite only if it remains under all readings that are possible for its dates.",
    )
    for line in TABLE.readings
)
TOGETHER = Entry(
    "readings-together",
    "several readings of its dates together leave room",
    "No reading alone reconciles the claims, but several together do: another calendar and another beginning of the year, for example.",
)

OF_READINGS = {entry.name for entry in (*READINGS, TOGETHER)}

# All reasons for a tension. If several apply to one finding, it names the first.
TENSIONS = (*SOFTENING, *BY_QUERY, *READINGS, TOGETHER, UNPROVED, BY_ITS_QUERY)

# Reasons for which a finding is left out.
DROPPING = (
    Entry(
        "contradicted",
        "the record contradicts the claim",
        "A claim that the record contradicts gets no second finding that nothing supports it, or that a researcher found it to be otherwise: "
        "the conclusion then stands as the hint. Of two passages that contradict each other either may be right.",
    ),
    Entry(
        "falls-with",
        "it takes for granted what the record contradicts",
        "A cause, an effect or a speech about something that did not happen so is no error of its own. The finding about the contradiction "
        "lists it.",
    ),
)


def softened(facts: Facts) -> Entry | None:
    """Why a definite conflict is only a tension; None where it stays definite."""
    return next((entry for entry in SOFTENING if entry.applies(facts)), None)


def softened_sql() -> str:
    """`softened` as an SQL expression: the name of the entry, or null. Its columns are the fields of Facts."""
    cases = " ".join(f"when {entry.sql} then '{entry.name}'" for entry in SOFTENING)
    return f"case {cases} end"


def seen_by_query(name: str) -> Entry:
    """The entry that a query names in its column `because`. Raises KeyError for a name that the table does not have."""
    return {entry.name: entry for entry in TENSIONS}[name]


def reason_of(name: str) -> str:
    """The reason in words, for the name that a finding gives."""
    return next(entry.reason for entry in TENSIONS if entry.name == name)


def page() -> str:
    """The table as a page, Markdown."""
    lines = ["| reason | what the finding says | why |", "|---|---|---|"]
    for effect, entries in (("tension", TENSIONS), ("left out", DROPPING)):
        lines += [f"| `{e.name}` ({effect}) | {e.reason} | {e.why} |" for e in entries]
    return "\n".join(lines)
