"""More examples of MET004 unsure-identification: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import said, silent, thing

EXAMPLES = (
    silent(
        "the claim is not about him",
        said("The ambassador met Mao", "met", participant=["molotov", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
    ),
    silent(
        "a judgement is compared with nothing",
        said("That man was great", "judged", entity="yudin", value="great", mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
    ),
    silent(
        "the passage names him as well",
        said("The ambassador Yudin met Mao", "met", participant=["yudin", "mao"], id="text/a"),
        said(
            "The ambassador",
            "judged",
            entity="yudin",
            value="great",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/b",
        ),
        said("Yudin", "judged", entity="yudin", value="small", mentions=["yudin"], inside=True, id="text/c"),
    ),
)
