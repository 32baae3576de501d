"""Reads a language file; what it cannot take is told by file, table and key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import Any, get_type_hints

from plans.errors import PluginError, did_you_mean
from plans.languages.contents import Language
from plans.languages.head import Head
from plans.languages.shapes import Forms, Table, Words
from plans.languages.spelling import fold, forms


def read_head(text: str, place: str) -> tuple[Head, bool]:
    """Return the head of a language file, and whether tables follow it.

    Args:
        text: the file.
        place: the name of the file, for errors.

    Raises:
        PluginError: the head is no TOML, or says what no language file says.
    """
    # A header stands at the start of a line, where no word of a list begins with a bracket.
    head, header, _ = text.partition("\n[")
    known: Head = _made(Head, _parsed(head, place), place)
    return known, bool(header)


def read_language(text: str, tag: str, place: str) -> Language:
    """Return all that a language file says; raises as ``read_head`` does."""
    found = _parsed(text, place)
    tables = _shapes(Language).keys() - {"tag", "head"}
    head = {key: value for key, value in found.items() if key not in tables}
    rest = {key: value for key, value in found.items() if key in tables}
    known: Language = _made(Language, {"tag": tag, "head": head, **rest}, place)
    return known


def _parsed(text: str, place: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PluginError(f"{place}: {error}") from error


@cache
def _shapes(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, found: Mapping[str, Any], place: str) -> Any:
    """Return ``kind``, a class of ``contents``, with what its table says."""
    shapes = _shapes(kind)
    for key in found:
        if key not in shapes:
            raise PluginError(f"{place}: no key '{key}'", hint=did_you_mean(key, shapes))
    for key in shapes:
        if key not in found and key not in kind._field_defaults:
            raise PluginError(f"{place}: '{key}' is missing")
    return kind(**{key: _value(shapes[key], found[key], f"{place}: {key}") for key in found})


def _value(shape: Any, value: Any, place: str) -> Any:
    if isinstance(shape, type) and issubclass(shape, tuple):
        return _made(shape, _checked(value, dict, place), place)
    if shape == Table:
        table = _checked(value, dict, place)
        return {key: forms(_checked(part, str, f"{place}.{key}")) for key, part in table.items()}
    written, read = _READERS.get(shape, (shape, None))
    checked = _checked(value, written, place)
    return read(checked) if read else checked


def _words(listed: str) -> Words:
    return frozenset(map(fold, listed.split()))


_READERS: dict[Any, tuple[type, Callable[[Any], Any] | None]] = {
    Words: (str, _words),
    Forms: (str, forms),
    Mapping[str, str]: (dict, None),
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
