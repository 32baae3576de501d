"""Where the sources of one text disagree."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import READINGS
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import readings_path
from plans.publishing.page_kinds import Page, PageKind
from plans.results import ReadingTable
from plans.verbs.readings import readings


def _pages(contents: Contents) -> Iterator[Page]:
    for text in contents.outlines.values():
        if text.differing:
            title = f"Readings of {contents.short(text.ref)}"
            inputs = (contents.digest("issues", "sources"), *entry_inputs(contents, text))
            said = f"Where the sources of {contents.short(text.ref)} disagree."
            yield Page(readings_path(text.ref), title, inputs, (text.ref,), said)


def _facts(page: Page, contents: Contents) -> ReadingTable:
    return readings(contents.text(page.about[0]))


KIND = PageKind(rank=34, listing=_pages, facts=_facts, template="", dress=READINGS, csv=True)
