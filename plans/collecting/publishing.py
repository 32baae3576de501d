"""Tables of what the store holds: written if they would be others than those that are there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from plans.collecting.data_package import PAGE, describe
from plans.collecting.store import Store
from plans.collecting.tables import Told, filled
from plans.collecting.writing_tables import written
from plans.formats import DESCRIPTOR

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
