"""More examples of TMP103 part-outside-whole: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent


def _dated(event: str, times: int, when: str) -> list[dict[str, Any]]:
    return [fact(f"{event}-{n:02}", "took_place", event=event, when=when) for n in range(times)]


EXAMPLES = (
    fires(
        "a stay that the text dates about 25 July",
        said("during the conference", "during", shorter="text/stay", longer="conference"),
        said("he was there about 25 July", "visited", visitor="a", place="in c", when="1954-07-25~", id="text/stay"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="during the conference",
        says="about 25 July 1954",
        verdict="tension",
        because="by-its-rule",
    ),
    silent(
        "a meal on the very day of the reception",
        said("during the reception", "during", shorter="text/meal", longer="text/reception"),
        said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
        said("they met on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/reception"),
    ),
    abstains(
        "the visit is a claim of the text, and that dates only one of its days",
        said("a meal during the visit", "during", shorter="text/meal", longer="text/visit"),
        said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
        said("he was there on 9 May", "visited", visitor="a", place="in c", when="1954-05-09", id="text/visit"),
        missing="one for the whole",
    ),
    abstains(
        "the stay has dates, but the visit that it belongs to has none",
        said("a visit during the conference", "part_of", part="visit", whole="conference"),
        said(
            "he was there in all of September",
            "visited",
            visitor="a",
            place="in c",
            event="visit",
            when="extent 1954-09-01/1954-09-30",
        ),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        missing="a date for the part",
    ),
    abstains(
        "sessions from September on, with an end that nobody knows",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("sessions from September on", "took_place", event="session", when="1954-09/"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        missing="a date for the part",
    ),
    fires(
        "twenty dates of the session, all of them outside: all were looked at",
        said("a session of the conference", "during", shorter="session", longer="conference"),
        *_dated("session", 20, "1954-09"),
        said("the conference of April to July", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="a session of the conference",
        says="September 1954",
        verdict="definite",
    ),
    fires(
        "twenty-one dates of the session, all of them outside: one was not looked at",
        said("a session of the conference", "during", shorter="session", longer="conference"),
        *_dated("session", 21, "1954-09"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="a session of the conference",
        says="1 more claims of this kind",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "the twentieth date of the session is looked at",
        said("a session of the conference", "during", shorter="session", longer="conference"),
        *_dated("session", 19, "1954-05-03"),
        fact("session-z", "took_place", event="session", when="1954-09"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="a session of the conference",
        says="September 1954",
        verdict="tension",
        because="by-its-rule",
    ),
    silent(
        "the twenty-first date of the session is not looked at",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        *_dated("session", 20, "1954-05-03"),
        fact("session-z", "took_place", event="session", when="1954-09"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
    ),
    fires(
        "the twentieth date of the conference is looked at",
        said("a session of the conference", "during", shorter="session", longer="conference"),
        *_dated("conference", 19, "extent 1954-04-26/1954-07-21"),
        fact("conference-z", "took_place", event="conference", when="extent 1954-05-10/1954-12"),
        fact("session", "took_place", event="session", when="1954-05-03"),
        at="a session of the conference",
        says="3 May 1954",
        verdict="tension",
        because="by-its-rule",
    ),
    silent(
        "the twenty-first date of the conference is not looked at",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        *_dated("conference", 20, "extent 1954-04-26/1954-07-21"),
        fact("conference-z", "took_place", event="conference", when="extent 1954-05-10/1954-12"),
        fact("session", "took_place", event="session", when="1954-05-03"),
    ),
)
