"""JSON of other programs that holds clauses: the first list of objects, whatever it is called."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plans.drafting import Draft
from plans.readers._records import Record, parts_of

# A field that revisions have, and no other program's clauses.
_OWN = "revision"
_MOST_LEVELS = 40
# What a text is called is no longer.
_LONGEST = 300


def read_foreign(text: str, name: str) -> Draft | None:
    """Return the clauses in ``text``, the JSON of another program; None if it is none of that."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and _OWN in value:
        return None
    records = tuple(_records(value, 0))
    parts = parts_of(records)
    if not parts:
        return None
    beside = _said(value) if isinstance(value, dict) else {}
    title = next((key for key, each in beside.items() if " " in each), "")
    notes = tuple(f"{key}: {each}" for key, each in beside.items() if key != title)
    return Draft(
        name,
        lambda _: (),
        beside.get(title, "")[:_LONGEST],
        notes=notes,
        warnings=("no revision of plans: its objects are read as clauses",),
        parts=lambda _: parts,
    )


def _records(value: Any, depth: int) -> Iterator[Record]:
    """Yield a record for each object in the first list that has some."""
    if depth > _MOST_LEVELS:
        return
    if isinstance(value, dict):
        lists = (each for each in value.values() if isinstance(each, list | dict))
        yield from next(filter(None, (list(_records(each, depth + 1)) for each in lists)), ())
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict):
                yield Record(_said(each), tuple(_records(each, depth + 1)))


def _said(value: dict[str, Any]) -> dict[str, str]:
    """Return the words and numbers of an object; paragraphs in a list are one text."""
    said = {}
    for key, each in value.items():
        if isinstance(each, list) and all(isinstance(one, str) for one in each):
            said[key] = "\n".join(each)
        elif isinstance(each, str | int | float) and not isinstance(each, bool):
            said[key] = str(each).strip()
    return said
