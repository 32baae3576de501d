"""What a folder of tables says of itself: a descriptor for programs, a page for people."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from plans.collecting.store import Store
from plans.collecting.tables import Told, filled
from plans.collecting.writing_tables import written
from plans.formats import DESCRIPTOR, MAKER, SCHEMA, schema_of
from plans.records import Table
from plans.storing import write_file
from plans.wording import dictionary

PAGE = "README.md"
_PAGE = """\
# All changes of {title}

Tables made by `plans collect`. Keys and links, types and words are in `datapackage.json` too, after
the [Data Package](https://datapackage.org) standard. A second run of the same command compares only
what is new or was changed.

- An empty cell is no value. A date that may be a month or a year stands as stated, and in `…_from`
  and `…_to` as the first and the last day that it can mean.
- The date of a version is what whoever keeps it says (the name of its file, a list, a commit), else
  what the text itself says.
- In CSV, what a spreadsheet would take for a formula has a `'` in front, and characters that nobody
  sees are written as `\\u{{202e}}`. Parquet files and databases have all texts as they are.

"""
_MEDIA = {
    "csv": "text/csv",
    "sqlite": "application/vnd.sqlite3",
    "parquet": "application/vnd.apache.parquet",
}


def describe(
    folder: Path, title: str, tables: Sequence[Table], files: Mapping[str, str], format: str
) -> None:
    """Write the page and the descriptor of ``tables``, whose files are in ``folder``."""
    write_file(folder / PAGE, _PAGE.format(title=title) + dictionary(tables))
    package = {
        "$schema": SCHEMA,
        "name": "plans-collection",
        "title": f"All changes of {title}",
        "description": f"{PAGE} says what the columns mean, and how cells are written.",
        "made_by": MAKER,
        "resources": [
            _resource(table, folder / files[table.name], format, tables) for table in tables
        ],
    }
    write_file(folder / DESCRIPTOR, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def _resource(table: Table, path: Path, format: str, tables: Sequence[Table]) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "name": table.name,
        "description": table.about,
        "path": path.name,
        "type": "table",
        "format": format,
        "mediatype": _MEDIA[format],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": schema_of(table, {each.name: each.key[0] for each in tables}),
    }


_DIGEST, _FILES = "digest of the tables", "files of the tables"


def publish(
    told: Sequence[Told], store: Store, folder: Path, title: str, format: str, *, clauses: bool
) -> None:
    """Write the tables about ``told`` into ``folder``, and remove others that were there.

    The page and the descriptor are the last, then the store notes what there is.

    Raises:
        InputError: the folder cannot be written.
    """
    tables = filled(told, store.changes, store.clauses if clauses else None)
    digest = _digest(told, title, format, clauses)
    before = json.loads(store.told(_FILES) or "[]")
    there = all((folder / name).exists() for name in (*before, PAGE, DESCRIPTOR))
    if there and store.told(_DIGEST) == digest:
        return
    store.tell(_DIGEST, "")
    files = written(folder, tables, format)
    describe(folder, title, [table for table, _ in tables], files, format)
    for name in set(before) - set(files.values()):
        with suppress(OSError):
            (folder / name).unlink()
    store.tell(_FILES, json.dumps(sorted(set(files.values()))))
    store.tell(_DIGEST, digest)


def _digest(told: Sequence[Told], *asked: object) -> str:
    """Return what stays the same as long as the tables would."""
    made = hashlib.sha256(repr(asked).encode())
    for each in told:
        made.update(repr(each).encode("utf-8", "backslashreplace"))
    return made.hexdigest()
