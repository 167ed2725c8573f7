"""Who supported whom."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="attitude",
    place=290,
    lines=(
        "PERSON|STATE|ORGANISATION:agent ,? who? supported|backed|endorsed the? PERSON|STATE|ORGANISATION|TREATY|EVENT:patient",
    ),
    makes=(Makes("supported"),),
    fires={"In 1950 China supported North Korea.": "supported(agent=China, patient=North Korea) 1950"},
    silent=("China would have supported North Korea.", "China supported North Korea’s claim."),
)
