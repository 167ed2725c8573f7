"""Cases of the views on times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sinosoviet_corpus.rules.rule import amount, fact, gap, length, said, thing, whole
from sinosoviet_corpus.times.lengths import DAYS, plural
from tests.views.case import Cases, case

_MAO, _LIU = thing("mao", "person"), thing("liu", "person")
_PARTY, _LEAGUE = thing("party", "organisation"), thing("league", "organisation")


def _number(number: float, unit: str, counted: str) -> dict[str, Any]:
    return amount(number, number, unit, counted)


_WEEKDAYS = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Montag",
    "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "понедельник", "вторник",
    "среда", "среду", "среды", "четверг", "пятница", "суббота", "субботу", "субботы",
    "воскресенье", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日",
    "星期天", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    "礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "礼拜六", "礼拜天",
]  # fmt: skip


def _week(*days: str) -> Sequence[dict[str, Any]]:
    """Meetings on the days from 3 January 1955, a Monday, in the words of a text."""
    return [
        said(words, "met", participant=["a", "b"], when=f"1955-01-{day:02}", raw=words, id=f"text/on-{day}")
        for day, words in enumerate(days, 3)
    ]


CASES: Cases = {
    "dated_claims": [
        case(
            "a claim with a date stands, if the date is impossible too, and one without does not",
            said("Mao came in 1949", "visited", visitor="mao", place="in moscow", when="1949-12", id="text/came"),
            said("and left on 30 February", "acted", agent="mao", value="left", when="1950-02-30", id="text/left"),
            said("Liu came as well", "visited", visitor="liu", place="in moscow", id="text/came-as-well"),
        ),
        case(
            "a denial with a date stands, and a plan with one does not",
            fact("no-visit", "visited", visitor="mao", place="in moscow", when="throughout 1955", polarity="-"),
            fact("plan", "visited", visitor="mao", place="in moscow", when="1948", irrealis="planned"),
        ),
    ],
    "lifespans": [
        case(
            "the earliest birth and the latest death that the record allows; open where it has none with a date",
            fact("born", "born", person="mao", when="1893"),
            fact("born-about", "born", person="mao", when="1892-12-26~"),
            fact("died", "died", person="mao", when="1976-09-09"),
            fact("died-later", "died", person="mao", when="1976-09-10"),
            fact("liu-born", "born", person="liu"),
            said("Liu died in 1969", "died", person="liu", when="1969", id="text/liu"),
            said("Liu was born in 1898", "born", person="liu", when="1898", id="text/liu-born"),
            fact("mao-was-born", "born", person="mao"),
            fact("mao-died", "died", person="mao"),
            _MAO,
            _PARTY,
        ),
    ],
    "namesakes": [
        case(
            "of two persons each is a namesake of the other",
            fact("bo-born", "born", person="bo", when="1908-02-17"),
            fact("bo-died", "died", person="bo", when="2007-01-15"),
            fact("tang-born", "born", person="tang", when="0772"),
            fact("tang-died", "died", person="tang", when="0846"),
            thing("bo", "person", names=["Bo"]),
            thing("tang", "person", names=["Bo"]),
        ),
        case(
            "the days on which another of that name can have lived; who has a name alone is none, nor is a thing of that name",
            fact("born", "born", person="mao", when="1893-12-26"),
            fact("died", "died", person="mao", when="1976-09-09"),
            fact("son-born", "born", person="son", when="1922-10-24"),
            fact("son-died", "died", person="son", when="1950-11-25"),
            fact("nephew-born", "born", person="nephew", when="1941-02-14"),
            thing("mao", "person", names=["Mao"]),
            thing("son", "person", names=["Mao", "mao"]),
            thing("nephew", "person", names=["Mao"]),
            thing("liu", "person", names=["Liu"]),
            thing("play", "work", names=["Mao", "Liu"]),
        ),
        case(
            "of two the first day and the last of the other; who has two names has the namesakes of both",
            fact("born", "born", person="lenin", when="1870-04-22"),
            fact("died", "died", person="lenin", when="1924-01-21"),
            fact("brother-born", "born", person="brother", when="1866-04-12"),
            fact("brother-died", "died", person="brother", when="1887-05-20"),
            fact("philosopher-born", "born", person="philosopher", when="1883-04-09"),
            fact("philosopher-died", "died", person="philosopher", when="1954-12-21"),
            thing("lenin", "person", names=["Ulyanov", "Ilyin"]),
            thing("brother", "person", names=["Ulyanov"]),
            thing("philosopher", "person", names=["Ilyin"]),
        ),
    ],
    "acts": [
        case(
            "who does, says or writes something, visits, takes part, leads or belongs to something at a given time, acts",
            said("Mao studied", "studied_at", person="mao", organisation="school", when="1913", id="text/studied"),
            said("Mao acted", "acted", agent="mao", value="acted", when="1920", id="text/acted"),
            said("Mao spoke", "said", speaker="mao", when="1945-04", id="text/spoke"),
            said("Mao came", "visited", visitor="mao", place="in moscow", when="1949~", id="text/came"),
            said("Mao met", "met", participant="mao", when="1950", id="text/met"),
            said("Mao led it", "led", leader="mao", led="party", when="extent 1943/1976", id="text/led"),
            said("Mao was in it", "member_of", member="mao", organisation="party", when="1921", id="text/belonged"),
            said("Mao wrote it", "authored", author="mao", work="poem", when="1936", id="text/wrote"),
            _MAO,
            _PARTY,
        ),
        case(
            "an office is a title and an appointment an honour, both given to the dead as well",
            fact("office", "held_office", person="mao", office="chairman", when="1949"),
            fact("made", "appointed", agent="mao", person="liu", office="chairman", when="1959"),
            _MAO,
            thing("liu", "person"),
        ),
        case(
            "neither what has no date nor what is denied is an act",
            said("Mao met", "met", participant="mao", id="text/met"),
            said("Mao did not meet in 1950", "met", participant="mao", when="1950", polarity="-", id="text/no"),
            _MAO,
        ),
        case(
            "a party does not act as the living do",
            said("the party met in 1950", "met", participant="party", when="1950", id="text/met"),
            _PARTY,
        ),
        case(
            "neither to be born or to die nor to have something done to oneself is an act",
            said("Mao was born in 1893", "born", person="mao", when="1893", id="text/born"),
            said("he died in 1976", "died", person="mao", when="1976", id="text/died"),
            said(
                "he was mourned in 1977",
                "acted",
                agent="party",
                patient="mao",
                value="mourned",
                when="1977",
                id="text/m",
            ),
            _MAO,
            _PARTY,
        ),
    ],
    "lifetimes": [
        case(
            "of several stretches on record the first day of the first and the last day of the last count",
            said("the league met", "acted", agent="league", value="met"),
            fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
            fact("second", "existed", entity="league", when="extent 1953-02/1960"),
            _LEAGUE,
        ),
        case(
            "of several participants the time counts when all existed of whom the record tells",
            said("they met", "met", participant=["league", "party", "mao"], id="text/met"),
            fact("league", "existed", entity="league", when="extent 1919-03-02/1943-05-15"),
            fact("party", "existed", entity="party", when="extent 1921-07-23/1991-12-26"),
            _LEAGUE,
            _PARTY,
            _MAO,
        ),
        case(
            "only the record counts, and only where it gives a date, which is read as it stands",
            said(
                "the league existed until 1950", "existed", entity="league", when="extent 1900/1950", id="text/existed"
            ),
            fact("around", "existed", entity="league", when="extent 1919~/1943~"),
            fact("undated", "existed", entity="league"),
            _LEAGUE,
        ),
        case(
            "that it was there in some years says neither when it began nor when it ended",
            said("the league met", "acted", agent="league", value="met", id="text/met"),
            fact("span", "existed", entity="league", when="extent 1919-03-02/1943-05-15"),
            fact("there", "existed", entity="league", when="throughout 1900/1950"),
            _LEAGUE,
        ),
        case(
            "a founding and an end bound the lifetime",
            said("the league met", "acted", agent="league", value="met", id="text/met"),
            fact("founded", "founded", entity="league", when="1919-03-02"),
            fact("dissolved", "dissolved", entity="league", when="1943-05-15"),
            _LEAGUE,
        ),
        case(
            "neither a claim that is denied nor an existence that is denied has a lifetime",
            said("the league did not meet", "acted", agent="league", value="met", polarity="-", id="text/no"),
            fact("never-in-1950", "existed", entity="league", when="1950", polarity="-"),
            _LEAGUE,
        ),
    ],
    "dated_occurrences": [
        case(
            "all that gives a time for what happens once is about one occurrence; its place alone is not a time",
            said("Mao was born in 1893", "born", person="mao", when="1893", id="text/born"),
            fact("born", "born", person="mao", when="1893-12-26", place="in shaoshan"),
            fact("birthplace", "born", person="mao", place="in shaoshan"),
        ),
        case(
            "dated claims about one event are about one occurrence by what they say and by whom",
            said("Mao met Liu in 1950", "met", participant=["mao", "liu"], event="talks", when="1950", id="text/met"),
            fact("met", "met", participant=["mao", "stalin"], event="talks", when="1949-12"),
        ),
        case(
            "neither a claim about no event nor one without a date counts",
            said("Mao met Liu in 1950", "met", participant=["mao", "liu"], when="1950", id="text/met"),
            said("Mao met Stalin", "met", participant=["mao", "stalin"], event="talks", id="text/undated"),
        ),
        case(
            "what was said at an event does not count; what somebody did there in words of its own counts, with the words",
            said("he came", "visited", visitor="mao", place="in moscow", id="text/came"),
            said("Mao said so", "said", speaker="mao", content="text/came", event="talks", when="1950", id="text/said"),
            said("Mao smoked", "acted", agent="mao", value="smoked", event="talks", when="1950", id="text/smoked"),
        ),
        case(
            "how something was during an event dates nothing, even in its whole extent",
            fact("grim", "described", entity="mao", value="grim", event="talks", when="extent 1950/1951"),
        ),
        case(
            "of what lasts only its whole extent counts, not a time within it",
            said("Mao was there in 1950", "visited", visitor="mao", event="visit", when="1950-01", id="text/within"),
            fact("extent", "visited", visitor="mao", event="visit", when="extent 1949-12-16/1950-02-17"),
        ),
    ],
    "extents": [
        case(
            "all claims with a whole extent count: what is done, and what lasts, which may begin and end on a day or not",
            fact("war", "took_place", event="war", when="extent 1950-06-25/1953-07-27"),
            fact(
                "stay",
                "visited",
                visitor="mao",
                host="stalin",
                place="in moscow",
                event="visit",
                when="extent 1949-12-16/1950-02-17~",
            ),
            fact("help", "aided", agent="ussr", recipient="prc", when="extent 1950/1960"),
            fact("away", "visited", visitor="mao", when="extent 1949-12/1950-02"),
            said("an embassy", "existed", entity="embassy", when="extent 1949/..", id="text/embassy"),
            said("Mao held it", "held_office", person="mao", office="chair", when="extent 1943/1976", id="text/held"),
            fact("state", "national_of", person="mao", state="prc", when="extent 1949/1976"),
            fact("name", "named", entity="city", value="Petrograd", when="extent 1914/1924"),
            fact("lay", "located", entity="fort", place="in moscow", when="extent 1914/1924"),
        ),
        case(
            "neither days within a time, nor what fills it, nor a number, nor speech, nor a denial, nor an undated claim counts",
            fact("within", "visited", visitor="mao", place="in moscow", when="1949/1950"),
            fact("filled", "visited", visitor="mao", place="in moscow", when="throughout 1949/1950"),
            fact("number", "numbered", entity="men", when="extent 1949/1950", quantity=_number(3, "men", "men")),
            fact("at-most", "numbered", entity="men", when="extent 1949/1950", quantity=amount(None, 3, "men", "men")),
            fact("at-least", "numbered", entity="men", when="extent 1949/1950", quantity=amount(3, None, "men", "men")),
            fact("talk", "said", speaker="mao", content="ref/within", when="extent 1949/1950"),
            fact("not", "visited", visitor="mao", place="in moscow", when="extent 1949/1950", polarity="-"),
            fact("undated", "visited", visitor="mao", place="in moscow"),
            fact("no-day", "visited", visitor="mao", place="in moscow", when="extent 1950-02-30/1951"),
        ),
    ],
    "spans_of_existence": [
        case(
            "a claim of existence bounds both sides; without a date none",
            fact("existed", "existed", entity="league", when="extent 1919-03/1943-05-15"),
            fact("there", "existed", entity="league", when="throughout 1940"),
            fact("undated", "existed", entity="league"),
            said("the league of 1919", "existed", entity="league", when="extent 1919/1943", id="text/league"),
            fact("name", "named", entity="league", value="League", when="extent 1919/1930"),
        ),
        case(
            "a founding opens a span that the next end closes, and an end closes the one that was opened last",
            fact("founded", "founded", entity="league", founder="mao", when="1919-03"),
            fact("dissolved", "dissolved", entity="league", when="1943-05-15"),
            fact("founded-again", "founded", entity="league", when="1953~"),
            fact("dissolved-again", "dissolved", entity="league", when="1960~"),
        ),
        case(
            "a span of existence closes and opens as well, one that only says that the thing was there does not",
            fact("founded", "founded", entity="league", when="1919"),
            fact("span", "existed", entity="league", when="extent 1919/1943"),
            fact("dissolved", "dissolved", entity="league", when="1943"),
            fact("there", "existed", entity="league", when="throughout 1930/1931"),
            fact("was", "existed", entity="league", when="1925/1926"),
        ),
        case(
            "without an end the span stays open; what is denied, of another layer or of another thing, does not close it",
            fact("founded", "founded", entity="league", when="1919"),
            fact("not", "dissolved", entity="league", when="1930", polarity="-"),
            fact("other", "dissolved", entity="party", when="1931"),
            said("dissolved in 1932", "dissolved", entity="league", when="1932", id="text/end"),
        ),
        case(
            "an end before the founding is that of an earlier span",
            fact("dissolved", "dissolved", entity="league", when="1918"),
            fact("founded", "founded", entity="league", when="1919"),
        ),
        case(
            "an approximate founding or end is read as it stands: an end about 1918 is before a founding about 1919",
            fact("dissolved", "dissolved", entity="league", when="1918~"),
            fact("founded", "founded", entity="league", when="1919~"),
        ),
        case(
            "of two approximate ends, and of two approximate foundings, the nearest as it stands counts",
            fact("founded", "founded", entity="league", when="1919"),
            fact("dissolved", "dissolved", entity="league", when="1943~"),
            fact("later", "dissolved", entity="league", when="1944"),
            fact("again", "founded", entity="league", when="1950"),
            fact("about-then", "founded", entity="league", when="1951~"),
            fact("end", "dissolved", entity="league", when="1960"),
        ),
        case(
            "an end on the very day of the founding",
            fact("founded", "founded", entity="league", when="1919-03-02"),
            fact("dissolved", "dissolved", entity="league", when="1919-03-02"),
        ),
        case(
            "an end in the year of the founding closes it, and of two ends the first one does",
            fact("founded", "founded", entity="league", when="1919"),
            fact("dissolved", "dissolved", entity="league", when="1919"),
            fact("later", "dissolved", entity="league", when="1921"),
        ),
    ],
    "moments": [
        case(
            "what has a date is a moment; what has none, or is denied, is not",
            said("Mao came about 1949", "visited", visitor="mao", when="1949~", id="text/came"),
            said("Liu came", "visited", visitor="liu", id="text/undated"),
            said("Li did not come in 1949", "visited", visitor="li", when="1949", polarity="-", id="text/no"),
        ),
        case(
            "what was done at a time in an event dates the event too; without a date it does not",
            said(
                "Mao signed about 1950",
                "signed",
                party="mao",
                treaty="pact",
                event="visit",
                when="1950~",
                id="text/signed",
            ),
            said("Liu signed", "signed", party="liu", treaty="pact", event="visit", id="text/undated"),
        ),
        case(
            "of what lasts its whole extent dates the event, not a time within it",
            said(
                "he stayed until 1950",
                "visited",
                visitor="mao",
                event="visit",
                when="extent 1949-12/1950-02",
                id="text/stay",
            ),
            said("he was there in 1950", "visited", visitor="mao", event="visit", when="1950-01", id="text/there"),
        ),
        case(
            "who speaks of an event does not date it, whoever else speaks of it",
            said(
                "the Shenbao reported it",
                "announced",
                agent="shenbao",
                theme="revolution",
                event="revolution",
                when="1917-11-10",
                id="text/reported",
            ),
            said(
                "Mao signed in 1950", "signed", party="mao", treaty="pact", event="visit", when="1950", id="text/signed"
            ),
            said("the visit was praised", "supported", agent="liu", patient="visit", id="text/praised"),
        ),
        case(
            "neither what was said at an event nor what somebody did there in words of its own dates the event",
            said("he came", "visited", visitor="mao", place="in moscow", id="text/came"),
            said("Mao said so", "said", speaker="mao", content="text/came", event="visit", when="1950", id="text/said"),
            said("Mao smoked", "acted", agent="mao", value="smoked", event="visit", when="1950", id="text/smoked"),
        ),
        case(
            "that it took place or began dates an event, once; not that it ended or had a guest",
            said("it began about 1969", "began", event="war", when="1969~", id="text/began"),
            said(
                "it took place in 1969",
                "took_place",
                event="war",
                occurrence="war",
                when="1969-03",
                id="text/took-place",
            ),
            said("it took place", "took_place", event="war", id="text/undated"),
            said("it ended in 1970", "ended", event="war", when="1970", id="text/ended"),
            said("he took part in 1971", "participated", agent="mao", event="war", when="1971", id="text/took-part"),
        ),
    ],
    "happenings": [
        case(
            "the date of a part is one of the whole too, but not that of the whole one of the part",
            said("the battle was a part of the war", "part_of", part="battle", whole="war", id="text/part"),
            said("the battle took place about 1969", "took_place", event="battle", when="1969~", id="text/battle"),
            said("the war took place in the sixties", "took_place", event="war", when="196X", id="text/war"),
        ),
        case(
            "a part of a part is none of the whole, unless somebody says so",
            said("the battle was a part of the war", "part_of", part="battle", whole="war", id="text/part"),
            said("the war was a part of the crisis", "part_of", part="war", whole="crisis", id="text/part-too"),
            said("the battle took place in 1969", "took_place", event="battle", when="1969", id="text/battle"),
        ),
        case(
            "what is denied to be a part is none",
            said("it was no part of the war", "part_of", part="battle", whole="war", polarity="-", id="text/no-part"),
            said("the battle took place in 1969", "took_place", event="battle", when="1969", id="text/battle"),
        ),
    ],
    "durations": [
        case(
            "days, weeks, months, years and decades are counted in days, whether one or many; other units are not",
            said("a day", "visited", visitor="a", quantity=_number(1, "day", "duration"), id="text/day"),
            said("two weeks", "visited", visitor="a", quantity=_number(2, "weeks", "duration"), id="text/weeks"),
            said("a decade", "visited", visitor="a", quantity=_number(1, "Decade", "duration"), id="text/decade"),
            said("three months", "visited", visitor="a", quantity=_number(3, "months", "duration"), id="text/months"),
            said("a year", "visited", visitor="a", quantity=_number(1, "year", "duration"), id="text/year"),
            said("four hours", "visited", visitor="a", quantity=_number(4, "hours", "duration"), id="text/hours"),
        ),
        case(
            "every unit, one and many",
            *(
                said(f"2 {unit}", "visited", visitor="a", quantity=_number(2, unit, "duration"), id=f"text/{unit}")
                for days in DAYS
                for unit in (days, plural(days))
            ),
        ),
        case(
            "neither the length of a gap nor of what lies between two events is a length of either",
            said("two days before", "before", earlier="a", later="b", quantity=_number(2, "days", "duration")),
            said("the time between", "visited", visitor="a", quantity=_number(2, "days", "duration between visits")),
        ),
        case(
            "an interval that is a length counts, exactly or not, and one that is a gap does not",
            said("for two days", "visited", visitor="a", interval=length(2, "day"), id="text/length"),
            said(
                "for exactly two days",
                "visited",
                visitor="a",
                interval=length(2, "day", exactly=True),
                id="text/exactly",
            ),
            said("two days after", "before", earlier="a", later="b", interval=gap(2, "day"), id="text/gap"),
        ),
        case(
            "what is counted is called a duration, in capitals or not; other days are not",
            said(
                "the visit lasted three days in about March 1954",
                "visited",
                visitor="a",
                when="extent 1954-03~",
                quantity=_number(3, "days", "Duration of the visit"),
                id="text/lasted",
            ),
            said(
                "two days of rain", "visited", visitor="a", quantity=_number(2, "days", "days of rain"), id="text/rain"
            ),
        ),
        case(
            "that something lasted so long is not said where it is denied or planned",
            said(
                "no two days",
                "visited",
                visitor="a",
                quantity=_number(2, "days", "duration"),
                polarity="-",
                id="text/no",
            ),
            said(
                "to stay",
                "visited",
                visitor="a",
                quantity=_number(3, "days", "duration"),
                irrealis="planned",
                id="text/to",
            ),
        ),
    ],
    "weekdays_named": [
        case(
            "the days of the week in English",
            *_week(
                "Monday, 3 January 1955",
                "Tuesday, 4 January 1955",
                "Wednesday, 5 January 1955",
                "Thursday, 6 January 1955",
                "Friday, 7 January 1955",
                "Saturday, 8 January 1955",
                "Sunday, 9 January 1955",
            ),
        ),
        case(
            "in German, where Saturday has two names",
            *_week(
                "am Montag, 3. Januar 1955",
                "am Dienstag, 4. Januar 1955",
                "am Mittwoch, 5. Januar 1955",
                "am Donnerstag, 6. Januar 1955",
                "am Freitag, 7. Januar 1955",
                "am Samstag, dem Sonnabend vor dem 9. Januar 1955",
                "am Sonntag, 9. Januar 1955",
            ),
        ),
        case(
            "in French",
            *_week(
                "lundi 3 janvier 1955",
                "mardi 4 janvier 1955",
                "mercredi 5 janvier 1955",
                "jeudi 6 janvier 1955",
                "vendredi 7 janvier 1955",
                "samedi 8 janvier 1955",
                "dimanche 9 janvier 1955",
            ),
        ),
        case(
            "in Russian, in whatever case",
            *_week(
                "в понедельник, 3 января 1955 г.",
                "во вторник, 4 января 1955 г.",
                "в среду, 5 января 1955 г.",
                "в четверг, 6 января 1955 г.",
                "в пятницу, 7 января 1955 г.",
                "в субботу, 8 января 1955 г.",
                "в воскресенье, 9 января 1955 г.",
            ),
        ),
        case(
            "in Russian the cases differ; a middle number and a volunteer day are no weekdays",
            *_week(
                "в среду, 5 января 1955 г.",
                "среда, 5 января 1955 г.",
                "со среды, 5 января 1955 г.",
                "суббота, 8 января 1955 г.",
                "в субботу, 8 января 1955 г.",
                "с субботы, 8 января 1955 г.",
                "в средних числах января, на субботнике",
            ),
        ),
        case(
            "in Chinese the week has other names too",
            *_week(
                "1955年1月3日周一，礼拜一",
                "1955年1月4日周二，礼拜二",
                "1955年1月5日周三，礼拜三",
                "1955年1月6日周四，礼拜四",
                "1955年1月7日周五，礼拜五",
                "1955年1月8日周六，礼拜六",
                "1955年1月9日周日，礼拜天",
            ),
        ),
        case(
            "in Chinese, where Sunday has two names",
            *_week(
                "1955年1月3日星期一",
                "1955年1月4日星期二",
                "1955年1月5日星期三",
                "1955年1月6日星期四",
                "1955年1月7日星期五",
                "1955年1月8日星期六",
                "1955年1月9日星期日（星期天）",
            ),
        ),
        case(
            "capitals make no difference, and of two days both are named",
            said(
                "in the night of SUNDAY to monday",
                "met",
                participant=["a", "b"],
                when="1955-01-02/1955-01-03",
                raw="in the night of SUNDAY to monday",
                id="text/night",
            ),
        ),
        case(
            "a date without a day of the week, an impossible date and a denial name none",
            said("3 January", "met", participant=["a", "b"], when="1955-01-03", raw="3 January 1955", id="text/plain"),
            said(
                "Monday, 31 April",
                "met",
                participant=["a", "b"],
                when="1955-04-31",
                raw="Monday, 31 April",
                id="text/31",
            ),
            said(
                "not on Monday",
                "met",
                participant=["a", "b"],
                when="1955-01-03",
                raw="Monday, 3 January",
                polarity="-",
                id="text/not",
            ),
        ),
    ],
    "ages": [
        case(
            "years of age are those of the person in the claim, dated or not",
            said(
                "Mao, 55, came about December 1949",
                "visited",
                visitor="mao",
                when="1949-12~",
                quantity=_number(55, "years of age", "age"),
                id="text/came",
            ),
            fact("older", "acted", agent="liu", value="spoke", quantity=_number(60, "years of age", "age")),
            _MAO,
            _LIU,
        ),
        case(
            "years that somebody spends are not years of age",
            said(
                "Mao stayed two years",
                "visited",
                visitor="mao",
                quantity=_number(2, "years", "duration of the visit"),
                id="text/stayed",
            ),
            _MAO,
        ),
        case(
            "an age beside two persons is that of neither",
            said(
                "Mao and Liu were 55",
                "met",
                participant=["mao", "liu"],
                quantity=_number(55, "years of age", "age"),
                id="text/met",
            ),
            _MAO,
            _LIU,
        ),
        case(
            "a person who takes part in two roles is one, and a party is no person",
            said(
                "Mao, 55, praised himself",
                "acted",
                agent="mao",
                patient="mao",
                value="praised",
                quantity=_number(55, "years of age", "age"),
                id="text/praised",
            ),
            said(
                "Mao, 28, was in the party",
                "member_of",
                member="mao",
                organisation="party",
                quantity=_number(28, "years of age", "age"),
                id="text/belonged",
            ),
            said(
                "a party of 34",
                "met",
                participant="party",
                quantity=_number(34, "years of age", "age"),
                id="text/party",
            ),
            _MAO,
            _PARTY,
        ),
    ],
    "encounters": [
        case(
            "who meet, take part, cooperate, visit each other or speak with each other, deal with each other, at whatever time",
            said("they met", "met", participant=["mao", "liu"], when="1950", id="text/met"),
            said("they took part", "participated", agent=["mao", "liu"], event="talks", id="text/took-part"),
            said("they cooperated", "cooperated", party=["mao", "liu"], id="text/cooperated"),
            said("Mao was a guest of Liu", "visited", visitor="mao", host="liu", id="text/visited"),
            said("Mao told Liu", "said", speaker="mao", addressee="liu", id="text/told"),
            _MAO,
            _LIU,
        ),
        case(
            "of three persons each deals with each, and nobody with himself",
            said("three met", "met", participant=["mao", "liu", "deng"], id="text/met"),
            _MAO,
            _LIU,
            thing("deng", "person"),
        ),
        case(
            "persons do not deal with parties in this way, nor parties with each other",
            said("Mao met the party and the league", "met", participant=["league", "mao", "party"], id="text/met"),
            _LEAGUE,
            _MAO,
            _PARTY,
        ),
        case(
            "of whom one speaks with another need not be there",
            said(
                "they cooperated on Confucius",
                "cooperated",
                party=["mao", "zhou"],
                theme=["confucius", "xunzi"],
                id="text/cooperated",
            ),
            thing("mao", "person"),
            thing("zhou", "person"),
            thing("confucius", "person"),
            thing("xunzi", "person"),
        ),
        case(
            "whom one condemns one need not meet; and who is denied to have met did not",
            said("Mao condemned Liu", "condemned", agent="mao", patient="liu", id="text/condemned"),
            said("they did not meet", "met", participant=["mao", "liu"], polarity="-", id="text/no"),
            _MAO,
            _LIU,
        ),
    ],
    "inclusions": [
        case(
            "what is a part of something and what fell within it are included in it, each as its text says",
            said("the battle was a part of the war", "part_of", part="battle", whole="war", id="text/part"),
            fact("during", "during", shorter="congress", longer="war"),
        ),
        case(
            "neither a denial nor a plan includes anything, nor does what came before",
            said("it was no part of the war", "part_of", part="battle", whole="war", polarity="-", id="text/no-part"),
            said(
                "to fall in the war", "during", shorter="congress", longer="war", irrealis="planned", id="text/to-fall"
            ),
            said("the congress came before", "before", earlier="congress", later="war", id="text/before"),
        ),
    ],
    "full_lists": [
        case(
            "a list with a member of its time counts, dated or not",
            whole("mao", "person", "studied_at", "1900/1920"),
            fact("school", "studied_at", person="mao", organisation="school", when="1913"),
            whole("zhou", "person", "studied_at", "1900/1920"),
            fact("college", "studied_at", person="zhou", organisation="college"),
            whole("liu", "person", "studied_at", "1900/1920"),
            fact("abroad", "studied_at", person="liu", organisation="school", when="1920/1925"),
        ),
        case(
            "a member of another time, of a text, of another role or deed, or a plan does not fill a list",
            whole("mao", "person", "studied_at", "1900/1920"),
            fact("school", "studied_at", person="mao", organisation="school", when="1923"),
            said("Mao studied", "studied_at", person="mao", organisation="school", when="1913", id="text/studied"),
            fact("met", "met", participant="mao", when="1913"),
            fact("plan", "studied_at", person="mao", organisation="school", when="1913", irrealis="planned"),
            fact("liu", "studied_at", person="liu", organisation="school", when="1913"),
            whole("mao", "leader", "led", "1900/1920"),
            fact("led", "led", leader="liu", led="mao", when="1913"),
            whole("lin", "person", "studied_at", "1900/1920"),
            fact("lin", "national_of", person="lin", state="prc", when="1913"),
        ),
        case(
            "a list of what lies in a place has a member in that relation to it",
            whole("river", "place", "built", "1900/2020", place_relation="on"),
            fact("dam", "built", structure="dam", place="on river", when="1970"),
            whole("lake", "place", "built", "1900/2020", place_relation="on"),
            fact("near", "built", structure="dam", place="near lake", when="1970"),
            said("a dam", "built", structure="dam", place="on lake", when="1970", id="text/dam"),
            whole("sea", "place", "built", "1900/2020"),
            fact("pier", "built", structure="pier", place="near sea", when="1970"),
            whole("canal", "place", "built", "1900/2020"),
            fact("lock", "built", structure="lock", place="on canal", when="2022~"),
        ),
    ],
    "told_events": [
        case(
            "a text tells of events in its own voice, with a date or without",
            said("They met about 1950.", "met", participant=["a", "b"], when="1950~", event="talks", id="text/met"),
            said("Then they fought.", "fought", party=["a", "b"], id="text/fought"),
        ),
        case(
            "what lasts is not an event, nor is what is annotated as something else",
            said("a lived there", "lived_in", person="a", place="in moscow", id="text/lived"),
            said("a and b used to meet", "met", participant=["a", "b"], kind="state", id="text/used-to-meet"),
        ),
        case(
            "neither what others tell nor that they tell it is an event of the text",
            said("They met, he says.", "met", participant=["a", "b"], voices=[{"who": "c"}], id="text/met"),
            said("He said so.", "said", speaker="c", content="text/met", id="text/said"),
        ),
        case(
            "the record tells nothing",
            fact("met", "met", participant=["a", "b"], when="1950"),
        ),
    ],
    "date_expressions": [
        case(
            "a date that no claim of its sentence has, with what is wrong with it",
            said("Mao met in 1950", "met", participant="mao", dates=[("in 1950", "1950")], id="text/met"),
            said("on 31 June 1957", "met", participant="liu", dates=[("31 June 1957", "1957-06-31")], id="text/june"),
            said("once", "met", participant="mao", dates=["once"], id="text/once"),
        ),
        case(
            "a claim with the same date in the sentence, or over the words, stands for it",
            said(
                "Mao met in 1950",
                "met",
                participant="mao",
                when="1950",
                dates=[("in 1950", "1950")],
                id="text/met",
                sentence="",
            ),
            said("Liu came,", "met", participant="liu", when="1951", id="text/came", sentence="one"),
            said("in 1951", "met", participant="mao", dates=[("1951", "1951")], id="text/year", sentence="one"),
        ),
        case(
            "a plan with the same date does not, nor a claim on record, nor one of another sentence",
            said(
                "Mao will meet in 1950",
                "met",
                participant="mao",
                when="1950",
                irrealis="planned",
                dates=[("in 1950", "1950")],
                id="text/plan",
            ),
            fact("met", "met", participant="mao", when="1950"),
            said("Liu came in a year", "met", participant="liu", when="1950", id="text/other"),
        ),
        case(
            "a claim with another date in the sentence does not stand for it",
            said("Mao met in 1950", "met", participant="mao", when="1952", dates=[("in 1950", "1950")], id="text/met"),
        ),
    ],
    "weekdays_in_dates": [
        case(
            "a day of the week in the words of a date that is one",
            said(
                "on Monday, 3 January 1955",
                "met",
                participant="mao",
                dates=[("Monday, 3 January 1955", "1955-01-03")],
                id="text/monday",
            ),
            said(
                "on 4 January 1955", "met", participant="mao", dates=[("4 January 1955", "1955-01-04")], id="text/plain"
            ),
            said(
                "on Friday, 31 June 1957",
                "met",
                participant="mao",
                dates=[("Friday, 31 June 1957", "1957-06-31")],
                id="text/none",
            ),
        ),
        case(
            "every name of a day of the week",
            *(
                said(name, "met", participant="mao", dates=[(name, "1955-01-03")], id=f"text/day-{number}")
                for number, name in enumerate(_WEEKDAYS)
            ),
        ),
        case(
            "the day before and the day after count where the date may be of another calendar, or is only about",
            said(
                "Monday, 3 January 1755",
                "met",
                participant="mao",
                dates=[("Monday, 3 January 1755", "1755-01-03")],
                id="text/old",
            ),
            said("about Monday", "met", participant="mao", dates=[("about Monday", "1955-01-03~")], id="text/about"),
            said(
                "Monday, 3 January 1905",
                "met",
                participant="mao",
                dates=[("Monday, 3 January 1905", "1905-01-03")],
                id="text/r",
            ),
        ),
    ],
}
