"""Who held which office, and when."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="office_held",
    place=40,
    lines=(
        "PERSON:person ,? who? was|remained|served the? as? the? OFFICE:office",
        "PERSON:person ,? who? served|acted as the? OFFICE:office",
        "PERSON:person ,? the? then? OFFICE:office",
        "OFFICE:office ,? PERSON:person",
    ),
    makes=(Makes("held_office"),),
    fires={
        "Vyacheslav Molotov was Soviet foreign minister from 1939 to 1949.": "held_office(person=Vyacheslav Molotov, office=Soviet foreign minister) 1939/1949",
        "Vyacheslav Molotov was Soviet foreign minister until 1 June 1956.": "held_office(person=Vyacheslav Molotov, office=Soviet foreign minister) /1956-06-01",
        "Soviet foreign minister Vyacheslav Molotov spoke.": "held_office(person=Vyacheslav Molotov, office=Soviet foreign minister)",
    },
    silent=(
        "Vyacheslav Molotov was never prime minister of Hungary.",
        "Vyacheslav Molotov met the prime minister of Hungary.",
    ),
)
