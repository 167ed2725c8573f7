"""`python -m sinosoviet_corpus` is `sinosoviet`."""

from sinosoviet_corpus.cli.start import run

run()
