"""Which words of a text with tables changed: row by row, so that a row that came is one insertion.

As lossless as the words of any text: what is equal or deleted gives the text before, byte for
byte, and what is equal or inserted the text after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from plans.diffing.changes import Edit
from plans.diffing.word_changes import word_diff
from plans.tables import Table, cell_text, may_hold_table, parts, row_line

if TYPE_CHECKING:
    from plans.diffing.table_pairs import Match

_BETWEEN = "\n\n"


def text_diff(before: str, after: str) -> tuple[Edit, ...]:
    """Return the edits from ``before`` to ``after`` as (equal | delete | insert, text)."""
    if not (may_hold_table(before) and may_hold_table(after)):
        return word_diff(before, after)
    olds, news = parts(before), parts(after)
    alike = [type(each) for each in olds] == [type(each) for each in news]
    if not alike or not _is_whole(olds, before) or not _is_whole(news, after):
        return word_diff(before, after)
    return tuple(_joined(_by_parts(olds, news)))


def _is_whole(found: Iterable[str | Table], text: str) -> bool:
    """Say whether ``text`` writes its tables as they are written out here."""
    return _BETWEEN.join(map(str, found)) == text


def _by_parts(olds: Iterable[str | Table], news: Iterable[str | Table]) -> Iterator[Edit]:
    between = ""
    for old, new in zip(olds, news, strict=True):
        yield "equal", between
        between = _BETWEEN
        if isinstance(old, Table) and isinstance(new, Table):
            yield from _by_rows(old, new)
        else:
            yield from word_diff(str(old), str(new))


def _by_rows(before: Table, after: Table) -> Iterator[Edit]:
    # Few texts have tables.
    from plans.diffing.table_pairs import PairedTables, Side

    pairs = PairedTables(Side(before), Side(after))
    columns = pairs.staying_columns
    yield from _by_cells(before.heads, after.heads, columns)
    yield "equal", "\n"
    rules = ["---"] * len(before.heads), ["---"] * len(after.heads)
    yield from _by_cells(rules[0], rules[1], columns, room="")
    i = j = 0
    for here, there in [*sorted(pairs.staying), (len(before.rows), len(after.rows))]:
        yield from (("delete", f"\n{row_line(row)}") for row in before.rows[i:here])
        yield from (("insert", f"\n{row_line(row)}") for row in after.rows[j:there])
        if here < len(before.rows):
            yield "equal", "\n"
            yield from _by_cells(before.rows[here], after.rows[there], columns)
        i, j = here + 1, there + 1


def _by_cells(
    before: Sequence[str], after: Sequence[str], columns: Sequence[Match], room: str = " "
) -> Iterator[Edit]:
    """Yield the edits of a row cell by cell; ``room`` stands on either side of a cell."""
    yield "equal", "|"
    i = j = 0
    for here, there in [*columns, (len(before), len(after))]:
        yield from (("delete", f"{room}{cell_text(cell)}{room}|") for cell in before[i:here])
        yield from (("insert", f"{room}{cell_text(cell)}{room}|") for cell in after[j:there])
        if here < len(before):
            yield "equal", room
            yield from word_diff(cell_text(before[here]), cell_text(after[there]))
            yield "equal", f"{room}|"
        i, j = here + 1, there + 1


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    for op, run in groupby((edit for edit in edits if edit[1]), key=lambda edit: edit[0]):
        yield op, "".join(text for _, text in run)
