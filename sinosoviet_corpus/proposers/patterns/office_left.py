"""Until when somebody held an office."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="office_left",
    place=60,
    lines=(
        "PERSON:person ,? who? resigned|retired|stepped down? as the? OFFICE:office",
        "PERSON:person ,? who? was dismissed|removed|ousted|deposed as the? OFFICE:office",
        "PERSON:person ,? who? ceased to be the? OFFICE:office",
    ),
    makes=(Makes("held_office", time="ends", needs=("time",)),),
    fires={
        "Vyacheslav Molotov resigned as Soviet foreign minister on 1 June 1956.": "held_office(person=Vyacheslav Molotov, office=Soviet foreign minister) /1956-06-01",
    },
    silent=("Vyacheslav Molotov refused to resign as Soviet foreign minister in 1956.",),
)
