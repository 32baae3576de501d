"""A revision with the clauses asked for; all of them at the top level by default."""

from __future__ import annotations

from dataclasses import field
from typing import Any, ClassVar

from plans.diffing import Identity
from plans.model import Clause, Registers, Revision, clause_records
from plans.records import Records
from plans.results.document import Part, said
from plans.results.identity import AboutRevision
from plans.results.notes import NoteDocument, note_documents
from plans.reviewing import Note
from plans.values import frozen


@frozen
class ShownClause(Part):
    """A clause as ``plans show --format json`` prints it."""

    id: str
    label: str
    heading: str
    text: str
    terms: dict[str, dict[str, Any]]
    refs: list[str] = field(default_factory=list)
    status: str | None = field(default_factory=lambda: None)
    alternatives: list[dict[str, Any]] = field(default_factory=list)
    readings: list[dict[str, Any]] = field(default_factory=list)
    cites: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    clauses: tuple[ShownClause, ...] = ()
    closing: str = field(default_factory=str)
    """Its own words behind its sub-clauses."""


@frozen(slots=False)
class Shown(AboutRevision):
    """``plans show --format json``."""

    called: ClassVar[str] = "a revision"
    form: ClassVar[str] = "plans-revision/1"

    identity: Identity
    revision: Revision
    clauses: tuple[Clause, ...]
    registers: Registers
    title: str = ""
    noted: tuple[Note, ...] = ()

    def records(self) -> Records:
        """Return a row for each clause that is shown, and for those below it."""
        shown = {clause.id for top in self.clauses for clause in top.walk()}
        return clause_records(
            place for place in self.revision.standing() if place.clause.id in shown
        )

    @said("clauses")
    def _clauses(self) -> tuple[ShownClause, ...]:
        return tuple(map(_clause, self.clauses))

    @said("notes", unless=())
    def _notes(self) -> tuple[NoteDocument, ...]:
        """What people noted of places in it; left out if that was not asked for."""
        return note_documents(self.noted)


def _clause(clause: Clause) -> ShownClause:
    own = clause.model_dump(mode="json", exclude={"clauses", "terms"}, exclude_defaults=True)
    terms = {
        id: term.model_dump(mode="json", exclude_unset=True) for id, term in clause.terms.items()
    }
    always = {"label": clause.label, "heading": clause.heading, "text": clause.text}
    below = tuple(map(_clause, clause.clauses))
    return ShownClause(**{**own, **always}, terms=terms, clauses=below)
