"""Completion in the shell, by argcomplete, where the extra `complete` is installed.

To switch it on, run once: `eval "$(register-python-argcomplete sinosoviet)"`.
"""

from __future__ import annotations

import argparse
import contextlib
import os


def is_asked() -> bool:
    """Whether the shell asks for completions: only then it sets this variable."""
    return "_ARGCOMPLETE" in os.environ


def completing(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Return the parser. If the shell asks for completions, print them and end the process."""
    if is_asked():  # other runs import nothing
        with contextlib.suppress(ImportError):
            import argcomplete

            argcomplete.autocomplete(parser)
    return parser
