"""A long answer a page at a time, so that none is larger than an agent can read.

Whoever goes from page to page, from ``next`` to ``next``, is told every item of the list once and
in its order. Of the sources those come along that the page names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from typing_extensions import TypedDict

from plans.errors import InputError

# What the items of a page come to, in characters of JSON: some ten thousand tokens.
MAX_PAGE = 40_000
# An item that is larger than a page comes alone, but not if it is as large as this.
MAX_ITEM = 400_000
# Of clauses below one that is too large so many are named.
_NAMED = 8

SOURCES = "sources"


class Page(TypedDict):
    """Which items of which list an answer has; ``next`` is the offset of the next page."""

    list: str
    offset: int
    items: int
    of: int
    next: int | None
    others: dict[str, int]


def paged(
    said: Mapping[str, Any],
    lists: Sequence[str],
    chosen: str,
    offset: int,
    limit: int,
    totals: Mapping[str, int] | None = None,
) -> tuple[dict[str, Any], Page]:
    """Return what is said with one page of one of its lists, and which page that is.

    Args:
        said: the JSON of a result.
        lists: the keys of its lists; those that are not ``chosen`` are told as how long they are.
        chosen: the key of the list to page through.
        offset: the first item.
        limit: how many items at most.
        totals: how many items there are in lists of which ``said`` has only the first.

    Raises:
        InputError: one item is too large for any answer.
    """
    counts = {name: len(said[name] or ()) for name in lists} | dict(totals or {})
    shown = _fitting((said[chosen] or ())[offset : offset + limit])
    of, after = counts.pop(chosen), offset + len(shown)
    more = after if shown and after < of else None
    page = Page(list=chosen, offset=offset, items=len(shown), of=of, next=more, others=counts)
    return _with_lists(said, {name: [] for name in lists} | {chosen: shown}), page


def _with_lists(said: Mapping[str, Any], lists: Mapping[str, list[Any]]) -> dict[str, Any]:
    """Return what is said with these lists instead of its own; where it says null, it has none."""
    made = {**said, **{name: said[name] and lists[name] for name in lists}}
    if SOURCES in said:
        made[SOURCES] = _named_sources(said[SOURCES], made)
    return made


def _fitting(items: Sequence[Any]) -> list[Any]:
    """Return the first items that fill a page, one at least."""
    shown: list[Any] = []
    room = MAX_PAGE
    for item in items:
        size = _size(item)
        if size > room and shown:
            break
        if size > MAX_ITEM:
            raise InputError(f"one item alone has {size:,} characters", hint=_smaller(item))
        shown.append(item)
        room -= size
    return shown


def _size(item: Any) -> int:
    return len(json.dumps(item, ensure_ascii=False))


def _smaller(item: Any) -> str:
    """Return what to ask for instead of an item that is too large."""
    below = [each["id"] for each in item.get("clauses") or ()] if isinstance(item, dict) else []
    if not below:
        return "ask for a part of it"
    more = ", …" if len(below) > _NAMED else ""
    return f"ask for a clause below it: {', '.join(below[:_NAMED])}{more}"


def _named_sources(sources: Sequence[Any], said: Mapping[str, Any]) -> list[Any]:
    named = set(_texts([value for key, value in said.items() if key != SOURCES]))
    return [source for source in sources if source["id"] in named]


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in a value."""
    stack = [value]
    while stack:
        match stack.pop():
            case str(text):
                yield text
            case dict() as item:
                stack.extend(item.values())
            case list() as item:
                stack.extend(item)
