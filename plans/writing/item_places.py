"""Which item of a list is which of another, and where in the text the items with an id stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from plans.reading import Node

# The list that an item stands in, its number there, and what it says.
Home = tuple[Node, int, Any]


def paired(have: list[Any], want: list[Any]) -> list[int | None]:
    """Return for each item of ``want`` which one of ``have`` it is: by id, value, or place."""
    named = all(isinstance(each, dict) and "id" in each for each in (*have, *want))
    return _paired_by_id(have, want) if named else _paired_by_value(have, want)


def _paired_by_id(have: list[Any], want: list[Any]) -> list[int | None]:
    places: dict[str, list[int]] = {}
    for index, each in enumerate(have):
        places.setdefault(str(each["id"]), []).append(index)
    known = (places.get(str(each["id"])) for each in want)
    return [each.pop(0) if each else None for each in known]


def _paired_by_value(have: list[Any], want: list[Any]) -> list[int | None]:
    paired: list[int | None] = []
    old, new = ([json.dumps(each, sort_keys=True) for each in side] for side in (have, want))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        indexes: list[int | None] = list(range(start, end))
        paired += (indexes + [None] * (last - first))[: last - first]
    return paired


def id_of(value: Any) -> str | None:
    """Return the id of an item that has one."""
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) else None


def ids(value: Any) -> Iterator[str]:
    """Yield the id of every item below ``value`` that has one."""
    for each in value.values() if isinstance(value, dict) else value:
        id = id_of(each)
        if isinstance(value, list) and id is not None:
            yield id
        if isinstance(each, dict | list):
            yield from ids(each)


def homes(node: Node, have: Any) -> Iterator[tuple[str, Home]]:
    """Yield for every item with an id, in a block below ``node``, where it stands."""
    match node.kind, have:
        case "map", dict():
            for part in node.parts:
                if part.name in have:
                    yield from homes(part.value, have[part.name])
        case "list", list() if len(have) == len(node.parts):
            for index, (part, each) in enumerate(zip(node.parts, have, strict=True)):
                id = id_of(each)
                if id is not None and not node.flow:
                    yield id, (node, index, each)
                yield from homes(part.value, each)
