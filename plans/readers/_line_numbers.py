"""Line numbers: the figures at the left of nearly all lines of a page, as bills have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plans.drafting import Line, columns
from plans.values import frozen

_COUNTED = re.compile(r"(\s{0,8}\d{1,3})(?:\s{2,}(?=\S)|\t|$)")
# Line numbers stand on nearly all lines of a page, and begin again on the next.
_NEARLY_ALL, _FEWEST = 0.6, 10


@frozen
class Parted:
    """The lines of a document, and the words that are none of its text."""

    lines: list[Line]
    apart: tuple[str, ...] = ()


def without_line_numbers(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without the numbers at their left."""
    numbers = [_COUNTED.match(line.raw[:40]) for line in lines]
    steps = sum(map(_is_step, numbers, numbers[1:]))
    if len(lines) < _FEWEST or steps < _NEARLY_ALL * len(lines) or _are_points(lines, numbers):
        return Parted(list(lines))
    shifted = [_shifted(line, match) for line, match in zip(lines, numbers, strict=True)]
    apart = tuple(match[1].strip() for match in numbers if match)
    return Parted(list(_said(shifted)), apart)


def _said(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with words: one below a number alone stands below a blank line."""
    gap = False
    for line in lines:
        if line.text:
            yield replace(line, gap=line.gap or gap)
        gap = not line.text


def _are_points(lines: Sequence[Line], numbers: Sequence[re.Match[str] | None]) -> bool:
    """Say whether a tab parts the numbers from points: no line is empty but for its number."""
    tabbed = any("\t" in match[0] for match in numbers if match)
    return tabbed and not any(line.text.isdecimal() for line in lines)


def _is_step(here: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """Say whether two lines have numbers, and the second counts on or begins again."""
    return here is not None and after is not None and int(after[1]) in (int(here[1]) + 1, 1)


def _shifted(line: Line, number: re.Match[str] | None) -> Line:
    """Return ``line`` without its number, at the column where the words stand."""
    if not number:
        return line
    end = number.end()
    raw = " " * end + line.raw[end:]
    text = raw.strip()
    return replace(line, raw=raw.rstrip(), text=text, indent=end, width=end + columns(text))
