"""Frozen values, made in a quarter of the time that ``dataclass`` takes.

To whoever uses it, a class under ``@frozen`` is one under ``@dataclass(frozen=True, slots=True)``:
it has fields, ``replace`` and ``asdict`` take it, and nothing can be set on it. Up to Python 3.12
``dataclass`` compiles every method of a frozen class by itself, for half a millisecond in all, and
a command makes a hundred classes before it says anything. Here those that name the fields are
compiled as one, how values are compared when the first are, and all classes share the others.

A class that keeps what it has worked out needs room for that: ``@frozen(slots=False)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache
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
    made = dataclass(init=False, repr=False, eq=False)(made)
    own = fields(made)
    known = _known(own)
    methods = _compiled(_making(own, slots=slots), known, made)
    given = {each.name: each.type for each in own if each.init}
    methods["__init__"].__annotations__ = given | {"return": None}
    methods |= _comparing(made, own) | _SHARED
    if slots:
        made = _slotted(made, own, methods | _OF_SLOTS)
        # A slot takes a value in two thirds of the time.
        known.update({f"put_{each.name}": vars(made)[each.name].__set__ for each in own})
    else:
        for name in _unsaid(made, methods):
            setattr(made, name, methods[name])
    # Others that derive from it are frozen, too.
    made.__dataclass_params__.frozen = True
    return made


def _unsaid(made: type[Any], methods: Iterable[str]) -> list[str]:
    """Return which methods a class does not have from itself."""
    # A class that says how it is compared has no hash of its own by that.
    return [name for name in methods if vars(made).get(name) is None]


def _slotted(made: type[Any], own: Iterable[Field[Any]], methods: Mapping[str, Any]) -> type[Any]:
    """Return a class with slots and methods: to set them one by one takes as long as all else."""
    names = tuple(each.name for each in own)
    unsaid = {name: methods[name] for name in _unsaid(made, methods)}
    without = {*names, "__dict__", "__weakref__"}
    body = {name: value for name, value in vars(made).items() if name not in without}
    body |= unsaid | {"__slots__": names, "__qualname__": made.__qualname__}
    kind: Any = type(made)
    slotted: type[Any] = kind(made.__name__, made.__bases__, body)
    return slotted


def _known(own: Iterable[Field[Any]]) -> dict[str, Any]:
    """Return what a written method may name."""
    if any(each.kw_only or (each.default is MISSING and not each.init) for each in own):
        raise TypeError("a field is given, in its place or by its name, or it has a default")
    known: dict[str, Any] = {"put": object.__setattr__, "MISSING": MISSING}
    for each in own:
        known |= {f"default_{each.name}": each.default, f"make_{each.name}": each.default_factory}
    return known


def _compiled(lines: Iterable[str], known: dict[str, Any], made: type[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec("\n".join(lines), known, found)
    for name, method in found.items():
        method.__qualname__ = f"{made.__qualname__}.{name}"
    return found


def _comparing(made: type[Any], own: Iterable[Field[Any]]) -> dict[str, Any]:
    """Return methods that compile what they do when they are first asked: few are by a command."""

    @cache
    def methods() -> dict[str, Any]:
        return _compiled(_compared(own), {}, made)

    def equal(self: Any, other: object) -> Any:
        return _settled(self, "__eq__", equal, methods())(self, other)

    def hashed(self: Any) -> Any:
        return _settled(self, "__hash__", hashed, methods())(self)

    return {"__eq__": equal, "__hash__": hashed}


def _settled(value: Any, name: str, first: Any, methods: Mapping[str, Any]) -> Any:
    """Put a method where the one that compiled it stands, and return it."""
    for kind in type(value).__mro__:
        if vars(kind).get(name) is first:
            setattr(kind, name, methods[name])
    return methods[name]


def _making(own: Iterable[Field[Any]], *, slots: bool) -> Iterator[str]:
    yield f"def __init__(self, {', '.join(_parameter(each) for each in own if each.init)}):"
    for each in own:
        put = f"put_{each.name}(self," if slots else f"put(self, {each.name!r},"
        yield f"  {put} {_given(each)})"
    yield "  return"


def _compared(own: Iterable[Field[Any]]) -> Iterator[str]:
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
