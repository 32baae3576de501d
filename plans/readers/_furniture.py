"""Page furniture: running heads and feet, page numbers, line numbers; no words of the document.

Nothing is taken away because of what it says. A line is furniture if it stands apart where a page
ends, and counts pages or comes again there. What is set apart is kept, and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plans.drafting import Line, columns
from plans.outlining import ends, read_label
from plans.readers._tables import SPREAD

# A running head is no longer than a line of a page.
_LONGEST = 130
# So many lines above and below the end of a page may be furniture.
_REACH = 2
# A line that fills so much of the width was not ended on purpose.
_FULL = 0.6
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:[-–—\[(]\s?)?(?:(?:page|seite|página|стр\.|с\.|p\.)\s?)?(\d{1,4})"
    r"(?:\s?(?:/|of|von|de|из)\s?\d{1,4})?(?:\s?[-–—\])])?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(\s{0,8}\d{1,3})(?:\s{2,}(?=\S)|$)")
# Line numbers stand on nearly all lines of a page, and begin again on the next.
_NEARLY_ALL, _FEWEST = 0.6, 10


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a document, and the words that are none of its text."""

    lines: list[Line]
    apart: tuple[str, ...] = ()


def without_furniture(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without page furniture, and what that says."""
    numbered = _without_line_numbers(lines)
    found = _furniture(numbered.lines)
    kept: list[Line] = []
    apart: list[str] = []
    for at, line in enumerate(numbered.lines):
        if at in found:
            apart.append(line.text)
        else:
            kept.append(_rejoined(kept, line) if at - 1 in found else line)
    return Parted(kept, (*numbered.apart, *apart))


def _rejoined(kept: Sequence[Line], line: Line) -> Line:
    """Return the first line of a page, which goes on with the last or does not."""
    if not kept:
        return replace(line, gap=True)
    before = kept[-1]
    full = before.width >= _FULL * max(each.width for each in kept[-40:])
    open_ended = full and not ends(before.text) and not read_label(line.text)
    return replace(line, gap=not (open_ended or before.text.endswith((";", "；"))))


def _furniture(lines: Sequence[Line]) -> set[int]:
    """Return which lines are furniture: what counts pages, and what comes again beside that."""
    ends_of_pages = {at for at, line in enumerate(lines) if line.page and at}
    counted = set(_counting(lines, ends_of_pages))
    edges = ends_of_pages | {at + 1 for at in counted}
    near = [
        at for edge in edges for at in range(edge - _REACH, edge + _REACH)
        if 0 <= at < len(lines) and at not in counted and _is_apart(lines, at, edges)
    ]  # fmt: skip
    shapes = Counter(_shape(lines[at].text) for at in set(near))
    first = _shape(lines[0].text) if lines else ""
    again = {
        at for at in near
        if at and (shapes[_shape(lines[at].text)] > 1 or _shape(lines[at].text) == first
                   or (SPREAD in lines[at].text and at in edges))
    }  # fmt: skip
    return counted | again


def _counting(lines: Sequence[Line], ends_of_pages: set[int]) -> Iterable[int]:
    """Yield the lines that count pages: the number alone, or far to the side of other words."""
    found: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
    for at, line in enumerate(lines):
        if _is_page_like(line) and _stands_alone(lines, at):
            numbers = tuple(sorted(map(int, _NUMBERS.findall(line.text))))
            found.setdefault(_shape(line.text), []).append((at, numbers))
    for each in found.values():
        if len(each) > 1 and _counts_up([numbers for _, numbers in each]):
            yield from (at for at, _ in each)
        else:
            yield from (at for at, _ in each if at + 1 in ends_of_pages or lines[at].page)


def _is_page_like(line: Line) -> bool:
    if len(line.text) > _LONGEST or not any(char.isdecimal() for char in line.text):
        return False
    return bool(_PAGE.fullmatch(line.text)) or (SPREAD in line.text and not read_label(line.text))


def _counts_up(numbers: Sequence[tuple[int, ...]]) -> bool:
    """Say whether one of the numbers of the lines is one more from each line to the next."""
    shortest = min(map(len, numbers))
    return any(
        all(after[at] == here[at] + 1 for here, after in pairwise(numbers))
        for at in range(shortest)
    )


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    return lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap or lines[at + 1].page)


def _is_apart(lines: Sequence[Line], at: int, edges: set[int]) -> bool:
    """Say whether a line stands alone between blank lines, page ends and other furniture."""
    if len(lines[at].text) > _LONGEST or ends(lines[at].text):
        return False
    over = lines[at].gap or at in edges
    under = at + 1 == len(lines) or lines[at + 1].gap or at + 1 in edges
    return over and under


def _shape(text: str) -> str:
    """Return ``text`` as it is on other pages: without numbers and spaces, on whichever side."""
    return " ".join(sorted(_NUMBERS.sub("#", text.casefold()).split()))


def _without_line_numbers(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without the numbers at their left, as bills have them."""
    numbers = [_COUNTED.match(line.raw[:40]) for line in lines]
    counts = [int(match[1]) if match else 0 for match in numbers]
    steps = sum(
        after == here + 1 or after == 1
        for here, after in pairwise(counts) if here and after
    )  # fmt: skip
    if len(lines) < _FEWEST or steps < _NEARLY_ALL * len(lines):
        return Parted(list(lines))
    kept = [
        _shifted(line, match.end()) if match else line
        for line, match in zip(lines, numbers, strict=True)
    ]
    apart = tuple(match[1].strip() for match in numbers if match)
    return Parted([line for line in kept if line.text], apart)


def _shifted(line: Line, end: int) -> Line:
    """Return ``line`` without its first characters, at the column where the words stand."""
    raw = " " * end + line.raw[end:]
    text = raw.strip()
    return replace(line, raw=raw.rstrip(), text=text, indent=end, width=end + columns(text))
