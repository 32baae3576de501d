"""Where a phrase stands, by proposal, and the statements that have it, the best first."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, ClassVar

from pydantic import WithJsonSchema

from plans.results.document import ASIDE, Document, Part
from plans.tracing import Span, Turning
from plans.values import frozen

SLOTS = ("heading", "text", "closing", "term", "value", "alternative", "reading")
Slot = Annotated[str, WithJsonSchema({"type": "string", "enum": list(SLOTS)})]


@frozen
class Hit(Part):
    """A statement with the phrase in it, once for all revisions of a proposal that have it."""

    proposal: str
    clause: str
    label: str
    title: str
    slot: Slot
    """What part of the clause; ``term`` is a term in words, ``value`` one as it is written."""
    term: str | None
    text: str
    spans: tuple[Span, ...]
    """Where the phrase stands in ``text``, in characters: the first, and the one behind."""
    revisions: tuple[str, ...]
    carried: tuple[str, ...]
    """Those of ``revisions`` whose own sources say nothing of the clause."""


@frozen
class TurningDocument(Part):
    """A revision where the phrase came or went."""

    event: Turning
    ref: str
    date: str | None


@frozen
class PresenceDocument(Part):
    """In which revisions of one proposal the phrase came and went.

    Attributes:
        last: the last revision of the proposal that was looked at.
    """

    proposal: str
    title: str
    turns: tuple[TurningDocument, ...]
    in_last: bool
    """Whether the last revision has it."""
    carried: tuple[str, ...]
    """Revisions that have it only in clauses of which their own sources say nothing."""
    last: str = field(metadata=ASIDE)


@frozen
class SearchResult(Document):
    """``plans search --format json``."""

    called: ClassVar[str] = "a search"
    form: ClassVar[str] = "plans-search/1"
    rows: ClassVar[tuple[str, ...]] = ("hits",)

    phrase: str
    exact: bool
    proposals: tuple[PresenceDocument, ...]
    """Those that have it, by the date of its first appearance."""
    hits: tuple[Hit, ...]
    """The best first, no more than asked for."""
    total: int
    """How many there are in all."""
    revisions: int
    """How many revisions were looked at."""
    unreadable: tuple[str, ...]
