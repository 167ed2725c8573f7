"""Who led what."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="leading",
    place=230,
    lines=(
        "PERSON:leader ,? who? led|headed|chaired|commanded|directed the? ORGANISATION|EVENT:led",
        "PERSON:leader was|became leader|head|director|chairman|president|founder of the? ORGANISATION:led",
        "PERSON:leader was|became the leader|head|director|chairman|president of the? ORGANISATION:led",
    ),
    makes=(Makes("led"),),
    fires={"In 1956 Imre Nagy led the Hungarian Revolution.": "led(leader=Imre Nagy, led=Hungarian Revolution) 1956"},
    silent=("Imre Nagy never led the Hungarian Workers Party.", "Imre Nagy led a quiet life."),
)
