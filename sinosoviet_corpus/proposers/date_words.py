"""Plain date expressions of English prose, as words: where they are, and which parts they have.

Every repetition in the patterns is bounded, so that looking for them takes time in proportion to the text.
"""

from __future__ import annotations

import re

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]  # fmt: skip
_S = r"\s{1,8}"
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_NAMES = (*(m.capitalize() for m in MONTHS), *(m.upper() for m in MONTHS), *(rf"{m}\.?" for m in _SHORT))
MONTH = rf"(?-i:(?:{'|'.join(_NAMES)})(?![A-Za-z]))"  # "may" and "march" in small letters are other words
_ERA = r"(?-i:BCE|BC|B\.\s?C\.(?:\s?E\.)?|AD|A\.\s?D\.|CE|C\.\s?E\.)(?![\w])"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?!\d)"
# A year of our era has four digits, unless its era is named: "44 BC", "AD 79". "1731/2" is a year that began in March.
YEAR = rf"(?:(?-i:AD|A\.\s?D\.)\s?\d{{1,4}}(?!\d)|\d{{1,4}}\s?{_ERA}|(?:1\d|20)\d\d(?:/\d{{1,4}})?(?![\d/]))"
_SAME_YEAR = r"(?:the\s{1,8}same|that)\s{1,8}year"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)"


def _date(name: str) -> str:
    """One date, the most exact forms first; its parts are groups whose names begin with `name`."""
    n = name
    return rf"""
    (?:(?P<{n}iso>\d{{4}}-\d\d-\d\d)(?![\d\w-])
    |(?P<{n}md_month>{MONTH}){_S}(?P<{n}md_day>{_DAY}(?:/\d{{1,2}}(?!\d))?)(?:,?{_S}(?P<{n}md_year>{YEAR})|{_S}of{_S}(?P<{n}md_same>{_SAME_YEAR}))?
    |(?P<{n}dm_day>{_DAY}(?:/\d{{1,2}}(?!\d))?){_S}(?:of{_S})?(?P<{n}dm_month>{MONTH})
        (?:\s?/\s?(?P<{n}dm_day2>{_DAY}){_S}(?P<{n}dm_month2>{MONTH}))?(?:,?{_S}(?P<{n}dm_year>{YEAR}))?
    |(?P<{n}my_month>{MONTH}),?{_S}(?:of{_S})?(?:(?P<{n}my_year>{YEAR})|(?P<{n}my_same>{_SAME_YEAR}))
    |(?P<{n}decade>\d{{2,3}}0)s(?![a-z])(?:\s?(?P<{n}decade_era>{_ERA}))?
    |(?P<{n}century>{_ORDINAL})[\s-]{{1,8}}century(?:{_S}(?P<{n}century_era>{_ERA}))?
    |(?P<{n}year>{YEAR})(?![\w])
    )"""


_LEAD = r"in|on|by|during|since|after|before|until|till|around|about|circa|from|between|as\s{1,8}early\s{1,8}as"
_PART = r"(?:the\s{1,8})?(?:early|mid|late)|the\s{1,8}(?:beginning|middle|end)\s{1,8}of"
EXPRESSION = re.compile(
    rf"""(?<![\w/-])(?<!\d[.,])
    (?:(?P<lead>{_LEAD}){_S})?
    (?:(?P<part0>{_PART}){_S}(?:to|and|or){_S}(?=(?:the{_S})?(?:early|mid|late)))?
    (?:(?P<part>{_PART})[\s-]{{1,8}})?
    (?:the{_S}(?:year{_S})?)?
    (?:
      {_date("a_")}
      # A first half that lacks what only the second half gives: "7 to 15 June 1957", "January to March 1955", "336 to 323 BC".
      |(?P<a_lone_month>{MONTH})(?={_S}(?:to|until|till|through|and|or){_S}|\s?[–—-])
      |(?P<a_lone_day>{_DAY})(?={_S}(?:to|until|till|through|and|or){_S}(?:the{_S})?\d|\s?[–—-]\s?\d)
      |(?P<a_lone_year>\d{{2,4}})(?={_S}(?:to|until|till|through|and|or){_S}|\s?[–—-])
    )
    (?:(?P<link>{_S}(?:to|until|till|through|and|or){_S}|\s?[–—-]\s?)
       (?:the{_S})?
       (?:(?P<part2>{_PART})[\s-]{{1,8}})?
       (?:{_date("b_")}
         |(?P<b_lone_day>{_DAY})(?:,?{_S}(?P<b_lone_day_year>{YEAR}))?(?![\w/-])
         |(?P<b_short_year>\d\d)(?![\d\w/-])
       )
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:at (?:that|this|the same) (?:time|moment)|during (?:this|that|the same) (?:period|time|process|visit)|in those (?:years|days)|in recent years"
    r"|previously|subsequently|meanwhile|(?:immediately )?afterwards|nowadays|today|now|soon)\b",
    re.IGNORECASE,
)
# Before an expression: "not before 1958" turns it round, "not until 1958" makes another statement of it.
NOT = re.compile(r"(?i)\b(?:not|never|no|nor)(?:\s{1,8}(?:earlier|later|sooner|more|less))?(?:\s{1,8}than)?\s{1,8}\Z")
# After a number: what is counted. "About 1900 men" gives no year.
COUNTED = re.compile(
    r"\s{1,8}(?:of\s{1,8}(?:the|his|her|its|their|our|these|those)\b|men|women|people|children|persons|per\s?cent|percent|[km]m|cm|km|m|kg|tons?|miles?)\b|\s?%"
    r"|\s{1,8}(?:votes|troops|soldiers|tons|tonnes|miles|metres|meters|kilometres|kilometers|dollars|pounds|roubles|rubles|yuan|copies|pages|words|workers"
    r"|students|families|houses|villages|tanks|guns|rifles|aircraft|planes|ships|books|volumes|acres|hectares|experts|members|delegates|prisoners|horses)\b"
    r"|,\d{3}\b|\.\d",
    re.IGNORECASE,
)
# After "about": any plural noun. These end in -s and are none.
NO_PLURAL = frozenset(["as", "was", "is", "his", "its", "this", "has", "does", "us", "thus", "plus", "perhaps", "always", "towards", "across", "besides", "sometimes", "afterwards", "unless"])  # fmt: skip
