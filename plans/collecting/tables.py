"""The tables of a collection: pairs of versions, their changes, and what could not be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from plans.collecting.columns import CONTENT, NTH, Row
from plans.collecting.keys import text_key
from plans.collecting.outcomes import STATUSES, Outcome
from plans.collecting.versions import Version
from plans.model import CLAUSE
from plans.records import Column, Table, Type, dated
from plans.values import frozen


@frozen
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

    def said(self, what: str) -> str:
        """Return what its fault says, with the names of versions in place of those of texts."""
        words: str = getattr(self.outcome.fault, what)
        for version in (self.before, self.after):
            if version.digest:
                words = words.replace(version.text_name, version.name)
        return words

    @property
    def origin(self) -> str:
        """The version that its fault is in, with line and column where they are known."""
        fault, sides = self.outcome.fault, (self.before, self.after)
        if not fault:
            return ""
        named = [each.name for each in sides if each.digest == fault.text or each.fault]
        return ":".join(filter(None, (*named[:1], fault.place if named else "")))


def _told(name: str, about: str, path: str = "", type: Type = "text") -> Column:
    return Column(name, type, about, attrgetter(path or name))


def _said(name: str, about: str) -> Column:
    return Column(name, "text", about, lambda told: told.said(name))


_BETWEEN = (
    _told("document", "The document."),
    _told("before", "The earlier version: its file, or its commit and its file.", "before.name"),
    _told("after", "The version that follows it.", "after.name"),
    *dated("date_before", "The date of the version before.", lambda told: told.date(0)),
    *dated("date_after", "The date of the version after.", lambda told: told.date(1)),
)
_PAIR = _told("pair", "The two versions, 16 hex digits.")
_KEY = Column("pair", "text", _PAIR.about, _PAIR.of, key=True)
_LINK = Column("pair", "text", _PAIR.about, _PAIR.of, key=True, to="pairs")
_STATUS = Column(
    "status",
    "text",
    "How it ended: " + "; ".join(f"`{name}`, {about}" for name, about in STATUSES.items()) + ".",
    attrgetter("outcome.status"),
    words=tuple(STATUSES),
)


def _rows_about(told: Iterable[Told]) -> Iterable[Told]:
    return told


PAIRS = Table(
    "pairs",
    "Two versions of a document that follow each other.",
    (
        _KEY,
        _told("number", "Which pair of its document it is, from 1.", type="integer"),
        *_BETWEEN,
        _told(
            "hash_before", "The hash of the bytes before: SHA-256, in git git's.", "before.digest"
        ),
        _told("hash_after", "The hash of the bytes after.", "after.digest"),
        _STATUS,
        Column(
            "clauses_before", "integer", "Clauses before.", lambda told: told.outcome.clauses[0]
        ),
        Column("clauses_after", "integer", "Clauses after.", lambda told: told.outcome.clauses[1]),
        _told("paired", "Clauses before that are found after.", "outcome.paired", "integer"),
        _told("changes", "How many rows it has in `changes`.", "outcome.count", "integer"),
        Column(
            "seconds",
            "number",
            "How long it took, with the reading of what had not been read.",
            lambda told: str(told.outcome.seconds),
            unit="seconds",
        ),
        Column(
            "peak_memory",
            "integer",
            "The most memory that the process had meanwhile.",
            attrgetter("outcome.peak"),
            unit="MiB",
        ),
        _told("plans", "The version of plans, and of its files.", "program"),
    ),
    _rows_about,
)
CHANGES = Table(
    "changes",
    "A named change from one version to the next.",
    (_LINK, NTH, *_BETWEEN, *CONTENT),
    _rows_about,
)
ERRORS = Table(
    "errors",
    "A pair that could not be compared, and why.",
    (
        _LINK,
        *_BETWEEN,
        _STATUS,
        _told("stage", "When: `fetching`, `reading` or `comparing`.", "outcome.fault.stage"),
        _told("type", "The kind of error, as programs call it.", "outcome.fault.type"),
        _said("message", "What is wrong."),
        _said("hint", "What to do about it."),
        _told("origin", "The version that it is in, with line and column where they are known."),
        _said("traceback", "Where in plans it happened, if it should not have."),
    ),
    _rows_about,
)


@frozen
class _Dated:
    """What has a date."""

    date: str


_DATES = dated("date", "The date of the version.")
CLAUSES = Table(
    "clauses",
    "A clause of a version that is in a pair.",
    (
        Column("version", "text", "The version: its file, or its commit and its file.", key=True),
        Column("place", "integer", "Which of all clauses of the version it is, from 1.", key=True),
        Column("document", "text", "The document."),
        *_DATES,
        *CLAUSE,
    ),
    _rows_about,
)

Filled = tuple[Table, Iterable[Row]]
"""A table and its rows, which are made as they are asked for."""


Rows = Callable[[str], Iterable[Row]]
"""The rows that are kept under a key."""


def filled(told: Sequence[Told], changes: Rows, clauses: Rows | None = None) -> Sequence[Filled]:
    """Return the tables about ``told``.

    Args:
        told: the pairs.
        changes: the rows of ``CONTENT`` of a pair.
        clauses: the rows of ``CLAUSE`` of a text, if they are wanted.
    """
    failed = (each for each in told if each.outcome.fault)
    tables: tuple[Filled, ...] = (
        (PAIRS, map(_values(PAIRS.columns), told)),
        (CHANGES, _changes(told, changes)),
        (ERRORS, map(_values(ERRORS.columns), failed)),
    )
    return (*tables, (CLAUSES, _clauses(told, clauses))) if clauses else tables


def _values(columns: Sequence[Column]) -> Callable[[Any], Row]:
    return lambda thing: tuple(column.value(thing) for column in columns)


def _changes(told: Iterable[Told], changes: Rows) -> Iterator[Row]:
    between = _values(_BETWEEN)
    for each in told:
        if each.outcome.count:
            known = between(each)
            for nth, row in enumerate(changes(each.outcome.key), 1):
                yield (each.pair, nth, *known, *row)


def _clauses(told: Iterable[Told], clauses: Rows) -> Iterator[Row]:
    seen: set[str] = set()
    for each in told:
        for side, version in enumerate((each.before, each.after)):
            if version.name not in seen:
                seen.add(version.name)
                dates = [column.value(_Dated(each.date(side))) for column in _DATES]
                for place, row in enumerate(clauses(text_key(version)), 1):
                    yield (version.name, place, each.document, *dates, *row)
