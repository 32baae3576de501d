"""A text in two languages, or two versions of one, set as a table of two columns.

Contracts in two languages are written so: each row has a paragraph and its translation. A table of
figures, of terms or of names is none of this, and stays the table that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from plans.drafting import Block, columns
from plans.languages import UNKNOWN, language_of
from plans.outlining import read_label

Cells = list[list[Block]]

# So many rows have the same number on both sides; what is prose is so wide in the middle.
_FEWEST, _WIDE = 3, 24


def is_set_beside(rows: Iterable[Sequence[str]]) -> bool:
    """Say whether the two columns of a table are two texts: of two languages, or counted alike.

    Args:
        rows: the words of each cell; what goes over several columns stands in the first.
    """
    filled = [row for row in rows if any(row)]
    pairs = [(row[0], row[1]) for row in filled if len(row) > 1 and all(row[:2])]
    if any(any(row[2:]) for row in filled) or 2 * len(pairs) <= len(filled):
        return False
    return _are_two_texts(pairs)


def _are_two_texts(pairs: Sequence[tuple[str, str]]) -> bool:
    sides = tuple(zip(*pairs, strict=True))
    return all(map(_is_prose, sides)) and (_are_two_languages(sides) or _count_alike(pairs))


def _is_prose(cells: Sequence[str]) -> bool:
    return sum(map(columns, cells)) >= _WIDE * len(cells)


def _are_two_languages(sides: Sequence[Sequence[str]]) -> bool:
    left, right = (language_of(" ".join(cells)) for cells in sides)
    return UNKNOWN not in (left, right) and left != right


def _count_alike(pairs: Sequence[tuple[str, str]]) -> bool:
    """Say whether the same printed numbers stand beside each other."""
    numbers = [tuple(_number(cell) for cell in pair) for pair in pairs]
    alike = sum(bool(left) and left == right for left, right in numbers)
    return alike >= _FEWEST and alike > 2 * sum(left != right for left, right in numbers)


def _number(cell: str) -> str:
    mark = read_label(cell)
    return mark.core if mark else ""


def one_side_after_the_other(rows: Iterable[Sequence[Iterable[Block]]]) -> Iterator[Block]:
    """Yield the blocks of the left column and then those of the right, each with its column.

    What goes over both columns before any row that has two, such as a title, is of both.
    """
    above, below = _parted([[list(cell) for cell in row] for row in rows])
    for row in above:
        yield from chain.from_iterable(row)
    for column in (1, 2):
        cells = chain.from_iterable(row[column - 1 : column] for row in below)
        yield from (_in_column(block, column) for block in chain.from_iterable(cells))


def _parted(rows: list[Cells]) -> tuple[list[Cells], list[Cells]]:
    """Return the rows before the first that has two columns, and the others."""
    first = next((at for at, row in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    return rows[:first], rows[first:]


def _in_column(block: Block, column: int) -> Block:
    return replace(block, lines=tuple(replace(line, column=column) for line in block.lines))
