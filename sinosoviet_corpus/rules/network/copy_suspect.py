"""Two texts share more wording, errors and rare names than chance explains: one may depend on the other, or both on a third.

The rule reports a suspicion with all that the two share. The dependence counts only when somebody records it (`derivations` in
source.toml). Ask: which is the older? does either have details that the other could not have made up? is there a common source, a press release, a schoolbook, a translation?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, text, thing

RULE = Rule(
    code="NET903",
    name="copy-suspect",
    asks="May one text have copied the other?",
    kind="meta",
    severity="info",
    since="0.2",
    check="copy_suspects",
    looks_at="all claims of texts",
    says="{first} and {second} may depend on each other or on a third (weight {weight}): {shared}",
    authority=("Maas, Textkritik, 1927 (Leitfehler)", "Broder, On the resemblance and containment of documents, 1997"),
    false_alarms="Two texts that paraphrase one press release, or translate one document.",
)

_RUN = "the workers of the plant came out to welcome the guests from the north with drums and flags in the rain of that morning"

_MORE = "and nobody who stood there could say how long they had been waiting for the train to come in"

EXAMPLES = (
    fires(
        "a long passage in the same words",
        said(f"{_RUN} {_MORE}", "acted", agent="workers", value="x", source="here"),
        said(f"In May {_RUN} {_MORE}.", "acted", agent="workers", value="x", source="there"),
        at=f"{_RUN} {_MORE}",
        says="the same wording (1): “the workers of the plant",
    ),
    fires(
        "two dates in common that the record contradicts",
        said("Li, born in 1887", "born", person="li", when="1887", source="here"),
        said("He was born in 1887", "born", person="li", when="1887", source="there"),
        said("died in 1926", "died", person="li", when="1926", source="here"),
        said("his death in 1926", "died", person="li", when="1926", source="there"),
        fact("born", "born", person="li", when="1889"),
        fact("died", "died", person="li", when="1927"),
        at="Li, born in 1887",
        says="the same value against the record (2): “Li, born in 1887”",
    ),
    fires(
        "two misspellings of rare names in common",
        said("Bukarin", "acted", agent="bukharin", value="x", mentions=["bukharin"], source="here"),
        said("Bukarin", "acted", agent="bukharin", value="y", mentions=["bukharin"], source="there"),
        said("Krushchov", "acted", agent="khrushchev", value="x", mentions=["khrushchev"], source="here"),
        said("Krushchov", "acted", agent="khrushchev", value="y", mentions=["khrushchev"], source="there"),
        thing("bukharin", "person"),
        thing("khrushchev", "person"),
        at="Bukarin",
        says="the same misspelling (2): “Bukarin”, “Krushchov”; names that nobody else has (2): Bukharin, Khrushchev",
    ),
    silent(
        "a true statement in common proves nothing",
        said("Li, born in 1889", "born", person="li", when="1889", source="here"),
        said("He was born in 1889", "born", person="li", when="1889", source="there"),
        fact("born", "born", person="li", when="1889"),
    ),
    silent(
        "both quote the same speech",
        said(f"Mao said “{_RUN} {_MORE}”", "acted", agent="mao", value="x", source="here"),
        said(f"Mao: “{_RUN} {_MORE}”", "acted", agent="mao", value="x", source="there"),
    ),
    silent(
        "it is on record that one copies the other",
        said(f"{_RUN} {_MORE}", "acted", agent="workers", value="x", source="here"),
        said(f"In May {_RUN} {_MORE}.", "acted", agent="workers", value="x", source="there"),
        text("there", derivations=[("copies", "here", True)]),
    ),
    silent(
        "only a few words in common",
        said(_RUN, "acted", agent="workers", value="x", source="here"),
        said("the guests from the north came with drums", "acted", agent="guests", value="y", source="there"),
    ),
)
