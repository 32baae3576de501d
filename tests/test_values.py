"""A frozen value is a frozen dataclass with slots, to whoever uses it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest

from plans.values import frozen


def _said(made: Callable[[type], type]) -> type[Any]:
    class Said:
        """What was said."""

        words: str
        by: tuple[str, ...] = ()
        noted: list[str] = field(default_factory=list, compare=False)
        kept: str = field(default="", repr=False)
        found: str = field(default="none", init=False, compare=False)
        form: ClassVar[str] = "said/1"

        def loud(self) -> str:
            return self.words.upper()

    return made(Said)


VALUE, DATACLASS = _said(frozen), _said(dataclass(frozen=True, slots=True))


@frozen
class Pair:
    """It can be found by its name, as what is pickled has to be."""

    one: int
    two: tuple[int, ...] = ()


def _told(kind: type[Any]) -> list[object]:
    """Return what can be told of a class and of its values."""
    one, same = kind("yes", ("Ann",), ["here"]), kind(by=("Ann",), words="yes", kept="")
    other = replace(one, words="no")
    return [
        (one == same, one == other, one != other, one == ("yes", ("Ann",), ["here"], "")),
        (hash(one) == hash(same), len({one, same, other})),
        (repr(one), asdict(other), one.loud(), kind.form, kind.__match_args__),
        [(each.name, each.type, each.compare, each.repr) for each in fields(kind)],
        (kind("a").noted is kind("b").noted, hasattr(one, "__dict__"), kind.__doc__),
        kind.__init__.__annotations__,
        [_refusal(act) for act in (lambda: kind(), lambda: kind("a", (), [], "", 1))],
        [_refusal(act) for act in (lambda: setattr(one, "by", ()), lambda: delattr(one, "by"))],
    ]


def _refusal(act: Callable[[], object]) -> str:
    with pytest.raises((TypeError, FrozenInstanceError)) as told:
        act()
    return f"{type(told.value).__name__}: {str(told.value).partition('.')[2] or told.value}"


def test_a_frozen_value_is_what_dataclass_makes() -> None:
    for one, other in zip(_told(VALUE), _told(DATACLASS), strict=True):
        assert one == other


def test_a_class_that_derives_from_one_is_compared_as_it_is() -> None:
    @frozen
    class Base:
        one: int

    class Derived(Base):
        __slots__ = ()

    for kind, other in ((Derived, Base), (Base, Derived)):
        assert len({kind(1), kind(1), other(1), kind(2)}) == 3


def test_it_goes_to_another_process_and_back() -> None:
    pair = Pair(1, (2,))
    assert pickle.loads(pickle.dumps(pair)) == pair


def test_without_slots_it_keeps_what_it_worked_out() -> None:
    @frozen(slots=False)
    class Sum:
        parts: tuple[int, ...]

        @cached_property
        def whole(self) -> int:
            return sum(self.parts)

    found = Sum((1, 2))
    assert (found.whole, vars(found)["whole"], found == Sum((1, 2))) == (3, 3, True)


def test_what_a_class_says_itself_stands() -> None:
    @frozen
    class Word:
        text: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Word) and self.text.lower() == other.text.lower()

        def __repr__(self) -> str:
            return self.text

    assert (Word("A") == Word("a"), repr(Word("A"))) == (True, "A")


def test_what_it_does_not_do_it_refuses() -> None:
    class Derived(Pair):
        three: int = 0

    class Late:
        one: int

        def __post_init__(self) -> None: ...

    class Named:
        one: int = field(kw_only=True)

    for made in (Derived, Late, Named):
        with pytest.raises(TypeError):
            frozen(made)
    # A dataclass may have a value's fields, and is frozen as that is.
    assert repr(dataclass(frozen=True)(Derived)(1)).endswith("Derived(one=1, two=(), three=0)")
