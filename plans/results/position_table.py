"""Several texts side by side: what each says on each issue, and which say the same."""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar, Literal

from plans.model import Registers, Revision
from plans.records import Records
from plans.results.cited import cited
from plans.results.compromise import CompromiseDocument
from plans.results.declared_positions import PartyCellDocument
from plans.results.document import Document, Part, handed, read_until
from plans.results.position_cells import PositionCellDocument
from plans.values import frozen

ColumnOrder = Literal["topic", "date", "side"]


@frozen
class TextDocument(Part):
    """A text: one column."""

    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str
    short: str
    """What the proposal is called where space is dear; the title if it has no other name."""
    parent: str | None
    tabled_by: tuple[str, ...]
    status: str
    typed: bool
    """Whether anybody has said what it states; a text that nobody typed is not judged."""


@frozen
class PositionRowDocument(Part):
    """An issue, or clauses that are one clause."""

    id: str
    """Of the issue; where clauses are compared, of the first of them."""
    title: str
    topic: str
    """The id of the issue's topic; empty where it has none."""
    speaking: int
    """How many texts say something; what is carried over is not said."""
    values: int
    """How many different things they say."""
    alike: bool
    """Whether several speak and all say the same. That is no agreement."""
    differs: bool
    open: bool
    """Whether a text leaves something open in itself."""
    cells: tuple[PositionCellDocument, ...]
    """One for each text, in the order of the texts."""
    parties: tuple[PartyCellDocument, ...] = field(default_factory=tuple)
    compromise: CompromiseDocument | None = field(default_factory=lambda: None)


@frozen
class OverlapDocument(Part):
    """Two texts in numbers; no one of them stands for agreement."""

    first: str
    second: str
    both: int
    """On how many rows both speak."""
    same: int
    """On how many of these they say the same."""
    first_alone: int
    second_alone: int


@frozen
class PositionSummary(Part):
    """Counts of rows."""

    rows: int
    alike: int
    differ: int
    open: int
    one_speaks: int
    """On which one text alone says something."""
    none_speaks: int


@frozen(slots=False)
class PositionTable(Document):
    """``plans compare --format json``.

    Attributes:
        texts: the columns.
        lines: what they say, row by row.
        parties: the ids of the parties that have columns.
        overlaps: each two texts in numbers.
        compares: whether rows are issues or clauses.
        order: how the columns are ordered.
        compromise: whether there is a column for what closed brackets came to.
        registers: what ids stand for.
        revisions: the texts themselves, in the order of the columns.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "a position table"
    form: ClassVar[str] = "plans-position-table/1"

    texts: tuple[TextDocument, ...]
    lines: tuple[PositionRowDocument, ...]
    parties: tuple[str, ...]
    overlaps: tuple[OverlapDocument, ...]
    compares: Literal["issues", "clauses"]
    order: ColumnOrder
    compromise: bool = False
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> PositionSummary:
        """How many rows are alike, differ and are open."""
        speaking = [row.speaking for row in self.lines]
        return PositionSummary(
            rows=len(self.lines),
            alike=sum(row.alike for row in self.lines),
            differ=sum(row.differs for row in self.lines),
            open=sum(row.open for row in self.lines),
            one_speaks=speaking.count(1),
            none_speaks=speaking.count(0),
        )

    def records(self) -> Records:
        """Return a row for each statement of each text on each issue."""
        from plans.results.position_rows import position_records

        return position_records(self)

    _order = handed(
        "order", "How the columns are ordered: as they were named (topic), by date or by side."
    )
    _compares = handed(
        "compares", "What rows are: issues, or clauses where nobody typed what the texts state."
    )
    _texts = handed("texts", "The columns, in their order.")
    _parties = handed("parties", "The ids of the parties that have columns.")
    _rows = handed("rows", of="lines")
    _overlaps = handed("overlaps", "Each two texts in numbers.")
    _summary = handed("summary", of="counts")

    _sources = cited
    _read_until = read_until
