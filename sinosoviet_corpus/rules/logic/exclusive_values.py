"""Two passages give one thing two values where it can have only one, or two states that exclude each other at one time.

Before doubting the text ask: could both be right of different moments, of two things with one name, of a joint work? did
the thing change hands? Something undated is taken to have happened while all who took part existed. A state that filled
that time, except for a month at its ends, is in tension with it.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="LOG602",
    name="exclusive-values",
    asks="Can both be so?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="asserted",
    record_too=True,
    says="{claim}; but {elsewhere} {other}",
    assumes=("the vocabulary: {reason}",),
    false_alarms="A joint work whose authors are annotated in several claims instead of one.",
)

QUERY = """
-- `rivals` has the pairs: two values where there can be one only, or two states that exclude each other
select claim, against,
       case when surely then 'definite' else 'tension' end as verdict,
       reason
from rivals
"""

EXAMPLES = (
    fires(
        "the record has another author for the article",
        said("Liu's article", "authored", author="liu", work="article"),
        fact("article", "authored", author="mao", work="article"),
        at="Liu's article",
        says="Mao wrote Article",
        verdict="definite",
    ),
    fires(
        "hostile in a year in which the record has them friendly",
        said("was hostile in 1955", "relations_hostile", party=["a", "b"], when="throughout 1955"),
        fact("friends", "relations_friendly", party=["a", "b"], when="throughout 1950/1957"),
        at="was hostile in 1955",
        says="were friendly",
        verdict="definite",
    ),
    fires(
        "undated, and the ties lasted as long as both states but for a few days",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("ties", "had_diplomatic_relations", party=["a", "b"], when="throughout 1949-10-03/1991-12-25"),
        fact("a", "existed", entity="a", when="extent 1922/1991-12-26"),
        fact("b", "existed", entity="b", when="extent 1949-10-01/.."),
        at="severed ties",
        says="had diplomatic relations",
        verdict="tension",
    ),
    fires(
        "one state of affairs begins on the very day on which the other ends",
        said("was hostile from 3 May 1957", "relations_hostile", party=["a", "b"], when="extent 1957-05-03/1960"),
        fact("friends", "relations_friendly", party=["a", "b"], when="extent 1950/1957-05-03"),
        at="was hostile from 3 May 1957",
        says="were friendly",
        verdict="tension",
    ),
    silent(
        "undated, and they may have broken off after the last year of the ties",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("ties", "had_diplomatic_relations", party=["a", "b"], when="throughout 1949-10-03/1971"),
        fact("a", "existed", entity="a", when="extent 1922/1991-12-26"),
    ),
    silent(
        "hostile at some time in the 1950s, and the friendship ended in 1957",
        said("was hostile in the 1950s", "relations_hostile", party=["a", "b"], when="195X"),
        fact("friends", "relations_friendly", party=["a", "b"], when="throughout 1950/1957"),
    ),
    silent(
        "the same authors in another order",
        said("Marx and Engels wrote it", "authored", author=["marx", "engels"], work="manifesto"),
        fact("manifesto", "authored", author=["engels", "marx"], work="manifesto"),
    ),
    silent(
        "the record is about another pair of states",
        said("A was hostile to C", "relations_hostile", party=["a", "c"], when="throughout 1955"),
        fact("friends", "relations_friendly", party=["a", "b"], when="throughout 1950/1957"),
    ),
)
