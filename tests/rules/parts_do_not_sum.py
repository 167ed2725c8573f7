"""More examples of QTY502 parts-do-not-sum: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent, whole


def _number(number: float, unit: str = "persons", as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, unit, "dead", as_of)


_LIST = said("soldiers and officers", "contained", whole="dead", part=["soldiers", "officers"])

_SOLDIERS = said("51 soldiers", "numbered", entity="soldiers", quantity=_number(51))

_OFFICERS = said("7 officers", "numbered", entity="officers", quantity=_number(7))

EXAMPLES = (
    fires(
        "a work lists the same parts, and the finding stays one",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        fact("list", "contained", whole="dead", part=["soldiers", "officers"]),
        _SOLDIERS,
        _OFFICERS,
        at="57 dead",
        says="come to 58: Dead",
        verdict="definite",
    ),
    fires(
        "the officers have two numbers, and even with the smaller it is too many",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        said("or 10 officers", "numbered", entity="officers", quantity=_number(10)),
        at="57 dead",
        says="come to 58 to 61: Dead",
        verdict="definite",
    ),
    fires(
        "at most 51 soldiers and 7 officers are fewer than 59",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        said("at most 51 soldiers", "numbered", entity="soldiers", quantity={**_number(51), "lo": None}),
        _OFFICERS,
        at="59 dead",
        says="come to 7 to 58: Dead",
        verdict="tension",
    ),
    fires(
        "a complete list of what the dead are part of proves nothing about their parts",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        whole("dead", "part", "contained", "1969"),
        at="59 dead",
        says="come to 58: Dead",
        verdict="tension",
    ),
    fires(
        "a complete list under another predicate proves nothing",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        whole("dead", "whole", "part_of", "1969"),
        at="59 dead",
        says="come to 58: Dead",
        verdict="tension",
    ),
    silent(
        "the whole is given as 58 to 60, and the sum is 58",
        said("60 dead", "numbered", entity="dead", quantity={**_number(58), "hi": 60}),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "a round 1,400 may be 1,387",
        said("1,400 dead", "numbered", entity="dead", quantity=_number(1400)),
        _LIST,
        said("1,380 soldiers", "numbered", entity="soldiers", quantity=_number(1380)),
        _OFFICERS,
    ),
    silent(
        "the whole is counted as of 1969, the parts without a year",
        said("57 dead as of 1969", "numbered", entity="dead", quantity=_number(57, as_of="1969")),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "one part is not a list",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        said("soldiers among them", "contained", whole="dead", part="soldiers"),
        said("58 soldiers", "numbered", entity="soldiers", quantity=_number(58)),
    ),
    silent(
        "the officers are 7 or 11, so the sum is 58 to 62",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        said("or 11 officers", "numbered", entity="officers", quantity=_number(11)),
    ),
    silent(
        "at most 51 soldiers may be none",
        said("7 dead", "numbered", entity="dead", quantity=_number(7)),
        _LIST,
        said("at most 51 soldiers", "numbered", entity="soldiers", quantity={**_number(51), "lo": None}),
        _OFFICERS,
    ),
    silent(
        "the parts are counted in another year",
        said("57 dead in 1969", "numbered", entity="dead", when="1969", quantity=_number(57)),
        _LIST,
        said("51 soldiers in 1970", "numbered", entity="soldiers", when="1970", quantity=_number(51)),
        said("7 officers in 1970", "numbered", entity="officers", when="1970", quantity=_number(7)),
    ),
    silent(
        "57 people buried the dead: that is not their number",
        said("57 buried them", "deployed", agent="village", theme="dead", quantity=_number(57)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "the numbers are those of the record, not of the text",
        _LIST,
        fact("dead", "numbered", entity="dead", quantity=_number(57)),
        fact("soldiers", "numbered", entity="soldiers", quantity=_number(51)),
        fact("officers", "numbered", entity="officers", quantity=_number(7)),
    ),
    abstains(
        "the soldiers alone are too many, but the officers are not counted",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        said("58 soldiers", "numbered", entity="soldiers", quantity=_number(58)),
        missing="the number of Officers",
    ),
    abstains(
        "two of three parts are not counted",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        said("soldiers, officers, sappers", "contained", whole="dead", part=["soldiers", "officers", "sappers"]),
        _SOLDIERS,
        missing="the number of Officers",
    ),
)
