"""How many elements of a page may lie within each other. It is known before the page is parsed, in time linear in its length."""

from __future__ import annotations

import re
from collections import Counter

_NEVER_OPEN = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
    "p", "td", "th", "tr",  # these need no end tag, and the next of their kind ends them
}  # fmt: skip
_IN_TURN = {
    "li": "li",
    "dt": "dd",
    "dd": "dd",
    "option": "option",
}  # these too, but kinds that take turns lie within each other
# What looks like a tag in them is none.
_ALL_WORDS = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _ALL_WORDS}
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<remark>[!?])|(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*))")
_COMMENT_END, _REMARK_END = re.compile("--!?>"), re.compile(">")
# Until the tag ends; a ">" within a quoted value ends no tag. No part is tried twice, so that a quote without its end takes no time.
_REST = re.compile(r"""(?>[^>=]+|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+>?""")


def most_open(words: str) -> int:
    """How many elements may be open at once, at most; those that need no end tag are left out, where the next ends them."""
    opened: Counter[str] = Counter()
    turns = [(0, "")]  # for each open element: turns of kinds directly in it, and the last kind
    within = most = at = 0  # within: the sum of the turns
    while tag := _TAG.search(words, at):
        if tag["comment"] or tag["remark"]:
            end = _COMMENT_END.search(words, tag.end() - 2) if tag["comment"] else _REMARK_END.search(words, tag.end())
            at = end.end() if end else len(words)  # "<!-->" is a whole comment
            continue
        rest = _REST.match(words, tag.end())
        at = rest.end() if rest else tag.end()
        name = tag["name"].lower()
        foreign = opened["svg"] or opened["math"]  # where names of HTML mean nothing
        if name in _NEVER_OPEN and not foreign:
            continue
        if name in _IN_TURN and not foreign:
            number, last = turns[-1]
            step = int(last != _IN_TURN[name]) if not tag["close"] else -int(last == _IN_TURN[name])
            turns[-1] = number + step, "" if tag["close"] else _IN_TURN[name]
            within += step
        elif not tag["close"]:
            if name in _END and not (foreign or opened["select"] or opened["frameset"]):
                end = _END[name].search(words, at)
                at = end.start() if end else len(words)
            opened[name] += 1
            turns.append((0, ""))
        elif opened[name]:
            opened[name] -= 1
            within -= turns.pop()[0]
        most = max(most, len(turns) - 1 + within)
    return most
