"""The first page: where the talks stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plans.formats import timeline
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.home_facts import MOST_OPEN, Home, home
from plans.publishing.links import HOME, Links
from plans.publishing.page_kinds import SITE, Page, PageKind
from plans.wording import between, claimant, day, percent
from plans.model import REGISTERS

def _pages(contents: Contents) -> Iterator[Page]:
    inputs = (contents.digest(*REGISTERS), *entry_inputs(contents, *contents.outlines.values()))
    yield Page(HOME, contents.title, inputs)


def _facts(_page: Page, contents: Contents) -> Home:
    return home(contents)


KIND = PageKind(rank=0, listing=_pages, facts=_facts, words=_words, nav="Home")
