"""How each text stands to each red line that a party has declared."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import RED_LINES
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.results import RedLineTable
from plans.verbs.red_lines import NEEDED, red_lines


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.shown
    if texts and contents.registers.redlines.redlines:
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *texts))
        said = f"How {len(texts)} texts stand to the red lines that parties have declared."
        yield Page(thing_path("redlines"), "Red lines", inputs, said=said)


def _facts(_page: Page, contents: Contents) -> RedLineTable:
    return red_lines(contents.texts(contents.shown))


KIND = PageKind(
    rank=42, listing=_pages, facts=_facts, nav="Red lines", template="", dress=RED_LINES, csv=True
)
