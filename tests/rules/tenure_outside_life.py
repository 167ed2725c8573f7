"""More examples of ROL307 tenure-outside-life: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_HAYTER = thing("hayter", "person")
_DIED = fact("died", "died", person="hayter", when="1956-03-28")
_BORN = fact("born", "born", person="hayter", when="1906-03-28")
_TENURE = fact("tenure", "held_office", person="hayter", office="embassy", when="extent 1905-01-01/1957-05-01")

EXAMPLES = (
    fires(
        "the death is approximate and may be later",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        _HAYTER,
        fact("died", "died", person="hayter", when="1956~"),
        at="ambassador to 1957",
        says="goes on after",
        verdict="tension",
    ),
    fires(
        "the birth is approximate and may be earlier",
        said("king from 1905", "held_office", person="hayter", office="crown", when="extent 1905/1957"),
        _HAYTER,
        fact("born", "born", person="hayter", when="1906~"),
        at="king from 1905",
        says="begins before",
        verdict="tension",
    ),
    fires(
        "the end is a month and a day after the death",
        said(
            "ambassador to April 1956", "held_office", person="hayter", office="embassy", when="extent 1953/1956-04-29"
        ),
        _HAYTER,
        _DIED,
        at="ambassador to April 1956",
        says="goes on after",
        verdict="definite",
    ),
    fires(
        "the tenure begins in the month of the birth, before it",
        said("king from March 1906", "held_office", person="hayter", office="crown", when="extent 1906-03-01/1957"),
        _HAYTER,
        _BORN,
        at="king from March 1906",
        says="begins before",
        verdict="definite",
    ),
    fires(
        "the birth is of the text, the tenure on record",
        said("Hayter, born in 1910", "born", person="hayter", when="1910"),
        _TENURE,
        _HAYTER,
        at="Hayter, born in 1910",
        says="1910 is after the beginning of 1905-01-01 to 1957-05-01",
        verdict="definite",
    ),
    fires(
        "a text contradicts itself",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        said("Hayter died in 1955", "died", person="hayter", when="1955"),
        _HAYTER,
        at="ambassador to 1957",
        says="the text also says that Hayter died in 1955",
        verdict="definite",
    ),
    fires(
        "another of that name lived then",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        thing("hayter", "person", label="William Hayter"),
        thing("son", "person", label="William Hayter"),
        _DIED,
        at="ambassador to 1957",
        says="goes on after",
        verdict="tension",
    ),
    fires(
        "another of that name, who died before the tenure began",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        thing("hayter", "person", label="William Hayter"),
        thing("father", "person", label="William Hayter"),
        fact("father-died", "died", person="father", when="1952-12-01"),
        _DIED,
        at="ambassador to 1957",
        says="goes on after",
        verdict="definite",
    ),
    fires(
        "another of that name, who was born after the tenure",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        thing("hayter", "person", label="William Hayter"),
        thing("son", "person", label="William Hayter"),
        fact("son-born", "born", person="son", when="1957-06-02"),
        _DIED,
        at="ambassador to 1957",
        says="goes on after",
        verdict="definite",
    ),
    silent(
        "another text says when he died",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        said("Hayter died in 1955", "died", person="hayter", when="1955", source="other"),
        _HAYTER,
    ),
    silent(
        "works disagree about the death, and by one of them he lived",
        said("ambassador to 1957", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        _HAYTER,
        _DIED,
        fact("died-later", "died", person="hayter", when="1957"),
    ),
    silent(
        "works disagree about the birth, and by one of them he was born",
        said("king from 1905", "held_office", person="hayter", office="crown", when="extent 1905/1957"),
        _HAYTER,
        _BORN,
        fact("born-earlier", "born", person="hayter", when="1905"),
    ),
    silent(
        "until 1957: it is not said since when",
        said("king until 1957", "held_office", person="hayter", office="crown", when="extent ../1957"),
        _HAYTER,
        _BORN,
    ),
    silent(
        "a tenure wholly before the birth is for the rule on acts",
        said("king in 1900", "held_office", person="hayter", office="crown", when="extent 1899/1900"),
        _HAYTER,
        _BORN,
    ),
    silent(
        "neither he nor anybody else of the tenure has dates",
        said("king in 1900", "held_office", person="hayter", office="crown"),
        fact("born-some-time", "born", person="hayter"),
        fact("other-died", "died", person="other", when="1899"),
        _HAYTER,
    ),
    silent(
        "a tenure that ends before it begins is for the rule on dates",
        said(
            "ambassador from 1957 to 1953",
            "held_office",
            person="hayter",
            office="embassy",
            when="extent 1957-05-01/1953",
        ),
        _HAYTER,
        fact("died", "died", person="hayter", when="1952"),
    ),
)
