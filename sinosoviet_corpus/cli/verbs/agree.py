"""`sinosoviet agree`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb

if TYPE_CHECKING:
    from sinosoviet_corpus.tasks.agree import Layer


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--json", action="store_true", help="as one JSON object")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.agree import agree, place_of
    from sinosoviet_corpus.tasks.verify import read_sound

    root = options.root(given)
    second = read_sound(root, "second")
    result = agree(read_sound(root, "first"), second, len(read_sound(root).sentences))
    if given.json:
        options.say_json(result)
        return 0
    door.say(f"{result.sentences} of {result.of_sentences} sentences annotated twice")
    waiting = len({*map(place_of, second.sentences)}) - result.sentences
    if waiting:
        door.say(
            f"{waiting} of the second annotation were not compared yet; the page “Agreement” of the desk does that"
        )
    if len(result.samples) < 2:
        _say(result.layers)
        return 0
    for sample in result.samples:
        drawn = "whose notes name no seed" if sample.seed is None else f"drawn with the seed {sample.seed}"
        door.say(f"{sample.sentences} sentences {drawn}:")
        _say(sample.layers)
    return 0


def _say(layers: tuple[Layer, ...]) -> None:
    for layer in layers:
        exact, overlap = layer.exact_f1, layer.overlap_f1
        door.say(
            f"{layer.name}: {layer.first} and {layer.second} spans, {layer.exact} exact, {layer.overlapping} overlapping pairs"
        )
        door.say(
            f"  F1 exact {exact.value:.2f} [{exact.low:.2f}, {exact.high:.2f}], "
            f"overlapping {overlap.value:.2f} [{overlap.low:.2f}, {overlap.high:.2f}]"
        )
        for label in layer.labels:
            kappa = (
                ""
                if label.kappa is None
                else f", {'weighted ' if label.weighted else ''}kappa {label.kappa:.2f} [{label.kappa_low:.2f}, {label.kappa_high:.2f}]"
            )
            door.say(f"  {label.name}: {label.agreeing} of {label.pairs} agree ({label.share:.0%}{kappa})")


VERB = Verb(
    name="agree",
    place=140,
    help="how far the second, independent annotation agrees with the first",
    arguments=_arguments,
    run=_run,
)
