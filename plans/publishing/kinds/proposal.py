"""A proposal: who tabled it, what it is, and its revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, entry_inputs, entry_of
from plans.publishing.links import proposal_path
from plans.publishing.page_kinds import Page, PageKind
from plans.results import Document


@dataclass(frozen=True)
class ProposalFacts(Document):
    """``index.json`` of a proposal."""

    called: ClassVar[str] = "a proposal"
    form: ClassVar[str] = "plans-site-proposal/1"
    rows: ClassVar[tuple[str, ...]] = ("texts",)

    proposal: str
    title: str
    summary: str
    notes: tuple[str, ...]
    texts: tuple[TextEntry, ...]
    """Its revisions, the earliest first."""


def _pages(contents: Contents) -> Iterator[Page]:
    for name, texts in contents.proposals.items():
        card = contents.card(name)
        yield Page(
            proposal_path(name), card.title, entry_inputs(contents, *texts), (name,), card.summary
        )


def _facts(page: Page, contents: Contents) -> ProposalFacts:
    name = page.about[0]
    card = contents.card(name)
    texts = tuple(entry_of(each, contents) for each in contents.proposals[name])
    return ProposalFacts(name, card.title, card.summary, card.notes, texts)


KIND = PageKind(rank=20, listing=_pages, facts=_facts)
