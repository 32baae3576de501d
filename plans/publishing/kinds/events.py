"""All events, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plans.publishing.contents import Contents
from plans.publishing.declared import Declared, EventEntry
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, registers
from plans.results import Document
from plans.values import frozen


@frozen(slots=False)
class Events(Document):
    """``events/index.json``."""

    called: ClassVar[str] = "the events"
    form: ClassVar[str] = "plans-site-events/1"
    rows: ClassVar[tuple[str, ...]] = ("events",)

    events: tuple[EventEntry, ...]
    """The earliest first."""


def _pages(contents: Contents) -> Iterator[Page]:
    if contents.registers.events.events:
        inputs = (contents.digest("events", "parties"),)
        yield Page(thing_path("events"), "Events", inputs, said="What happened, and when.")


def _facts(_page: Page, contents: Contents) -> Events:
    return Events(Declared(contents.registers).events(lambda _: True))


KIND = PageKind(
    rank=57, listing=_pages, facts=_facts, words=registers, dress=THINGS, nav="Events", csv=True
)
