"""Who moved: the steps from each text to those that were made from it."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import MOVEMENT
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.pairs import pairs
from plans.results import Movement
from plans.verbs.movement import NEEDED, movement


def _pages(contents: Contents) -> Iterator[Page]:
    shown = {each.ref: {*each.issues} for each in contents.shown}
    found = [(shown[one], shown[two]) for one, two in pairs(contents) if {one, two} <= {*shown}]
    if any(before & after for before, after in found):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *contents.shown))
        said = "What each text says otherwise than the one that it was made from."
        yield Page(thing_path("movement"), "Movement", inputs, said=said)


def _facts(_page: Page, contents: Contents) -> Movement:
    return movement(every=True, texts=contents.texts(contents.shown))


KIND = PageKind(rank=44, listing=_pages, facts=_facts, nav="Movement", template="", dress=MOVEMENT)
