"""Where the sources of one revision disagree: what each says that a clause or a term says."""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar, Literal

from plans.diffing import Edit
from plans.model import Registers
from plans.results.cited import SourceDocument, source_documents
from plans.results.document import Document, Part, handed, said
from plans.results.position_table import TextDocument
from plans.terms import Attestation
from plans.values import frozen


@frozen
class EditDocument(Part):
    """Some words of a reading beside those that most sources have."""

    op: Literal["equal", "insert", "delete"]
    text: str


@frozen
class SourcesReadingDocument(Part):
    """What some sources say."""

    sources: tuple[str, ...]
    attestation: Attestation | None
    words: str
    """What they say the clause says, or the phrase of the term; empty where nobody recorded it."""
    phrases: tuple[str, ...]
    """What else they would have the clause state."""
    note: str | None
    """What is told of the reading, such as who is said to have said so."""
    majority: bool
    """Whether more than half of three sources or more have these words."""
    edits: tuple[EditDocument, ...]
    """How the words differ from those of that majority; empty where there is none."""


@frozen
class ReadingRowDocument(Part):
    """A clause, or a term of it, that sources report differently."""

    clause: str
    label: str
    title: str
    term: str | None
    """Null if the clause itself is reported differently."""
    text: str
    """What the revision says: its own words, or the phrase of its term."""
    readings: tuple[SourcesReadingDocument, ...]
    notes: tuple[str, ...]
    """What is told of the clause, such as who denies what."""


@frozen
class ReadSourceDocument(Part):
    """A source that says something of its own of a clause: a column."""

    source: str
    """Its id; empty for readings of which no source is named."""
    publisher: str
    title: str
    date: str | None
    language: str | None
    """What it is written in, where somebody noted that."""


@frozen(slots=False)
class ReadingTable(Document):
    """``plans readings --format json``.

    Attributes:
        text: the revision.
        clauses: how many clauses it has.
        lines: the clauses and terms that sources report differently, in the order of the text.
        registers: what ids stand for.
        warnings: what was said while the text was read, a line each.
    """

    called: ClassVar[str] = "a table of readings"
    form: ClassVar[str] = "plans-readings/1"
    rows: ClassVar[tuple[str, ...]] = ("rows", "readings")

    text: TextDocument
    clauses: int
    lines: tuple[ReadingRowDocument, ...]
    registers: Registers = field(default_factory=Registers)
    warnings: tuple[str, ...] = ()

    _text = handed("text", "The revision.")
    _clauses = handed("clauses", "How many clauses it has.")

    @said("columns")
    def columns(self) -> tuple[ReadSourceDocument, ...]:
        """The sources whose readings are told, in the order in which they are first named."""
        found = (each.sources or ("",) for row in self.lines for each in row.readings)
        return tuple(map(self._column, dict.fromkeys(id for ids in found for id in ids)))

    _rows = handed("rows", "The clauses and terms that sources report differently.", of="lines")

    @said("sources")
    def _sources(self) -> tuple[SourceDocument, ...]:
        """The sources that are named, by id."""
        ids = (id for row in self.lines for each in row.readings for id in each.sources)
        return source_documents(ids, self.registers)

    def _column(self, id: str) -> ReadSourceDocument:
        known = self.registers.sources.sources.get(id)
        if known is None:
            return ReadSourceDocument(id, "", id, None, None)
        return ReadSourceDocument(id, known.publisher, known.title, known.date, known.language)


def edit_documents(edits: tuple[Edit, ...]) -> tuple[EditDocument, ...]:
    """Return edits as documents have them."""
    return tuple(EditDocument(op, text) for op, text in edits)
