"""Several texts side by side, clause by clause: what each says, and what it changed."""

from __future__ import annotations

from dataclasses import field
from typing import Any, ClassVar, Literal, get_args

from plans.diffing import Edit
from plans.records import Records, fields_of, keyed
from plans.results.document import ASIDE, Document, Part, handed, said
from plans.results.position_table import TextDocument
from plans.terms import Severity
from plans.values import frozen

Stand = Literal["first", "same", "changed", "carried", "silent"]


@frozen
class StandingClause(Part):
    """A clause as one text has it."""

    id: str
    label: str
    """Its printed number, with those of the clauses that it is in; empty if it has none."""
    text: str
    """All its words: heading, text and closing words."""


@frozen
class NamedStep(Part):
    """A change against the text before, as ``plans diff`` of the two names it."""

    fingerprint: str
    rule: str
    severity: Severity
    message: str


@frozen
class TextCell(Part):
    """What one text says of a clause.

    Attributes:
        heading: its heading against that of the clause that it is compared with, apart from the
            words if both are one clause.
        edits: its words against those that they are compared with; all equal where there are none.
    """

    stand: Stand
    """``first`` where no earlier text says it, ``same`` and ``changed`` of its words, ``carried``
    where its sources do not mention it, ``silent`` where the text says nothing: neither yes nor
    no."""
    since: str | None
    """The ref of the text that it is compared with: the last before it that is not silent."""
    clauses: tuple[StandingClause, ...]
    """Several where they were split or merged."""
    changes: tuple[NamedStep, ...]
    heading: tuple[Edit, ...] = field(metadata=ASIDE)
    edits: tuple[Edit, ...] = field(metadata=ASIDE)


@frozen
class ClauseRow(Part):
    """One clause, text by text."""

    title: str
    """What it is called where it was last said."""
    cells: tuple[TextCell, ...]
    """A cell for each text, in their order."""


@frozen
class RowCounts(Part):
    """Counts of clauses."""

    clauses: int
    everywhere: int
    """How many every text says."""
    alike: int
    """How many of these have the same words in all."""
    changed: int
    """How many some text says in other words than the one before it."""


_COLUMNS = (
    keyed("row", "The number of the clause's row.", type="integer", brief=True),
    keyed("title", "What the clause is called where it was last said."),
    keyed("ref", "The text.", brief=True),
    keyed("stand", "What the text says of the clause.", get_args(Stand), brief=True),
    keyed("since", "The text that it is compared with."),
    keyed("label", "The printed number.", brief=True),
    keyed("text", "All words of the clause."),
    keyed("changes", "The named changes.", brief=True),
)


@frozen(slots=False)
class SideBySide(Document):
    """``plans report A B C`` and ``plans diff A B C --format json``.

    Attributes:
        worst: the gravest severity of a change from one text to the next.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "several texts side by side"
    form: ClassVar[str] = "plans-side-by-side/1"
    rows: ClassVar[tuple[str, ...]] = ("clauses",)

    texts: tuple[TextDocument, ...]
    clauses: tuple[ClauseRow, ...]
    worst: Severity | None
    warnings: tuple[str, ...] = ()

    _texts = handed(
        "texts", "The texts in the order in which they were named, each compared with those before."
    )

    @said("summary")
    def summary(self) -> RowCounts:
        """What was found, in numbers."""
        stands = [[cell.stand for cell in row.cells] for row in self.clauses]
        everywhere = [row for row in stands if "silent" not in row]
        return RowCounts(
            clauses=len(stands),
            everywhere=len(everywhere),
            alike=sum(not {"changed", "carried"} & {*row} for row in everywhere),
            changed=sum("changed" in row for row in stands),
        )

    _clauses = handed("clauses", "Every clause of every text once, in the order of the last.")

    def records(self) -> Records:
        """Return a row for each clause in each text."""
        rows = (
            {"row": number, "title": row.title, "ref": text.ref, **_told(cell)}
            for number, row in enumerate(self.clauses, 1)
            for text, cell in zip(self.texts, row.cells, strict=True)
        )
        return Records.of(_COLUMNS, rows)


def _told(cell: TextCell) -> dict[str, Any]:
    return {
        **fields_of(cell, "stand", "since"),
        "label": ", ".join(each.label for each in cell.clauses),
        "text": "\n\n".join(each.text for each in cell.clauses),
        "changes": "; ".join(each.message for each in cell.changes),
    }
