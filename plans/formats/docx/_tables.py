"""A table of a redline: rows that came and went are marked whole, in the others words are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from plans.diffing import word_diff
from plans.formats.docx._xml import attribute
from plans.tables import Table

Row = tuple[str, ...]
# As it was and as it is; None on the side where it was not there.
Rows = tuple[Row | None, Row | None]
# Words with the mark around them, empty for words that stay.
Marked = tuple[str, str]
# Makes an element of a name, with its author and number; and one paragraph of marked words.
Mark = Callable[[str], str]
Paragraph = Callable[[Sequence[Marked]], str]

_PAGE = 9_000
_TAGS = {"equal": "", "delete": "del", "insert": "ins"}
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
# In Word two tables with nothing between them are one.
_BEHIND = "<w:p></w:p>"


def table_of(
    before: Table | None, after: Table | None, mark: Mark, paragraph: Paragraph, leftward: bool
) -> str:
    """Return what became of a table; on the side where it is None it was not there."""
    rows = list(_matched(before, after))
    columns = max(len(row) for pair in rows for row in pair if row is not None)
    width = attribute("w", _PAGE // columns)
    look = f'{"<w:bidiVisual/>" if leftward else ""}<w:tblW w:w="0" w:type="auto"/>'
    made = "".join(_row(pair, mark, paragraph, width) for pair in rows)
    return (
        f"<w:tbl><w:tblPr>{look}<w:tblBorders>{_LINES}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{f'<w:gridCol{width}/>' * columns}</w:tblGrid>{made}</w:tbl>{_BEHIND}"
    )


def _matched(before: Table | None, after: Table | None) -> Iterator[Rows]:
    """Yield the rows of both tables with what became of each; the heads are one."""
    if before and after:
        yield before.heads, after.heads
        yield from _between(before.rows, after.rows)
    elif before:
        yield from ((row, None) for row in (before.heads, *before.rows))
    elif after:
        yield from ((None, row) for row in (after.heads, *after.rows))


def _between(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Rows]:
    """Yield rows by their first cells; two that share no cell are not one."""
    old_heads, new_heads = [row[0] for row in before], [row[0] for row in after]
    matcher = SequenceMatcher(None, old_heads, new_heads, autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        for old, new in zip_longest(before[i:i_end], after[j:j_end]):
            yield from _parted(old, new)


def _parted(before: Row | None, after: Row | None) -> Iterator[Rows]:
    """Yield two rows as one that changed, or as one that went and one that came."""
    if any(map(str.__eq__, before or (), after or ())):
        yield before, after
    else:
        yield from (rows for rows in ((before, None), (None, after)) if any(rows))


def _row(rows: Rows, mark: Mark, paragraph: Paragraph, width: str) -> str:
    tag, cells = _marked(*rows)
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW{width} w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>'
        for cell in cells
    )
    return f"<w:tr>{f'<w:trPr>{mark(tag)}</w:trPr>' if tag else ''}{made}</w:tr>"


def _marked(before: Row | None, after: Row | None) -> tuple[str, list[list[Marked]]]:
    """Return what marks a whole row, and its cells."""
    if before and after:
        return "", [_edits(old, new) for old, new in zip(before, after, strict=True)]
    tag = "del" if before else "ins"
    return tag, [[(tag, cell)] for cell in before or after or ()]


def _edits(before: str, after: str) -> list[Marked]:
    return [(_TAGS[op], text) for op, text in word_diff(before, after)]
