"""Something ends before it begins.

Before doubting the text ask: were the two dates swapped in writing? does the sentence count backwards on purpose? is one of
them of another calendar?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="TMP002",
    name="end-before-start",
    asks="Does it end before it begins?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="dated_claims",
    record_too=True,
    says="as written, “{raw}” ends before it begins ({days})",
    false_alarms="Years before Christ, which count down, written without their sign.",
)

QUERY = """
select stated.claim, cast(null as string) as against, stated.raw,
       -- "about 1957" may be early enough: then there is only a tension
       case when stated.widened.e_max < stated.widened.s_min then 'definite' else 'tension' end as verdict
from dated_claims stated
where stated.core.e_max < stated.core.s_min
"""

EXAMPLES = (
    fires(
        "the years stand the wrong way round",
        said("from 1960 until 1956", "led", leader="a", led="b", when="extent 1960/1956"),
        at="from 1960 until 1956",
        says="ends before it begins",
        verdict="definite",
    ),
    fires(
        "the beginning is about 1957, perhaps before the end",
        said("from about 1957 to 1956", "led", leader="a", led="b", when="extent 1957~/1956"),
        at="from about 1957 to 1956",
        says="ends before",
        verdict="tension",
    ),
    fires(
        "the beginning is about 1959, still within the doubt",
        said("from about 1959 to 1956", "led", leader="a", led="b", when="extent 1959~/1956"),
        at="from about 1959 to 1956",
        says="ends before it begins",
        verdict="tension",
    ),
    fires(
        "the end is about 1956, perhaps after the beginning",
        said("from 1957 to about 1956", "led", leader="a", led="b", when="extent 1957/1956~"),
        at="from 1957 to about 1956",
        says="ends before it begins",
        verdict="tension",
    ),
    fires(
        "the record gives the years the wrong way round",
        fact("led", "led", leader="a", led="b", when="extent 1960/1956"),
        at=None,
        says="the record contradicts itself: as written, “extent 1960/1956” ends before it begins",
        verdict="definite",
    ),
    silent(
        "it may have begun and ended in one year",
        said("in 1956", "led", leader="a", led="b", when="extent 1956/1956"),
    ),
    silent(
        "a single day begins and ends on itself",
        said("on 1 January 1956", "took_place", event="a", when="1956-01-01"),
    ),
)
