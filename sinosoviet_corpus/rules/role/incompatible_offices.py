"""A person is given an office while holding one of another state.

Looked at are only offices that have one holder at a time and belong to states of which neither is part of the other: whoever is
the one governor, minister or ambassador of one state is not at the same time that of another. Before doubting the text ask: is it
another person of that name? did the one office end earlier than the record says? was there a union of the two states?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL305",
    name="incompatible-offices",
    asks="Can one person have held both offices at once?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="held_office",
    says="{person} is given as {office} {when}; but {other}. {days} lies in {days_then}",
    assumes=("nobody holds {office} and {post} at once",),
    false_alarms="Personal unions; honorary offices that the registry takes for single ones.",
)  # fmt: skip

QUERY = """
with single as (
  select h.*, e.state from held_office h
  join entities e on e.entity = h.office and e.single_holder
  where h.dated)
select s.claim, o.claim as against, s.person, s.office, o.office as post,
       case when bool_or(must_coincide(s.widened, o.widened)) over (partition by s.claim, o.office) then 'definite'
            else 'tension' end as verdict
from single s
join single o on o.person = s.person and o.state <> s.state and o.layer = 'reference' and must_overlap(s.core, o.core)
anti join wider w on w.entity = s.state and w.wider = o.state
anti join wider v on v.entity = o.state and v.wider = s.state
anti join single k on k.layer = 'reference' and k.person = s.person and k.office = s.office
     and may_overlap(k.core, s.core)
where s.layer = 'text'
"""

_EMBASSY = thing("embassy", "office", state="uk", single_holder=True)

_GOVERNOR = thing("governor", "office", state="usa", single_holder=True)

_GOVERNED = fact("governor", "held_office", person="herter", office="governor", when="extent 1953-01-08/1957-01-03")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Herter held the office of Governor",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-02~"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-03"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="3 January 1957",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state"),
        thing("usa", "state"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("that-day", "held_office", person="herter", office="governor", when="1955-01-28"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("later", "held_office", person="herter", office="embassy", when="extent 1955-02-01~/1959"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said(
            "Ambassador Herter about 28 January", "held_office", person="herter", office="embassy", when="1955-01-28~"
        ),
        fact("later", "held_office", person="herter", office="embassy", when="extent 1955-02-01/1959"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter about 28 January",
        says="Governor",
        verdict="tension",
    ),
    fires(
        "provisional 8",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("some-time", "held_office", person="herter", office="embassy"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    silent(
        "he may have become ambassador after 3 January",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
)
