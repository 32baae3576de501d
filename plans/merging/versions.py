"""One value that several sides may have changed: whose is it, or whose are they."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from json import JSONEncoder
from operator import methodcaller
from typing import Any, Generic, TypeVar

from plans.values import frozen

T = TypeVar("T")

# Whatever is no text, list or mapping says itself how it is written.
_written = methodcaller("written")
# Made once: a merge asks for thousands of keys.
_sorted = JSONEncoder(sort_keys=True, ensure_ascii=False, default=_written).encode
_as_said = JSONEncoder(default=_written).encode

EMPTY: tuple[Any, ...] = (None, "", [], {})

Values = Mapping[str, T]
"""What each side says, by the side's name; a side that says nothing of the kind is not in it."""


@frozen
class Version(Generic[T]):
    """A value, and the sides that want it."""

    names: tuple[str, ...]
    value: T


def same(left: object, right: object) -> bool:
    """Say whether two values say the same; what is empty says nothing."""
    return bool(left == right) or (left in EMPTY and right in EMPTY)


def key_of(value: object) -> str:
    """Return a text by which values can be told apart and put in order, whoever says them."""
    return _sorted(value)


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
    if len(values) < 2:
        return [Version((name,), value) for name, value in values.items()]
    # Of values that differ in the order of their parts alone, always the same one stands for all.
    order = sorted(values, key=lambda name: (_as_said(values[name]), name))
    found = grouped({name: values[name] for name in order}, _key_of_said)
    ordered = sorted(found, key=lambda each: _key_of_said(each.value))
    return [Version(tuple(sorted(each.names)), each.value) for each in ordered]


def _key_of_said(value: object) -> str:
    return key_of(None if value in EMPTY else value)


def settled(base: T, found: Sequence[Version[T]]) -> T:
    """Return what stands where no two sides want different things: an untouched side yields."""
    return found[0].value if found else base


def agreed(base: T, values: Values[T]) -> tuple[bool, T]:
    """Return whether the sides agree, and on what; where they do not, what was before."""
    found = versions(changed(base, values))
    return (False, base) if len(found) > 1 else (True, settled(base, found))


def merged_list(base: Iterable[T], lists: Mapping[str, Iterable[T]]) -> list[T]:
    """Return a list of notes or sources: what no side dropped, and what any side added."""
    olds = list(base)
    known = set(map(key_of, olds))
    sides = [{key_of(each): each for each in items} for items in lists.values()]
    on_all = known.intersection(*sides)
    added = [{key: side[key] for key in side if key not in known} for side in sides]
    return [each for each in olds if key_of(each) in on_all] + _gathered(added)


def _gathered(added: Sequence[Mapping[str, T]]) -> list[T]:
    """Return what was added in the order of those who added it, if they have the same."""
    news: dict[str, T] = {}
    for side in added:
        news |= side
    orders = {tuple(side) for side in added} - {()}
    return [news[key] for key in (orders.pop() if len(orders) == 1 else sorted(news))]


def as_list(value: Any) -> list[Any]:
    """Return the values of a field that may hold one or several, or none."""
    return [value] if isinstance(value, str) else list(value or ())
