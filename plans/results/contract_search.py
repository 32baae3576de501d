"""The JSON of a search: when a phrase came and went, and where it stands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from plans.tracing import Turning

SLOTS = ("heading", "text", "term", "value", "alternative", "reading")
Slot = Annotated[str, WithJsonSchema({"type": "string", "enum": list(SLOTS)})]


class TurningDocument(TypedDict):
    """A revision where the phrase came or went."""

    event: Turning
    ref: str
    date: str | None


class PresenceDocument(TypedDict):
    """In which revisions of one proposal the phrase came and went."""

    proposal: str
    title: str
    turns: list[TurningDocument]
    in_last: bool
    """Whether the last revision has it."""
    carried: list[str]
    """Revisions that have it only in clauses of which their own sources say nothing."""


class HitDocument(TypedDict):
    """A statement with the phrase in it, once for all revisions of a proposal that have it."""

    proposal: str
    clause: str
    label: str
    title: str
    slot: Slot
    """What part of the clause; ``term`` is a term in words, ``value`` one as it is written."""
    term: str | None
    text: str
    spans: list[tuple[int, int]]
    """Where the phrase stands in ``text``, in characters: the first, and the one behind."""
    revisions: list[str]
    carried: list[str]
    """Those of ``revisions`` whose own sources say nothing of the clause."""


class SearchDocument(TypedDict):
    """``plans search --format json``."""

    format: Literal["plans-search/1"]
    phrase: str
    exact: bool
    proposals: list[PresenceDocument]
    """Those that have it, by the date of its first appearance."""
    hits: list[HitDocument]
    """The best first, no more than asked for."""
    total: int
    """How many there are in all."""
    revisions: int
    """How many revisions were looked at."""
    unreadable: list[str]
