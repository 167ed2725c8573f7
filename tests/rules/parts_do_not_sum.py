"""More examples of QTY502 parts-do-not-sum: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent, whole


def _number(number: float, unit: str = "persons", as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, unit, "dead", as_of)


_LIST = said("soldiers and officers", "contained", whole="dead", part=["soldiers", "officers"])

_SOLDIERS = said("51 soldiers", "numbered", entity="soldiers", quantity=_number(51))

_OFFICERS = said("7 officers", "numbered", entity="officers", quantity=_number(7))

EXAMPLES = (
    fires(
        "provisional 9",
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
        "they add up",
        said("58 dead", "numbered", entity="dead", quantity=_number(58)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "58 to 60 has room for them",
        said("60 dead", "numbered", entity="dead", quantity={**_number(58), "hi": 60}),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "1,400 is a round number",
        said("1,400 dead", "numbered", entity="dead", quantity=_number(1400)),
        _LIST,
        said("1,380 soldiers", "numbered", entity="soldiers", quantity=_number(1380)),
        _OFFICERS,
    ),
    silent(
        "the parts are not dated to the same year",
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
        "companies are not persons",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        said("51 companies", "numbered", entity="soldiers", quantity=_number(51, "companies")),
        said("7 groups", "numbered", entity="officers", quantity=_number(7, "companies")),
    ),
    silent(
        "with seven officers they are 58, with eleven 62",
        said("59 dead", "numbered", entity="dead", quantity=_number(59)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
        said("or 11 officers", "numbered", entity="officers", quantity=_number(11)),
    ),
    silent(
        "there may have been no soldiers among them",
        said("7 dead", "numbered", entity="dead", quantity=_number(7)),
        _LIST,
        said("at most 51 soldiers", "numbered", entity="soldiers", quantity={**_number(51), "lo": None}),
        _OFFICERS,
    ),
    silent(
        "the parts are those of another year",
        said("57 dead in 1969", "numbered", entity="dead", when="1969", quantity=_number(57)),
        _LIST,
        said("51 soldiers in 1970", "numbered", entity="soldiers", when="1970", quantity=_number(51)),
        said("7 officers in 1970", "numbered", entity="officers", when="1970", quantity=_number(7)),
    ),
    silent(
        "that is no number of the dead",
        said("57 buried them", "deployed", agent="village", theme="dead", quantity=_number(57)),
        _LIST,
        _SOLDIERS,
        _OFFICERS,
    ),
    silent(
        "these are numbers of the record, not of the text",
        _LIST,
        fact("dead", "numbered", entity="dead", quantity=_number(57)),
        fact("soldiers", "numbered", entity="soldiers", quantity=_number(51)),
        fact("officers", "numbered", entity="officers", quantity=_number(7)),
    ),
    abstains(
        "provisional 23",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        _LIST,
        said("58 soldiers", "numbered", entity="soldiers", quantity=_number(58)),
        missing="the number of Officers",
    ),
    abstains(
        "provisional 24",
        said("57 dead", "numbered", entity="dead", quantity=_number(57)),
        said("soldiers, officers, sappers", "contained", whole="dead", part=["soldiers", "officers", "sappers"]),
        _SOLDIERS,
        missing="the number of Officers",
    ),
)
