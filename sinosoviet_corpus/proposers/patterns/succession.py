"""Who followed whom in an office: since when the one held it, and until when the other."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="succession",
    place=70,
    lines=("PERSON:new ,? who? succeeded|replaced|followed PERSON:old as the? OFFICE:office",),
    makes=(
        Makes("held_office", {"new": "person"}, ("old",), "begins", ("time",)),
        Makes("held_office", {"old": "person"}, ("new",), "ends", ("time",)),
    ),
    fires={
        "Dmitri Shepilov replaced Vyacheslav Molotov as Soviet foreign minister on 1 June 1956.": "held_office(person=Dmitri Shepilov, office=Soviet foreign minister) 1956-06-01/; held_office(person=Vyacheslav Molotov, office=Soviet foreign minister) /1956-06-01",
    },
    silent=("Dmitri Shepilov followed Vyacheslav Molotov to Moscow in 1956.",),
)
