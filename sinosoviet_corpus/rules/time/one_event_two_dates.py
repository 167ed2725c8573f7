"""One occurrence is given two dates that cannot both be right.

Before doubting the text ask: are these really one occurrence, or two of the same kind? is one date of another calendar
or time zone? does one date the beginning and the other the end, the decision and the other the act? If works of
reference disagree and one of them corroborates the text, there is only a tension.
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
    record_too=True,
    says="{claim}; but {elsewhere} {other}: {days} against {days_then}",
    assumes=("both passages speak of one and the same occurrence",),
    false_alarms="Two occurrences annotated as one event; a process whose claims date different stages of it.",
)

QUERY = """
with agreed as (
  -- statements of a text that a work of reference agrees with
  select distinct stated.claim
  from dated_occurrences stated
  join dated_occurrences reference on reference.same = stated.same and reference.layer = 'reference'
  join times stated_time on stated_time.claim = stated.claim
  join times reference_time on reference_time.claim = reference.claim
  where may_overlap(stated_time.core, reference_time.core))
select stated.claim, other.claim as against,
       -- "opened the talks" and "closed the talks" are two deeds
       case when bool_or(stated.wording <> other.wording) then 'other-words' end as because,
       case when bool_or(may_overlap(stated_time.widened, other_time.widened)
                         -- the two local days of one moment are neighbours: one of the two dates moves
                         and not (stated_time.reading like '%local-day%'
                                  and other_time.reading like '%local-day%'))
                 or bool_or(agreed.claim is not null)
            then 'tension' else 'definite' end as verdict
from dated_occurrences stated
join dated_occurrences other on other.same = stated.same
join times stated_time on stated_time.claim = stated.claim
join times other_time on other_time.claim = other.claim
-- where works of reference disagree, nothing is definite against the text; a conflict of two texts does not depend on them
left join agreed on agreed.claim = stated.claim and stated.layer = 'text' and other.layer = 'reference'
where (stated.layer = 'text' or other.layer = 'reference')
  -- a pair of claims of one layer is reported once, at the later id
  and (stated.layer <> other.layer or other.claim < stated.claim)
  -- works that speak of one event may date two deeds in it
  and (stated.layer = 'text' or stated.same like 'once %')
group by stated.claim, other.claim
-- a date may have alternatives ("1888 or 1889"): one that fits is enough
having not bool_or(may_overlap(stated_time.core, other_time.core))
"""

EXAMPLES = (
    fires(
        "two days of death, three weeks apart",
        said("was hanged on 6 April 1927", "died", person="li", when="1927-04-06"),
        fact("hanged-28", "died", person="li", when="1927-04-28"),
        at="was hanged on 6 April 1927",
        says="1927-04-06 against 1927-04-28",
        verdict="definite",
    ),
    fires(
        "about 6 April may be the 12th",
        said("about 6 April 1927", "died", person="li", when="1927-04-06~"),
        fact("hanged-12", "died", person="li", when="1927-04-12"),
        at="about 6 April 1927",
        says="1927-04-12",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "one meeting, in May by one text and in June by another",
        said("the talks in May", "met", participant=["a", "b"], event="v", when="1954-05"),
        said("the talks in June", "met", participant=["b", "a"], event="v", when="1954-06", source="other"),
        at="the talks in May",
        says="1954-06",
        verdict="definite",
    ),
    fires(
        "works of reference disagree, and one has the date of the text",
        said("was hanged on 6 April 1927", "died", person="li", when="1927-04-06"),
        fact("hanged-28", "died", person="li", when="1927-04-28"),
        fact("hanged-6", "died", person="li", when="1927-04-06"),
        at="was hanged on 6 April 1927",
        says="1927-04-28",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "an act of one event on two days, in the same words",
        said("sent it on 6 April", "acted", agent="a", value="sent a letter", event="letter", when="1927-04-06"),
        fact("sent", "acted", agent="a", value="sent a letter", event="letter", when="1927-04-28"),
        at="sent it on 6 April",
        says="1927-04-06 against 1927-04-28",
        verdict="definite",
    ),
    silent(
        "the vaguer date includes the other",
        said("in April 1927", "died", person="li", when="1927-04"),
        fact("hanged-28", "died", person="li", when="1927-04-28"),
    ),
    silent(
        "one of two alternatives fits",
        said("in 1888 or 1889", "born", person="li", when="[1888,1889]"),
        fact("born-89", "born", person="li", when="1889-10-29"),
    ),
    silent(
        "a visit lasts, and both dates may lie within it",
        said("in May he was there", "visited", visitor="a", place="in b", event="v", when="1954-05"),
        said("in June he was there", "visited", visitor="a", place="in b", event="v", when="1954-06", source="other"),
    ),
    silent(
        "nothing says that it was one meeting",
        said("the talks in May", "met", participant=["a", "b"], when="1954-05"),
        said("the talks in June", "met", participant=["a", "b"], when="1954-06", source="other"),
    ),
)
