"""Some claims cannot all be true, though any of them could be without one of the others.

All statements of time form one network. Dates bound the start and the end of what they date; stated orders, containments, causes,
lengths and gaps tie these to each other, also where nothing has a date; lives and complete lists of tenures bound the acts of persons. If
such ties form a circle that cannot close, the rule reports the claims of the shortest circle, cut down until each is needed. Where a
claim states alternatives ("before or after"), all of them are tried; a search that takes too long is given up, and the rule says so. The
record is taken as given; where it contradicts itself, it is reported, and decides nothing. Sets that share a claim of a text are reported
one at a time: fix one, check again.

Before doubting the text ask: is one of the orders an order of telling, not of time? is a thing that lasted dated by one of its stages?
do two of the claims speak of different events under one name? Any one of the claims may be the wrong one; the circle does not say which.
"""

from typing import Any

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, gap, said, silent, thing

RULE = Rule(
    code="NET901",
    name="inconsistent-set",
    asks="Can all of this be so at once?",
    kind="contradiction",
    severity="error",
    since="0.2",
    check="inconsistent_sets",
    looks_at="orders, containments, causes, lengths and gaps that are stated",
    record_too=True,
    says="these cannot all be so: {chain}. Withdraw any one of them",
    missing="works that agree, or an end of the search: {lack}",
    authority=("Dechter, Meiri & Pearl, “Temporal constraint networks”, Artificial Intelligence 49 (1991)",),
    false_alarms="An order of telling annotated as one of time; a process whose stages are annotated as one event.",
)


def _related(first: str, second: str, *relations: str) -> dict[str, Any]:
    return said(f"{first} and {second}", "related_in_time", first=first, second=second, relations=relations)


def _order(earlier: str, later: str, **parts: Any) -> dict[str, Any]:
    return said(f"{earlier} was before {later}", "before", earlier=earlier, later=later, **parts)


EXAMPLES = (
    fires(
        "two orders and two dates that cannot all be so",
        _order("treaty", "visit"),
        _order("visit", "speech"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("speech", "took_place", event="speech", when="1950-01"),
        at="treaty was before visit",
        says="on 13 February 1950 at the earliest and on 31 January 1950 at the latest",
        verdict="definite",
    ),
    fires(
        "a speaker's death bounds his speech",
        _order("text/toast", "treaty"),
        _order("congress", "text/toast"),
        said("Li gave a toast", "said", speaker="li", id="text/toast"),
        thing("li", "person"),
        fact("li-died", "died", person="li", when="1949-05-01"),
        fact("congress", "took_place", event="congress", when="1949-09"),
        at="congress was before text/toast",
        says="Li died",
        verdict="definite",
    ),
    silent(
        "one order disagrees with its dates: order-violated reports it",
        _order("treaty", "visit"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("visit", "took_place", event="visit", when="1950-01"),
    ),
    silent(
        "the earlier thing may last longer",
        _order("alliance", "visit"),
        _order("visit", "speech"),
        fact("alliance", "took_place", event="alliance", when="extent 1950/1980"),
        fact("speech", "took_place", event="speech", when="1958"),
    ),
    fires(
        "three gaps that do not add up, and nothing has a date",
        _order("arrival", "treaty", interval=gap(14, "day", exactly=True)),
        _order("arrival", "speech", interval=gap(1, "day", exactly=True)),
        _order("speech", "treaty", interval=gap(7, "day", exactly=True)),
        at="speech was before treaty",
        says="Arrival came before Treaty, exactly 14 days apart",
        verdict="definite",
    ),
    fires(
        "two orders that exclude each other",
        said("the visit ended before the treaty", "ended_before", earlier="visit", later="treaty"),
        said("the treaty fell in the visit", "during", shorter="treaty", longer="visit"),
        at="the visit ended before the treaty",
        says="Visit ended before Treaty began",
        verdict="definite",
    ),
    fires(
        "whichever of the alternatives holds",
        _related("talks", "visit", "before", "after"),
        _related("talks", "congress", "equals"),
        _related("congress", "visit", "overlaps", "starts"),
        at="talks and visit",
        says="Talks ended before Visit began, or Talks began after Visit had ended",
        verdict="definite",
    ),
    silent(
        "one of the alternatives can be",
        _related("talks", "visit", "before", "after"),
        _related("talks", "congress", "equals"),
        _related("congress", "visit", "overlaps", "before"),
    ),
    fires(
        "the works on record contradict each other on the order",
        _order("treaty", "visit"),
        fact("one", "before", earlier="speech", later="treaty"),
        fact("other", "before", earlier="treaty", later="speech"),
        at=None,
        says="the record contradicts itself: these cannot all be so",
        verdict="definite",
    ),
    abstains(
        "the works on record date one event differently: another rule reports that",
        _order("treaty", "visit"),
        fact("one", "took_place", event="treaty", when="1950-02-14"),
        fact("other", "took_place", event="treaty", when="1949-12-16"),
        missing="these do not agree",
    ),
)
