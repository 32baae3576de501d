"""The list of all texts, proposal by proposal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, entry_inputs, entry_of
from plans.publishing.links import TEXTS, Links
from plans.publishing.page_kinds import WITH_TEXTS, Page, PageKind
from plans.publishing.pairs import pairs
from plans.results import Document, Part
from plans.values import frozen


@frozen
class ProposalEntry(Part):
    """A proposal and its texts, the earliest first."""

    proposal: str
    title: str
    summary: str
    texts: tuple[TextEntry, ...]


@frozen(slots=False)
class TextList(Document):
    """``texts/index.json``."""

    called: ClassVar[str] = "the texts"
    form: ClassVar[str] = "plans-site-texts/1"
    rows: ClassVar[tuple[str, ...]] = ("proposals", "texts")

    proposals: tuple[ProposalEntry, ...]
    pairs: tuple[tuple[str, str], ...]
    """The refs of each two texts that are compared."""


def _pages(contents: Contents) -> Iterator[Page]:
    if len(contents.outlines) > 1:
        inputs = entry_inputs(contents, *contents.outlines.values())
        yield Page(TEXTS, "Texts", (contents.digest("lineage"), *inputs))


def _facts(_page: Page, contents: Contents) -> TextList:
    found = (_entry(name, contents) for name in contents.proposals)
    ordered = sorted(found, key=lambda each: (each.texts[0].date or "9999", each.proposal))
    return TextList(tuple(ordered), pairs(contents))


def _entry(name: str, contents: Contents) -> ProposalEntry:
    card = contents.card(name)
    texts = tuple(entry_of(each, contents) for each in contents.proposals[name])
    return ProposalEntry(name, card.title, card.summary, texts)


def _words(facts: TextList, _links: Links, contents: Contents) -> dict[str, Any]:
    short = {ref: contents.short(ref) for pair in facts.pairs for ref in pair}
    return {"short": short, "count": len(contents.outlines)}


KIND = PageKind(rank=10, listing=_pages, facts=_facts, words=_words, nav="Texts", dress=WITH_TEXTS)
