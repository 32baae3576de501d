"""Tables on a terminal: columns lined up; of a table that changed, the rows that did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from plans.diffing import Edit
from plans.drafting import columns
from plans.formats.text._ink import Ink
from plans.safe import one_line
from plans.tables import Table, may_hold_table, parts

if TYPE_CHECKING:
    from plans.wording import MarkedRow, MarkedTable

_MARKS = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}
_GAP, _SKIPPED = "  ", "…"
Cell = tuple[str, int]
"""What is printed, and how wide that is without its colours."""


def text(ink: Ink, text: str, indent: str) -> Iterator[str]:
    """Yield the lines of a text: its paragraphs wrapped, its tables lined up."""
    for part in parts(text):
        if isinstance(part, Table):
            rows = [[_plain(cell) for cell in row] for row in (part.heads, *part.rows)]
            yield from _drawn(rows, ink.width, indent)
        else:
            for paragraph in part.split("\n\n"):
                if paragraph.strip():
                    yield ink.paragraph(paragraph, indent)


def marked_words(ink: Ink, edits: Sequence[Edit], indent: str) -> Iterator[str]:
    """Yield the lines of a word diff; of its tables only rows that changed, below their heads."""
    if not any(may_hold_table(text) for _, text in edits):
        yield ink.words(edits, indent)
        return
    from plans.wording import MarkedTable, marked_parts

    found = marked_parts(edits)
    for part in found:
        if isinstance(part, MarkedTable):
            if rows := list(_shown_rows(part)):
                yield from _drawn([_cells(ink, row) for row in rows], ink.width, indent)
        elif len(found) == 1 or any(op != "equal" for op, _ in part):
            yield ink.words(part, indent)


def _shown_rows(table: MarkedTable) -> Iterator[MarkedRow | None]:
    """Yield the heads and the rows that changed; None for those in between."""
    if not any(row.changed for row in (table.heads, *table.rows)):
        return
    yield table.heads
    skipped = False
    for row in table.rows:
        if row.changed:
            yield from (None,) * skipped
            yield row
        skipped = not row.changed
    yield from (None,) * skipped


def _cells(ink: Ink, row: MarkedRow | None) -> list[Cell]:
    if row is None:
        return [(_SKIPPED, 1)]
    return [_marked(ink, cell) for cell in row.cells]


def _marked(ink: Ink, edits: Sequence[Edit]) -> Cell:
    shown, width, spaced, last = "", 0, False, "equal"
    for op, words in edits:
        opening, closing = ("", "") if ink.colour else _MARKS[op]
        said = f"{opening}{one_line(words)}{closing}"
        apart = spaced or words[:1].isspace() or (ink.colour and {last, op} == {"delete", "insert"})
        between = " " if shown and apart else ""
        shown += between + (said if op == "equal" else ink.raw(op, said))
        width += columns(between + said)
        spaced, last = words[-1:].isspace(), op
    return shown, width


def _plain(cell: str) -> Cell:
    said = one_line(cell)
    return said, columns(said)


def _drawn(rows: Sequence[Sequence[Cell]], width: int, indent: str) -> Iterator[str]:
    """Yield rows lined up, or, where that is too wide, with bars between their cells."""
    wide = [max(size for _, size in column) for column in zip_longest(*rows, fillvalue=("", 0))]
    if len(indent) + sum(wide) + len(_GAP) * len(wide) > width:
        yield from (indent + " | ".join(shown for shown, _ in row) for row in rows)
        return
    heads, *others = (indent + _lined_up(row, wide) for row in rows)
    yield heads
    yield indent + _GAP.join("-" * each for each in wide)
    yield from others


def _lined_up(row: Sequence[Cell], wide: Sequence[int]) -> str:
    filled = (shown + " " * (room - size) for (shown, size), room in zip(row, wide, strict=False))
    return _GAP.join(filled).rstrip()
