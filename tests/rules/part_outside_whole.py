"""More examples of TMP103 part-outside-whole: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said

EXAMPLES = (
    abstains(
        "provisional 10",
        said("a meal during the visit", "during", shorter="text/meal", longer="text/visit"),
        said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
        said("he was there on 9 May", "visited", visitor="a", place="in c", when="1954-05-09", id="text/visit"),
        missing="one for the whole",
    ),
    abstains(
        "provisional 11",
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
        "provisional 12",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("sessions from September on", "took_place", event="session", when="1954-09/"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        missing="a date for the part",
    ),
    abstains(
        "provisional 13",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("the session of September 1954", "took_place", event="session", when="1954-09"),
        fact("conference", "took_place", event="conference", when="throughout 1954-06"),
        missing="one for the whole",
    ),
)
