"""More examples of ENT403 name-anachronism: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, said, silent

EXAMPLES = (
    silent(
        "the name came into use that year",
        said("Petrograd", "participated", agent="city", event="talks", when="1914", mentions=["city"]),
        fact("petrograd", "named", entity="city", value="Petrograd", when="extent 1914-09-01/1924-01-26"),
    ),
)
