"""A term in dispute as a table: each field as the base and each side have it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from plans.formats.html._brackets import term_of
from plans.merging import Conflict, Version
from plans.model import Registers
from plans.terms import ABOUT, listed, shown
from plans.values import frozen

# What is said about a term and is no part of what it states; kind and issue only where they differ.
_QUIET = ("kind", "issue")


@frozen
class Cell:
    """A field's value; ``state`` is ``base``, ``same``, ``changed``, ``none`` or ``gone``.

    ``rows`` is how many rows it spans: a side that takes the whole term out says so once.
    """

    text: str
    state: str
    rows: int = 1


@frozen
class FieldRow:
    """One field; ``differs`` if some side wants another value than the base."""

    name: str
    differs: bool
    base: Cell
    sides: tuple[Cell | None, ...]


@frozen
class FieldTable:
    """The fields of a term by side."""

    who: tuple[str, ...]
    rows: tuple[FieldRow, ...]


def field_table(
    conflict: Conflict,
    wanted: Sequence[Version[Any]],
    registers: Registers,
) -> FieldTable:
    """Return the fields that the base and the sides have, in the order of the term's kind."""
    id = conflict.term or ""
    base = _fields(id, conflict.base, registers)
    sides = [_fields(id, each.value, registers) for each in wanted]
    names = dict.fromkeys(chain(base, *sides))
    kept = [name for name in names if name not in _QUIET or _differing(name, base, sides)]
    rows = tuple(
        _row(name, base, sides, rows=len(kept) if not number else 0)
        for number, name in enumerate(kept)
    )
    return FieldTable(tuple(listed(each.names, registers.name_of) for each in wanted), rows)


def _differing(name: str, base: dict[str, str], sides: list[dict[str, str]]) -> bool:
    given = [each for each in (base, *sides) if each]
    return len({each.get(name, "") for each in given}) > 1


def _row(name: str, base: dict[str, str], sides: list[dict[str, str]], rows: int) -> FieldRow:
    """Return one row; ``rows`` is the height of the table in its first row, else 0."""
    old = base.get(name, "")
    cells: list[Cell | None] = []
    for each in sides:
        if not each:
            cells.append(Cell("", "gone", rows) if rows else None)
        else:
            value = each.get(name, "")
            state = "same" if value == old else "changed" if value else "none"
            cells.append(Cell(value, state))
    differs = any(cell.state in ("changed", "none") for cell in cells if cell)
    return FieldRow(name.replace("_", " "), differs, Cell(old, "base"), tuple(cells))


def _fields(id: str, value: Any, registers: Registers) -> dict[str, str]:
    """Return the fields of a term by name: none of a term that is taken out."""
    if not value:
        return {}
    term = term_of(id, value)
    if term is None:
        return {str(key): str(each) for key, each in value.items()}
    name_of = registers.name_of
    own = {
        name: shown(each, name_of)
        for name, each in term.statement_fields.items()
        if name not in ABOUT
    }
    bracket = {"in brackets": term.value_in_words(name_of)} if term.alternatives else {}
    return {"kind": term.kind, "issue": term.issue, **own, **bracket}
