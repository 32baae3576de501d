r"""Tables inside a text: a paragraph of rows between pipes, as Markdown has them.

    | Item  | Per day |
    |-------|---------|
    | Canoe | 3 EUR   |

A text says a table in one form only, without the spaces that line its columns up, whatever form
its file has; a pipe inside a cell is ``\|``. Whoever needs rows and cells asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.values import frozen

_PARAGRAPH = "\n\n"
_PIPE = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")


@frozen
class Table:
    """The heads of its columns, empty where a column has none, and its rows, all as wide."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        lines = [row_line(self.heads), f"|{'---|' * len(self.heads)}", *map(row_line, self.rows)]
        return "\n".join(lines)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Return a table of cells, in which a row that is too short gets empty ones."""
    width = max(map(len, (heads, *rows)))
    made = [tuple(_cell(row[at]) if at < len(row) else "" for at in range(width)) for row in
            (heads, *rows)]  # fmt: skip
    return Table(made[0], tuple(made[1:]))


def parts(text: str) -> tuple[str | Table, ...]:
    """Return the tables of a text, and the words between them, in order."""
    if not may_hold_table(text):
        return (text,) if text else ()
    found: list[str | Table] = []
    for paragraph in text.split(_PARAGRAPH):
        each = _table_of(paragraph) or paragraph
        if found and isinstance(each, str) and isinstance(found[-1], str):
            found[-1] += _PARAGRAPH + each
        else:
            found.append(each)
    return tuple(found)


def may_hold_table(text: str) -> bool:
    """Say whether a table could stand in ``text``; no is sure."""
    return text.startswith("|") or "\n|" in text


def tables_in(text: str) -> list[Table]:
    """Return the tables of a text."""
    return [part for part in parts(text) if isinstance(part, Table)]


def words_beside_tables(text: str) -> str:
    """Return a text without its tables."""
    return _PARAGRAPH.join(part for part in parts(text) if isinstance(part, str))


def blanked_tables(text: str) -> str:
    """Return a text with spaces for its tables; all else keeps its place."""
    if not may_hold_table(text):
        return text
    paragraphs = text.split(_PARAGRAPH)
    return _PARAGRAPH.join(" " * len(each) if _table_of(each) else each for each in paragraphs)


def cells_of(line: str) -> list[str]:
    """Return the cells of a row between pipes; those at its ends need not be there."""
    inner = line.strip().removeprefix("|")
    cells = _PIPE.split(inner)
    if not cells[-1].strip() and len(cells) > 1:
        cells.pop()
    return [cell.strip().replace("\\|", "|") for cell in cells]


def row_line(cells: Sequence[str]) -> str:
    """Return a row between pipes."""
    return f"| {' | '.join(map(cell_text, cells))} |"


def cell_text(cell: str) -> str:
    """Return what a cell says as it stands between pipes."""
    return cell.replace("|", "\\|")


def is_delimiter(line: str) -> bool:
    """Say whether a line is the one below the heads of a table."""
    bare = line.strip()
    return "-" in bare and "|" in bare and bool(_DELIMITER.fullmatch(f"|{bare.strip('|')}|"))


def _table_of(paragraph: str) -> Table | None:
    lines = paragraph.split("\n")
    piped = all(line.startswith("|") and line.endswith("|") for line in lines)
    if len(lines) < 2 or not piped or not is_delimiter(lines[1]):
        return None
    return table(cells_of(lines[0]), list(_rows(lines[2:])))


def _rows(lines: Sequence[str]) -> Iterator[list[str]]:
    return (cells_of(line) for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split())
