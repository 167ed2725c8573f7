"""More examples of LOG607 other-outcome: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import Example, fact, fires, said, silent

_ACCEPTED = fact("accepted", "accepted", agent="china", theme="station", when="1958-06-12")


def _rejected(quote: str = "rejected", **parts: Any) -> dict[str, Any]:
    return said(quote, "rejected", **{"agent": "china", "theme": "station", **parts})


def _finds(name: str, *world: dict[str, Any], at: str = "rejected", says: str = "China accepted Station") -> Example:
    return fires(name, *world, at=at, says=says, verdict="tension")


EXAMPLES = (
    silent(
        "the record has the same outcome on another day",
        _rejected(when="1958-06"),
        fact("rejected", "rejected", agent="china", theme="station", when="1958-07"),
    ),
    silent(
        "the record has the same outcome, and another one of another matter",
        _rejected(theme="fleet", when="1958-06"),
        _ACCEPTED,
    ),
    silent(
        "who accepted the station is no matter",
        _rejected(theme="china"),
        _ACCEPTED,
    ),
    _finds(
        "one text gives two outcomes",
        said("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        _rejected(when="1958-08"),
        at="accepted",
        says="China rejected Station",
    ),
    _finds(
        "of two who rejected it, one accepted it by the same text",
        _rejected("Britain rejected it", agent="uk"),
        said("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        _rejected(when="1958-08"),
    ),
    _finds(
        "of two who accepted it, one rejected it by the same text",
        said("Britain accepted it", "accepted", agent="uk", theme="station"),
        said("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        _rejected(when="1958-08"),
    ),
    _finds(
        "the text tells the later outcome first",
        _rejected("was rejected", agent="china", when="1958-08"),
        said("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        at="accepted",
        says="China rejected Station",
    ),
    silent(
        "within a text each outcome is compared with the first of the other kind only",
        _rejected("Britain rejected it", agent="uk"),
        said("France accepted it", "accepted", agent="france", theme="station"),
        said("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        _rejected(when="1958-08"),
    ),
    _finds("both of one event", _rejected(occurrence="talks"), {**_ACCEPTED, "occurrence": "talks"}),
    _finds("only the text names the event", _rejected(occurrence="talks"), _ACCEPTED),
    _finds("only the record names the event", _rejected(), {**_ACCEPTED, "occurrence": "talks"}),
    silent("at another event", _rejected(occurrence="congress"), {**_ACCEPTED, "occurrence": "talks"}),
    _finds("366 days later", _rejected(when="1959-06-13"), _ACCEPTED),
    silent("367 days later", _rejected(when="1959-06-14"), _ACCEPTED),
    _finds("366 days before", _rejected(when="1957-06-11"), _ACCEPTED),
    silent("367 days before", _rejected(when="1957-06-10"), _ACCEPTED),
    _finds("the record gives no day", _rejected(when="1970"), fact("yes", "accepted", agent="china", theme="station")),
    _finds(
        "secret at some time of the year in which it was announced",
        said("rejected", "announced", agent="ussr", theme="plan", when="1958"),
        fact("secret", "kept_secret", theme="plan", when="extent 1957/1958-03"),
        says="Plan was kept secret",
    ),
    _finds(
        "kept secret by the text for years, and announced in the last of them",
        said("rejected", "kept_secret", theme="plan", when="extent 1950/1958"),
        fact("announced", "announced", agent="ussr", theme="plan", when="1958-03-01"),
        says="announced Plan",
    ),
    _finds(
        "one announced what another kept secret",
        said("rejected", "announced", agent="ussr", theme="plan", when="1958"),
        fact("secret", "kept_secret", theme="plan", agent="mao", when="1958"),
        says="Plan was kept secret",
    ),
    _finds(
        "one kept secret what another announced",
        said("rejected", "kept_secret", theme="plan", agent="mao", when="1958"),
        fact("announced", "announced", agent="ussr", theme="plan", when="1958"),
        says="announced Plan",
    ),
    silent(
        "it may have been announced after it was a secret",
        said("announced", "announced", agent="ussr", theme="plan"),
        fact("secret", "kept_secret", theme="plan", when="extent 1957/1958"),
    ),
    silent(
        "nobody says how long it was kept secret",
        said("announced", "announced", agent="ussr", theme="plan", when="1970"),
        fact("secret", "kept_secret", theme="plan"),
    ),
    _finds(
        "two rejected it together, and one of them accepted it",
        _rejected(agent=["uk", "china"]),
        _ACCEPTED,
    ),
    _finds(
        "what is accepted and rejected on one day is the matter of exclusive-values; another day is not",
        _rejected(when="1958-06-12"),
        _ACCEPTED,
        fact("accepted-before", "accepted", agent="china", theme="station", when="1958-06-01"),
    ),
    _finds(
        "two statements on two days, one of them the day on which it was accepted",
        _rejected("rejected it at once", when="1958-06-12"),
        _rejected(when="1958-08"),
        _ACCEPTED,
    ),
    silent("accepted and rejected on one day: exclusive-values reports it", _rejected(when="1958-06-12"), _ACCEPTED),
    _finds(
        "rejected by another as well, whose acceptance nobody tells",
        _rejected("Britain rejected it", agent="uk"),
        _rejected(),
        _ACCEPTED,
    ),
    _finds(
        "accepted by another as well",
        _rejected(),
        fact("uk-accepted", "accepted", agent="uk", theme="station", when="1958"),
        _ACCEPTED,
    ),
)
