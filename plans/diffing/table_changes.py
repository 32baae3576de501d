"""What changed in the tables of a clause: rows and columns that came or went, and cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.diffing import table_rules as rules
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.diffing.table_pairs import PairedTables, Side, pair_tables
from plans.quantities import Mention, mentions
from plans.tables import Table, tables_in
from plans.terms import ChangeRule

_BETWEEN_CELLS = " · "
# So many rows are named where their numbers changed.
_NAMED = 3


def compare_tables(spot: Spot, before: str, after: str, context: Context) -> Iterator[Change]:
    """Yield a change for all that differs between the tables of two texts."""
    olds, news = tables_in(before), tables_in(after)
    if olds == news:
        return
    pairs = pair_tables(olds, news)
    for old, new in pairs:
        if olds[old] != news[new]:
            yield from _Comparing(spot, context, Side(olds[old]), Side(news[new])).changes()
    here, there = {old for old, _ in pairs}, {new for _, new in pairs}
    for at, each in enumerate(olds):
        if at not in here:
            yield _table(spot, context, each, added=False)
    for at, each in enumerate(news):
        if at not in there:
            yield _table(spot, context, each, added=True)


def _table(spot: Spot, context: Context, table: Table, *, added: bool) -> Change:
    named = ", ".join(filter(None, table.heads)) or Side(table).named(0).removeprefix("row ")
    return _came(spot, context, rules.TABLE[1 - added], f"table “{named}”", str(table), added)


def _came(
    spot: Spot, context: Context, rule: ChangeRule, subject: str, said: str, added: bool
) -> Change:
    before, after = (None, said) if added else (said, None)
    return change(rule, spot, context, subject=subject, before=before, after=after)


class _Comparing:
    """Two tables that are one, and where they stand."""

    def __init__(self, spot: Spot, context: Context, before: Side, after: Side) -> None:
        self._spot, self._context = spot, context
        self._before, self._after = before, after
        self._pairs = PairedTables(before, after)

    def changes(self) -> Iterator[Change]:
        """Yield what changed, columns first, then the rows from the top."""
        yield from self._columns()
        there = {new: old for old, new in self._pairs.rows}
        for new in range(len(self._after.table.rows)):
            if new in there:
                yield from self._row(there[new], new)
            else:
                yield self._row_came(self._after, new, added=True)
        here = set(there.values())
        for old in range(len(self._before.table.rows)):
            if old not in here:
                yield self._row_came(self._before, old, added=False)
        yield from self._numbers()

    def _columns(self) -> Iterator[Change]:
        here = {old for old, _ in self._pairs.columns}
        there = {new for _, new in self._pairs.columns}
        for side, paired, added in ((self._after, there, True), (self._before, here, False)):
            for at in range(len(side.table.heads)):
                if at not in paired:
                    yield self._column_came(side, at, added=added)
        for old, new in self._pairs.columns:
            heads = self._before.table.heads[old], self._after.table.heads[new]
            if heads[0] != heads[1]:
                yield self._named(rules.COLUMN_HEAD[0], f"column {new + 1}", *heads)

    def _column_came(self, side: Side, at: int, *, added: bool) -> Change:
        said = _BETWEEN_CELLS.join(row[at] for row in side.table.rows if row[at])
        subject = side.column_named(at)
        return _came(self._spot, self._context, rules.COLUMN[1 - added], subject, said, added)

    def _row_came(self, side: Side, row: int, *, added: bool) -> Change:
        said = _BETWEEN_CELLS.join(filter(None, side.cells(row))) or side.head(row)
        subject = side.named(row)
        return _came(self._spot, self._context, rules.ROW[1 - added], subject, said, added)

    def _named(
        self,
        rule: ChangeRule,
        subject: str,
        before: str,
        after: str,
        delta: str = "",
        measured: tuple[Any, Any] | None = None,
    ) -> Change:
        return change(
            rule,
            self._spot,
            self._context,
            subject=subject,
            before=before or None,
            after=after or None,
            delta=delta or None,
            measured=measured,
        )

    def _row(self, old: int, new: int) -> Iterator[Change]:
        if (old, new) not in self._pairs.staying:
            yield self._named(rules.MOVED[0], self._after.named(new), "", "")
        counted = self._before.head_column > 0, self._after.head_column > 0
        for here, there in self._pairs.columns:
            if here < counted[0] and there < counted[1]:
                continue
            cells = self._cell(self._before, old, here), self._cell(self._after, new, there)
            if cells[0] != cells[1]:
                column = self._after.column_named(there)
                yield self._changed(f"{self._after.named(new)}, {column}", *cells)

    def _cell(self, side: Side, row: int, column: int) -> str:
        return side.head(row) if column == side.head_column else side.table.rows[row][column]

    def _changed(self, subject: str, before: str, after: str) -> Change:
        tags = self._context.languages(before, after)
        old, new = _cell(before, tags[0]), _cell(after, tags[1])
        same = type(old.value) is type(new.value)
        delta = getattr(old.value, "delta", None) if same else None
        told = delta(new.value) or "" if delta else ""
        named = first(rules.CELL, old, new)
        return self._named(named, subject, before, after, told, measured=(old.value, new.value))

    def _numbers(self) -> Iterator[Change]:
        if self._before.head_column != self._after.head_column:
            return
        changed = [
            self._after.head(new) or str(new + 1)
            for old, new in self._pairs.rows
            if self._before.number(old) != self._after.number(new)
        ]
        if changed:
            named = ", ".join(changed[:_NAMED]) + (", …" if len(changed) > _NAMED else "")
            yield self._named(rules.NUMBERS[0], f"rows {named}", "", "")


def _cell(words: str, tag: str) -> rules.Cell:
    """Return what a cell says in the language ``tag``, with the value that is all it says."""
    found = [each for each in mentions(words, tag) if each.is_value]
    whole = len(found) == 1 and _is_all(found[0], words)
    return rules.Cell(words, found[0].value if whole else None)


def _is_all(found: Mention, words: str) -> bool:
    """Say whether a mention is all that ``words`` say, but for signs."""
    rest = words[: found.start] + words[found.end :]
    return not any(char.isalnum() for char in rest)
