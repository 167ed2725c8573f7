"""The meanings of predicates for the checker. A vocabulary assigns them with flags. Rules use meanings and slots, never a predicate or role by name."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Meaning(NamedTuple):
    """A meaning of predicates.

    about: what a claim with this meaning says.  slots: the parts that rules read; a role of the predicate fills each.
    """

    about: str
    slots: tuple[str, ...] = ()


Name = Literal[
    "birth", "death", "nationality", "residence", "tenure", "appointment", "existence", "founding", "dissolution",
    "naming", "description", "building", "composition", "count", "occurrence", "beginning", "ending", "participation",
    "order", "enclosure", "part", "simultaneity", "cause", "relation", "speech", "thought",
]  # fmt: skip

MEANINGS: dict[str, Meaning] = {
    "birth": Meaning("the person was born", ("person",)),
    "death": Meaning("the person died", ("person",)),
    "nationality": Meaning("the person was a national of the state", ("person", "state")),
    "residence": Meaning("the person lived or studied there, which leaves room for journeys", ("person",)),
    "tenure": Meaning("the person held the office", ("person", "office")),
    "appointment": Meaning("the person was appointed to the office, or given the title", ("person", "office")),
    "existence": Meaning("the thing existed", ("entity",)),
    "founding": Meaning("the thing was founded", ("entity",)),
    "dissolution": Meaning("the thing came to its end", ("entity",)),
    "naming": Meaning("the thing was called so; the claim's value is the name", ("entity",)),
    "description": Meaning("how something was, of what kind, or where"),
    "building": Meaning("the agent built the structure", ("agent", "structure")),
    "composition": Meaning("the part was in the whole, as a number of it", ("part", "whole")),
    "count": Meaning("there were so many; the claim's quantity is the number", ("entity",)),
    "occurrence": Meaning("the event took place", ("event",)),
    "beginning": Meaning("the event began", ("event",)),
    "ending": Meaning("the event ended", ("event",)),
    "participation": Meaning("somebody took part in the event", ("event",)),
    "order": Meaning("the one was before the other", ("earlier", "later")),
    "enclosure": Meaning("the shorter lies within the time of the longer", ("shorter", "longer")),
    "part": Meaning("the one event was a part of the other", ("part", "whole")),
    "simultaneity": Meaning("both were at the same time", ("first", "second")),
    "cause": Meaning("the one led to the other", ("cause", "effect")),
    "relation": Meaning("the times of both lie to each other as `relations` says", ("first", "second")),
    "speech": Meaning("somebody said something"),
    "thought": Meaning("somebody thought something"),
}
OTHER = "other"  # rules see this meaning for a predicate that has none of these
ORDERS = (
    "order",
    "enclosure",
    "part",
    "simultaneity",
    "cause",
    "relation",
)  # such claims order times and have no date of their own
