"""Something that happened, and the texts before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import chain
from typing import ClassVar, Literal

from plans.model import Event
from plans.publishing.contents import Contents
from plans.publishing.declared import ClaimEntry, Declared, EventEntry, LineEntry, PositionEntry
from plans.publishing.entries import TextEntry, entry_inputs, entry_of
from plans.publishing.links import thing_path
from plans.publishing.named import with_titles
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, events_by_date, inputs_beside, registers
from plans.results import Document
from plans.values import frozen

# So many texts before an event and after it are named.
_AROUND = 3


@frozen(slots=False)
class EventFacts(Document):
    """``index.json`` of an event."""

    called: ClassVar[str] = "an event"
    form: ClassVar[str] = "plans-site-event/1"
    rows: ClassVar[tuple[str, ...]] = ("claims",)

    event: EventEntry
    people: tuple[str, ...]
    unpublished: tuple[str, ...]
    """Texts that are known to have been there and that nobody has published."""
    note: str | None
    sources: tuple[str, ...]
    before: tuple[TextEntry, ...]
    """The last texts before it, the latest last."""
    that_day: tuple[TextEntry, ...]
    after: tuple[TextEntry, ...]
    """The first texts after it."""
    lines: tuple[LineEntry, ...]
    """Red lines that were declared on its days."""
    positions: tuple[PositionEntry, ...]
    """Positions that were taken on its days."""
    claims: tuple[ClaimEntry, ...]
    """What was said of it."""
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def _facts(page: Page, contents: Contents) -> EventFacts:
    event = next(each for each in events_by_date(contents) if each.id == page.about[0])
    declared = Declared(contents.registers)
    before, that_day, after = (
        tuple(entry_of(each, contents) for each in found)
        for found in _texts_around(event, contents)
    )
    (entry,) = declared.events(lambda each: each.id == event.id)
    found = EventFacts.drawn_from(
        event,
        event=entry,
        before=before,
        that_day=that_day,
        after=after,
        lines=declared.lines(lambda each: _during(each.declared, event)),
        positions=declared.positions(lambda each: _during(each.date, event)),
        claims=declared.claims(lambda each: event.id in each.about.events),
        named={},
    )
    return with_titles(found, contents)


def _texts_around(
    event: Event, contents: Contents
) -> tuple[list[Outline], list[Outline], list[Outline]]:
    """Return the texts before an event, those of its days, and those after it.

    Where a date is only a month or a year, what may be of the same day is taken to be.
    """
    found: dict[str, list[Outline]] = {"before": [], "during": [], "after": []}
    for each in contents.outlines.values():
        if each.date:
            found[_when(each.date, event)].append(each)
    return found["before"][-_AROUND:], found["during"], found["after"][:_AROUND]


def _when(date: str, event: Event) -> Literal["before", "during", "after"]:
    if _during(date, event):
        return "during"
    return "before" if date < event.date else "after"


def _during(date: str | None, event: Event) -> bool:
    if not date:
        return False
    first, last = event.date, event.until or event.date
    known = min(map(len, (date, first, last)))
    return first[:known] <= date[:known] <= last[:known]


def _pages(contents: Contents) -> Iterator[Page]:
    beside = inputs_beside(contents, "events")
    events = events_by_date(contents)
    paths = ["", *(thing_path("events", each.id) for each in events), ""]
    for number, event in enumerate(events):
        around = chain.from_iterable(_texts_around(event, contents))
        yield Page(
            paths[number + 1],
            event.title,
            (beside, *entry_inputs(contents, *around)),
            (event.id,),
            event.outcome,
            paths[number],
            paths[number + 2],
        )


KIND = PageKind(rank=58, listing=_pages, facts=_facts, words=registers, dress=THINGS)
