"""The quick reader: yaml-rs, for files that have nothing wrong with them.

It types plain scalars, where the exact reader keeps each as it was written. A whole number goes
back to its digits if they can only have been written that way; whatever else is not text (``1.50``
has lost its zero, ``017`` would have become 17) overrules the quick reader, and the exact one
decides. So it can only ever be right or be overruled. What is known to make it wrong, slow or crash
is not given to it at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from threading import get_ident, main_thread
from typing import Any

from plans.reading.limits import MAX_DEPTH, MAX_MARKS


class Overruled(Exception):
    """The quick reader cannot judge this text; the exact one must."""


# Control characters and tabs, which it takes where YAML has none. The last three are looked for one
# by one: a pattern that spans all of Unicode takes longer to compile than a small file to read.
_ODD = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ODDER = "\ufeff\ufffe\uffff"
# Tags, which change types; anchors and aliases, which it copies out: a megabyte as often as named.
_MARKED = re.compile(r"[!&*](?<![^\s\[{,:].)")
# A block that may be empty, which it reads as a line break.
_BLOCK = re.compile(r"[|>][+0-9]* *(?:#[^|>\n]*)?\r?\n(?: *\r?\n)*( *)")
# Blocks inside blocks on one line or by their indentation, until its stack overflows, and a whole
# number that takes it minutes: both are long runs, which show in every twentieth character.
_STEP = 20
_RUN = re.compile(r"[ ?:-]{25}|[0-9]{25}")
# Numbers written other than str() writes them: 017, +17, -0, 0x11, _17, and 1_7. What stands before
# is looked at second, so that the search can skip to the few characters that begin them.
_UNUSUAL = re.compile(r"[+\-_0](?<![\w.-].)[0-9_xXoObB][\w.]*")
_GROUPED = re.compile(r"[0-9]+_[0-9_]*")


def parse_fast(text: str) -> Any:
    """Return the document in ``text`` as dicts, lists, text and None.

    Raises:
        Overruled: the text is not plainly fine, or yaml-rs is not there, or this is not the main
            thread: in the second thread that asked it, yaml-rs was seen to crash.
    """
    if get_ident() != main_thread().ident or not _plainly_fine(text):
        raise Overruled
    try:
        import yaml_rs

        value = yaml_rs.loads(text, parse_datetime=False)
        numbers = _untyped(value)
        told = not numbers or _told(numbers, text)
    except Exception as error:  # whatever it stumbles over, the exact reader says it better
        raise Overruled from error
    if not told:
        raise Overruled
    return value


def _plainly_fine(text: str) -> bool:
    doubts = (_too_many_marks, _has_odd_characters, _has_tags, _has_lone_returns, _has_empty_block)
    return not any(doubt(text) for doubt in doubts)


def _too_many_marks(text: str) -> bool:
    return len(text) > MAX_MARKS and sum(map(text.count, ",:-?[{\n")) > MAX_MARKS


def _has_odd_characters(text: str) -> bool:
    if _ODD.search(text) or any(char in text for char in _ODDER):
        return True
    return _RUN.search(text[::_STEP]) is not None


def _has_tags(text: str) -> bool:
    return any(mark in text for mark in "!&*") and _MARKED.search(text) is not None


def _has_lone_returns(text: str) -> bool:
    # A lone carriage return ends a line for one reader only.
    return text.count("\r") != text.count("\r\n")


def _has_empty_block(text: str) -> bool:
    return any(_empty(match) for match in _BLOCK.finditer(text))


def _empty(block: re.Match[str]) -> bool:
    """Say whether nothing below a block's first line is indented further than what holds it."""
    text = block.string
    line = text[text.rfind("\n", 0, block.start()) + 1 : block.start()].rstrip()
    outer = line.rindex("-") if line.endswith("-") else len(line) - len(line.lstrip(" ?:-"))
    return len(block[1]) <= outer or block.end() == len(text)


def _untyped(root: Any) -> set[int]:
    """Turn the whole numbers below ``root`` into text, in place, and return them.

    Raises:
        Overruled: there is anything else than text in it, or it nests too deep.
    """
    numbers: set[int] = set()
    level = [root]
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for item in level:
            _untype(item, numbers, below)
        if not below:
            return numbers
        level = below
    raise Overruled


def _untype(item: Any, numbers: set[int], below: list[Any]) -> None:
    for key, child in _entries(item):
        kind = type(child)
        if kind is str or child is None:
            continue
        if kind is dict or kind is list:
            below.append(child)
        elif kind is int:
            item[key] = str(child)
            numbers.add(child)
        else:
            raise Overruled


def _entries(item: Any) -> Iterable[tuple[Any, Any]]:
    if type(item) is list:
        return enumerate(item)
    if type(item) is not dict or not set(map(type, item)) <= {str}:
        raise Overruled
    return item.items()


def _told(numbers: set[int], text: str) -> bool:
    """Say whether ``text`` can only have had ``numbers`` in the digits that ``str`` gives them.

    The 9 that was read may have been the ``009`` of 800,009 in some sentence, or may not: so it
    cannot be told.
    """
    unusual = {*_UNUSUAL.findall(text), *_GROUPED.findall(text)}
    return numbers.isdisjoint(map(_value, unusual))


def _value(token: str) -> int | None:
    digits = token.replace("_", "")
    if digits.lstrip("+-").isdecimal():
        return int(digits)
    try:
        return int(digits, 0)
    except ValueError:
        return None
