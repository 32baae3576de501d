"""Marked words with tables in them, taken apart into rows and cells that a format can draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from plans.diffing import Edit, Op
from plans.tables import is_delimiter, may_hold_table
from plans.values import frozen

Edits = tuple[Edit, ...]
_PIPE = re.compile(r"(?<!\\)\|")


@frozen
class MarkedRow:
    """A row: what became of all of it, equal if no one thing did, and the edits in each cell."""

    op: Op
    cells: tuple[Edits, ...]

    @property
    def changed(self) -> bool:
        """Whether anything in it did."""
        return any(op != "equal" for cell in self.cells for op, _ in cell)


@frozen
class MarkedTable:
    """A table: the heads of its columns, and its rows, those that went among them."""

    heads: MarkedRow
    rows: tuple[MarkedRow, ...]


def marked_parts(edits: Iterable[Edit]) -> tuple[Edits | MarkedTable, ...]:
    """Return the tables in marked words, and the words between them as they came."""
    edits = tuple(edits)
    if not any(may_hold_table(text) for _, text in edits):
        return (edits,)
    lines = list(_lines(edits))
    found: list[Edits | MarkedTable] = []
    words: list[Edits] = []
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end > at:
            found += [*_joined(words), _table(lines[at:end])]
            words = []
        else:
            words.append(lines[at])
        at = max(end, at + 1)
    return (*found, *_joined(words)) if found else (edits,)


def _lines(edits: Edits) -> Iterator[Edits]:
    line: list[Edit] = []
    for op, text in edits:
        first, *others = text.split("\n")
        line += [(op, first)] if first else []
        for each in others:
            yield tuple(line)
            line = [(op, each)] if each else []
    yield tuple(line)


def _said(line: Edits) -> str:
    return "".join(text for _, text in line)


def _table_end(lines: Sequence[Edits], at: int) -> int:
    """Return where the table at line ``at`` ends; ``at`` itself if there is none."""
    headed = at + 1 < len(lines) and is_delimiter(_said(lines[at + 1]))
    end = at
    while headed and end < len(lines) and _said(lines[end]).startswith("|"):
        end += 1
    return end


def _table(lines: Sequence[Edits]) -> MarkedTable:
    rows = [_row(line) for line in lines if not is_delimiter(_said(line))]
    return MarkedTable(rows[0], tuple(rows[1:]))


def _row(line: Edits) -> MarkedRow:
    cells: list[list[Edit]] = [[]]
    for op, text in line:
        first, *others = _PIPE.split(text)
        cells[-1].append((op, first))
        cells += [[(op, each)] for each in others]
    ops = {op for op, _ in line}
    return MarkedRow(ops.pop() if len(ops) == 1 else "equal", tuple(map(_cell, cells[1:-1])))


def _cell(edits: Iterable[Edit]) -> Edits:
    told = [(op, text.replace("\\|", "|")) for op, text in edits if text.strip()]
    if told:
        told[0] = told[0][0], told[0][1].lstrip()
        told[-1] = told[-1][0], told[-1][1].rstrip()
    return tuple(told)


def _joined(lines: Sequence[Edits]) -> list[Edits]:
    """Return lines of words as one run of words, without the blank lines around it."""
    whole: list[Edit] = []
    for line in lines:
        whole += [("equal", "\n")] if whole else []
        whole += line
    while whole and not whole[-1][1].strip():
        whole.pop()
    return [tuple(whole)] if whole else []
