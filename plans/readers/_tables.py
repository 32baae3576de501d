"""Finds tables, which keep their line breaks: pipes, aligned columns, lists of contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from plans.drafting import Line
from plans.outlining import BULLET, read_label
from plans.readers._rows import is_border, is_ruler
from plans.tables import is_delimiter

# A wider line is a paragraph, whatever gaps it has.
MAX_ROW = 400
_GRID = "+|│┃║┌├└╔╠╚╒╞╘"
SPREAD = " " * 8
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEADERS = ("...", ". . .", "……", "…")


def table_end(lines: Sequence[Line], at: int) -> int:
    """Return where the table that starts at line ``at`` ends; ``at`` itself if there is none."""
    drawn = drawn_table_end(lines, at)
    if drawn > at:
        return drawn
    for belongs in (_is_piped, _is_contents, _is_aligned):
        end = at
        while end < len(lines) and (end == at or not lines[end].gap) and belongs(lines, at, end):
            end += 1
        if end > at + 1:
            return end
    return at + 1 if _is_spread(lines[at]) else at


def drawn_table_end(lines: Sequence[Line], at: int) -> int:
    """Return where a grid, or a table with a ruler below its heads, ends that starts here."""
    if is_border(lines[at]):
        return _end_of(lines, at, lambda line: line.text[0] in _GRID)
    ruled = at + 1 < len(lines) and not lines[at + 1].gap and is_ruler(lines[at + 1])
    if not ruled and not is_ruler(lines[at]):
        return at
    end = _end_of(lines, at, lambda line: len(line.text) <= MAX_ROW)
    return end if end > at + 2 else at


def _end_of(lines: Sequence[Line], at: int, belongs: Callable[[Line], bool]) -> int:
    end = at + 1
    while end < len(lines) and not lines[end].gap and belongs(lines[end]):
        end += 1
    return end


def is_contents(lines: Sequence[Line]) -> bool:
    """Say whether a table is one of contents."""
    return all(_is_contents(lines, 0, at) for at in range(len(lines)))


def _is_spread(line: Line) -> bool:
    """Say whether a line is two, far apart: who signs on the left, and on the right."""
    return SPREAD in line.text and len(line.text) <= MAX_ROW and not read_label(line.text)


def _is_piped(lines: Sequence[Line], start: int, at: int) -> bool:
    text = lines[at].text
    if text.startswith("|") or text.count("|", 0, MAX_ROW) > 1:
        return True
    headed = start + 1 < len(lines) and is_delimiter(lines[start + 1].text)
    return headed and "|" in text[:MAX_ROW]


def _is_contents(lines: Sequence[Line], _: int, at: int) -> bool:
    """Say whether a line is one of a table of contents: dots, then the number of a page."""
    text = lines[at].text
    if len(text) > MAX_ROW or not text[-1].isdecimal():
        return False
    return text.rstrip("0123456789").rstrip().endswith(_LEADERS)


def _is_aligned(lines: Sequence[Line], start: int, at: int) -> bool:
    """Say whether a line has a gap at a column where the line before it, or after it, has one."""
    gaps = _gaps(lines[at])
    if not gaps:
        return False
    other = at - 1 if at > start else at + 1
    if other == len(lines) or (at == start and lines[other].gap):
        return False
    return bool(gaps & _gaps(lines[other]))


def _gaps(line: Line) -> set[int]:
    """Return the columns where the cells of a row begin, or which tabs part them."""
    text = line.text
    if len(text) > MAX_ROW or ("   " not in text and "\t" not in text):
        return set()
    bullet = BULLET.match(text)
    mark = read_label(text)
    skip = max(bullet.end() if bullet else 0, mark.end if mark else 0)
    if "\t" in text[skip:]:
        return {-nth for nth, _ in enumerate(text[skip:].rstrip().split("\t"), 1)} - {-1}
    return {line.indent + match.end() for match in _GAP.finditer(text, skip)}
