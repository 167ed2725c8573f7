"""More examples of LOG609 changed-round: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import Example, fact, fires, said, silent


def _proposed(quote: str = "proposed", **parts: Any) -> dict[str, Any]:
    return said(quote, "proposed", **{"agent": "china", "theme": "fleet", "recipient": "ussr", **parts})


def _record(name: str = "proposed", **parts: Any) -> dict[str, Any]:
    return fact(name, "proposed", **{"agent": "ussr", "theme": "fleet", "recipient": "china", **parts})


def _finds(name: str, *world: dict[str, Any]) -> Example:
    return fires(name, *world, at="proposed", says="Ussr proposed to China Fleet", verdict="tension")


EXAMPLES = (
    silent(
        "it demanded what the other proposed",
        said("proposed", "demanded", agent="china", theme="fleet", recipient="ussr"),
        _record(),
    ),
    silent("another made the proposal to it", _proposed(agent="india"), _record()),
    silent("it made the proposal to another", _proposed(recipient="india"), _record()),
    silent("the same direction", _proposed(agent="ussr", recipient="china"), _record()),
    silent(
        "two texts have it in two ways, and the record has nothing",
        _proposed(),
        said("the other way", "proposed", agent="ussr", theme="fleet", recipient="china", source="other"),
    ),
    silent(
        "the record has it in two ways, and the text has nothing",
        said("came", "visited", visitor="china", place="in moscow"),
        _record(),
        _record("back", agent="china", recipient="ussr"),
    ),
    _finds("both of one event", _proposed(occurrence="talks"), _record(occurrence="talks")),
    _finds("only the text names the event", _proposed(occurrence="talks"), _record()),
    _finds("only the record names the event", _proposed(), _record(occurrence="talks")),
    silent("at another event", _proposed(occurrence="congress"), _record(occurrence="talks")),
    _finds("in the same year", _proposed(when="1958"), _record(when="1958-07-21")),
    _finds("one of two things that were proposed", _proposed(theme=["fleet", "talks"]), _record()),
    _finds(
        "something else was proposed in that direction as well",
        _proposed(),
        _record(),
        _record("talks", theme="talks"),
    ),
    _finds(
        "China proposed something else as well",
        _proposed(),
        _proposed("proposed talks", theme="talks"),
        _record(),
    ),
    silent("the record has no time in common", _proposed(when="1957"), _record(when="1958")),
    silent("a day apart", _proposed(when="1958-07-21"), _record(when="1958-07-22")),
    silent("a day earlier", _proposed(when="1958-07-22"), _record(when="1958-07-21")),
    silent(
        "what the text has as the matter is a party in the record",
        _proposed(theme="ussr"),
        _record(),
    ),
    _finds(
        "another text has it in that direction too, in another year",
        _proposed(),
        _proposed("proposed in 1957", when="1957", source="other"),
        _record(when="1958"),
    ),
)
