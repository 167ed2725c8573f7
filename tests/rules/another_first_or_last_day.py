"""More examples of TMP107 another-first-or-last-day: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import fact, fires, said, silent


def _war(quote: str, days: str, **parts: Any) -> dict[str, Any]:
    return said(quote, "took_place", event="war", when=f"extent {days}", **parts)


def _held(quote: str, days: str, **parts: Any) -> dict[str, Any]:
    return said(quote, "held_office", person="a", office="embassy", when=f"extent {days}", **parts)


def _stay(quote: str, days: str, **parts: Any) -> dict[str, Any]:
    return said(
        quote,
        "visited",
        **{"visitor": "mao", "place": "in moscow", "occurrence": None, "when": f"extent {days}"} | parts,
    )


EXAMPLES = (
    fires(
        "both passages name the visit, so that it is one, whatever the approximate day",
        _stay("from 3 to 15 May", "1954-05-03/1954-05-15", event="visit"),
        fact("stay", "visited", visitor="mao", place="in moscow", event="visit", when="extent 1954-05-08~/1954-05-29"),
        at="from 3 to 15 May",
        says="another first and another last day",
        verdict="definite",
    ),
    silent(
        "the fort was there until 1930, and lay in Moscow until 1924",
        said("until 1930", "existed", entity="fort", place="in moscow", when="extent 1914/1930"),
        fact("lay", "located", entity="fort", place="in moscow", when="extent 1914/1924"),
    ),
    fires(
        "the beginning on record is approximate, and the two stays may share one day only",
        _stay("from 3 to 15 May", "1954-05-03/1954-05-15"),
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1954-05-08~/1954-05-29"),
        at="from 3 to 15 May",
        says="another first and another last day",
        verdict="tension",
    ),
    fires(
        "the end in the text is approximate, and the two stays may share no day",
        _stay("from 3 to about 15 May", "1954-05-03/1954-05-15~"),
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1954-05-11/1954-05-29"),
        at="from 3 to about 15 May",
        says="another first and another last day",
        verdict="tension",
    ),
    fires(
        "the last day on record is approximate, and before that of the text",
        _war("the war of June 1950 to 12 May 1954", "1950-06/1954-05-12"),
        fact("war", "took_place", event="war", when="extent 1950-06/1954-05-09~"),
        at="the war of June 1950 to 12 May 1954",
        says="another last day",
        verdict="tension",
    ),
    fires(
        "the first day on record is approximate, and at its earliest that of the text",
        _war("the war of 5 June 1950 to May 1954", "1950-06-05/1954-05"),
        fact("war", "took_place", event="war", when="extent 1950-06-12~/1954-05"),
        at="the war of 5 June 1950 to May 1954",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "an office held under one name of an event: appointed in one month, taken up in another",
        _held("from April 1953", "1953-04/1957-02", event="term"),
        fact("held", "held_office", person="a", office="embassy", event="term", when="extent 1953-06/1957-02"),
        at="from April 1953",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "both passages speak of one campaign of help",
        said("helped from 1950 to 1962", "aided", agent="a", recipient="b", event="plan", when="extent 1950/1962"),
        fact("help", "aided", agent="a", recipient="b", event="plan", when="extent 1950/1960"),
        at="helped from 1950 to 1962",
        says="another last day",
        verdict="definite",
    ),
    fires(
        "the first days may be one, the last days may not",
        _war("the war of about May 1950 to May 1953", "1950-05-20~/1953-05"),
        fact("war", "took_place", event="war", when="extent 1950-05-25/1953-07-27"),
        at="the war of about May 1950 to May 1953",
        says="another first and another last day",
        verdict="definite",
    ),
    fires(
        "the times may share a year",
        _war("the war of 1950 to 1952", "1950/1952"),
        fact("war", "took_place", event="war", when="extent 1952/1954"),
        at="the war of 1950 to 1952",
        says="another first and another last day",
        verdict="definite",
    ),
    fires(
        "the last day on record is approximate",
        _war("the war of June 1950 to 9 May 1954", "1950-06/1954-05-09"),
        fact("war", "took_place", event="war", when="extent 1950-06/1954-05-12~"),
        at="the war of June 1950 to 9 May 1954",
        says="another last day",
        verdict="tension",
    ),
    fires(
        "the last day of the text is approximate",
        _war("the war of June 1950 to about 12 May 1954", "1950-06/1954-05-12~"),
        fact("war", "took_place", event="war", when="extent 1950-06/1954-05-09"),
        at="the war of June 1950 to about 12 May 1954",
        says="another last day",
        verdict="tension",
    ),
    fires(
        "the last day of the text is approximate, and that on record is later",
        _war("the war of June 1950 to about 9 May 1954", "1950-06/1954-05-09~"),
        fact("war", "took_place", event="war", when="extent 1950-06/1954-05-12"),
        at="the war of June 1950 to about 9 May 1954",
        says="another last day",
        verdict="tension",
    ),
    silent(
        "two stays that share one day",
        _stay("from 3 to 5 May", "1954-05-03/1954-05-05"),
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1954-05-05/1954-05-12"),
    ),
    silent(
        "friendly in one work, hostile in another",
        said("supported it from 1950 to 1956", "supported", agent="a", patient="b", when="extent 1950/1956"),
        fact("against", "opposed", agent="a", patient="b", when="extent 1950/1960"),
    ),
    silent(
        "nothing says that it was one meeting",
        said("met from 3 to 9 May", "met", participant=["a", "b"], when="extent 1954-05-03/1954-05-09"),
        fact("met", "met", participant=["a", "b"], when="extent 1954-05-05/1954-05-09"),
    ),
    silent(
        "until perhaps July 1953: the text leaves the beginning open",
        _war("until perhaps July 1953", "../1953-07?"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
    ),
    silent(
        "from perhaps June 1950: the text leaves the end open",
        _war("from perhaps June 1950", "1950-06?/.."),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
    ),
    silent(
        "the times may share a day only if the end is read widely: one-event-two-dates reports it",
        _war("the war of 1950 to about 1951", "1950/1951~"),
        fact("war", "took_place", event="war", when="extent 1952/1954"),
    ),
    silent(
        "the times may share a day only if the end on record is read widely",
        _war("the war of 1952 to 1954", "1952/1954"),
        fact("war", "took_place", event="war", when="extent 1950/1951~"),
    ),
    fires(
        "a war that took place from June or from July",
        _war("the war of June 1950 to July 1953", "1950-06/1953-07"),
        fact("war", "took_place", event="war", when="extent 1950-07/1953-07-27"),
        at="the war of June 1950 to July 1953",
        says="another first day",
        verdict="definite",
    ),
    fires(
        "both days differ",
        _war("the war of May 1950 to May 1953", "1950-05/1953-05"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
        at="the war of May 1950 to May 1953",
        says="another first and another last day",
        verdict="definite",
    ),
    fires(
        "two texts; the later id is reported",
        _war("the war of June 1950 to July 1953", "1950-06/1953-07", id="text/z"),
        _war("the war of July 1950 to July 1953", "1950-07/1953-07", source="other", id="other/a"),
        at="the war of June 1950 to July 1953",
        says="another text says that War took place",
        verdict="definite",
    ),
    fires(
        "the record has the longer time, and does not corroborate the shorter",
        _war("the war of July 1950 to May 1953", "1950-07/1953-05"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
        at="the war of July 1950 to May 1953",
        says="another first and another last day",
        verdict="definite",
    ),
    fires(
        "an existence that ends two years later",
        said("from 1949 to 1993", "existed", entity="comecon", when="extent 1949/1993"),
        fact("comecon", "existed", entity="comecon", when="extent 1949-01/1991-06"),
        at="from 1949 to 1993",
        says="another last day",
        verdict="definite",
    ),
    fires(
        "the name was given up in another year",
        said("Petrograd until 1930", "named", entity="city", value="Petrograd", when="extent 1914/1930"),
        fact("name", "named", entity="city", value="Petrograd", when="extent 1914-09-01/1924-01-26"),
        at="Petrograd until 1930",
        says="another last day",
        verdict="definite",
    ),
    silent(
        "help begins and ends on no day",
        said("helped from 1950 to 1956", "aided", agent="a", recipient="b", when="extent 1950/1956"),
        fact("help", "aided", agent="a", recipient="b", when="extent 1950/1960"),
    ),
    silent(
        "no place is named: he may have been away twice",
        _stay("away from 3 to 9 May", "1954-05-03/1954-05-09", place=""),
        fact("stay", "visited", visitor="mao", when="extent 1954-05-05/1954-05-09"),
    ),
    fires(
        "the beginning on record is approximate, and the two stays may share no day",
        _stay("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1954-05-08~/1954-05-29"),
        at="from 3 to 9 May",
        says="another first and another last day",
        verdict="tension",
    ),
    fires(
        "an office held from 1 January or from 3 July: 183 days",
        _held("from 1 January 1953", "1953-01-01/1957"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-07-03/1957-02"),
        at="from 1 January 1953",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "an office held from 1 January or from 4 July: 184 days",
        _held("from 1 January 1953", "1953-01-01/1957"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-07-04/1957-02"),
        at="from 1 January 1953",
        says="another first day",
        verdict="definite",
    ),
    fires(
        "an office held until 1 January or until 4 July: 184 days",
        _held("until 1 January 1957", "1953/1957-01-01"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953/1957-07-04"),
        at="until 1 January 1957",
        says="another last day",
        verdict="definite",
    ),
    fires(
        "an office held until 3 July or until 1 January: the record ends sooner",
        _held("until 4 July 1957", "1953/1957-07-04"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953/1957-01-01"),
        at="until 4 July 1957",
        says="another last day",
        verdict="definite",
    ),
    fires(
        "the record has him there from a day soon after, and the text leaves the end open",
        _held("from 1 January 1953", "1953-01-01/.."),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-07-03/1957-02"),
        at="from 1 January 1953",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "the text leaves the beginning open, and the last days are near",
        _held("until 1 January 1957", "../1957-01-01"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953/1957-07-03"),
        at="until 1 January 1957",
        says="another last day",
        verdict="tension",
    ),
    silent(
        "until May: the text leaves the beginning open",
        _war("until July 1953", "../1953-07"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
    ),
    silent(
        "the end on record is not known",
        _war("the war of June 1950 to July 1953", "1950-06/1953-07"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/"),
    ),
    silent(
        "one-event-two-dates reports two times that share no day",
        _war("the war of 1940 to 1941", "1940/1941"),
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
    ),
    silent(
        "the stay in the country began before the stay in its town",
        _stay("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact("stay", "visited", visitor="mao", place="in leningrad", when="extent 1954-05-05/1954-05-09"),
    ),
    silent(
        "another man's stay",
        _stay("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact("stay", "visited", visitor="zhou", place="in moscow", when="extent 1954-05-05/1954-05-09"),
    ),
    silent(
        "he lived there before and after the visit",
        _stay("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact("home", "lived_in", person="mao", place="in moscow", when="extent 1954-01/1954-12"),
    ),
    silent(
        "two names at two times",
        said("Petrograd until 1930", "named", entity="city", value="Petrograd", when="extent 1914/1930"),
        fact("name", "named", entity="city", value="Leningrad", when="extent 1924-01-26/1991"),
    ),
    silent(
        "two events are two visits",
        _stay("from 3 to 9 May", "1954-05-03/1954-05-09", event="first"),
        fact("stay", "visited", visitor="mao", place="in moscow", event="second", when="extent 1954-05-05/1954-05-19"),
    ),
    silent(
        "two stays in one year, by years only, may be two stays",
        _stay("from 1954 to 1955", "1954/1955"),
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1955/1957"),
    ),
    silent(
        "one text says it twice, and alike",
        _war("the war of June 1950 to July 1953", "1950-06/1953-07"),
        _war("the war from June 1950 to July 1953", "1950-06/1953-07"),
    ),
    fires(
        "a work contradicts itself",
        fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
        fact("war-too", "took_place", event="war", when="extent 1950-05-25/1953-07-27"),
        at=None,
        says="another first day",
        verdict="definite",
    ),
    fires(
        "a work gives one stay two last days",
        fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1954-05-03/1954-05-09"),
        fact("stay-too", "visited", visitor="mao", place="in moscow", when="extent 1954-05-03/1954-05-12"),
        at=None,
        says="another last day",
        verdict="definite",
    ),
    silent(
        "works that speak of one event may date two deeds in it",
        fact("help", "aided", agent="a", recipient="b", event="plan", when="extent 1950/1962"),
        fact("help-too", "aided", agent="a", recipient="b", event="plan", when="extent 1950/1960"),
    ),
)
