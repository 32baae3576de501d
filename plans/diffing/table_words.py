"""Which words of a text with tables changed: row by row, so that a row that came is one insertion.

As lossless as the words of any text: what is equal or deleted gives the text before, byte for
byte, and what is equal or inserted the text after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.diffing.changes import Edit
from plans.diffing.table_pairs import PairedTables, Side
from plans.diffing.word_changes import word_diff
from plans.tables import Table, may_hold_table, parts

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
    olds, news = str(before).split("\n"), str(after).split("\n")
    top = len(olds) - len(before.rows)
    yield from word_diff("\n".join(olds[:top]), "\n".join(news[:top]))
    stays = sorted(PairedTables(Side(before), Side(after)).staying)
    i = j = 0
    for here, there in [*stays, (len(before.rows), len(after.rows))]:
        yield from (("delete", f"\n{row}") for row in olds[top + i : top + here])
        yield from (("insert", f"\n{row}") for row in news[top + j : top + there])
        if here < len(before.rows):
            yield "equal", "\n"
            yield from word_diff(olds[top + here], news[top + there])
        i, j = here + 1, there + 1


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    for op, run in groupby((edit for edit in edits if edit[1]), key=lambda edit: edit[0]):
        yield op, "".join(text for _, text in run)
