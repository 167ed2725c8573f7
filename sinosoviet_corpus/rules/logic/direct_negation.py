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
    examples=(
        fires(
            said("consulted Moscow in 1958", "met", participant=["mao", "k"], when="1958-07-21"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            at="consulted Moscow in 1958",
            says="did not meet",
            verdict="definite",
        ),
        fires(
            said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
            fact("never", "severed_diplomatic_relations", party=["a", "b"], polarity="-", quantifier="none"),
            at="severed ties",
            says="did not break off",
            verdict="definite",
        ),
        fires(
            said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
            fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
            fact("a", "existed", entity="a", when="extent 1922/1991"),
            fact("b", "existed", entity="b", when="extent 1949/.."),
            at="severed ties",
            says="did not break off",
            verdict="definite",
        ),
        fires(
            said("perhaps met in 1958", "met", participant=["mao", "k"], when="1958-07-21", modality="possible"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            at="perhaps met in 1958",
            says="did not meet",
            verdict="tension",
        ),
        fires(
            said("a sang in 1958", "acted", agent="a", value="sang", when="1958-07-21"),
            fact("did-nothing", "acted", agent="a", when="throughout 1958", polarity="-"),
            at="a sang in 1958",
            says="A",
            verdict="definite",
        ),
        fires(
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
            said("met in July 1958", "met", participant=["mao", "k"], when="1958-07-21"),
            fact("not-met", "met", participant=["mao", "k"], when="1958", polarity="-"),
            at="met in July 1958",
            says="did not meet",
            verdict="definite",
        ),
        fires(
            said("allies until 21 July", "allied_with", party=["a", "b"], when="extent 1950-01-01/1958-07-21"),
            fact("not", "allied_with", party=["a", "b"], polarity="-", when="1958-07-21"),
            at="allies until 21 July",
            says="21 July 1958",
            verdict="definite",
        ),
        fires(
            said("allies until about 21 July", "allied_with", party=["a", "b"], when="extent 1950-01-01/1958-07-21~"),
            fact("not", "allied_with", party=["a", "b"], polarity="-", when="1958-07-21"),
            at="allies until about 21 July",
            says="21 July 1958",
            verdict="tension",
        ),
        silent(
            said("met in 1959", "met", participant=["mao", "k"], when="1959-10-01"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            because="the denial is about another year",
        ),
        silent(
            said("Mao met Stalin in 1958", "met", participant=["mao", "stalin"], when="1958"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            because="somebody else is denied",
        ),
        silent(
            said("they cooperated in 1955", "cooperated", party=["a", "b"], when="1955"),
            said("they did not cooperate", "cooperated", party=["a", "b"], polarity="-", source="other"),
            because="an undated denial does not say: never",
        ),
        silent(
            said("they were not allied in the 1960s", "allied_with", party=["a", "b"], polarity="-", when="196X"),
            fact("allies", "allied_with", party=["a", "b"], when="throughout 1962"),
            because="what lasts may be so in one year of the decade and not in another",
        ),
        fires(
            said("lost all trade", "traded", party=["a", "b"], polarity="-", quantifier="none"),
            fact("trade", "traded", party=["a", "b"], when="within 1970"),
            at="lost all trade",
            says="traded, in 1970",
            verdict="tension",
        ),
        silent(
            said("Mao said yes", "said", speaker="mao", content="text/yes", when="1958"),
            said("yes", "judged", entity="x", value="good", id="text/yes"),
            fact("not-said", "said", speaker="mao", content="ref/no", when="throughout 1958", polarity="-"),
            fact("no", "judged", entity="x", value="bad"),
            because="he is said not to have said something else",
        ),
        silent(
            said("a supported b in 1958", "supported", agent="a", patient="b", when="1958-07-21"),
            fact("not-condemned", "condemned", agent="a", patient="b", when="throughout 1958", polarity="-"),
            fact("not-supported", "supported", agent="b", patient="a", when="throughout 1958", polarity="-"),
            because="something else is denied, and the same the other way about",
        ),
        silent(
            said("a sang in 1958", "acted", agent="a", value="sang", when="1958-07-21"),
            fact("not-danced", "acted", agent="a", value="danced", when="throughout 1958", polarity="-"),
            because="another deed is denied",
        ),
        silent(
            said("met in Beijing", "met", participant=["mao", "k"], place="in beijing", when="1958-07-21"),
            fact("not-met", "met", participant=["mao", "k"], place="in moscow", when="throughout 1958", polarity="-"),
            because="it is denied for another place",
        ),
        silent(
            said("lost all trade in 1960", "traded", party=["a", "b"], polarity="-", quantifier="none", when="1960"),
            fact("trade", "traded", party=["a", "b"], when="within 1970"),
            because="the text speaks of one year only",
        ),
        silent(
            said("lost all trade", "traded", party=["a", "b"], polarity="-", quantifier="none"),
            said("trade in 1970", "traded", party=["a", "b"], when="within 1970", source="other"),
            because="two texts may look at it from two times",
        ),
        silent(
            said("met in July 1958", "met", participant=["mao", "k"], when="1958-07-21"),
            fact("not-met", "met", participant=["mao", "k"], when="before 1960", polarity="-"),
            because="it is not said when before 1960 they did not meet",
        ),
        silent(
            said("met in 1958", "met", participant=["mao", "k"], when="1958"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958-07", polarity="-"),
            because="they may have met in another month",
        ),
        silent(
            said("met in July 1958", "met", participant=["mao", "k"], when="1958-07"),
            fact("met", "met", participant=["mao", "k"], when="1958-07-21"),
            because="the record has it too, and no denial",
        ),
        abstains(
            said("they met", "met", participant=["mao", "k"]),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            missing="a date for the statement",
        ),
        abstains(
            said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
            said("c and d severed ties", "severed_diplomatic_relations", party=["c", "d"]),
            fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
            fact("c", "existed", entity="c", when="extent 1950/1990"),
            fact("d", "existed", entity="d", when="extent 1950/1990"),
            missing="a date for the statement",
        ),
        abstains(
            said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
            fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
            fact("a", "existed", entity="a", when="extent 1950/2000"),
            fact("b", "existed", entity="b", when="extent 1949/.."),
            missing="a date for the statement",
        ),
    ),
)

QUERY = """
select case when layer = 'text' then claim else against end as claim,
       case when layer = 'text' then against else claim end as against,
       case when surely then 'definite' when literally then 'tension' else 'cannot tell' end as verdict,
       case when sweeping then -core.s_min else 0 end as prefer
from denials
where surely or literally or (all_along and not dated)
"""
