"""One passage says that something was so, another that it was not.

A denial that something happened speaks of the whole stretch of time it names, and of every case that its roles leave open
("he did not study in Moscow" denies every school there); without a time a work denies only with the quantifier "none" (never); a text that sweeps so ("completely lost") is in tension with
a work that knows of a case.
What is undated happened while all who took part existed. Ask: do both speak of the same act? is the denial that of an interested party?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LOG601",
    name="direct-negation",
    asks="Does another passage deny it?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="checked",
    says="{claim}; but {elsewhere} {other}",
    missing="a date for the statement, which is denied {then}",
    authority=("Aristotle, On Interpretation 6, 17a: an affirmation and the denial of it are opposites",),
    false_alarms="A denial that its context limits (to a purpose, to one side) without the annotation saying so.",
)

QUERY = """
select case when layer = 'text' then claim else against end as claim,
       case when layer = 'text' then against else claim end as against,
       case when surely then 'definite' when literally then 'tension' else 'cannot tell' end as verdict,
       case when sweeping then -core.s_min else 0 end as prefer
from denials
where surely or literally or (all_along and not dated)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("consulted Moscow in 1958", "met", participant=["mao", "k"], when="1958-07-21"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        at="consulted Moscow in 1958",
        says="did not meet",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("never", "severed_diplomatic_relations", party=["a", "b"], polarity="-", quantifier="none"),
        at="severed ties",
        says="did not break off",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
        fact("a", "existed", entity="a", when="extent 1922/1991"),
        fact("b", "existed", entity="b", when="extent 1949/.."),
        at="severed ties",
        says="did not break off",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("perhaps met in 1958", "met", participant=["mao", "k"], when="1958-07-21", modality="possible"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        at="perhaps met in 1958",
        says="did not meet",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("a sang in 1958", "acted", agent="a", value="sang", when="1958-07-21"),
        fact("did-nothing", "acted", agent="a", when="throughout 1958", polarity="-"),
        at="a sang in 1958",
        says="A",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("met in Moscow", "met", participant=["mao", "k"], place="in moscow", when="1958-07-21"),
        fact(
            "not-met",
            "met",
            participant=["mao", "k"],
            place="in soviet-union",
            when="throughout 1958",
            polarity="-",
        ),
        thing("moscow", "place", part_of=["soviet-union"]),
        at="met in Moscow",
        says="did not meet",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("met in July 1958", "met", participant=["mao", "k"], when="1958-07-21"),
        fact("not-met", "met", participant=["mao", "k"], when="1958", polarity="-"),
        at="met in July 1958",
        says="did not meet",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said("allies until 21 July", "allied_with", party=["a", "b"], when="extent 1950-01-01/1958-07-21"),
        fact("not", "allied_with", party=["a", "b"], polarity="-", when="1958-07-21"),
        at="allies until 21 July",
        says="21 July 1958",
        verdict="definite",
    ),
    silent(
        "the denial is about another year",
        said("met in 1959", "met", participant=["mao", "k"], when="1959-10-01"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
    ),
    abstains(
        "provisional 24",
        said("they met", "met", participant=["mao", "k"]),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        missing="a date for the statement",
    ),
)
