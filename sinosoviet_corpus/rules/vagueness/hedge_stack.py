"""One statement is hedged twice over ("may perhaps have", "it can be said that possibly").

One hedge says that the author is not sure. Two leave nothing that could be found wrong. Ask: which of them is meant? what would count
against the statement? The rule counts the markers of a claim that is not certain, and the phrase of a voice that holds it possible.
"""

from typing import Any

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="VAG802",
    name="hedge-stack",
    asks="How sure is the author?",
    kind="wording",
    severity="info",
    since="0.1",
    looks_at="checked",
    says="{hedges} hedges on one statement: {claim}",
    authority=("Hyland, Hedging in Scientific Research Articles, 1998, on harmonic combinations of hedges",),
    false_alarms="A marker that strengthens, next to one that weakens (“may certainly”).",
)

QUERY = """
select stated.claim, cast(null as string) as against, stated.hedges, cast(null as string) as verdict
from claims stated
where stated.layer = 'text'
  and stated.hedges >= 2
  -- words may mark a condition or a question, which is no doubt
  and stated.irrealis in ('actual', 'planned')
"""


def _words(quote: str, text: str) -> dict[str, Any]:
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


_TWICE = "they may perhaps have met"

_VOICED = "it can be said that they probably met"

_EMPHATIC = "it can be said that they undoubtedly met"

EXAMPLES = (
    fires(
        "two words hedge one statement: may, perhaps",
        said(
            _TWICE,
            "met",
            participant=["a", "b"],
            modality="possible",
            markers=[_words("may", _TWICE), _words("perhaps", _TWICE)],
        ),
        at=_TWICE,
        says="2 hedges",
    ),
    fires(
        "a phrase and a word hedge one statement",
        said(
            _VOICED,
            "met",
            participant=["a", "b"],
            modality="probable",
            markers=[_words("probably", _VOICED)],
            voices=[{"engagement": "entertain", "span": _words("it can be said", _VOICED)}],
        ),
        at=_VOICED,
        says="2 hedges",
    ),
    silent(
        "the phrase is annotated twice, and is one hedge",
        said(
            _VOICED,
            "met",
            participant=["a", "b"],
            modality="probable",
            markers=[_words("it can be said that", _VOICED)],
            voices=[{"engagement": "entertain", "span": _words("it can be said", _VOICED)}],
        ),
    ),
    silent(
        "the statement is certain: its markers only add emphasis",
        said(
            _EMPHATIC,
            "met",
            participant=["a", "b"],
            markers=[_words("undoubtedly", _EMPHATIC), _words("that", _EMPHATIC)],
            voices=[{"engagement": "entertain", "span": _words("it can be said", _EMPHATIC)}],
        ),
    ),
    silent(
        "the words mark a condition, not a doubt",
        said(
            _TWICE,
            "met",
            participant=["a", "b"],
            modality="possible",
            irrealis="conditional",
            markers=[_words("may", _TWICE), _words("perhaps", _TWICE)],
        ),
    ),
    silent(
        "a voice that is only reported is no hedge",
        said(
            _VOICED,
            "met",
            participant=["a", "b"],
            modality="probable",
            markers=[_words("probably", _VOICED)],
            voices=[{"engagement": "acknowledge", "span": _words("it can be said", _VOICED)}],
        ),
    ),
)
