"""More examples of TMP103 part-outside-whole: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent

EXAMPLES = (
    fires(
        "a stay that the text dates about 25 July",
        said("during the conference", "during", shorter="text/stay", longer="conference"),
        said("he was there about 25 July", "visited", visitor="a", place="in c", when="1954-07-25~", id="text/stay"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="during the conference",
        says="about 25 July 1954",
        verdict="tension",
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
)
