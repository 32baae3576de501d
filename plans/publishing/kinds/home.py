"""The first page: where the talks stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, entries, entry_inputs
from plans.publishing.links import HOME
from plans.publishing.page_kinds import Page, PageKind
from plans.results import Document


@dataclass(frozen=True)
class Home(Document):
    """``index.json`` of the first page."""

    called: ClassVar[str] = "where the talks stand"
    form: ClassVar[str] = "plans-site-home/1"
    rows: ClassVar[tuple[str, ...]] = ("texts",)

    title: str
    texts: tuple[TextEntry, ...]
    """Every text, the earliest first."""
    read_until: str | None
    """The last day up to which the workspace's sources were read, if it says so."""


def _pages(contents: Contents) -> Iterator[Page]:
    yield Page(HOME, contents.title, entry_inputs(contents, *contents.outlines.values()))


def _facts(_page: Page, contents: Contents) -> Home:
    return Home(contents.title, entries(contents), contents.registers.sources.read_until)


KIND = PageKind(rank=0, listing=_pages, facts=_facts, nav="Home")
