"""The lines that are drawn across and down a page, as those of tables are."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

# In points: what is no thicker is a line, what is longer is one of a table, and what is no further
# apart is one.
THICKEST = 2.5
_SHORTEST, _APART = 6.0, 2.0
# A drawing with more is a picture.
_MOST_PATHS, _MOST_SEGMENTS = 20_000, 200

Point = tuple[float, float]


class Ruling(NamedTuple):
    """A line across (or down) a page: how high (or how far right) it is, from where to where."""

    at: float
    start: float
    end: float


class Rulings(NamedTuple):
    """The lines across a page, and those down it."""

    across: list[Ruling]
    down: list[Ruling]

    def mirrored(self, width: float) -> Rulings:
        """Return the lines as a mirror beside the page shows them."""
        across = [Ruling(at, width - end, width - start) for at, start, end in self.across]
        down = [Ruling(width - at, start, end) for at, start, end in reversed(self.down)]
        return Rulings(across, down)


def rulings_of(page: Any) -> Rulings:
    """Return the lines of a page of pypdfium2."""
    across: list[Ruling] = []
    down: list[Ruling] = []
    paths = page.get_objects((raw.FPDF_PAGEOBJ_PATH,), max_depth=1)
    for at, path in enumerate(paths):
        if at == _MOST_PATHS:
            return Rulings([], [])
        for left, bottom, right, top in _thin(path):
            if right - left >= _SHORTEST:
                across.append(Ruling((bottom + top) / 2, left, right))
            elif top - bottom >= _SHORTEST:
                down.append(Ruling((left + right) / 2, bottom, top))
    return Rulings(list(_joined(across)), list(_joined(down)))


def _thin(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the boxes of the straight lines that a path is, or is bordered with."""
    left, bottom, right, top = path.get_bounds()
    if min(right - left, top - bottom) <= THICKEST:
        yield left, bottom, right, top
        return
    for (x, y), (other_x, other_y) in pairwise(_points(path)):
        if min(abs(x - other_x), abs(y - other_y)) <= THICKEST / 2:
            yield min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _points(path: Any) -> Iterator[Point]:
    """Yield the corners of a path, on the page."""
    count = raw.FPDFPath_CountSegments(path.raw)
    if not 1 < count <= _MOST_SEGMENTS:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path.raw, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    first: Point | None = None
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(path.raw, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        first = first or here
        yield here
        if raw.FPDFPathSegment_GetClose(segment):
            yield first


def _joined(rulings: Iterable[Ruling]) -> Iterator[Ruling]:
    """Yield lines, those of which each goes on where another ends as one."""
    heights: list[list[Ruling]] = []
    for each in sorted(rulings):
        if not heights or each.at - heights[-1][-1].at > _APART:
            heights.append([])
        heights[-1].append(each)
    for same in heights:
        at = same[0].at
        start, end = same[0].start, same[0].start
        for each in sorted(same, key=lambda each: each.start):
            if each.start > end + _APART:
                yield Ruling(at, start, end)
                start, end = each.start, each.end
            end = max(end, each.end)
        yield Ruling(at, start, end)
