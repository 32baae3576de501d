"""Rows as a small table for a notebook: escaped, without styles of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from plans.records.columns import Column
from plans.records.rows import Rows
from plans.safe import visible

# What fits on a screen; the rest is counted, and a cell is cut.
_ROWS, _LETTERS = 50, 300


def table(records: Rows) -> str:
    """Return the first rows with the columns that somebody who looks at them wants."""
    columns = _wanted(records)
    rows = records.as_dictionaries()
    head = "".join(f"<th>{escape(visible(each.name))}</th>" for each in columns)
    body = "".join(_row(row, columns) for row in rows[:_ROWS])
    left = len(rows) - _ROWS
    more = f"<p>and {left} more rows</p>" if left > 0 else ""
    none = "" if rows else "<p>no rows</p>"
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}{none}"


def _wanted(records: Rows) -> Sequence[Column]:
    """Return the brief columns, or all where none is; one without any value tells nothing."""
    brief = [each for each in records.columns if each.brief] or records.columns
    at = {column.name: place for place, column in enumerate(records.columns)}
    filled = [each for each in brief if any(row[at[each.name]] is not None for row in records.rows)]
    return filled or brief


def _row(row: dict[str, Any], columns: Sequence[Column]) -> str:
    cells = "".join(f'<td dir="auto">{_cell(row[each.name])}</td>' for each in columns)
    return f"<tr>{cells}</tr>"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    plain = isinstance(value, list | dict)
    said = json.dumps(value, ensure_ascii=False) if plain else str(value)
    cut = said if len(said) <= _LETTERS else said[:_LETTERS] + " …"
    return escape(visible(cut)).replace("\n", "<br>")
