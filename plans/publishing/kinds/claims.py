"""What was said about texts and the talks; whether it is true is not said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar

from plans.publishing.contents import Contents
from plans.publishing.declared import ClaimEntry, Declared
from plans.publishing.links import CLAIMS
from plans.publishing.named import declared_on, named_in, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, registers
from plans.results import Document
from plans.values import frozen

_REGISTERS = ("claims", "events", "issues", "parties", "sources")


@frozen(slots=False)
class Claims(Document):
    """``claims/index.json``."""

    called: ClassVar[str] = "the claims"
    form: ClassVar[str] = "plans-site-claims/1"
    rows: ClassVar[tuple[str, ...]] = ("claims",)

    claims: tuple[ClaimEntry, ...]
    """The earliest first."""
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def _pages(contents: Contents) -> Iterator[Page]:
    if contents.registers.claims.claims:
        inputs = (contents.digest(*_REGISTERS), naming(contents), declared_on(contents))
        yield Page(CLAIMS, "Claims", inputs, said="What was said about texts and the talks.")


def _facts(_page: Page, contents: Contents) -> Claims:
    found = Declared(contents.registers).claims(lambda _: True)
    return Claims(found, named_in(found, contents))


KIND = PageKind(
    rank=59, listing=_pages, facts=_facts, words=registers, dress=THINGS, nav="Claims", csv=True
)
