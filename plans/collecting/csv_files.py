"""Tables as CSV, a file each."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plans.collecting.outcomes import Cell, Row
from plans.collecting.tables import Table
from plans.safe import visible

# A spreadsheet reads a cell that begins so as a formula, whoever wrote it.
_FORMULA = ("=", "@", "+", "-")


def write_csv(folder: Path, tables: Iterable[tuple[Table, Iterable[Row]]]) -> None:
    """Write each table into a file of its own, in place of the one before."""
    for table, rows in tables:
        with (
            aside(folder / f"{table.name}.csv") as path,
            path.open("w", encoding="utf-8", newline="") as file,
        ):
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column.name for column in table.columns])
            writer.writerows([_cell(value) for value in row] for row in rows)


@contextmanager
def aside(path: Path) -> Iterator[Path]:
    """Yield where a file is written first; it replaces the one at ``path`` when it is whole."""
    written = path.with_name(f".{path.name}.part")
    try:
        yield written
        os.replace(written, path)  # noqa: PTH105
    finally:
        written.unlink(missing_ok=True)


def _cell(value: Cell) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return value
    said = visible(value)
    return f"'{said}" if said.startswith(_FORMULA) else said
