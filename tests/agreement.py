"""How far two annotators agree on the shipped texts, as a table for a README: each sample by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.tasks.agree import Layer, agree, matches
from sinosoviet_corpus.tasks.verify import read_sound

SAMPLES = {
    None: "The second annotation, of version 1 of the guidelines",
    20261129: "The third annotation, of version 3",
}  # by seed


def table(corpus: Corpus) -> str:
    """Both samples, and the later one without the records that its guidelines quote."""
    root = shipped_corpus()
    first, second = read_sound(root, "first"), read_sound(root, "second")
    result = agree(first, second, len(corpus.sentences))
    lines = []
    for sample in result.samples:
        said = f"{SAMPLES[sample.seed]}: {sample.sentences} of {result.of_sentences} sentences."
        lines += [said, "", *_rows(sample.layers), ""]
    quoted = set(re.findall(r"(?:flows|split)/[\w-]+", (root / "annotations" / "guidelines.md").read_text("utf-8")))
    without = agree(*_without(first, second, quoted), len(corpus.sentences))
    (late,) = (s for s in without.samples if s.seed is not None)
    (all_of_it,) = (s for s in result.samples if s.seed is not None)
    gone = sum(x.first - y.first for x, y in zip(all_of_it.layers, late.layers, strict=True))
    lines += [f"The third without the {gone} records that the guidelines quote as examples:", "", *_rows(late.layers)]
    return "\n".join(lines) + "\n"


def _without(first: Corpus, second: Corpus, quoted: set[str]) -> tuple[Corpus, Corpus]:
    """Both annotations without these records of the first, and without those that they are compared with."""
    gone = {
        record.id
        for match in matches(first, second)
        for record in (match.first, match.second)
        if record is not None and match.first is not None and match.first.id.removeprefix("first/") in quoted
    }

    def rest(made: Corpus) -> Corpus:
        layers = {name: tuple(r for r in getattr(made, name) if r.id not in gone) for name in COMPARED}
        return msgspec.structs.replace(made, **layers)

    return rest(first), rest(second)


def _rows(layers: Iterable[Layer]) -> list[str]:
    lines = [
        "| layer | spans | exact | overlapping | F1 exact | F1 overlapping | labels (agreeing of pairs; kappa) |",
        "|---|---|---|---|---|---|---|",
    ]
    for x in layers:
        e, o = x.exact_f1, x.overlap_f1
        labels = "; ".join(
            f"{y.name} {y.agreeing} of {y.pairs}"
            + ("" if y.kappa is None else f", {y.kappa:.2f} [{y.kappa_low:.2f}, {y.kappa_high:.2f}]")
            for y in x.labels
        )
        f1 = f"{e.value:.2f} [{e.low:.2f}, {e.high:.2f}] | {o.value:.2f} [{o.low:.2f}, {o.high:.2f}]"
        lines.append(f"| {x.name} | {x.first}, {x.second} | {x.exact} | {x.overlapping} | {f1} | {labels} |")
    return lines
