"""From what an expression says, with the word before it, to a time expression: EDTF, mode, part."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sinosoviet_corpus.times.partial import Partial, Unclear, edtf_of, end_of, order

Mode = Literal["within", "throughout", "extent", "before", "after"]
PartName = Literal["early", "mid", "late", "turn"] | None
_OPEN: dict[str, tuple[str, Mode]] = {  # word before -> how the date is one end, mode
    "from": ("{}/..", "extent"),
    "until": ("../{}", "extent"),
    "not before": ("{}/..", "within"),
    "not after": ("../{}", "within"),
    "born": ("{}/", "extent"),
    "died": ("/{}", "extent"),
}


class Time(NamedTuple):
    """A time expression. edtf: level 2, for `edtf.parse`.  mode, part: as in the records (`model/when.py`)."""

    edtf: str
    mode: Mode
    part: PartName


def of_one(date: Partial, lead: str) -> Time:
    """One date. lead: "in", "before", "after", "from", "until", "not before", "not after", "throughout", "born", "died". Raises Unclear."""
    edtf, part = edtf_of(date), date.part
    if len(date.parts) > 1:
        narrow = date.unit and not date.share
        edtf, part = (f"{end_of(date, 0, narrow=True)}/{end_of(date, 1, narrow=True)}" if narrow else edtf), None
    if lead in ("before", "after"):
        return Time(edtf, "before" if lead == "before" else "after", part)
    if lead in _OPEN:
        form, mode = _OPEN[lead]
        if edtf[0] == "[":
            raise Unclear("one of several dates as an end")
        end = edtf.split("/")[0 if form[0] == "{" else -1]
        return Time(form.format(end), mode, None)
    return Time(edtf, "throughout" if lead == "throughout" else "within", part)


def of_two(first: Partial, last: Partial, link: str, lead: str) -> Time:
    """Two dates that have all they need. link: "to", "-", "and" or "or". Raises Unclear."""
    if link in ("and", "or") and lead != "between":
        if lead in ("from", "until", "before", "after"):
            raise Unclear("two beginnings")
        return of_several([(first, None), (last, None)], one_of=link == "or")
    if link == "or" or lead in ("before", "after") or (lead in _OPEN and lead != "from"):
        raise Unclear("an end of a stretch that is one itself")
    if order(first) > order(last):
        raise Unclear("it would run backwards")
    narrow = lead != "from"
    edtf = f"{end_of(first, 0, narrow=narrow)}/{end_of(last, 1, narrow=narrow)}"
    mode: Mode = "extent" if lead == "from" else "throughout" if lead == "throughout" else "within"
    return Time(edtf, mode, None)


def of_several(dates: list[tuple[Partial, Partial | None]], *, one_of: bool) -> Time:
    """A list of dates and of stretches, each with its end or None, in order of time. Raises Unclear."""
    members, places = [], []
    for first, last in dates:
        ends = [edtf_of(end) for end in (first, last) if end]
        if any("/" in end or end[0] in "[{" for end in ends) or first.parts or (last and last.parts):
            raise Unclear("no list of plain dates")
        members.append("..".join(ends))
        places += [order(end) for end in (first, last) if end]
    if sorted(set(places)) != places:
        raise Unclear("a list that is not in order")
    return Time(("[{}]" if one_of else "{{{}}}").format(",".join(members)), "within", None)
