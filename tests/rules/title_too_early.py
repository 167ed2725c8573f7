"""More examples of ROL306 title-too-early: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent

EXAMPLES = (
    fires(
        "another man was premier then",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        fact("bulganin", "held_office", person="bulganin", office="premier", when="extent 1955-02-08/1958-03-27"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    abstains(
        "the record only has him in another office",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("chairman", "held_office", person="zhu", office="chairman", when="extent 1959/1976"),
        missing="a date when Zhu became Marshal",
    ),
    fires(
        "another text made him premier earlier",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        said("made premier in 1955", "appointed", person="khrushchev", office="premier", when="1955", source="other"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    silent(
        "the text itself made him premier earlier",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        said("made premier in 1955", "appointed", person="khrushchev", office="premier", when="1955"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
    ),
)
