"""One occurrence is given two dates that cannot both be right.

Before doubting the text ask: are these really one occurrence, or two of the same kind? is one date of another calendar
or time zone? does one date the beginning and the other the end, the decision and the other the act?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="TMP101",
    name="one-event-two-dates",
    asks="Do all datings of one occurrence agree?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="dated_occurrences",
    says="{claim}; but elsewhere {other}: {days} against {days_then}",
    assumes=("both passages speak of one and the same occurrence",),
    false_alarms="Two occurrences annotated as one event; a process whose claims date different stages of it.",
    examples=(
        fires(
            said("was hanged on 6 April 1927", "died", person="li", when="1927-04-06"),
            fact("hanged-28", "died", person="li", when="1927-04-28"),
            at="was hanged on 6 April 1927",
            says="1927-04-06 against 1927-04-28",
            verdict="definite",
        ),
        fires(
            said("about 6 April 1927", "died", person="li", when="1927-04-06~"),
            fact("hanged-12", "died", person="li", when="1927-04-12"),
            at="about 6 April 1927",
            says="1927-04-12",
            verdict="tension",
        ),
        fires(
            said("the visit in May", "visited", visitor="a", place="in b", event="v", when="1954-05"),
            said("the visit in June", "visited", visitor="a", place="in b", event="v", when="1954-06", source="other"),
            at="the visit in May",
            says="1954-06",
            verdict="definite",
        ),
        silent(
            said("in April 1927", "died", person="li", when="1927-04"),
            fact("hanged-28", "died", person="li", when="1927-04-28"),
            because="the vaguer date holds the other",
        ),
        silent(
            said("in 1888 or 1889", "born", person="li", when="[1888,1889]"),
            fact("born-89", "born", person="li", when="1889-10-29"),
            because="one of the alternatives fits",
        ),
        silent(
            said("the visit in May", "visited", visitor="a", place="in b", when="1954-05"),
            said("the visit in June", "visited", visitor="a", place="in b", when="1954-06", source="other"),
            because="nothing says that it was one visit",
        ),
    ),
)

QUERY = """
select a.claim, b.claim as against,
       case when bool_or(may_overlap(ta.widened, tb.widened)) then 'tension' else 'definite' end as verdict
from dated_occurrences a
join dated_occurrences b on b.same = a.same and b.claim <> a.claim
join times ta on ta.claim = a.claim
join times tb on tb.claim = b.claim
where a.layer = 'text' and (b.layer = 'reference' or b.claim < a.claim)
group by a.claim, b.claim
having not bool_or(may_overlap(ta.core, tb.core))
"""
