"""Reads a language file; what it cannot take is told by file, table and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from plans.errors import PluginError, did_you_mean
from plans.languages.contents import Language
from plans.languages.head import Head
from plans.languages.shapes import Forms, Table, Words
from plans.languages.spelling import fold, forms

Said = dict[str, Any]
"""What a file says, as TOML has it."""


def head_said(text: str, place: str) -> tuple[Said, bool]:
    """Return what the head of a language file says, and whether tables follow it.

    Args:
        text: the file.
        place: the name of the file, for errors.

    Raises:
        PluginError: the head is no TOML.
    """
    # A header stands at the start of a line, where no word of a list begins with a bracket.
    head, header, _ = text.partition("\n[")
    return said(head, place), bool(header)


def said(text: str, place: str) -> Said:
    """Return what a language file says; raises as ``head_said`` does."""
    import tomllib  # which takes longer to load than what was parsed before

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PluginError(f"{place}: {error}") from error


def read_head(head: Said, place: str) -> Head:
    """Return the head of a language.

    Raises:
        PluginError: it says what no language file says, or not what each does.
    """
    known: Head = _made(Head, head, place)
    return known


def read_language(found: Said, tag: str, place: str) -> Language:
    """Return all that a language file says; raises as ``read_head`` does."""
    tables = Language.__annotations__.keys() - {"tag", "head"}
    head = {key: value for key, value in found.items() if key not in tables}
    rest = {key: value for key, value in found.items() if key in tables}
    known: Language = _made(Language, {"tag": tag, "head": head, **rest}, place)
    return known


def _made(kind: Any, found: Mapping[str, Any], place: str) -> Any:
    """Return ``kind``, a class of ``contents``, with what its table says."""
    readers = _readers(kind)
    for key in found:
        if key not in readers:
            raise PluginError(f"{place}: no key '{key}'", hint=did_you_mean(key, readers))
    for key in readers:
        if key not in found and key not in kind._field_defaults:
            raise PluginError(f"{place}: '{key}' is missing")
    return kind(**{key: readers[key](value, f"{place}: {key}") for key, value in found.items()})


Read = Callable[[Any, str], Any]


@cache
def _readers(kind: Any) -> dict[str, Read]:
    """Return what reads each key of a table: it takes what is written there, and where that is."""
    return {key: _reader(shape) for key, shape in kind.__annotations__.items()}


def _reader(shape: Any) -> Read:
    if isinstance(shape, type) and issubclass(shape, tuple):
        return lambda value, place: _made(shape, _checked(value, dict, place), place)
    return _READERS.get(shape) or (lambda value, place: _checked(value, shape, place))


def _words(value: Any, place: str) -> Words:
    return frozenset(map(fold, _checked(value, str, place).split()))


def _forms(value: Any, place: str) -> Forms:
    return forms(_checked(value, str, place))


def _table(value: Any, place: str) -> Table:
    parts = _checked(value, dict, place).items()
    return {key: _forms(part, f"{place}.{key}") for key, part in parts}


_READERS: dict[Any, Read] = {
    Words: _words,
    Forms: _forms,
    Table: _table,
    Mapping[str, str]: lambda value, place: _checked(value, dict, place),
}


def _checked(value: Any, wanted: type, place: str) -> Any:
    if type(value) is not wanted:
        raise PluginError(f"{place}: {_NAMES[wanted]} is expected, not {_NAMES[type(value)]}")
    return value


class _Names(dict[type, str]):
    def __missing__(self, kind: type) -> str:
        return f"a value of the type {kind.__name__}"


_NAMES = _Names({str: "text", dict: "a table", bool: "true or false", int: "a whole number"})
_NAMES |= {float: "a number with a point", list: "a list"}
