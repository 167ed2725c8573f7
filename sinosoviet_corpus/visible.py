"""Makes text of others safe to show: characters that control a terminal, a log or an editor are shown as code point numbers."""

from __future__ import annotations

import re

# C0 and C1 controls except the tab; every line break (U+0085, U+2028 and U+2029 too); characters that change the direction of writing
# or hide text: Trojan Source (CVE-2021-42574); and lone surrogates, which stand for bytes of arguments and file names that are not
# UTF-8.
OBEYED = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text on one line: a line break becomes "<U+000A>", a bell "<U+0007>"."""
    return OBEYED.sub(lambda m: name_of(m[0]), text)


def name_of(character: str) -> str:
    """The form in which a control character is shown: "<U+0007>"."""
    return f"<U+{ord(character):04X}>"
