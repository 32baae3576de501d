"""Frozen values, made in a third of the time that ``dataclass`` takes.

To whoever uses it, a class under ``@frozen`` is one under ``@dataclass(frozen=True, slots=True)``:
it has fields, ``replace`` and ``asdict`` take it, and nothing can be set on it. Up to Python 3.12
``dataclass`` compiles every method of a frozen class by itself, for half a millisecond in all, and
a command makes a hundred classes before it says anything. Here those that name the fields are
compiled as one, and all classes share the others.

A class that keeps what it has worked out needs room for that: ``@frozen(slots=False)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(made: type[T], /) -> type[T]: ...
@overload
def frozen(*, slots: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(made: type[Any] | None = None, /, *, slots: bool = True) -> Any:
    """Make a class with annotated fields one of frozen values.

    A field may have a default or a factory of one, and may be left out where values are compared.
    One that nobody gives has its default.

    Raises:
        TypeError: it needs what ``dataclass`` is for: fields of a class it derives from, fields
            that have to be named, or work once all are given.
    """
    return _frozen(made, slots=slots) if made else lambda made: _frozen(made, slots=slots)


def _frozen(made: type[Any], *, slots: bool) -> type[Any]:
    if hasattr(made, "__dataclass_fields__") or hasattr(made, "__post_init__"):
        raise TypeError(f"{made.__name__} is no simple value")
    made = dataclass(init=False, repr=False, eq=False, slots=slots)(made)
    own = fields(made)
    methods = _of_fields(made, own, slots=slots) | _SHARED | (_OF_SLOTS if slots else {})
    for name, method in methods.items():
        # A class that says how it is compared has no hash of its own by that.
        if vars(made).get(name) is None:
            setattr(made, name, method)
    # Others that derive from it are frozen, too.
    made.__dataclass_params__.frozen = True
    return made


def _of_fields(made: type[Any], own: Iterable[Field[Any]], *, slots: bool) -> dict[str, Any]:
    """Return the methods that know the fields of a class by their names."""
    if any(each.kw_only or (each.default is MISSING and not each.init) for each in own):
        raise TypeError("a field is given, in its place or by its name, or it has a default")
    known: dict[str, Any] = {"put": object.__setattr__, "MISSING": MISSING}
    for each in own:
        known |= {f"default_{each.name}": each.default, f"make_{each.name}": each.default_factory}
        if slots:  # a slot takes a value in two thirds of the time
            known[f"put_{each.name}"] = vars(made)[each.name].__set__
    found: dict[str, Any] = {}
    exec("\n".join(_written(own, slots=slots)), known, found)
    given = {each.name: each.type for each in own if each.init}
    found["__init__"].__annotations__ = given | {"return": None}
    for name, method in found.items():
        method.__qualname__ = f"{made.__qualname__}.{name}"
    return found


def _written(own: Iterable[Field[Any]], *, slots: bool) -> Iterator[str]:
    yield f"def __init__(self, {', '.join(_parameter(each) for each in own if each.init)}):"
    for each in own:
        put = f"put_{each.name}(self," if slots else f"put(self, {each.name!r},"
        yield f"  {put} {_given(each)})"
    yield "  return"
    here, there = (
        "".join(f"{side}.{each.name}, " for each in own if each.compare)
        for side in ("self", "other")
    )
    yield "def __eq__(self, other):"
    yield f"  return ({here}) == ({there}) if other.__class__ is self.__class__ else NotImplemented"
    yield f"def __hash__(self):\n  return hash(({here}))"


def _parameter(each: Field[Any]) -> str:
    if each.default_factory is not MISSING:
        return f"{each.name}=MISSING"
    return each.name if each.default is MISSING else f"{each.name}=default_{each.name}"


def _given(each: Field[Any]) -> str:
    if not each.init:
        return f"default_{each.name}"
    if each.default_factory is MISSING:
        return each.name
    return f"make_{each.name}() if {each.name} is MISSING else {each.name}"


def _repr(self: Any) -> str:
    said = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _refuse_setting(_self: Any, name: str, _value: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: Any, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__slots__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, kept in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, kept)


_SHARED = {"__repr__": _repr, "__setattr__": _refuse_setting, "__delattr__": _refuse_deleting}
_OF_SLOTS = {"__getstate__": _state, "__setstate__": _restore}
