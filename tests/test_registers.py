"""A register of tenures, as a list with its own text or as reference claims: its slips are found, and what is in order is not reported."""

from __future__ import annotations

from random import Random
from typing import Any, NamedTuple

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, said, text, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.times.days import day_number, iso

TENURES = 2000
CODES = ("ROL", "LIF", "TMP", "SUP701")


class Register(NamedTuple):
    """slips: claim -> the kind of slip."""

    parts: list[dict[str, Any]]
    slips: dict[str, str]
    kinds: dict[str, int]


def register(seed: int, listed: bool) -> Register:
    """So many tenures of envoys, one after the other in each post, some by day, some by year.

    In order: hand-overs on one day and within a month, years that touch, posts that several hold, stand-ins next to the holder, one
    envoy in several posts of his state, tenures since a year. Slips: a tenure that runs into the next by years, one that ends before
    it begins, one that goes on after the death of its holder, one that begins before the birth.
    """
    rng = Random(seed)
    parts: list[dict[str, Any]] = (
        [thing("usa", "state"), text("list", kind="list")] if listed else [thing("usa", "state")]
    )
    slips: dict[str, str] = {}
    kinds: dict[str, int] = {}
    made = 0

    def tenure(person: str, post: str, when: str, words: str = "", slip: str = "", kind: str = "") -> None:
        nonlocal made
        made += 1
        roles: dict[str, Any] = {"person": person, "office": post, "when": when}
        if listed:
            key = f"list/{made}"
            parts.append(said(f"{made}. {words} {person}", "held_office", source="list", id=key, **roles))
        else:
            key = f"ref/{made}"
            parts.append(fact(str(made), "held_office", cites=["register"], raw=f"{words} {when}", **roles))
        if slip:
            slips[key] = slip
        kinds[kind or slip or "plain"] = kinds.get(kind or slip or "plain", 0) + 1

    def lived(person: str, predicate: str, day: int) -> None:
        parts.append(
            fact(f"{person}-{predicate}", predicate, person=person, when=iso(day), cites=["register", "lives"])
        )

    people = 0
    post = 0
    while made < TENURES:
        post += 1
        several = rng.random() < 0.15
        office = f"post-{post}"
        parts.append(thing(office, "office", state="usa", single_holder=not several))
        day = day_number(rng.randint(1790, 1900), rng.randint(1, 12), 1)
        by_year = rng.random() < 0.3
        for _ in range(rng.randint(5, 20)):
            people += 1
            person = f"envoy-{people}"
            parts.append(thing(person, "person"))
            end = day + rng.randint(400, 2500)
            lived(person, "born", day - rng.randint(9000, 20000))
            first, last = (iso(day)[:4], iso(end)[:4]) if by_year else (iso(day), iso(end))
            roll = rng.random()
            if several:
                tenure(person, office, f"extent {first}/{last}", kind="several hold it")
                day += rng.randint(0, 600)
                continue
            if roll < 0.02 and not by_year:
                tenure(person, office, f"extent {last}/{first}", slip="ends before it begins")
                day = end
            elif roll < 0.04 and not by_year:
                lived(person, "died", end - 200)
                tenure(person, office, f"extent {first}/{last}", slip="goes on after death")
                day = end
            elif roll < 0.06 and not by_year:
                tenure(person, office, f"extent {first}/{iso(end + rng.randint(800, 1100))}", slip="runs into the next")
                day = end  # the next begins years before this one ends
                people += 1
                parts.append(thing(f"envoy-{people}", "person"))
                day = end + 1200
                tenure(f"envoy-{people}", office, f"extent {iso(end)}/{iso(day)}", kind="after a slip")
            elif roll < 0.08:
                tenure(person, office, f"extent {first}/..", kind="since a day")
                day = end
            elif roll < 0.12:
                tenure(person, office, f"extent {first}/{last}", kind="holder with a stand-in")
                people += 1
                parts.append(thing(f"envoy-{people}", "person"))
                words = rng.choice(
                    ("Chargé d'affaires", "chargé d'affaires ad interim", "Acting Minister", "non-resident")
                )
                tenure(f"envoy-{people}", office, f"extent {iso(day + 50)}/{iso(end - 50)}", words, kind="stand-in")
                day = end
            elif roll < 0.16:
                tenure(person, office, f"extent {first}/{last}", kind="holder of two posts")
                second = f"{office}-and-{made}"
                parts.append(thing(second, "office", state="usa", single_holder=True))
                tenure(person, second, f"extent {first}/{last}", kind="second post")
                day = end
            elif roll < 0.5:
                tenure(person, office, f"extent {first}/{last}", kind="hands over on one day")
                day = end
            elif roll < 0.6:
                tenure(person, office, f"extent {first}/{last}", kind="hands over within a month")
                day = end - rng.randint(1, 30)
            else:
                tenure(person, office, f"extent {first}/{last}")
                day = end + rng.randint(1, 900)
    return Register(parts, slips, kinds)


@pytest.mark.parametrize("listed", [False, True], ids=["on record", "a list"])
def test_a_register_shows_its_slips_and_nothing_else(listed: bool, vocabulary: Vocabulary) -> None:
    made = register(7, listed)
    corpus = to_corpus(tuple(made.parts), vocabulary)
    report = check(corpus, CODES)
    definite = [f for f in report.findings if f.verdict == "definite"]
    blamed = {p.claim for f in definite for p in f.places}
    print(made.kinds, len(made.slips), len(definite))
    assert made.slips.keys() - blamed == set(), "slips that are not found"
    assert [f.message for f in definite if not any(p.claim in made.slips for p in f.places)] == []
    # No slip, and nothing to doubt either: neither a list nor the record asks for support.
    assert [f.message for f in report.findings if f.verdict != "definite"] == []
