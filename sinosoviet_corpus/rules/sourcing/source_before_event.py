"""The work that is cited for a statement appeared before what it is cited for.

A report of 1953 knows nothing of 1955. Ask: is a later edition meant? is the year that of the first edition, or of a series? is
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
select citation.claim, cast(null as string) as against, work.title, work.year,
       case when not work.dated then 'cannot tell'
            when must_before(work.widened, stated.widened) then 'definite'
            else 'tension' end as verdict
from cited_works citation
-- checked leaves out plans and forecasts: a work may know of them before their time
join checked stated on stated.claim = citation.claim
join works work on work.work = citation.work
where stated.dated
  and (not work.dated or must_before(work.core, stated.core))
  -- a text that cites itself is for circular-citation to report
  and citation.work <> citation.source
"""

_CLAIM = said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["report"])

EXAMPLES = (
    fires(
        "a report of 1953 is cited for 1955",
        _CLAIM,
        work("report", issued=1953),
        at="a visited b in 1955",
        says="Report, which it cites, appeared in 1953; it was in 1955",
        verdict="definite",
    ),
    fires(
        "a text of December 1954 is cited for 1955",
        said("a visited b in 1955", "visited", visitor="a", place="in b", when="1955", cites=["other"]),
        said("something", "described", entity="x", value="y", source="other"),
        text("other", written="1954-12", title="Other"),
        at="a visited b in 1955",
        says="Other, which it cites, appeared in 1954",
        verdict="definite",
    ),
    fires(
        "a report of 1954 is cited for about 1955, which may have been earlier",
        said("about 1955", "visited", visitor="a", place="in b", when="1955~", cites=["report"]),
        work("report", issued=1954),
        at="about 1955",
        says="appeared in 1954",
        verdict="tension",
    ),
    silent(
        "it may have been before March, when the report appeared",
        _CLAIM,
        work("report", issued=[1955, 3]),
    ),
    silent(
        "a plan is known before its time",
        said("will visit", "visited", visitor="a", place="in b", when="1955", irrealis="planned", cites=["report"]),
        said("visited", "visited", visitor="a", place="in b", when="1950", cites=["report"]),
        work("report", issued=1953),
    ),
    silent(
        "the text does not say when",
        said("a visited b", "visited", visitor="a", place="in b", cites=["report"]),
    ),
    abstains("it is not known when the report appeared", _CLAIM, missing="when Report appeared"),
)
