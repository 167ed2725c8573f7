"""The record says it of another: of somebody else, at another place or time, in another number, or it denies it.

Nothing on record supports the statement, but a work says the same with one slot filled otherwise. Both may be so, unless they speak of one
matter. Therefore the rule asks for an anchor, for each slot another:

- who, whom: a role that is filled once in one act (`alone` in the vocabulary: who submitted it, not who took part), in one event, in the same month
  about a thing of which the record says little, or for a founding. Or one of several that met in one event, within three days. Both must be of one
  type, and neither the wider of the other, nor one that acts for the other (holder and office, person and state). The text must not say it of both.
- where: one event that does not last, and two places of which the registry knows where they lie.
- when: the same words in one event. Other occurrences with two dates are for one-event-two-dates.
- how many: one event, one measure, and the same things counted.
- whether: one event.

Ask: is it one act? did both do it? is the passage on record about a neighbouring act?
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent, thing

RULE = Rule(
    code="SUP717",
    name="near-match",
    asks="Does the record say it of another person, place, time or number?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="uncorroborated",
    says="{difference}: {claim}",
    hint="on record: {other}",
    assumes=("both passages speak of one and the same act",),
    false_alarms="A second act of the same kind in one event, of which the record has only one.",
)

QUERY = """
select near.claim, near.against, 'tension' as verdict, 'another-occasion' as because,
       near.slot, near.differs, near.otherwise, near.given, near.recorded, near.number as prefer
from near_matches near
where near.otherwise
"""

EXAMPLES = (
    fires(
        "the record has it that somebody else met him on that day",
        said(
            "Herter met Molotov",
            "met",
            participant=["herter", "molotov"],
            when="1955-01-28",
            occurrence="talk",
        ),
        fact("hayter", "met", participant=["hayter", "molotov"], when="1955-01-28", occurrence="talk"),
        at="Herter met Molotov",
        says="the record has this of Hayter, not of Herter",
        verdict="tension",
        hint="Hayter and Molotov met",
    ),
    silent(
        "others took part as well: both may be so",
        said("China took part", "participated", agent="china", event="talks", occurrence="talks", when="1955"),
        fact("russia", "participated", agent="russia", event="talks", occurrence="talks", when="1955"),
    ),
    fires(
        "somebody else submitted the draft",
        said("Malik submitted the draft", "submitted", agent="malik", theme="draft", when="1955-01-30"),
        fact("sobolev", "submitted", agent="sobolev", theme="draft", when="1955-01-30"),
        thing("malik", "person"),
        thing("sobolev", "person"),
        at="Malik submitted the draft",
        says="the record has this of Sobolev, not of Malik",
        verdict="tension",
    ),
    silent(
        "he held the office in whose name it was submitted: near-match-in-part speaks of it",
        said("Malik submitted the draft", "submitted", agent="malik", theme="draft", when="1955-01-30"),
        fact("delegate", "submitted", agent="delegate", theme="draft", when="1955-01-30"),
        fact("malik", "held_office", person="malik", office="delegate", when="extent 1948/1955"),
        thing("malik", "person"),
        thing("delegate", "office"),
    ),
    silent(
        "another who condemned it need not have been the only one",
        said("Zhou condemned the treaty", "condemned", agent="zhou", patient="pact", when="1954-12-08"),
        fact("ministry", "condemned", agent="molotov", patient="pact", when="1954-12-08"),
        thing("zhou", "person"),
        thing("molotov", "person"),
    ),
    fires(
        "the first performance was in another town",
        said(
            "performed in Moscow", "performed", work="ballet", place="in moscow", when="1964", occurrence="first-night"
        ),
        fact("first-night", "premiered", work="ballet", place="in beijing", when="1964-09", occurrence="first-night"),
        thing("moscow", "place", part_of=["russia"]),
        thing("beijing", "place", part_of=["china"]),
        thing("russia", "place"),
        thing("china", "place"),
        at="performed in Moscow",
        says="the record has this in Beijing, not in Moscow",
        verdict="tension",
    ),
    fires(
        "the same proposal in one meeting, with another number",
        said(
            "proposed 900 advisers",
            "acted",
            agent="envoy",
            patient="advisers",
            value="offered to send",
            occurrence="talks",
            quantity=amount(900, 900, "people", "advisers"),
        ),
        fact(
            "fewer",
            "acted",
            agent="envoy",
            patient="advisers",
            value="offered to send",
            place="in beijing",
            occurrence="talks",
            quantity=amount(200, 200, "people", "advisers"),
        ),
        at="proposed 900 advisers",
        says="the record has this with the number 200 people, not 900 people",
        verdict="tension",
    ),
    fires(
        "the record denies it of this congress",
        said("the party came to the congress", "participated", agent="party", event="congress", occurrence="congress"),
        fact(
            "absent",
            "participated",
            agent="party",
            event="congress",
            occurrence="congress",
            when="throughout 1966-04",
            polarity="-",
        ),
        at="the party came to the congress",
        says="the record denies this",
        verdict="tension",
    ),
    silent(
        "two denied things, one of another year: no event joins them",
        said("the state was isolated", "described", entity="state", value="isolated"),
        fact("not-then", "described", entity="state", value="isolated", when="throughout 1970", polarity="-"),
    ),
)
