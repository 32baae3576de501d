"""The search index: a cache of every statement of a workspace, which may vanish at any time.

Each statement is kept once, however many revisions have it, and of a revision which it has.
SQLite's full-text tables propose where a phrase could be; whether it is there is decided by
``plans.tracing.Phrase`` alone, so that a hit never depends on the index.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from plans.errors import InputError
from plans.reading import collector_paused, read_edition, read_text
from plans.storing import search_tables as tables
from plans.storing.caches import cache_of
from plans.storing.paths import shown_path
from plans.storing.statement_numbers import StatementNumbers
from plans.storing.statements import Statement
from plans.storing.workspace import Workspace
from plans.tracing import Phrase

# Raised when the tables change, or what is put in them: an index of another version is made anew.
VERSION = 6
# A file changed within the same tick of the file system's clock may keep its time and size; so
# young a file is looked at again. In nanoseconds.
TICK = 2_000_000_000

Progress = Callable[[int, int], None]
Uses = list[tuple[str, int, Statement]]
T = TypeVar("T")


def index_path(workspace: Workspace) -> Path | None:
    """Return where the index of ``workspace`` is kept; None where there is no home for caches."""
    return cache_of(workspace.root, "search.sqlite")


class Index:
    """The statements of a workspace's revisions, up to date when it is opened."""

    def __init__(self, workspace: Workspace, progress: Progress | None = None) -> None:
        self.workspace = workspace
        self._progress = progress
        registers = workspace.registers("parties")
        self._name_of = registers.name_of
        names = hashlib.sha256(repr(registers.parties).encode("utf-8", "replace")).hexdigest()
        # Terms are said with the names of parties.
        self._stamp = f"{VERSION} {names}"
        self._db = self._opened()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def find(self, phrase: Phrase) -> Iterator[tuple[str, Uses]]:
        """Yield every text that has ``phrase``, with all its uses."""
        yield from self._asked(lambda db: _uses(db, phrase))

    def revisions(self) -> dict[str, tuple[str, str]]:
        """Return the date and the problem, if any, of every revision by ref."""
        return self._asked(_revisions)

    def _asked(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Return the answer; what is broken may show only when it is asked for."""
        try:
            return question(self._db)
        except sqlite3.DatabaseError:
            self._db.close()
            self._db = self._opened(anew=True)
            return question(self._db)

    def _opened(self, *, anew: bool = False) -> sqlite3.Connection:
        """Return the index on disk; a broken one is made anew, and without a disk one in memory."""
        path = index_path(self.workspace)
        for again in (anew, True) if path else ():
            assert path is not None
            try:
                if again:
                    tables.remove(path)
                return self._current(tables.on_disk(path))
            except sqlite3.DatabaseError as error:
                if not tables.is_broken(error):
                    break  # not to be written, or held too long by another process
            except OSError:
                break
        return self._current(tables.connected(":memory:"))

    def _current(self, db: sqlite3.Connection) -> sqlite3.Connection:
        try:
            with collector_paused():
                self._refresh(db)
        except BaseException:
            db.close()
            raise
        return db

    def _refresh(self, db: sqlite3.Connection) -> None:
        if tables.stamp_of(db) == self._stamp and not any(self._stale(db)):
            return
        # One writer at a time; who waited finds the work done.
        db.execute("BEGIN IMMEDIATE")
        try:
            if tables.stamp_of(db) != self._stamp:
                tables.make(db, self._stamp)
            self._update(db)
            db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                db.execute("ROLLBACK")
            raise

    def _stale(self, db: sqlite3.Connection) -> Iterator[str]:
        """Yield the revisions that are new, gone, or no longer surely as they were read."""
        rows = db.execute("SELECT ref, mtime, size, settled FROM revisions")
        known = {ref: (mtime, size, settled) for ref, mtime, size, settled in rows}
        for ref in self.workspace.refs:
            if known.pop(ref, None) != (*self._stat(ref), 1):
                yield ref
        yield from known

    def _stat(self, ref: str) -> tuple[int, int]:
        try:
            found = self.workspace.file_of(ref).stat()
        except (OSError, InputError):
            return 0, -1
        return found.st_mtime_ns, found.st_size

    def _update(self, db: sqlite3.Connection) -> None:
        stale = list(self._stale(db))
        there = set(self.workspace.refs)
        numbers = StatementNumbers(db, self._name_of)
        for number, ref in enumerate(stale):
            if self._progress:
                self._progress(number, len(stale))
            if ref in there:
                self._take_in(db, ref, numbers)
            else:
                db.execute("DELETE FROM revisions WHERE ref = ?", (ref,))
        tables.forget_unused(db)
        if self._progress and stale:
            self._progress(len(stale), len(stale))

    def _take_in(self, db: sqlite3.Connection, ref: str, numbers: StatementNumbers) -> None:
        # The time is taken first: a file that is written meanwhile is found to be newer.
        mtime, size = self._stat(ref)
        settled = int(time.time_ns() - mtime > TICK)
        text, name, problem = self._text(ref)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        query = "SELECT digest FROM revisions WHERE ref = ? AND problem = ''"
        if not problem and db.execute(query, (ref,)).fetchone() == (digest,):
            values = (mtime, size, settled, ref)
            db.execute("UPDATE revisions SET mtime=?, size=?, settled=? WHERE ref=?", values)
            return
        edition = None
        try:
            edition = None if problem else read_edition(text, name)
        except InputError as error:
            problem = str(error)
        date = (edition.head.date or "") if edition else ""
        said = tables.packed(numbers.of(edition) if edition else ())
        row = (ref, mtime, size, settled, digest, date, tables.storable(problem), said)
        db.execute("INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def _text(self, ref: str) -> tuple[str, str, str]:
        """Return the text of a revision, what messages call it, and why it cannot be read."""
        try:
            path = self.workspace.file_of(ref)
            name = shown_path(path)
            return read_text(path, name), name, ""
        except InputError as error:
            return "", ref, str(error)


def _uses(db: sqlite3.Connection, phrase: Phrase) -> list[tuple[str, Uses]]:
    found: dict[str, Uses] = {}
    wanted: dict[int, tuple[str, Statement]] = {}
    for text, said in list(tables.candidates(db, phrase)):
        if phrase.spans(said):
            found[said] = []
            wanted |= {number: (said, each) for number, each in tables.uses_of(db, text)}
    for ref, numbers in tables.said_in(db) if wanted else ():
        if wanted.keys().isdisjoint(numbers):
            continue
        for place, number in enumerate(numbers):
            if number in wanted:
                said, each = wanted[number]
                found[said].append((ref, place, each))
    return list(found.items())


def _revisions(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    rows = db.execute("SELECT ref, date, problem FROM revisions")
    return {ref: (date, problem) for ref, date, problem in rows}
