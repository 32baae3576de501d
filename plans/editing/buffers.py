"""A text in an editor: places as editors count them, and as we do.

Editors count lines and, within one, units of the encoding that they chose: UTF-16 if nothing is
said, so that an emoji counts two. We count characters from the start.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from plans.reading import Lines, lines_of
from plans.values import frozen

Units = Callable[[str], int]


def utf_16(text: str) -> int:
    """Return how long ``text`` is in UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf_8(text: str) -> int:
    """Return how long ``text`` is in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


UNITS: dict[str, Units] = {"utf-16": utf_16, "utf-8": utf_8, "utf-32": len}


class Place(NamedTuple):
    """A place as editors count, both from 0."""

    line: int
    character: int


class Span(NamedTuple):
    """From the first character to behind the last one, counted from the start of the text."""

    start: int
    end: int


@frozen(slots=False)
class Buffer:
    """A text, and in which units its editor counts."""

    text: str
    units: Units = utf_16

    @cached_property
    def lines(self) -> Lines:
        """Where its lines end."""
        return lines_of(self.text)

    def offset(self, line: int, character: int) -> int:
        """Return which character stands at a place; one beyond the end of a line is its end."""
        start, end = self.line(line)
        return start + self._counted(self.text[start:end], character)

    def _counted(self, words: str, units: int) -> int:
        """Return how many characters of ``words`` come to so many units, whole ones only."""
        count = min(max(units, 0), len(words))
        while count and self.units(words[:count]) > units:
            count -= 1
        return count

    def line(self, number: int) -> Span:
        """Return a line without its break; beyond the last one there is nothing."""
        ends = self.lines.ends
        start = ends[number - 1] if 0 < number <= len(ends) else 0
        if number > len(ends) or number < 0:
            return Span(len(self.text), len(self.text))
        end = ends[number] if number < len(ends) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def place(self, offset: int) -> Place:
        """Return where a character stands."""
        offset = min(max(offset, 0), len(self.text))
        start = self.lines.start(offset)
        number = self.number(offset)
        return Place(number, self.units(self.text[start:offset]))

    def number(self, offset: int) -> int:
        """Return the number of the line of a character, from 0."""
        return bisect_right(self.lines.ends, offset)
