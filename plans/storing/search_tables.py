"""The tables of the search index, and how they are filled and asked."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from plans.storing.statements import Statement
from plans.tracing import Phrase, compact, fold, spaceless

# How long to wait for another process that fills the index, in seconds.
PATIENCE = 60.0
# SQLite's trigram table knows no shorter pieces, and the ideographs of a word are often two.
TRIGRAM = 3

_TABLES = (
    "CREATE TABLE about (stamp TEXT)",
    "CREATE TABLE revisions (ref TEXT PRIMARY KEY, mtime INTEGER, size INTEGER, settled INTEGER,"
    " digest TEXT, date TEXT, problem TEXT, said BLOB)",
    "CREATE TABLE texts (id INTEGER PRIMARY KEY, said TEXT UNIQUE, words TEXT, grams TEXT)",
    "CREATE TABLE uses (id INTEGER PRIMARY KEY, text INTEGER, clause TEXT, label TEXT,"
    " title TEXT, slot TEXT, name TEXT, kind TEXT, issue TEXT, carried INTEGER)",
    # A few words, "100 days", may be said by a clause in ten: to find a use it takes both.
    "CREATE INDEX uses_text ON uses (text, clause)",
)
_FULL_TEXT = (
    'CREATE VIRTUAL TABLE by_word USING fts5(words, tokenize="unicode61 remove_diacritics 2")',
    'CREATE VIRTUAL TABLE by_gram USING fts5(grams, tokenize="trigram")',
)
_ALL = ("by_word", "by_gram", "uses", "texts", "revisions", "about")


def on_disk(path: Path) -> sqlite3.Connection:
    """Return a connection to the index at ``path``, in a folder that only its owner can read."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return connected(str(path))


def connected(name: str) -> sqlite3.Connection:
    """Return a connection where nothing happens but what is asked for."""
    db = sqlite3.connect(name, timeout=PATIENCE, isolation_level=None)
    db.execute("PRAGMA trusted_schema = OFF")
    # A cache that is lost with the power is made anew.
    db.execute("PRAGMA synchronous = OFF")
    return db


def remove(path: Path) -> None:
    """Take away an index that cannot be read, with what SQLite left beside it."""
    for name in (path, f"{path}-journal", f"{path}-wal", f"{path}-shm"):
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108  Path.unlink() of a name that was put together


# What SQLite says of a file that is no index, or of tables that are not ours.
_BROKEN = (
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_SCHEMA,
)


def is_broken(error: sqlite3.DatabaseError) -> bool:
    """Say whether an index should be made anew: not where it is merely held or not writable."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF in _BROKEN or isinstance(error, sqlite3.IntegrityError)


def stamp_of(db: sqlite3.Connection) -> str:
    """Return what the index was made from; empty for one that was never made."""
    if not _has(db, "about"):
        return ""
    row = db.execute("SELECT stamp FROM about").fetchone()
    return str(row[0]) if row else ""


def make(db: sqlite3.Connection, stamp: str) -> None:
    """Make empty tables, whatever was there."""
    for name in _ALL:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    for each in _TABLES:
        db.execute(each)
    # A SQLite without full text search is slower and finds the same.
    with suppress(sqlite3.OperationalError):
        for each in _FULL_TEXT:
            db.execute(each)
    db.execute("INSERT INTO about VALUES (?)", (stamp,))


def _has(db: sqlite3.Connection, table: str) -> bool:
    row = db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return row is not None


def storable(text: str) -> str:
    """Return ``text`` as SQLite can keep it: no half characters, and no end in the middle."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


_USE = ("text", "clause", "label", "title", "slot", "name", "kind", "issue", "carried")
_SAME = f"SELECT id FROM uses WHERE {' AND '.join(f'{each} = ?' for each in _USE)}"
_NEW = f"INSERT INTO uses ({', '.join(_USE)}) VALUES ({', '.join('?' * len(_USE))})"


def store(db: sqlite3.Connection, statement: Statement) -> int:
    """Keep a statement and its text, each only if there is none like it, and return its number."""
    said = storable(statement.said)
    row = db.execute("SELECT id FROM texts WHERE said = ?", (said,)).fetchone()
    text = row[0] if row else _new_text(db, said)
    values = (text, *map(storable, statement.where), int(statement.carried))
    row = db.execute(_SAME, values).fetchone()
    return int(row[0] if row else db.execute(_NEW, values).lastrowid or 0)


