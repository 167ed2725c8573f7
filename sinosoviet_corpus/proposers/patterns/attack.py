"""Who attacked whom or what."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="attack",
    place=240,
    lines=(
        "PERSON|STATE|ORGANISATION:agent attacked|invaded|besieged|bombarded|bombed|raided|stormed the? PLACE|STATE|ORGANISATION|PERSON:patient",
    ),
    makes=(Makes("attacked"),),
    fires={"In 1941 Germany invaded the Soviet Union.": "attacked(agent=Germany, patient=Soviet Union) 1941"},
    silent=("Germany would have attacked Poland in 1938.", "Germany attacked Poland’s plan."),
)
