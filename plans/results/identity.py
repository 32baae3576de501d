"""How a revision is called, and documents about one."""

from __future__ import annotations

from plans.diffing import Identity
from plans.results.document import Document, Part, said
from plans.values import frozen


@frozen
class IdentityDocument(Part):
    """One side of a diff."""

    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str


def identity_document(side: Identity) -> IdentityDocument:
    """Return how a revision is called."""
    return IdentityDocument.drawn_from(side)


class AboutRevision(Document):
    """A document that begins with how its revision is called."""

    __slots__ = ()

    identity: Identity

    @said("ref")
    def _ref(self) -> str:
        return self.identity.ref

    @said("proposal")
    def _proposal(self) -> str:
        return self.identity.proposal

    @said("revision")
    def _revision(self) -> str:
        return self.identity.revision

    @said("date")
    def _date(self) -> str | None:
        return self.identity.date

    @said("title")
    def _title(self) -> str:
        return self.identity.title
