"""Who signed what."""

from sinosoviet_corpus.proposers.pattern import Makes, Pattern

PATTERN = Pattern(
    name="signing",
    place=110,
    lines=(
        "PERSON|STATE:party and PERSON|STATE:party signed the|a|an? TREATY:treaty",
        "PERSON|STATE:party ,? who? signed the|a|an? TREATY:treaty",
        "PERSON|STATE:party and PERSON|STATE:party concluded the|a|an? TREATY:treaty",
    ),
    makes=(Makes("signed"),),
    fires={
        "Germany and Poland signed the Locarno Treaty in Locarno on 16 October 1925.": "signed(party=Germany+Poland, treaty=Locarno Treaty) 1925-10-16, Locarno",
        "In 1925 Poland signed the Locarno Treaty.": "signed(party=Poland, treaty=Locarno Treaty) 1925",
    },
    silent=(
        "Poland refused to accept the Locarno Treaty in 1925.",
        "Poland would have signed the Locarno Treaty in 1925.",
    ),
)
