"""What was found so far, by the names of pairs: a database that a killed process leaves whole."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from plans.collecting.columns import CONTENT, Row, kept, restored
from plans.collecting.outcomes import Outcome, as_plain, outcome_of
from plans.errors import InputError
from plans.model import CLAUSE
from plans.records import Column

# What it is called, beside the tables.
STORE = ".collected.sqlite"
# Its tables changed when this did: then all is to be found again.
_FORM = 2
_TABLES = """
CREATE TABLE outcomes (key TEXT PRIMARY KEY, status TEXT, plain TEXT, changes BLOB) WITHOUT ROWID;
CREATE TABLE texts (key TEXT PRIMARY KEY, clauses BLOB) WITHOUT ROWID;
CREATE TABLE told (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
# How long what was found may be lost with this process, in seconds.
_PATIENCE = 2.0


class Store:
    """The database, while this process alone may write it."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._since: float | None = None
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self._database.close()
            hint = "remove it, and all is found again"
            raise InputError(f"'{path}' is damaged: {error}", hint=hint) from None

    def _prepare(self) -> None:
        run = self._database.execute
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        (form,) = run("PRAGMA user_version").fetchone()
        if form != _FORM:
            for name in ("outcomes", "texts", "told"):
                run(f"DROP TABLE IF EXISTS {name}")
            self._database.executescript(_TABLES)
            run(f"PRAGMA user_version = {_FORM}")

    def close(self) -> None:
        """Keep everything, and let others have it."""
        self.keep()
        self._database.close()

    def known(self) -> dict[str, str]:
        """Return the names of the pairs that something came of, each with its status."""
        return dict(self._database.execute("SELECT key, status FROM outcomes"))

    def forget_errors(self) -> None:
        """Forget the pairs that were not compared."""
        self._database.execute("DELETE FROM outcomes WHERE status <> 'ok'")

    def add(self, outcome: Outcome) -> None:
        """Take in what came of a pair; it is kept within seconds."""
        if self._since is None:
            self._database.execute("BEGIN IMMEDIATE")
            self._since = monotonic()
        row = (outcome.key, outcome.status, json.dumps(as_plain(outcome)), _packed(outcome.changes))
        self._database.execute("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?)", row)
        for key, clauses in outcome.texts:
            text = (key, _packed(clauses))
            self._database.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", text)
        if monotonic() - self._since > _PATIENCE:
            self.keep()

    def keep(self) -> None:
        """Keep what was taken in, whatever happens to this process."""
        if self._since is not None:
            self._database.execute("COMMIT")
            self._since = None

    def outcome(self, key: str) -> Outcome:
        """Return what came of a pair that something came of, without its changes."""
        query = "SELECT status, plain FROM outcomes WHERE key = ?"
        status, plain = self._database.execute(query, (key,)).fetchone()
        return outcome_of(key, status, json.loads(plain))

    def changes(self, key: str) -> Iterable[Row]:
        """Return the rows of a pair's changes."""
        query = "SELECT changes FROM outcomes WHERE key = ?"
        return self._rows(query, key, CONTENT)

    def clauses(self, key: str) -> Iterable[Row]:
        """Return the rows of a text's clauses; none where it was never read for them."""
        return self._rows("SELECT clauses FROM texts WHERE key = ?", key, CLAUSE)

    def texts(self) -> set[str]:
        """Return the keys of the texts whose clauses are kept."""
        return {key for (key,) in self._database.execute("SELECT key FROM texts")}

    def _rows(self, query: str, key: str, columns: Sequence[Column]) -> Iterable[Row]:
        found = self._database.execute(query, (key,)).fetchone()
        return restored(json.loads(zlib.decompress(found[0])), columns) if found else ()

    def told(self, name: str) -> str | None:
        """Return what was last noted under a name."""
        query = "SELECT value FROM told WHERE name = ?"
        found: tuple[str] | None = self._database.execute(query, (name,)).fetchone()
        return found[0] if found else None

    def tell(self, name: str, value: str) -> None:
        """Note something under a name."""
        self._database.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (name, value))


def _packed(rows: Iterable[Row]) -> bytes:
    return zlib.compress(json.dumps([*map(kept, rows)]).encode(), 1)


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """Open the store at ``path``, made if it is not there.

    Raises:
        InputError: somebody else is writing it, or it is damaged.
    """
    from plans.storing import writing

    with writing(path):
        store = Store(path)
        try:
            yield store
        finally:
            store.close()
