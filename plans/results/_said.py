"""What a part of a document says: its fields or its marked methods, each under its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")

ASIDE = {"aside": True}
"""The metadata of a field that only renderers need."""


class Said(Generic[T]):
    """Something that a part says under ``key``, worked out when it is asked for.

    It is left out where it is ``unless``. ``of`` is the attribute that it hands on, if it does
    nothing else, and ``text`` tells what that is.
    """

    def __init__(
        self,
        key: str,
        says: Callable[[Any], T],
        unless: Any = MISSING,
        of: str = "",
        text: str = "",
    ) -> None:
        self.key, self.says, self.unless = key, says, unless
        self.of, self.text = of, text

    @overload
    def __get__(self, part: None, owner: type) -> Said[T]: ...
    @overload
    def __get__(self, part: object, owner: type) -> T: ...
    def __get__(self, part: object | None, owner: type) -> Said[T] | T:
        return self if part is None else self.says(part)


def said(key: str, *, unless: Any = MISSING) -> Callable[[Callable[[Any], T]], Said[T]]:
    """Mark a method as what a part says under ``key``, unless that is nothing to say."""
    return lambda says: Said(key, says, unless)


def handed(key: str, text: str = "", *, of: str = "") -> Said[Any]:
    """Hand on what stands in the attribute ``of`` under ``key``; by default, that of this name.

    ``of`` may lead on, as ``identity.ref`` does.
    """
    name = of or key
    return Said(key, attrgetter(name), of=name, text=text)


@cache
def keys(part: type) -> tuple[tuple[str, str, Any], ...]:
    """Return each key that a part says, the attribute behind it, and when it is left out."""
    inherited = (item for each in reversed(part.__mro__) for item in vars(each).items())
    marked = [(each.key, name, each.unless) for name, each in inherited if isinstance(each, Said)]
    if marked:
        return tuple(marked)
    return tuple(
        # A word of Python, such as ``from``, has an underscore behind it.
        (each.name.removesuffix("_"), each.name, _default(each.default_factory))
        for each in fields(part)
        if each.metadata != ASIDE
    )


def _default(factory: Any) -> Any:
    return MISSING if factory is MISSING else factory()
