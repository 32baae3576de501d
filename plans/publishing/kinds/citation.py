"""How to cite the texts, and the sources that they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from plans.publishing.bibliography import Citation, bibtex
from plans.publishing.contents import Contents
from plans.publishing.links import text_path
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.told import names_of


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.outlines.values()
    if not texts:
        return
    cards = (f"{proposal}/proposal" for proposal in contents.proposals)
    inputs = (contents.digest("parties", "sources", *cards), *(each.digest for each in texts))
    yield Page("cite.bib", "How to cite", inputs)


def _made(_page: Page, contents: Contents) -> str:
    texts = contents.outlines.values()
    cited = dict.fromkeys(source for each in texts for source in each.sources)
    known = contents.registers.sources.sources
    return bibtex(
        [
            *(_text(each, contents) for each in texts),
            *(_source(id, contents) for id in cited if id in known),
        ]
    )


def _text(text: Outline, contents: Contents) -> Citation:
    card = contents.card(text.proposal)
    path = quote(text_path(text.ref), safe="/@")
    title = card.title if text.title in ("", card.title) else f"{card.title}: {text.title}"
    return Citation(
        key=text.ref.replace("@", ":"),
        title=f"{title} ({text.revision})",
        authors=names_of(contents.tabled_by(text.ref), contents),
        date=text.date,
        address=contents.base + path if contents.base else "",
        notes=(text.status, f"as recorded in {contents.title}"),
    )


def _source(id: str, contents: Contents) -> Citation:
    source = contents.registers.sources.sources[id]
    return Citation(
        key=f"source:{id}",
        title=source.title,
        date=source.date or "",
        publisher=source.publisher,
        address=source.address or "",
    )


KIND = FileKind(rank=880, listing=_pages, made=_made)
