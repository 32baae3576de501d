"""The fields of the merged revision itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plans.merging._values import Plain, agreed, merged_list

_LISTS = ("tabled_by", "sources", "notes")


def merged_head(base: Plain, sides: Mapping[str, Plain]) -> Plain:
    """Return the head that an untouched side yields; a draft of all sides where several changed it.

    Sides with heads of their own make a new text that nobody has tabled: it has no date, no status
    but draft, and everybody's sources.
    """
    found: Plain = {}
    for name in dict.fromkeys([*base, *(key for side in sides.values() for key in side)]):
        values = {side: head.get(name) for side, head in sides.items()}
        settled, value = agreed(base.get(name), values)
        found[name] = value if settled else _gathered(name, base, values)
    return {name: value for name, value in found.items() if value}


def _gathered(name: str, base: Plain, values: Mapping[str, Any]) -> Any:
    if name in _LISTS:
        lists = {side: _as_list(value) for side, value in values.items()}
        return merged_list(_as_list(base.get(name)), lists)
    if name == "revision":
        return "merged"
    return {"status": "draft", "date": None, "ids": "lasting"}.get(name, base.get(name))


def _as_list(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value or ())
