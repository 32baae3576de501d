"""A party: what it declared, dated; what it tabled; how texts stand to its red lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import thing_path
from plans.publishing.named import declared_on, named_in, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.party_facts import PartyFacts, latest_typed, party_facts, tabled_by
from plans.publishing.things import THINGS, parties_told, registers

_REGISTERS = ("issues", "sources", "parties", "events", "redlines", "positions", "claims")


def _pages(contents: Contents) -> Iterator[Page]:
    beside = contents.digest(*_REGISTERS) + naming(contents) + declared_on(contents)
    drawing = {each.party for each in contents.registers.redlines.redlines}
    judged = entry_inputs(contents, *latest_typed(contents))
    for id in parties_told(contents):
        inputs = (beside, *entry_inputs(contents, *tabled_by(id, contents)))
        name = contents.registers.parties.parties[id].name
        yield Page(
            thing_path("parties", id), name, (*inputs, *(judged if id in drawing else ())), (id,)
        )


def _facts(page: Page, contents: Contents) -> PartyFacts:
    found = party_facts(page.about[0], contents)
    return replace(found, named=named_in(found, contents))


KIND = PageKind(rank=56, listing=_pages, facts=_facts, words=registers, dress=THINGS)
