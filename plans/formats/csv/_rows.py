"""Writes rows: the same columns in each, values as files have them, lists parted by spaces."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plans.model import Registers
from plans.safe import visible

# A spreadsheet reads a cell that begins so as a formula, whoever wrote it.
_FORMULA = ("=", "@", "+", "-")


def table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return ``rows`` below a head; what a row does not say is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue()


def named(ids: Iterable[str], registers: Registers) -> dict[str, str]:
    """Return the columns of sources: their ids, and the addresses of those that have one."""
    listed = list(ids)
    known = registers.sources.sources
    addresses = [known[id].address or "" for id in listed if id in known]
    return {"sources": " ".join(listed), "addresses": " ".join(filter(None, addresses))}


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            said = visible(value)
            return f"'{said}" if said.startswith(_FORMULA) else said
        case _:
            return json.dumps(value, ensure_ascii=False)