def _new_text(db: sqlite3.Connection, said: str) -> int:
    folded = fold(said)
    grams = compact(folded).text if spaceless(said) else ""
    made = db.execute(
        "INSERT INTO texts (said, words, grams) VALUES (?, ?, ?)", (said, folded.text, grams)
    )
    number = int(made.lastrowid or 0)
    if _has(db, "by_gram"):
        db.execute("INSERT INTO by_word (rowid, words) VALUES (?, ?)", (number, folded.text))
        if grams:
            db.execute("INSERT INTO by_gram (rowid, grams) VALUES (?, ?)", (number, grams))
    return number


def packed(numbers: Sequence[int]) -> bytes:
    """Return the numbers of a revision's statements, in document order, with a mark of them."""
    said = struct.pack(f"<{len(numbers)}I", *numbers)
    return struct.pack("<I", crc32(said)) + said


def _unpacked(data: bytes) -> tuple[int, ...]:
    mark, said = data[:4], data[4:]
    if len(data) % 4 or mark != struct.pack("<I", crc32(said)):
        raise sqlite3.DatabaseError("what a revision says was damaged")
    return struct.unpack(f"<{len(said) // 4}I", said)


def said_in(db: sqlite3.Connection) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield each revision that can be read, with the numbers of its statements."""
    for ref, said in db.execute("SELECT ref, said FROM revisions WHERE problem = ''"):
        yield ref, _unpacked(said)


def forget_unused(db: sqlite3.Connection) -> None:
    """Drop the statements and texts that no revision has any more."""
    used = {number for _, said in said_in(db) for number in said}
    there = [number for (number,) in db.execute("SELECT id FROM uses")]
    gone = [(number,) for number in there if number not in used]
    db.executemany("DELETE FROM uses WHERE id = ?", gone)
    unused = "NOT IN (SELECT text FROM uses)"
    if _has(db, "by_gram"):
        db.execute(f"DELETE FROM by_word WHERE rowid {unused}")
        db.execute(f"DELETE FROM by_gram WHERE rowid {unused}")
    db.execute(f"DELETE FROM texts WHERE id {unused}")


def candidates(db: sqlite3.Connection, phrase: Phrase) -> Iterator[tuple[int, str]]:
    """Yield number and text of all that could have ``phrase``; what surely has not is left out."""
    where, value = _condition(phrase, _has(db, "by_gram"))
    yield from db.execute(f"SELECT id, said FROM texts WHERE {where}", (value,))


def _condition(phrase: Phrase, full_text: bool) -> tuple[str, str]:
    if phrase.exact:
        return "instr(said, ?) > 0", storable(phrase.said)
    folded = fold(storable(phrase.said))
    if spaceless(phrase.said):
        wanted = compact(folded).text
        if full_text and len(wanted) >= TRIGRAM:
            return "id IN (SELECT rowid FROM by_gram WHERE by_gram MATCH ?)", _quoted(wanted)
        return "instr(grams, ?) > 0", wanted
    words = phrase.words
    if words and full_text:
        return "id IN (SELECT rowid FROM by_word WHERE by_word MATCH ?)", _quoted(" ".join(words))
    return "instr(words, ?) > 0", words[0] if words else folded.text.strip()


def _quoted(text: str) -> str:
    """Return ``text`` as one phrase of a full-text query: inside quotes nothing has a meaning."""
    return '"' + text.replace('"', '""') + '"'


def uses_of(db: sqlite3.Connection, text: int) -> Iterator[tuple[int, Statement]]:
    """Yield the number of every statement that has a text, and the statement without it."""
    rows = db.execute(
        "SELECT id, clause, label, title, slot, name, kind, issue, carried FROM uses"
        " WHERE text = ?",
        (text,),
    )
    for number, clause, label, title, slot, name, kind, issue, carried in rows:
        where = clause, label, title, slot, name, kind, issue
        yield number, Statement("", *where, bool(carried))
