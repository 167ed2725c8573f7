"""The calendar has no such day.

Before doubting the text ask: is the date of another calendar? 29 February 1700 was a day wherever the Julian calendar was kept, and
30 February 1712 in Sweden: then mark it so. Did the year begin on 25 March? 29 February 1743 is then a day of our 1744. Is it a slip of
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
    hint="it is a day of another calendar: mark the date so, if the source means that ({meant})",
    false_alarms="A day of a calendar that the project does not know, such as that of the French Republic.",
)

QUERY = """
-- fault: what was wrong when the date was read; a day that no calendar has leaves nothing to weigh
select claim, cast(null as string) as against, raw, fault,
       -- a date has days all the same if another calendar, or another beginning of the year, has them
       case when dated then 'tension' else 'definite' end as verdict,
       nullif(regexp_extract(fault, 'one of the (Julian|calendar that Sweden had)', 1), '') as meant
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
        "1900 was no leap year, but it was one by the Julian calendar",
        said("on 29 February 1900", "died", person="a", when="1900-02-29"),
        at="on 29 February 1900",
        says="a date may be one of the Julian calendar",
        verdict="tension",
        hint="mark the date so, if the source means that (Julian)",
    ),
    fires(
        "30 February 1712 was a day in Sweden",
        said("on 30 February 1712", "died", person="a", when="1712-02-30"),
        at="on 30 February 1712",
        says="the calendar that Sweden had",
        verdict="tension",
    ),
    fires(
        "29 February 1743, where the year began on 25 March, is a day of our 1744",
        said("on 29 February 1743", "died", person="a", when="1743-02-29", calendar="julian"),
        at="on 29 February 1743",
        says="the year may have begun on 25 March",
        verdict="tension",
        hint="",
    ),
    silent(
        "1956 was a leap year",
        said("on 29 February 1956", "died", person="a", when="1956-02-29"),
    ),
    silent(
        "by the Julian calendar 1900 was a leap year",
        said("on 29 February 1900, old style", "died", person="a", when="1900-02-29", calendar="julian"),
    ),
    silent(
        "the calendar is not said, and the Swedish one has the day",
        said("on 30 February 1712", "died", person="a", when="1712-02-30", calendar="unknown"),
    ),
)
