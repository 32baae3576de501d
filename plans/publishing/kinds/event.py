"""Something that happened, and the texts before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.event_facts import EventFacts, event_facts, texts_around
from plans.publishing.links import thing_path
from plans.publishing.named import declared_on, named_in, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, events_by_date, registers

_REGISTERS = ("issues", "sources", "parties", "events", "redlines", "positions", "claims")


def _pages(contents: Contents) -> Iterator[Page]:
    beside = contents.digest(*_REGISTERS) + naming(contents) + declared_on(contents)
    events = events_by_date(contents)
    paths = ["", *(thing_path("events", each.id) for each in events), ""]
    for number, event in enumerate(events):
        around = chain.from_iterable(texts_around(event, contents))
        yield Page(
            paths[number + 1],
            event.title,
            (beside, *entry_inputs(contents, *around)),
            (event.id,),
            event.outcome,
            paths[number],
            paths[number + 2],
        )


def _facts(page: Page, contents: Contents) -> EventFacts:
    event = next(each for each in events_by_date(contents) if each.id == page.about[0])
    found = event_facts(event, contents)
    return replace(found, named=named_in(found, contents))


KIND = PageKind(rank=58, listing=_pages, facts=_facts, words=registers, dress=THINGS)
