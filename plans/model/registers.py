"""The files that all proposals of a workspace share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, Field

from plans.model.claims import Claims
from plans.model.clause import FROZEN, TITLE_LENGTH, first_words
from plans.model.field_types import Address, Day, Id, LanguageTag, Text
from plans.model.red_lines import RedLines
from plans.terms import Attestation, Names, default_name
from plans.terms import Parties as PartyIds
from plans.values import frozen

# "United States" and "European Union" are abbreviated in running text, "Ukraine" and "Germany" are
# not.
LONG_NAME = 12


class Interest(BaseModel):
    """What a party has declared it wants on an issue."""

    model_config = FROZEN

    issue: Id
    wants: str
    declared: Day | None = None
    until: Day | None = None
    sources: Names = ()
    note: str | None = None


class Party(BaseModel):
    """Somebody who negotiates, guarantees or is bound."""

    model_config = FROZEN

    name: Text
    short: str = ""
    type: Literal["state", "organisation", "group", "body"] = "state"
    members: PartyIds = ()
    interests: tuple[Interest, ...] = ()
    note: str | None = None


class Parties(BaseModel):
    """``parties.yaml``."""

    model_config = FROZEN

    parties: dict[Id, Party] = {}


class ScaleStep(BaseModel):
    """Which terms of other kinds come to a step of a scale: those that are as ``when`` says."""

    model_config = FROZEN

    step: Text
    when: dict[str, Any]
    note: str | None = None


class Issue(BaseModel):
    """What terms are about: the key that makes different documents comparable.

    ``steps`` says where on the scale a term stands that has no value of it; the first that
    describes a term counts.
    """

    model_config = FROZEN

    title: Text
    topic: Id
    kinds: Names = ()
    unit: str | None = None
    scale: Names = ()
    steps: tuple[ScaleStep, ...] = ()
    note: str | None = None


class Issues(BaseModel):
    """``issues.yaml``."""

    model_config = FROZEN

    topics: dict[Id, str] = {}
    issues: dict[Id, Issue] = {}


class Source(BaseModel):
    """Where a statement comes from.

    ``kind`` is what stands behind it: who said it, a reporter, a page that repeats another's, a
    reading of it by somebody else, or a place where anybody can write. ``language`` is the one it
    is written in, where somebody noted that: ``en``, ``pt-BR``.
    """

    model_config = FROZEN

    publisher: str = ""
    title: Text
    date: Day | None = None
    address: Address | None = None
    kind: Literal["primary", "report", "relay", "analysis", "forum"] | None = None
    language: LanguageTag | None = None
    note: str | None = None


class Sources(BaseModel):
    """``sources.yaml``; ``read_until`` is the last day up to which news was looked for."""

    model_config = FROZEN

    read_until: Day | None = None

    sources: dict[Id, Source] = {}


class Event(BaseModel):
    """Something that happened between revisions.

    ``unpublished`` are texts that are known to have been there and whose content nobody has seen.
    """

    model_config = FROZEN

    id: Id
    date: Day
    until: Day | None = None
    place: str = ""
    title: Text
    participants: PartyIds = ()
    people: Names = ()
    outcome: str = ""
    unpublished: Names = ()
    sources: Names = ()
    note: str | None = None


class Events(BaseModel):
    """``events.yaml``."""

    model_config = FROZEN

    events: tuple[Event, ...] = ()


class Position(BaseModel):
    """A party's dated stance toward a clause, or what it wants on an issue."""

    model_config = FROZEN

    id: Id
    party: Id
    date: Day | None = None
    clause: str | None = None
    issue: Id | None = None
    stance: Literal["supports", "opposes", "conditional", "reserves"]
    wants: str = ""
    statement: Text
    attestation: Attestation | None = None
    sources: Names = ()
    note: str | None = None


class Positions(BaseModel):
    """``positions.yaml``."""

    model_config = FROZEN

    positions: tuple[Position, ...] = ()


class LineageRow(BaseModel):
    """Which clauses of one document another's come from."""

    model_config = FROZEN

    origin: Names = Field((), alias="from")
    to: Names = ()
    relation: Literal["same", "modified", "dropped", "moved", "new", "replaced", "open", "unknown"]
    attestation: Attestation | None = None
    sources: Names = ()
    note: str | None = None


class LineageEdge(BaseModel):
    """That one document derives from another, and how, clause by clause."""

    model_config = FROZEN

    origin: str = Field(alias="from")
    to: str
    attestation: Attestation | None = None
    sources: Names = ()
    note: str | None = None
    clauses: tuple[LineageRow, ...] = ()


class Lineage(BaseModel):
    """``lineage.yaml``."""

    model_config = FROZEN

    lineage: tuple[LineageEdge, ...] = ()


class Pins(BaseModel):
    """A pins file: what a person said of which clause is which, kept for every later diff."""

    model_config = FROZEN

    pins: tuple[LineageEdge, ...] = ()


class ProposalCard(BaseModel):
    """``proposal.yaml``: what a proposal is."""

    model_config = FROZEN

    title: Text
    short: str = ""
    tabled_by: PartyIds = ()
    summary: str = ""
    sources: Names = ()
    notes: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What it is called in a sentence: in short, or by the first words of a long title."""
        whole = len(self.title) <= TITLE_LENGTH
        return self.short or (self.title if whole else first_words(self.title))


@frozen(slots=False)
class Registers:
    """The shared files of a workspace that a command asked for; those it did not are empty.

    What is empty is not validated: nobody waits for a validator that has nothing to check.
    """

    parties: Parties = field(default_factory=Parties.model_construct)
    issues: Issues = field(default_factory=Issues.model_construct)
    sources: Sources = field(default_factory=Sources.model_construct)
    events: Events = field(default_factory=Events.model_construct)
    redlines: RedLines = field(default_factory=RedLines.model_construct)
    positions: Positions = field(default_factory=Positions.model_construct)
    claims: Claims = field(default_factory=Claims.model_construct)
    lineage: Lineage = field(default_factory=Lineage.model_construct)

    def name_of(self, party: str) -> str:
        """Return a party's name as sentences use it: the short form where the full one is long."""
        known = self.parties.parties.get(party)
        if known is None:
            return default_name(party)
        return known.short if known.short and len(known.name) > LONG_NAME else known.name

    def with_names(self, parties: Iterable[str]) -> Registers:
        """Return them with whoever of ``parties`` they do not know called as it is written."""
        strangers = {id: Party(name=id) for id in parties if id not in self.parties.parties}
        known = Parties(parties={**self.parties.parties, **strangers})
        return replace(self, parties=known)

    def title_of(self, issue: str) -> str:
        """Return what an issue is called; one that nobody declared, by its id as words."""
        known = self.issues.issues.get(issue)
        return known.title if known else issue.replace("-", " ")

    def topic_of(self, issue: str) -> str:
        """Return the id of the issue's topic, or an empty string."""
        known = self.issues.issues.get(issue)
        return known.topic if known else ""

    @cached_property
    def scales(self) -> dict[str, tuple[str, ...]]:
        """The scale of every issue that declares one."""
        return {id: issue.scale for id, issue in self.issues.issues.items() if issue.scale}


REGISTERS: dict[str, type[BaseModel]] = {
    "parties": Parties,
    "issues": Issues,
    "sources": Sources,
    "events": Events,
    "redlines": RedLines,
    "positions": Positions,
    "claims": Claims,
    "lineage": Lineage,
}
"""The model of each shared file, by the file's stem."""
