"""What stands against a statement, for the pages of the desk: as `output/evidence.py` makes it for every page, with links into the texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote as in_address

from markupsafe import Markup

from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.evidence import Evidence, quote, timeline
from sinosoviet_corpus.render.safe import for_html


class Reasons(NamedTuple):
    """What a reader needs to judge a finding. own: the words that it is about.  against: what stands against them."""

    own: Markup
    against: Markup


def reasons(held: Held, findings: Iterable[Finding]) -> dict[str, Reasons]:
    """The evidence of findings, by their ids."""
    evidence = Evidence(held.corpus, held.speaker, lambda place: quoted(held, place))
    return {f.id: Reasons(quoted(held, f.places[0]), Markup("".join(evidence.against(f)))) for f in findings}


def picture(held: Held, findings: Iterable[Finding]) -> Markup:
    """The dates of all sides, drawn; its labels are escaped by `timeline`."""
    return Markup(timeline(held.corpus, findings))


def quoted(held: Held, place: Place) -> Markup:
    """The words of a place of a finding in their context; "" if it is in no text. All in it is escaped by `quote`."""
    text = held.corpus.texts.get(place.source)
    if text is None:
        return Markup("")
    address = f"/text?id={in_address(place.source, safe='')}&amp;at={place.start}#at"
    where = f'{for_html(text.source.title)} · <a href="{address}">see it in the text</a>'
    return Markup(quote(held.corpus, place, where))
