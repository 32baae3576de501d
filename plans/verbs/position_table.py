"""Refs to a position table: what each text says on each issue, and which say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Literal

from plans.errors import InputError
from plans.model import Clause, Registers, Revision
from plans.negotiating import Cell, Passage, Row, cells_of, groups_of, overlap_in, rows_of
from plans.reading import collector_paused
from plans.results import (
    ColumnOrder,
    CompromiseDocument,
    OverlapDocument,
    PositionCellDocument,
    PositionRowDocument,
    PositionTable,
    Settling,
    cell_document,
    fate_of,
    party_cells,
)
from plans.storing import Loaded, Named, Workspace, load_ref, shared_workspace
from plans.values import frozen
from plans.verbs._chosen_issues import chosen_issues
from plans.verbs._settled_text import settled_text
from plans.verbs._text_columns import Column, columns_of, date_of

NEEDED = ("parties", "issues", "sources", "redlines", "positions", "lineage")


@collector_paused()
def position_table(
    refs: Sequence[Named],
    *,
    issues: Sequence[str] = (),
    by: ColumnOrder = "topic",
    parties: bool = False,
    compromise: bool = False,
    resolved: str | Path | None = None,
) -> PositionTable:
    """Return what the texts of ``refs`` say, issue by issue.

    Where nobody typed what any of them states, rows are clauses that are the same clause.

    Args:
        refs: refs and paths; none is needed where parties are asked for.
        issues: ids of issues and topics to leave it at; none is all.
        by: how the columns are ordered.
        parties: whether each party that has declared something has a column too.
        compromise: whether to add what became of the brackets of the latest open text.
        resolved: the text in which these are closed; by default the newest made from it.

    Raises:
        NotFound: no such issue or topic.
        InputError: a ref or file is wrong, or there is nothing to compare.
    """
    texts = [load_ref(ref) for ref in refs]
    if not texts and not parties:
        raise InputError("nothing to compare", hint="name two texts or more, or say --parties")
    workspace = shared_workspace([each.workspace for each in texts])
    registers = workspace.registers(*NEEDED)
    columns, warnings = _columns(texts, workspace, by)
    compares, lines = _lines(columns, registers, issues, parties=parties)
    asked = compromise or resolved is not None
    settling = settled_text(texts, workspace, registers, resolved) if asked else None
    rows = _Rows(columns, registers, settling, parties)
    return PositionTable(
        texts=tuple(each.document for each in columns),
        lines=tuple(map(rows.row, lines)),
        parties=rows.speaking_parties(lines),
        overlaps=_overlaps(columns, [line.row for line in lines]),
        compares=compares,
        order=by,
        compromise=settling is not None,
        registers=registers,
        revisions=tuple(each.revision for each in columns),
        warnings=warnings,
    )


def _lines(
    columns: Sequence[Column], registers: Registers, named: Sequence[str], *, parties: bool
) -> tuple[Literal["issues", "clauses"], list[Line]]:
    """Return what is compared, and its rows: clauses only where nobody typed any of the texts."""
    revisions = [each.revision for each in columns]
    if columns and not any(each.document.typed for each in columns):
        return "clauses", clause_lines(revisions)
    return "issues", issue_lines(revisions, registers, named, parties=parties)


def _columns(
    texts: Sequence[Loaded], workspace: Workspace, by: ColumnOrder
) -> tuple[list[Column], tuple[str, ...]]:
    """Return the columns in the order that is asked for, and what is to be said of the texts."""
    found, said = columns_of(texts, workspace)
    keys = {"date": date_of, "side": lambda column: (column.document.tabled_by, date_of(column))}
    return sorted(found, key=keys[by]) if by in keys else found, said


@frozen(slots=False)
class _Rows:
    """Puts rows into words."""

    columns: Sequence[Column]
    registers: Registers
    settling: Settling | None
    parties: bool

    @cached_property
    def _cells(self) -> Mapping[str, Mapping[str, Cell]]:
        return {each.document.ref: cells_of(each.revision) for each in self.columns}

    def row(self, line: Line) -> PositionRowDocument:
        row = line.row
        return PositionRowDocument.drawn_from(
            row,
            title=line.title,
            topic=line.topic,
            cells=tuple(self._documents(row)),
            parties=party_cells(row.id, self.registers) if self.parties else (),
            compromise=self._compromise(row),
        )

    def speaking_parties(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """Return the parties that have declared something on one of the issues, by their ids."""
        if not self.parties:
            return ()
        cells = (cell for line in lines for cell in party_cells(line.row.id, self.registers))
        return tuple(sorted({cell.party for cell in cells}))

    def _documents(self, row: Row) -> Iterator[PositionCellDocument]:
        groups = {number: group for group in row.groups for number in group}
        for number, (cell, column) in enumerate(zip(row.cells, self.columns, strict=True)):
            text = column.document
            yield cell_document(
                cell,
                text.ref,
                column.revision,
                tuple(self.columns[other].document.ref for other in groups.get(number, ())),
                self.registers,
                typed=isinstance(cell, Passage) or (text.typed and not column.revision.partial),
                fate=fate_of(text.ref, row.id, self._cells, self.registers)
                if cell.silent and isinstance(cell, Cell)
                else None,
            )

    def _compromise(self, row: Row) -> CompromiseDocument | None:
        """Return what became of the brackets of the open text in this row."""
        if self.settling is None:
            return None
        refs = [each.document.ref for each in self.columns]
        return self.settling.of(row.cells[refs.index(self.settling.open_ref)])


def _overlaps(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[OverlapDocument, ...]:
    refs = [each.document.ref for each in columns]
    return tuple(
        OverlapDocument(refs[one], refs[other], *astuple(overlap_in(rows, one, other)))
        for one, other in combinations(range(len(refs)), 2)
    )


@frozen
class Line:
    """A row with what it is called."""

    row: Row
    title: str
    topic: str


def issue_lines(
    revisions: Sequence[Revision], registers: Registers, named: Sequence[str], *, parties: bool
) -> list[Line]:
    """Return a line for each issue on which a text states something, topic by topic.

    Args:
        revisions: the texts.
        registers: which issues there are, and what parties have declared.
        named: the issues and topics that are asked for; none is all.
        parties: whether an issue on which only a party has declared something is one too.
    """
    texts = [cells_of(each) for each in revisions]
    rows = {row.id: row for row in rows_of(texts)}
    known = registers.issues.issues if parties else ()
    declared = {id for id in known if party_cells(id, registers)}
    lines = []
    for id in chosen_issues(named, registers.issues, {*rows, *declared}):
        row = rows.get(id) or Row(id, tuple(Cell(id) for _ in texts))
        lines.append(Line(row, registers.title_of(id), registers.topic_of(id)))
    return lines


def clause_lines(revisions: Sequence[Revision]) -> list[Line]:
    """Return a line for each group of clauses that are one, called by the words of the first."""
    return [
        Line(Row(group.named.id, group.passages), group.named.title, "")
        for group in groups_of(revisions)
        if not all(_frames_only(passage.clauses) for passage in group.passages)
    ]


def _frames_only(clauses: Sequence[Clause]) -> bool:
    """Whether clauses say nothing themselves, and only hold those below them."""
    return not any(each.prose or each.alternatives for each in clauses)
