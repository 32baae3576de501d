"""Lists of an OpenDocument text: how each level is numbered, and the numbers that are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plans.readers._number_formats import MOST, written
from plans.readers.odt._xml import Element, columns_in, n, whole
from plans.values import frozen

MOST_LEVELS = 10
_BULLET = "•"
_LONGEST = 100
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
# Those of other scripts are said by the first of their numbers: "أ, ب, ج, ...".
_SHOWN = (
    *("russianUpper", "russianLower", "arabicAlpha", "arabicAbjad", "hebrew1", "chineseCounting"),
    *("ideographTraditional", "ideographZodiac", "decimalEnclosedCircle", "aiueoFullWidth"),
    *("ganada", "chosung", "hindiNumbers", "thaiNumbers", "decimalFullWidth"),
)
_PLAIN_ALEF, _ALEF = "اأ"
_PLACE = re.compile(r"%(\d{1,2})%")


@frozen
class Level:
    """How a level is numbered.

    Attributes:
        format: of its own number; empty without one, and of a bullet.
        shown: what it prints, in which ``%2%`` is the number of the second level.
        start: its first number.
        indent: the columns before its first line.
    """

    format: str = ""
    shown: str = ""
    start: int = 1
    indent: int = 0


Levels = Mapping[int, Level]


def levels_of(style: Element) -> Levels:
    """Return how the levels of a list or of the headings are numbered, by their depth from 1."""
    return dict(_levels(style))


def _levels(style: Element) -> Iterator[tuple[int, Level]]:
    for each in style:
        depth = whole(each.get(n("text:level")), MOST_LEVELS)
        if not depth:
            continue
        indent = _indent(each)
        if each.tag in (n("text:list-level-style-bullet"), n("text:list-level-style-image")):
            yield depth, Level("", _BULLET, 1, indent)
        else:
            format = each.get(n("style:num-format"), "")
            start = whole(each.get(n("text:start-value")), MOST)
            kind = _format(format) if format else ""
            first = 1 if start is None else start
            yield depth, Level(kind, _shown(each, depth, kind), first, indent)


def _format(said: str) -> str:
    """Return which format is ``said``, "decimal" if it is none of those that are known."""
    signs = said.replace(_PLAIN_ALEF, _ALEF).split(", ")
    first = [sign for sign in signs[:3] if "." not in sign]
    shown = (each for each in _SHOWN if first and first == _first(each, len(first)))
    return _FORMATS.get(said) or next(shown, "decimal")


def _first(format: str, count: int) -> list[str]:
    return [written(number, format) for number in range(1, count + 1)]


def _shown(level: Element, depth: int, kind: str) -> str:
    """Return what a level prints: newer files say it whole, others how many numbers there are."""
    said = level.get(n("loext:num-list-format"))
    if said is not None:
        return said
    count = whole(level.get(n("text:display-levels")), MOST_LEVELS) or 1
    places = ".".join(f"%{at}%" for at in range(max(1, depth - count + 1), depth + 1))
    prefix, suffix = (level.get(n(f"style:num-{end}"), "") for end in ("prefix", "suffix"))
    return f"{prefix}{places if kind else ''}{suffix}"


def _indent(level: Element) -> int:
    label = next(level.iter(n("style:list-level-label-alignment")), None)
    if label is None:
        return 0
    return indent_of(label) or 0


def indent_of(properties: Element) -> int | None:
    """Return in which column ``properties`` begin a first line; None if they do not say."""
    left = columns_in(properties.get(n("fo:margin-left")))
    if left is None:
        return None
    first = columns_in(properties.get(n("fo:text-indent"))) or 0
    return min(max(0, round(left + first)), 60)


class Counter:
    """The numbers that the items of one reading of a file have had so far."""

    def __init__(self) -> None:
        # By list, its last number on each level.
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, list: str, levels: Levels, depth: int, start: int | None) -> str:
        """Count an item at ``depth`` of a ``list``, and return what it prints.

        ``start`` is the number that the file says it has.
        """
        counts = self._counts.setdefault(list, {})
        here = levels.get(depth, Level())
        last = counts.get(depth)
        number = start if start is not None else here.start if last is None else last + 1
        counts[depth] = min(number, MOST)
        for below in [each for each in counts if each > depth]:
            del counts[below]
        return _printed(levels, depth, counts)


def _printed(levels: Levels, depth: int, counts: Mapping[int, int]) -> str:
    def number(place: re.Match[str]) -> str:
        level = levels.get(int(place[1]), Level())
        known = int(place[1]) <= depth and bool(level.format)
        return written(counts.get(int(place[1]), level.start), level.format) if known else ""

    shown = levels.get(depth, Level()).shown
    return " ".join(_PLACE.sub(number, shown).split())[:_LONGEST]
