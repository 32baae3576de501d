"""What a row says of a change that follows from the two texts alone, whoever keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from plans.diffing import CHANGE, Change
from plans.model import CLAUSE, Revision, Standing
from plans.records import Column, Type, Value, through
from plans.terms import plain
from plans.values import frozen

Row = tuple[Value, ...]


@frozen
class Told:
    """A change and the texts it is between; ``nth`` counts from 1."""

    nth: int
    change: Change
    before: Revision
    after: Revision


def _heading(revision: Revision, clause: str | None) -> str | None:
    place = revision.places.get(clause) if clause else None
    return place.clause.heading if place else None


NTH = Column("nth", "integer", "Which of the changes of its pair it is, from 1.", key=True)
CONTENT: tuple[Column, ...] = (
    *through(CHANGE, "change"),
    Column(
        "heading_before",
        "text",
        "The heading of the clause before, where it has one.",
        lambda told: _heading(told.before, told.change.clause_before),
    ),
    Column(
        "heading_after",
        "text",
        "The heading of the clause after, where it has one.",
        lambda told: _heading(told.after, told.change.clause_after),
    ),
    Column(
        "words",
        "any",
        "The words that stay, go and come, where words differ: a list of `equal`, `delete` or "
        "`insert`, each with what it is.",
        lambda told: told.change.words and [list(edit) for edit in told.change.words],
    ),
)
"""The columns of a change; ``Told`` is the thing."""


def clause_rows(revision: Revision) -> tuple[Row, ...]:
    """Return a row of ``CLAUSE`` for each clause, in the order of the document."""
    things = (
        Standing(position, place) for position, place in enumerate(revision.places.values(), 1)
    )
    return tuple(tuple(column.value(each) for column in CLAUSE) for each in things)


def kept(row: Row) -> list[Value]:
    """Return a row as JSON can hold it."""
    return [_kept(value) for value in row]


def _kept(value: Value) -> Value:
    match value:
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case _:
            return value


def restored(rows: Iterable[Iterable[Value]], columns: Sequence[Column]) -> Iterator[Row]:
    """Yield rows of ``columns`` as they were before they were kept."""
    types: list[Type] = [column.type for column in columns]
    for row in rows:
        yield tuple(_restored(value, type) for value, type in zip(row, types, strict=True))


def _restored(value: Value, type: Type) -> Value:
    if value is None or type not in ("number", "date"):
        return value
    return Decimal(value) if type == "number" else date.fromisoformat(value)
