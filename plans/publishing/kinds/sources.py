"""All sources that something rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from plans.publishing.contents import Contents, made_once
from plans.publishing.links import Links, thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import SOURCE_KINDS, THINGS, citing, registers, sources_told
from plans.results import Document, Part
from plans.values import frozen


@frozen
class SourceEntry(Part):
    """A source."""

    id: str
    publisher: str
    title: str
    date: str | None
    kind: str | None
    address: str | None
    texts: int
    """How many texts rest on it."""


@frozen(slots=False)
class Sources(Document):
    """``sources/index.json``."""

    called: ClassVar[str] = "the sources"
    form: ClassVar[str] = "plans-site-sources/1"
    rows: ClassVar[tuple[str, ...]] = ("sources",)

    sources: tuple[SourceEntry, ...]
    """By publisher and date."""


def _pages(contents: Contents) -> Iterator[Page]:
    found = _entries(contents)
    if found:
        inputs = (contents.digest("sources"), *(f"{each.id} {each.texts}" for each in found))
        yield Page(thing_path("sources"), "Sources", inputs, said="What the texts rest on.")


def _facts(_page: Page, contents: Contents) -> Sources:
    return Sources(_entries(contents))


@made_once
def _entries(contents: Contents) -> tuple[SourceEntry, ...]:
    known = contents.registers.sources.sources
    told = sorted(
        sources_told(contents),
        key=lambda id: (known[id].publisher.casefold(), known[id].date or "9999", id),
    )
    return tuple(
        SourceEntry.drawn_from(known[id], id=id, texts=sum(map(len, citing(id, contents))))
        for id in told
    )


def _words(facts: Sources, links: Links, contents: Contents) -> Mapping[str, Any]:
    return {**registers(facts, links, contents), "kinds": SOURCE_KINDS}


KIND = PageKind(
    rank=60, listing=_pages, facts=_facts, words=_words, dress=THINGS, nav="Sources", csv=True
)
