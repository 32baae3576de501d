"""All parties: who tabled texts and declared something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plans.publishing.contents import Contents, made_once
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, parties_told, registers, tabled_by
from plans.results import Document, Part
from plans.values import frozen


@frozen
class PartyEntry(Part):
    """A party, and how much there is of it."""

    id: str
    name: str
    short: str
    type: str
    texts: int
    red_lines: int
    positions: int
    interests: int


@frozen(slots=False)
class Parties(Document):
    """``parties/index.json``."""

    called: ClassVar[str] = "the parties"
    form: ClassVar[str] = "plans-site-parties/1"
    rows: ClassVar[tuple[str, ...]] = ("parties",)

    parties: tuple[PartyEntry, ...]
    """In the order of the register."""


def _pages(contents: Contents) -> Iterator[Page]:
    found = _entries(contents)
    if found:
        inputs = (contents.digest("parties", "redlines", "positions"), *map(str, found))
        said = "Who tabled texts, and what they declared."
        yield Page(thing_path("parties"), "Parties", inputs, said=said)


def _facts(_page: Page, contents: Contents) -> Parties:
    return Parties(_entries(contents))


@made_once
def _entries(contents: Contents) -> tuple[PartyEntry, ...]:
    return tuple(_entry(id, contents) for id in parties_told(contents))


def _entry(id: str, contents: Contents) -> PartyEntry:
    registers = contents.registers
    known = registers.parties.parties[id]
    return PartyEntry.drawn_from(
        known,
        id=id,
        texts=sum(1 for _ in tabled_by(id, contents)),
        red_lines=sum(each.party == id for each in registers.redlines.redlines),
        positions=sum(each.party == id for each in registers.positions.positions),
        interests=len(known.interests),
    )


KIND = PageKind(
    rank=55, listing=_pages, facts=_facts, words=registers, dress=THINGS, nav="Parties", csv=True
)
