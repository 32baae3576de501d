"""Links of a page to what stands further down in its file, as tables of contents are made of."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pypdfium2 import raw

# Left, bottom, right and top, in points from the lower left of the page.
Box = tuple[float, float, float, float]
# No table lists more parts on a page.
_MOST = 200


def links_down(document: Any, page: Any, number: int) -> list[Box]:
    """Return where on a page, counted from 0, links to what stands below or on later pages are.

    The first link of all may lead over the menus of a page of the web to where that begins.
    """
    found: list[Box] = []
    for at, (box, target, height) in enumerate(islice(_links(document, page), _MOST)):
        least = box[3] if at == number == 0 else box[1]
        if target > number or (target == number and height <= least):
            found.append(box)
    return found


def _links(document: Any, page: Any) -> Iterator[tuple[Box, int, float]]:
    """Yield each link to a place in the file: where it is, the page it leads to and how high up."""
    position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, position, link):
        place = raw.FPDFLink_GetDest(document, link)
        if place and raw.FPDFLink_GetAnnotRect(link, box):
            target = raw.FPDFDest_GetDestPageIndex(document, place)
            yield (box.left, box.bottom, box.right, box.top), target, _height(place)


def _height(place: Any) -> float:
    """Return how high on its page a place is; unless that is said, at its top."""
    said = [ctypes.c_int() for _ in range(3)]
    x, y, zoom = (ctypes.c_float() for _ in range(3))
    raw.FPDFDest_GetLocationInPage(place, *said, x, y, zoom)
    return y.value if said[1].value else float("inf")
