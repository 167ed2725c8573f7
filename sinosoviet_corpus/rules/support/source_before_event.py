"""The work that is cited for a statement appeared before what it is cited for.

A report of 1953 knows nothing of 1955. Ask: is a later edition meant? is the year that of the first edition, of a series? is
the statement a forecast?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, text, work

RULE = Rule(
    code="SUP708",
    name="source-before-event",
    asks="Can the source know of it?",
    kind="unsupported",
    severity="error",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="{title}, which it cites, appeared in {year}; it was {when}",
    missing="when {title} appeared",
    false_alarms="A bibliography that gives the year of the first edition; a statement about the future not annotated as one.",
)

QUERY = """
select k.claim, cast(null as string) as against, w.title, w.year,
       case when not w.dated then 'cannot tell' when must_before(w.widened, c.widened) then 'definite' else 'tension' end
         as verdict
from cited_works k join checked c on c.claim = k.claim join works w on w.work = k.work
where c.dated and (not w.dated or must_before(w.core, c.core)) and k.work <> k.source
"""

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["report"])

EXAMPLES = (
    fires(
        "provisional 1",
        _CLAIM,
        work("report", issued=1953),
        at="a visited b in 1955",
        says="Report, which it cites, appeared in 1953; it was in 1955",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1954-12", title="Other"),
        at="a visited b in 1955",
        says="Other, which it cites, appeared in 1954",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("about 1955", "visited", visitor="a", place="in b", when="1955~", cites=["report"]),
        work("report", issued=1954),
        at="about 1955",
        says="appeared in 1954",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1954~", title="Other"),
        at="a visited b in 1955",
        says="Other, which it cites",
        verdict="tension",
    ),
    silent(
        "it may have been before March",
        _CLAIM,
        work("report", issued=[1955, 3]),
    ),
    silent(
        "a plan is known before",
        said("will visit", "visited", visitor="a", place="in b", when="1955", irrealis="planned", cites=["report"]),
        said("visited", "visited", visitor="a", place="in b", when="1950", cites=["report"]),
        work("report", issued=1953),
    ),
    silent(
        "the text does not say when",
        said("a visited b", "visited", visitor="a", place="in b", cites=["report"]),
    ),
    silent(
        "that a text cites itself is the business of circular-citation",
        said("as we said, in 1955", "visited", visitor="a", place="in b", when="1955", cites=["text"]),
        text("text", written="1953", title="Text"),
    ),
    abstains("provisional 9", _CLAIM, missing="when Report appeared"),
)
