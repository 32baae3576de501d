"""A data set as the files of a folder: a table each, what their columns mean, and a descriptor."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from plans.formats._base import Files, Options
from plans.formats.csv._rows import csv_table
from plans.records import Column, Filled, Table, Type
from plans.results import Tables
from plans.safe import visible
from plans.wording import dictionary, meaning

PAGE = "README.md"
_PAGE = """\
# {title}

Tables made by `plans export --tables`. Keys and links, types and words are in `datapackage.json`
too, after the [Data Package](https://datapackage.org) standard.

- Cells are UTF-8, parted by commas. An empty cell is no value.
- A date that may be a month or a year stands as stated, and in `…_from` and `…_to` as the first
  and the last day that it can mean.
- Numbers are written out in digits; what they count stands in the unit or the currency beside them.
- What a spreadsheet would take for a formula has a `'` in front: where a cell begins with one or
  more `'` and then one of `= @ + -`, their full-width forms, a tab or a line break, take away one
  `'`. Characters that nobody sees, or that turn the text around, are written as `\\u{{202e}}`. The
  database that `--format sqlite` makes has all texts as they are.

"""


def render(result: Tables, options: Options) -> Files:
    """Return the files by name; the descriptor, which says what the others hold, comes last."""
    files = {f"{each.table.name}.csv": csv_table(each.records) for each in result.tables}
    page = _PAGE.format(title=visible(result.title))
    files[PAGE] = page + dictionary(each.table for each in result.tables)
    return Files({**files, DESCRIPTOR: descriptor(result, files)})


DESCRIPTOR = "datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
# What tells that a folder of tables was written here.
MAKER = "plans"

_TYPES: dict[Type, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "date": "date",
    "boolean": "boolean",
    "any": "any",
}


def descriptor(result: Tables, files: Mapping[str, str]) -> str:
    """Return the descriptor of ``files``, the tables of ``result`` by the names of their files.

    It is as the Data Package standard has it.
    """
    keys = {each.table.name: each.table.key[0] for each in result.tables}
    package: dict[str, Any] = {
        "$schema": SCHEMA,
        "name": "plans-tables",
        "title": result.title,
        "description": "README.md says what the columns mean, and how cells are written.",
        "made_by": MAKER,
        **({"licenses": [{"name": result.licence}]} if result.licence else {}),
        **_sources(result),
        "files": _others(files),
        "resources": [_resource(each, files, keys) for each in result.tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _hash(text: str) -> str:
    data = text.encode("utf-8", "backslashreplace")
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _others(files: Mapping[str, str]) -> dict[str, str]:
    """Return the hashes of what stands beside the tables."""
    return {name: _hash(text) for name, text in files.items() if not name.endswith(".csv")}


def _sources(result: Tables) -> dict[str, Any]:
    listed = [
        {"title": said.title} | ({"path": said.address} if said.address else {})
        for _, said in sorted(result.registers.sources.sources.items())
    ]
    return {"sources": listed} if listed else {}


def _resource(filled: Filled, files: Mapping[str, str], keys: Mapping[str, str]) -> dict[str, Any]:
    table, path = filled.table, f"{filled.table.name}.csv"
    return {
        "name": table.name,
        "description": table.about,
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(files[path].encode("utf-8", "backslashreplace")),
        "hash": _hash(files[path]),
        "schema": schema_of(table, keys),
    }


def schema_of(table: Table, keys: Mapping[str, str]) -> dict[str, Any]:
    """Return what the columns of ``table`` hold; ``keys`` are the key columns of all tables."""
    return {
        "fields": [_field(column, table.key) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **_links(table, keys),
    }


def _field(column: Column, key: tuple[str, ...]) -> dict[str, Any]:
    rules: dict[str, Any] = {}
    if column.key:
        rules["required"] = True
    if key == (column.name,):
        rules["unique"] = True
    if column.words:
        rules["enum"] = list(column.words)
    return {
        "name": column.name,
        "type": _TYPES[column.type],
        "description": meaning(column),
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": rules} if rules else {}),
    }


def _links(table: Table, keys: Mapping[str, str]) -> dict[str, Any]:
    """Return the links; one into the same table has no name there, as the standard has it."""
    links = [
        {
            "fields": [column.name],
            "reference": {
                "resource": "" if column.to == table.name else column.to,
                "fields": [keys[column.to]],
            },
        }
        for column in table.links
    ]
    return {"foreignKeys": links} if links else {}
