"""Several texts side by side, in words."""

from __future__ import annotations

from plans.results import ClauseRow, SideBySide, TextCell
from plans.wording.citing import counted
from plans.wording.position_words import beside


def side_by_side_counts(result: SideBySide) -> str:
    """Return what was found: ``31 clauses; 20 in all 3 texts, 4 of these in the same words``."""
    counts = result.summary
    everywhere = f"{counts.everywhere} in all {len(result.texts)} texts"
    alike = f"{counts.alike} of these in the same words" if counts.everywhere else ""
    said = ", ".join(filter(None, (everywhere, alike)))
    return f"{counted(counts.clauses, 'clause')}; {said}; {counts.changed} with other words."


def stand_words(cell: TextCell, names: dict[str, str]) -> str:
    """Return what a text says of a clause, where that needs no words of its own."""
    since = names.get(cell.since or "", "")
    match cell.stand:
        case "silent":
            return "silent"
        case "carried":
            return f"as in {since}, not confirmed"
        case "same":
            return f"the same words as {since}"
        case "changed":
            return f"changed against {since}"
        case "first":
            return ""


def row_name(row: ClauseRow) -> str:
    """Return what a clause is called: its latest number, and its title."""
    last = next(cell for cell in reversed(row.cells) if cell.clauses)
    label = last.clauses[0].label
    return " ".join(filter(None, (label, beside(label, row.title))))
