"""`python -m sinosoviet_corpus` is `sinosoviet`."""

from sinosoviet_corpus.cli.main import run

run()
