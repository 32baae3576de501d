"""The JSON of a proposal's log and of the proof that nothing tabled was edited."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from plans.model import RevisionStatus
from plans.results.verification import State

Standing = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": [*get_args(RevisionStatus), "unreadable"]}),
]


class EventDocument(TypedDict):
    """An event as ``events.yaml`` has it, every field said."""

    id: str
    date: str
    until: str | None
    place: str
    title: str
    participants: list[str]
    people: list[str]
    outcome: str
    sources: list[str]
    note: str | None


class EntryDocument(TypedDict):
    """A revision and the events since the one before it."""

    ref: str
    date: str | None
    title: str
    status: Standing
    """``unreadable`` if its file cannot be read: then nothing else is known of it."""
    parent: str | None
    tabled_by: list[str]
    sources: list[str]
    events: list[EventDocument]


class LogDocument(TypedDict):
    """``plans log PROPOSAL --format json``; without a proposal, one such document for each."""

    format: Literal["plans-log/1"]
    proposal: str
    title: str
    revisions: list[EntryDocument]
    """Oldest first."""
    later: list[EventDocument]
    """Events since the last revision."""


class VerdictDocument(TypedDict):
    """How a revision stands to its entry in the chain."""

    ref: str
    state: State
    """``ok``: as it was tabled; ``open``: not tabled; ``unlisted``: it says that it was tabled, and
    has no entry though it comes after the last."""
    date: str | None
    """When it was tabled; without an entry, its own date."""
    hash: str | None
    """The hash of its entry."""
    details: list[str]
    """What is different, a line each."""
    hint: str
    signature: Literal["none", "unchecked", "good", "bad"] | None
    """Null if there is no entry; ``unchecked`` if there is a signature and no allowed signers, or
    no ssh-keygen, to judge it by."""
    signer: str | None


class VerifiedDocument(TypedDict):
    """The chain of one proposal and its revisions."""

    proposal: str
    sound: bool
    breaks: list[str]
    """What is wrong with the chain itself."""
    entries: int
    last: str | None
    """The hash of the last entry: whoever noted it can tell later that nothing was cut off."""
    revisions: list[VerdictDocument]


class VerificationDocument(TypedDict):
    """``plans verify --format json``."""

    format: Literal["plans-verification/1"]
    sound: bool
    """Whether everything tabled is as it was tabled."""
    proposals: list[VerifiedDocument]
