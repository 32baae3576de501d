"""Tables into files, row by row: a table may be larger than memory."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from plans.collecting.columns import Row
from plans.collecting.tables import Filled
from plans.errors import InputError
from plans.extras import installing
from plans.formats import fill_database, write_csv
from plans.records import Column, Type

Written = dict[str, str]
"""The file of each table."""

_DATABASE = "collection.sqlite"
# So many rows of a Parquet file are compressed together, and held in memory.
_GROUP = 5_000


def written(folder: Path, tables: Sequence[Filled], format: str) -> Written:
    """Write ``tables`` into ``folder``, each file in place of the one before, and say which.

    Raises:
        InputError: no such format, or it needs what is not installed; or a file cannot be written.
    """
    refuse_format(format)
    try:
        return FORMATS[format](folder, tables)
    except OSError as error:
        raise InputError(f"cannot write into '{folder}': {error.strerror}") from error


def refuse_format(format: str) -> None:
    """Refuse a format that cannot be written, before anything is compared for it.

    Raises:
        InputError: no such format, or it needs what is not installed.
    """
    if format not in FORMATS:
        raise InputError(f"no tables in '{format}'", hint=", ".join(FORMATS))
    if format == "parquet":
        _pyarrow()


@contextmanager
def aside(path: Path) -> Iterator[Path]:
    """Yield where a file is written first; it replaces the one at ``path`` when it is whole."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        os.replace(part, path)  # noqa: PTH105
    finally:
        part.unlink(missing_ok=True)


def _as_csv(folder: Path, tables: Sequence[Filled]) -> Written:
    for table, rows in tables:
        with (
            aside(folder / f"{table.name}.csv") as part,
            part.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file,
        ):
            write_csv(file, table.columns, rows)
    return {table.name: f"{table.name}.csv" for table, _ in tables}


def _as_database(folder: Path, tables: Sequence[Filled]) -> Written:
    with (
        aside(folder / _DATABASE) as part,
        closing(sqlite3.connect(part, isolation_level=None)) as database,
    ):
        # Nobody sees it before it is whole.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        fill_database(database, tables)
    return {table.name: _DATABASE for table, _ in tables}


def _as_parquet(folder: Path, tables: Sequence[Filled]) -> Written:
    for table, rows in tables:
        with aside(folder / f"{table.name}.parquet") as part:
            _write_parquet(part, table.columns, iter(rows))
    return {table.name: f"{table.name}.parquet" for table, _ in tables}


def _write_parquet(path: Path, columns: Sequence[Column], rows: Iterator[Row]) -> None:
    arrow = _pyarrow()
    import pyarrow.parquet

    types = _arrow_types(arrow)
    fields = [
        arrow.field(each.name, types[each.type], metadata={"description": each.about})
        for each in columns
    ]
    schema = arrow.schema(fields)
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(rows, _GROUP)):
            arrays = [
                arrow.array([_arrow_value(row[place], each.type) for row in group], field.type)
                for place, (each, field) in enumerate(zip(columns, fields, strict=True))
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))


def _arrow_types(arrow: Any) -> dict[Type, Any]:
    return {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "date": arrow.date32(),
        "boolean": arrow.bool_(),
        "any": arrow.string(),
    }


def _arrow_value(value: Any, type: Type) -> Any:
    if value is None:
        return None
    if type == "any":
        return json.dumps(value)
    if type == "text":
        return value.encode("utf-8", "backslashreplace").decode()
    return float(value) if type == "number" else value


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        hint = f"{installing('parquet')}; or --format csv"
        raise InputError("Parquet needs pyarrow, which is not installed", hint=hint) from None
    return pyarrow


FORMATS: dict[str, Callable[[Path, Sequence[Filled]], Written]] = {
    "csv": _as_csv,
    "sqlite": _as_database,
    "parquet": _as_parquet,
}
