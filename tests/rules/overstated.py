"""More examples of LOG608 overstated: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import Example, fact, fires, said, silent


def _demanded(**parts: Any) -> dict[str, Any]:
    return said("demanded", "demanded", **{"agent": "ussr", "theme": "fleet", **parts})


def _proposed(name: str = "proposed", **parts: Any) -> dict[str, Any]:
    return fact(name, "proposed", **{"agent": "ussr", "theme": "fleet", **parts})


def _finds(name: str, *world: dict[str, Any], says: str = "Ussr proposed Fleet") -> Example:
    return fires(name, *world, at="demanded", says=f"the record goes no further than this: {says}", verdict="tension")


EXAMPLES = (
    silent("something else was proposed", _demanded(), _proposed(theme="station")),
    silent(
        "the record has it that it contributed: that is another scale",
        said("demanded", "demanded", agent="ussr", theme="split"),
        fact("contributed", "contributed_to", cause="ussr", effect="split"),
    ),
    silent(
        "the record has that another thing was proposed by the fleet",
        _demanded(),
        _proposed(agent="fleet", theme="ussr"),
    ),
    silent(
        "the record itself puts it in two ways",
        said("came", "visited", visitor="ussr", place="in china"),
        fact("demanded", "demanded", agent="ussr", theme="fleet"),
        _proposed(),
    ),
    _finds("both of one event", _demanded(occurrence="talks"), _proposed(occurrence="talks")),
    _finds("only the text names the event", _demanded(occurrence="talks"), _proposed()),
    _finds("only the record names the event", _demanded(), _proposed(occurrence="talks")),
    silent("at another event", _demanded(occurrence="congress"), _proposed(occurrence="talks")),
    _finds("in the same year", _demanded(when="1958"), _proposed(when="1958-07-21")),
    _finds("one of two who made the proposal", _demanded(agent=["china", "ussr"]), _proposed()),
    _finds(
        "another made a proposal as well",
        _demanded(),
        _proposed(),
        _proposed("by-china", agent="china"),
    ),
    _finds(
        "of two words on record the stronger one is shown",
        _demanded(),
        fact("asked", "asked_for", agent="ussr", theme="fleet"),
        fact("a-suggestion", "suggested", agent="ussr", theme="fleet"),
        says="Ussr asked for Fleet",
    ),
    _finds(
        "of two words on record the stronger one is shown, though the weaker one is dated",
        _demanded(),
        fact("asked", "asked_for", agent="ussr", theme="fleet"),
        fact("a-suggestion", "suggested", agent="ussr", theme="fleet", when="1958-07-21"),
        says="Ussr asked for Fleet",
    ),
    _finds("the text does not say who demanded it", said("demanded", "demanded", theme="fleet"), _proposed()),
    _finds(
        "by the same text another demanded it too, of whom the record says nothing",
        _demanded(),
        said("China demanded it", "demanded", agent="china", theme="fleet"),
        _proposed(),
    ),
    silent(
        "the record has as strong a word",
        _demanded(),
        fact("demanded", "demanded", agent="ussr", theme="fleet", recipient="china"),
    ),
    _finds(
        "what was demanded of one was only proposed to him, whatever was demanded of another",
        _demanded(recipient="china"),
        _proposed(recipient="china"),
        fact("demanded", "demanded", agent="ussr", theme="fleet", recipient="india"),
        says="Ussr proposed to China Fleet",
    ),
)
