"""One value that several sides may have changed: whose is it, or whose are they."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import methodcaller
from typing import Any, Generic, TypeVar

T = TypeVar("T")

EMPTY: tuple[Any, ...] = (None, "", [], {})

Values = Mapping[str, T]
"""What each side says, by the side's name; a side that says nothing of the kind is not in it."""


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """A value, and the sides that want it."""

    names: tuple[str, ...]
    value: T


def same(left: object, right: object) -> bool:
    """Say whether two values say the same; what is empty says nothing."""
    return bool(left == right) or (left in EMPTY and right in EMPTY)


def key_of(value: object) -> str:
    """Return a text by which values can be told apart and put in order, whoever says them.

    Whatever is no text, list or mapping has a method that says how it is ``written``.
    """
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=_written)


_written = methodcaller("written")


def changed(base: object, values: Values[T]) -> dict[str, T]:
    """Return what the sides say that differs from ``base``."""
    return {name: value for name, value in values.items() if not same(value, base)}


def grouped(values: Values[T], key: Callable[[T], str] = key_of) -> list[Version[T]]:
    """Return each different value with the names that want it, in the order of ``values``."""
    found: dict[str, tuple[list[str], T]] = {}
    for name, value in values.items():
        found.setdefault(key(value), ([], value))[0].append(name)
    return [Version(tuple(names), value) for names, value in found.values()]


def versions(values: Values[T]) -> list[Version[T]]:
    """Return each different value with the names that want it, ordered by what they say."""
    # Of values that differ in the order of their parts alone, always the same one stands for all.
    order = sorted(values, key=lambda name: (json.dumps(values[name], default=_written), name))
    found = grouped({name: values[name] for name in order}, _key_of_said)
    ordered = sorted(found, key=lambda each: _key_of_said(each.value))
    return [Version(tuple(sorted(each.names)), each.value) for each in ordered]


def _key_of_said(value: object) -> str:
    return key_of(None if value in EMPTY else value)


def agreed(base: T, values: Values[T]) -> tuple[bool, T]:
    """Return whether the sides agree, and on what: an untouched side yields."""
    found = versions(changed(base, values))
    if len(found) > 1:
        return False, base
    return True, found[0].value if found else base


def merged_list(base: Iterable[T], lists: Mapping[str, Iterable[T]]) -> list[T]:
    """Return a list of notes or sources: what no side dropped, and what any side added."""
    kept = list(base)
    before = {key_of(each) for each in kept}
    sides = {name: {key_of(each): each for each in items} for name, items in lists.items()}
    kept = [each for each in kept if all(key_of(each) in side for side in sides.values())]
    news = {key: each for side in sides.values() for key, each in side.items() if key not in before}
    return kept + [news[key] for key in _order_of_news(news, before, sides)]


def _order_of_news(
    news: Mapping[str, object], before: set[str], sides: Values[dict[str, T]]
) -> Iterable[str]:
    """Return what was added in the order of those who added it, if they have the same."""
    alike = {tuple(key for key in side if key not in before) for side in sides.values()} - {()}
    if len(alike) == 1:
        return alike.pop()
    return sorted(news) if len(sides) > 1 else list(news)
