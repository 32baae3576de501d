"""How a revision is called, and documents about one."""

from __future__ import annotations

from plans.diffing import Identity
from plans.results.document import Document, Part, handed
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

    _ref = handed("ref", of="identity.ref")
    _proposal = handed("proposal", of="identity.proposal")
    _revision = handed("revision", of="identity.revision")
    _date = handed("date", of="identity.date")
    _title = handed("title", of="identity.title")
