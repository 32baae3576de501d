r"""Writes rows: a head, values as files have them, and no cell that a program would obey.

What a spreadsheet would take for a formula has a ``'`` in front, and a character that nobody sees
or that turns the text around is written out: ``\u{202e}``. ``restored`` gives the value back.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TextIO

from plans.records import Column, Records, Value
from plans.safe import visible
from plans.terms import plain

# A spreadsheet reads a cell that begins so as a formula, whoever wrote it; one that already has
# quotes in front gets one more, so that one can be taken away again.
_FORMULA = re.compile(r"'*[=@+\-\t\n＝＠＋－]")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# Of what looks like a character that was written out, and was not, the backslash is.
_LOOKS_ESCAPED = re.compile(r"\\(?=u\{[0-9a-f]+\})")
_BACKSLASH = r"\\u{5c}"


def csv_table(records: Records) -> str:
    """Return ``records`` below a head; what a row does not say is empty."""
    out = io.StringIO()
    write_csv(out, records.columns, records.rows)
    return out.getvalue()


def write_csv(out: TextIO, columns: Iterable[Column], rows: Iterable[Iterable[Value]]) -> None:
    """Write ``rows`` below a head, as they come."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    writer.writerows(map(cell, row) for row in rows)


def cell(value: Value) -> str:
    """Return what stands in a cell for ``value``."""
    match value:
        case None:
            return ""
        case str():
            return defused(value)
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case Decimal():
            return plain(value)
        case int():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def defused(text: str) -> str:
    """Return ``text`` so that no program obeys it and nobody is fooled by it."""
    said = visible(_LOOKS_ESCAPED.sub(_BACKSLASH, text))
    return f"'{said}" if _FORMULA.match(said) else said


def restored(cell: str) -> str:
    """Return the text that ``defused`` made a cell of."""
    said = cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), said)
