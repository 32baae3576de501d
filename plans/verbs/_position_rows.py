"""The rows of a position table: issues, or clauses that are one clause where nobody typed any."""

from __future__ import annotations

from collections.abc import Sequence

from plans.model import Clause, Registers, Revision
from plans.negotiating import Cell, Row, cells_of, groups_of, rows_of
from plans.results import party_cells
from plans.values import frozen
from plans.verbs._chosen_issues import chosen_issues


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
