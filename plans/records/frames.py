"""Rows as a data frame, each column with its type: pandas or polars, whichever is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from plans.errors import InputError
from plans.records.columns import Type
from plans.records.rows import Rows

_PANDAS: dict[Type, str] = {
    "text": "string",
    "integer": "Int64",
    "number": "float64",
    "date": "datetime64[s]",
    "boolean": "boolean",
    "any": "object",
}


def frame(records: Rows, library: str | None = None) -> Any:
    """Return ``records`` as a frame of ``library``, by default of the first that is installed.

    Raises:
        InputError: there is none.
    """
    for name in [library] if library else _LIBRARIES:
        if name not in _LIBRARIES:
            raise InputError(f"no data frames of '{name}'", hint="pandas or polars")
        try:
            return _LIBRARIES[name](records)
        except ImportError:
            continue
    wanted = library or "pandas or polars"
    hint = f"pip install {library or 'pandas'}; to_records() needs neither"
    raise InputError(f"a data frame needs {wanted}, which is not installed", hint=hint)


def _in_columns(records: Rows) -> dict[str, list[Any]]:
    rows = records.as_dictionaries()
    return {column.name: [row[column.name] for row in rows] for column in records.columns}


def _pandas(records: Rows) -> Any:
    import pandas

    values, types = _in_columns(records), {each.name: each.type for each in records.columns}
    made = {
        name: pandas.Series(listed, dtype=_PANDAS[types[name]], name=name)
        for name, listed in values.items()
    }
    return pandas.DataFrame(made, columns=list(made))


def _polars(records: Rows) -> Any:
    import polars

    types: dict[Type, Any] = {
        "text": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "date": date,
        "boolean": polars.Boolean,
        "any": polars.Object,
    }
    schema = {column.name: types[column.type] for column in records.columns}
    return polars.DataFrame(_in_columns(records), schema=schema, strict=False)


_LIBRARIES: dict[str, Callable[[Rows], Any]] = {"pandas": _pandas, "polars": _polars}
