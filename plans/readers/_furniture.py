"""Page furniture: running heads and feet, page numbers; no words of the document.

Nothing is taken away because of what it says. A line is furniture if it stands apart where a page
ends, and counts pages or comes again there. What is set apart is kept, and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from plans.drafting import Line
from plans.outlining import ends, read_label
from plans.readers._line_numbers import Parted, without_line_numbers
from plans.readers._running_lines import (
    LONGEST,
    NUMBERS,
    count_pages,
    may_be_furniture,
    running_lines,
    shape,
    stands_alone,
)
from plans.readers._tables import SPREAD

# So many lines above and below the end of a page may be furniture.
_REACH = 2
# A line that fills so much of the width was not ended on purpose.
_FULL = 0.6
# A number that stands so far in has no words of its own.
_SET_OFF = 20
_PAGE = re.compile(
    r"(?:[-–—\[(]\s?)?(?:(?:page|seite|página|стр\.|с\.|p\.)\s?)?(\d{1,4})"
    r"(?:\s?(?:/|of|von|de|из)\s?\d{1,4})?(?:\s?[-–—\])])?",
    re.IGNORECASE,
)
# "*3112345*", and above it "31-12345 (E)".
_BARCODE, _PRINT = re.compile(r"\*\d{5,}\*"), re.compile(r"[\w.]*\d{2}-\d{4,6}\s*\([^()]\)")
# No list begins so, and no clause.
_BETWEEN_DASHES = re.compile(r"([-–—])\s?\d{1,4}\s?\1")


def without_furniture(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without page furniture, and what that says."""
    numbered = without_line_numbers(lines)
    found = _furniture(numbered.lines)
    kept: list[Line] = []
    apart: list[str] = []
    first, counts = _first_line(numbered.lines, found)
    apart += counts
    for at, line in enumerate((*first, *numbered.lines[1:]), 1 - len(first)):
        if at in found:
            apart.append(line.text)
        else:
            kept.append(_rejoined(kept, line) if at - 1 in found else line)
    return Parted(kept, (*numbered.apart, *apart))


def _first_line(lines: Sequence[Line], found: Iterable[int]) -> tuple[list[Line], list[str]]:
    """Return the first line, and what it has of a running head: it may be the title with a count.

    "ORCHARD LEASE        Page 1 of 3" is the title here, and runs over the other pages.
    """
    first = list(lines[:1])
    shapes = {shape(lines[at].text) for at in found}
    if not first or SPREAD not in first[0].text or shape(first[0].text) not in shapes:
        return first, []
    parts = re.split(rf"{SPREAD}\s*", first[0].text)
    words = [part for part in parts if not NUMBERS.search(part)]
    return _named(lines, parts, *words) if len(words) == 1 else (first, [])


def _named(lines: Sequence[Line], parts: Sequence[str], words: str) -> tuple[list[Line], list[str]]:
    """Return what of the ``parts`` of the first line is the title, unless that stands below it."""
    if lines[1:] and shape(lines[1].text) == shape(words):
        return [], [lines[0].text]
    return [replace(lines[0], text=words)], [part for part in parts if part != words]


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
    counted = {at for each in _page_like(lines) for at in _counting(lines, each, ends_of_pages)}
    counted |= running_lines(lines) | {*_barcodes(lines)}
    edges = ends_of_pages | {at + 1 for at in counted}
    # Where there are pages, the last of them ends with the document.
    return counted | _heads(lines, counted, edges | {len(lines)} if edges else edges)


def _barcodes(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines of figures below a barcode, and of the number of the print above them.

    Where the barcode was lost that number ends the text.
    """
    for at, line in enumerate(lines):
        if _BARCODE.fullmatch(line.text):
            yield at
            if at and not line.gap and _PRINT.fullmatch(lines[at - 1].text):
                yield at - 1
    if lines and lines[-1].gap and _PRINT.fullmatch(lines[-1].text):
        yield len(lines) - 1


def _heads(lines: Sequence[Line], counted: set[int], edges: set[int]) -> set[int]:
    """Return the lines near the ``edges`` of pages that come again there, or are the title."""
    near = _within_reach(edges, len(lines)) - counted
    apart = [at for at in near if _is_apart(lines, at, edges)]
    shapes = Counter(shape(lines[at].text) for at in (0, *apart)) if apart else Counter()
    again = {at for at in apart if _comes_again(lines[at], shapes, at in edges)}
    return again | {at for at in apart if at - 1 in counted and _is_within(lines, at, counted)}


def _is_within(lines: Sequence[Line], at: int, counted: Container[int]) -> bool:
    """Say whether a line beside a page number stands in the middle of a sentence."""
    before = next((lines[no] for no in range(at - 1, -1, -1) if no not in counted), None)
    after = lines[at + 1] if at + 1 < len(lines) else None
    if before is None or after is None:
        return False
    return not ends(before.text) and after.text[:1].islower()


def _comes_again(line: Line, shapes: Counter[str], begins_a_page: bool) -> bool:
    return shapes[shape(line.text)] > 1 or (begins_a_page and SPREAD in line.text)


def _within_reach(edges: set[int], count: int) -> set[int]:
    """Return the lines near the ends of pages, but for the first of the document."""
    reached = {at for edge in edges for at in range(edge - _REACH, edge + _REACH)}
    return {at for at in reached if 0 < at < count}


def _page_like(lines: Sequence[Line]) -> Iterable[list[int]]:
    """Return the lines that could count pages, those of one shape together."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if _is_page_like(line) and stands_alone(lines, at):
            found.setdefault(shape(line.text), []).append(at)
    return found.values()


def _counting(lines: Sequence[Line], alike: list[int], ends_of_pages: set[int]) -> list[int]:
    """Return which of the lines ``alike`` count pages: all of them, or those where a page ends."""
    if count_pages([lines[at] for at in alike]) if len(alike) > 1 else _is_set_off(lines[alike[0]]):
        return alike
    return [at for at in alike if {at, at + 1} & ends_of_pages]


def _is_set_off(line: Line) -> bool:
    """Say whether ``line`` is the one page number of a document: set in, or between dashes."""
    said = _BETWEEN_DASHES if line.indent < _SET_OFF else _PAGE
    return said.fullmatch(line.text) is not None


def _is_page_like(line: Line) -> bool:
    if len(line.text) > LONGEST or not any(char.isdecimal() for char in line.text):
        return False
    return bool(_PAGE.fullmatch(line.text)) or (SPREAD in line.text and not read_label(line.text))


def _is_apart(lines: Sequence[Line], at: int, edges: set[int]) -> bool:
    """Say whether a line stands alone between blank lines, page ends and other furniture."""
    if not may_be_furniture(lines[at].text) or ends(lines[at].text):
        return False
    over = lines[at].gap or at in edges
    under = at + 1 == len(lines) or lines[at + 1].gap or at + 1 in edges
    return over and under
