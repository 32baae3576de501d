"""A text in several languages, or several versions of one, set as a table of columns.

Contracts in two languages are written so, and the papers of talks between three houses: each row
has a paragraph and what the others have in its place. A column in front may number the rows. A
table of figures, of terms or of names is none of this, and stays the table that it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from plans.drafting import Block, Kind, Line, columns, joined, paragraph
from plans.languages import UNKNOWN, language_of
from plans.outlining import read_label
from plans.readers._rows import read_table
from plans.tables import Table, is_delimiter
from plans.values import frozen

Row = Sequence[str]
Cells = list[list[Block]]
Pairs = Sequence[tuple[str, str]]

# So many rows have the same number on both sides; what is prose is so wide in the middle.
_FEWEST, _WIDE = 3, 24
# A number of a row is no longer; a head of a column neither.
_NUMBER, _HEAD = 12, 60
# Versions of a text have so much of the words of the shorter in common; where there are but two
# columns, two sides may also promise nearly the same.
_ALIKE, _TWO_ALIKE = 0.5, 0.75
# The head of a column stands below the title of all.
_LEVEL = 2
_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@frozen
class Beside:
    """How texts are set beside each other: so many; behind numbers of rows; with heads above."""

    texts: int
    numbered: bool = False
    labels: bool = False
    headed: bool = False


def texts_beside(rows: Iterable[Row]) -> Beside | None:
    """Return how the columns of a table are texts set beside each other; None if they are none.

    Args:
        rows: the words of each cell; what goes over several columns stands in the first.
    """
    even = _even(rows)
    width = len(even[0]) if even else 0
    numbered = width > 2 and is_of_numbers([row[0] for row in even])
    texts = width - numbered
    several = [row[numbered:] for row in even if _count(row[numbered:]) > 1]
    heads, below = _headed(several)
    few = 2 * len(below) <= len(even) - len(heads)
    if texts < 2 or few or not _are_texts(below, numbered=numbered):
        return None
    return Beside(texts, numbered, numbered and not _are_labelled(below), bool(heads))


def _even(rows: Iterable[Row]) -> list[Row]:
    """Return the rows that say something, all as wide as the widest of them."""
    filled = [row for row in rows if any(row)]
    width = max((at + 1 for row in filled for at, cell in enumerate(row) if cell), default=0)
    return [[*row[:width], *[""] * (width - len(row))] for row in filled]


def _count(row: Iterable[object]) -> int:
    return sum(map(bool, row))


def _headed(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """Return the row that heads the columns, if one does, and those below it."""
    heads = bool(rows) and _are_heads(rows)
    return rows[:heads], rows[heads:]


def is_of_numbers(cells: Sequence[str]) -> bool:
    """Say whether a column has the numbers of its rows, below a head or none."""
    below = [cell for cell in cells[1:] if cell]
    short = all(len(cell) <= _NUMBER for cell in below)
    numbers = sum(cell.isdecimal() or read_label(f"{cell} X") is not None for cell in below)
    return short and len(below) >= _FEWEST - 1 and 5 * numbers >= 4 * len(below)


def _are_heads(rows: Sequence[Row]) -> bool:
    """Say whether the first row heads the columns: it is short, and no number begins it."""
    first, *others = rows
    short = all(len(cell) <= _HEAD and not read_label(cell) for cell in first)
    mean = sum(columns(cell) for row in others for cell in row) / max(1, len(others))
    return short and len(others) > 1 and 2 * sum(map(columns, first)) < mean


def _are_texts(rows: Sequence[Row], *, numbered: bool) -> bool:
    """Say whether every column is one of several texts: each goes with one that stands before."""
    sides = list(zip(*rows, strict=True))
    if not all(_is_prose([cell for cell in side if cell]) for side in sides):
        return False
    alike = _ALIKE if len(sides) > 2 else _TWO_ALIKE if numbered else 1.0
    return all(
        any(_go_together(_pairs(sides[before], sides[at]), alike) for before in range(at))
        for at in range(1, len(sides))
    )


def _pairs(left: Sequence[str], right: Sequence[str]) -> Pairs:
    return [(here, there) for here, there in zip(left, right, strict=True) if here and there]


def _go_together(pairs: Pairs, alike: float) -> bool:
    """Say whether two columns are texts of one kind, if versions are so much ``alike``."""
    if not pairs:
        return False
    sides = tuple(zip(*pairs, strict=True))
    counted = are_two_languages(sides) or _count_alike(pairs)
    return counted or (alike < 1 and _alike(pairs) >= alike)


def _is_prose(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(columns, cells)) >= _WIDE * len(cells)


def are_two_languages(sides: Iterable[Iterable[str]]) -> bool:
    """Say whether the two columns of words are in languages that are known, and differ."""
    left, right = (language_of(" ".join(cells)) for cells in sides)
    return UNKNOWN not in (left, right) and left != right


def _alike(pairs: Pairs) -> float:
    """Return how many of their words cells have in common that stand beside each other."""
    return sum(_shared(*map(_counted, pair)) for pair in pairs) / len(pairs)


def _counted(cell: str) -> Counter[str]:
    return Counter(_WORDS.findall(cell.casefold()))


def _shared(left: Counter[str], right: Counter[str]) -> float:
    return (left & right).total() / max(1, min(left.total(), right.total()))


def _count_alike(pairs: Pairs) -> bool:
    """Say whether the same printed numbers stand beside each other."""
    numbers = [tuple(_number(cell) for cell in pair) for pair in pairs]
    alike = sum(bool(left) and left == right for left, right in numbers)
    return alike >= _FEWEST and alike > 2 * sum(left != right for left, right in numbers)


def _number(cell: str) -> str:
    mark = read_label(cell)
    return mark.core if mark else ""


def _are_labelled(rows: Sequence[Row]) -> bool:
    """Say whether the texts have numbers of their own, so that those of rows only count these."""
    cells = [cell for row in rows for cell in row if cell]
    return 2 * sum(bool(_number(cell)) for cell in cells) >= len(cells)


def one_after_the_other(
    rows: Iterable[Sequence[Iterable[Block]]], beside: Beside
) -> Iterator[Block]:
    """Yield the blocks of the first text and then those of the others, each with its column.

    What goes over all columns before any row that has several, such as a title, is of all. The head
    of a column is of none: whoever asks for one text does not read it.
    """
    above, below = _parted([[list(cell) for cell in row] for row in rows], beside)
    for row in above:
        yield from chain.from_iterable(row)
    for column in range(1, beside.texts + 1):
        for nth, row in enumerate(below):
            is_head = beside.headed and not nth
            blocks = _cell(row, column, beside, labelled=not is_head)
            for block in map(_heading, blocks) if is_head else blocks:
                yield _in_column(block, -column if is_head else column)


def _parted(rows: list[Cells], beside: Beside) -> tuple[list[Cells], list[Cells]]:
    """Return the rows before the first that has several texts, and the others."""
    several = (at for at, row in enumerate(rows) if sum(map(bool, row[int(beside.numbered) :])) > 1)
    first = next(several, len(rows))
    return rows[:first], rows[first:]


def _cell(row: Cells, column: int, beside: Beside, *, labelled: bool) -> Iterator[Block]:
    """Yield the blocks of a text in a row, the first with the number of that, if it has one."""
    at = column - 1 + beside.numbered
    blocks = row[at] if at < len(row) else []
    number = _said(chain.from_iterable(row[:1])) if beside.numbered and labelled else ""
    yield from (_numbered(block, number, beside) for block in blocks[:1])
    yield from blocks[1:]


def _numbered(block: Block, number: str, beside: Beside) -> Block:
    """Return ``block`` with the number of its row, as its own or as where a person finds it."""
    if not number or block.kind != Kind.WORDS:
        return block
    if beside.labels and not block.label:
        return replace(block, label=number.rstrip("."))
    return _in_row(block, number)


def _said(blocks: Iterable[Block]) -> str:
    return " ".join(line.text for block in blocks for line in block.lines).strip()


def _heading(block: Block) -> Block:
    """Return the head of a column as the heading of its text."""
    words = " ".join(line.text for line in block.lines)
    return replace(block, kind=Kind.HEADING, level=_LEVEL, text=words)


def _in_row(block: Block, number: str) -> Block:
    """Return ``block`` with the number of its row as the place where a person finds it."""
    first, *others = block.lines
    places = (*first.passage.places, f"row {number}")
    first = replace(first, passage=replace(first.passage, places=places))
    return replace(block, lines=(first, *others))


def _in_column(block: Block, column: int) -> Block:
    return replace(block, lines=tuple(replace(line, column=column) for line in block.lines))


def with_texts_apart(blocks: Sequence[Block], *, marked: bool) -> Iterator[Block]:
    """Yield ``blocks``, and in place of a table of texts these one after the other."""
    for block in blocks:
        found = read_table(block.lines, marked=marked) if _is_table(block) else None
        rows = _rows(found) if found else []
        beside = texts_beside(rows)
        if beside is None:
            yield block
        else:
            places = _lines_of(rows, block.lines)
            cells = [
                [_paragraphs(cell, lines) for cell in row]
                for row, lines in zip(rows, places, strict=True)
            ]
            yield from one_after_the_other(cells, beside)


def _is_table(block: Block) -> bool:
    return block.kind == Kind.KEPT and bool(block.text) and block.level == 0


def _rows(found: Table) -> list[tuple[str, ...]]:
    rows = [found.heads, *found.rows] if any(found.heads) else list(found.rows)
    return [tuple(cell.replace(r"\|", "|") for cell in row) for row in rows]


def _lines_of(rows: Sequence[Sequence[str]], lines: Sequence[Line]) -> Sequence[Sequence[Line]]:
    """Return the lines that each row was read from; of a grid, all."""
    said = [line for line in lines if not is_delimiter(line.text)]
    return [[line] for line in said] if len(said) == len(rows) else [lines] * len(rows)


def _paragraphs(cell: str, lines: Sequence[Line]) -> list[Block]:
    passage = joined(line.passage for line in lines)
    texts = [text for text in _BREAK.split(cell) if text.strip()]
    said = [paragraph(text, passage, gap=not nth) for nth, text in enumerate(texts)]
    return [Block(Kind.WORDS, tuple(said))] if said else []
