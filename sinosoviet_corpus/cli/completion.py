"""Completion in the shell, by argcomplete, where the extra `complete` is installed.

The shell is told once: `eval "$(register-python-argcomplete sinosoviet)"`.
"""

from __future__ import annotations

import argparse
import contextlib
import os


def completing(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser. If the shell asks for completions, they are given and the process ends here."""
    if "_ARGCOMPLETE" in os.environ:  # only the shell sets it, so a common run imports nothing
        with contextlib.suppress(ImportError):
            import argcomplete

            argcomplete.autocomplete(parser)
    return parser
