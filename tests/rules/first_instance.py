"""More examples of LOG603 first-instance: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing, whole

_DAMS = whole("river", "place", "built", "1900/2020", member_class="dams", place_relation="on")

_FIRST = fact("first-dam", "built", structure="first-dam", place="on river", when="extent 1970/1988")

_DAM = thing("first-dam", "structure", instance_of=["dams"])

_KIND = thing("dams", "class")

_ONE = [{"work": "one", "locator": None, "url": None, "function": "supports", "read": "whole", "says": "so"}]

_BY_ONE = fact("first-dam", "built", structure="first-dam", place="on river", when="extent 1970/1988", cites=["one"])

EXAMPLES = (
    fires(
        "provisional 9",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "built", "1900/2020", member_class="dams", place_relation="on", citations=_ONE),
        whole("river", "place", "built", "1900/2021", member_class="dams", place_relation="on"),
        _BY_ONE,
        _DAM,
        _KIND,
        at="dams along the river",
        says="First Dam",
        verdict="tension",
    ),
    silent(
        "the list is of the river itself",
        said("dams in the basin", "built", structure="dams", place="basin_of river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "of one dam its own date is asked by other rules",
        said("the first dam of the 1950s", "built", structure="first-dam", place="on river", when="195X"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the text does not say when",
        said("dams along the river", "built", structure="dams", place="on river", quantifier="some"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the text does not say where",
        said("dams in the 1950s", "built", structure="dams", when="195X", quantifier="some"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list begins in 1960",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "built", "1960/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list begins in 1955, and they may have been built before",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "built", "1955/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list is of bridges",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "built", "1900/2020", member_class="bridges", place_relation="on"),
        thing("bridges", "class"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list is not of what was built there",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "structure", "built", "1900/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "there was one since 1940",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
        fact("early-dam", "built", structure="early-dam", place="on river", when="1940"),
        thing("early-dam", "structure", instance_of=["dams"]),
    ),
    abstains(
        "provisional 21",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "located", "1900/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
        missing="a complete list of Dams",
    ),
    abstains(
        "provisional 22",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("lake", "place", "built", "1900/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
        missing="a complete list of Dams",
    ),
)
