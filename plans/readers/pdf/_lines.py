"""Rows of pages to the lines of a text: indents, blank lines and wide gaps as on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from plans.drafting import Line, Note, Passage, columns
from plans.letters import composed
from plans.outlining import ends, read_label
from plans.readers._raised import RAISED
from plans.readers.pdf._rows import Row, is_apart
from plans.readers.pdf._words import Word

# A row that is so much further down than usual stands behind a blank line.
_FURTHER = 1.3
# A row that is so much of the widest was not ended on purpose.
_FULL = 0.8
_MAX_INDENT = 200
_LEAST_GAP = 3
# Points: columns of one table stand no further to the side on its next page.
_ALIKE = 4
_SOFT = "\xad"


def lines_of(
    rows: Sequence[Row], notes: Mapping[Row, tuple[Note, ...]], beside: Mapping[Row, int]
) -> list[Line]:
    """Return the lines that ``rows`` are.

    Args:
        rows: as they are read, one after the other.
        notes: the footnotes to some.
        beside: of which of two texts beside each other each is, from 1.
    """
    pitch = _pitch(rows)
    width = _letter_width(rows)
    margins = _margins(rows)
    lines: list[Line] = []
    before: Row | None = None
    for row in _without_heads_again(rows):
        indent = min(round((row.left - margins[_frame(row)]) / width), _MAX_INDENT)
        text = composed(_text(row, width))
        gap = _gap(before, row, lines, pitch)
        page = before is not None and before.page is not row.page
        passage = Passage(
            (len(lines) + 1,), places=(f"page {row.page.number}",), notes=notes.get(row, ())
        )
        raw = " " * indent + text
        column = beside.get(row, 0)
        gap = gap or (before is not None and beside.get(before, 0) != column)
        lines.append(
            Line(text, indent, columns(raw), gap, False, raw, passage, page=page, column=column)
        )
        before = row
    return lines


def _without_heads_again(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows; where a table goes on behind the end of a page, its heads do not stand again."""
    heads: Row | None = None
    before: Row | None = None
    for row in rows:
        goes_on = before is not None and _is_one_table(before, row)
        if row.table and not goes_on:
            heads = row
        again = goes_on and heads and row.page is not heads.page and row.text == heads.text
        if not again:
            yield row
            before = row


def _is_one_table(before: Row, row: Row) -> bool:
    """Say whether two rows are of one table, of which pages may hold a part each."""
    if before.table is None or row.table is None or before.page is row.page:
        return before.table is row.table is not None
    sides = [[round(side / _ALIKE) for side in each.sides] for each in (before.table, row.table)]
    return sides[0] == sides[1]


def _frame(row: Row) -> tuple[int, int]:
    return row.page.number, row.column


def _margins(rows: Sequence[Row]) -> dict[tuple[int, int], float]:
    found: dict[tuple[int, int], float] = {}
    for row in rows:
        frame = _frame(row)
        found[frame] = min(row.left, found.get(frame, row.left))
    return found


def _letter_width(rows: Sequence[Row]) -> float:
    widths = [(word.right - word.left) / len(word.text) for row in rows for word in row.words]
    return max(median(widths), 1.0) if widths else 1.0


def _pitch(rows: Sequence[Row]) -> float:
    """Return how far apart the rows of a paragraph stand, in heights of a letter."""
    said = [row for row in rows if row.table is None]
    steps = [_step(here, after) for here, after in pairwise(said) if _frame(here) == _frame(after)]
    near = [step for step in steps if 0 < step < 3]
    return median(near) if near else 1.2


def _step(before: Row, row: Row) -> float:
    return (before.bottom - row.bottom) / max(min(before.height, row.height), 1.0)


def _gap(before: Row | None, row: Row, lines: Sequence[Line], pitch: float) -> bool:
    """Say whether a blank line stands before a row; at the top of a page, its words tell."""
    if before is None:
        return True
    if _is_one_table(before, row):
        return False
    if _frame(before) == _frame(row):
        return not 0 <= _step(before, row) <= pitch * _FURTHER
    last = lines[-1]
    full = last.width >= _FULL * max(line.width for line in lines[-40:])
    return not full or ends(last.text) or read_label(row.text) is not None


def _text(row: Row, width: float) -> str:
    """Return the words of a row; what only parts a word stays at its end, where it parts one."""
    text = "".join(_spaced(row, width))
    return text[:-1].replace(_SOFT, "") + text[-1]


def _spaced(row: Row, width: float) -> Iterator[str]:
    yield _shown(row.words[0])
    for before, word in pairwise(row.words):
        wide = round((word.left - before.right) / width)
        yield " " * max(wide, _LEAST_GAP) if is_apart(before, word) else " "
        yield _shown(word)


def _shown(word: Word) -> str:
    """Return what a word says; a small number that stands higher stays there."""
    start, end = word.raised or (0, 0)
    return f"{word.text[:start]}{word.text[start:end].translate(RAISED)}{word.text[end:]}"
