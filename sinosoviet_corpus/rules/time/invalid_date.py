"""The calendar has no such day.

Before doubting the text ask: is the date of another calendar (30 February was a day in Sweden in 1712)? is it a slip of
the pen for the day before or after? did the annotation misread a digit?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="TMP001",
    name="invalid-date",
    asks="Is there such a day?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="dated_claims",
    says="the date “{raw}” does not exist: {fault}",
    false_alarms="A leap day of the Julian calendar (29 February 1900) in a date that is not marked as Julian.",
)

QUERY = """
-- fault: what was wrong when the date was read; a day that no calendar has leaves nothing to weigh
select claim, cast(null as string) as against, 'definite' as verdict, raw, fault
from dated_claims
where layer = 'text'
  and fault is not null
"""

EXAMPLES = (
    fires(
        "November has thirty days",
        said("died on 31 November 1954", "died", person="a", when="1954-11-31"),
        at="died on 31 November 1954",
        says="no calendar has",
        verdict="definite",
    ),
    fires(
        "1955 was no leap year",
        said("on 29 February 1955", "died", person="a", when="1955-02-29"),
        at="on 29 February 1955",
        says="1955-02-29",
        verdict="definite",
    ),
    fires(
        "1900 was no leap year, and the date is not marked as Julian",
        said("on 29 February 1900", "died", person="a", when="1900-02-29"),
        at="on 29 February 1900",
        says="1900-02-29",
        verdict="definite",
    ),
    silent(
        "1956 was a leap year",
        said("on 29 February 1956", "died", person="a", when="1956-02-29"),
    ),
    silent(
        "by the Julian calendar 1900 was a leap year",
        said("on 29 February 1900, old style", "died", person="a", when="1900-02-29", calendar="julian"),
    ),
)
