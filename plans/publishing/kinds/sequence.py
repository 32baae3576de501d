"""What must come first by each text, and where texts put two events in opposite orders."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import SEQUENCE
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import thing_path
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.results import EventSequence
from plans.verbs.sequence import NEEDED, sequence


def _pages(contents: Contents) -> Iterator[Page]:
    if texts := _texts(contents):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *texts))
        said = "What must come before what by each text, and what waits for something outside it."
        yield Page(thing_path("sequence"), "What must come first", inputs, said=said)


def _texts(contents: Contents) -> list[Outline]:
    return [each for each in contents.mains if each.ordered]


def _facts(_page: Page, contents: Contents) -> EventSequence:
    return sequence(contents.texts(_texts(contents)))


KIND = PageKind(
    rank=48, listing=_pages, facts=_facts, nav="Sequence", template="", dress=SEQUENCE, csv=True
)
