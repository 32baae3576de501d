"""The tables of a collection: pairs, their changes, and what could not be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from plans.collecting.columns import CHANGE, Column, Type
from plans.collecting.outcomes import STATUSES, Cell, Outcome, Row
from plans.collecting.versions import Version


@dataclass(frozen=True, slots=True)
class Told:
    """A pair of a document, and what came of it.

    Attributes:
        pair: names it in all tables, 16 hex digits.
        number: which pair of its document it is, from 1.
        document: what the document is called.
        before: the earlier version.
        after: the later one.
        outcome: what came of it, without the rows of its changes.
        program: the version of plans that compared it.
    """

    pair: str
    number: int
    document: str
    before: Version
    after: Version
    outcome: Outcome
    program: str

    def date(self, side: int) -> str:
        """Return the day of a version: what its keeper says, else what it says itself."""
        return (self.before, self.after)[side].date or self.outcome.dates[side]

    def named(self, words: str) -> str:
        """Return ``words`` with the names of the versions in place of those of their bytes."""
        for version in (self.before, self.after):
            if version.digest:
                words = words.replace(f"text-{version.digest[:16]}{version.suffix}", version.name)
        return words


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, its columns, and how many of the first are its key."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: int = 1


Changes = Callable[[str], Iterable[Row]]
"""The rows of the changes of the pair with a key, by the columns of ``CHANGE``."""


def _text(name: str, about: str, path: str = "") -> Column:
    return Column(name, "text", about, attrgetter(path or name))


def _counted(name: str, about: str, of: Callable[[Told], Cell], type: Type = "integer") -> Column:
    return Column(name, type, about, of)


_PAIR = _text("pair", "The pair of versions, 16 hex digits; the same in all tables.")
_BETWEEN = (
    _text("document", "The document."),
    _text("before", "The earlier version: its file, or its commit and its file.", "before.name"),
    _text("after", "The version that follows it.", "after.name"),
    Column("date_before", "text", "The day of the earlier version.", lambda told: told.date(0)),
    Column("date_after", "text", "The day of the later version.", lambda told: told.date(1)),
)

PAIRS = Table(
    "pairs",
    "A row for each two versions of a document that follow each other.",
    (
        _PAIR,
        Column("number", "integer", "Which pair of its document it is, from 1."),
        *_BETWEEN,
        _text("hash_before", "The hash of the bytes before; git's own in git.", "before.digest"),
        _text("hash_after", "The hash of the bytes after.", "after.digest"),
        _text("status", f"How it ended: {', '.join(STATUSES)}.", "outcome.status"),
        _counted("clauses_before", "Clauses before.", lambda told: told.outcome.clauses[0]),
        _counted("clauses_after", "Clauses after.", lambda told: told.outcome.clauses[1]),
        _counted("paired", "Clauses before that are found after.", attrgetter("outcome.paired")),
        _counted("changes", "Its rows in `changes`.", attrgetter("outcome.count")),
        _counted("seconds", "What it took.", attrgetter("outcome.seconds"), "number"),
        _counted("peak_memory", "The most memory meanwhile, in MiB.", attrgetter("outcome.peak")),
        _text("plans", "The version of plans that compared it.", "program"),
    ),
)
CHANGES = Table(
    "changes",
    "A row for each change.",
    (_PAIR, *CHANGE[:1], *_BETWEEN, *CHANGE[1:]),
    key=2,
)
ERRORS = Table(
    "errors",
    "A row for each pair that could not be compared.",
    (
        _PAIR,
        *_BETWEEN,
        _text("status", "How it ended.", "outcome.status"),
        _text("stage", "When: fetching, reading or comparing.", "outcome.fault.stage"),
        _text("type", "The kind of error.", "outcome.fault.type"),
        Column("message", "text", "What is wrong.", lambda told: _said(told, "message")),
        Column("hint", "text", "What to do about it.", lambda told: _said(told, "hint")),
        Column(
            "origin", "text", "The version it is in, with line and column.", lambda t: _origin(t)
        ),
        Column("traceback", "text", "Where in plans.", lambda told: _said(told, "traceback")),
    ),
)


def _said(told: Told, what: str) -> str:
    return told.named(getattr(told.outcome.fault, what))


def _origin(told: Told) -> str:
    fault = told.outcome.fault
    at = [each.name for each in (told.before, told.after) if fault and each.digest == fault.text]
    return ":".join(filter(None, (*at[:1], fault.place if fault and at else "")))


def rows(table: Table, told: Iterable[Told], changes: Changes) -> Iterator[Row]:
    """Yield the rows of ``table`` about ``told``, in their order."""
    for each in told:
        if table is CHANGES:
            between = tuple(column.value(each) for column in _BETWEEN)
            yield from (
                (each.pair, row[0], *between, *row[1:]) for row in changes(each.outcome.key)
            )
        elif table is PAIRS or each.outcome.fault:
            yield tuple(column.value(each) for column in table.columns)
