"""What somebody or something did, in the words of the text, where no other pattern knows the verb."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="act",
    place=300,
    lines=("PERSON|STATE|ORGANISATION|GROUP|EVENT|PLACE:agent ACT:value ANY:patient?",),
    makes=(Makes("acted"),),
    fires={
        "Imre Nagy taught in Moscow in 1940.": "acted(agent=Imre Nagy) 1940, Moscow",
        "Imre Nagy criticised Joseph Stalin.": "acted(agent=Imre Nagy, patient=Joseph Stalin)",
        "In 1915, Imre Nagy was arrested and exiled to Hungary.": "acted(agent=Imre Nagy) 1915",
        "Imre Nagy, a farmer’s son, left Hungary and taught in Moscow in 1940.": "acted(agent=Imre Nagy, patient=Hungary); acted(agent=Imre Nagy) 1940, Moscow",
    },
    silent=(
        "Imre Nagy criticised.",
        "Imre Nagy hoped to teach in Moscow in 1940.",
        "Imre Nagy criticised Joseph Stalin’s book.",
        "The brother of Imre Nagy taught in 1940.",
        "Imre Nagy argued that Joseph Stalin retired in 1940.",
    ),
)
