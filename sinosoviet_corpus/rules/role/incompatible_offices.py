"""A person is given an office while holding one of another state.

The rule looks only at offices that have one holder at a time and belong to two states, neither a part of the other: the one governor,
minister or ambassador of a state is not at the same time that of another. Before doubting the text ask: is it another person of that
name? did the one office end earlier than the record says? was there a union of the two states?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL305",
    name="incompatible-offices",
    asks="Can one person have held both offices at once?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    looks_at="tenures",
    says="{person} is given as {office} {when}; but {other}. {days} lies in {days_then}",
    assumes=("nobody holds {office} and {post} at once",),
    false_alarms="Personal unions; honorary offices that the registry takes for single ones.",
)  # fmt: skip

QUERY = """
with single as (
  -- an office of many holders may be an honour, which goes with any other
  select tenure.*, entities.state
  from tenures tenure
  join entities on entities.entity = tenure.office and entities.single_holder
  where tenure.dated)
select stated.claim, other.claim as against, stated.person, stated.office, other.office as post,
       -- a day that may be the last of one tenure and the first of the other is a tension
       case when bool_or(must_coincide(stated.widened, other.widened)) over (partition by stated.claim, other.office)
            then 'definite'
            else 'tension' end as verdict,
       case when not bool_or(must_coincide(stated.core, other.core)) over (partition by stated.claim, other.office)
            then 'hand-over-day' end as because
from single stated
join single other
  on other.person = stated.person
  -- one state may give a person many offices
  and other.state <> stated.state
  and other.layer = 'reference'
  and must_overlap(stated.core, other.core)
-- and so may a state and one that it is a part of
anti join wider nesting on nesting.entity = stated.state and nesting.wider = other.state
anti join wider reverse_nesting on reverse_nesting.entity = other.state and reverse_nesting.wider = stated.state
-- the record has the person in the office of the text as well: then it knows of both
anti join single recorded
  on recorded.layer = 'reference'
  and recorded.person = stated.person
  and recorded.office = stated.office
  and may_overlap(recorded.core, stated.core)
where stated.layer = 'text'
"""

_EMBASSY = thing("embassy", "office", state="uk", single_holder=True)

_GOVERNOR = thing("governor", "office", state="usa", single_holder=True)

_GOVERNED = fact("governor", "held_office", person="herter", office="governor", when="extent 1953-01-08/1957-01-03")

EXAMPLES = (
    fires(
        "a British ambassador while he was an American governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Herter held the office of Governor",
        verdict="definite",
    ),
    fires(
        "the day is approximate and may fall after his term as governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-02~"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="tension",
    ),
    fires(
        "it was the last day of his term as governor: the day of hand-over is shared",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-03"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="3 January 1957",
        verdict="tension",
    ),
    silent(
        "he may have become ambassador after his term as governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "one state gives its people many offices",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="usa", single_holder=True),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "an office of many holders may be an honour",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="uk", single_holder=False),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the record has him in both offices at once",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("ambassador", "held_office", person="herter", office="embassy", when="extent 1954/1956"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the state of the embassy is a part of the other state",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state", part_of=["usa"]),
        thing("usa", "state"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
)
