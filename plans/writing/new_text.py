"""New YAML as a person would write it, to stand in a file that exists."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from plans.writing.whole_files import FOLDED, WIDTH

# Plain scalars that no reader takes for anything but text; a careful choice.
_PLAIN = re.compile(r"[^\W_](?:[\w '’“”«».()/%+@–—…-]*[\w.)%’”»])?")
_NOTHING = {"null", "Null", "NULL"}
# What may stand in a file as it is.
_PRINTABLE = re.compile(
    "[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
_ODD = re.compile(
    "[^ !#-\\[\\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


Find = Callable[[Any, int], str | None]


class YamlText:
    """Writes values as lines of YAML.

    Attributes:
        newline: how lines end.
        find: the lines of an item that is written already, from the item and its column.
        quoted: whether every text stands in double quotes, as in JSON.
        blocks: whether a text may be a block.
        offset: how much further in than its key a list stands.
    """

    def __init__(
        self, newline: str, find: Find, *, quoted: bool, blocks: bool, offset: int
    ) -> None:
        self.newline = newline
        self.find = find
        self.quoted = quoted
        self.blocks = blocks and not quoted
        self.offset = offset

    def inline(self, value: Any) -> str:
        """Return ``value`` on one line, fit to stand in brackets."""
        if isinstance(value, dict):
            pairs = (f"{self.inline(key)}: {self.inline(each)}" for key, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.inline, value)) + "]"
        if value is None:
            return "null"
        if not self.quoted and is_plain(value):
            return str(value)
        return single(value) if not self.quoted and "'" not in value else double(value)

    def entry(self, key: str, value: Any, column: int) -> str:
        """Return the lines of an entry whose key stands at ``column``."""
        return self._started(" " * column + self.inline(key) + ":", value, column, self.offset)

    def item(self, value: Any, column: int) -> str:
        """Return the lines of a list item whose dash stands at ``column``."""
        if (found := self.find(value, column)) is not None:
            return found
        if isinstance(value, dict) and value and not self.fits(value, column):
            lines = self.mapping(value, column + 2)
            return " " * column + "- " + lines[column + 2 :]
        return self._started(" " * column + "-", value, column, 2)

    def _started(self, start: str, value: Any, column: int, offset: int) -> str:
        if self.is_block(value, column):
            return start + " " + self._block(value, column + 2)
        if not value or isinstance(value, str) or self.fits(value, len(start)):
            return f"{start} {self.inline(value)}{self.newline}"
        if isinstance(value, dict):
            return start + self.newline + self.mapping(value, column + 2)
        return start + self.newline + "".join(self.items(value, column + offset))

    def mapping(self, value: dict[str, Any], column: int) -> str:
        """Return the lines of a mapping."""
        return "".join(self.entry(key, each, column) for key, each in value.items())

    def items(self, value: list[Any], column: int) -> Iterator[str]:
        """Yield the lines of each item of a list."""
        for each in value:
            yield self.item(each, column)

    def fits(self, value: Any, column: int) -> bool:
        """Say whether ``value`` is a few short words that read well in brackets."""
        if isinstance(value, dict) and "id" in value:
            return False
        each = list(value.values()) if isinstance(value, dict) else value
        if not all(isinstance(one, str) and len(one) <= FOLDED for one in each):
            return False
        return column + len(self.inline(value)) < WIDTH

    def is_block(self, value: Any, column: int) -> bool:
        """Say whether ``value`` is written as a block below its key."""
        if (
            not self.blocks
            or not isinstance(value, str)
            or not _PRINTABLE.fullmatch(value.replace("\n", ""))
        ):
            return False
        return is_literal(value) or (len(value) + column > FOLDED and is_folded(value))

    def _block(self, value: str, column: int) -> str:
        lines = value.split("\n") if "\n" in value else wrapped(value.split(" "), WIDTH - column)
        style = "|-" if "\n" in value else ">-"
        return "".join(f"{line}{self.newline}" for line in [style, *_in(lines, column)])


def _in(lines: list[str], column: int) -> Iterator[str]:
    return (" " * column + line for line in lines)


def is_plain(text: str) -> bool:
    """Say whether ``text`` needs no quotes, in brackets or out of them."""
    return _PLAIN.fullmatch(text) is not None and text not in _NOTHING and is_printable(text)


def is_printable(text: str) -> bool:
    """Say whether ``text`` can stand in a file as it is."""
    return _PRINTABLE.fullmatch(text) is not None


def is_folded(text: str) -> bool:
    """Say whether a folded block can hold ``text``: words with one space between them."""
    return bool(text) and text == " ".join(text.split()) and is_printable(text)


def is_literal(text: str) -> bool:
    """Say whether a literal block can hold ``text``: several lines, none empty or indented."""
    lines = text.split("\n")
    return len(lines) > 1 and all(line and line == line.strip() for line in lines)


def single(text: str) -> str:
    """Return ``text`` in single quotes; in double ones where those cannot hold it."""
    return "'" + text.replace("'", "''") + "'" if is_printable(text) else double(text)


def double(text: str) -> str:
    """Return ``text`` in double quotes, as JSON and YAML both read it."""
    return '"' + _ODD.sub(_escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    return json.dumps(char)[1:-1] if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def wrapped(words: list[str], width: int) -> list[str]:
    """Return ``words`` as lines of at most ``width`` characters, unless a word is longer."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def rewrapped(old: list[str], text: str, width: int) -> list[str]:
    """Return ``text`` as lines, of which those at either end that did not change stay as they are.

    Args:
        old: the lines so far.
        text: words with one space between them.
        width: of a new line.
    """
    words, lines = text.split(" "), [line.split() for line in old]
    first, start = 0, 0
    while first < len(lines) and words[start : start + len(lines[first])] == lines[first]:
        start += len(lines[first])
        first += 1
    last, end = len(lines), len(words)
    while last > first and _ends_with(words[start:end], lines[last - 1]):
        last -= 1
        end -= len(lines[last])
    kept = [" ".join(line) for line in lines]
    return [*kept[:first], *wrapped(words[start:end], width), *kept[last:]]


def _ends_with(words: list[str], line: list[str]) -> bool:
    return bool(line) and len(line) <= len(words) and words[-len(line) :] == line
